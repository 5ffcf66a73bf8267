package index

import "hash/maphash"

// A table numbers words as they come. It is a hash table with open addressing
// whose words lie end to end, so that it costs the garbage collector nothing
// and a known word takes a fifth of the time of a map of strings.
type table struct {
	seed  maphash.Seed
	slots []slot // twice as many as words or more, a power of two
	words []word // by number
	bytes []byte
}

type slot struct{ hash, number uint32 } // number is one more; 0 if the slot is free

// A word is what a worker knows of a surface form.
type word struct {
	at   int // in table.bytes
	size uint8
	stop bool // it says nothing of the subject
	term uint32
}

func newTable() table { return table{seed: maphash.MakeSeed(), slots: make([]slot, 1<<10)} }

// of returns a word of t by its number.
func (t *table) of(number int) []byte {
	w := &t.words[number]
	return t.bytes[w.at:][:w.size]
}

// find returns the number of s, false if it is new: then it has a place in
// words, still without its term.
func (t *table) find(s []byte) (number uint32, known bool) {
	hash := uint32(maphash.Bytes(t.seed, s))
	mask := uint32(len(t.slots) - 1)
	at := hash & mask
	for ; t.slots[at].number != 0; at = (at + 1) & mask {
		if v := t.slots[at]; v.hash == hash && string(t.of(int(v.number-1))) == string(s) {
			return v.number - 1, true
		}
	}
	number = uint32(len(t.words))
	t.words = append(t.words, word{at: len(t.bytes), size: uint8(len(s))})
	t.bytes = append(t.bytes, s...)
	t.slots[at] = slot{hash, number + 1}
	if 2*len(t.words) > len(t.slots) {
		t.grow()
	}
	return number, false
}

// grow doubles the slots.
func (t *table) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	mask := uint32(len(t.slots) - 1)
	for _, v := range old {
		if v.number == 0 {
			continue
		}
		at := v.hash & mask
		for t.slots[at].number != 0 {
			at = (at + 1) & mask
		}
		t.slots[at] = v
	}
}
