package index

import (
	_ "embed"
	"strings"

	"github.com/kljensen/snowball/english"
)

//go:embed data/stopwords.txt
var stopwordFile string

// A vocabulary gives every folded word its term. Words with the same stem
// share one.
type vocabulary struct {
	words map[string]word // by folded surface form, so that each is stemmed once
	terms map[string]uint32
}

// A word is what the vocabulary knows of a surface form.
type word struct {
	term uint32
	stop bool // says nothing of the subject
}

// unused marks a stop word that no passage has.
const unused = ^uint32(0)

func newVocabulary() vocabulary {
	v := vocabulary{map[string]word{}, map[string]uint32{}}
	for line := range strings.Lines(stopwordFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			v.words[w] = word{unused, true}
		}
	}
	return v
}

// add returns the word of a surface form, new or known.
func (v *vocabulary) add(surface []byte) word {
	w, ok := v.words[string(surface)]
	if ok && w.term != unused {
		return w
	}
	s := string(surface)
	stem := stem(s)
	term, ok := v.terms[stem]
	if !ok {
		term = uint32(len(v.terms))
		v.terms[stem] = term
	}
	w.term = term
	v.words[s] = w
	return w
}

// find returns the word of a surface form and whether any passage has its
// term. A form that no passage has may share the stem of one that some have.
func (v *vocabulary) find(surface string) (word, bool) {
	w, ok := v.words[surface]
	if ok && w.term != unused {
		return w, true
	}
	term, known := v.terms[stem(surface)]
	w.term = term
	return w, known
}

// stop reports whether a surface form is a stop word.
func (v *vocabulary) stop(surface string) bool { return v.words[surface].stop }

// maxStem is the longest word that is stemmed, in bytes. Longer ones are
// addresses, hashes and the like.
const maxStem = 40

// stem returns the snowball stem of a folded word. Figures are left alone.
func stem(s string) string {
	if len(s) > maxStem || s[0] < 'a' {
		return s
	}
	// true: stem stop words like all others. Which words count as stop words is
	// this package's affair.
	return english.Stem(s, true)
}
