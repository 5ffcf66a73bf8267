package talks

import (
	"slices"
	"strings"
	"unicode"
)

// longestTopic is how many words a key phrase has at most.
const longestTopic = 11

// joiners may stand inside a key phrase: "training of hospital managers",
// "differences at sea".
var joiners = []string{"of", "and", "for", "in", "on", "between", "with", "the", "'s", ",", "against", "at", "from", "along", "among", "or", "&", "/"}

// topicLeads bring in what was talked about, up to three tokens before it.
var topicLeads = []string{"on", "about", "regarding", "concerning", "over", "discussed", "discuss", "discussing", "including", "focusing",
	"focused", "covering", "covered", "like", "as"}

// chunks appends to out the runs of content words of s that can name a topic.
func (s *sentence) chunks(out []chunk) []chunk {
	for i := 0; i < len(s.toks); {
		if !s.topical(i) {
			i++
			continue
		}
		if k := s.behindCountry(i); k > i {
			i = k
			continue
		}
		if s.halfName(i) {
			i--
		}
		j := s.chunkEnd(i)
		if c, ok := s.chunk(i, j); ok {
			out = append(out, c)
		}
		i = j
	}
	return out
}

// halfName reports whether the token at i is the end of a name of several words
// and another joined to it: "Nam-China" of "Viet Nam-China".
func (s *sentence) halfName(i int) bool {
	if i < 2 || !s.toks[i].cap || !strings.Contains(s.toks[i].Text, "-") {
		return false
	}
	t := &s.toks[i-1]
	return t.cap && t.facts.worth == dull && !s.insidePerson(i-1) && !s.inDate(i-1)
}

// behindCountry returns the index behind a country at i and a preposition that
// shows it to be no part of the phrase: "thanked Vietnam for vaccines". Otherwise
// it returns i.
func (s *sentence) behindCountry(i int) int {
	e := s.entAt(i)
	if e == nil || e.from != i || e.kind != country {
		return i
	}
	switch s.low(e.to) {
	case "for", "in", "on", "with", "at", "from", "against":
		return e.to + 1
	}
	return i
}

// chunkEnd returns the end of the chunk that begins at i: content words, with
// joiners between them. A phrase that is too long ends before its last joiner.
func (s *sentence) chunkEnd(i int) int {
	end, words, joint := i+1, 1, 0
	for j := i + 1; j < len(s.toks); j++ {
		if s.toks[j].word && s.low(j) != "'s" {
			words++
		}
		if words > longestTopic {
			if end == j && s.topical(j) && joint > 0 {
				return joint
			}
			return end
		}
		if j == end && !s.topical(j) {
			joint = j
		}
		switch {
		case s.topical(j):
			end = j + 1
		case s.joinsOwn(j):
		case !s.toks[j].facts.joins || s.insidePerson(j):
			return end
		case s.low(j) == "," && !s.series(j):
			return end
		}
	}
	return end
}

// owners may stand inside a key phrase behind "of" or "with".
var owners = []string{"a", "an", "its", "their", "his", "her", "our"}

// joinsOwn reports whether one of owners stands at j in the middle of a phrase:
// "community with a shared future", "anniversary of their partnership".
func (s *sentence) joinsOwn(j int) bool {
	before := s.low(j - 1)
	return (before == "of" || before == "with") && slices.Contains(owners, s.low(j)) && s.topical(j+1)
}

// series reports whether the comma at j stands in a list: "rice, rubber and
// fruit", "smart cities, critical minerals and high-speed rail".
func (s *sentence) series(j int) bool {
	k := j + 1
	if s.low(k) == "and" || s.low(k) == "or" {
		return s.topical(k+1) && s.low(j-2) != "and"
	}
	things := 0
	for ; k < j+5 && s.topical(k); k++ {
		if s.toks[k].ent == 0 {
			things++
		}
	}
	if things == 0 {
		return false
	}
	return s.low(k) == "," && (s.topical(k+1) || s.low(k+1) == "and") || s.low(k) == "and" && s.topical(k+1)
}

// landLeads stand before a country that is itself a topic: "views on Ukraine",
// beside "Ukraine said".
var landLeads = []string{"on", "about", "regarding", "concerning", "over", "discussed", "including", "in", "around", "against", "to", "like"}

// chunk makes a chunk of the tokens [i, j); false if they name no topic.
func (s *sentence) chunk(i, j int) (chunk, bool) {
	c := chunk{span: s.cut(i, j), where: 1}
	things := 0
	c.keys = make([]topicKey, 0, min(j-i, longestTopic))
	for k := i; k < j; k++ {
		w, v := s.low(k), s.toks[k].facts.worth
		if len(w) < 2 || s.toks[k].facts.joins || w[0] >= '0' && w[0] <= '9' {
			continue
		}
		key := topicKey{word: singular(w), worth: points[v]}
		if e := s.entAt(k); e != nil && v < common {
			key.worth, key.named = sideWorth, true
			if e.kind == country {
				key.land = e.party
			}
		} else {
			things++
		}
		c.keys = append(c.keys, key)
	}
	c.names = things == 0
	if s.personal(i, j) || c.names && !slices.Contains(landLeads, s.low(i-1)) {
		return chunk{}, false
	}
	if s.travels(s.clauseFrom(i), i) {
		return chunk{}, false // "visited the Xiong'an new area"
	}
	if s.ledIn(i) {
		c.where, c.led = ledWeight, true
		if s.frontsTopic(i, j) {
			c.where = frontWeight
		}
	}
	if s.namesBody(i, j) {
		c.where *= bodyWeight
	}
	if len(c.keys) == 1 && !s.toks[i].cap && c.keys[0].worth <= points[plain] && !c.led {
		c.where *= bareWeight
	}
	return c, true
}

// travelWords tell of what guests see and do beside the talks.
var travelWords = []string{"visited", "visiting", "toured", "touring", "arrived", "arrives", "arriving", "left", "leaves", "flew", "departed",
	"attended", "attend", "attending", "laid", "wreath", "wreaths", "dinner", "lunch", "banquet", "airport", "banqueted", "watched", "planted", "paid", "travelled"}

// travels reports whether one of travelWords stands in the tokens [from, to).
func (s *sentence) travels(from, to int) bool {
	for k := max(0, from); k < to; k++ {
		if s.toks[k].facts.travel {
			return true
		}
	}
	return false
}

// clauseFrom returns the token behind the last comma or semicolon before i, at
// most six tokens back.
func (s *sentence) clauseFrom(i int) int {
	for k := i - 1; k >= max(0, i-6); k-- {
		if w := s.low(k); w == "," || w == ";" || w == "and" {
			return k + 1
		}
	}
	return i - 6
}

// personal reports whether the tokens [i, j) can be no more than a person's name.
func (s *sentence) personal(i, j int) bool {
	named := false
	for k := i; k < j; k++ {
		t := &s.toks[k]
		if !t.cap || t.facts.worth >= common {
			return false
		}
		named = named || t.class&(isSurname|isGiven) != 0
	}
	return named && j-i > 1
}

// bodies, with a capital, make a phrase the name of a body or a building.
var bodies = []string{"committee", "commission", "department", "secretariat", "council", "ministry", "office", "association", "academy", "institute",
	"board", "government", "assembly", "politburo", "palace", "hall", "hotel", "airport", "headquarters", "building", "center", "centre", "bureau",
	"house", "delegation", "senate", "parliament", "presidency"}

// namesBody reports whether the tokens [i, j) hold the name of a body, a
// building or a post rather than a subject.
func (s *sentence) namesBody(i, j int) bool {
	for k := i; k < j; k++ {
		if s.toks[k].cap && k > 0 && (slices.Contains(bodies, s.low(k)) || s.off[k] != 0) {
			return true
		}
	}
	return false
}

// frontsTopic reports whether the chunk [i, j) is what the sentence says it is about:
// "3. On vaccines, it was decided that", "Regarding the land boundary, he added".
func (s *sentence) frontsTopic(i, j int) bool {
	if s.low(j) != "," {
		return false
	}
	for k := i - 1; k >= max(0, i-6); k-- {
		switch s.low(k) {
		case "on", "regarding", "concerning", "about":
			return k == 0 || !s.toks[k-1].word && k < 4 || s.low(k-2) == "" && number(s.low(k-1)) > 0
		case "the", "of", "issue", "question", "subject", "topic", "situation", "matter":
		default:
			return false
		}
	}
	return false
}

// ledIn reports whether the chunk at token i stands behind a word that brings in
// what was talked about.
func (s *sentence) ledIn(i int) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		switch w := s.low(k); {
		case slices.Contains(topicLeads, w):
			return true
		case w == "in" && strings.HasSuffix(s.low(k-1), "operation"):
			return true // "cooperation in", "co-operation in"
		case w == "of" && slices.Contains(speakingOf, s.low(k-1)), w == "up" && (s.low(k-1) == "took" || s.low(k-1) == "brought"):
			return true // "spoke of fisheries", "took up infrastructure"
		case w == ",", w == "in", w == "at":
			return false
		}
	}
	return false
}

// speakingOf stand before "of" and what was spoken of.
var speakingOf = []string{"spoke", "spoken", "speaking", "talked", "informed"}

// nounLeads stand before "to" and a noun, where other words have a verb behind
// it: "access to markets", beside "agreed to market".
var nounLeads = []string{"access", "related", "relating", "regard", "relation", "attention", "importance", "priority", "contribution", "contributions",
	"commitment", "committed", "support", "solution", "solutions", "response", "approach", "threat", "threats", "respect", "due", "thanks", "aid",
	"opposition", "opposed", "return", "back", "close", "according", "challenges", "comes", "came", "exports", "exported", "border", "next", "contrary", "damage"}

// verbLeads stand right before a verb.
var verbLeads = []string{"will", "would", "had", "been", "should", "not", "could", "can", "they", "he", "she", "it", "we", "must", "may", "cannot", "never", "i", "who", "you"}

// ordinal reports whether the token at i counts what follows it: "14th National
// Congress", "16-word motto".
func (s *sentence) ordinal(i int) bool {
	t := &s.toks[i]
	if t.Text[0] < '0' || t.Text[0] > '9' || !unicode.IsLetter(rune(t.Text[len(t.Text)-1])) {
		return false
	}
	return i+1 < len(s.toks) && unicode.IsLetter(rune(s.toks[i+1].Text[0])) && s.topical(i+1)
}

// topical reports whether token i can be part of a topic.
func (s *sentence) topical(i int) bool {
	if i < 0 || i >= len(s.toks) {
		return false
	}
	t := &s.toks[i]
	if !t.word || t.low == "'s" || s.insidePerson(i) || s.inDate(i) {
		return false
	}
	if s.ordinal(i) {
		return true
	}
	w := t.facts.worth
	if t.ent != 0 || t.cap && i > 0 && w != dull {
		return t.class&(isMonth|isWeekday) == 0
	}
	if w == dull || len(t.low) < 3 && w < common || t.Text[0] >= '0' && t.Text[0] <= '9' || t.facts.speech && s.low(i-1) != "a" || w == plain && (t.facts.verb || s.off[i] != 0) {
		return false
	}
	if strings.HasSuffix(t.low, "ing") && w < common && s.objectBehind(i) {
		return false // "promoting the friendship"
	}
	if strings.HasSuffix(t.low, "ly") && len(t.low) > 5 && w < common {
		return false
	}
	before := s.low(i - 1)
	switch {
	case i > 0 && s.toks[i-1].facts.verbs:
		return false
	case before == "to" && !slices.Contains(nounLeads, s.low(i-2)):
		return w == subject && !s.objectBehind(i)
	case i > 0 && s.toks[i-1].ent != 0 && strings.HasSuffix(t.low, "s") && w == plain && s.entAt(i-1).kind == country:
		return false // "China backs"
	}
	if strings.HasSuffix(t.low, "ed") && len(t.low) > 4 && w < common {
		return i+1 < len(s.toks) && s.toks[i+1].word && s.toks[i+1].facts.worth != dull // "signed deals"
	}
	return true
}

// objectBehind reports whether the word at i has an object behind it, and so is
// a verb: "to trade more rice", beside "to trade and investment".
func (s *sentence) objectBehind(i int) bool {
	switch s.low(i + 1) {
	case "the", "a", "an", "more", "his", "her", "its", "their", "this", "these", "all", "with", "for":
		return true
	}
	return false
}

// insidePerson reports whether token i belongs to a phrase for people who may be
// at the meeting; "teachers" of "training of teachers" does not.
func (s *sentence) insidePerson(i int) bool {
	for _, r := range s.refs {
		if r.from <= i && i < r.to && !r.led && (r.kind != unnamed || r.party != "") {
			return true
		}
	}
	return false
}

// inDate reports whether token i belongs to a date.
func (s *sentence) inDate(i int) bool {
	for _, d := range s.dates {
		if d.from <= i && i < d.to {
			return true
		}
	}
	return false
}
