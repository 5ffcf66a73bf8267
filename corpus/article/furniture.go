package article

import (
	"strings"

	"rapporteur/corpus/text"
)

// maxLabel is the longest line of a page's furniture, in bytes.
const maxLabel = 160

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
	return known*2 > len(parts)
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

// relatedLink reports whether the line is a link with its heading in front:
// "Related: Who is who in Chinese diplomacy".
func relatedLink(line string) bool {
	head, rest, ok := strings.Cut(line, ":")
	return ok && len(head) < 30 && relatedHeadings.has(label(head)) && strings.TrimSpace(rest) != "" && !closed(line)
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
