package article

import (
	"regexp"
	"strings"

	"rapporteur/corpus/text"
)

var (
	// Home | Military | Intl relations;  Home > Asia;  Transcripts /
	crumbLine = regexp.MustCompile(`^(?i:home|trang chủ|inicio|index|news|politics|world)\s*[|>»›/]|^[^.]{1,40}\s*[|>»›]\s*[^.|>]{1,40}\s*[|>»›]|^\pL{1,30}(?: \pL{1,20}){0,2} /$`)
	// https://…, www.…
	urlLine = regexp.MustCompile(`^(?i:(?:url|link|source)\s*:\s*)?(?:https?://|www\.)\S+$`)
	// Granma International | english@granma.cu
	mailLine = regexp.MustCompile(`\S@\S+\.\pL{2,6}\b`)
	// By Thuy Doan;  Written by Nguyen An
	bylineLine = regexp.MustCompile(`^(?i:by|written by|reported by|author:?|story by|por)\s+\p{Lu}`)
	// (2 min read), 10:32, 0 Comments, 1/3
	figureLine = regexp.MustCompile(`^[\d\s:.,/|()+%–-]+$`)
	// • An Giang
	bulletLine = regexp.MustCompile(`^[•·▪◦●○■]\s*\S`)
	// … have 272 words, post on example.vn at September 11, 2021. This is cached page …
	cachedPage = regexp.MustCompile(`(?i)\bhave \d+ words, post on\b|\bthis is (?:a )?cached (?:page|copy)\b`)
	// jrr/llp/mem/ybv
	initials = regexp.MustCompile(`^\p{Ll}{2,4}(?:/\p{Ll}{2,4})+$`)
	// Share   Print   Send to a friend
	menuGap = regexp.MustCompile(`\s{2,}|\s[|/•·]\s`)
)

// maxLabel is the longest line of a page's furniture, in bytes.
const maxLabel = 160

// maxOpening is longer than any entry of boilerplate.txt, in bytes.
const maxOpening = 60

// classify settles the pieces that show by themselves what they are.
func (s *scan) classify() {
	for i := range s.pieces {
		p := &s.pieces[i]
		if p.fixed {
			if p.span.Empty() {
				s.creditBelow(i)
			}
			continue
		}
		line := s.text(i)
		if len(line) <= 3*maxLabel && containsFold(line, "cached") && cachedPage.MatchString(line) {
			s.set(i, Ending)
		} else if boilerplate.has(text.Fold(line[:min(len(line), maxOpening)])) {
			s.set(i, Navigation)
		} else if len(line) <= maxLabel || len(line) <= 2*maxLabel && !closed(line) {
			s.classifyLine(i, line)
		} else if captionLike(line) {
			s.set(i, Caption)
		}
	}
}

// creditBelow makes the bare line before a credit that stands alone its
// caption.
func (s *scan) creditBelow(i int) {
	if i == 0 || s.pieces[i-1].fixed {
		return
	}
	if line := s.text(i - 1); !sentenceLike(line) && i > 1 {
		s.set(i-1, Caption)
	}
}

func (s *scan) classifyLine(i int, line string) {
	p := &s.pieces[i]
	l := label(line)
	switch {
	case words(line) == 0 || figureLine.MatchString(line) && len(line) < 40:
		s.set(i, Navigation)
		if _, ok := signLine(line); ok {
			s.set(i, Ending)
		}
		s.printedDate(i, line)
	case s.sign(i, line):
	case calendarLine.MatchString(line) && !sentenceLike(line):
		s.set(i, Navigation)
	case strings.Contains(line, "://") && urlLine.MatchString(line):
		s.set(i, Navigation)
		if d, at, ok := addressDate(line); ok {
			p.date, p.address = d, true
			p.when = text.Span{Start: p.span.Start + at.Start, End: p.span.Start + at.End}
		}
	case !strings.Contains(line, " ") && imageFile.MatchString(line) || strings.Contains(line, ".") && urlLine.MatchString(line):
		s.set(i, Navigation)
	case relatedHeadings.has(l) && words(line) <= 6 && !stopped(line):
		p.heading = true
		s.set(i, Related)
	case relatedLink(line):
		s.set(i, Related)
	case barred(line):
		p.span = trimBars(s.a.Text, p.span)
		if line = s.text(i); len(text.Sentences(line, text.Span{End: len(line)})) < 3 {
			s.set(i, Caption)
		}
	case strings.ContainsAny(line, "|>»›/") && !closed(line) && crumbLine.MatchString(line):
		p.crumbs = true
		s.set(i, Navigation)
		s.printedDate(i, line)
	case s.printedDate(i, line):
		s.set(i, Navigation)
	case furniture(line, l):
		s.set(i, Navigation)
	case endingLine(line):
		s.set(i, Ending)
		s.sourceAgency(line)
	case initials.MatchString(line):
		s.set(i, Ending)
	case strings.Contains(line, "@") && words(line) < 12 && mailLine.MatchString(line):
		s.set(i, Navigation)
	case captionLike(line):
		s.set(i, Caption)
	case bulletLine.MatchString(line) && words(line) <= 5 && !closed(line):
		s.set(i, Navigation)
	}
}

// sign settles a line that is only an agency's mark.
func (s *scan) sign(i int, line string) bool {
	agency, ok := signLine(line)
	if !ok {
		return false
	}
	s.set(i, Ending)
	if s.a.Agency == "" {
		s.a.Agency = agency
	}
	return true
}

// headAgency takes the agency that a date line begins with: "ANI | Updated: …".
func (s *scan) headAgency(line string) {
	head, _, _ := strings.Cut(line, "|")
	head, _, _ = strings.Cut(head, "  ")
	head, _, _ = strings.Cut(head, " - ")
	if head = strings.TrimSpace(head); s.a.Agency == "" && agencies[head] {
		s.a.Agency = head
	}
}

// sourceAgency takes the agency of a source line: "Source: Xinhua".
func (s *scan) sourceAgency(line string) {
	_, name, ok := strings.Cut(line, ":")
	if name = strings.Trim(name, " ().[]"); ok && s.a.Agency == "" && agencySign(name) {
		s.a.Agency = name
	}
}

// relatedLink reports whether the line is a link with its heading in front:
// "Related: Who is who in Chinese diplomacy".
func relatedLink(line string) bool {
	head, rest, ok := strings.Cut(line, ":")
	return ok && len(head) < 30 && relatedHeadings.has(label(head)) && strings.TrimSpace(rest) != "" && !closed(line)
}

// furniture reports whether the line belongs to the page and not to the story.
func furniture(line, l string) bool {
	if navigationLines.is(l) {
		return true
	}
	if stopped(line) || len(line) > maxLabel {
		return false
	}
	if navigationLines.has(l) && words(line) <= 12 {
		return true
	}
	if menuWords(l) {
		return true
	}
	parts := menuGap.Split(line, 12)
	if len(parts) < 2 {
		return false
	}
	known := 0
	for _, p := range parts {
		if navigationLines.has(label(p)) {
			known++
		}
	}
	return known*2 >= len(parts)
}

// endingLine reports whether the line stands behind stories: a byline, a source
// or the like, but not "By 2030 trade will double."
func endingLine(line string) bool {
	if len(line) > maxLabel || tells(line) {
		return false
	}
	l := strings.TrimLeft(text.Fold(line), " *_")
	if !stopped(line) || endingLines.is(strings.TrimRight(l, ".")) || endingLines.is(l) {
		return endingLines.has(l)
	}
	return endingLines.has(l) && words(line) <= 6 && !strings.HasPrefix(l, "by ")
}

// menuWords reports whether a folded line is a menu written as words: "home
// news politics".
func menuWords(l string) bool {
	n := 0
	for w := range strings.FieldsSeq(l) {
		if !navigationLines.whole[w] {
			return false
		}
		n++
	}
	return n >= 2
}

// printedDate notes the date of a line that prints one.
func (s *scan) printedDate(i int, line string) bool {
	d, at, ok := dateLine(line)
	if !ok {
		return false
	}
	s.headAgency(line)
	p := &s.pieces[i]
	p.date = d
	p.when = text.Span{Start: p.span.Start + at.Start, End: p.span.Start + at.End}
	return true
}

func trimBars(s string, p text.Span) text.Span {
	p = trimLeft(s, p, "|")
	for p.Start < p.End && strings.ContainsRune("| \t", rune(s[p.End-1])) {
		p.End--
	}
	return p
}

// stories cuts datelines and end marks off the pieces that may be body.
func (s *scan) stories() {
	s.body, s.end, s.menu = len(s.pieces), len(s.pieces), -1
	for i := range s.pieces {
		p := &s.pieces[i]
		if p.crumbs && s.body == len(s.pieces) {
			s.menu = i
		}
		if p.fixed {
			continue
		}
		s.takeDatelines(i)
		p.span = trimBullet(s.a.Text, p.span)
		end, agency := cutEnd(s.a.Text, p.span)
		if end != p.span {
			p.span, p.ended = end, true
			s.end = min(s.end, i)
			if s.a.Agency == "" {
				s.a.Agency = agency
			}
		}
		if s.body == len(s.pieces) && !p.fixed && (p.dated && !p.span.Empty() || opens(s.text(i))) {
			s.body = i
		}
	}
	if s.body == len(s.pieces) {
		s.lostStops()
	}
}

// lostStops finds the body of a page that has no full stops: the first bare line
// that tells an event, not counting a headline above it.
func (s *scan) lostStops() {
	first := true
	for i := range s.pieces {
		if s.pieces[i].fixed || s.pieces[i].span.Empty() {
			continue
		}
		if tells(s.text(i)) && words(s.text(i)) >= 6 && (!first || !s.tellsBelow(i)) {
			s.body = i
			return
		}
		first = false
	}
}

// tellsBelow reports whether the next bare line below piece i tells an event.
func (s *scan) tellsBelow(i int) bool {
	for j := i + 1; j < len(s.pieces); j++ {
		if !s.pieces[j].fixed {
			return tells(s.text(j))
		}
	}
	return false
}

// joined returns the dateline made of one and another right behind it, of which
// the second knows the place better.
func joined(d, e Dateline) Dateline {
	if d.Span.Empty() {
		return e
	}
	if e.Place == "" {
		e.Place = d.Place
	}
	if e.Date.IsZero() {
		e.Date = d.Date
	}
	e.Span.Start = min(d.Span.Start, e.Span.Start)
	return e
}

// takeDatelines takes the datelines off piece i; wires put their own before
// that of the agency: "(MENAFN- EIN Presswire) VIETNAM, September 10 - HÀ NỘI -".
func (s *scan) takeDatelines(i int) {
	for range 3 {
		d, ok := findDateline(s.a.Text, s.pieces[i].span, s.body == len(s.pieces))
		if !ok {
			return
		}
		s.takeDateline(i, d)
	}
}

// bullet stands before a point of a list.
var bullet = regexp.MustCompile(`^[•·▪◦●○■*–—-]\s+`)

func trimBullet(s string, p text.Span) text.Span {
	line := p.In(s)
	p.Start += len(bullet.FindString(line[:min(len(line), 8)]))
	return p
}

// takeDateline takes the dateline d off piece i.
func (s *scan) takeDateline(i int, d dateline) {
	p := &s.pieces[i]
	if s.a.Dateline.Span.Empty() || p.dated {
		s.a.Dateline = joined(s.a.Dateline, d.Dateline)
		if d.agency != "" {
			s.a.Agency = d.agency
		}
	}
	p.span = text.Trim(s.a.Text, text.Span{Start: d.Span.End, End: p.span.End})
	p.dated = true
}
