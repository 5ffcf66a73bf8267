package talks

import (
	"slices"
	"strings"
)

// resolvePlural finds whom "the two sides" or "the Chinese officials" means.
func (x *extractor) resolvePlural(s *sentence, r *ref) {
	if r.office == "representatives" || r.office == "members" || r.office == "experts" {
		for k := r.from + 1; k < r.nameFrom; k++ {
			if s.toks[k].cap && s.toks[k].ent == 0 {
				return // "the KPL representatives", of a body that no table knows
			}
		}
	}
	if r.party == "" {
		if ps := s.groupBefore(r); len(ps) > 1 {
			r.people = ps
			return
		}
	}
	if r.party == "" && x.groupAt == x.at-1 && (r.nameTo-r.from == 1 || x.cur == nil) {
		r.people = x.group // "They", right behind a sentence about several
		return
	}
	if r.party == "" && (x.cur == nil || r.nameTo-r.from > 1) {
		if ps := x.holders(s, r); len(ps) > 1 {
			r.people = ps
			return
		}
	}
	if p := x.pending.guest; p != nil && x.cur == nil && r.office == "guests" {
		r.people = []*person{p}
		return
	}
	if x.cur == nil && r.party == "" {
		r.people = x.facing(s, r)
		return
	}
	if x.cur == nil || s.higherUp(r) && !slices.ContainsFunc(x.cur.people(), func(p *person) bool { return topOffice(p.title) }) {
		return
	}
	r.people = x.cur.people()
	if r.party == "" && r.office == "guests" {
		if p := x.cur.guest(); p != nil {
			r.people = []*person{p}
		}
		return
	}
	if r.party == "" && r.office == "hosts" {
		if r.people = nil; x.cur.host() != nil {
			r.people = []*person{x.cur.host()}
		}
		return
	}
	if r.party == "" {
		if ps := x.facing(s, r); len(ps) > 0 && x.ofRank(s, r, ps) && !x.ofRank(s, r, r.people) {
			r.people = ps
		}
		return
	}
	r.people = keep(r.people, func(p *person) bool { return p.party == r.party })
	if len(r.people) == 1 && (r.office == "representatives" || r.office == "members" || r.office == "experts") {
		r.people = nil // "the agency's representatives" are others
		return
	}
	if len(r.people) == 0 {
		r.people = x.claimed(s, r)
	}
}

// higherUp reports whether r speaks of the leaders of both lands, of whom others
// talk: "the top leaders of the two parties and the two countries".
func (s *sentence) higherUp(r *ref) bool {
	for k := max(0, r.from-1); k < r.to; k++ {
		switch s.low(k) {
		case "top", "supreme", "high-ranking", "senior", "high-level":
			return true
		}
	}
	if w := s.low(r.to + 1); s.low(r.to-1) == "heads" && s.low(r.to) == "of" && (w == "state" || w == "government" || w == "states") {
		return true // "the call between the two heads of state"
	}
	if strings.HasPrefix(s.low(r.to-1), "leader") && s.low(r.to) == "of" {
		return s.has(r.to+1, "the", "two") || s.has(r.to+1, "both")
	}
	return false
}

// number returns how many people the words of r say; 0 if they do not.
func (s *sentence) number(r *ref) int {
	n := 0
	for k := r.from; k < r.to; k++ {
		n = max(n, numerals[s.low(k)])
	}
	return n
}

// holders returns the two people of the article whom "the two Prime Ministers"
// can mean: just so many hold that office, and no meeting is being told to
// which the words could point.
func (x *extractor) holders(s *sentence, r *ref) []*person {
	n := s.number(r)
	office := strings.TrimSuffix(clean(strings.ToLower(s.cut(max(r.from+2, 0), r.to).In(x.a.Text))), "s")
	if n < 2 || r.nameTo-r.from < 3 || office == "leader" || office == "side" || x.cur != nil {
		return nil
	}
	ps := keep(x.candidates(), func(p *person) bool { return p.holds(office) || p.paired && p.title == "" })
	if len(ps) != n {
		return nil
	}
	return ps
}

// ofRank reports whether all of ps hold the office that r tells, one that is no
// mere word for leaders: "the two ministers".
func (x *extractor) ofRank(s *sentence, r *ref, ps []*person) bool {
	office := strings.TrimSuffix(clean(strings.ToLower(s.cut(min(r.from+2, r.to), r.to).In(x.a.Text))), "s")
	return office != "" && !slices.Contains(genericNouns, office) && !slices.ContainsFunc(ps, func(p *person) bool { return !p.holds(office) })
}

// facing returns the two people of the sentence before whom "the two leaders"
// means where no meeting has been told: "A chaired a welcome ceremony for B.
// The two leaders then held talks."
func (x *extractor) facing(s *sentence, r *ref) []*person {
	p := x.before(s)
	if p == nil || !s.has(r.from, "the", "two") {
		return nil
	}
	var ps []*person
	for _, o := range p.refs {
		if o.kind == named && o.person != nil && !o.inner && !slices.Contains(ps, o.person) {
			ps = append(ps, o.person)
		}
	}
	if len(ps) != 2 || ps[0].party == "" || ps[1].party == "" || ps[0].party == ps[1].party {
		return nil
	}
	return ps
}

// groupBefore returns the people of a joined subject before r in the sentence:
// "A and B held talks, after which they co-chaired …".
func (s *sentence) groupBefore(r *ref) []*person {
	for i, o := range s.refs {
		if o.from >= r.from {
			return nil
		}
		if o.kind == plural && len(o.people) > 1 && !o.poss && !s.oblique(o) {
			return o.people // "The two leaders agreed so when they held talks"
		}
		if o.person == nil || o.poss || o.inner || s.oblique(o) {
			continue
		}
		ps := []*person{o.person}
		for _, q := range s.refs[i+1:] {
			if q.inner {
				continue
			}
			if q.from >= r.from || q.person == nil || !s.onlyJoiners(o.to, q.from) {
				break
			}
			ps = append(ps, q.person)
			o = q
		}
		if i == 0 && len(ps) == 1 && o.kind == pronoun && speechVerbs()[s.low(o.to)] {
			continue // "He said that what A and B had agreed on when they met"
		}
		return ps
	}
	return nil
}

// claimed returns the people last spoken of whom "the two Indian ministers"
// must mean: as many as the number says, with that office and no country told
// so far. They are of that country from then on.
func (x *extractor) claimed(s *sentence, r *ref) []*person {
	n := s.number(r)
	office := strings.TrimSuffix(r.office, "s")
	ps := keep(x.candidates(), func(p *person) bool {
		title := strings.ToLower(p.title)
		return p.party == "" && p.last > 0 && p.last >= x.at-4 && strings.Contains(title, office) && !strings.Contains(title, "former")
	})
	if n < 2 || len(ps) != n {
		return nil
	}
	for _, p := range ps {
		p.party = r.party
	}
	return ps
}
