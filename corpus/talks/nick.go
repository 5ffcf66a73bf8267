package talks

import "strings"

// nicknames lets people be called by the short name that stands in brackets behind
// theirs: "President Joko Widodo (Jokowi)". It must share its first letters with a
// word of the name, so that "(R)", "(ASEAN)" and the name of a paper are none.
func (x *extractor) nicknames() {
	for _, s := range x.sents {
		for _, r := range s.refs {
			k := r.nameTo
			if r.kind != named || r.person == nil || s.low(k) != "(" || s.low(k+2) != ")" || !s.toks[k+1].cap || upper(s.toks[k+1].Text) {
				continue
			}
			if w := s.low(k + 1); r.person.resembles(w) {
				x.indexAlias(r.person, []string{w})
			}
		}
	}
}

// resembles reports whether w begins as a word of p's name does.
func (p *person) resembles(w string) bool {
	for _, n := range p.words {
		if len(n) > 3 && len(w) > 3 && strings.HasPrefix(w, n[:3]) && n != w {
			return true
		}
	}
	return false
}
