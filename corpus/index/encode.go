package index

import "encoding/binary"

// An encoder writes lists end to end. The form of a list:
//
//	passages uvarint   how many have the term
//	groups uvarint     the same; left out if every group is one passage
//	sure bound         of the sureOf-th best passage for it alone, rounded down; only if there is one
//	most bound         of all blocks; only if there are several
//	heads              of the blocks
//	blocks             end to end
//
// with the head of a block, of which the only one lacks last and end:
//
//	last 4 bytes       its last group
//	end 4 bytes        where it ends, counted from where the first one begins
//	most bound         of the score that the term gives a passage of a group in it
//	own bound          of the part that is the passage's own; left out if every group is one passage
//
// A block is packed as in pack.go. If groups have several passages, these
// follow for each posting, each
//
//	step<<2 | several<<1 | more   uvarint
//	the code of its count         a byte, only if several
//
// with the step from the passage before, at first from the group's first one.
type encoder struct {
	x       *Index
	groupOf []uint32 // nil if every group is one passage
	out     []byte
	places  []int // where each list begins

	passages, counts []uint32 // of the list at hand; for counts see groupShift
	best             [sureOf]uint32
	posts            []groupPosting
	leaves           []byte
}

// sureOf is how many passages a search can be sure of before it reads a block:
// that many surpass the score that stands before each list.
const sureOf = lookedAlone

// A groupPosting is what a list knows of a group.
type groupPosting struct {
	group  uint32
	count  uint8  // its code
	most   uint32 // score of its best passage, of a scale
	own    uint32 // best score of a passage by itself
	leaves int    // where its passages end in encoder.leaves
}

// list writes the list of passages with counts.
func (e *encoder) list() {
	e.places = append(e.places, len(e.out))
	e.gather()
	alone := e.groupOf == nil
	e.out = binary.AppendUvarint(e.out, uint64(len(e.passages)))
	if !alone {
		e.out = binary.AppendUvarint(e.out, uint64(len(e.posts)))
	}
	if len(e.passages) >= sureOf {
		e.bound(bound(e.best[0] / boundStep))
	}
	blocks := (len(e.posts) + blockSize - 1) / blockSize
	if blocks == 1 {
		e.boundsOf(e.posts)
		e.block(e.posts, 0, ^uint32(0))
		return
	}
	e.bound(upper(most(e.posts)))
	head := len(e.out)
	e.out = append(e.out, make([]byte, blocks*headSize(alone))...)
	data := len(e.out)
	before, leaf := ^uint32(0), 0
	for i := range blocks {
		posts := e.posts[i*blockSize : min((i+1)*blockSize, len(e.posts))]
		e.block(posts, leaf, before)
		last := posts[len(posts)-1]
		before, leaf = last.group, last.leaves
		end := len(e.out)
		e.out = binary.LittleEndian.AppendUint32(e.out[:head], last.group)
		e.out = binary.LittleEndian.AppendUint32(e.out, uint32(end-data))
		e.boundsOf(posts)
		head = len(e.out)
		e.out = e.out[:end]
	}
}

// headSize returns how many bytes the head of a block has.
func headSize(alone bool) int {
	if alone {
		return 10
	}
	return 12
}

func (e *encoder) bound(b bound) { e.out = binary.LittleEndian.AppendUint16(e.out, uint16(b)) }

// boundsOf writes the bounds of a block.
func (e *encoder) boundsOf(posts []groupPosting) {
	e.bound(upper(most(posts)))
	if e.groupOf == nil {
		return
	}
	own := uint32(0)
	for _, p := range posts {
		own = max(own, p.own)
	}
	e.bound(upper(own))
}

func most(posts []groupPosting) uint32 {
	n := uint32(0)
	for _, p := range posts {
		n = max(n, p.most)
	}
	return n
}

// block writes a block. leaf is where its passages begin in e.leaves.
func (e *encoder) block(posts []groupPosting, leaf int, before uint32) {
	var gaps [blockSize]uint32
	var counts [blockSize]uint8
	for i, p := range posts {
		gaps[i] = p.group - before - 1
		before = p.group
		counts[i] = p.count
	}
	e.out = appendPacked(e.out, gaps[:len(posts)], counts[:len(posts)])
	if e.groupOf != nil {
		e.out = append(e.out, e.leaves[leaf:posts[len(posts)-1].leaves]...)
	}
}

// gather sets e.posts and e.leaves for the passages.
func (e *encoder) gather() {
	e.posts, e.leaves = e.posts[:0], e.leaves[:0]
	e.best = [sureOf]uint32{}
	if e.groupOf == nil {
		for i, p := range e.passages {
			code := freqCode(e.counts[i] & (1<<groupShift - 1))
			score := e.x.group[uint32(code)<<8|uint32(e.x.norms[p])]
			e.posts = append(e.posts, groupPosting{group: p, count: code, most: score})
			e.rank(p, score)
		}
		return
	}
	for i := 0; i < len(e.passages); {
		g := e.groupOf[e.passages[i]]
		j, total := i, uint32(0)
		for ; j < len(e.passages) && e.groupOf[e.passages[j]] == g; j++ {
			total += e.counts[j] & (1<<groupShift - 1)
		}
		code := freqCode(total)
		if carried := e.counts[i] >> groupShift; carried > 0 {
			code = uint8(carried - 1)
		}
		e.collect(g, i, j, code)
		i = j
	}
}

// collect adds the posting of a group, of which the passages from i to j have
// the term, and code is that of its count.
func (e *encoder) collect(g uint32, i, j int, code uint8) {
	shared := e.x.group[uint32(code)<<8|uint32(e.x.norms[g])]
	own := uint32(0)
	before := e.x.first(g)
	for k := i; k < j; k++ {
		p, c := e.passages[k], freqCode(e.counts[k]&(1<<groupShift-1))
		score := e.x.own[uint32(c)<<8|uint32(e.x.owns[p])]
		own = max(own, score)
		e.rank(p, shared+score)
		leaf := (p - before) << 2
		before = p
		if k+1 < j {
			leaf |= 1
		}
		if c == 0 {
			e.leaves = binary.AppendUvarint(e.leaves, uint64(leaf))
			continue
		}
		e.leaves = binary.AppendUvarint(e.leaves, uint64(leaf|2))
		e.leaves = append(e.leaves, c)
	}
	e.posts = append(e.posts, groupPosting{g, code, shared + own, own, len(e.leaves)})
}

// rank keeps the scores of the best passages that are no asides, the worst of
// them first.
func (e *encoder) rank(passage, score uint32) {
	if score <= e.best[0] || e.x.aside(passage) {
		return
	}
	i := 0
	for ; i+1 < sureOf && e.best[i+1] < score; i++ {
		e.best[i] = e.best[i+1]
	}
	e.best[i] = score
}
