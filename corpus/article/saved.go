package article

import "rapporteur/corpus/text"

// A Saved is an article without its file, to be kept and made whole again later.
// Encoders that know exported fields only keep all of it.
type Saved struct {
	Article Article // without Raw and Text
	Offsets []int   // of Article.offsets, three for each
}

// Save returns what Parse found in the file of a.
func (a *Article) Save() Saved {
	s := Saved{Article: *a}
	s.Article.Raw, s.Article.Text, s.Article.offsets = "", "", nil
	for _, o := range a.offsets {
		s.Offsets = append(s.Offsets, o.text, o.raw, o.unit)
	}
	return s
}

// Restore returns the article that was saved, whose file and readable text are
// raw and words. It is false if they cannot be.
func (s *Saved) Restore(raw, words string) (*Article, bool) {
	a := s.Article
	a.Raw, a.Text = raw, words
	if len(s.Offsets)%3 != 0 || len(s.Offsets) == 0 && len(words) > len(raw) {
		return nil, false
	}
	for i := 0; i < len(s.Offsets); i += 3 {
		a.offsets = append(a.offsets, offset{s.Offsets[i], s.Offsets[i+1], s.Offsets[i+2]})
	}
	return &a, a.whole()
}

// whole reports whether all places of a lie in its text and its file.
func (a *Article) whole() bool {
	fits := func(p text.Span) bool { return 0 <= p.Start && p.Start <= p.End && p.End <= len(a.Text) }
	ok := fits(a.TitleSpan) && fits(a.Dateline.Span) && fits(a.PublishedSpan)
	for _, p := range a.Paragraphs {
		ok = ok && fits(p.Span) && p.Kind >= 0 && int(p.Kind) < len(kindNames)
		for _, s := range p.Sentences {
			ok = ok && fits(s)
		}
	}
	at := 0
	for i, o := range a.offsets {
		end := len(a.Text)
		if i+1 < len(a.offsets) {
			end = a.offsets[i+1].text
		}
		most := o.raw + max(end-o.text, 0)
		if o.unit != 0 {
			most = o.raw + max(o.unit, 0)
		}
		ok = ok && (i > 0 || o.text == 0) && o.text >= at && o.raw >= 0 && most >= 0 && most <= len(a.Raw)
		at = o.text
	}
	return ok
}
