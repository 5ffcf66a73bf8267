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

// compounds are names of several words that stand for one thing, and the word
// for it that topics and accounts share.
var compounds = []struct{ name, word string }{
	{"east sea", "eastsea"}, {"south china sea", "eastsea"}, {"bien dong", "eastsea"}, {"east vietnam sea", "eastsea"},
	{"2+2", "2plus2"}, {"3+3", "3plus3"}, {"5+1", "5plus1"}, // formats of talks
}

// root returns the stem that stands for w's group of synonyms.
func (t *tables) root(w string) string {
	s := stem(w)
	if r, ok := t.synonyms[s]; ok {
		return r
	}
	return s
}
