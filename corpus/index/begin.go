package index

// A begin is a code of the first bytes of a word. A closer look goes for a few
// terms in many words: by how these begin, most are passed by at a glance.
type begin uint16

const begins = 1 << 12

// beginOf returns the code of a word of at least a byte.
func beginOf(word []byte) begin {
	n := uint32(word[0])
	switch {
	case len(word) > 2:
		n |= uint32(word[1])<<8 | uint32(word[2])<<16
	case len(word) > 1:
		n |= uint32(word[1]) << 8
	}
	return codeOf(n)
}

// codeOf returns the code for three bytes, the first one lowest.
func codeOf(n uint32) begin { return begin(n * 0x9e3779b1 >> 20) }

// A filter passes words that begin as a few do.
type filter [begins / 64]uint64

func (f *filter) pass(b begin) bool { return f[b/64]>>(b%64)&1 != 0 }

func (f *filter) add(b begin) { f[b/64] |= 1 << (b % 64) }

// sift has f pass every form of a term.
func (k *known) sift(f *filter, term uint32) {
	if int64(term) >= int64(len(k.stems)) {
		return
	}
	f.add(k.stems[term])
	for _, b := range k.odd[term] {
		f.add(b)
	}
}
