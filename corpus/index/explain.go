package index

// A Reason is what one word of a query adds to the score of a passage.
type Reason struct {
	Word  string  // as typed, folded
	Form  string  // the word that it was taken for, if it is misspelt; else Word
	Own   float64 // for the passage itself
	Group float64 // for its group
}

// Explain returns the reasons for the score that Search gives passage for
// query, word by word in the order of the query. They add up to the score. Nil
// if the passage does not match or there is none with that number.
func (x *Index) Explain(query string, passage int) []Reason {
	if passage < 0 || passage >= x.passages {
		return nil
	}
	p := uint32(passage)
	g := x.groupOf(p)
	s := x.searcher(x.queryTerms(parse(query)))
	defer x.pool.Put(s)
	var out []Reason
	found := false
	for _, l := range s.lists {
		if !l.seek(&l.probe, g) || l.probe.groups[l.probe.at] != g {
			continue
		}
		r := Reason{Word: l.term.typed, Form: l.term.form}
		r.Own, r.Group = s.parts(l, g, p)
		r.Own /= s.scale
		r.Group /= s.scale
		found = found || r.Own > 0
		out = append(out, r)
	}
	if !found {
		return nil
	}
	return out
}

// parts returns what a list at group g gives its passage p.
func (s *searcher) parts(l *list, g, p uint32) (own, group float64) {
	x := s.x
	shared := l.score(x.group[key(l.probe.counts[l.probe.at], x.norms[g])])
	if x.alone() {
		own := l.score(x.own[key(l.probe.counts[l.probe.at], x.norms[g])])
		return float64(own), float64(shared - own)
	}
	if freq := l.freq(&x.sections, g, p); freq > 0 {
		own = float64(l.score(x.own[key(freqCode(uint32(freq)), x.owns[p])]))
	}
	return own, float64(shared)
}
