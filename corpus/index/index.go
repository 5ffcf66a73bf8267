package index

import (
	"encoding/binary"
	"sort"
	"sync"
)

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

// An Index answers queries over passages. It never changes, but for what it
// keeps at hand for later searches, and is safe for concurrent use.
type Index struct {
	rules    *rules
	sections // as in a file
	scales
	dense     bitmaps
	stopTerms map[uint32]bool          // terms of stop words
	text      func(passage int) string // nil if nobody has it
	known     known                    // the forms, if there are texts
	pool      sync.Pool                // of *searcher
}

// sections are what an index is made of and what a file of it holds; see the
// package comment.
type sections struct {
	passages int
	groups   int
	words    uint64 // in all passages, without stop words

	stems  dict   // the number is not used: a stem's place is its term
	forms  dict   // surface forms with their terms
	places []byte // by term: where in lists its list begins, placeSize bytes each, and the end
	lists  []byte
	norms  []byte // by group: the code of its length
	owns   []byte // by passage: the same; empty if every group is one passage
	starts []byte // by group: its first passage, 4 bytes each; empty in that case
	asides []byte // by passage, a bit each; empty if there are none
}

const placeSize = 5

// alone reports whether every group is one passage.
func (x *sections) alone() bool { return len(x.starts) == 0 }

// first returns the first passage of a group; of the number of groups, the
// number of passages.
func (x *sections) first(group uint32) uint32 {
	switch {
	case x.alone():
		return group
	case int(group) >= x.groups:
		return uint32(x.passages)
	}
	return number(x.starts, int(group))
}

// groupOf returns the group of a passage.
func (x *sections) groupOf(passage uint32) uint32 {
	if x.alone() {
		return passage
	}
	return uint32(sort.Search(x.groups, func(g int) bool { return x.first(uint32(g)) > passage }) - 1)
}

// aside reports whether a passage is one.
func (x *sections) aside(passage uint32) bool {
	return len(x.asides) > 0 && x.asides[passage/8]>>(passage%8)&1 != 0
}

// list returns the bytes from the list of a term on, nil if there is no such
// term.
func (x *sections) list(term uint32) []byte {
	if int64(term) >= int64(x.stems.n) {
		return nil
	}
	return x.lists[min(place(x.places, term), uint64(len(x.lists))):]
}

func place(places []byte, term uint32) uint64 {
	b := places[placeSize*int(term):]
	return uint64(binary.LittleEndian.Uint32(b)) | uint64(b[4])<<32
}

// SetText gives x the texts of its passages, as they were when x was built. In
// them phrases are found, and the best passages are looked at more closely.
// Without texts, or with nil, a phrase is looked for as words of one passage in
// any order, and the order is that of BM25, found in about half the time.
// SetText must not run beside a search.
func (x *Index) SetText(text func(passage int) string) {
	x.text, x.known = text, known{}
	if text != nil {
		x.known = knownOf(&x.sections)
		for s := range x.rules.stops {
			x.known.stops.add(s, len(x.rules.stops))
		}
	}
}

// ready completes x once its sections are set.
func (x *Index) ready() {
	x.scales = newScales(&x.sections)
	x.stopTerms = map[uint32]bool{}
	for s := range x.rules.stops {
		if term, ok := x.find(s); ok {
			x.stopTerms[term] = true
		}
	}
}

// Passages returns how many passages x has.
func (x *Index) Passages() int { return x.passages }

// Size returns how many bytes x takes, in memory or in a file.
func (x *Index) Size() int {
	n := 0
	for _, b := range x.parts() {
		n += len(*b)
	}
	return n
}

// parts lists the variable parts of x in the order of the file.
func (x *sections) parts() []*[]byte {
	return []*[]byte{
		&x.stems.words, &x.stems.pages, &x.forms.words, &x.forms.pages,
		&x.places, &x.lists, &x.norms, &x.owns, &x.starts, &x.asides,
	}
}
