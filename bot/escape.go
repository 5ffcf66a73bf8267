package bot

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words of articles and of users are shown as they are: nothing in them may
// become markup, a link or a mention, nor a mark that the words do not have.

// special are the characters that mean something to Discord wherever they
// stand: emphasis, code, spoilers, links, mentions, timestamps ("<t:1:R>").
const special = "\\*_~`|[]<@"

// opening are those that mean something at the start of a line: headings,
// quotes, lists.
const opening = "#>-+"

// plain returns s on one line: white space becomes single spaces, control
// characters and those that turn the direction of writing go.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// escape returns s on one line, fit to stand among markup, in at most limit
// characters. What is too long ends in "…" after a whole word.
func escape(s string, limit int) string {
	in := []rune(plain(s))
	var out []rune
	word := 0 // length of out at the last end of a word that leaves room for "…"
	for i, r := range in {
		if r == ' ' && len(out)+2 <= limit {
			word = len(out)
		}
		out = append(out, escaped(in, i)...)
		if len(out) > limit {
			return shortened(out[:limit], word)
		}
	}
	return string(out)
}

// escaped returns character i of s with what keeps it from being markup.
func escaped(s []rune, i int) []rune {
	r := s[i]
	next := ' '
	if i+1 < len(s) {
		next = s[i+1]
	}
	switch {
	case strings.ContainsRune(special, r):
		if r == '@' && (next == 'e' || next == 'h') { // @everyone, @here
			return []rune{'\\', '@', 0x200B}
		}
		return []rune{'\\', r}
	case i == 0 && strings.ContainsRune(opening, r):
		return []rune{'\\', r}
	case r == ':' && (next == '/' || unicode.IsLetter(next) || unicode.IsDigit(next)): // http://, :smile:
		return []rune{'\\', ':'}
	case r == '.' && numbered(s[:i]): // "1. " starts a list
		return []rune{'\\', '.'}
	}
	return s[i : i+1]
}

// unescape returns the words that escape was given, as far as it kept them.
func unescape(s string) string {
	var out strings.Builder
	skipped := false
	for _, r := range s {
		if r == '\\' && !skipped || r == 0x200B {
			skipped = r == '\\'
			continue
		}
		out.WriteRune(r)
		skipped = false
	}
	return out.String()
}

// numbered reports whether s is a short number.
func numbered(s []rune) bool {
	for _, r := range s {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return len(s) > 0
}

// shortened ends out, which may not grow, with " …" after the word that ends
// at word; within a word if that would lose more than two thirds.
func shortened(out []rune, word int) string {
	if word < len(out)/3 {
		word = len(out) - 2
		for word > 0 && out[word-1] == '\\' { // keep no half of an escape
			word--
		}
	}
	return string(out[:word]) + " …"
}

// cut returns s in at most limit characters; what is too long ends in " …"
// after a whole word.
func cut(s string, limit int) string {
	r := []rune(s)
	if len(r) <= limit {
		return s
	}
	word := 0
	for i := 0; i+2 <= limit; i++ {
		if r[i] == ' ' {
			word = i
		}
	}
	return shortened(r[:limit], word)
}
