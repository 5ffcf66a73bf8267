package article

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

var (
	// Home | Military | Intl relations;  Home > Asia;  Transcripts /
	crumbLine = regexp.MustCompile(`^(?i:home|trang chủ|inicio|index|news|politics|world)\s*[|>»›/]|^[^.]{1,40}\s*[|>»›]\s*[^.|>]{1,40}\s*[|>»›]|^\pL{1,30}(?: \pL{1,20}){0,2} /$`)
	// https://…, www.…
	urlLine = regexp.MustCompile(`^(?i:(?:url|link|source)\s*:\s*)?(?:https?://|www\.)\S+$`)
	// Granma International | english@granma.cu
	mailLine = regexp.MustCompile(`\S@\S+\.\pL{2,6}\b`)
	// (2 min read), 10:32, 0 Comments, 1/3
	figureLine = regexp.MustCompile(`^[\d\s:.,/|()+%–-]+$`)
	// • An Giang
	bulletLine = regexp.MustCompile(`^[•·▪◦●○■]\s*\S`)
	// … have 272 words, post on example.vn at September 11, 2021. This is cached page …
	cachedPage = regexp.MustCompile(`(?i)\bhave \d+ words, post on\b|\bthis is (?:a )?cached (?:page|copy)\b`)
	// Beijing   Clear    3 / -5   Forecast;  Hanoi 28°C
	weatherLine = regexp.MustCompile(`^\pL[\pL .'’,-]{1,40}\s-?\d{1,2}\s*(?:°\s?[CF]?|[/~]\s*-?\d{1,2}\s*(?:°|º|℃|\s(?i:forecast|clear|cloudy|sunny|rain|overcast)))|^-?\d{1,2}\s?(?:°\s?[CF]?|℃)(?:\s|$)`)
	// jrr/llp/mem/ybv
	initials = regexp.MustCompile(`^\p{Ll}{2,4}(?:/\p{Ll}{2,4})+$`)
	// Share   Print   Send to a friend
	menuGap = regexp.MustCompile(`\s{2,}|\s[|/•·]\s`)
)

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

// classifyLine settles the kind of line i if its own words tell it.
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
	case weatherLine.MatchString(line) && words(line) <= 8 && !closed(line):
		s.set(i, Navigation)
	case wideGaps(line):
		s.set(i, Navigation) // "Events   Structure   Videos and Photos   Documents"
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
	case strings.HasSuffix(line, "|") && s.printedDate(i, line):
		s.set(i, Navigation)
	case barred(line):
		p.span = trimBars(s.a.Text, p.span)
		if line = s.text(i); len(text.Sentences(line, text.Span{End: len(line)})) < 3 {
			s.set(i, Caption)
		}
	case strings.ContainsAny(line, "|>»›/") && !closed(line) && crumbLine.MatchString(line) && words(lastCrumb(line)) <= 6:
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

// lastCrumb returns what stands behind the last mark of a menu.
func lastCrumb(line string) string {
	i := strings.LastIndexAny(line, "|>»›")
	if i < 0 {
		return line
	}
	_, n := utf8.DecodeRuneInString(line[i:])
	return line[i+n:]
}

// printedDate notes the date of a line that prints one.
func (s *scan) printedDate(i int, line string) bool {
	d, at, ok := dateLine(line, s.american)
	if !ok {
		return false
	}
	s.headAgency(line)
	p := &s.pieces[i]
	p.date = d
	p.when = text.Span{Start: p.span.Start + at.Start, End: p.span.Start + at.End}
	return true
}

// trimBars returns p of s without the bars and blanks at its ends.
func trimBars(s string, p text.Span) text.Span {
	p = trimLeft(s, p, "|")
	for p.Start < p.End && strings.ContainsRune("| \t", rune(s[p.End-1])) {
		p.End--
	}
	return p
}

// wideGaps reports whether the line is a menu whose entries stand far apart.
func wideGaps(line string) bool {
	entries := strings.Split(line, "   ")
	for _, e := range entries {
		if n := words(e); n == 0 || n > 3 {
			return false
		}
	}
	return len(entries) > 2 && !closed(line) && !strings.ContainsAny(line, "0123456789:")
}
