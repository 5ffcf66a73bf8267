package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// Extract finds the meetings, contacts and people of one article. Body
// sentences are read in order; captions and the headline only help to
// recognise names. Equal articles give equal reports.
func Extract(a *article.Article) Report {
	x := &extractor{a: a, byWord: map[string][]*person{}, bare: map[string]*person{}}
	x.readSentences()
	x.learnPlaces()
	x.enrol()
	x.rescan()
	x.cal = newCalendar(a, x.sents)
	x.home = x.homeCountry()
	x.author = x.speakerOfPage()
	x.minutes = x.headLine()
	x.fromRemarks()
	for i, s := range x.body {
		x.at = i + 1
		x.pageDay(s)
		x.turnBack(s)
		x.resolve(s)
		if x.transcript(s) {
			x.keepPassage(s)
			continue
		}
		x.tellAll(s)
		x.posted(s)
		x.attendance(s)
		x.listed(s)
		x.contact(s)
		x.listen(s)
		x.speech(s)
		x.follow(s)
		x.noteDay(s)
		x.keepPassage(s)
	}
	x.fromVoices()
	x.fromCaptions()
	return x.report()
}

// readSentences cuts the article into sentences under the rules.
func (x *extractor) readSentences() {
	if !x.a.TitleSpan.Empty() {
		x.read(x.a.TitleSpan, -1, article.Title)
	}
	for i, p := range x.a.Paragraphs {
		if p.Kind != article.Body && p.Kind != article.Caption {
			continue
		}
		for _, q := range p.Sentences {
			x.read(q, i, p.Kind)
		}
	}
	x.leanOnCaption()
}

// leanOnCaption takes the caption above the body into it if the body begins
// with a pronoun that only the caption can explain: "He made the statement
// while hosting a reception for B."
func (x *extractor) leanOnCaption() {
	if len(x.body) == 0 || x.body[0].low(0) != "he" && x.body[0].low(0) != "she" {
		return
	}
	for i, s := range x.sents {
		if s == x.body[0] && i > 0 && x.sents[i-1].kind == article.Caption {
			x.body = append([]*sentence{x.sents[i-1]}, x.body...)
			return
		}
	}
}

// read cuts the sentence p of paragraph par into tokens and finds its days and
// people; one that is too long is left unread.
func (x *extractor) read(p text.Span, par int, kind article.Kind) {
	if p.Len() > longestSentence {
		if kind == article.Body {
			x.unread = append(x.unread, p)
		}
		return
	}
	s := x.newSentence(p, par, kind)
	s.findDates()
	s.scan(x.a.Text)
	x.sents = append(x.sents, s)
	if kind == article.Body {
		x.body = append(x.body, s)
	}
}

// Bounds that keep the work in proportion to the article, however it is made.
// No sentence, list of people or row of meetings of a real article reaches
// them.
const (
	longestSentence = 8000 // bytes; longer ones are tables or noise and tell nothing
	fewPeople       = 300  // among so many, everybody is a candidate for "the minister"; among more, the recent ones
	recentPeople    = 50
	recentDrafts    = 60  // meetings that a sentence can turn back to
	manyForms       = 60  // titles or spellings of one person
	commonWord      = 200 // people who share a name's word before it finds nobody
)

// candidates returns the people that a description can mean.
func (x *extractor) candidates() []*person {
	if len(x.people) <= fewPeople {
		return x.people
	}
	return x.recent
}

// touch remembers that p has just been spoken of.
func (x *extractor) touch(p *person) {
	p.last = x.at
	if i := slices.Index(x.recent, p); i >= 0 {
		x.recent = slices.Delete(x.recent, i, i+1)
	}
	x.recent = append(x.recent, p)
	if len(x.recent) > recentPeople {
		x.recent = x.recent[1:]
	}
}

// lastDrafts returns the meetings told last, in the order of the text.
func (x *extractor) lastDrafts() []*draft {
	return x.drafts[max(0, len(x.drafts)-recentDrafts):]
}

// rescan reads again the sentences that name somebody by a word that the
// tables know as something else: "Song" of Song Tao.
func (x *extractor) rescan() {
	known := map[string]bool{}
	for _, p := range x.people {
		for _, w := range p.words {
			if p.full && w == p.words[0] && lex().offices[w] > 0 {
				known[w] = true // "Mr Don" of Don Pramudwinai
			}
			if p.full && w == p.words[0] && countryCulture[p.party] != "" && slices.Contains(functionWords, w) {
				known[w] = true // "talks with To" of To Huu Bach
			}
			if !p.full || !p.short(w) || slices.Contains(functionWords, w) {
				continue
			}
			if _, place := lex().phrases[w]; place || lex().words[w]&(isInst|isOpener|isWeekday) != 0 {
				known[w] = true
			}
		}
	}
	if len(known) == 0 {
		return
	}
	for _, s := range x.sents {
		for i := range s.toks {
			if t := &s.toks[i]; t.cap && known[t.low] {
				s.known = known
			}
		}
		if s.known == nil {
			continue
		}
		s.refs = nil
		s.scan(x.a.Text)
	}
	x.people, x.byWord = nil, map[string][]*person{}
	x.enrol()
}

// functionWords begin so many sentences that alone they never are the name
// they may also be: "He" of He Wei, "To" of To Lam.
var functionWords = []string{"he", "she", "you", "we", "it", "to", "do", "an", "so", "on", "in", "at", "as", "the", "may", "will", "can", "her", "his", "no", "long", "an", "by", "many", "some"}

// homeCountry returns the country of the dateline's place; "" if not known.
func (x *extractor) homeCountry() string {
	town, _, _ := strings.Cut(x.a.Dateline.Place, ",")
	for _, name := range []string{x.a.Dateline.Place, town} {
		if e, ok := lookup(name); ok {
			return e.party
		}
	}
	return ""
}

// lookup returns what the tables know under a name.
func lookup(name string) (entry, bool) {
	words := phraseWords(name)
	if len(words) == 0 {
		return entry{}, false
	}
	key := words[0]
	for _, w := range words[1:] {
		key += " " + w
	}
	e, ok := lex().phrases[key]
	return e, ok
}

// turnBack makes that meeting the one being told which the sentence begins
// with: "At the talks, …" behind the story of several meetings.
func (x *extractor) turnBack(s *sentence) {
	if x.cur == nil || len(x.drafts) < 2 {
		return
	}
	switch s.low(0) {
	case "at", "in", "during":
	case "with":
		x.turnTo(s) // "With the President we spoke of trade"
		return
	default:
		return
	}
	if s.low(1) == "that" || s.low(1) == "this" {
		x.lastTold(s)
		return
	}
	if x.turnTo(s) {
		return
	}
	if s.low(1) != "the" || x.cur.typ == s.low(2) {
		return
	}
	var found *draft
	for _, d := range x.lastDrafts() {
		if d.weak || d.typ != s.low(2) {
			continue
		}
		if found != nil {
			return
		}
		found = d
	}
	if found != nil {
		x.cur = found
	}
}

// turnTo makes that meeting the one being told which s begins with by whom it was
// with: "In the meeting with B, both sides agreed".
func (x *extractor) turnTo(s *sentence) bool {
	for i, r := range s.refs {
		if r.kind == described && s.low(0) == "with" && r.from == 1 {
			x.resolveDescription(s, i)
		}
		if r.kind != named && r.person == nil || r.inner || r.from > 8 {
			continue
		}
		if s.low(r.from-1) != "with" && s.low(r.from-2) != "with" {
			return false
		}
		p := r.person
		if ps := x.called(s.nameWords(r.nameFrom, r.nameTo)); p == nil && len(ps) == 1 {
			p = ps[0]
		}
		for _, d := range x.lastDrafts() {
			if p != nil && !d.weak && len(d.all) == 1 && d.awaits(d.all[0], p) {
				d.extras = nil
				d.add(p, s.span)
			}
			if p != nil && d.has(p) && !d.present[p] && !d.weak && len(d.all) > 1 {
				if x.cur != d {
					x.cur, x.groupAt = d, -1 // "both sides" are those of this one
				}
				if s.low(0) == "with" && s.mainSubject() == nil {
					x.subject = p // "With the President we spoke of trade. He told me …"
				}
				return true
			}
		}
		return false
	}
	return false
}

// lastTold makes that meeting the one being told of which the sentence before s
// tells, by the way: "He had met B on Monday. At that meeting, …".
func (x *extractor) lastTold(s *sentence) {
	p := x.before(s)
	if w := s.low(2); p == nil || w != "meeting" && w != "talks" && w != "reception" {
		return
	}
	for _, d := range x.lastDrafts() {
		if ends(d.who, p.span) {
			x.cur = d
		}
	}
}

// follow remembers whom the sentence was about, for the pronouns of the next.
func (x *extractor) follow(s *sentence) {
	r := s.subject
	if len(s.refs) > 1 {
		if h := s.behindCopula(trigger{}, s.refs[:1]); len(h) == 1 && h[0].person != nil {
			x.subject = h[0].person // "Receiving the guests was C"
			return
		}
	}
	if r == nil {
		if r = s.mainSubject(); r != nil && s.quoted(r.from) {
			return // "Good to see A again", said by somebody else
		}
	}
	if s.itemFirst() && !s.speaks {
		return // an item of a list is about whom the list is about
	}
	if r == nil {
		if x.groupAt == x.at-1 {
			x.groupAt = x.at // nobody else came between
		}
		return
	}
	switch {
	case r.kind == plural && len(r.people) > 0:
		x.group, x.groupAt = r.people, x.at
	case r.person != nil:
		x.subject = r.person
	}
}
