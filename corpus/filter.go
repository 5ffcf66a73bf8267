package corpus

import (
	"maps"
	"slices"

	"rapporteur/corpus/article"
	"rapporteur/corpus/index"
	"rapporteur/corpus/text"
)

// A Filter says which articles a search looks through; its zero value is all of
// them. Articles have to fit all fields that are set.
type Filter struct {
	Article  string       // ID of the article
	From, To article.Date // of these days or between; trailing parts may be unknown
	Person   string       // ID or name of a person whom the article mentions
	Event    string       // ID of a merged event that the article reports
}

// SearchIn is Search among the sentences of the articles that fit f. The others
// cost nothing.
func (c *Corpus) SearchIn(query string, k int, f Filter) []Hit {
	return c.hits(c.index.SearchIn(query, k, c.ranges(f)))
}

// ranges returns the passages of the articles that fit f.
func (c *Corpus) ranges(f Filter) []index.Range {
	if f == (Filter{}) {
		return c.index.All()
	}
	in := c.named(f)
	var out []index.Range
	for from := 0; from < len(c.passages); {
		a := c.passages[from].Article
		to := from + 1
		for to < len(c.passages) && c.passages[to].Article == a {
			to++
		}
		if f.fits(a) && (in == nil || in[a]) {
			out = append(out, index.Range{From: from, To: to})
		}
		from = to
	}
	return out
}

// fits reports whether the fields that a alone decides let it through.
func (f Filter) fits(a *article.Article) bool {
	if f.Article != "" && a.ID != f.Article {
		return false
	}
	if f.From.IsZero() && f.To.IsZero() {
		return true
	}
	d := day(a)
	return d.Year != 0 && (f.From.IsZero() || !before(d, f.From)) && (f.To.IsZero() || !before(f.To, d))
}

// before reports whether all days of d are before those of e.
func before(d, e article.Date) bool {
	for _, p := range [][2]int{{d.Year, e.Year}, {d.Month, e.Month}, {d.Day, e.Day}} {
		if p[0] == 0 || p[1] == 0 || p[0] != p[1] {
			return p[0] != 0 && p[1] != 0 && p[0] < p[1]
		}
	}
	return false
}

// named returns the articles that the person and the event of f let through,
// nil if it names neither.
func (c *Corpus) named(f Filter) map[*article.Article]bool {
	if f.Person == "" && f.Event == "" {
		return nil
	}
	if f.Event == "" {
		return c.mentioning(f.Person)
	}
	in := c.reporting(f.Event)
	if f.Person != "" {
		mention := c.mentioning(f.Person)
		maps.DeleteFunc(in, func(a *article.Article, _ bool) bool { return !mention[a] })
	}
	return in
}

// mentioning returns the articles that mention the person of that ID or name.
func (c *Corpus) mentioning(person string) map[*article.Article]bool {
	out := map[*article.Article]bool{}
	key := text.Key(person)
	for _, p := range c.Record.People {
		if p.ID != person && !slices.ContainsFunc(p.Spellings, func(s string) bool { return text.Key(s) == key }) {
			continue
		}
		for _, m := range p.Mentions {
			out[m.Article] = true
		}
	}
	return out
}

// reporting returns the articles that report the event.
func (c *Corpus) reporting(event string) map[*article.Article]bool {
	out := map[*article.Article]bool{}
	for _, e := range c.Record.Events {
		for _, m := range e.Reports {
			if e.ID == event {
				out[m.Article] = true
			}
		}
	}
	return out
}
