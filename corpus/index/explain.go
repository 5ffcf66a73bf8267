package index

import "slices"

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
	if passage < 0 || passage >= len(x.texts) {
		return nil
	}
	var out []Reason
	found := false
	for _, t := range x.queryTerms(parse(query)) {
		weight := x.weight(t)
		own, group := x.counts(t.term, uint32(passage))
		found = found || own > 0
		if group == 0 {
			continue
		}
		out = append(out, Reason{t.typed, t.form,
			weight * saturate(own, x.damp[passage]),
			weight * groupWeight * saturate(group, x.damps[x.groups[passage]])})
	}
	if !found {
		return nil
	}
	return out
}

// counts returns how often a passage and its group have term.
func (x *Index) counts(term, passage uint32) (own, group float64) {
	lo, hi := x.list(term)
	ids := x.ids[lo:hi]
	g := x.groups[passage]
	first, _ := slices.BinarySearchFunc(ids, g, func(id, g uint32) int { return int(x.groups[id]) - int(g) })
	for i := first; i < len(ids) && x.groups[ids[i]] == g; i++ {
		f := float64(x.freqs[lo+i])
		group += f
		if ids[i] == passage {
			own = f
		}
	}
	return own, group
}
