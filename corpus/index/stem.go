package index

import (
	_ "embed"
	"iter"
	"strings"

	"github.com/kljensen/snowball/english"
)

//go:embed data/stopwords.txt
var stopwordFile string

//go:embed data/irregular.txt
var irregularFile string

// A vocabulary gives every folded word its term. Words with the same stem
// share one.
type vocabulary struct {
	words     map[string]word // by folded surface form, so that each is stemmed once
	terms     map[string]uint32
	irregular map[string]string // form to word
}

// A word is what the vocabulary knows of a surface form.
type word struct {
	term uint32
	stop bool // says nothing of the subject
}

// unused marks a stop word that no passage has.
const unused = ^uint32(0)

func newVocabulary() vocabulary {
	v := vocabulary{map[string]word{}, map[string]uint32{}, map[string]string{}}
	for line := range dataLines(stopwordFile) {
		for _, w := range line {
			v.words[w] = word{unused, true}
		}
	}
	for line := range dataLines(irregularFile) {
		for _, form := range line[1:] {
			v.irregular[form] = line[0]
		}
	}
	return v
}

// dataLines returns the words of each line of a data file, without comments
// and empty lines.
func dataLines(file string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(file) {
			words := strings.Fields(line)
			if len(words) > 0 && words[0][0] != '#' && !yield(words) {
				return
			}
		}
	}
}

// add returns the word of a surface form, new or known.
func (v *vocabulary) add(surface []byte) word {
	w, ok := v.words[string(surface)]
	if ok && w.term != unused {
		return w
	}
	s := string(surface)
	stem := v.stem(s)
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
	term, known := v.terms[v.stem(surface)]
	w.term = term
	return w, known
}

// stop reports whether a surface form is a stop word.
func (v *vocabulary) stop(surface string) bool { return v.words[surface].stop }

// maxStem is the longest word that is stemmed, in bytes. Longer ones are
// addresses, hashes and the like.
const maxStem = 40

// stem returns the snowball stem of a folded word. Figures and words in other
// scripts are left alone.
func (v *vocabulary) stem(s string) string {
	if len(s) > maxStem || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	if regular, ok := v.irregular[s]; ok {
		s = regular
	}
	// true: stem stop words like all others. Which words count as stop words is
	// this package's affair.
	return american(english.Stem(s, true))
}

// spellings are the British ends of stems and the American ones.
var spellings = [...]struct{ british, american string }{
	{"is", "iz"},  // organis(ation), organiz(ation)
	{"ys", "yz"},  // analys(e), analyz(e)
	{"our", "or"}, // labour, labor
	{"ll", "l"},   // travell(ed), travel(ed)
}

// american returns a stem in American spelling. That it also spells "promis"
// as "promiz" harms nothing, since all text goes the same way.
func american(stem string) string {
	for _, s := range spellings {
		if len(stem) > len(s.british)+2 && strings.HasSuffix(stem, s.british) {
			return stem[:len(stem)-len(s.british)] + s.american
		}
	}
	return stem
}
