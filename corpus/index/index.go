// Package index finds the passages that match a query: English words stemmed
// by snowball, marks folded, ranked by BM25. It knows nothing of news.
//
// A passage is a sentence that stands in a context. For each term, its
// postings are the numbers of the passages that have it and how often; a second
// list holds the passages that have it in their context alone. The lists rise
// by passage number and lie end to end, cut by term.
//
// A search adds up the scores of the query's terms, one list after the other,
// and picks the best k. A passage is found only by a word of its own; the
// context then helps to rank it.
package index

import "sync"

// A Passage is what is found: a piece of text with some text around it that
// helps to find it.
type Passage struct {
	Text    string // what is shown
	Context string // what stands around it, and may hold it; counts less
}

// A Hit is a passage that matches, by its number in the order of Build.
type Hit struct {
	Passage int
	Score   float64
}

// An Index answers queries over passages. It never changes after Build and is
// safe for concurrent use.
type Index struct {
	vocabulary
	texts []string  // by passage
	damp  []float64 // by passage: k1 times the length norm
	own   postings  // of the passages' own words
	near  postings  // of words that only the context has; without freqs
	pool  sync.Pool // of *scores
}

// postings are the lists of all terms, end to end.
type postings struct {
	starts []uint32 // by term, and one more for the end
	ids    []uint32 // passages
	freqs  []uint8  // how often the passage has the term, at most maxFreq
}

const maxFreq = 255

// list returns where the postings of term begin and end.
func (p *postings) list(term uint32) (lo, hi int) {
	return int(p.starts[term]), int(p.starts[term+1])
}

// count returns how many passages have term.
func (p *postings) count(term uint32) int {
	return int(p.starts[term+1] - p.starts[term])
}
