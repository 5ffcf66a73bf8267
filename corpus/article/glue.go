package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// gluedAt returns the offsets of raw at which a page lost a space: behind a
// sentence ("on July 5.The host …", "“… friends.”He left") or before a link
// ("the visit forPresident Biden").
func gluedAt(raw string) []int {
	var out []int
	for i := 1; i < len(raw); i++ {
		at := -1
		switch b := raw[i]; {
		case b == '.' || b == '!' || b == '?':
			at = behindStop(raw, i)
		case 'A' <= b && b <= 'Z' && 'a' <= raw[i-1] && raw[i-1] <= 'z' && behindSmallWord(raw, i):
			at = i
		}
		if at > 0 && !inAddress(raw, at) {
			out = append(out, at)
		}
	}
	return out
}

// behindStop returns where a sentence begins that stands right behind the stop
// at i and its closing mark, or -1. "U.S.", "Ph.D" and "2.5" are none.
func behindStop(s string, i int) int {
	at := i + 1
	if r, n := utf8.DecodeRuneInString(s[at:]); strings.ContainsRune("\"”’)", r) && n > 0 {
		at += n
	}
	first, n := utf8.DecodeRuneInString(s[at:])
	if !unicode.IsUpper(first) && first != '“' {
		return -1
	}
	second, _ := utf8.DecodeRuneInString(s[at+n:])
	before, n := utf8.DecodeLastRuneInString(s[:i])
	early, _ := utf8.DecodeLastRuneInString(s[:i-n])
	switch {
	case unicode.IsLower(before) && unicode.IsLower(early):
		return at
	case unicode.IsLower(second) && (unicode.IsLower(before) || unicode.IsDigit(before) || before == ')'):
		return at
	}
	return -1
}

// gluedWords are the words that a link is often glued to.
var gluedWords = set(strings.Fields("for the of by to and with in from at that"))

// behindSmallWord reports whether a name begins at i right behind one of
// gluedWords: "forPresident", but not "iPhone".
func behindSmallWord(s string, i int) bool {
	start := i
	for start > 0 && i-start < 6 && 'a' <= s[start-1] && s[start-1] <= 'z' {
		start--
	}
	if !gluedWords[s[start:i]] || start > 0 && s[start-1] != ' ' && s[start-1] != '\n' {
		return false
	}
	return i+2 < len(s) && 'a' <= s[i+1] && s[i+1] <= 'z' && 'a' <= s[i+2] && s[i+2] <= 'z'
}

// maxAddress is how far back the start of an address is looked for, in bytes.
const maxAddress = 120

// inAddress reports whether the word before i is part of an address.
func inAddress(s string, i int) bool {
	word := s[max(0, i-maxAddress):i]
	word = word[strings.LastIndexAny(word, " \n\t>")+1:]
	return strings.Contains(word, "://") || strings.Contains(word, "www.") || strings.Contains(word, "@")
}
