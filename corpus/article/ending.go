package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// An endMark is a form of the marks behind the last sentence of a story. The
// agency's name is a group. The pattern is tried only if the text ends as the
// form must.
type endMark struct {
	ends func(tail string) bool
	re   *regexp.Regexp
}

var endMarks = []endMark{
	// ./.   /.
	{endsIn("/"), regexp.MustCompile(`(?:\./\.?|/\.)$`)},
	// — VNS   -VNA   –VNA/VNP
	{capitalEnd, regexp.MustCompile(`\s*[-–—]+\s*(\p{Lu}[\p{L}+/.]{1,15})\.?$`)},
	// (VNA)   (ANI)   (Prensa Latina)
	{endsIn(")"), regexp.MustCompile(`\s*[-–—]*\s*\((\p{L}[\p{L}+/. ]{1,30})\)\.?$`)},
	// (Source: VNA)
	{endsIn(")]"), regexp.MustCompile(`(?i)\s*[(\[](?:source|sources|nguồn|theo)\s*:?\s[^()\[\]]{1,60}[)\]]\.?$`)},
	// Read full this story
	{storyEnd, regexp.MustCompile(`(?i)\s*\bread (?:the )?full (?:this )?(?:story|article)\.?$`)},
	// VNA, glued to the full stop or not
	{capitalEnd, regexp.MustCompile(`(\p{Lu}{3,8}(?:/\p{Lu}{3,8})?)$`)},
	// ###   -END-
	{endsIn("#*■□◆-"), regexp.MustCompile(`\s*(?:[#*■□◆]{1,5}|-(?i:ends?)-)$`)},
}

// endsIn returns a test for text that ends in one of the marks, with or without
// a point.
func endsIn(marks string) func(string) bool {
	return func(s string) bool {
		r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(s, "."))
		return strings.ContainsRune(marks, r)
	}
}

// storyEnd reports whether s ends as "(end of story)" may.
func storyEnd(s string) bool {
	s = strings.TrimSuffix(s, ".")
	return strings.HasSuffix(s, "tory") || strings.HasSuffix(s, "ticle")
}

// maxSign is how far from the end the dash before a sign can stand, in bytes.
const maxSign = 17

// capitalEnd reports whether s ends in a word in capitals, with or without a
// point.
func capitalEnd(s string) bool {
	s = strings.TrimSuffix(s, ".")
	r, _ := utf8.DecodeLastRuneInString(s)
	end := s[max(0, len(s)-maxSign):]
	return unicode.IsUpper(r) || r == '+' || strings.Contains(end, "-") || strings.Contains(end, "–") || strings.Contains(end, "—")
}

// maxEnd is how far back from the end of a paragraph end marks are looked for.
const maxEnd = 90

// cutEnd returns p without the end marks behind its last sentence, and the
// agency that a mark names.
func cutEnd(s string, p text.Span) (text.Span, string) {
	agency := ""
	for range 4 {
		q, a, ok := cutOneEnd(s, p)
		if !ok {
			break
		}
		p = q
		if a != "" {
			agency = a
		}
	}
	return p, agency
}

// cutOneEnd takes one such mark off the end of p, and reports whether there was one.
func cutOneEnd(s string, p text.Span) (text.Span, string, bool) {
	from := max(p.Start, p.End-maxEnd)
	for from < p.End && !runeStart(s[from]) {
		from++
	}
	tail := s[from:p.End]
	for _, e := range endMarks {
		if !e.ends(tail) {
			continue
		}
		m := e.re.FindStringSubmatchIndex(tail)
		if m == nil || from+m[0] == p.Start {
			continue
		}
		cut := text.Trim(s, text.Span{Start: p.Start, End: from + m[0]})
		agency := ""
		if len(m) > 2 {
			agency = tail[m[2]:m[3]]
			if !agencySign(agency) || !closed(cut.In(s)) {
				continue
			}
		}
		if strings.HasPrefix(tail[m[0]:], "./") {
			cut.End = from + m[0] + 1 // the first point ends the sentence
		}
		return cut, agency, true
	}
	return p, "", false
}

// agencySign reports whether s is an agency's mark, or two of them: "VNA",
// "VNA/VNP".
func agencySign(s string) bool {
	first, second, two := strings.Cut(s, "/")
	return (agencies[first] || agencies[strings.ToUpper(first)]) && (!two || agencies[second] || second == strings.ToUpper(second))
}

// signLine reports whether the whole line is an agency's mark: "VNA", "— VNS",
// "(VNA)", "./.", and which agency's.
func signLine(line string) (string, bool) {
	core := strings.Trim(line, " -–—=()[].,/#*|:")
	if core == "" {
		return "", strings.ContainsAny(line, "./#*-–—=")
	}
	return core, len(core) < 40 && agencySign(core)
}
