package article

import (
	"regexp"
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

// sectionPrefix is a section's name before a headline: "World | Leaders meet",
// "Politics  Leaders meet", "NEWS > Leaders meet".
var sectionPrefix = regexp.MustCompile(`^([\pL&]+(?: (?:&|and|-)? ?[\pL&]+){0,3})(?:\s*[|>»›]\s*|\s{2,})`)

// cutHeadline takes off the headline in piece i what is printed on its line: a
// section before it, the site's name or the date behind it.
func (s *scan) cutHeadline(i int) {
	p := &s.pieces[i]
	line := s.text(i)
	if m := sectionPrefix.FindStringSubmatchIndex(line); m != nil && words(line[m[1]:]) >= 3 && navigationLines.is(label(line[:m[3]])) {
		p.span.Start += m[1]
		line = s.text(i)
	}
	p.span.End -= siteSuffix(line)
	line = s.text(i)
	if d, at, ok := findDate(line); ok && datedBehind(line, at) {
		p.date, p.when = d, text.Span{Start: p.span.Start + at.Start, End: p.span.Start + at.End}
		p.span.End = p.span.Start + len(strings.TrimRight(line[:at.Start], " \t(|-–—"))
	}
}

// datedBehind reports whether the date at p is printed behind the headline in
// line, set off from it, and not part of it: "Leaders meet  06/09/2023 10:32",
// "Leaders meet (06/09/2023)", but not "Statement, September 6, 2023".
func datedBehind(line string, p text.Span) bool {
	before := strings.TrimRight(line[:p.Start], " \t")
	if words(before) < 3 {
		return false
	}
	gap := line[len(before):p.Start]
	off := len(gap) >= 2 || strings.HasSuffix(before, "|") || strings.HasSuffix(before, "(") || strings.HasSuffix(before, " -") || strings.HasSuffix(before, " –")
	_, _, rest := dateLine(line[p.Start:])
	return off && rest && words(line[p.End:]) <= 4
}

// siteSuffix returns the length of a site's name behind a headline, 0 if there
// is none: "Party leader receives guest from Laos | VietnamPlus", "… from Laos -
// Nhan Dan Online".
func siteSuffix(s string) int {
	for _, dash := range []string{" | ", " - ", " – ", " — ", " :: "} {
		i := strings.LastIndex(s, dash)
		if i < 0 || words(s[:i]) < 4 {
			continue
		}
		name := strings.TrimSpace(s[i+len(dash):])
		if dash == " | " && words(name) <= 4 || siteName(name) {
			return len(s) - i
		}
	}
	return 0
}

// siteName reports whether s names a paper, an agency or a web site.
func siteName(s string) bool {
	f := strings.Fields(s)
	if len(f) == 0 || len(f) > 5 {
		return false
	}
	last := text.Fold(strings.Trim(f[len(f)-1], "()"))
	return agencies[s] || siteWords[last] || domain.MatchString(s)
}

// siteWords end the names of papers and sites.
var siteWords = set(strings.Fields("online news newspaper portal times daily agency gazette post today vietnamplus vietnam+ vovworld website"))

// domain is a web site's address: vov.vn, People.cn.
var domain = regexp.MustCompile(`^(?i:[\w-]+\.)+[a-z]{2,4}$`)

// placeLine takes a place in capitals on a line of its own before the body for
// the dateline: "ANKARA".
func (s *scan) placeLine(title int) {
	i := s.body - 1
	if i <= title || s.pieces[i].fixed || !s.a.Dateline.Span.Empty() {
		return
	}
	line := s.text(i)
	if words(line) > 3 || line != strings.ToUpper(line) || strings.ContainsAny(line, "0123456789") {
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
	case masthead(s) || strings.Contains(s, " | ") && siteSuffix(s) == 0:
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
