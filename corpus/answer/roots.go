package answer

import (
	"slices"
	"strings"

	"rapporteur/corpus/text"
)

// A rootSet holds the numbers of the roots of some words, in order. Most are of
// one sentence, and there are many: numbers take less room than words.
type rootSet []int32

// noRoot is the number of a root that the articles do not have.
const noRoot = -1

func (s rootSet) has(root int32) bool {
	_, ok := slices.BinarySearch(s, root)
	return ok
}

// root returns the root of a word.
func (z *Answerer) root(w string) string {
	if r, ok := z.rootOf[w]; ok {
		return r
	}
	return z.t.root(w)
}

// rootID returns the number of the root of a word; noRoot if no article has it.
func (z *Answerer) rootID(w string) int32 {
	if n, ok := z.rootNumber[z.root(w)]; ok {
		return n
	}
	return noRoot
}

// roots returns the roots of the words of s, as far as articles have them.
func (z *Answerer) roots(s string) rootSet {
	var out rootSet
	folded := text.Fold(s)
	for _, c := range compounds {
		if strings.Contains(folded, c.name) {
			out = append(out, z.rootID(c.word))
		}
	}
	for _, tok := range text.Tokens(s, text.Span{Start: 0, End: len(s)}) {
		if !tok.Word() {
			continue
		}
		f := text.Fold(tok.Text)
		out = append(out, z.rootID(f))
		if strings.ContainsAny(f, "-'") {
			for _, w := range nameWords(f) {
				out = append(out, z.rootID(w))
			}
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	if len(out) > 0 && out[0] == noRoot {
		out = out[1:]
	}
	return slices.Clip(out)
}
