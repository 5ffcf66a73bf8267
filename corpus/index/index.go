// Package index finds the passages that match a query: English words stemmed
// by snowball, marks folded, ranked by BM25. It knows nothing of news.
//
// For each term, its postings are the numbers of the passages that have it and
// how often. The lists rise by passage number and lie end to end, cut by term.
//
// Passages that follow one another may form a group, as the sentences of an
// article do. A search adds up the scores of the query's terms, one list after
// the other: for each passage, and for its group as if it were one long
// passage, since the postings of a group lie side by side. A passage is found
// only by a word of its own; the score of its group then helps to rank it, so
// that a query whose words are spread over neighbouring sentences finds them.
package index

import "sync"

// A Passage is what is found: a piece of text.
type Passage struct {
	Text string
	// Neighbours with the same number are the context of each other; 0 is a
	// passage that has none.
	Group int
	// An aside, as a headline or caption, helps to find its group. It is found
	// itself only if nothing else is.
	Aside bool
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
	postings
	texts  []string  // by passage
	asides []bool    // by passage
	groups []uint32  // by passage, rising; a passage without a group has one of its own
	damp   []float64 // by passage: k1 times its length norm
	damps  []float64 // by group: the same of all its passages as one
	pool   sync.Pool // of *scores
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
