package index

import (
	"encoding/binary"
	"hash/maphash"
)

// A table keeps what is known of words. It is a hash table with open addressing
// over entries that lie end to end, so that it costs the garbage collector
// nothing and a known word costs two looks into memory. An entry is
//
//	size byte, term and whether it is a stop word 4 bytes, the word
//
// so that four billion bytes of words, hundreds of millions, have room.
type table struct {
	seed    maphash.Seed
	slots   []slot // twice as many as words or more, a power of two
	words   int
	entries []byte
}

// A slot has where its entry begins and one more; 0 if it is free.
type slot struct{ hash, number uint32 }

const entryHead = 5

func newTable() table { return table{seed: maphash.MakeSeed(), slots: make([]slot, 1<<10)} }

func (t *table) hash(s []byte) uint32 { return uint32(maphash.Bytes(t.seed, s)) }

// find returns the place of the entry of s, whose hash is given, false if it is
// new: then set must be called.
func (t *table) find(s []byte, hash uint32) (at uint32, known bool) {
	mask := uint32(len(t.slots) - 1)
	i := hash & mask
	for ; t.slots[i].number != 0; i = (i + 1) & mask {
		v := t.slots[i]
		if v.hash != hash {
			continue
		}
		e := t.entries[v.number-1:]
		if int(e[0]) == len(s) && string(e[entryHead:entryHead+len(s)]) == string(s) {
			return v.number - 1, true
		}
	}
	at = uint32(len(t.entries))
	t.entries = append(t.entries, byte(len(s)), 0, 0, 0, 0)
	t.entries = append(t.entries, s...)
	t.slots[i] = slot{hash, at + 1}
	t.words++
	if 2*t.words > len(t.slots) {
		t.grow()
	}
	return at, false
}

// warm brings what find will look at into the caches: a loop of nothing but
// loads waits for many at once.
func (t *table) warm(words []cutOut) byte {
	sum := byte(0)
	mask := uint32(len(t.slots) - 1)
	for _, w := range words {
		if v := t.slots[w.hash&mask]; v.hash == w.hash && v.number > 0 {
			sum += t.entries[v.number-1]
		}
	}
	return sum
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
		i := v.hash & mask
		for t.slots[i].number != 0 {
			i = (i + 1) & mask
		}
		t.slots[i] = v
	}
}

// set tells the term of the word at a place, and whether it says nothing of the
// subject.
func (t *table) set(at, term uint32, stop bool) {
	v := term << 1
	if stop {
		v |= 1
	}
	binary.LittleEndian.PutUint32(t.entries[at+1:], v)
}

// get returns what was set.
func (t *table) get(at uint32) (term uint32, stop bool) {
	v := binary.LittleEndian.Uint32(t.entries[at+1:])
	return v >> 1, v&1 != 0
}

// all calls visit with each word and its term.
func (t *table) all(visit func(word []byte, term uint32)) {
	for at := 0; at < len(t.entries); {
		n := int(t.entries[at])
		term, _ := t.get(uint32(at))
		visit(t.entries[at+entryHead:][:n], term)
		at += entryHead + n
	}
}
