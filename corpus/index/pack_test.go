package index

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestPack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		n := 1 + r.IntN(blockSize)
		var gaps [blockSize]uint32
		var counts, gotCounts [blockSize]uint8
		var groups [blockSize]uint32
		gapBits, countBits := r.IntN(25), r.IntN(5)
		before := ^uint32(0)
		if r.IntN(2) == 0 {
			before = r.Uint32N(1000)
		}
		for i := range n {
			gaps[i] = r.Uint32() & (1<<gapBits - 1)
			counts[i] = uint8(r.Uint32() & (1<<countBits - 1))
		}
		b := appendPacked([]byte{7}, gaps[:n], counts[:n])
		if size := 2 + packed(b[1], n); len(b) != size {
			t.Fatalf("a block takes %d bytes, want %d", len(b), size)
		}
		b = append(b, make([]byte, slack)...)
		last := unpack(b[2:], b[1], n, before, &groups, &gotCounts)
		g := uint64(before+1) - 1
		for i := range n {
			g += uint64(gaps[i]) + 1
			if groups[i] != uint32(g) {
				t.Fatalf("group %d is %d, want %d", i, groups[i], g)
			}
		}
		if last != g || !slices.Equal(counts[:n], gotCounts[:n]) {
			t.Fatalf("last %d, counts %v, want %d, %v", last, gotCounts[:n], g, counts[:n])
		}
	}
}

func BenchmarkUnpack(b *testing.B) {
	gaps := make([]uint32, blockSize)
	counts := make([]uint8, blockSize)
	for i := range gaps {
		gaps[i], counts[i] = uint32(i*7%100), uint8(i%2)
	}
	block := append(appendPacked(nil, gaps, counts), make([]byte, slack)...)
	var groups [blockSize]uint32
	var out [blockSize]uint8
	for b.Loop() {
		unpack(block[1:], block[0], blockSize, 0, &groups, &out)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/blockSize, "ns/posting")
}
