package index

// Terms that many groups have are the ones that the best passages are rarely
// decided by and that searches ask for most often: "does this group have it?"
// For these a bitmap of the groups is kept in memory beside the list.
//
// Over a million passages, two thirds of the groups that a search has to ask
// about lack the term, and a bit tells it in a tenth of the time of a block.
const (
	denseShare = 64 // a term is dense if one group of so many has it
	denseMost  = 256
)

// A bitmap has a bit for each group.
type bitmap []uint64

func (b bitmap) has(g uint32) bool { return b[g/64]>>(g%64)&1 != 0 }

// densify makes the bitmaps of dense terms that are no stop words.
func (x *Index) densify() {
	x.dense = map[uint32]bitmap{}
	x.stopTerms = map[uint32]bool{}
	for s := range x.rules.stops {
		if term, ok := x.find(s); ok {
			x.stopTerms[term] = true
		}
	}
	if x.groups < blockSize*denseShare {
		return
	}
	var l list
	for term := range uint32(x.stems.n) {
		if len(x.dense) == denseMost {
			return
		}
		if x.count(term) < x.groups/denseShare || x.stopTerms[term] {
			continue
		}
		l.read(&x.sections, queryTerm{term: term})
		if l.groups < x.groups/denseShare {
			continue
		}
		b := make(bitmap, (x.groups+63)/64)
		for c := &l.scan; c.block < l.blocks; c.block++ {
			l.load(c)
			for _, g := range c.groups[:c.n] {
				b[g/64] |= 1 << (g % 64)
			}
		}
		x.dense[term] = b
	}
}
