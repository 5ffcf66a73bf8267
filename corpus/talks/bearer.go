package talks

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"rapporteur/corpus/text"
)

// standing orders the names of one person: the fuller, the more often used, the
// first by alphabet stands for all.
func (b *bearer) standing(o *bearer) int {
	return cmp.Or(
		cmp.Compare(min(len(b.words), 2), min(len(o.words), 2)),
		cmp.Compare(len(b.Mentions), len(o.Mentions)),
		strings.Compare(o.ID, b.ID),
	)
}

// same reports whether b and o, who belong together by country, are one person.
func (b *bearer) same(o *bearer) bool {
	if len(b.words) > len(o.words) {
		b, o = o, b
	}
	switch {
	case len(b.words) == 1:
		return len(o.words) > 1 && (o.calledBy(b.words[0]) || o.romanised() && slices.ContainsFunc(o.words, func(w string) bool { return nearly(w, b.words[0]) })) && b.shareOffice(o)
	case b.romanised() && o.romanised() && (&person{words: b.words}).misspelt(o.words):
		return b.shareOffice(o) // "Thongloun Sisoulit", "Thongloun Sisoulith"
	case b.vietnamese && !o.vietnamese:
		return text.SameInPinyin(b.words, o.ID) && b.shareOffice(o)
	case o.vietnamese && !b.vietnamese:
		return text.SameInPinyin(o.words, b.ID) && b.shareOffice(o)
	case b.culture != "" || o.culture != "":
		return false
	case slices.Equal(b.words, o.words):
		return true
	case slices.Equal(b.words, o.words[:len(b.words)]), b.shortOf(o):
		return b.shareOffice(o)
	}
	return false
}

// romanised reports whether the name is of a script that readers spell in Latin
// letters as they like, and not of one whose spelling is fixed or tells people apart by
// a letter: "Pany", "Pani".
func (b *bearer) romanised() bool {
	switch b.culture {
	case "zh", "vi", "ko", "ja":
		return false
	}
	return true
}

// nearly reports whether two words differ by one letter behind their first two.
func nearly(a, b string) bool {
	return len(a) > 3 && len(b) > 3 && a[:2] == b[:2] && a != b && text.Distance(a, b, 1) <= 1
}

// firstNamed are countries whose people are called by the first of their names.
var firstNamed = []string{"Bhutan", "Eritrea", "Ethiopia", "Iceland", "Laos", "Malaysia", "Mongolia", "Myanmar", "Somalia", "Thailand"}

// calledBy reports whether w is the short form of the name: the family name in
// China and Korea, the given name in Vietnam, the first name in some countries,
// the last name elsewhere.
func (b *bearer) calledBy(w string) bool {
	p := person{words: b.words, culture: b.culture}
	return p.short(w) || b.words[0] == w && slices.Contains(firstNamed, b.Party)
}

// shortOf reports whether b is o with initials or without middle names.
func (b *bearer) shortOf(o *bearer) bool {
	last, olast := len(b.words)-1, len(o.words)-1
	if b.words[last] != o.words[olast] || !initialOf(b.words[0], o.words[0]) {
		return false
	}
	at := 1
	for _, w := range b.words[1:last] {
		for at < olast && !initialOf(w, o.words[at]) {
			at++
		}
		if at++; at > olast {
			return false
		}
	}
	return true
}

// initialOf reports whether two words are equal, or one is the first letter of
// the other.
func initialOf(a, b string) bool {
	return a == b || len(a) == 1 && strings.HasPrefix(b, a) || len(b) == 1 && strings.HasPrefix(a, b)
}

// officeYears is how far apart two articles may be that give one office to one
// person.
const officeYears = 6

// shareOffice reports whether articles of about the same time give both one
// office.
func (b *bearer) shareOffice(o *bearer) bool {
	for _, x := range b.offices() {
		for _, y := range o.offices() {
			if x.about(y) && slices.ContainsFunc(x.duties, func(a []string) bool {
				return slices.ContainsFunc(y.duties, func(b []string) bool { return sameOffice(a, b) })
			}) {
				return true
			}
		}
	}
	return false
}

// A held is a title that articles of some years give to somebody.
type held struct {
	duties [][]string
	years  []int // each once; 0 of an article that tells none
}

// offices returns the titles of b, each once.
func (b *bearer) offices() []held {
	if b.held != nil {
		return b.held
	}
	at := map[string]int{}
	for _, t := range b.Titles {
		i, ok := at[t.Title]
		if !ok {
			i = len(b.held)
			at[t.Title] = i
			b.held = append(b.held, held{duties: duties(t.Title)})
		}
		if y := t.Date.Year; !slices.Contains(b.held[i].years, y) {
			b.held[i].years = append(b.held[i].years, y)
		}
	}
	return b.held
}

// about reports whether h and o can be of about the same time.
func (h *held) about(o held) bool {
	for _, x := range h.years {
		for _, y := range o.years {
			if x == 0 || y == 0 || max(x-y, y-x) <= officeYears {
				return true
			}
		}
	}
	return false
}

// vagueOffices tell of nobody what the office is.
var vagueOffices = []string{"minister", "secretary", "member", "official", "deputy", "leader", "head", "ambassador", "general", "party", "comrade", "mr", "dr"}

// deputies are the words for those below the bearer of an office.
var deputies = []string{"deputy", "vice", "assistant", "acting", "former"}

// sameOffice reports whether one office has all words of the other, which are
// more than vague words, and both or neither are of a deputy.
func sameOffice(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if !covers(b, a) || slices.ContainsFunc(deputies, func(w string) bool { return slices.Contains(a, w) != slices.Contains(b, w) }) {
		return false
	}
	return slices.Contains(a, "general") && slices.Contains(a, "secretary") || !covers(vagueOffices, a)
}

// duties returns the offices of a title, each as its words but those of
// countries and small ones: "Party General Secretary and President" has two.
func duties(title string) [][]string {
	var out [][]string
	for _, part := range strings.FieldsFunc(strings.ReplaceAll(text.Fold(title), " and ", ";"), func(r rune) bool { return r == ';' || r == ',' }) {
		var words []string
		for _, w := range strings.FieldsFunc(part, func(r rune) bool { return r < 'a' || r > 'z' }) {
			e, ok := lex().phrases[w]
			if !(ok && (e.kind == country || e.kind == demonym)) && len(w) > 2 && w != "the" && w != "for" {
				words = append(words, w)
			}
		}
		if len(words) > 0 {
			out = append(out, words)
		}
	}
	return out
}

// spellings maps the spellings of given names to the first one of their line in
// name_spellings.txt.
var spellings = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, f := range records("name_spellings.txt") {
		names := strings.Fields(f[0])
		for _, n := range names {
			m[n] = names[0]
		}
	}
	return m
})

// slavicEnds are the ends of one kind of Russian and Ukrainian family names:
// "Zelenskyy".
var slavicEnds = []string{"skyy", "skiy", "skii", "skij", "skyi", "ski"}

// spelling returns the spelling that stands for all of a word of a name.
func spelling(w string) string {
	if one, ok := spellings()[w]; ok {
		return one
	}
	for _, end := range slavicEnds {
		if stem, ok := strings.CutSuffix(w, end); ok && len(stem) > 1 {
			return stem + "sky"
		}
	}
	return w
}
