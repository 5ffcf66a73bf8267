// Package index finds the passages that match a query: English words stemmed
// by snowball, marks folded, ranked by BM25. It knows nothing of news.
package index

// A Passage is what is found: a piece of text with some text around it that
// helps to find it.
type Passage struct {
	Text    string // what is shown
	Context string // what stands around it; counts less
}

// A Hit is a passage that matches, by its number in the order of Build.
type Hit struct {
	Passage int
	Score   float64
}

// An Index answers queries over passages. It never changes after Build and is
// safe for concurrent use.
type Index struct {
	passages []Passage
}

// Build returns the index of passages.
func Build(passages []Passage) *Index { return &Index{passages} }

// Search returns the k best passages for query, best first; equal scores keep
// the order of Build. Nil if no word of the query is in the index.
func (x *Index) Search(query string, k int) []Hit { return nil }
