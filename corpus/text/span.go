// Package text cuts written English into sentences and tokens that remember
// their byte offsets, and folds words so that spelling variants compare equal.
// It knows nothing of news or meetings.
package text

// A Span is the half-open range of bytes [Start, End) of a text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// In returns the bytes of s that p covers.
func (p Span) In(s string) string { return s[p.Start:p.End] }

// Len returns the number of bytes that p covers.
func (p Span) Len() int { return p.End - p.Start }

// Empty reports whether p covers nothing.
func (p Span) Empty() bool { return p.End <= p.Start }

// Contains reports whether q lies wholly within p.
func (p Span) Contains(q Span) bool { return p.Start <= q.Start && q.End <= p.End }

// Overlaps reports whether p and q share at least one byte.
func (p Span) Overlaps(q Span) bool { return p.Start < q.End && q.Start < p.End }
