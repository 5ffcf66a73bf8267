package index

import (
	"math"
	"math/bits"
	"slices"
)

// window is how many groups are scored at once: their sums stay in the caches of
// one processor.
const window = 16384

// window looks through the groups from lo up to hi by the rule of MaxScore
// (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995):
// the lists whose bounds together do not reach the k best need not be read but
// for groups that others bring up. The bounds are those of the blocks in the
// window.
func (s *searcher) window(lo, hi uint32) {
	total := uint32(0)
	for _, l := range s.lists {
		l.bound = l.boundIn(lo, hi)
		total += l.bound
	}
	if total <= s.least {
		return
	}
	s.sort()
	if s.demands.lead != nil {
		s.split(len(s.lists)-1, 0)
		s.single(lo, hi)
		return
	}
	first := 0
	for s.below[first+1] <= s.least {
		first++
	}
	groups := 0 // with a word of the lists that are read
	for _, l := range s.lists[first:] {
		groups += l.groups
	}
	s.split(first, groups)
	if first+1 == len(s.lists) && len(s.left) == first {
		s.single(lo, hi)
		return
	}
	for _, l := range s.lists[first:] {
		s.add(l, lo, hi)
	}
	for _, l := range s.swept {
		s.sweep(l, lo, hi)
	}
	s.collect(lo)
}

// split sorts the lists before first: those that it is cheaper to go through
// than to ask about each of the groups that others bring up, and those left.
// A posting gone through costs a nanosecond or two, a question twenty, three if
// there is a bitmap.
func (s *searcher) split(first, groups int) {
	s.swept, s.left, s.rest = s.swept[:0], s.left[:0], 0
	for i := first - 1; i >= 0; i-- {
		l := s.lists[i]
		if l.dense == nil && l.groups <= 8*groups || l.groups <= 2*groups {
			s.swept = append(s.swept, l)
			continue
		}
		s.left = append(s.left, l)
		s.rest += l.bound
	}
}

// boundIn returns the highest score that the list gives in the window.
func (l *list) boundIn(lo, hi uint32) uint32 {
	for l.block < l.blocks && l.last(l.block) < lo {
		l.block++
	}
	n := uint32(0)
	for b := l.block; b < l.blocks; b++ {
		most, _ := l.bounds(b)
		n = max(n, most)
		if l.last(b) >= hi-1 {
			break
		}
	}
	if n == 0 {
		return 0
	}
	return l.above(n)
}

// sort orders the lists by their bounds, which rarely change places, the lead
// behind all others, and sums them up.
func (s *searcher) sort() {
	for i := range s.lists {
		for j := i; j > 0 && s.lists[j].bound < s.lists[j-1].bound; j-- {
			s.lists[j], s.lists[j-1] = s.lists[j-1], s.lists[j]
		}
	}
	if i := slices.Index(s.lists, s.demands.lead); i >= 0 {
		s.lists = append(slices.Delete(s.lists, i, i+1), s.demands.lead)
	}
	for i, l := range s.lists {
		s.below[i+1] = s.below[i] + l.bound
	}
}

// add adds the scores of a list in the window to the sums: the group's part,
// and a bound of the part that is the passage's own.
func (s *searcher) add(l *list, lo, hi uint32) {
	c := &l.scan
	norms := s.x.norms
	scale := &s.x.group
	weight := l.weight
	for l.seek(c, lo) {
		own := l.own(c.block)
		for ; c.at < c.n && c.groups[c.at] < hi; c.at++ {
			g := c.groups[c.at]
			at := (g - lo) % window
			sum := s.sums[at]
			s.sums[at] = sum + uint32(weight*uint64(scale[key(c.counts[c.at], norms[g])])/one) + 1 + own
			s.met[s.n%window] = uint16(at)
			if sum == 0 {
				s.n++
			}
		}
		if c.at < c.n {
			return
		}
		c.block++
	}
}

// sweep adds the scores of a list in the window to the sums that are there.
func (s *searcher) sweep(l *list, lo, hi uint32) {
	c := &l.scan
	norms := s.x.norms
	scale := &s.x.group
	weight := l.weight
	for l.seek(c, lo) {
		own := l.own(c.block)
		for ; c.at < c.n && c.groups[c.at] < hi; c.at++ {
			g := c.groups[c.at]
			if sum := &s.sums[(g-lo)%window]; *sum != 0 {
				*sum += uint32(weight*uint64(scale[key(c.counts[c.at], norms[g])])/one) + 1 + own
			}
		}
		if c.at < c.n {
			return
		}
		c.block++
	}
}

// collect clears the sums of the window and completes those that may be among
// the best, in the order of their groups. Most are not: the loop over all has no
// branch to foresee.
func (s *searcher) collect(lo uint32) {
	for _, at := range s.met[:min(s.n, window)] {
		at %= window
		sum := s.sums[at]
		likely := (uint64(s.least) - uint64(sum+s.rest)) >> 63
		s.likely[at/64] |= likely << (at % 64)
		s.filled[at/4096] |= likely << (at / 64 % 64)
		s.sums[at] = sum & -uint32(likely)
	}
	s.n = 0
	for i := range s.filled {
		for ; s.filled[i] != 0; s.filled[i] &= s.filled[i] - 1 {
			word := 64*i + bits.TrailingZeros64(s.filled[i])
			for ; s.likely[word] != 0; s.likely[word] &= s.likely[word] - 1 {
				at := 64*word + bits.TrailingZeros64(s.likely[word])
				sum := s.sums[at]
				s.sums[at] = 0
				if sum+s.rest > s.least {
					s.complete(lo+uint32(at), sum)
				}
			}
		}
	}
}

// single goes through the postings of the last list in the window; no group
// without one can be among the best.
func (s *searcher) single(lo, hi uint32) {
	l := s.lists[len(s.lists)-1]
	c := &l.scan
	for lo < hi {
		for c.block < l.blocks && l.last(c.block) < lo {
			c.block++
		}
		if c.block == l.blocks {
			return
		}
		if most, _ := l.bounds(c.block); l.above(most)+s.rest <= s.least {
			if lo = l.last(c.block); lo == math.MaxUint32 {
				return
			}
			lo++
			continue
		}
		if !l.seek(c, lo) {
			return
		}
		own := l.own(c.block)
		for ; c.at < c.n && c.groups[c.at] < hi; c.at++ {
			g := c.groups[c.at]
			sum := own + l.score(s.x.group[key(c.counts[c.at], s.x.norms[g])])
			if sum+s.rest > s.least {
				s.complete(g, sum)
			}
		}
		if c.at < c.n {
			return
		}
		lo = c.groups[c.n-1] + 1
	}
}

// complete adds to the sum of a group what the lists left give it, as long as
// it may be among the best.
func (s *searcher) complete(g, sum uint32) {
	rest := uint32(0) // what the lists to come may give
	for _, l := range s.left {
		if l.dense == nil || l.dense.has(g) {
			rest += l.bound
		}
	}
	for _, l := range s.left {
		if sum+rest <= s.least {
			return
		}
		if l.dense != nil && !l.dense.has(g) {
			continue
		}
		rest -= l.bound
		bound := l.boundAt(g)
		if sum+rest+bound <= s.least {
			return
		}
		if bound > 0 {
			sum += l.at(g, s.x)
		}
	}
	if sum > s.least {
		s.admit(g, sum)
	}
}

// boundAt returns a bound of the score that the list gives g: that of the block
// where it would be.
func (l *list) boundAt(g uint32) uint32 {
	c := &l.probe
	for c.block < l.blocks && l.last(c.block) < g {
		c.block++
	}
	if c.block == l.blocks {
		return 0
	}
	most, _ := l.bounds(c.block)
	return l.above(most)
}

// at returns the score that the list gives g, or 0, with a bound for the part
// that is a passage's own.
func (l *list) at(g uint32, x *Index) uint32 {
	c := &l.probe
	if !l.seek(c, g) || c.groups[c.at] != g {
		return 0
	}
	return l.own(c.block) + l.score(x.group[key(c.counts[c.at], x.norms[g])])
}

// own returns a bound of the own part of the scores that a block gives.
func (l *list) own(block int) uint32 {
	if l.alone {
		return 0
	}
	_, own := l.bounds(block)
	return l.score(own)
}
