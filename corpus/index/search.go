package index

import (
	"math"
	"slices"
)

// BM25 as Robertson and Zaragoza give it ("The Probabilistic Relevance
// Framework", 2009), with the parameters that had the best mean nDCG@10 over
// eight judged collections (CACM, CISI, Cranfield, LA Times, LISA, MED,
// NFCorpus, NPL).
const (
	saturation = 1.6 // k1: how much a repeated word still counts
	lengthBias = 0.6 // b: how much long passages are held back
)

// groupWeight is what the score of a passage's group counts against its own.
// Searching the sentences of 60 news articles for 181 statements in other words,
// it moves the mean reciprocal rank of the right sentence from 0.917 to 0.938
// and that of the right article, for 155 questions, from 0.832 to 0.919; on the
// sentences of CACM nDCG@10 goes from 0.457 to 0.505. Half as much and twice as
// much are worse. The neighbouring sentences alone, in place of the article,
// gave 0.930, 0.818 at best.
const groupWeight = 1

// Search returns the k best passages for query, best first; equal scores keep
// the order of Build. Nil if no word of the query is in the index or k is not
// positive.
//
// The query's words are joined by or; words without a subject ("the", "of")
// count only if there are no others. "Words in quotation marks" must stand in
// the passage one after the other if the rest of the query is no sentence,
// -words must not stand in it, and a word that no passage has matches one that
// differs by a letter.
func (x *Index) Search(query string, k int) []Hit {
	if k <= 0 {
		return nil
	}
	q := parse(query)
	terms := x.queryTerms(q)
	if len(terms) == 0 {
		return nil
	}
	s := x.scores()
	defer x.release(s)
	for _, t := range terms {
		x.score(s, t)
	}
	for _, id := range s.found {
		s.sum[id] += groupWeight * s.group[x.groups[id]]
	}
	x.restrict(s, q)
	if hits := s.best(k, x.asides, false); hits != nil {
		return hits
	}
	return s.best(k, x.asides, true)
}

// scores are the sums of a search at work.
type scores struct {
	sum   []float64 // by passage; 0 if not found
	group []float64 // by group
	found []uint32  // the passages that have a word of the query
}

func (x *Index) scores() *scores {
	if s, ok := x.pool.Get().(*scores); ok {
		return s
	}
	return &scores{sum: make([]float64, len(x.texts)), group: make([]float64, len(x.damps))}
}

func (x *Index) release(s *scores) {
	for _, id := range s.found {
		s.sum[id] = 0
		s.group[x.groups[id]] = 0
	}
	s.found = s.found[:0]
	x.pool.Put(s)
}

// weight returns the inverse document frequency of t, in the form that is never
// negative, times its occurrences in the query.
func (x *Index) weight(t queryTerm) float64 {
	n := float64(x.count(t.term))
	return float64(t.times) * math.Log1p((float64(len(x.texts))-n+0.5)/(n+0.5))
}

// saturate returns what n occurrences of a word count in a text with that damp.
func saturate(n, damp float64) float64 { return n * (saturation + 1) / (n + damp) }

// score adds the scores of t for the passages that have it and their groups.
func (x *Index) score(s *scores, t queryTerm) {
	weight := x.weight(t)
	var group uint32
	inGroup := 0.0
	lo, hi := x.list(t.term)
	for i := lo; i < hi; i++ {
		id, n := x.ids[i], float64(x.freqs[i])
		if s.sum[id] == 0 {
			s.found = append(s.found, id)
		}
		s.sum[id] += weight * saturate(n, x.damp[id])
		if g := x.groups[id]; g != group {
			s.group[group] += weight * saturate(inGroup, x.damps[group])
			group, inGroup = g, 0
		}
		inGroup += n
	}
	s.group[group] += weight * saturate(inGroup, x.damps[group])
}

// best returns the k best passages found that are asides or are not, best
// first.
func (s *scores) best(k int, asides []bool, aside bool) []Hit {
	var heap []Hit // the worst on top
	for _, id := range s.found {
		h := Hit{int(id), s.sum[id]}
		switch {
		case h.Score == 0 || asides[id] != aside:
		case len(heap) < k:
			heap = append(heap, h)
			up(heap)
		case compare(h, heap[0]) < 0:
			heap[0] = h
			down(heap)
		}
	}
	slices.SortFunc(heap, compare)
	return heap
}

// compare orders hits, the better one first.
func compare(a, b Hit) int {
	switch {
	case a.Score > b.Score:
		return -1
	case a.Score < b.Score:
		return 1
	}
	return a.Passage - b.Passage
}

// up moves the last hit to its place in the heap.
func up(h []Hit) {
	for i := len(h) - 1; i > 0; {
		parent := (i - 1) / 2
		if compare(h[i], h[parent]) < 0 {
			return
		}
		h[i], h[parent] = h[parent], h[i]
		i = parent
	}
}

// down moves the top hit to its place in the heap.
func down(h []Hit) {
	for i := 0; ; {
		worst := i
		for child := 2*i + 1; child <= 2*i+2 && child < len(h); child++ {
			if compare(h[child], h[worst]) > 0 {
				worst = child
			}
		}
		if worst == i {
			return
		}
		h[i], h[worst] = h[worst], h[i]
		i = worst
	}
}
