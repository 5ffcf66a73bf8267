package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviations end in a point that ends no sentence.
var abbreviations = map[string]bool{
	"lieut": true, "sr": true, "snr": true, "mr": true, "mrs": true, "ms": true, "mme": true, "mdm": true, "dr": true, "prof": true, "st": true, "gen": true, "lt": true,
	"col": true, "maj": true, "capt": true, "sgt": true, "sen": true, "rep": true, "gov": true, "hon": true, "smt": true, "sri": true, "shri": true, "kum": true, "engr": true, "eng": true,
	"rev": true, "fr": true, "amb": true, "pres": true, "assoc": true, "vs": true, "etc": true, "no": true,
	"jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sep": true,
	"kh": true, "ts": true, "zh": true, "sh": true, "ch": true, // initials of one Cyrillic letter
	"sept": true, "oct": true, "nov": true, "dec": true, "messrs": true, "adm": true, "brig": true,
	"e.g": true, "i.e": true, "h.e": true, "h.r.h": true, "cf": true, "al": true, "vol": true, "art": true,
}

// Sentences cuts the part of s that within covers into sentences, without the
// white space around them. A sentence ends at a full stop, question or
// exclamation mark (with the closing quotes and brackets behind it) that is
// followed by space and something that can begin a sentence, or at the end.
// "./." ends one too.
func Sentences(s string, within Span) []Span {
	var out []Span
	start := within.Start
	for i := within.Start; i < within.End; {
		r, n := utf8.DecodeRuneInString(s[i:within.End])
		i += n
		if r != '.' && r != '?' && r != '!' && r != '…' {
			continue
		}
		end := closers(s, i, within.End)
		if r == '.' && point(s, Span{start, i}) && !opens(s[end:within.End]) || !begins(s, end, within.End) {
			continue
		}
		out = appendSpan(out, Trim(s, Span{start, end}))
		start, i = end, end
	}
	return appendSpan(out, Trim(s, Span{start, within.End}))
}

// openers begin sentences and never follow the point of a title: "met Hun Sen. He
// said …".
var openers = map[string]bool{
	"He": true, "She": true, "They": true, "It": true, "The": true, "This": true, "These": true, "At": true, "During": true,
	"After": true, "Earlier": true, "Both": true, "His": true, "Her": true, "Their": true, "According": true, "Also": true,
}

// opens reports whether s goes on with one of openers.
func opens(s string) bool {
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	return i > 0 && openers[s[:i]]
}

// Trim returns p without the white space at its ends.
func Trim(s string, p Span) Span {
	for p.Start < p.End {
		r, n := utf8.DecodeRuneInString(s[p.Start:p.End])
		if !unicode.IsSpace(r) {
			break
		}
		p.Start += n
	}
	for p.Start < p.End {
		r, n := utf8.DecodeLastRuneInString(s[p.Start:p.End])
		if !unicode.IsSpace(r) {
			break
		}
		p.End -= n
	}
	return p
}

func appendSpan(out []Span, p Span) []Span {
	if p.Empty() {
		return out
	}
	return append(out, p)
}

// closers returns the offset behind the marks at i that still belong to the
// sentence: further points, slashes of "./.", closing quotes and brackets.
func closers(s string, i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(s[i:end])
		if !strings.ContainsRune("./?!…\"'”’)]»", r) {
			break
		}
		i += n
	}
	return i
}

// begins reports whether a sentence can begin at i: the end of the text, or
// space and then a capital, a digit or an opening mark.
func begins(s string, i, end int) bool {
	rest := s[i:end]
	trimmed := strings.TrimLeftFunc(rest, unicode.IsSpace)
	if trimmed == "" {
		return true
	}
	if len(trimmed) == len(rest) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(trimmed)
	return !unicode.IsLower(r) && r != ',' && r != ';' && r != ')'
}

// point reports whether the full stop that ends p is one of an abbreviation
// ("Mr.", "U.S.", "Joseph R.") and so ends no sentence.
func point(s string, p Span) bool {
	head := s[p.Start : p.End-1]
	cut := strings.LastIndexFunc(head, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("(“\"‘-–—|", r)
	})
	if cut >= 0 {
		_, n := utf8.DecodeRuneInString(head[cut:])
		head = head[cut+n:]
	}
	if head == "" {
		return false
	}
	if abbreviations[strings.ToLower(head)] {
		// "No." before a figure and "Sept." before a day; "no." alone ends a sentence.
		return head[0] >= 'A' && head[0] <= 'Z' || strings.Contains(head, ".")
	}
	r, n := utf8.DecodeRuneInString(head)
	if n == len(head) {
		return unicode.IsUpper(r)
	}
	return dotted(head)
}

// dotted reports whether w is made of single letters and points, as "U.S".
func dotted(w string) bool {
	if !strings.Contains(w, ".") {
		return false
	}
	for _, part := range strings.Split(w, ".") {
		if utf8.RuneCountInString(part) != 1 {
			return false
		}
	}
	return true
}
