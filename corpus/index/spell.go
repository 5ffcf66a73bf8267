package index

import "encoding/binary"

// Words that no passage has are taken for misspelt: cut in two or written as
// one ("Chuntao", "Chun Tao"), or with one letter wrong, missing, too many, or
// two swapped. The first letter must be right, as it mostly is
// (Pollock and Zamora, "Collection and characterization of spelling errors",
// 1983), and short words and figures are left alone, since most of what is one
// letter away from them are other words and years.
const (
	minMisspelt = 5  // letters of the shortest word that is corrected
	maxMisspelt = 16 // words of a query that are corrected
)

const letters = "abcdefghijklmnopqrstuvwxyz"

// corrected returns the words of the vocabulary that the i-th of words, which
// no passage has, may stand for. Nil if there are none.
func (x *Index) corrected(words []string, i int) []string {
	s := words[i]
	if i+1 < len(words) && x.hasForm(s+words[i+1]) {
		return []string{s + words[i+1]}
	}
	if i > 0 && x.hasForm(words[i-1]+s) {
		return []string{words[i-1] + s}
	}
	if pair := x.cut(s); pair != nil {
		return pair
	}
	if form, ok := x.oneOff(s); ok {
		return []string{form}
	}
	return nil
}

// hasForm reports whether a passage has the very word.
func (x *Index) hasForm(s string) bool {
	_, ok := x.forms.find(s)
	return ok
}

// cut returns the two words that s is made of and that stand one after the
// other in a passage, or nil.
func (x *Index) cut(s string) []string {
	if len(s) < minMisspelt || len(s) > maxStem {
		return nil
	}
	for i := 2; i <= len(s)-2; i++ {
		pair := []string{s[:i], s[i:]}
		if !x.hasForm(pair[0]) || !x.hasForm(pair[1]) {
			continue
		}
		if p, ok := x.phrase(pair); ok && x.anywhere(p) {
			return pair
		}
	}
	return nil
}

// oneOff returns the word of the vocabulary that is one letter away from s,
// the one with most passages if there are several, the first in the alphabet
// if these are equal. It tries the variants of s, so that its cost depends on
// the length of s alone.
func (x *Index) oneOff(s string) (form string, ok bool) {
	if len(s) < minMisspelt || len(s) > maxStem || s[0] < 'a' {
		return "", false
	}
	most := 0
	variants(s, func(variant []byte) {
		term, ok := x.forms.find(string(variant))
		if !ok || x.rules.stop(string(variant)) {
			return
		}
		n := x.count(term)
		if n > most || n == most && string(variant) < form {
			form, most = string(variant), n
		}
	})
	return form, most > 0
}

// variants calls try with each string that is one letter away from s and
// begins like it. try must not keep it.
func variants(s string, try func([]byte)) {
	buf := make([]byte, 0, len(s)+1)
	for i := 1; i <= len(s); i++ {
		for _, l := range []byte(letters) {
			try(append(append(append(buf, s[:i]...), l), s[i:]...))
		}
		if i == len(s) {
			return
		}
		try(append(append(buf, s[:i]...), s[i+1:]...))
		for _, l := range []byte(letters) {
			try(append(append(append(buf, s[:i]...), l), s[i+1:]...))
		}
		if i+1 < len(s) {
			try(append(append(append(buf, s[:i]...), s[i+1], s[i]), s[i+2:]...))
		}
	}
}

// count returns how many passages have a term.
func (x *Index) count(term uint32) int {
	n, _ := binary.Uvarint(x.list(term))
	return int(min(n, uint64(x.passages)))
}
