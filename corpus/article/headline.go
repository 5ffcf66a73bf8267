package article

import (
	"regexp"
	"strings"

	"rapporteur/corpus/text"
)

// sectionPrefix is a section's name before a headline: "World | Leaders meet",
// "Politics  Leaders meet", "NEWS > Leaders meet".
var sectionPrefix = regexp.MustCompile(`^([\pL&]+(?: (?:&|and|-)? ?[\pL&]+){0,3})(?:\s*[|>»›]\s*|\s{2,})`)

// sectionBefore returns the length of a section's name before a headline.
func sectionBefore(s string) int {
	m := sectionPrefix.FindStringSubmatchIndex(s)
	if m == nil || words(s[m[1]:]) < 3 || !navigationLines.is(label(s[:m[3]])) {
		return 0
	}
	return m[1]
}

// cutHeadline takes off the headline in piece i what is printed on its line: a
// section before it, the site's name or the date behind it.
func (s *scan) cutHeadline(i int) {
	p := &s.pieces[i]
	line := s.text(i)
	p.span.Start += sectionBefore(line)
	line = s.text(i)
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
	_, _, rest := dateLine(line[p.Start:], false)
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
