package talks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// unstick cuts words that a page has run together, so that "YouthUnion",
// "alternatemember" and "People'sRevolutionary" are read as they were meant. Only
// words of the tables are parted, and names behind a family name ("Nguyen
// PhuTrong"); "PowerChina" and "McCain" stay.
func unstick(raw []text.Token) []text.Token {
	l := lex()
	stuck := -1
	for i, t := range raw {
		if l.seam(raw, i) > 0 || l.hiddenOffice(t.Text) > 0 {
			stuck = i
			break
		}
	}
	if stuck < 0 {
		return raw
	}
	out := append([]text.Token{}, raw[:stuck]...)
	for i := stuck; i < len(raw); i++ {
		n := l.seam(raw, i)
		if n == 0 {
			n = l.hiddenOffice(raw[i].Text)
		}
		if n == 0 {
			out = append(out, raw[i])
			continue
		}
		t := raw[i]
		at := t.Span.Start + n
		if head, found := strings.CutSuffix(strings.ReplaceAll(t.Text[:n], "’", "'"), "'s"); found {
			m := len(head)
			out = append(out, text.Token{Text: t.Text[:m], Span: text.Span{Start: t.Span.Start, End: t.Span.Start + m}},
				text.Token{Text: t.Text[m:n], Span: text.Span{Start: t.Span.Start + m, End: at}})
		} else {
			out = append(out, text.Token{Text: t.Text[:n], Span: text.Span{Start: t.Span.Start, End: at}})
		}
		out = append(out, text.Token{Text: t.Text[n:], Span: text.Span{Start: at, End: t.Span.End}})
	}
	return out
}

// shortestPart is the fewest letters that a part of two words run together has.
const shortestPart = 3

// seam returns how many bytes of token i stand before a capital that begins a
// second word; 0 if it is one word.
func (l *lexicon) seam(raw []text.Token, i int) int {
	w := raw[i].Text
	last := rune(0)
	for n, r := range w {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			if n < shortestPart || len(w)-n < 2 {
				return 0
			}
			head := strings.TrimSuffix(strings.TrimSuffix(strings.ReplaceAll(w[:n], "’", "'"), "s"), "'")
			if l.inTables(head) && l.inTables(w[n:]) || i > 0 && l.words[text.Fold(raw[i-1].Text)]&isSurname != 0 && capital(raw[i-1].Text) && l.culture[text.Fold(raw[i-1].Text)] != nil {
				return n
			}
			return 0
		}
		last = r
	}
	return 0
}

// inTables reports whether w is a word of an office, of a body or of a land.
func (l *lexicon) inTables(w string) bool {
	low := text.Fold(w)
	if l.words[low]&(isInst|isModifier) != 0 || l.office[low] != 0 || l.offices[low] > 0 {
		return true
	}
	e, ok := l.phrases[low]
	return ok && e.kind != city
}

// hiddenOffice returns how many bytes of w stand before an office that a modifier
// has been run into: "alternatemember"; 0 if it is one word.
func (l *lexicon) hiddenOffice(w string) int {
	if len(w) < 10 || !l.endsInOffice(w) {
		return 0
	}
	for n := shortestPart; n <= len(w)-shortestPart; n++ {
		if !utf8.RuneStart(w[n]) {
			continue
		}
		if l.words[text.Fold(w[:n])]&isModifier != 0 && l.office[text.Fold(w[n:])] != 0 {
			return n
		}
	}
	return 0
}

// endsInOffice reports whether w has the ending of most offices and is itself no
// word of the tables.
func (l *lexicon) endsInOffice(w string) bool {
	if _, known := l.facts[text.Fold(w)]; known {
		return false
	}
	for _, end := range []string{"er", "or", "ry", "an", "nt", "ef", "ir"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
