package index

import "slices"

// A source is an older index of which a builder takes passages over.
type source struct {
	x     *Index
	parts []part
	local []uint32 // by term of the new index: that of x, or absent
}

// A part is passages of an older index and the first of their new numbers.
type part struct{ from, to, first uint32 }

// AddFrom adds the passages of x from one up to, but without, another, without
// reading their texts. They must be whole groups, and in the end all passages of
// x must have been added, in their order: then the index is the same as if they
// had been added one by one.
func (b *Builder) AddFrom(x *Index, from, to int) {
	if from >= to {
		return
	}
	if len(b.chunk.texts) > 0 {
		b.flush()
	}
	first := b.n
	for g := x.groupOf(uint32(from)); int(g) < x.groups && int(x.first(g)) < to; g++ {
		b.starts = append(b.starts, x.first(g)-uint32(from)+first)
		b.fewer = b.fewer || x.first(g+1)-x.first(g) > 1
	}
	for p := from; p < to; p++ {
		if x.aside(uint32(p)) {
			b.aside(first + uint32(p-from))
		}
	}
	b.n += uint32(to - from)
	b.group = 0
	b.chunk.first = b.n
	b.source(x).add(part{uint32(from), uint32(to), first})
}

// source returns the source for x.
func (b *Builder) source(x *Index) *source {
	for _, s := range b.sources {
		if s.x == x {
			return s
		}
	}
	s := &source{x: x}
	b.sources = append(b.sources, s)
	return s
}

// add adds a part, as one with the last if it goes on there.
func (s *source) add(p part) {
	if n := len(s.parts); n > 0 {
		last := &s.parts[n-1]
		if last.to == p.from && last.first+last.to-last.from == p.first {
			last.to = p.to
			return
		}
	}
	s.parts = append(s.parts, p)
}

// codes sets the codes of the lengths of the passages taken over, and of their
// groups. groupOf is nil if every group is one passage.
func (s *source) codes(owns, norms []byte, groupOf []uint32) {
	for _, p := range s.parts {
		for i := p.from; i < p.to; i++ {
			old := s.x.groupOf(i)
			own := s.x.norms[old]
			if !s.x.alone() {
				own = s.x.owns[i]
			}
			g := i - p.from + p.first
			owns[g] = own
			if groupOf != nil {
				g = groupOf[g]
			}
			norms[g] = s.x.norms[old]
		}
	}
}

// A count in an encoder may bring the code of the count of its group with it,
// which the counts of passages, being codes, do not tell.
const groupShift = 16

// gather adds to e the passages of s that have a term of the new index.
func (s *source) gather(e *encoder, term uint32) {
	old := s.local[term]
	if old == absent {
		return
	}
	var l list
	l.read(&s.x.sections, queryTerm{term: old})
	parts := s.parts
	for c := &l.scan; c.block < l.blocks; c.block++ {
		l.load(c)
		for c.at = 0; c.at < c.n; c.at++ {
			g := c.groups[c.at]
			passage := s.x.first(g)
			for len(parts) > 0 && parts[0].to <= passage {
				parts = parts[1:]
			}
			if len(parts) == 0 || passage < parts[0].from {
				continue
			}
			s.posting(e, &l, passage-parts[0].from+parts[0].first)
		}
	}
}

// posting adds the passages of the posting at hand, whose group begins at first
// in the new index.
func (s *source) posting(e *encoder, l *list, first uint32) {
	c := &l.scan
	code := c.counts[c.at] & 15
	carried := uint32(code+1) << groupShift
	add := func(passage uint32, code uint8) {
		e.passages = append(e.passages, passage)
		e.counts = append(e.counts, uint32(freqs[code&15])|carried)
		carried = 0
	}
	if l.alone {
		add(first, code)
		return
	}
	for r := (leafReader{b: c.leavesAt()}); r.next(); {
		add(first+uint32(r.passage), r.count)
	}
}

// order puts the passages of e in order.
func (e *encoder) order() {
	if slices.IsSorted(e.passages) {
		return
	}
	both := make([]uint64, len(e.passages))
	for i, p := range e.passages {
		both[i] = uint64(p)<<32 | uint64(e.counts[i])
	}
	slices.Sort(both)
	for i, v := range both {
		e.passages[i], e.counts[i] = uint32(v>>32), uint32(v)
	}
}
