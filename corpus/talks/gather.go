package talks

import "slices"

// gather returns the people of the phrases, each once, without those of not.
func gather(rs []*ref, not []*person) []*person {
	var out []*person
	for _, r := range rs {
		for _, p := range r.everyone() {
			if !slices.Contains(out, p) && !slices.Contains(not, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// extrasOf returns those of the phrases who are known by office only.
func (x *extractor) extrasOf(s *sentence, groups ...[]*ref) []unnamedPart {
	var out []unnamedPart
	for _, rs := range groups {
		for i, r := range rs {
			if r.kind == unnamed || r.kind == described && r.person == nil && (r.title != "" || r.party != "") || r.kind == plural && len(r.people) == 0 && r.party != "" {
				words := clean(s.cut(r.from, r.to).In(x.a.Text))
				if r.joint > 0 {
					words = x.jointWords(s, r)
				}
				out = append(out, unnamedPart{words, s.listParty(rs, i), s.cut(r.from, r.to)})
			}
		}
	}
	return out
}

// listParty returns the land of phrase i of a list: its own, or for people known by
// their kind alone that of those before it, "representatives of Lao students, experts
// and businesses"; "" if neither is told.
func (s *sentence) listParty(rs []*ref, i int) string {
	for ; i > 0 && rs[i].party == "" && rs[i].kind == unnamed && rs[i].to == rs[i].from+1; i-- {
		if rs[i-1].kind != unnamed || !s.onlyJoiners(rs[i-1].to, rs[i].from) {
			return ""
		}
	}
	return rs[i].party
}

// crossesBorder reports whether the people can be of two sides: not all are
// known to be of one country.
func (x *extractor) crossesBorder(people []*person, extras []unnamedPart) bool {
	party := ""
	check := func(p string) bool { // reports whether p is another side
		if p == "" {
			return true
		}
		if party != "" && party != p {
			return true
		}
		party = p
		return false
	}
	for _, p := range people {
		if check(p.side()) {
			return true
		}
	}
	for _, e := range extras {
		if check(e.party) {
			return true
		}
	}
	return false
}

// shareParty gives those of a list whose country is not told that of the others
// in it: "US Secretary of State A and Treasury Secretary B".
func shareParty(list, others []*person) {
	party := ""
	for _, p := range list {
		if p.party != "" && party != "" && p.party != party {
			return
		}
		if p.party != "" {
			party = p.party
		}
	}
	if party == "" || slices.ContainsFunc(others, func(p *person) bool { return p.party == party }) {
		return
	}
	for _, p := range list {
		if p.party == "" && cultureCountry[p.culture] == "" {
			p.party = party
		}
	}
}

// onlySpouses reports whether all of a list, which is not empty, are named as
// somebody's wife or husband.
func onlySpouses(ps []*person) bool {
	return len(ps) > 0 && !slices.ContainsFunc(ps, func(p *person) bool { return !p.spouse })
}

// many reports whether the phrases mean more than one person.
func many(rs []*ref) bool {
	n := 0
	for _, r := range rs {
		if r.kind == unnamed {
			n++
		}
		n += len(r.everyone())
	}
	return n > 1
}
