package index

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// zipf returns n passages of 20 to 140 words that are as unevenly spread as
// those of news, four passages a group.
func zipf(n int) []Passage {
	r := rand.New(rand.NewPCG(1, 2))
	z := rand.NewZipf(r, 1.1, 10, 200_000)
	out := make([]Passage, n)
	for i := range out {
		var b strings.Builder
		for range 20 + r.IntN(120) {
			fmt.Fprintf(&b, "w%s ", letterName(z.Uint64()))
		}
		out[i] = Passage{Text: b.String(), Group: 1 + i/4}
	}
	return out
}

// letterName writes n in letters.
func letterName(n uint64) string {
	s := ""
	for ; n > 0; n /= 26 {
		s += string(rune('a' + n%26))
	}
	return s
}

func BenchmarkBuild(b *testing.B) {
	passages := zipf(10_000)
	bytes := 0
	for _, p := range passages {
		bytes += len(p.Text)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		Build(passages)
	}
	b.ReportMetric(float64(len(passages))*float64(b.N)/b.Elapsed().Seconds(), "passages/s")
}

func BenchmarkSearch(b *testing.B) {
	passages := zipf(10_000)
	x := Build(passages)
	var queries []string
	for i := range 100 {
		w := strings.Fields(passages[i*97].Text)
		queries = append(queries, strings.Join(w[:2+i%5], " "))
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		x.Search(queries[i%len(queries)], 10)
	}
}
