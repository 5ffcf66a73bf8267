// Package corpus loads articles and holds what they tell: the parsed articles,
// the meetings, people and offices found in them, and the index of their
// passages.
//
// The way of a question: file bytes become an article.Article; talks.Extract
// finds its meetings; talks.Merge joins the reports of all articles; an
// index.Builder makes the sentences searchable. Load does all of it once, and the
// Corpus is never changed after that. Save keeps it in a file, from which Open
// makes it again without reading an article. Package answer turns questions into answers over it.
package corpus

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/index"
	"rapporteur/corpus/talks"
)

// A Corpus is a set of articles and everything found in them. It is immutable
// and safe for concurrent use.
type Corpus struct {
	Articles []*article.Article // by ID
	Reports  []talks.Report     // one an article, in the same order
	Record   *talks.Record
	Problems []article.Problem // by file and line

	index    *index.Index
	passages []Passage // in the order of the index

	// What Load read, for Save.
	dirs    []string          // by name
	sources []source          // files
	listed  []article.Problem // of files that were not read
	lent    []sideAt          // sides to which talks.Merge gave a party
}

// New makes a corpus of articles that are parsed already. It sorts articles by
// ID in place.
func New(articles []*article.Article, problems []article.Problem) *Corpus {
	slices.SortStableFunc(articles, func(a, b *article.Article) int { return strings.Compare(a.ID, b.ID) })
	reports := make([]talks.Report, len(articles))
	for i, a := range articles {
		reports[i] = talks.Extract(a)
	}
	return NewFrom(articles, reports, talks.Merge(reports), problems)
}

// NewFrom makes a corpus of articles, one report each in the same order, and
// the record of those reports, however they were found.
func NewFrom(articles []*article.Article, reports []talks.Report, record *talks.Record, problems []article.Problem) *Corpus {
	return newFrom(articles, reports, record, problems, nil)
}

// newFrom is NewFrom with what an older corpus knows of the same articles, if it
// is not nil.
func newFrom(articles []*article.Article, reports []talks.Report, record *talks.Record, problems []article.Problem, known *Corpus) *Corpus {
	c := &Corpus{Articles: articles, Reports: reports, Record: record, Problems: problems}
	if !known.within(articles) {
		known = nil
	}
	b := index.NewBuilder()
	c.passages = passages(articles, b, known)
	c.index = b.Index()
	c.index.SetText(c.words)
	return c
}

// Passages counts the sentences and headlines that Search looks through.
func (c *Corpus) Passages() int { return len(c.passages) }

// IndexSize returns how many bytes the index of the passages has.
func (c *Corpus) IndexSize() int { return c.index.Size() }

// Told counts the articles that have body text. The others are in Articles too,
// and in Problems.
func (c *Corpus) Told() int {
	n := 0
	for _, a := range c.Articles {
		if a.Told() {
			n++
		}
	}
	return n
}
