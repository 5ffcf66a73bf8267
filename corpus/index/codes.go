package index

import (
	"math/bits"
	"sort"
)

// Counts and lengths are kept as codes, which blur what hardly moves a score.

// freqs are the counts that a code of four bits stands for: from 10 on the next
// ones above are taken for them.
var freqs = [16]float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 22, 30, 50}

// freqCode returns the code of the largest count that is not above n, n > 0.
func freqCode(n uint32) uint8 {
	if n <= 10 {
		return uint8(n - 1)
	}
	return uint8(sort.Search(len(freqs), func(i int) bool { return freqs[i] > float64(n) }) - 1)
}

// lengthCode returns the code of a length in words: lengths up to 128 have
// their own, longer ones sixteen for each doubling, up to 32,768.
func lengthCode(n int) uint8 {
	if n < 128 {
		return uint8(n)
	}
	e := bits.Len(uint(n)) - 5
	return uint8(min(16*e+n>>e+64, 255))
}

// length returns the length in the middle of those with that code.
func length(code uint8) float64 {
	if code < 128 {
		return float64(code)
	}
	e := int(code-80) / 16
	step := float64(int(1) << e)
	return float64(int(code)%16+16)*step + (step-1)/2
}
