package index

import "slices"

// restrict drops the passages found that lack a phrase of q or have what it
// excludes. Phrases bind a query of keywords ("online talks" Beijing). In a
// sentence, which stop words show, they are only words: who quotes in prose
// stresses a word or names a title (binding them there takes 0.06 of nDCG@10
// on CACM).
func (x *Index) restrict(s *scores, q query) {
	phrases := q.phrases
	if slices.ContainsFunc(q.bare, x.stop) {
		phrases = nil
	}
	for _, p := range phrases {
		have := x.having(p)
		for _, id := range s.found {
			if _, ok := slices.BinarySearch(have, id); !ok {
				s.sum[id] = 0
			}
		}
	}
	for _, p := range q.without {
		for _, id := range x.having(p) {
			s.sum[id] = 0
		}
	}
}

// having returns the passages that have the words of a phrase one after the
// other, rising. A single word stands for all words of its stem.
func (x *Index) having(phrase []string) []uint32 {
	var lists [][]uint32
	for _, s := range phrase {
		w, ok := x.find(s)
		if !ok {
			return nil
		}
		lo, hi := x.list(w.term)
		lists = append(lists, x.ids[lo:hi])
	}
	if len(lists) == 1 {
		return lists[0]
	}
	slices.SortFunc(lists, func(a, b []uint32) int { return len(a) - len(b) })
	var out []uint32
	for _, id := range lists[0] {
		if inAll(lists[1:], id) && hasPhrase(x.texts[id], phrase) {
			out = append(out, id)
		}
	}
	return out
}

// inAll reports whether each of lists holds id. It moves their starts up to
// id, so that rising ids cost little.
func inAll(lists [][]uint32, id uint32) bool {
	for i, l := range lists {
		at, ok := slices.BinarySearch(l, id)
		lists[i] = l[at:]
		if !ok {
			return false
		}
	}
	return true
}

// hasPhrase reports whether s has the words of phrase one after the other.
func hasPhrase(s string, phrase []string) bool {
	have := words(s)
	for i := 0; i+len(phrase) <= len(have); i++ {
		if slices.Equal(have[i:i+len(phrase)], phrase) {
			return true
		}
	}
	return false
}
