package index

import (
	"encoding/binary"
	"math/bits"
)

// Most words of English text are ASCII letters between spaces. These are read
// eight bytes at a time; for all others plain gives up and scanner.single, which
// knows everything, has its turn.

// plain moves to the next word, if it is such a word and not at the very end of
// the text, and reports whether it is.
func (c *scanner) plain() bool {
	at := c.letterAt()
	if at < 0 {
		return false
	}
	c.at = at
	if cap(c.word) < maxWord {
		c.word = make([]byte, 0, maxWord)
	}
	buf := c.word[:maxWord]
	for n := 0; n+8 <= maxWord && at+8 <= len(c.s); n += 8 {
		x := eight(c.s[at:])
		binary.LittleEndian.PutUint64(buf[n:], x|eachByte*0x20) // a is A|0x20, and figures have that bit
		k := plainLetters(x)
		at += k
		if k == 8 {
			continue
		}
		if c.word = buf[:n+k]; !ends(c.s, at) {
			return false
		}
		c.at = at
		return true
	}
	return false
}

// letterAt returns where the next plain letter stands, the end if there is none,
// and -1 if something that is no ASCII comes first.
func (c *scanner) letterAt() int {
	at := c.at
	for ; at < len(c.s) && !plainLetter[c.s[at]]; at++ {
		if c.s[at] >= 0x80 {
			return -1
		}
	}
	return at
}

const eachByte = 0x0101010101010101

// eight returns the first eight bytes of s, low ones first.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

const highBits = eachByte * 0x80

// plainLetters returns how many of the eight bytes, from the low end on, are
// letters or digits of ASCII.
func plainLetters(x uint64) int { return bits.TrailingZeros64(letterBits(x)^highBits) / 8 }

// letterBits returns the high bits of those of the eight bytes that are letters
// or digits of ASCII. Adding to seven bits of a byte what is missing to 0x80
// sets its high bit if it is as large as that.
func letterBits(x uint64) uint64 {
	digit := x &^ highBits
	letter := digit | eachByte*0x20
	digit = (digit + eachByte*(0x80-'0')) &^ (digit + eachByte*(0x80-'9'-1))
	letter = (letter + eachByte*(0x80-'a')) &^ (letter + eachByte*(0x80-'z'-1))
	return (digit | letter) &^ x & highBits
}

// gather returns the high bits of eight bytes as the bits of one: the product
// brings each to the highest byte, at a place of its own.
func gather(x uint64) uint64 { return x * 0x0002040810204081 >> 56 }
