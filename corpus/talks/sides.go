package talks

import (
	"slices"
	"strings"
)

// sidesOf returns who met whom at the trigger. right is empty where all stand
// in left, as in "A and B held talks".
func (x *extractor) sidesOf(s *sentence, tr trigger) (left, right []*ref) {
	if tr.noun && tr.frame == eventNoun {
		return x.sidesOfNoun(s, tr)
	}
	left = s.subjects(tr.from)
	if tr.passive {
		return s.sidesOfPassive(tr, left)
	}
	if w := s.low(tr.from); (s.be(tr.from-1) || strings.HasPrefix(w, "co") && s.low(tr.from-1) == "," && s.low(tr.to) == "by") && (w == "granted" || w == "co-chaired" || w == "cochaired" || w == "hosted" || w == "given") || s.has(tr.from, "was", "granted") || s.has(tr.from, "was", "given") || s.has(tr.from, "is", "given") || s.has(tr.from, "is", "granted") {
		if g := s.agents(tr.to); w == "co-chaired" || w == "cochaired" {
			return g, nil
		} else if len(g) > 0 {
			return left, g
		}
	}
	left, right = x.objectsOf(s, tr, left)
	if len(right) > 0 && s.verbBetween(tr, right[0].from) {
		right = nil
	}
	if h := s.behindCopula(tr, right); len(h) > 0 {
		left = h // "Receiving the delegation was C"
	}
	if len(left) == 0 && s.itemVerb(tr) {
		if p := x.pageSubject(); p != nil {
			left = []*ref{{kind: named, person: p, from: tr.from, to: tr.from}}
		}
	}
	if tr.weak || len(left) == 0 {
		m := s.mainSubject()
		if slices.Contains(right, m) {
			m = s.subjectFrom(right[len(right)-1].to)
		}
		if m != nil && (m.from > tr.to || len(left) == 0) && !slices.Contains(right, m) {
			left = []*ref{m}
		}
	}
	if s.has(tr.from, "called", "on") || s.has(tr.from, "calls", "on") {
		for _, r := range right {
			if s.low(r.to) == "to" {
				return nil, nil // "called on both sides to help"
			}
		}
	}
	if tr.frame == takesObject && !tr.passive && s.low(tr.to) == "by" {
		return nil, nil // "a retreat hosted by C"
	}
	if tr.role == "guest" && len(left) == 1 && left[0].person != nil && len(right) == 0 && s.low(tr.to) == "a" && s.low(tr.to+1) == "delegation" && !s.planned(tr.from) {
		x.open = opening{s, tr, left, x.at} // "received a delegation from the Party"
	}
	if tr.frame == takesObject && len(right) == 0 && !(tr.words[0] == "met" && many(left) && s.endsClause(tr.to)) {
		return nil, nil
	}
	if tr.frame == takesWith && len(right) == 0 && !many(left) {
		return x.withNobody(s, tr, left)
	}
	return left, right
}

// sidesOfPassive returns who was met by whom: "A was received by B", "Received by B, A
// said".
func (s *sentence) sidesOfPassive(tr trigger, left []*ref) (_, right []*ref) {
	right = s.agents(tr.to)
	if m := s.fronts(tr.from); m != nil {
		return []*ref{m}, slices.DeleteFunc(right, func(r *ref) bool { return r.from >= m.from })
	}
	if (tr.words[0] == "met" || tr.words[0] == "meet") && len(gather(right, nil)) == 0 {
		return nil, nil
	}
	return left, right
}

// objectsOf returns whom left met at the trigger, and left itself, which a pronoun may
// have hidden.
func (x *extractor) objectsOf(s *sentence, tr trigger, left []*ref) (_, right []*ref) {
	switch {
	case tr.frame == takesObject:
		if right = s.whomMet(tr.from); len(right) == 0 {
			right = s.objects(tr.to, false)
		}
	case s.low(tr.from) == "granted" && tr.nounAt > tr.to-4 && s.refFrom(tr.from+1) >= 0:
		right = s.joinRight(s.refFrom(tr.from + 1)) // "granted B an audience"
	default:
		right = s.objects(tr.to, true)
		if len(right) == 0 {
			right = s.between(tr.to)
		}
		if len(right) == 0 {
			right = s.whom(tr.from)
			if p := x.acrossFrom(right); p != nil && len(left) == 1 && left[0].kind == pronoun {
				left = []*ref{{kind: named, person: p, from: left[0].from, to: left[0].to}} // "then came B, with whom he talked"
			}
		}
		if len(right) == 0 {
			right = s.withFronted(tr.from)
		}
		if w := s.low(tr.to); len(right) == 0 && (w == "hosted" || w == "given" || w == "offered") && s.low(tr.to+1) == "by" && s.low(tr.from) == "attended" {
			right = s.agents(tr.to) // "attended a reception hosted by B"
		}
		if len(right) > 0 && !many(append(right, left...)) && !slices.ContainsFunc(right, func(r *ref) bool { return r.kind == unnamed || r.party != "" }) {
			right = nil
		}
	}
	return left, right
}

// withNobody returns the sides of a meeting of which only left is told: the guest whom
// the text awaits, or nobody, so that whoever is named next completes it.
func (x *extractor) withNobody(s *sentence, tr trigger, left []*ref) (_, right []*ref) {
	if p := x.pending.guest; p != nil && x.at-x.pending.at <= 2 && tr.noun && !tr.weak && len(gather(left, []*person{p})) == 1 && s.low(s.phraseStart(tr.nounAt)) == "the" {
		return left, []*ref{{kind: named, person: p, from: tr.from, to: tr.from}} // "A presided over the reception"
	}
	if tr.noun && !tr.weak && len(left) == 1 && left[0].person != nil && !s.planned(tr.from) {
		x.open = opening{s, tr, left, x.at}
		if last := tr.words[len(tr.words)-1]; strings.HasSuffix(last, "meetings") || strings.HasSuffix(last, "talks") && s.several(tr.to) {
			x.umbrella = x.pendingOf(s, tr) // "had a number of meetings in New York"
			x.umbrella.left = left
			if len(s.dates) > 1 {
				x.umbrella.words = ""
			}
		}
	}
	return nil, nil
}
