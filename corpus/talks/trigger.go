package talks

import (
	"slices"
	"strings"
	"sync"
)

// A frame says how a trigger takes its people.
type frame uint8

const (
	takesObject frame = iota + 1 // "A received B"
	takesWith                    // "A talked with B", "A and B talked"
	support                      // "held …", needs an event noun
	eventNoun                    // "talks", "meeting"
)

// A pattern is one way of telling a meeting.
type pattern struct {
	words []string
	frame frame
	typ   string
	mode  string
	role  string // "guest" or "host": what the object is; "" if not told
}

// A triggerTable finds patterns by their first word, the longest first.
type triggerTable struct {
	byFirst map[string][]pattern
}

// triggers returns the table, read once.
var triggers = sync.OnceValue(func() *triggerTable {
	t := &triggerTable{map[string][]pattern{}}
	frames := map[string]frame{"object": takesObject, "with": takesWith, "support": support, "noun": eventNoun}
	for _, f := range records("triggers.tsv") {
		for _, w := range strings.Split(f[1], ";") {
			p := pattern{words: phraseWords(w), frame: frames[f[0]], typ: field(f, 2), mode: field(f, 3), role: field(f, 4)}
			t.byFirst[p.words[0]] = append(t.byFirst[p.words[0]], p)
		}
	}
	for _, ps := range t.byFirst {
		slices.SortStableFunc(ps, func(a, b pattern) int { return len(b.words) - len(a.words) })
	}
	return t
})

// speechVerbs returns the verbs that credit words to their subject.
var speechVerbs = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, f := range records("speech_verbs.txt") {
		m[f[0]] = true
	}
	return m
})

// at returns the longest pattern of one of the frames at token i.
func (t *triggerTable) at(s *sentence, i int, frames ...frame) (pattern, bool) {
	for _, p := range t.byFirst[s.low(i)] {
		if slices.Contains(frames, p.frame) && s.has(i, p.words...) {
			return p, true
		}
	}
	return pattern{}, false
}

// verb reports whether w begins a verb of meeting.
func (t *triggerTable) verb(w string) bool {
	for _, p := range t.byFirst[w] {
		if p.frame == takesObject || p.frame == takesWith {
			return true
		}
	}
	return false
}

// any reports whether a pattern stands in the tokens [from, to).
func (t *triggerTable) any(s *sentence, from, to int) bool {
	for i := max(from, 0); i < to; i++ {
		if len(t.byFirst[s.low(i)]) > 0 {
			return true
		}
	}
	return false
}

// A trigger is a place in a sentence that tells of a meeting.
type trigger struct {
	pattern
	from, to int  // tokens of the verb, or of the noun with its verb
	passive  bool // "was received by"
	weak     bool // refers to a meeting rather than telling that it took place
	noun     bool // the people follow an event noun
	nounAt   int  // where the event noun stands
}

// findTriggers returns the triggers of s in order.
func (s *sentence) findTriggers() []trigger {
	if s.triggered == nil {
		s.triggered = append([]trigger{}, s.listTriggers()...)
	}
	return s.triggered
}

// listTriggers reads what findTriggers returns.
func (s *sentence) listTriggers() []trigger {
	t := triggers()
	var out []trigger
	for i := 0; i < len(s.toks); i++ {
		if !s.toks[i].facts.trigger || s.insideRef(i) {
			continue
		}
		if p, ok := t.at(s, i, support); ok {
			if tr, ok := s.supported(t, i, p); ok {
				out = append(out, tr)
				i = tr.to - 1
				continue
			}
		}
		if tr, ok := s.split(i); ok {
			out = append(out, tr)
			i = tr.to - 1
			continue
		}
		if p, ok := t.at(s, i, takesObject, takesWith); ok && s.verbal(i, p) {
			tr := trigger{pattern: p, from: i, to: i + len(p.words)}
			tr.passive = p.frame == takesObject && (s.be(i-1) || s.fronts(i) != nil) && !strings.HasSuffix(s.low(i), "ing") && p.words[len(p.words)-1] != "by"
			tr.weak = strings.HasSuffix(s.low(i), "ing") || s.earlier(i)
			tr.mode = s.modeAround(tr, tr.mode)
			if tr.mode == "phone" {
				tr.typ = "phone talks"
			}
			if strings.HasPrefix(s.low(i), "discuss") {
				tr.weak = tr.mode == "" // "discussed the trip with B" may be any contact
			}
			out = append(out, tr)
			i = tr.to - 1
			continue
		}
		if p, ok := t.at(s, i, eventNoun); ok {
			tr := trigger{pattern: p, from: i, to: i + len(p.words), weak: true, noun: true, nounAt: i}
			tr.mode = s.modeAround(tr, p.mode)
			if n := len(out); n > 0 && out[n-1].noun && !out[n-1].weak && s.secondNoun(i) {
				tr.from, tr.frame, tr.weak = out[n-1].from, takesWith, false // "had a meeting with A and a courtesy call to B"
			}
			out = append(out, tr)
			i = tr.to - 1
		}
	}
	return out
}

// verbal reports whether the word at i is a verb there and not a noun or part
// of another phrase: "the meeting", "talks" behind an article.
func (s *sentence) verbal(i int, p pattern) bool {
	switch s.low(i - 1) {
	case "his", "her", "their", "the", "a", "an", "its", "these", "those":
		return s.low(i-1) == "her" && s.refEndsAt(i)
	}
	switch s.low(i) {
	case "meeting":
		b := s.low(i - 1)
		return i == 0 && s.low(i+1) == "with" || b == "when" || b == "while" || b == "after" || b == "before" || b == "on" || s.be(i-1) || b == "by" || b == "upon"
	case "talks", "talk", "visits", "works", "rings":
		return s.refEndsAt(i) || s.low(i-1) == "also"
	case "working", "speaking", "talking", "receiving", "hosting", "welcoming", "holding":
		b := s.low(i - 1)
		return b == "when" || b == "while" || s.be(i-1) || i == 0
	}
	return true
}

// earlier reports whether the verb at i tells of a time before the news: "last
// met", "had previously received".
func (s *sentence) earlier(i int) bool {
	if s.low(0) == "earlier" {
		return false // part of the news
	}
	for k := i - 1; k >= max(0, i-2); k-- {
		switch s.low(k) {
		case "last", "previously", "had", "first", "who":
			return !s.insideRef(k)
		}
	}
	return false
}

// refEndsAt reports whether a person's phrase ends right before token i.
func (s *sentence) refEndsAt(i int) bool {
	for _, r := range s.refs {
		if !r.poss && (r.to == i || r.to == i-1 && s.low(i-1) == ",") {
			return true
		}
	}
	return false
}

// insideRef reports whether token i stands in a phrase for people, other than for one
// known as head of a delegation.
func (s *sentence) insideRef(i int) bool {
	for _, r := range s.refs {
		if r.from <= i && i < r.to && !r.led {
			return true
		}
	}
	return false
}

// be reports whether token i, or the one before an adverb there, is a form of
// "be" that makes a passive.
func (s *sentence) be(i int) bool {
	if s.inDate(i) {
		for i > 0 && s.inDate(i) {
			i--
		}
		if w := s.low(i); w == "on" || w == "also" {
			i-- // "was on Monday received by"
		}
	}
	for n := 0; n < 2; n++ {
		switch s.low(i) {
		case "was", "were", "is", "are", "been", "being", "be":
			return true
		case "also", "then", "later", "earlier", "warmly", "cordially", "separately", "subsequently", "afterwards", "personally", "jointly", "all", "both":
			i--
			continue
		}
		return false
	}
	return false
}

// supported returns the trigger of a verb that needs an event noun: "held an
// online talks", "sat down for talks", "had two more appointments" has none.
func (s *sentence) supported(t *triggerTable, i int, p pattern) (trigger, bool) {
	end := i + len(p.words)
	if w := s.low(i); (w == "joined" || w == "attended") && s.low(end) != "a" && s.low(end) != "an" ||
		(w == "took" || w == "takes" || w == "taking" || w == "participated") && s.has(end, "in", "the") {
		return trigger{}, false // "attended the talks": said of those at the side
	}
	for j := end; j < min(end+11, len(s.toks)); j++ {
		if n, ok := t.at(s, j, eventNoun); ok && !(s.low(j) == "talks" && s.low(j+1) == "table") {
			tr := trigger{pattern: n, from: i, to: j + len(n.words), noun: true, nounAt: j}
			tr.frame = takesWith
			tr.mode = s.modeAround(tr, n.mode)
			tr.weak = strings.HasSuffix(s.low(i), "ing") || s.earlier(i)
			tr.to = s.twinNoun(t, tr.to)
			if w := n.words[len(n.words)-1]; w == "call" && (s.low(tr.to) == "on" || s.low(tr.to) == "upon") && modeWords[n.words[0]] == "" && (!s.inDate(tr.to+1) || s.onBehindDate(tr.to) > 0) {
				tr.typ, tr.mode, tr.role = "courtesy call", "in person", "host" // "paid a farewell call on B"
				return tr, true
			}
			if tr.mode == "phone" {
				tr.typ = "phone talks"
			}
			return tr, true
		}
		if _, verb := t.at(s, j, support, takesObject); verb && strings.HasPrefix(s.low(i), "ha") {
			return trigger{}, false // "had earlier paid a call"
		}
		if j <= end+1 && slices.Contains(keptUp, s.low(j)) && strings.HasPrefix(s.low(i), "ha") {
			return trigger{}, false // "have maintained communication through telephone calls"
		}
		if s.low(i) == "granted" && s.insideRef(j) {
			continue // "granted B an audience"
		}
		if s.toks[j].Text == "." || s.low(j) == "with" || s.low(j) == "that" || s.low(j) == ";" || s.insideRef(j) && s.low(j) != "his" && s.low(j) != "her" && s.low(j) != "their" {
			return trigger{}, false
		}
		if s.low(j) == "of" && !slices.Contains(counted, s.low(j-1)) || s.low(j) == "on" && p.words[0] != "came" {
			return trigger{}, false
		}
	}
	return trigger{}, false
}

// keptUp, behind "have", tell of contacts that go on, not of one meeting.
var keptUp = []string{"maintained", "kept", "stayed", "remained", "continued", "preserved", "sustained", "established", "strengthened", "enhanced", "intensified"}

// twinNoun returns the end of a second event noun that "and" joins to the one that
// ends at k, if those met follow it: "had a tête-à-tête and extended meeting with B";
// k else.
func (s *sentence) twinNoun(t *triggerTable, k int) int {
	if s.low(k) != "and" {
		return k
	}
	for j := k + 1; j < min(k+5, len(s.toks)) && !s.insideRef(j); j++ {
		if n, ok := t.at(s, j, eventNoun); ok {
			if to := j + len(n.words); s.low(to) == "with" {
				return to
			}
			return k
		}
		if s.low(j) == "," || s.preposition(j) || s.verbAt(j) {
			return k
		}
	}
	return k
}

// counted stand before "of" and an event noun: "held a string of meetings".
var counted = []string{"round", "session", "edition", "rounds", "sessions", "series", "number", "tour", "string", "slew", "flurry", "raft", "host", "set", "couple", "pair", "spate"}

// secondNoun reports whether the event noun at i follows "and a".
func (s *sentence) secondNoun(i int) bool {
	k := s.phraseStart(i)
	return (s.low(k) == "a" || s.low(k) == "an") && s.low(k-1) == "and"
}

// modeWords tell how people met.
var modeWords = map[string]string{
	"online": "online", "virtual": "online", "virtually": "online", "videoconference": "online", "video": "online",
	"videoconferencing": "online", "teleconference": "online", "video-conference": "online", "videolink": "online",
	"webinar": "online", "remotely": "online",
	"phone": "phone", "telephone": "phone", "hotline": "phone", "telephonic": "phone",
	"hybrid": "hybrid", "in-person": "in person", "face-to-face": "in person",
}

// modeAround returns the mode that the words near a trigger tell, or def.
func (s *sentence) modeAround(tr trigger, def string) string {
	for k := max(0, tr.from-2); k < min(len(s.toks), tr.to+24); k++ {
		m := s.modeAt(k)
		if m == "" {
			if s.low(k) == "mixed" && (s.low(k+1) == "format" || s.low(k+1) == "mode") {
				return "hybrid"
			}
			continue
		}
		if s.joined(tr.from, k) {
			return "hybrid"
		}
		return m
	}
	return def
}

// spokenBy are what a call or talks of some mode are named by: "video talk",
// "hotline call".
var spokenBy = []string{"call", "calls", "conference", "conferences", "conferencing", "conversation", "exchange", "consultation", "consultations", "link",
	"meeting", "meetings", "session", "summit", "talk", "talks", "teleconference", "."}

// modeAt returns the mode that the word at k tells. A video may be shown and a
// hotline set up: they must name the talks or be their way, "by video".
func (s *sentence) modeAt(k int) string {
	m := modeWords[s.low(k)]
	switch w := s.low(k); w {
	case "video", "hotline":
		if p := s.low(k - 1); p == "by" || p == "via" || p == "over" && w == "hotline" || slices.Contains(spokenBy, s.low(k+1)) {
			return m
		}
		return ""
	}
	return m
}

// joined reports whether one of them was on a screen while the others sat
// together: "while Ms. Chen joined in by video".
func (s *sentence) joined(from, k int) bool {
	for b := max(from, k-6); b < k; b++ {
		if s.low(b) == "joined" || s.low(b) == "joining" {
			return true
		}
	}
	return false
}
