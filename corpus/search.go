package corpus

import (
	"fmt"
	"slices"
	"time"

	"rapporteur/corpus/article"
	"rapporteur/corpus/index"
	"rapporteur/corpus/text"
)

// A Passage is a sentence of an article, or its headline.
type Passage struct {
	Article *article.Article
	Span    text.Span // of the article's Text

	head bool // found by the words of the headline and the dates
}

// A Hit is a passage that matches a query.
type Hit struct {
	Passage
	Score float64

	number int // of the passage in the index
}

// Search returns the k best sentences for query, best first; ties by article
// and position. Headlines and captions help to find the sentences of their
// article and are hits only if no sentence is, or if the article has none. For
// the syntax of query see index.Search.
func (c *Corpus) Search(query string, k int) []Hit {
	return c.hits(c.index.Search(query, k))
}

// hits returns what the index found, without articles of nothing but a date.
func (c *Corpus) hits(found []index.Hit) []Hit {
	var out []Hit
	for _, h := range found {
		if c.passages[h.Passage].Span.Empty() {
			continue
		}
		out = append(out, Hit{c.passages[h.Passage], h.Score, h.Passage})
	}
	return out
}

// Explain returns what each word of query adds to the score of h, which SearchIn
// found for it with the filter f.
func (c *Corpus) Explain(query string, h Hit, f Filter) []index.Reason {
	return c.index.Explain(query, h.number, c.ranges(f))
}

// passages returns the sentences of articles and adds their words to an index,
// unless b is nil: those of articles that known has from its index. Over 60 news
// articles it was best to find sentences of the body alone and let headline, dates
// and captions help: the mean reciprocal rank of the right sentence was 0.946 with
// headlines and captions as asides and 0.935 as sentences; of the right article,
// 0.920 with dates and 0.887 without.
func passages(articles []*article.Article, b *index.Builder, known *Corpus) []Passage {
	var out []Passage
	before := known.places()
	for i, a := range articles {
		old, ok := before[a]
		if ok {
			b.AddFrom(known.index, old.From, old.To)
		}
		add := func(p Passage, aside bool) {
			out = append(out, p)
			if b != nil && !ok {
				b.Add(index.Passage{Text: p.words(), Group: i + 1, Aside: aside})
			}
		}
		told := tells(a)
		add(Passage{a, head(a), true}, told)
		for _, p := range a.Paragraphs {
			if p.Kind == article.Title || p.Kind != article.Body && p.Kind != article.Caption && told {
				continue
			}
			for _, s := range p.Sentences {
				add(Passage{Article: a, Span: s}, p.Kind == article.Caption && told)
			}
		}
	}
	return out
}

// tells reports whether an article has a body. Of one that has none, as a lone
// headline, all there is is found.
func tells(a *article.Article) bool {
	return slices.ContainsFunc(a.Paragraphs, func(p article.Paragraph) bool { return p.Kind == article.Body })
}

// places returns which passages are those of each article, none if c is nil.
func (c *Corpus) places() map[*article.Article]index.Range {
	if c == nil {
		return nil
	}
	out := map[*article.Article]index.Range{}
	for i, p := range c.passages {
		r, ok := out[p.Article]
		if !ok {
			r.From = i
		}
		r.To = i + 1
		out[p.Article] = r
	}
	return out
}

// within reports whether all articles of c are among articles, in their order;
// false if c is nil.
func (c *Corpus) within(articles []*article.Article) bool {
	if c == nil {
		return false
	}
	n := 0
	for _, a := range articles {
		if n < len(c.Articles) && c.Articles[n] == a {
			n++
		}
	}
	return n == len(c.Articles)
}

// words returns the words by which a passage is found.
func (c *Corpus) words(passage int) string { return c.passages[passage].words() }

func (p Passage) words() string {
	if p.head {
		return p.Article.Title + "\n" + dates(p.Article)
	}
	return p.Span.In(p.Article.Text)
}

// head returns the headline of a, or its first sentence if it has none.
func head(a *article.Article) text.Span {
	if !a.TitleSpan.Empty() {
		return a.TitleSpan
	}
	for _, p := range a.Paragraphs {
		if p.Kind == article.Body && len(p.Sentences) > 0 {
			return p.Sentences[0]
		}
	}
	return text.Span{}
}

// dates returns the words in which people ask for the place and day of a: those
// of its dateline and its date, "5 September 2023".
func dates(a *article.Article) string {
	words := a.Dateline.Span.In(a.Text)
	d := day(a)
	if d.Month != 0 {
		words += fmt.Sprintf(" %s %d", time.Month(d.Month), d.Year)
	}
	if d.Day != 0 {
		words += fmt.Sprint(" ", d.Day)
	}
	return words
}

// day returns the date of a, that of its dateline if it states no other.
func day(a *article.Article) article.Date {
	if a.Published.Year == 0 {
		return a.Dateline.Date
	}
	return a.Published
}
