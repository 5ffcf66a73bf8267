package index

// A Reason is what one word of a query adds to the score of a passage.
type Reason struct {
	Word  string  // as typed, folded; two words that stand side by side; a stem that the best passages share
	Form  string  // the word that it was taken for, if it is misspelt; else Word; "" if the query has it not
	Own   float64 // for the passage itself
	Group float64 // for its group
	Look  float64 // for the closer look at the best passages
}

// Explain returns the reasons for the score that SearchIn gives passage for
// query among ranges: the words in the order of the query, pairs of them, and words of the
// feedback. They add up to the score. Nil if the passage does not match or there
// is none with that number.
func (x *Index) Explain(query string, passage int, ranges []Range) []Reason {
	if passage < 0 || passage >= x.passages {
		return nil
	}
	q := parse(query)
	s := x.searcher(x.queryTerms(q))
	defer x.pool.Put(s)
	out := s.reasons(uint32(passage))
	if out == nil || x.text == nil || len(s.lists) > lookedTerms {
		return out
	}
	s.k = x.looked()
	if !s.restrict(q) {
		return out
	}
	hits := s.found(ranges)
	k := newLook(s, q)
	for _, h := range hits[:k.read(hits)] {
		if h.Passage == passage {
			return k.reasons(out, k.of(uint32(passage)))
		}
	}
	return out
}

// reasons returns what BM25 gives passage p for each word that its group has,
// nil if it has none itself.
func (s *searcher) reasons(p uint32) []Reason {
	g := s.x.groupOf(p)
	var out []Reason
	found := false
	for _, l := range s.lists {
		if !l.seek(&l.probe, g) || l.probe.groups[l.probe.at] != g {
			continue
		}
		own, group := s.parts(l, g, p)
		found = found || own > 0
		out = append(out, Reason{Word: l.term.typed, Form: l.term.form, Own: own / s.scale, Group: group / s.scale})
	}
	if !found {
		return nil
	}
	return out
}

// parts returns what a list at group g gives its passage p.
func (s *searcher) parts(l *list, g, p uint32) (own, group float64) {
	x := s.x
	count := l.probe.counts[l.probe.at]
	shared := l.score(x.group[key(count, x.norms[g])])
	if x.alone() {
		own := l.score(x.own[key(count, x.norms[g])])
		return float64(own), float64(shared - own)
	}
	if freq := l.freq(&x.sections, g, p); freq > 0 {
		own = float64(l.score(x.own[key(freqCode(uint32(freq)), x.owns[p])]))
	}
	return own, float64(shared)
}

// reasons adds to out what the look gives the group of v.
func (k *look) reasons(out []Reason, v *view) []Reason {
	weight := k.weight()
	for i, w := range k.words {
		exact, lead := k.ofWord(v, i)
		if exact+lead == 0 {
			continue
		}
		for j := range out {
			if out[j].Form == w.form {
				out[j].Look = weight * (exact + lead)
			}
		}
	}
	for i, p := range k.pairs {
		if n := k.ofPair(v, i); n > 0 {
			words := k.words[p[0]].form + " " + k.words[p[1]].form
			out = append(out, Reason{Word: words, Form: words, Look: weight * n})
		}
	}
	for _, w := range k.more {
		if n := k.ofMore(v, w); n > 0 {
			out = append(out, Reason{Word: k.s.x.stems.word(w.term), Look: weight * n})
		}
	}
	return out
}
