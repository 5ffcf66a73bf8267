package index

import "encoding/binary"

// admit offers the passages of a group whose score may be as high as sum.
func (s *searcher) admit(g, sum uint32) {
	if s.x.alone() {
		if s.fits(g) {
			s.offer(g, sum)
		}
		return
	}
	first := s.x.first(g)
	n := int(s.x.first(g+1) - first)
	s.passages = append(s.passages[:0], make([]uint32, n)...)
	shared := uint32(0)
	for _, l := range s.lists {
		c := &l.probe
		if !l.seek(c, g) || c.groups[c.at] != g {
			continue
		}
		shared += l.score(s.x.group[key(c.counts[c.at], s.x.norms[g])])
		leaves := leafReader{b: c.leavesAt()}
		for leaves.next() && leaves.passage < n {
			s.passages[leaves.passage] += l.score(s.x.own[key(leaves.count, s.x.owns[int(first)+leaves.passage])])
		}
	}
	for i, own := range s.passages {
		if own > 0 && shared+own > s.least && s.fits(first+uint32(i)) {
			s.offer(first+uint32(i), shared+own)
		}
	}
}

// key returns the place in a scale of the codes of a count and of a length.
func key(count, length uint8) uint32 { return uint32(count&15)<<8 | uint32(length) }

// fits reports whether a passage may be a hit, whatever its score.
func (s *searcher) fits(passage uint32) bool {
	return passage >= s.from && passage < s.to && s.x.aside(passage) == s.asides && s.meets(passage)
}

// leavesAt returns the bytes of the passages of the posting at hand and what
// follows them.
func (c *cursor) leavesAt() []byte {
	for ; c.leaf < c.at; c.leaf++ {
		r := leafReader{b: c.leaves}
		for r.next() {
		}
		c.leaves = r.b
	}
	return c.leaves
}

// A leafReader reads the passages of one posting.
type leafReader struct {
	b       []byte
	passage int   // counted from the first of the group
	count   uint8 // its code
	done    bool
}

// next moves to the next passage and reports whether there is one.
func (r *leafReader) next() bool {
	if r.done {
		return false
	}
	v, n := binary.Uvarint(r.b)
	if n <= 0 || v > 1<<34 {
		r.done, r.b = true, nil
		return false
	}
	r.b = r.b[n:]
	r.passage += int(v >> 2)
	r.done = v&1 == 0
	r.count = 0
	if v&2 != 0 && len(r.b) > 0 {
		r.count = r.b[0]
		r.b = r.b[1:]
	}
	return true
}
