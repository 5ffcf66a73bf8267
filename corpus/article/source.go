package article

import (
	"sort"

	"rapporteur/corpus/text"
)

// Source returns the bytes of the file that p covers: the smallest part of Raw
// that holds all of p.
func (a *Article) Source(p text.Span) Source {
	if a.offsets == nil {
		return Source(p)
	}
	start := a.segment(p.Start).start(p.Start)
	if p.Empty() {
		return Source{start, start}
	}
	return Source{start, a.segment(p.End - 1).end(p.End)}
}

// segment returns the part of Text that holds the byte at i.
func (a *Article) segment(i int) offset {
	n := sort.Search(len(a.offsets), func(k int) bool { return a.offsets[k].text > i })
	return a.offsets[n-1]
}

// start returns where in Raw the byte of Text at i begins.
func (o offset) start(i int) int {
	if o.unit != 0 {
		return o.raw
	}
	return o.raw + i - o.text
}

// end returns where in Raw the part of Text before i ends.
func (o offset) end(i int) int {
	if o.unit != 0 {
		return o.raw + max(o.unit, 0)
	}
	return o.raw + i - o.text
}
