package talks

import (
	"slices"
	"strings"
)

// subjects returns the phrases that are the subject of the verb at token k:
// the nearest one to the left that hangs on no preposition, with those that
// "and" or a comma joins to it.
func (s *sentence) subjects(k int) []*ref {
	for i := len(s.refs) - 1; i >= 0; i-- {
		r := s.refs[i]
		if r.from >= k || r.inner || r.to > k && !r.led && r.to > k+1 {
			continue
		}
		if r.poss {
			continue
		}
		if s.sentenceBreak(r.to, k) {
			return nil
		}
		if r.kind == described && s.be(r.from-1) && i > 0 {
			continue // "A, who is the country's leader, has met B"
		}
		if s.oblique(r) && !s.joinsSubject(i) || s.objectOf(r, k) || i > 0 && s.spouse(r) && s.accompanied(r) {
			continue
		}
		if out := s.joinLeft(i); r.kind != unnamed && r.kind != plural {
			return out
		} else if more := s.including(i); len(more) > 0 {
			return append(out, more...)
		}
		return s.joinLeft(i)
	}
	return nil
}

// including returns those whom "including" names behind the group i: "leaders of
// the province, including Party Secretary A, worked with B".
func (s *sentence) including(i int) []*ref {
	for j := i + 1; j < len(s.refs); j++ {
		r := s.refs[j]
		if r.inner {
			continue
		}
		if s.low(r.from-1) == "including" && r.from-1-s.refs[i].to <= 1 {
			return s.joinRight(j)
		}
		return nil
	}
	return nil
}

// accompanied reports whether "accompanied by" stands before r: "A, accompanied by
// his wife, Mrs. B, visited C".
func (s *sentence) accompanied(r *ref) bool {
	for k := r.from - 1; k >= max(0, r.from-6); k-- {
		if s.low(k) == "accompanied" {
			return true
		}
	}
	return false
}

// objectOf reports whether r is among the objects of an earlier verb of meeting,
// so that it is no subject of the verb at k joined by "and": "A met B, and on
// Tuesday had talks with C", "A met respectively with B and C, and held …".
func (s *sentence) objectOf(r *ref, k int) bool {
	if !s.verbBefore(s.listHead(r)) {
		return false
	}
	comma := false
	for j := r.to; j < k; j++ {
		switch s.low(j) {
		case "and", ";":
			return true
		case "who", "that":
			return false
		case ",":
			comma = true
		}
	}
	return comma && s.insideWho(s.listHead(r).from)
}

// insideWho reports whether token k stands in a clause about the subject between
// commas: "A, who met B on May 23, was received by C".
func (s *sentence) insideWho(k int) bool {
	for j := k - 1; j > max(0, k-8); j-- {
		switch s.low(j) {
		case "who":
			return s.low(j-1) == ","
		case ",", "and", ";":
			return false
		}
	}
	return false
}

// listHead returns the first phrase of the list that r stands in.
func (s *sentence) listHead(r *ref) *ref {
	for i := len(s.refs) - 1; i >= 0; i-- {
		p := s.refs[i]
		if p.from >= r.from || p.inner {
			continue
		}
		if p.poss || !s.onlyJoiners(p.to, r.from) {
			return r
		}
		r = p
	}
	return r
}

// verbBefore reports whether a verb that takes people as its objects stands
// right before r, an adverb and "with" apart.
func (s *sentence) verbBefore(r *ref) bool {
	for b := r.from - 2; b >= max(0, r.from-6); b-- {
		if p, ok := triggers().at(s, b, takesObject); ok && b+len(p.words) == r.from && !s.toks[b].cap {
			return true // "paid courtesy calls on A"
		}
	}
	for b := r.from - 1; b >= max(0, r.from-4); b-- {
		if p, ok := triggers().at(s, b, takesObject, takesWith); ok && b+len(p.words) <= r.from && !s.toks[b].cap && s.verbal(b, p) {
			return true
		}
		switch w := s.low(b); w {
		case "with", "by", "respectively", "separately", "his", "her", "their", "its", "the":
			continue
		}
		if !strings.HasSuffix(s.low(b), "ly") {
			return false
		}
	}
	return false
}

// sentenceBreak reports whether a new clause that needs a subject of its own
// begins in [from, to): a semicolon alone does not, a closing quote does.
func (s *sentence) sentenceBreak(from, to int) bool {
	for k := max(from, 0); k < to; k++ {
		if s.toks[k].Text == ":" {
			return true
		}
	}
	return false
}

// joinsSubject reports whether ref i, though behind a preposition, is joined
// to the subject: "A together with B met C".
func (s *sentence) joinsSubject(i int) bool {
	r := s.refs[i]
	return i > 0 && s.low(r.from-1) == "with" && (s.low(r.from-2) == "together" || s.low(r.from-2) == "along") && !s.refs[i-1].poss
}

// joinLeft returns ref i and those joined to it on its left, without spouses
// at their side.
func (s *sentence) joinLeft(i int) []*ref {
	out := []*ref{s.refs[i]}
	r := s.refs[i]
	for i--; i >= 0; i-- {
		p := s.refs[i]
		if p.inner || p.kind == pronoun && p.poss || p.office == "side" && s.sideAside(p.from-1) > 0 {
			continue
		}
		if p.poss || !s.onlyJoiners(p.to, r.from) || s.oblique(p) {
			break // "held talks with A, and B met C"
		}
		out = append(out, p)
		r = p
	}
	slices.Reverse(out)
	if len(out) > 1 {
		out = slices.DeleteFunc(out, s.spouse)
	}
	return out
}

// onlyJoiners reports whether the tokens [from, to) only join two phrases.
func (s *sentence) onlyJoiners(from, to int) bool {
	if from >= to {
		return from == to
	}
	if k := from; s.low(to-1) == "including" && to-from <= 2 && (s.low(k) == "," || to-from == 1) {
		return true // "representatives of the parties, including B"
	}
	if s.low(from) == "," && s.low(from+1) == "who" && s.low(to-1) == "and" && to-from < 24 && !s.refWithin(from, to) {
		return true // "A, who heads a delegation to Vietnam, and B"
	}
	if to-from > 12 {
		return false
	}
	asides := 0
	for k := from; k < to; k++ {
		if end := s.sideAside(k); end > 0 {
			k, asides = end-1, asides+1 // "A and, on the Iraqi side, B"
			continue
		}
		if asides == 0 && k-from > 5 || k-from > 11 {
			return false
		}
		switch s.low(k) {
		case ",", ";", "and", "&", "with", "together", "along", "alongside", "as", "well", "his", "her", "their", "both", "also", "then", "afterwards", "later", "separately", "respectively", "other", "senior", "concerned", "visiting", "wife", "spouse", "husband":
		default:
			return false
		}
	}
	return s.low(from) != "with" || to-from > 0
}

// sideAside returns the index behind "on the Iraqi side", "on behalf of the Iraqi side"
// and its comma at token k; 0
// if it does not stand there.
func (s *sentence) sideAside(k int) int {
	if s.has(k, "on", "behalf", "of") {
		k += 2
	}
	if w := s.low(k); w != "on" && w != "from" && w != "representing" && !(w == "of" && s.low(k-1) == "behalf") || s.low(k+1) != "the" {
		return 0
	}
	e := s.entAt(k + 2)
	if e == nil || e.from != k+2 || s.low(e.to) != "side" {
		return 0
	}
	if s.low(e.to+1) == "," {
		return e.to + 2
	}
	return e.to + 1
}

// spouse reports whether r is a leader's husband, wife or child, who is at the
// side and no party to the talks: "his wife Ngo Thi Man", "Ngo Thi Man, wife of
// …". "Son" written with a capital is part of a name.
func (s *sentence) spouse(r *ref) bool {
	k := r.nameFrom - 1
	for k >= 0 && (s.off[k]&isHonor != 0 || s.low(k) == "," || s.low(k) == ".") {
		k--
	}
	if s.kinWord(k) {
		return true
	}
	k = r.nameTo + 1
	if s.low(k) == "the" {
		k++
	}
	return s.low(r.nameTo) == "," && s.kinWord(k) && s.low(k+1) == "of"
}

// kinWord reports whether token k is a word for a member of the family.
func (s *sentence) kinWord(k int) bool {
	switch s.low(k) {
	case "spouse", "wife", "husband", "daughter", "son":
		return !s.toks[k].cap
	case "lady", "gentleman":
		return s.low(k-1) == "first" || s.low(k-1) == "second"
	}
	return false
}

// mainSubject returns the first phrase of the sentence that can be its
// subject: no genitive, behind no preposition, before a verb.
func (s *sentence) mainSubject() *ref {
	for _, r := range s.refs {
		if r.poss || r.inner || s.oblique(r) || r.kind == unnamed && r.party == "" {
			continue
		}
		if r.kind == pronoun && r.office == "i" && r.person == nil {
			continue
		}
		if h := s.listHead(r); h != r && s.low(r.from-1) == "and" && s.oblique(h) && !h.led {
			continue // "began with talks with A and B"
		}
		if w := s.low(s.listHead(r).from - 1); (w == "were" || w == "was") && r.kind == named {
			continue // "Next on his list were A and B"
		}
		return r
	}
	return nil
}

// subjectFrom returns the first phrase from token k on that can be a subject.
func (s *sentence) subjectFrom(k int) *ref {
	for _, r := range s.refs {
		if r.from >= k && !r.poss && !r.inner && !s.oblique(r) && r.kind != unnamed {
			return r
		}
	}
	return nil
}
