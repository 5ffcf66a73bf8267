package corpus

import (
	"os"
	"runtime"
	"strings"
	"testing"
)

// BenchmarkLoad loads the articles of the development set on one processor:
// parsing, the rules, merging and the index. The figure to hold is 3,000
// articles of 400 words a second.
func BenchmarkLoad(b *testing.B) {
	dir := Dir{"devset", os.DirFS("testdata/devset/articles")}
	c, err := Load([]Dir{dir}, Options{})
	if err != nil {
		b.Fatal(err)
	}
	words := 0
	for _, a := range c.Articles {
		words += len(strings.Fields(a.Text))
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load([]Dir{dir}, Options{}); err != nil {
			b.Fatal(err)
		}
	}
	seconds := b.Elapsed().Seconds() / float64(b.N)
	b.ReportMetric(float64(words)/400/seconds, "articles-of-400-words/s")
	b.ReportMetric(0, "ns/op")
}
