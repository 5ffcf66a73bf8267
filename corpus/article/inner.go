package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// innerDateline is a dateline behind a headline or caption that lost its line
// end: "… intensify cooperation Hanoi (VNA) - Head of …", "… meets Chinese
// officials BEIJING — Secretary …". The group is the last word of the place.
var innerDateline = regexp.MustCompile(`[\s)”"]((?:\p{Lu}[\p{L}.'’-]+)(?:,? ` + lineDate + `)?,? ?\(\p{Lu}[\p{L}/+. ]{1,20}\)\s*(?:--+|[-–—]))\s*\p{Lu}` +
	`|[\s\d)]((?:\p{Lu}\p{Ll}[\p{L}.'’-]+), \p{Lu}\p{Ll}{2,8}\.? \d{1,2} \(\p{Lu}[\p{L}/+. ]{1,20}\)) ?\p{Lu}` +
	`|[\p{Ll})”"] ((?:\p{Lu}{3,}|\p{Lu}{2,} \p{Lu}{2,}) ?—) ?\p{Lu}`)

// maxInner is how far into a line a dateline is looked for, in bytes: behind a
// headline or a caption, not behind a paragraph.
const maxInner = 400

// cutInner cuts p before a dateline inside it, if what stands before is no
// sentence.
func cutInner(s string, p text.Span) (before, rest text.Span) {
	head := p.In(s)
	head = head[:min(len(head), maxInner)]
	if !dashed(head) {
		return text.Span{}, p
	}
	m := innerDateline.FindStringSubmatchIndex(head)
	if m == nil {
		return text.Span{}, p
	}
	at := max(m[2], m[len(m)-4], m[len(m)-2])
	at -= longerPlace(head, at)
	before = text.Trim(s, text.Span{Start: p.Start, End: p.Start + at})
	if _, _, ok := findDate(before.In(s)); words(before.In(s)) < 3 && !ok {
		return text.Span{}, p
	}
	rest = text.Span{Start: p.Start + at, End: p.End}
	if _, ok := findDateline(s, rest, true); !ok {
		return text.Span{}, p
	}
	return before, rest
}

// dashed reports whether s has a dash behind a bracket or a capital, or a bracket
// behind a day, as every dateline inside a line has.
func dashed(s string) bool {
	for i, r := range s {
		if r == ')' && i+2 < len(s) && s[i+1] == ' ' && 'A' <= s[i+2] && s[i+2] <= 'Z' && dayBefore(s[:i]) {
			return true
		}
		if r != '-' && r != '–' && r != '—' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[:i], " -"))
		if before == ')' || r == '—' && unicode.IsUpper(before) {
			return true
		}
	}
	return false
}

// dayBefore reports whether the last bracket that s opens stands behind a figure:
// "June 5 (Xinhua".
func dayBefore(s string) bool {
	k := strings.LastIndexByte(s, '(')
	return k > 1 && s[k-1] == ' ' && '0' <= s[k-2] && s[k-2] <= '9'
}

// longerPlace returns how many bytes before the last word of a place at i
// belong to it: "Ho Chi Minh " before "City".
func longerPlace(s string, i int) int {
	for _, name := range places {
		k := strings.LastIndexByte(name, ' ')
		if strings.HasPrefix(s[i:], name[k+1:]) && strings.HasSuffix(s[:i], " "+name[:k+1]) {
			return k + 1
		}
	}
	return 0
}
