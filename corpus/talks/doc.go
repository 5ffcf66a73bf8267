// Package talks finds in an article who met whom, when, where and how, what each side
// said and in what office, and merges the reports of several articles into events,
// people and offices. It knows nothing of retrieval or of questions.
//
// Every span counts bytes of the article's Text.
//
// # The order of the rules
//
// Extract reads one article. Each step may use what the steps before it found, and
// none looks ahead but where it says so.
//
//  1. Words (token.go, stuck.go, lexicon.go, locality.go). Each sentence is cut into
//     tokens, and each token looked up once. The longest names of countries,
//     organisations and places are marked, and offices, ranks and honorifics:
//     "General Secretary".
//  2. Days (date.go, ordinals.go). Phrases that tell a day are marked, without a year
//     if none is told: "September 5", "on Friday", "earlier the same day".
//  3. Phrases for people (scan.go, names.go, wordnames.go, title.go, relative.go,
//     titlerow.go, sharedpost.go, describe.go, pronoun.go, joint.go, led.go,
//     samdech.go). Names with the titles before and behind them, pronouns,
//     descriptions, groups and people known by office: "Song Tao, head of the
//     International Liaison Department of the Communist Party of China Central
//     Committee", "his Lao counterpart", "the two sides", "experts of the Academy",
//     "his Nepali and Bhutanese counterparts". Streets, airports and medals named
//     after people are not people: "Tan Son Nhat International Airport".
//  4. The register (people.go, nick.go, spelling.go). People are collected from full
//     names in the whole article, so that the headline's "Xi" finds "Xi Jinping"
//     below it. A country comes from the title, the office that one country alone has
//     ("External Affairs Minister"), or the family name. Capitalised words that
//     nothing shows to be a person are dropped.
//  5. The calendar (when.go, presentday.go, lag.go, lastyear.go, feastyear.go,
//     congressyear.go, calendar.go). The year of the news: printed, in the dateline,
//     or worked out ("101st founding anniversary (July 1, 1921-2022)"). Today's date
//     is never asked.
//
// Then the body is read once, sentence by sentence:
//
//  6. Who is meant (resolve.go, plural.go, holds.go). "He", "the guest", "the Chinese
//     official", "the latter", "they": by the subject so far, who received whom, and
//     who was spoken of last. Two who fit equally well are nobody.
//  7. Turns (transcript.go). "Vladimir Putin: Mr President, …" speaks until the next
//     turn.
//  8. Meetings (trigger.go, split.go, tell.go, sides.go, enter.go, clause.go, objects.go,
//     noun.go, apart.go, headed.go, item.go, posts.go, voices.go, caption.go,
//     visitor.go, remarks.go, series.go, another.go, program.go). A verb or noun of
//     meeting with people of two sides: "A received B", "B was received by A", "A and
//     B held talks", "at their meeting", "co-chaired". A lone subject waits for the
//     sentence that names the other ("received a delegation. It was led by B"). No
//     meeting: plans ("will meet"), denials ("did not meet"), welcomes at an airport,
//     words in quotes, what a speaker recalls (negative.go, past.go). A trigger over
//     people whose meeting has been told tells of it again unless the day differs or
//     it says "separately" or "also".
//  9. When, where, how (dating.go, taken.go, ago.go, inherit.go, lateday.go,
//     pageday.go, place.go, town.go, lateplace.go, soletown.go, visit.go, mode.go).
//     The phrase nearest to the trigger that belongs to no other verb: "visited Laos
//     in May and met C on June 2". A dateline is a place only if nothing else is
//     told.
//  10. Who else was there (attend.go, attendall.go, present.go): "Also present was
//     D."
//  11. Plans, greetings and letters (contact.go), so that "did they meet" can be
//     answered by "only greeted".
//  12. What was said (speech.go, speaker.go, turns.go, early.go): the sentence is
//     credited to the subject of a verb of saying who takes part, and each clause to
//     its own: "A proposed a railway, while B asked for more flights". "According to
//     her", "quoting X" credit the other. What A said right before the news of the
//     meeting belongs to it: "A said so when he met B."
//
// At the end (report.go): people without a country get that of the place or the
// publisher (agency.go, masthead.go) where the others are of another; meetings
// without a place get that of the visit; a meeting of one side alone is left out and
// noted in OneSided (alone.go). Key phrases come last (topic.go, chunk.go): runs of
// content words of the meeting's own passage, "trade, agriculture and tourism", those
// first that name a subject no other has named.
//
// What is told by now stands in drafts (draft.go) of the people of phrases (ref.go,
// gather.go); Extract itself is the table of contents (extract.go), and what it
// returns is told in talks.go.
//
// Merge (merge.go, pairs.go) makes the Record (record.go) of the reports of all
// articles. Names that share their letters, in any order of the words, are one person
// ("Xie Chuntao", "Xie Chun Tao"), and so are, within a country and an office, names
// in other spellings and shorter ones (unite.go, bearer.go: "Sergei Lavrov",
// "President Xi"); reports are one event if two people of two sides are the same and
// the days agree, or one is silent, of the same place, and only one event fits. What
// they differ on is kept in Conflicts.
//
// # The tables
//
// Facts stand in data, one record a line, with a heading that tells their columns.
// They were compiled for this program from general knowledge and name no person. A
// country, office or outlet more is a line more, and no code.
//
//	countries.tsv          members and observers of the United Nations and other
//	                       states and territories since 1945, by their short English
//	                       names, with demonyms and capitals
//	organisations.tsv      international bodies, ruling and other parties, state
//	                       bodies, by their own English names and abbreviations
//	cities.tsv             towns, provinces and buildings where talks are held
//	congresses.tsv         the years of numbered party congresses and assemblies
//	agencies.tsv           outlets as they sign, with their country
//	roles_by_country.tsv   offices and bodies whose name tells the country
//	seats.tsv              the town of a building, where the text does not name it
//	sole_offices.tsv       offices that, told without a country, mean one of it
//	offices.txt            offices, ranks and honorifics of English news
//	office_words.tsv       other words for an office: "premier" of a prime minister
//	modifiers.txt          what may stand before an office: "deputy", "then"
//	institution_words.txt  words that, with a capital, are no part of a person's name
//	openers.txt            words that begin sentences with a capital and are no names
//	surnames.tsv           family names by culture, which tells their place in a name
//	given_names.txt        given names of cultures that put them first
//	name_spellings.txt     the spellings of one given name: "Sergei", "Sergey"
//	triggers.tsv           verbs and nouns of meeting, how they take their people,
//	                       the type of meeting and who is whose guest
//	speech_verbs.txt       verbs that credit words to their subject
//	subjects.txt           subjects of talks: fields of policy, goods, works
//	common_words.txt       what nearly every report deals with: "relations", "exchange"
//	faint_words.txt        praise, measure and manner: "important", "momentum"
//	dull_words.txt         what ends a key phrase: function words and common verbs
//
// Months are those of package article. Short lists of function words stand with the
// rules that use them.
//
// # Bounds
//
// Sentences longer than any (longestSentence), people and meetings far back in a very
// long text (fewPeople, recentDrafts) are left out of account, so that the work grows
// with the length of the article and no faster.
package talks
