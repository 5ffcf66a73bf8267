package talks

import "slices"

// callPurposes follow "called B to" where people spoke by phone.
var callPurposes = []string{"offer", "congratulate", "discuss", "express", "thank", "convey", "brief", "inform", "wish", "follow", "consult", "coordinate",
	"reiterate", "reaffirm", "underscore", "underline", "emphasize", "emphasise", "stress", "review", "exchange", "extend", "commend", "condemn", "update", "share",
	"raise", "talk", "speak", "check", "welcome", "mark"}

// split returns the trigger of a verb whose parts stand apart: "called at
// Zhongnanhai on B", "called B by phone", "was A's guest at a reception".
func (s *sentence) split(i int) (trigger, bool) {
	switch s.low(i) {
	case "called", "calls":
	case "received", "receives":
		return s.callReceived(i)
	case "made", "makes", "paid", "pays":
		if j := s.callAside(i); j > 0 {
			p := pattern{words: []string{"paid", "a", "courtesy", "call", "on"}, frame: takesObject, typ: "courtesy call", mode: "in person", role: "host"}
			return trigger{pattern: p, from: i, to: j + 1}, true
		}
		return trigger{}, false
	default:
		return trigger{}, false
	}
	if j := s.callOn(i); j > 0 {
		p := pattern{words: []string{"called", "on"}, frame: takesObject, typ: "courtesy call", mode: "in person", role: "host"}
		return trigger{pattern: p, from: i, to: j + 1}, true
	}
	if s.callBy(i) {
		p := pattern{words: []string{"called"}, frame: takesObject, typ: "phone talks", mode: "phone"}
		return trigger{pattern: p, from: i, to: i + 1}, true
	}
	return trigger{}, false
}

// callOn returns where the "on" of "called at the ministry on B" or "called
// yesterday on B" stands; 0 if it does not.
func (s *sentence) callOn(i int) int {
	switch w := s.low(i + 1); {
	case w == "at", w == "today", w == "yesterday", w == "here", s.inDate(i + 1):
	default:
		return 0
	}
	for j := i + 1; j < min(i+9, len(s.toks)); j++ {
		if s.low(j) == "on" && !s.inDate(j+1) && (s.refFrom(j+1) >= 0 || s.refFrom(j+2) >= 0) {
			return j
		}
		if s.refFrom(j) >= 0 {
			return 0
		}
	}
	return 0
}

// callAside returns where the "on" of "made courtesy calls, one after another, on B"
// or "paid a farewell call this morning on B" stands; 0 if it does not.
func (s *sentence) callAside(i int) int {
	k := i + 1
	for k < i+6 && s.low(k) != "call" && s.low(k) != "calls" && s.low(k) != "visit" && s.low(k) != "visits" {
		if w := s.low(k); w != "a" && w != "separate" && w != "courtesy" && w != "farewell" && w != "introductory" && w != "protocol" && numerals[w] == 0 {
			return 0
		}
		k++
	}
	if k == i+1 || k == i+6 || s.low(k-1) == "a" && s.low(k) == "visit" {
		return 0 // "made a visit to": of a country
	}
	k = s.behindDate(k + 1)
	if s.low(k) == "," {
		for k++; k < min(i+16, len(s.toks)) && s.low(k) != ","; k++ {
			if s.refFrom(k) >= 0 || s.verbish(k) {
				return 0
			}
		}
		k++
	}
	k = s.behindDate(k)
	if w := s.low(k); (w == "on" || w == "upon" || w == "to") && s.personFrom(k+1) >= 0 {
		return k
	}
	return 0
}

// behindDate returns the index behind the day told at token k; k if none is.
func (s *sentence) behindDate(k int) int {
	for s.inDate(k) || s.low(k) == "on" && s.inDate(k+1) {
		k++
	}
	return k
}

// callBy reports whether the object of the verb at i was called "by phone".
func (s *sentence) callBy(i int) bool {
	k := s.refFrom(i + 1)
	if k < 0 {
		return false
	}
	for j := s.refs[k].to; j < min(s.refs[k].to+5, len(s.toks)); j++ {
		switch {
		case s.low(j) == "to" && slices.Contains(callPurposes, s.low(j+1)):
			return true // "called B today to offer congratulations"
		case s.has(j, "by", "phone"), s.has(j, "by", "telephone"), s.has(j, "on", "the", "phone"), s.has(j, "over", "the", "phone"), s.has(j, "by", "video"):
			return true
		}
	}
	return false
}

// guests makes a meeting of "A was B's guest at a reception in Hanoi".
func (x *extractor) guests(s *sentence) {
	for k := range s.toks {
		if s.low(k) != "guest" && s.low(k) != "guests" {
			continue
		}
		for i, r := range s.refs {
			if r.kind == described && r.to == k+1 && r.owner != "" && s.be(r.from-1) {
				r = &ref{kind: pronoun, from: r.from, to: r.from + 1, poss: true, person: s.subjectBefore(i)} // "was his guest"
			}
			if !r.poss || r.person == nil || r.to > k || k-r.to > 1 || !s.be(r.from-1) || i == 0 {
				continue
			}
			p := pattern{words: []string{"guest"}, frame: takesObject, typ: "reception", mode: "in person", role: "host"}
			tr := trigger{pattern: p, from: r.from - 1, to: k + 1}
			if left := s.subjects(r.from - 1); len(gather(left, nil)) > 0 && !s.planned(r.from-1) {
				x.record(s, tr, left, []*ref{r})
			}
			return
		}
	}
}

// callReceived returns the trigger of "received at the Palace a courtesy call from
// B", in which a place or day stands between the parts.
func (s *sentence) callReceived(i int) (trigger, bool) {
	for j := i + 1; j < min(i+14, len(s.toks)); j++ {
		if s.refFrom(j) >= 0 {
			break
		}
		if !s.has(j, "a", "courtesy", "call") && !s.has(j, "a", "courtesy", "visit") {
			continue
		}
		for k := j + 3; k < min(j+10, len(s.toks)) && s.refFrom(k) < 0 && s.low(k) != "and"; k++ {
			if w := s.low(k); w == "from" || w == "by" {
				p := pattern{words: []string{"received"}, frame: takesObject, typ: "courtesy call", mode: "in person", role: "guest"}
				return trigger{pattern: p, from: i, to: k + 1}, true
			}
		}
	}
	return trigger{}, false
}
