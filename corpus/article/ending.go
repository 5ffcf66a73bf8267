package article

import (
	"regexp"
	"strings"

	"rapporteur/corpus/text"
)

// endMarks stand behind the last sentence of a story: "./.", "— VNS", "-VNA",
// "(ANI)", "(Source: VNA)", "Read full this story". The agency's name is a
// group.
var endMarks = []*regexp.Regexp{
	regexp.MustCompile(`(?:\./\.?|/\.)$`),
	regexp.MustCompile(`\s*[-–—]+\s*(\p{Lu}[\p{L}+/.]{1,15})\.?$`),
	regexp.MustCompile(`\s*\((\p{L}[\p{L}+/. ]{1,30})\)\.?$`),
	regexp.MustCompile(`(?i)\s*[(\[](?:source|sources|nguồn|theo)\s*:?\s[^()\[\]]{1,60}[)\]]\.?$`),
	regexp.MustCompile(`(?i)\s*read (?:the )?full (?:this )?(?:story|article)\.?$`),
	regexp.MustCompile(`(\p{Lu}{3,8}(?:/\p{Lu}{3,8})?)$`),
	regexp.MustCompile(`\s*(?:[#*■□◆]{1,5}|-?(?i:ends?)-)$`),
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

func cutOneEnd(s string, p text.Span) (text.Span, string, bool) {
	from := max(p.Start, p.End-maxEnd)
	for from < p.End && !runeStart(s[from]) {
		from++
	}
	tail := s[from:p.End]
	for _, re := range endMarks {
		m := re.FindStringSubmatchIndex(tail)
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
	return agencies[first] && (!two || agencies[second] || second == strings.ToUpper(second))
}

// signLine reports whether the whole line is an agency's mark: "VNA", "— VNS",
// "(VNA)", "./.", and which agency's.
func signLine(line string) (string, bool) {
	core := strings.Trim(line, " -–—()[].,/#*|:")
	if core == "" {
		return "", strings.ContainsAny(line, "./#*-–—")
	}
	return core, len(core) < 40 && agencySign(core)
}
