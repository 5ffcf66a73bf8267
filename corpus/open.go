package corpus

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"sync/atomic"

	"rapporteur/corpus/article"
	"rapporteur/corpus/index"
	"rapporteur/corpus/store"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// Open opens the corpus that Save wrote to the file with that name, if it was
// made by these rules. Its texts and its index stay in the file, which must not
// be changed in place. The error is a *store.Fault if the file is there and
// cannot be used.
func Open(name, rules string) (*Corpus, error) {
	f, err := store.Open(name)
	if err != nil {
		return nil, err
	}
	if err := f.Verify(); err != nil {
		return nil, err
	}
	return read(name, f, rules)
}

// read returns the corpus in f.
func read(name string, f *store.File, rules string) (*Corpus, error) {
	numberTypes()
	fault := func(text string) error { return &store.Fault{File: name, Text: text} }
	var head savedHead
	if f.Section(headSection) == nil {
		return nil, fault("holds no articles")
	}
	if err := readGob(f, headSection, &head); err != nil {
		return nil, fault("is damaged: " + err.Error())
	}
	if head.Rules != rules {
		return nil, fault("was made by another version of this program")
	}
	o := opener{f: f, text: f.Text(textSection)}
	c, err := o.corpus(head)
	if err != nil {
		return nil, fault("is damaged: " + err.Error())
	}
	if c.index, err = index.Read(name, f); err != nil {
		return nil, err
	}
	c.passages = passages(c.Articles, nil, nil)
	if len(c.passages) != c.index.Passages() {
		return nil, fault("is damaged: its index is of other articles")
	}
	c.index.SetText(c.words)
	return c, nil
}

// An opener reads the sections of a file.
type opener struct {
	f    *store.File
	text string
}

// corpus returns what the sections tell, without the index.
func (o *opener) corpus(head savedHead) (*Corpus, error) {
	c := &Corpus{Problems: head.Problems, listed: head.Listed, dirs: head.Dirs, lent: head.Lent}
	files, err := readShares[savedFile](o.f, filesSection, head.Files)
	if err != nil {
		return nil, err
	}
	c.Reports, err = readShares[talks.Report](o.f, talksSection, head.Articles)
	if err != nil {
		return nil, err
	}
	c.Articles = make([]*article.Article, head.Articles)
	c.sources = make([]source, len(files))
	var bad atomic.Bool
	parallel(len(files), func(i int) {
		if !o.file(c, i, &files[i]) {
			bad.Store(true)
		}
	})
	if bad.Load() {
		return nil, fmt.Errorf("an article cannot be")
	}
	for i, a := range c.Articles {
		if a == nil || !adopt(&c.Reports[i], a) {
			return nil, fmt.Errorf("an article cannot be")
		}
	}
	for _, s := range head.Lent {
		if s.Report < 0 || s.Report >= len(c.Reports) || s.Meeting < 0 || s.Meeting >= len(c.Reports[s.Report].Meetings) ||
			s.Side < 0 || s.Side >= len(c.Reports[s.Report].Meetings[s.Meeting].Sides) {
			return nil, fmt.Errorf("a side cannot be")
		}
	}
	var record savedRecord
	if err := readGob(o.f, recordSection, &record); err != nil {
		return nil, err
	}
	var ok bool
	if c.Record, ok = record.restore(c.Reports); !ok {
		return nil, fmt.Errorf("a meeting cannot be")
	}
	return c, nil
}

// file sets the articles of the i-th file and reports whether they can be.
func (o *opener) file(c *Corpus, i int, s *savedFile) bool {
	fits := func(p text.Span) bool { return 0 <= p.Start && p.Start <= p.End && p.End <= len(o.text) }
	if !fits(s.Raw) || len(s.Source.Given) != len(s.Articles) {
		return false
	}
	src := s.Source
	for k := range s.Articles {
		v := &s.Articles[k]
		if !fits(v.Text) || v.Number < 0 || v.Number >= len(c.Articles) || c.Articles[v.Number] != nil {
			return false
		}
		a, ok := v.Restore(s.Raw.In(o.text), v.Text.In(o.text))
		if !ok {
			return false
		}
		c.Articles[v.Number] = a
		src.articles = append(src.articles, a)
	}
	c.sources[i] = src
	return true
}

// adopt gives r its article and reports whether all that it points to is in
// the article's text.
func adopt(r *talks.Report, a *article.Article) bool {
	r.Article = a
	ok := true
	fit := func(spans ...text.Span) {
		for _, p := range spans {
			ok = ok && 0 <= p.Start && p.Start <= p.End && p.End <= len(a.Text)
		}
	}
	for _, m := range r.Meetings {
		if m == nil {
			return false
		}
		m.Article = a
		for _, p := range m.Participants() {
			fit(p.Span, p.TitleSpan)
		}
		for _, s := range m.Statements {
			fit(s.Span)
		}
		fit(m.Evidence.Who...)
		fit(m.Evidence.Date...)
		fit(m.Evidence.Mode...)
		fit(m.Evidence.Place...)
	}
	for _, s := range r.OneSided {
		fit(s.Span)
	}
	for _, s := range r.Contacts {
		fit(s.Span)
	}
	for _, m := range r.Mentions {
		fit(m.Span, m.Sentence)
	}
	fit(r.Unread...)
	return ok
}

// readShares reads a list of n in shares, several at once.
func readShares[T any](f *store.File, section string, n int) ([]T, error) {
	if n < 0 {
		return nil, fmt.Errorf("a list of %d", n)
	}
	shares := make([][]T, min((n+share-1)/share, f.Sections()))
	faults := make([]error, len(shares))
	parallel(len(shares), func(i int) {
		faults[i] = readGob(f, fmt.Sprintf(section, i), &shares[i])
	})
	var out []T
	for i, s := range shares {
		if faults[i] != nil {
			return nil, faults[i]
		}
		out = append(out, s...)
	}
	if len(out) != n {
		return nil, fmt.Errorf("a list of %d where %d should be", len(out), n)
	}
	return out, nil
}

func readGob(f *store.File, section string, v any) error {
	if err := gob.NewDecoder(bytes.NewReader(f.Section(section))).Decode(v); err != nil {
		return fmt.Errorf("%s: %w", section, err)
	}
	return nil
}
