package index

import (
	"encoding/binary"
	"hash/maphash"
	"slices"
)

// A known maps surface forms to terms in a fraction of a dict's time, for
// texts that are read while a person waits. Words are told apart by 32 bits of
// their hash and their place, so it must be asked only about words that are
// there.
//
// It also tells how the forms of a term begin. Few begin otherwise than its stem
// ("skies" of "sky"); these are kept apart.
type known struct {
	seed  maphash.Seed
	slots []slot             // number is the term and one
	stems []begin            // by term
	odd   map[uint32][]begin // of forms that begin otherwise

	uneven filter // passes every form of these terms

	stops map8 // the stop words
}

const (
	unknown = ^uint32(0)
	unread  = unknown - 1 // of a word that has not been looked up yet
)

// knownOf returns what x knows of its words.
func knownOf(x *sections) known {
	size := 1 << 4
	for size < 2*x.forms.n {
		size *= 2
	}
	k := known{seed: maphash.MakeSeed(), slots: make([]slot, size), stems: make([]begin, x.stems.n), odd: map[uint32][]begin{}}
	for r := (dictReader{d: &x.stems}); r.next(); {
		if len(r.word) > 0 {
			k.stems[r.i-1] = beginOf(r.word)
		}
	}
	mask := uint32(size - 1)
	for r := (dictReader{d: &x.forms}); r.next(); {
		if len(r.word) == 0 || int64(r.number) >= int64(x.stems.n) {
			continue // no file of ours
		}
		hash := k.hash(r.word)
		at := k.place(hash)
		for k.slots[at].number != 0 {
			at = (at + 1) & mask
		}
		k.slots[at] = slot{uint32(hash >> 32), r.number + 1}
		if b := beginOf(r.word); b != k.stems[r.number] && !slices.Contains(k.odd[r.number], b) {
			k.odd[r.number] = append(k.odd[r.number], b)
		}
	}
	for term := range k.odd {
		k.sift(&k.uneven, term)
	}
	return k
}

func (k *known) hash(word []byte) uint64 { return maphash.Bytes(k.seed, word) }

// place returns where a word of that hash is, unless others were there before.
func (k *known) place(hash uint64) uint32 { return uint32(hash) & uint32(len(k.slots)-1) }

// term returns the term of a word, unknown if there is none.
func (k *known) term(word []byte) uint32 { return k.hashed(k.hash(word)) }

// hashed returns the term of the word of that hash.
func (k *known) hashed(hash uint64) uint32 {
	mask := uint32(len(k.slots) - 1)
	for at := k.place(hash); k.slots[at].number != 0; at = (at + 1) & mask {
		if k.slots[at].hash == uint32(hash>>32) {
			return k.slots[at].number - 1
		}
	}
	return unknown
}

// A map8 is a set of words of at most eight plain letters. It is a hash table
// of the words themselves, as the bytes of a number, low ones first.
type map8 [1 << 10]uint64

func (m *map8) place(word uint64) uint64 {
	at := word * 0x9e3779b97f4a7c15 >> 54
	for m[at] != 0 && m[at] != word {
		at = (at + 1) % uint64(len(m))
	}
	return at
}

// add adds a word unless it is too long or half of m is full.
func (m *map8) add(word string, n int) {
	if len(word) > 8 || n > len(m)/2 {
		return
	}
	var b [8]byte
	copy(b[:], word)
	x := binary.LittleEndian.Uint64(b[:])
	if plainLetters(x) == len(word) {
		m[m.place(x)] = x
	}
}

// at reports whether the word that begins at a place of s is one of m.
func (m *map8) at(s string, at int) bool {
	if at+9 > len(s) {
		return false
	}
	x := eight(s[at:])
	n := plainLetters(x)
	if n == 0 || n == 8 && plainLetter[s[at+8]] {
		return false
	}
	x = (x | eachByte*0x20) << (64 - 8*n) >> (64 - 8*n)
	return m[m.place(x)] == x
}
