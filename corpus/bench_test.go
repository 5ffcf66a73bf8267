package corpus

import (
	"os"
	"runtime"
	"strings"
	"testing"

	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
)

// BenchmarkLoad reads the articles of the development set on one processor: read
// is parsing and the rules, load adds files, merging and the index. The figure to
// hold is 3,000 articles of 400 words a second.
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
	for _, bb := range []struct {
		name string
		run  func()
	}{
		{"read", func() {
			for _, a := range c.Articles {
				list, _ := article.ParseAll(a.File, []byte(a.Raw))
				talks.Extract(list[0])
			}
		}},
		{"load", func() { Load([]Dir{dir}, Options{}) }},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				bb.run()
			}
			seconds := b.Elapsed().Seconds() / float64(b.N)
			b.ReportMetric(float64(words)/400/seconds, "articles-of-400-words/s")
			b.ReportMetric(0, "ns/op")
		})
	}
}
