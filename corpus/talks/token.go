package talks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// A tok is a token with what the tables say of it.
type tok struct {
	text.Token
	low   string // folded
	facts *facts
	class class
	cap   bool // begins with a capital letter
	word  bool
	ent   int32 // index into the sentence's ents plus one; 0 if in none
}

// An ent is a known name in a sentence, covering the tokens [from, to).
type ent struct {
	entry
	from, to int
}

// A sentence is one sentence of the article under the rules.
type sentence struct {
	span      text.Span
	par       int // number of its paragraph
	kind      article.Kind
	toks      []tok
	ents      []ent
	refs      []*ref
	off       []class // class of the office, rank or honorific that covers each token; 0 if none
	dates     []dated
	triggered []trigger       // what findTriggers found; nil before
	speaks    bool            // somebody says something in it
	shared    bool            // it names those who hold one post in several lands: "respectively" tells whose
	known     map[string]bool // short names of people that are also words: "song"
	// subject is the ref that the sentence is about; nil if none was found.
	subject *ref
}

// newSentence cuts and looks up the words of one sentence.
func (x *extractor) newSentence(p text.Span, par int, kind article.Kind) *sentence {
	s := &sentence{span: p, par: par, kind: kind}
	l := lex()
	raw := text.AppendTokens(x.room[:0], x.a.Text, p)
	x.room = raw
	raw = unstick(raw)
	s.toks = make([]tok, len(raw))
	for i, t := range raw {
		r, _ := utf8.DecodeRuneInString(t.Text)
		k := &s.toks[i]
		k.Token, k.low = t, text.Fold(t.Text)
		k.word = unicode.IsLetter(r) || unicode.IsDigit(r)
		k.cap = unicode.IsUpper(r) || unicode.Is(unicode.Lo, r) || carried(t.Text)
		k.facts = l.factsOf(k.low)
		k.class = k.facts.class
		if k.cap && strings.Contains(k.low, "-") {
			k.class |= l.compound(k.low)
		}
	}
	s.findEnts(l)
	s.off = make([]class, len(raw))
	for i := 0; i < len(raw); i++ {
		if t := s.toks[i].Text; (t == "HE" || t == "HH") && i+1 < len(s.toks) && s.toks[i+1].cap {
			s.off[i] = isHonor // His Excellency, His Highness
			continue
		}
		n, c := s.officeAt(i)
		if s.partOfName(i, n, c) || n == 1 && (s.fathered(i) || s.headOffice(i)) || c&isHonor != 0 && s.toks[i].ent != 0 {
			continue // "Sri Lankan" is no Sri
		}
		for j := i; j < i+n; j++ {
			s.off[j] = c
		}
		i += max(n-1, 0)
	}
	return s
}

// headOffice reports whether the office at token i is part of the name of a house: "at
// the Party Central Committee's head office".
func (s *sentence) headOffice(i int) bool {
	return s.low(i) == "head" && (s.low(i+1) == "office" || s.low(i+1) == "offices" || s.low(i+1) == "quarters")
}

// findEnts marks the longest known names, left to right. A name must be
// written with a capital, so that "turkey" and "china" as things stay words.
func (s *sentence) findEnts(l *lexicon) {
	var buf [64]byte
	key := buf[:0]
	for i := 0; i < len(s.toks); i++ {
		n := s.toks[i].facts.longest
		if n == 0 || !s.toks[i].cap {
			continue
		}
		key = key[:0]
		words, end := 0, 0
		var found entry
		for j := i; j < len(s.toks) && words < n; j++ {
			t := &s.toks[j]
			if t.Text == "." {
				continue
			}
			if words > 0 {
				key = append(key, ' ')
			}
			key = append(key, t.low...)
			words++
			if e, ok := l.phrases[string(key)]; ok && s.entFits(i, j+1, e) {
				found, end = e, j+1
			}
		}
		if end == 0 {
			continue
		}
		if end+1 < len(s.toks) && s.toks[end].Text == "." && strings.Contains(s.toks[end-1].Text, ".") {
			end++ // the last point of "U.S."
		}
		s.ents = append(s.ents, ent{found, i, end})
		for j := i; j < end; j++ {
			s.toks[j].ent = int32(len(s.ents))
		}
		i = end - 1
	}
}

// entFits rejects readings that the letters contradict: "US" is a country,
// "us" a pronoun, and an all-capital abbreviation is no town of that spelling.
func (s *sentence) entFits(from, to int, e entry) bool {
	if to-from > 1 {
		return true
	}
	t := &s.toks[from]
	if len(t.Text) <= 3 && e.kind != city && e.kind != demonym {
		return upper(t.Text) || len(t.low) == 3 && e.kind == country && !upper(e.name)
	}
	return true
}

// upper reports whether s has no small letter.
func upper(s string) bool {
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
	}
	return true
}

// entAt returns the known name that token i is part of, or nil.
func (s *sentence) entAt(i int) *ent {
	if i < 0 || i >= len(s.toks) || s.toks[i].ent == 0 {
		return nil
	}
	return &s.ents[s.toks[i].ent-1]
}

// low returns the folded token i, or "" outside the sentence.
func (s *sentence) low(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.toks[i].low
}

// cut returns the span of the tokens [from, to).
func (s *sentence) cut(from, to int) text.Span {
	if from >= to {
		return text.Span{Start: s.span.Start, End: s.span.Start}
	}
	return text.Span{Start: s.toks[from].Span.Start, End: s.toks[to-1].Span.End}
}

// partOfName reports whether the short honorific or rank at token i is a name
// behind a surname and no abbreviation: "Hun Sen" beside "Sen. Kerry".
func (s *sentence) partOfName(i, n int, c class) bool {
	return n == 1 && i > 0 && c&(isHonor|isRank) != 0 && len(s.low(i)) <= 4 && s.toks[i].cap && (s.low(i+1) != "." || i+2 >= len(s.toks)) &&
		s.toks[i-1].cap && s.toks[i-1].class&isSurname != 0
}

// fathered reports whether the word at token i, which can be an office, is a given
// name before the father's: "Minister of State Sultan bin Saad".
func (s *sentence) fathered(i int) bool {
	switch s.low(i + 1) {
	case "bin", "bint", "ibn":
		return s.toks[i].cap
	}
	return false
}

// genitive reports whether token i is a genitive ending, as in "Trong's" or
// "the leaders'".
func (s *sentence) genitive(i int) bool {
	switch s.low(i) {
	case "'s":
		return true
	case "'":
		return i > 0 && strings.HasSuffix(s.low(i-1), "s")
	}
	return false
}

// has reports whether the tokens from i on are these folded words.
func (s *sentence) has(i int, words ...string) bool {
	for j, w := range words {
		if s.low(i+j) != w {
			return false
		}
	}
	return true
}

// officeAt returns how many tokens from i on are an office, rank or honorific,
// the longest reading first, and which; 0 if none.
func (s *sentence) officeAt(i int) (n int, c class) {
	most := s.toks[i].facts.offices
	if most == 0 {
		return 0, 0
	}
	l := lex()
	key := make([]byte, 0, 48)
	words := 0
	for j := i; j < len(s.toks) && words < most; j++ {
		if s.toks[j].Text == "." {
			continue
		}
		if words > 0 {
			key = append(key, ' ')
		}
		key = append(key, s.toks[j].low...)
		words++
		if oc, ok := l.office[string(key)]; ok {
			n, c = j+1-i, oc
		}
	}
	return n, c
}
