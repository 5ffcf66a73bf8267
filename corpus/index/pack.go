package index

import (
	"encoding/binary"
	"math/bits"
)

// blockSize is how many postings a block has; the last one of a list may have
// fewer.
const blockSize = 128

// A block is a head byte, with the width of the gaps in its low five bits and
// that of the counts above, and then a field for each posting: gap<<width|count.
// Fields lie end to end, low bits first. One load of eight bytes reads any.

// slack is how many bytes must follow the last block, so that such a load stays
// inside.
const slack = 8

// packed returns how many bytes the fields of a block take.
func packed(head byte, n int) int { return (n*(int(head&31)+int(head>>5)) + 7) / 8 }

// appendPacked appends a block: the gaps between groups less one, and the codes
// of their counts.
func appendPacked(b []byte, gaps []uint32, counts []uint8) []byte {
	var anyGap uint32
	var anyCount uint8
	for i, g := range gaps {
		anyGap |= g
		anyCount |= counts[i]
	}
	gapBits, countBits := bits.Len32(anyGap), bits.Len8(anyCount)
	b = append(b, byte(countBits<<5|gapBits))
	var word uint64
	have := 0
	for i, g := range gaps {
		word |= (uint64(g)<<countBits | uint64(counts[i])) << have
		have += gapBits + countBits
		for have >= 8 {
			b = append(b, byte(word))
			word >>= 8
			have -= 8
		}
	}
	if have > 0 {
		b = append(b, byte(word))
	}
	return b
}

// unpack reads a block of n postings from b, which begins with its fields and
// has slack bytes more. It returns the last group; if that is right, none is
// wrong, since they rise.
func unpack(b []byte, head byte, n int, before uint32, groups *[blockSize]uint32, counts *[blockSize]uint8) uint64 {
	countBits := uint(head>>5) & 63
	width := (uint(head&31) + countBits) & 63
	mask := uint64(1)<<width - 1
	countMask := uint64(1)<<countBits - 1
	g := uint64(before+1) - 1
	at := uint(0)
	i := 0
	if width <= 15 { // a load has four fields
		for ; i+4 <= n; i += 4 {
			v := binary.LittleEndian.Uint64(b[at>>3:]) >> (at & 7)
			at += 4 * width
			out := (*[4]uint32)(groups[i:])
			freq := (*[4]uint8)(counts[i:])
			f0 := v & mask
			v >>= width
			f1 := v & mask
			v >>= width
			f2 := v & mask
			f3 := v >> width & mask
			g += f0>>countBits + 1
			out[0], freq[0] = uint32(g), uint8(f0&countMask)
			g += f1>>countBits + 1
			out[1], freq[1] = uint32(g), uint8(f1&countMask)
			g += f2>>countBits + 1
			out[2], freq[2] = uint32(g), uint8(f2&countMask)
			g += f3>>countBits + 1
			out[3], freq[3] = uint32(g), uint8(f3&countMask)
		}
	}
	for ; i < n; i++ {
		v := binary.LittleEndian.Uint64(b[at>>3:]) >> (at & 7) & mask
		at += width
		g += v>>countBits + 1
		groups[i] = uint32(g)
		counts[i] = uint8(v & countMask)
	}
	return g
}
