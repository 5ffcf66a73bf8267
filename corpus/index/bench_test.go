package index

import (
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// zipf returns n passages of 20 to 140 words that are as unevenly spread as
// those of news, four passages a group.
func zipf(n int) []Passage {
	r := rand.New(rand.NewPCG(1, 2))
	z := rand.NewZipf(r, 1.1, 10, 200_000)
	out := make([]Passage, n)
	var b []byte
	for i := range out {
		b = b[:0]
		for range 20 + r.IntN(120) {
			b = append(b, 'w')
			for n := z.Uint64(); n > 0; n /= 26 {
				b = append(b, byte('a'+n%26))
			}
			b = append(b, ' ')
		}
		out[i] = Passage{Text: string(b), Group: 1 + i/4}
	}
	return out
}

// lone returns zipf's passages without groups.
func lone(n int) []Passage {
	out := zipf(n)
	for i := range out {
		out[i].Group = 0
	}
	return out
}

// titles returns queries of two to six words that are neither the commonest
// nor rare, as the words of headlines are.
func titles(passages []Passage) []string {
	r := rand.New(rand.NewPCG(5, 6))
	var out []string
	for len(out) < 1500 {
		words := strings.Fields(passages[r.IntN(len(passages))].Text)
		words = slices.DeleteFunc(words, func(s string) bool { return len(s) < 3 })
		if n := 2 + r.IntN(5); len(words) >= n {
			out = append(out, strings.Join(words[:n], " "))
		}
	}
	return out
}

// sizes are how many passages the benchmarks take. RAPPORTEUR_BENCH=1000000
// adds a larger size.
func sizes() []int {
	out := []int{10_000, 100_000}
	if n, err := strconv.Atoi(os.Getenv("RAPPORTEUR_BENCH")); err == nil {
		out = append(out, n)
	}
	return out
}

// BenchmarkBuild tells how fast passages are indexed and how large the index
// is.
func BenchmarkBuild(b *testing.B) {
	for _, n := range sizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			passages := lone(n)
			var x *Index
			for b.Loop() {
				x = Build(passages)
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "passages/s")
			b.ReportMetric(float64(x.Size())/float64(n), "bytes/passage")
			b.ReportMetric(float64(len(x.lists))/float64(x.postings()), "bytes/posting")
		})
	}
}

// postings counts the postings of x.
func (x *Index) postings() int {
	n := 0
	for t := range x.stems.n {
		n += x.count(uint32(t))
	}
	return n
}

// BenchmarkSearch tells how long the ten best of a query take: the mean, half
// of the queries, and all but a hundredth.
func BenchmarkSearch(b *testing.B) {
	for _, n := range sizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			passages := lone(n)
			x := Build(passages)
			queries := titles(passages)
			passages = nil
			x.SetText(nil)
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportAllocs()
			var took []time.Duration
			for i := 0; b.Loop(); i++ {
				start := time.Now()
				x.Search(queries[i%len(queries)], 10)
				took = append(took, time.Since(start))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Nanoseconds())/1e3, "p50-µs")
			b.ReportMetric(float64(took[len(took)*99/100].Nanoseconds())/1e3, "p99-µs")
			b.ReportMetric(float64(m.HeapAlloc)/(1<<20), "heap-MB")
		})
	}
}
