package index

import "sync"

// Of a term that many groups have, searches mostly ask whether a group has it:
// it can seldom lift one among the best, but has to be asked about each one
// that rarer words bring up, and most do not have it. For these a bitmap is kept
// in memory beside the list, made when a search first asks. Over a million
// passages it takes a fifth off the time of a search.
const (
	denseShare = 64  // a term is dense if one group of so many has it
	denseLeast = 64  // blocks; a list of fewer is no trouble
	denseMost  = 256 // bitmaps; words of that kind are few, and most are stop words
)

// A bitmap has a bit for each group.
type bitmap []uint64

func (b bitmap) has(g uint32) bool { return b[g/64]>>(g%64)&1 != 0 }

// bitmaps are those of an index by term.
type bitmaps struct {
	mu sync.RWMutex
	of map[uint32]bitmap
}

// bitmap returns the bitmap of the term of l, nil if it is not dense.
func (x *Index) bitmap(l *list) bitmap {
	if l.groups < x.groups/denseShare || l.blocks < denseLeast {
		return nil
	}
	x.dense.mu.RLock()
	b, ok := x.dense.of[l.term.term]
	full := len(x.dense.of) >= denseMost
	x.dense.mu.RUnlock()
	if ok || full || x.stopTerms[l.term.term] {
		return b
	}
	b = make(bitmap, (x.groups+63)/64)
	for c := (cursor{loaded: -1}); c.block < l.blocks; c.block++ {
		l.load(&c)
		for _, g := range c.groups[:c.n] {
			b[g/64] |= 1 << (g % 64)
		}
	}
	x.dense.mu.Lock()
	defer x.dense.mu.Unlock()
	if x.dense.of == nil {
		x.dense.of = map[uint32]bitmap{}
	}
	x.dense.of[l.term.term] = b
	return b
}
