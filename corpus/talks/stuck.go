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
	var out []text.Token // nil while nothing is cut
	for i, t := range raw {
		n := l.seam(raw, i)
		if n == 0 {
			n = l.hiddenOffice(t.Text)
		}
		switch {
		case n > 0 && out == nil:
			out = append(make([]text.Token, 0, len(raw)+2), raw[:i]...)
		case n == 0 && out != nil:
			out = append(out, t)
		}
		if n == 0 {
			continue
		}
		from := 0
		if m := beforeGenitive(t.Text[:n]); m < n {
			out = append(out, partOf(t, 0, m))
			from = m
		}
		out = append(out, partOf(t, from, n), partOf(t, n, len(t.Text)))
	}
	if out == nil {
		return raw
	}
	return out
}

// partOf returns the bytes [from, to) of t as a token of its own.
func partOf(t text.Token, from, to int) text.Token {
	return text.Token{Text: t.Text[from:to], Span: text.Span{Start: t.Span.Start + from, End: t.Span.Start + to}}
}

// beforeGenitive returns the length of w without a genitive "'s".
func beforeGenitive(w string) int {
	return len(strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"))
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
			head := w[:beforeGenitive(w[:n])]
			if (l.ofOffice(head) || l.ofLand(head)) && l.ofOffice(w[n:]) || i > 0 && l.familyName(raw[i-1].Text) {
				return n
			}
			return 0
		}
		last = r
	}
	return 0
}

// ofOffice reports whether w is a word of an office or of a body.
func (l *lexicon) ofOffice(w string) bool {
	low := text.Fold(w)
	return l.words[low]&(isInst|isModifier) != 0 || l.offices[low] > 0
}

// ofLand reports whether w names a land, a body or its people.
func (l *lexicon) ofLand(w string) bool {
	e, ok := l.phrases[text.Fold(w)]
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

// familyName reports whether w is a family name of the tables, written as one.
func (l *lexicon) familyName(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && l.culture[text.Fold(w)] != nil
}
