package article

import (
	"strings"
	"unicode"

	"rapporteur/corpus/text"
)

// findTitle picks the headline among the bare lines before the body: the first
// of at least five words that is not all in capitals, else the one with most
// words. Shorter lines above a headline name the section.
func (s *scan) findTitle() {
	best := -1
	for i := range s.body {
		if s.pieces[i].heading {
			break
		}
		if !s.pieces[i].fixed && (best < 0 || headlineRank(s.text(i)) > headlineRank(s.text(best))) {
			best = i
		}
	}
	if best < 0 || words(s.text(best)) < 2 {
		return
	}
	s.set(best, Title)
	s.a.TitleSpan = s.pieces[best].span
	s.a.Title = strings.Join(strings.Fields(s.text(best)), " ")
	for i := range s.body {
		if !s.pieces[i].fixed {
			s.set(i, Navigation)
		}
	}
}

// headlineRank tells how much a line looks like a headline.
func headlineRank(s string) int {
	n := words(s)
	switch {
	case n >= 5 && !capitals(s):
		return 100
	case n >= 5:
		return 50
	}
	return n
}

// capitals reports whether s stands in capitals but for a word or two.
func capitals(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper > 3*lower
}

// repeats marks the pieces whose words have all been read before.
func (s *scan) repeats() {
	seen := map[string]bool{}
	captions := map[string]bool{}
	title := text.Key(s.a.Title)
	for i := range s.pieces {
		p := &s.pieces[i]
		if p.fixed && p.kind != Caption {
			continue
		}
		key := text.Key(s.text(i))
		switch {
		case key == "":
		case title != "" && key == title && !p.mark:
			s.set(i, Repeat)
		case p.kind == Caption && p.fixed:
			if captions[key] {
				s.set(i, Repeat)
			}
			captions[key] = true
		case s.known(p.span, key, seen):
			s.set(i, Repeat)
		case title != "" && strings.HasPrefix(key, title) && !sentenceLike(s.text(i)):
			s.set(i, Caption)
		}
	}
}

// minRepeat is the number of words from which a sentence that comes back is a
// repeat and not a turn of speech.
const minRepeat = 5

// known reports whether every sentence of p has been seen, and notes them.
func (s *scan) known(p text.Span, key string, seen map[string]bool) bool {
	if seen[key] {
		return true
	}
	all := true
	for _, q := range text.Sentences(s.a.Text, p) {
		k := text.Key(q.In(s.a.Text))
		if !seen[k] || words(q.In(s.a.Text)) < minRepeat {
			all = false
		}
		seen[k] = true
	}
	seen[key] = true
	return all
}
