package index

import (
	"math"
	"testing"
)

func TestLengthCode(t *testing.T) {
	last := uint8(0)
	for n := range 40_000 {
		c := lengthCode(n)
		if c < last || c-last > 1 {
			t.Fatalf("the code of %d is %d, of the length before %d", n, c, last)
		}
		last = c
		if got := length(c); n < 32_768 && math.Abs(got-float64(n)) > float64(n)/32 {
			t.Fatalf("the length %d is kept as %v", n, got)
		}
	}
}

func TestFreqCode(t *testing.T) {
	for _, tt := range []struct {
		n    uint32
		want float64
	}{{1, 1}, {2, 2}, {9, 9}, {10, 10}, {11, 10}, {12, 12}, {49, 30}, {50, 50}, {1 << 16, 50}} {
		if got := freqs[freqCode(tt.n)]; got != tt.want {
			t.Errorf("%d is kept as %v, want %v", tt.n, got, tt.want)
		}
	}
}
