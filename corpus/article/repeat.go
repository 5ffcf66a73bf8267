package article

import (
	"strings"

	"rapporteur/corpus/text"
)

// repeats marks the pieces whose words have all been read before.
func (s *scan) repeats() {
	seen := map[string]bool{}
	captions := map[string]bool{}
	title := text.Key(s.a.Title)
	for i := range s.pieces {
		p := &s.pieces[i]
		if p.fixed && p.kind != Caption {
			continue
		}
		key := text.Key(s.text(i))
		switch {
		case key == "":
		case title != "" && key == title && !p.mark:
			s.set(i, Repeat)
		case p.kind == Caption && p.fixed:
			if captions[key] {
				s.set(i, Repeat)
			}
			captions[key] = true
		case s.known(p.span, key, seen):
			s.set(i, Repeat)
		case title != "" && strings.HasPrefix(key, title) && !sentenceLike(s.text(i)):
			s.set(i, Caption)
		}
	}
}

// minRepeat is the number of words from which a sentence that comes back is a
// repeat and not a turn of speech.
const minRepeat = 5

// known reports whether every sentence of p has been seen, and notes them.
func (s *scan) known(p text.Span, key string, seen map[string]bool) bool {
	if seen[key] {
		return true
	}
	all := true
	for _, q := range text.Sentences(s.a.Text, p) {
		k := text.Key(q.In(s.a.Text))
		if !seen[k] || words(q.In(s.a.Text)) < minRepeat {
			all = false
		}
		seen[k] = true
	}
	seen[key] = true
	return all
}
