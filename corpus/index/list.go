package index

import (
	"encoding/binary"
	"math"
)

// A list is the postings of one term for one search. It trusts nothing that
// its bytes say: a block that cannot be is read as one without postings.
type list struct {
	term  queryTerm
	alone bool

	passages int // that have the term
	groups   int
	blocks   int
	all      int    // groups of the index
	sure     uint32 // of a scale, as the next
	most     uint32
	heads    []byte
	blocksAt []byte // from the first block on

	dense  bitmap // nil if the term is not dense
	weight uint64
	bound  uint32 // of the scores in the window at hand
	block  int    // that the window begins with
	scan   cursor // for all postings of a window
	probe  cursor // for some
}

// read reads the front of the list of a term.
func (l *list) read(x *sections, t queryTerm) {
	l.term, l.alone, l.all = t, x.alone(), x.groups
	l.sure, l.bound, l.block = 0, 0, 0
	l.scan.reset()
	l.probe.reset()
	r := reader{b: x.list(t.term)}
	l.passages = r.count(x.passages)
	l.groups = l.passages
	if !l.alone {
		l.groups = r.count(x.groups)
	}
	if l.passages >= sureOf {
		l.sure = r.bound()
	}
	l.blocks = (l.groups + blockSize - 1) / blockSize
	size := l.headSize()
	if l.blocks > 1 {
		l.most = r.bound()
	}
	l.heads = r.bytes(l.blocks * size)
	l.blocksAt = r.b
	if r.bad || l.blocks == 0 {
		l.passages, l.groups, l.blocks = 0, 0, 0
		return
	}
	if l.blocks == 1 {
		l.most = boundAt(l.heads)
	}
}

// headSize returns how many bytes the head of each block has.
func (l *list) headSize() int {
	n := headSize(l.alone)
	if l.blocks == 1 {
		n -= 8
	}
	return n
}

// A reader reads the front of a list.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) count(most int) int {
	n, size := binary.Uvarint(r.b)
	if size <= 0 || n > uint64(most) {
		r.bad = true
		return 0
	}
	r.b = r.b[size:]
	return int(n)
}

func (r *reader) bytes(n int) []byte {
	if n > len(r.b) {
		r.bad = true
		return nil
	}
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}

func (r *reader) bound() uint32 {
	if b := r.bytes(2); b != nil {
		return boundAt(b)
	}
	return 0
}

func boundAt(b []byte) uint32 { return bound(binary.LittleEndian.Uint16(b)).value() }

// score returns what a number of a scale counts in the query, never nothing.
func (l *list) score(n uint32) uint32 { return uint32(l.weight*uint64(n)/one) + 1 }

// above returns what the sum of two numbers of a scale, each counted by itself,
// counts at most.
func (l *list) above(n uint32) uint32 { return l.score(n) + 1 }

// last returns the last group of a block, or, of an only block, any number
// behind it.
func (l *list) last(block int) uint32 {
	if l.blocks == 1 {
		return math.MaxUint32
	}
	return binary.LittleEndian.Uint32(l.heads[block*headSize(l.alone):])
}

// bounds returns the bounds of a block: of the score of a passage, and of the
// part that is its own, which is 0 if it is not told apart.
func (l *list) bounds(block int) (most, own uint32) {
	size := l.headSize()
	h := l.heads[block*size:]
	if l.alone {
		return boundAt(h[size-2:]), 0
	}
	return boundAt(h[size-4:]), boundAt(h[size-2:])
}

// bytes returns the bytes of a block and the group before it.
func (l *list) bytes(block int) (b []byte, before uint32) {
	if l.blocks == 1 {
		return l.blocksAt, ^uint32(0)
	}
	size := headSize(l.alone)
	from, before := uint32(0), ^uint32(0)
	if block > 0 {
		h := l.heads[(block-1)*size:]
		before, from = binary.LittleEndian.Uint32(h), binary.LittleEndian.Uint32(h[4:])
	}
	if uint64(from) > uint64(len(l.blocksAt)) {
		return nil, 0
	}
	return l.blocksAt[from:], before
}

// A cursor goes through the postings of a list, forwards only.
type cursor struct {
	block  int // at hand
	loaded int // the block in groups, or -1
	n, at  int // postings in it, and the one at hand
	groups [blockSize]uint32
	counts [blockSize]uint8 // codes

	leaves []byte // of the block, from those of the posting leaf on
	leaf   int
}

func (c *cursor) reset() { c.block, c.loaded, c.n, c.at = 0, -1, 0, 0 }

// seek moves c to the first posting from group g on and reports whether there
// is one.
func (l *list) seek(c *cursor, g uint32) bool {
	for c.block < l.blocks {
		if l.last(c.block) < g {
			c.block++
			continue
		}
		l.load(c)
		for c.at < c.n && c.groups[c.at] < g {
			c.at++
		}
		if c.at < c.n {
			return true
		}
		c.block++
	}
	return false
}

// load reads the block at hand, if it is not read yet.
func (l *list) load(c *cursor) {
	if c.loaded == c.block {
		return
	}
	c.loaded, c.at, c.n, c.leaf = c.block, 0, 0, 0
	b, before := l.bytes(c.block)
	n := min(l.groups-c.block*blockSize, blockSize)
	if len(b) == 0 || len(b) < 1+packed(b[0], n)+slack {
		return
	}
	last := unpack(b[1:], b[0], n, before, &c.groups, &c.counts)
	if last >= uint64(l.all) || l.blocks > 1 && last != uint64(l.last(c.block)) {
		return
	}
	c.n = n
	c.leaves = b[1+packed(b[0], n):]
}
