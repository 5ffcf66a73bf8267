package index

import (
	"math"
	"slices"
)

// A Range is the passages from From up to, but without, To.
type Range struct{ From, To int }

// Search returns the k best passages for query, best first; equal scores keep
// the order of Build. Nil if no word of the query is in the index or k is not
// positive.
//
// The query's words are joined by or; words without a subject ("the", "of")
// count only if there are no others. "Words in quotation marks" must stand in
// the passage one after the other if the rest of the query is no sentence,
// -words must not stand in it, begin* matches the words that begin so, and a
// word that no passage has matches one that differs by a letter.
//
// The score is that of BM25 with fixed fractions (scales.go). If x has texts,
// what a closer look at the best passages finds is added (closer.go); which
// passages are looked at does not depend on k.
func (x *Index) Search(query string, k int) []Hit {
	return x.SearchIn(query, k, x.All())
}

// All returns the range of all passages.
func (x *Index) All() []Range { return []Range{{0, x.passages}} }

// SearchIn is Search among the passages of ranges, which must rise and not
// overlap. What is outside costs nothing and still tells how rare a word is.
func (x *Index) SearchIn(query string, k int, ranges []Range) []Hit {
	if k <= 0 {
		return nil
	}
	q := parse(query)
	s := x.searcher(x.queryTerms(q))
	defer x.pool.Put(s)
	s.k = k
	if x.text != nil {
		s.k = max(k, x.looked())
	}
	if len(s.lists) == 0 || !s.restrict(q) {
		return nil
	}
	hits := s.found(ranges)
	if x.text != nil && len(s.lists) <= lookedTerms {
		s.closer(q, hits)
	}
	return hits[:min(k, len(hits))]
}

// found returns the best passages of ranges by BM25, asides if there are no
// others.
func (s *searcher) found(ranges []Range) []Hit {
	hits := s.run(ranges, false)
	if len(hits) == 0 && len(s.x.asides) > 0 {
		hits = s.run(ranges, true)
	}
	return hits
}

// looked returns how many passages a closer look needs.
func (x *Index) looked() int {
	if x.alone() {
		return lookedAlone
	}
	return lookedPassages
}

// A searcher is a search at work.
type searcher struct {
	x     *Index
	lists []*list // in the order of the query, then by bound
	store []*list // all that were ever made, for the next search
	scale float64 // of scores: what counts one

	k      int
	best   []Hit  // so far, the worst on top
	least  uint32 // a passage must have a higher score
	asides bool   // look for asides, not for the others
	from   uint32 // the passages of the range
	to     uint32

	sums     [window]uint32 // of the window at hand, by group; all 0 between windows
	met      [window]uint16 // where sums are not 0, in the first n
	n        int
	likely   [window / 64]uint64   // a bit for each group that may be among the best
	filled   [window / 4096]uint64 // a bit for each number of likely that is not 0
	below    []uint32              // by list: the bounds of those before it together
	swept    []*list               // that give more to groups that others bring up, by going through them
	left     []*list               // and by asking, those that may give most first
	rest     uint32                // the bounds of the left together
	passages []uint32              // scores of the passages of the group at hand
	demands  demands
	look     look
	word     []byte // that was read last
}

// searcher returns a searcher for terms.
func (x *Index) searcher(terms []queryTerm) *searcher {
	s, ok := x.pool.Get().(*searcher)
	if !ok {
		s = &searcher{}
	}
	s.x = x
	s.lists = s.lists[:0]
	for i, t := range terms {
		if i == len(s.store) {
			s.store = append(s.store, &list{})
		}
		s.store[i].read(&x.sections, t)
		s.store[i].dense = x.bitmap(s.store[i])
		s.lists = append(s.lists, s.store[i])
	}
	s.weigh()
	s.below = append(s.below[:0], make([]uint32, len(terms)+1)...)
	return s
}

// weigh sets the weights of the lists: the inverse document frequency times the
// occurrences in the query. They are whole numbers, as large as the sum of all scores allows.
func (s *searcher) weigh() {
	const highest = 8 // above any number of a scale, in ones
	total := 0.0
	for _, l := range s.lists {
		total += s.x.weight(l) * highest
	}
	s.scale = 1
	if total > 0 {
		s.scale = math.Ldexp(1, 31-max(math.Ilogb(total)+1, 0))
	}
	s.scale = min(s.scale, 1<<22)
	for _, l := range s.lists {
		l.weight = uint64(s.x.weight(l) * s.scale)
	}
}

// weight returns the weight of a list as a plain number.
func (x *Index) weight(l *list) float64 {
	n := l.passages
	if l.term.passages > 0 {
		n = l.term.passages
	}
	return float64(l.term.times) * idf(n, x.passages)
}

// idf is the inverse document frequency of a word that n passages of all have,
// in the form that is never negative.
func idf(n, all int) float64 {
	return math.Log1p((float64(all) - float64(n) + 0.5) / (float64(n) + 0.5))
}

// run returns the best passages of ranges that are asides or are not.
func (s *searcher) run(ranges []Range, asides bool) []Hit {
	s.asides = asides
	s.best = make([]Hit, 0, min(s.k, lookedPassages))
	s.least = 0
	if len(ranges) == 1 && ranges[0] == (Range{0, s.x.passages}) && !asides && s.demands.none() {
		s.least = s.known()
	}
	for _, l := range s.lists {
		l.block = 0
		l.scan.reset()
		l.probe.reset()
	}
	for _, r := range ranges {
		s.in(r)
	}
	slices.SortFunc(s.best, compare)
	for i := range s.best {
		s.best[i].Score /= s.scale
	}
	return s.best
}

// known returns a score that at least k passages surpass, as far as the lists
// tell without being read.
func (s *searcher) known() uint32 {
	least := uint32(0)
	if s.k > sureOf {
		return 0
	}
	for _, l := range s.lists {
		if n := l.score(l.sure); n > 0 {
			least = max(least, n-1)
		}
	}
	return least
}

// in looks through a range.
func (s *searcher) in(r Range) {
	from, to := max(r.From, 0), min(r.To, s.x.passages)
	if from >= to {
		return
	}
	s.from, s.to = uint32(from), uint32(to)
	end := s.x.groupOf(s.to-1) + 1
	for g := s.x.groupOf(s.from); g < end; g += window {
		s.window(g, min(g+window, end))
	}
}
