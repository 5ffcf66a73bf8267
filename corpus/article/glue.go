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
	add := func(at int) {
		if at > 0 && !inAddress(raw, at) {
			out = append(out, at)
		}
	}
	for i := 1; i < len(raw); i++ {
		at, b := -1, raw[i]
		if !letterByte(b) && letterByte(raw[i-1]) {
			add(tornAt(raw, i))
		}
		switch {
		case b == '.' || b == '!' || b == '?':
			at = behindStop(raw, i)
		case 'A' <= b && b <= 'Z' && 'a' <= raw[i-1] && raw[i-1] <= 'z' && (behindSmallWord(raw, i) || behindTitle(raw, i)):
			at = i
		}
		add(at)
	}
	add(tornAt(raw, len(raw)))
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
	if start := wordStart(s, i); i-start == n+1 && unicode.IsUpper(early) && unicode.IsLower(before) && (start == 0 || s[start-1] <= ' ') {
		return -1 // "Kh.Battulga", an initial of two letters
	}
	switch {
	case unicode.IsLower(before) && unicode.IsLower(early):
		return at
	case unicode.IsLower(second) && (unicode.IsLower(before) || unicode.IsDigit(before) || before == ')'):
		return at
	case unicode.IsLower(second) && unicode.IsUpper(before) && endsShortForm(s, i):
		return at
	}
	return -1
}

// endsShortForm reports whether the word that ends at i is the short form of a body:
// "the CPV.He said", beside "U.S.He" and "GEN.Smith".
func endsShortForm(s string, i int) bool {
	w := s[wordStart(s, i):i]
	if len(w) < 3 || len(w) > 8 || strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsUpper(r) }) {
		return false
	}
	switch w {
	case "GEN", "COL", "PROF", "AMB", "GOV", "SEN", "REP", "HON", "CAPT", "MAJ", "ADM", "BRIG", "SGT", "MRS":
		return false
	}
	start := wordStart(s, i)
	return start == 0 || s[start-1] != '.'
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

// gluedTitles are words of offices and bodies that lose the space behind them
// where a line was joined to the next: "CentralMilitary Commission".
var gluedTitles = set(strings.Fields("Central Chief Youth Party Prime Foreign Vice General National Communist Deputy State Standing Defence Defense Political"))

// behindTitle reports whether another name begins at i right behind one of
// gluedTitles.
func behindTitle(s string, i int) bool {
	start := wordStart(s, i)
	if s[start:i] == "s" && start > 0 && s[start-1] == '\'' {
		return i+2 < len(s) && letterByte(s[i+1]) && letterByte(s[i+2]) // "People'sRevolutionary"
	}
	return gluedTitles[s[start:i]] && i+2 < len(s) && letterByte(s[i+1]) && letterByte(s[i+2])
}

// Halves of words that line ends have joined: "heldtalks", "ofthe", "aspart".
// No pair of them is a word of its own.
var firstHalves = set(strings.Fields("of in to on for and with by from at that as held met had said between under during received alternate"))

// minHalf and maxHalf are the lengths of the shortest and the longest word that
// secondHalf knows.
const (
	minHalf = len("the")
	maxHalf = len("province")
)

// secondHalf reports whether w is the second half of such a word, and whether it
// is one behind a name: "Lichsaid".
func secondHalf(w string) (known, named bool) {
	switch w {
	case "the", "its", "his", "their", "all", "both", "this", "talks", "part", "which":
		return true, false
	case "said", "province":
		return true, true
	}
	return false, false
}

// tornAt returns where the word that ends before end lost a space, or -1.
func tornAt(s string, end int) int {
	for i := max(end-maxHalf, 1); i <= end-minHalf; i++ {
		known, named := secondHalf(s[i:end])
		if !known || s[i-1] < 'a' || s[i-1] > 'z' {
			continue
		}
		start := wordStart(s, i)
		first := s[start:i]
		if start > 0 && s[start-1] >= 0x80 {
			continue
		}
		if !named && firstHalves[first] || named && len(first) > 2 && first[0] <= 'Z' && first != "Port" && first != "Afore" {
			return i
		}
	}
	return -1
}

// wordStart returns where the run of letters before i begins.
func wordStart(s string, i int) int {
	start := i
	for start > 0 && i-start < 16 && letterByte(s[start-1]) {
		start--
	}
	return start
}
