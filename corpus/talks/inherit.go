package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// besides reports whether an adverb at the verb puts it on the day of what was
// told before: "later met", "then held talks".
func (s *sentence) besides(tr trigger) bool {
	if w := s.low(1); s.low(0) == "the" && (w == "first" || w == "second" || w == "third" || w == "next" || w == "last") {
		return true // "The next meeting was with B"
	}
	switch s.low(0) {
	case "later", "then", "subsequently", "afterwards", "afterward", "thereafter", "separately":
		return true
	}
	if s.bareEarlier() && s.low(tr.from-1) == "had" {
		return true // "Earlier, A and B had met"
	}
	for k := max(0, tr.from-1); k <= min(tr.to, len(s.toks)-1); k++ {
		switch s.low(k) {
		case "later", "then", "subsequently", "afterwards":
			return true
		}
	}
	if w := s.low(tr.nounAt - 1); !s.tellsTrip() && (s.low(tr.from-1) == "separately" || tr.noun && w == "separate" && s.low(tr.nounAt-2) == "a" && s.low(tr.nounAt+1) == "with") {
		return true // "A separately met with B", "held a separate meeting with B"
	}
	return false
}

// alsoToday reports whether s adds a meeting to one of "today", or to one told by "the
// same day", with an "also" at the verb and nothing of a visit: "He was also hosted to
// lunch by B".
func (x *extractor) alsoToday(s *sentence, tr trigger) bool {
	if x.cur == nil || x.at-x.cur.at > 4 || s.tellsTrip() {
		return false
	}
	if w := s.low(0); s.low(tr.from-1) != "also" && w != "likewise" && w != "similarly" {
		return false
	}
	if x.sidelines() && x.cur.date.Day != 0 && (x.cur.basis == Weekday || x.cur.basis == ArticleDate) {
		return true // "He also sat down with B", on the sidelines of something on Tuesday
	}
	return x.cur.dateText == "today" || slices.ContainsFunc(dayPhrases, func(p dayPhrase) bool {
		return p.kind == sameDay && strings.EqualFold(x.cur.dateText, strings.Join(p.words, " "))
	})
}

// sidelines reports whether the headline or the first sentences tell of meetings on
// the sidelines of something, which go on all through a day.
func (x *extractor) sidelines() bool {
	for _, s := range x.sents[:min(4, len(x.sents))] {
		for k := range s.toks {
			switch s.low(k) {
			case "sidelines", "sideline", "margins", "fringes":
				return true
			}
		}
	}
	return false
}

// remarks reports whether the sentence up to k says that words told before were
// spoken on the occasion: "Xi made the remarks when meeting with B".
func (s *sentence) remarks(k int) bool {
	for j := 0; j < k; j++ {
		switch s.low(j) {
		case "remarks", "remark", "statement", "comments", "comment", "speaking":
			return true
		case "views", "view", "opinion", "opinions", "thoughts":
			if w := s.low(j - 1); w == "these" || w == "this" || w == "such" {
				return true // "expressed these views in a meeting with B"
			}
		case "reporters", "journalists":
			if w := s.low(j - 1); w == "to" || w == "told" {
				return true // "spoke to reporters as he met B"
			}
		case "made", "makes":
			if s.low(j+1) == "the" && slices.Contains(utterances, s.low(j+2)) {
				return true // "She made the call when A paid a courtesy call on her"
			}
		}
	}
	return false
}

// utterances are what people make in words.
var utterances = []string{"call", "appeal", "plea", "request", "suggestion", "proposal", "observation", "observations", "announcement",
	"pledge", "assurance", "assertion", "affirmation", "commitment", "offer", "point", "points", "claim", "vow", "promise", "recommendation"}

// tied reports whether s begins by tying its news to the meeting told before:
// "Prior to the talks, …".
func (s *sentence) tied() bool {
	k := 1
	switch s.low(0) {
	case "shortly", "right", "immediately", "soon", "just":
		if s.low(1) != "after" && s.low(1) != "before" {
			return false
		}
		k = 2
	case "before", "after", "following":
	case "prior":
		k = 2
	default:
		return false
	}
	for j := k; j < min(k+9, len(s.toks)); j++ {
		switch s.low(j) {
		case "meeting", "talks", "session", "reception", "dialogue", "ceremony", "event", "call", "departure", "leaving", "going", "heading", "rest", "arrival", "arriving", "landing":
			return true
		case ",":
			return false
		}
	}
	return false
}

// inherited returns the date of the meeting told just before in the same
// paragraph, or the one in the sentence that "There" points back to.
func (x *extractor) inherited(s *sentence, tr trigger) (article.Date, Basis, string, text.Span) {
	b := s.low(tr.from - 1)
	if tr.noun {
		b = s.low(s.phraseStart(tr.from) - 1)
	}
	if left := s.subjects(tr.from); len(left) > 0 && left[0].from > 0 {
		switch w := s.low(left[0].from - 1); w {
		case "when", "while", "as", "after":
			b = "when" // "made the remarks when A paid a call on him"
		}
	}
	for k := tr.from - 2; k >= max(0, tr.from-4) && s.low(k) != ","; k-- {
		switch s.low(k) {
		case "as", "when", "while", "after":
			b = "when" // "was speaking as he received B", "made the statement after they had met"
		}
	}
	back := s.low(0) == "there" || (b == "when" || b == "while" || b == "during" || b == "in" || b == "at") && s.remarks(tr.from)
	if p := x.before(s); p != nil && back {
		for _, d := range p.dates {
			if d.from == 0 && len(p.dates) > 1 {
				continue // what is left of a dateline
			}
			if date, basis := x.cal.resolve(d, article.Date{}); date.Day != 0 {
				return date, basis, clean(p.cut(d.from, d.to).In(x.a.Text)), p.cut(d.from, d.to)
			}
		}
	}
	if !back && tr.noun && tr.weak && x.at <= 4 && (b == "at" || b == "in" || b == "during") && (s.saysHere() || s.remarks(tr.from)) {
		back = true // "said at a meeting with B", below "said on Thursday"
	}
	if w := s.low(s.phraseStart(tr.from)); !back && tr.noun && x.at <= 4 && (b == "at" || b == "in" || b == "during") && (w == "their" || w == "the") {
		back = true // "At their talks, A and B concurred", below "reached agreement on Tuesday"
	}
	if back && x.lastDay.date.Day != 0 && len(x.drafts) == 0 {
		return x.lastDay.date, x.lastDay.basis, x.lastDay.words, x.lastDay.span // "on Tuesday", a few sentences up
	}
	if s.longAgo(tr) {
		return article.Date{}, NoBasis, "", text.Span{}
	}
	if q := x.pending; q.words != "" && x.at-q.at <= 1 && !tr.weak && !x.elsewhere(s, tr, q) {
		return q.date, q.basis, q.words, q.span
	}
	if s.onTheVisit() || x.program.at == x.at && !x.program.oneDay {
		return article.Date{}, NoBasis, "", text.Span{}
	}
	if tr.weak || x.cur == nil || x.cur.par != s.par || x.cur.dateText == "" || x.cur.date.Day == 0 {
		return article.Date{}, NoBasis, "", text.Span{}
	}
	if e := s.entAt(1); s.low(0) == "in" && e != nil && e.kind == city && e.town == "" && s.low(e.to) == "," && !strings.Contains(x.cur.place, e.name) && x.cur.at == x.at-1 {
		return article.Date{}, NoBasis, "", text.Span{} // "In Hue, he met C", behind talks in Hanoi
	}
	return x.cur.date, x.cur.basis, x.cur.dateText, x.cur.dateAt[0]
}

// onTheVisit reports whether s begins by putting its news on some day of a visit: "During
// the visit, A also met B".
func (s *sentence) onTheVisit() bool {
	if s.low(0) != "during" {
		return false
	}
	for k := 1; k < min(7, len(s.toks)); k++ {
		switch s.low(k) {
		case "visit", "stay", "trip", "tour":
			return true
		case ",":
			return false
		}
	}
	return false
}

// elsewhere reports whether the trigger's meeting was in another town than the one of
// which the day was told.
func (x *extractor) elsewhere(s *sentence, tr trigger, q pending) bool {
	p, ok := s.placeNear(x.a.Text, tr)
	if !ok || p.name == q.place.name {
		return false
	}
	here, one := lookup(p.name)
	there, two := lookup(q.place.name)
	return one && two && here.kind == city && there.kind == city && here.town == "" && there.town == ""
}

// saysHere reports whether s tells what somebody said.
func (s *sentence) saysHere() bool {
	for k := range s.toks {
		if s.low(k) == "said" || s.low(k) == "told" {
			return true
		}
	}
	return false
}
