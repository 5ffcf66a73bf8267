package article

import (
	"strings"
	"unicode"

	"rapporteur/corpus/text"
)

// findTitle picks the headline among the bare lines before the body: the first
// of at least five words that names no office and is not all in capitals, else
// the one that comes nearest to that. Shorter lines above a headline name the
// section.
func (s *scan) findTitle() {
	s.pointedTitle()
	best := -1
	for i := range s.body {
		if s.pieces[i].heading {
			break
		}
		if !s.pieces[i].fixed && (best < 0 || headlineRank(s.text(i)) > headlineRank(s.text(best))) {
			best = i
		}
	}
	if best >= 0 && headlineRank(s.text(best)) >= 2 {
		s.placeLine(best)
		s.takeTitle(best)
	}
	key := text.Key(s.a.Title)
	for i := range s.body {
		if !s.pieces[i].fixed && (key == "" || text.Key(s.text(i)) != key) {
			s.set(i, Navigation)
		}
	}
}

// takeTitle takes piece best for the headline, without the site's name.
func (s *scan) takeTitle(best int) {
	s.set(best, Title)
	s.cutHeadline(best)
	s.a.TitleSpan = s.pieces[best].span
	s.a.Title = strings.Join(strings.Fields(s.text(best)), " ")
}

// placeLine takes a place in capitals on a line of its own before the body for
// the dateline: "ANKARA".
func (s *scan) placeLine(title int) {
	i := s.body - 1
	if i <= title || s.pieces[i].fixed || !s.a.Dateline.Span.Empty() {
		return
	}
	line := s.text(i)
	if line != strings.ToUpper(line) || !city(line) {
		return
	}
	s.a.Dateline = Dateline{Place: line, Span: s.pieces[i].span}
}

// maxPointed is the number of words up to which a first sentence can be a
// headline with a stop.
const maxPointed = 16

// pointedTitle moves the start of the body behind a headline that ends in a
// stop: a question or call ("Who is Liu Haixing?"), or a line that comes back
// as a caption or is followed by the printed date or a dateline.
func (s *scan) pointedTitle() {
	i := s.body
	if i+1 >= len(s.pieces) || s.pieces[i].dated || s.headed() || s.pieces[i].ended {
		return
	}
	line := s.text(i)
	if words(line) > maxPointed || tells(line) || len(text.Sentences(line, text.Span{End: len(line)})) != 1 {
		return
	}
	next := s.pieces[i+1]
	if !strings.HasSuffix(line, "?") && !strings.HasSuffix(line, "!") && next.date.IsZero() && !next.dated && !s.comesBack(i) {
		return
	}
	for j := i + 1; j < len(s.pieces); j++ {
		if !s.pieces[j].fixed && (s.pieces[j].dated || opens(s.text(j))) {
			s.body = j
			return
		}
	}
}

// headed reports whether a line before the body can be the headline.
func (s *scan) headed() bool {
	for i := range s.body {
		if !s.pieces[i].fixed && headlineRank(s.text(i)) >= 4 {
			return true
		}
	}
	return false
}

// comesBack reports whether the words of piece i stand alone once more below.
func (s *scan) comesBack(i int) bool {
	key := text.Key(s.text(i))
	for j := i + 1; j < min(len(s.pieces), i+6); j++ {
		if text.Key(s.text(j)) == key {
			return true
		}
	}
	return false
}

// headlineRank tells how much a line looks like a headline.
func headlineRank(s string) int {
	n := words(s)
	switch {
	case strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") || masthead(s) || strings.Contains(s[sectionBefore(s):], " | ") && siteSuffix(s) == 0:
		return 1
	case n >= 5 && !capitals(s):
		return 100
	case n >= 5:
		return 50
	}
	return n
}

// masthead reports whether s names a site, an office or an issue: "Ministry of
// Foreign Affairs of Japan", but not "Ministry of Defence hosts Lao guests".
func masthead(s string) bool {
	if !mastheads.has(text.Fold(s)) {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		if letterLower(w) && !smallWords[w] {
			return false
		}
	}
	return true
}

// smallWords are written small in names.
var smallWords = set(strings.Fields("of the and for to in at on de la del et a an"))

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
