package talks

import "slices"

// samdechAt returns the phrase for somebody called by the Khmer style alone at token
// i: "Samdech Techo said", beside "Samdech Techo Hun Sarin said"; nil if none stands
// there.
func (s *sentence) samdechAt(i int) *ref {
	if s.low(i) != "samdech" {
		return nil
	}
	j := i + 1
	if e := s.entAt(i); e != nil {
		j = e.to // the table of posts has the style as one of Cambodia
	}
	for j < len(s.toks) && s.off[j] == isHonor && s.toks[j].cap && s.low(j) != "samdech" {
		j++
	}
	if j < len(s.toks) && s.toks[j].cap {
		return nil
	}
	return &ref{kind: described, office: "samdech", from: i, to: j, nameFrom: i, nameTo: j, before: i, poss: s.genitive(j)}
}

// styleOf returns the words of the style before the name r, "Samdech" first; none if
// r bears none.
func (s *sentence) styleOf(r *ref) []string {
	var out []string
	for k := r.nameFrom - 1; k >= 0 && k >= r.nameFrom-10 && (s.toks[k].cap || s.low(k) == "."); k-- {
		out = append(out, s.low(k))
		if s.low(k) == "samdech" {
			return out
		}
	}
	return nil
}

// samdech returns the only one of the people spoken of so far whose style holds the
// words of r, or whom the text is about.
func (x *extractor) samdech(s *sentence, r *ref) *person {
	bears := func(p *person) bool {
		for k := r.from; k < r.to; k++ {
			if !slices.Contains(p.style, s.low(k)) {
				return false
			}
		}
		return true
	}
	ps := keep(x.candidates(), func(p *person) bool { return p.last > 0 && bears(p) })
	switch {
	case len(ps) == 1:
		return ps[0]
	case x.subject != nil && bears(x.subject):
		return x.subject
	}
	return nil
}
