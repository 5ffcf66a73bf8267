package talks

import "slices"

// A program is the day or visit of somebody, told as the subject of its sentences:
// "My day began with a meeting with A. It went on with B and, after lunch, with C, and
// it closed at the office of D."
type program struct {
	of     *ref
	at     int  // number of the sentence that told of it last
	oneDay bool // it is no longer than a day
}

// dayNouns are what has a beginning, meetings and an end.
var dayNouns = []string{"day", "morning", "afternoon", "visit", "trip", "tour", "stay", "programme", "program", "schedule", "itinerary", "agenda", "week"}

// dayOwner returns whose day began or went on with the event noun of the trigger; nil if
// s tells no such thing.
func (x *extractor) dayOwner(s *sentence, tr trigger) *ref {
	with := s.phraseStart(tr.from) - 1
	if s.low(with) != "with" || !s.beganWith(with) {
		return nil
	}
	return x.dayOf(s, with)
}

// dayOf returns whose day, told before token k, the subject of s is, and notes it; nil
// if it is none: "My day yesterday", "The Minister's visit", "It".
func (x *extractor) dayOf(s *sentence, k int) *ref {
	if len(s.refs) > 0 && s.refs[0].kind == named && s.refs[0].person != nil && s.refs[0].from < 6 && (s.low(s.refs[0].from-1) == "of" || s.low(s.refs[0].from-1) == "by") && s.refs[0].to < k {
		for j := range s.refs[0].from {
			if slices.Contains(dayNouns, s.low(j)) {
				x.program = program{&ref{kind: named, person: s.refs[0].person}, x.at, s.low(j) == "day"}
				return x.program.of // "The visit of A ended with a call on B"
			}
		}
	}
	if s.low(0) == "it" || s.low(0) == "the" && slices.Contains(dayNouns, s.low(1)) || s.low(0) == "this" {
		if x.program.of == nil || x.at-x.program.at > 2 {
			return nil
		}
		x.program.at = x.at
		return x.program.of
	}
	if len(s.refs) == 0 || !s.refs[0].poss || s.refs[0].from > 1 || s.refs[0].person == nil {
		return nil
	}
	for j := s.refs[0].to; j < min(k, s.refs[0].to+6); j++ {
		if slices.Contains(dayNouns, s.low(j)) {
			w := s.low(j)
			x.program = program{&ref{kind: named, person: s.refs[0].person}, x.at, w == "day" || w == "morning" || w == "afternoon"}
			return x.program.of
		}
	}
	return nil
}

// dayGoesOn makes meetings of those with whom a day went on or ended: "It went on with
// B and, after lunch, with C, and closed at the office of D".
func (x *extractor) dayGoesOn(s *sentence) {
	for k := range s.toks {
		end := k + 1
		switch s.low(k) {
		case "went", "moved", "carried":
			if s.low(end) != "on" {
				continue
			}
			end++
		case "continued", "proceeded", "closed", "ended", "finished", "concluded", "began", "started", "opened":
		default:
			continue
		}
		i := s.visitedNext(end)
		if i < 0 || s.planned(k) || s.insideRef(k) {
			continue
		}
		o := x.dayOf(s, k)
		if o == nil {
			return
		}
		tr := trigger{pattern: pattern{words: []string{"met", "with"}, frame: takesObject, typ: "meeting", mode: "in person"}, from: k, to: s.refs[i].from}
		left, right := []*ref{o}, s.joinRight(i)
		x.record(s, tr, left, right)
		for more, at := s.another(tr, right); len(more) > 0; more, at = s.another(tr, more) {
			tr.from, tr.to, right = right[len(right)-1].to, at+1, more
			x.record(s, tr, left, more)
		}
	}
}

// visitedNext returns the index of the one whom the words from token k on name behind
// "with" or as whose office it was: "with B", "at the office of B"; -1 if none.
func (s *sentence) visitedNext(k int) int {
	for s.inDate(k) || s.low(k) == "then" || s.low(k) == "," {
		k++
	}
	switch s.low(k) {
	case "with":
		return s.personFrom(k + 1)
	case "at", "in":
		for j := k + 1; j < min(k+5, len(s.toks)); j++ {
			if s.low(j) == "of" && slices.Contains([]string{"office", "residence", "home", "house", "ministry", "palace"}, s.low(j-1)) {
				return s.personFrom(j + 1)
			}
		}
	}
	return -1
}
