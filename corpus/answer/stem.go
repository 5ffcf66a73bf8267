package answer

import (
	"strings"

	"github.com/kljensen/snowball"

	"rapporteur/corpus/text"
)

// stem returns the English stem of a word, marks and case aside.
func stem(w string) string {
	w = strings.Trim(text.Fold(w), "'")
	if s, err := snowball.Stem(w, "english", true); err == nil {
		return s
	}
	return w
}

// root returns the stem that stands for w's group of synonyms.
func (t *tables) root(w string) string {
	s := stem(w)
	if r, ok := t.synonyms[s]; ok {
		return r
	}
	return s
}
