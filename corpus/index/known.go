package index

import "hash/maphash"

// A known maps surface forms to terms in a fraction of a dict's time, for
// texts that are read while a person waits. Words are told apart by 32 bits of
// their hash and their place, so it must be asked only about words that are
// there.
type known struct {
	seed  maphash.Seed
	slots []slot // number is the term and one
}

const unknown = ^uint32(0)

// knownOf returns the words of d with their numbers.
func knownOf(d *dict) known {
	size := 1 << 4
	for size < 2*d.n {
		size *= 2
	}
	k := known{maphash.MakeSeed(), make([]slot, size)}
	mask := uint32(size - 1)
	for r := (dictReader{d: d}); r.next(); {
		hash := maphash.Bytes(k.seed, r.word)
		at := uint32(hash) & mask
		for k.slots[at].number != 0 {
			at = (at + 1) & mask
		}
		k.slots[at] = slot{uint32(hash >> 32), r.number + 1}
	}
	return k
}

// term returns the term of a word, unknown if there is none.
func (k *known) term(word []byte) uint32 {
	hash := maphash.Bytes(k.seed, word)
	mask := uint32(len(k.slots) - 1)
	for at := uint32(hash) & mask; k.slots[at].number != 0; at = (at + 1) & mask {
		if k.slots[at].hash == uint32(hash>>32) {
			return k.slots[at].number - 1
		}
	}
	return unknown
}
