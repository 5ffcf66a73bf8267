package index

import (
	"bytes"
	"encoding/binary"
	"sort"
)

// A dict is a sorted list of words, each with a number. It is cut into pages of
// pageSize words; each word but the first of a page leaves out what it shares
// with the one before:
//
//	shared byte, rest byte, rest bytes, number uvarint
type dict struct {
	n     int
	words []byte
	pages []byte // where in words each page begins, 4 bytes each
}

const pageSize = 16

// maxWord is the longest word that is told apart, in bytes: the scanner cuts
// what is longer, which is no word of a language.
const maxWord = 64

// A dictWriter makes a dict of words in rising order.
type dictWriter struct {
	dict
	last string
}

func (d *dictWriter) add(s string, number uint32) {
	shared := 0
	if d.n%pageSize == 0 {
		d.pages = binary.LittleEndian.AppendUint32(d.pages, uint32(len(d.words)))
	} else {
		for shared < min(len(s), len(d.last)) && s[shared] == d.last[shared] {
			shared++
		}
	}
	d.words = append(d.words, byte(shared), byte(len(s)-shared))
	d.words = append(d.words, s[shared:]...)
	d.words = binary.AppendUvarint(d.words, uint64(number))
	d.last = s
	d.n++
}

// A dictReader walks through the words of a dict.
type dictReader struct {
	d      *dict
	at     int // in d.words
	i      int // of the next word
	word   []byte
	number uint32
}

// next moves to the next word and reports whether there is one.
func (r *dictReader) next() bool {
	b := r.d.words[min(r.at, len(r.d.words)):]
	if r.i >= r.d.n || len(b) < 2 {
		return false
	}
	shared, rest := int(b[0]), int(b[1])
	if len(b) < 2+rest || shared > len(r.word) {
		return false
	}
	r.word = append(r.word[:shared], b[2:2+rest]...)
	number, n := binary.Uvarint(b[2+rest:])
	if n <= 0 {
		return false
	}
	r.number = uint32(number)
	r.at += 2 + rest + n
	r.i++
	return true
}

// page returns a reader of the words from a page on.
func (d *dict) page(p int) dictReader {
	if 4*p+4 > len(d.pages) {
		return dictReader{d: d, i: d.n}
	}
	return dictReader{d: d, at: int(number(d.pages, p)), i: p * pageSize}
}

// head returns the first word of a page.
func (d *dict) head(p int) []byte {
	at := int(number(d.pages, p))
	b := d.words[min(at, len(d.words)):]
	if len(b) < 2 {
		return nil
	}
	return b[2:min(len(b), 2+int(b[1]))]
}

// prefixed calls visit with the words that begin with s, in order, until it
// returns false. visit must not keep the word.
func (d *dict) prefixed(s string, visit func(word []byte, number uint32) bool) {
	p := sort.Search(len(d.pages)/4, func(p int) bool { return string(d.head(p)) >= s })
	r := d.page(max(p-1, 0))
	for r.next() {
		switch {
		case bytes.HasPrefix(r.word, []byte(s)):
			if !visit(r.word, r.number) {
				return
			}
		case string(r.word) > s:
			return
		}
	}
}

// find returns the number of s and whether it is there.
func (d *dict) find(s string) (uint32, bool) {
	r, ok := d.reach(s)
	return r.number, ok
}

// place returns which of the words s is, from 0, and whether it is there.
func (d *dict) place(s string) (uint32, bool) {
	r, ok := d.reach(s)
	return uint32(r.i - 1), ok
}

// word returns the i-th word.
func (d *dict) word(i uint32) string {
	r := d.page(int(i / pageSize))
	for r.next() && r.i <= int(i) {
	}
	return string(r.word)
}

// reach returns a reader that stands on s, and whether it is there.
func (d *dict) reach(s string) (dictReader, bool) {
	p := sort.Search(len(d.pages)/4, func(p int) bool { return string(d.head(p)) > s })
	if p == 0 {
		return dictReader{}, false
	}
	r := d.page(p - 1)
	r.word = make([]byte, 0, maxWord)
	for range pageSize {
		if !r.next() || string(r.word) > s {
			break
		}
		if string(r.word) == s {
			return r, true
		}
	}
	return dictReader{}, false
}
