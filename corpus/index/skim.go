package index

import (
	"math"
	"math/bits"
)

// A skimmer goes through the words of a text as a scanner does, but does not
// spell those that it knows at a glance: which bytes of the text are letters is
// found out for eight at a time.
type skimmer struct {
	scanner
	letters []uint64 // a bit for each byte that is a plain letter, low bits first, and a number of zeros
	wide    int      // all bytes from at to there are ASCII
}

// begin goes to the head of a text.
func (k *skimmer) begin(s string) {
	k.s, k.at, k.wide = s, 0, 0
	k.letters = k.letters[:0]
	var any, m uint64
	at := 0
	for ; at+8 <= len(s); at += 8 {
		x := eight(s[at:])
		any |= x
		m |= gather(letterBits(x)) << (at & 63)
		if at&63 == 56 {
			k.letters = append(k.letters, m)
			m = 0
		}
	}
	for ; at < len(s); at++ {
		any |= uint64(s[at])
		if plainLetter[s[at]] {
			m |= 1 << (at & 63)
		}
	}
	k.letters = append(k.letters, m, 0)
	if any&highBits == 0 {
		k.wide = math.MaxInt
	}
}

// glance moves behind the next word and tells where and how it begins, but does
// not set k.word. If it reports false, the word is none of plain letters, or begins as
// those of twoWords, or there is none: then next has its turn.
func (k *skimmer) glance() (from int, b begin, ok bool) {
	from, to := k.run()
	if k.wide <= from && k.wideIn(from) || from+4 > len(k.s) || !(to < len(k.s) && k.s[to] == ' ') && !ends(k.s, to) {
		return 0, 0, false
	}
	n := to - from
	first := (four(k.s[from:]) | 0x202020) & beginMask[min(n, 3)]
	if n <= beginsTwo[byte(first)] {
		return 0, 0, false
	}
	k.at = to
	return from, codeOf(first), true
}

// beginMask leaves so many bytes of the first three of a word.
var beginMask = [4]uint32{0, 0xff, 0xffff, 0xffffff}

// four returns the first four bytes of s, low ones first.
func four(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// wideIn moves k.wide on and reports whether it stands before a place.
func (k *skimmer) wideIn(to int) bool {
	for k.wide = max(k.wide, k.at); k.wide < min(to, len(k.s)) && k.s[k.wide] < 0x80; k.wide++ {
	}
	return k.wide < to
}

// run returns where the next letters begin and end; both are beyond the text if
// there are none.
func (k *skimmer) run() (from, to int) {
	i := k.at / 64
	m := k.letters[i] >> (k.at % 64) << (k.at % 64)
	for m == 0 {
		if i++; i == len(k.letters) {
			return 64 * i, 64 * i
		}
		m = k.letters[i]
	}
	from = bits.TrailingZeros64(m)
	m = ^m >> from << from
	from += 64 * i
	for m == 0 {
		i++
		m = ^k.letters[i] // the last number ends it
	}
	return from, 64*i + bits.TrailingZeros64(m)
}
