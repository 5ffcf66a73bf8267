package text

import (
	"unicode"
	"unicode/utf8"
)

// A Token is a word, a number or one mark of punctuation.
type Token struct {
	Text string // the token as written
	Span Span   // its place in the text that was cut
}

// Word reports whether t is made of letters or digits.
func (t Token) Word() bool {
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// Tokens cuts the part of s that within covers into tokens. Hyphens and
// apostrophes inside a word keep it whole ("Díaz-Canel", "Xi'an"), but a
// genitive "'s" is a token of its own, as is each mark of punctuation.
// Figures keep the points and commas between their digits ("2.5", "10,000").
// Abbreviation points inside letters stay ("U.S", "H.E").
func Tokens(s string, within Span) []Token {
	return AppendTokens(make([]Token, 0, within.Len()/5+2), s, within)
}

// AppendTokens appends the tokens to out, as Tokens cuts them.
func AppendTokens(out []Token, s string, within Span) []Token {
	for i := within.Start; i < within.End; {
		r, n := utf8.DecodeRuneInString(s[i:within.End])
		switch {
		case unicode.IsSpace(r):
			i += n
			continue
		case genitive(s, i, within.End) > 0:
			n = genitive(s, i, within.End)
		case wordRune(r):
			n = wordLen(s, i, within.End)
		}
		out = append(out, Token{s[i : i+n], Span{i, i + n}})
		i += n
	}
	return out
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// wordLen returns the length of the word of s that begins at i.
func wordLen(s string, i, end int) int {
	start := i
	var last rune
	for i < end {
		r, n := utf8.DecodeRuneInString(s[i:end])
		if wordRune(r) {
			last = r
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[min(i+n, end):end])
		if !joins(r, last, next) || genitive(s, i, end) > 0 {
			break
		}
		last = r
		i += n
	}
	return i - start
}

// joins reports whether r holds the word together between the runes around it.
func joins(r, last, next rune) bool {
	switch r {
	case '-', '\u2010', '\u2011', '\'', '’', 'ʼ':
		return wordRune(next)
	case '.', ',':
		return unicode.IsDigit(last) && unicode.IsDigit(next) ||
			r == '.' && unicode.IsUpper(last) && unicode.IsUpper(next)
	}
	return false
}

// genitive returns the length of a genitive "'s" of s at i, or 0.
func genitive(s string, i, end int) int {
	r, n := utf8.DecodeRuneInString(s[i:end])
	if r != '\'' && r != '’' || i == 0 || i+n >= end || s[i+n] != 's' && s[i+n] != 'S' {
		return 0
	}
	if before, _ := utf8.DecodeLastRuneInString(s[:i]); !wordRune(before) && before != '.' && before != ')' {
		return 0
	}
	if after, _ := utf8.DecodeRuneInString(s[i+n+1 : end]); wordRune(after) {
		return 0
	}
	return n + 1
}
