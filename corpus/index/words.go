package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// twoWords are names that are written as one word or as two, by their first
// word: "Việt Nam" in Vietnamese newspapers, "Vietnam" elsewhere.
var twoWords = map[string]string{
	"da":   "nang",
	"ha":   "noi",
	"hai":  "phong",
	"hong": "kong",
	"viet": "nam",
}

// beginsTwo, which never changes, has for the first letter of each of these
// first words the bytes of the longest one.
var beginsTwo = func() (t [256]int) {
	for first := range twoWords {
		t[first[0]] = max(t[first[0]], len(first))
	}
	return t
}()

// A scanner cuts a text into folded words. Hyphens cut ("high-level" is two
// words); apostrophes inside a word vanish ("Xi'an" is "xian") and a genitive
// "'s" is dropped; commas inside figures vanish and points stay ("10,000",
// "2.5"); points between capitals vanish ("U.S." is "us"); the names of
// twoWords are one word. Words are cut at maxWord bytes.
type scanner struct {
	s    string
	at   int
	word []byte // the last word, folded; the next one overwrites it
}

// next moves to the next word and reports whether there is one.
func (c *scanner) next() bool {
	if !c.plain() && !c.single() {
		return false
	}
	if len(c.word) > beginsTwo[c.word[0]] {
		return true
	}
	second, ok := twoWords[string(c.word)]
	if !ok {
		return true
	}
	rest := scanner{s: c.s, at: c.at}
	if rest.single() && string(rest.word) == second {
		c.word = append(c.word, second...)
		c.at = rest.at
	}
	return true
}

// single moves to the next word, of twoWords too.
func (c *scanner) single() bool {
	for c.at < len(c.s) {
		r, n := decode(c.s[c.at:])
		if letter(r) {
			c.fold(c.cut())
			if len(c.word) > 0 {
				return true
			}
			continue
		}
		c.at += n
	}
	return false
}

// cut returns the word that begins at c.at and moves behind it. plain says
// that it is ASCII throughout.
func (c *scanner) cut() (word string, plain bool) {
	start, plain := c.at, true
	for c.at < len(c.s) && plainLetter[c.s[c.at]] {
		c.at++
	}
	if ends(c.s, c.at) {
		return c.s[start:c.at], plain // most words
	}
	c.at = start
	var last rune
	for c.at < len(c.s) {
		r, n := decode(c.s[c.at:])
		if !letter(r) {
			next, _ := decode(c.s[c.at+n:])
			if !joins(last, r, next) {
				break
			}
			if genitive(r, c.s[c.at+n:]) {
				word = c.s[start:c.at]
				c.at += n + 1
				return word, plain
			}
		}
		plain = plain && r < utf8.RuneSelf
		last = r
		c.at += n
	}
	return c.s[start:c.at], plain
}

// ends reports whether what follows shows at a glance that a word of plain
// letters ends at a place of s.
func ends(s string, at int) bool {
	if at == len(s) {
		return true
	}
	switch b := s[at]; b {
	case '\'', ',', '.':
		return at+1 == len(s) || s[at+1] == ' ' || s[at+1] == '\n'
	default:
		return b < utf8.RuneSelf
	}
}

// fold sets c.word to the folded form of word.
func (c *scanner) fold(word string, plain bool) {
	c.word = c.word[:0]
	if !plain {
		word = text.Fold(word)
	}
	figure := word != "" && '0' <= word[0] && word[0] <= '9'
	for i := 0; i < len(word); i++ {
		b := word[i]
		switch {
		case 'A' <= b && b <= 'Z':
			b += 'a' - 'A'
		case b == '\'' || b == ',' || b == '.' && !figure:
			continue
		}
		c.word = append(c.word, b)
	}
	if len(c.word) > maxWord {
		c.word = c.word[:maxWord]
	}
}

// words returns the folded words of s.
func words(s string) []string {
	var out []string
	for c := (scanner{s: s}); c.next(); {
		out = append(out, string(c.word))
	}
	return out
}

// decode returns the first rune of s and its length; 0, 0 for an empty string.
func decode(s string) (rune, int) {
	if s == "" {
		return 0, 0
	}
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return utf8.DecodeRuneInString(s)
}

// plainLetter, which never changes, tells the letters and digits of ASCII.
var plainLetter = func() (t [256]bool) {
	for r := range rune(utf8.RuneSelf) {
		t[r] = letter(r)
	}
	return t
}()

// letter reports whether r belongs to words: a letter, a digit or a mark that
// combines with one.
func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// joins reports whether r holds a word together between last and next.
func joins(last, r, next rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ':
		return letter(next)
	case ',':
		return unicode.IsDigit(last) && unicode.IsDigit(next)
	case '.':
		return unicode.IsDigit(last) && unicode.IsDigit(next) || unicode.IsUpper(last) && unicode.IsUpper(next)
	}
	return false
}

// genitive reports whether the apostrophe r and what follows are a "'s" that
// ends its word.
func genitive(r rune, rest string) bool {
	if !strings.ContainsRune("'’‘ʼ", r) || rest == "" || rest[0] != 's' && rest[0] != 'S' {
		return false
	}
	next, _ := decode(rest[1:])
	return !letter(next)
}
