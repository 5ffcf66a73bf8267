package answer

import (
	"regexp"
	"strings"
	"unicode"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// maxWords is as much of a question as is read; nobody asks longer ones.
const (
	maxWords = 120
	maxBytes = 1000
)

// An entity says what a word of a question, or several taken together, names.
type entity int

const (
	noEntity entity = iota
	aPerson
	aCountry
	anOffice
	aPlace
	aDate
	aMode
	aType
	aName // looks like a name that the articles do not have
	aMark // punctuation
)

// A word is a word of a question, or several that name one thing.
type word struct {
	raw     string
	text    string // folded
	class   class
	entity  entity
	ids     []int  // people
	form    form   // how a person's name matched
	value   string // country, place, mode, type
	office  office
	date    article.Date
	until   article.Date // the last day or month of a time that is no single date
	capital bool
	region  region // of those that the country or office is said of, one or any
	role    string // what the words around make of it: "in", "except", …
}

var mentionMark = regexp.MustCompile(`<[@#:][^>\s]{0,40}>|https?://\S+`)

// read cuts a question into words and finds what they name.
func (z *Answerer) read(question string) ([]word, []string) {
	q := mentionMark.ReplaceAllString(question, " ")
	if len(q) > maxBytes {
		q = strings.ToValidUTF8(q[:maxBytes], "")
	}
	q, notes := z.fromForeign(q)
	for _, c := range compounds {
		if strings.Contains(c.name, "+") {
			q = strings.ReplaceAll(q, c.name, c.word)
		}
	}
	toks := z.spellOut(text.Tokens(q, text.Span{Start: 0, End: len(q)}))
	if len(toks) > maxWords {
		toks = toks[:maxWords]
	}
	var w []word
	for _, t := range toks {
		r := []rune(t.Text)
		w = append(w, word{raw: t.Text, text: strings.ToLower(text.Fold(t.Text)), capital: unicode.IsUpper(r[0])})
		if t.Text == "US" || t.Text == "us" && len(w) > 1 && w[len(w)-2].text == "the" {
			w[len(w)-1].text = "u.s" // "us" is a pronoun
		}
		if !strings.ContainsFunc(t.Text, unicode.IsLetter) && !t.Word() {
			w[len(w)-1].entity = aMark
		}
	}
	notes = append(notes, z.respell(w)...)
	w = z.splitCompounds(w)
	w = z.findDates(w)
	w = z.findNames(w)
	w = z.findRegions(w)
	w = z.findModes(w)
	w = z.findOffices(w)
	w = z.findClasses(w)
	w = z.findForms(w)
	return dropDoubled(z.findUnknown(w)), notes
}

// splitCompounds takes "India-Japan", "Xi-Putin" and "vice-president" apart.
func (z *Answerer) splitCompounds(w []word) []word {
	var out []word
	for _, x := range w {
		parts := strings.Split(x.text, "-")
		known := 0
		for _, p := range parts {
			if z.t.countries[p] != "" || ranks[p] || modifiers[p] || p == "vice" || z.names.tokens[p] != nil && z.names.some(parts) == nil {
				known++
			}
		}
		if len(parts) > 1 && known != len(parts) && z.told(parts) && !z.any[x.text] {
			for _, p := range strings.Split(x.raw, "-") {
				out = append(out, word{raw: p, text: strings.ToLower(text.Fold(p)), capital: x.capital}) // "Gioc-Detian", told as "Gioc - Detian"
			}
			continue
		}
		if len(parts) < 2 || known != len(parts) {
			out = append(out, x)
			continue
		}
		for _, p := range parts {
			out = append(out, word{raw: p, text: p})
		}
	}
	return out
}

// told reports whether the articles have each of the words, of two letters at
// least and none with a use in questions.
func (z *Answerer) told(words []string) bool {
	for _, w := range words {
		if len(w) < 2 || !z.any[w] || z.t.words[w] != 0 {
			return false
		}
	}
	return true
}

// dropDoubled drops a name of another script or language whose Latin form
// follows in brackets.
func dropDoubled(w []word) []word {
	for i := 0; i+2 < len(w); i++ {
		if w[i].entity == aName && w[i+1].text == "(" && w[i+2].entity == aPerson {
			w = append(w[:i:i], w[i+1:]...)
		}
	}
	return w
}

// texts returns the folded words, with "" for those that name something.
func texts(w []word) []string {
	out := make([]string, len(w))
	for i := range w {
		if w[i].entity == noEntity || w[i].entity == aMark {
			out[i] = w[i].text
		}
	}
	return out
}

// join replaces n words at i by one that names e.
func join(w []word, i, n int, x word) []word {
	raw := make([]string, 0, n)
	folded := make([]string, 0, n)
	for _, y := range w[i : i+n] {
		raw = append(raw, y.raw)
		folded = append(folded, y.text)
	}
	x.raw, x.text, x.capital = strings.Join(raw, " "), strings.Join(folded, " "), w[i].capital
	out := append(w[:i:i], x)
	return append(out, w[i+n:]...)
}

func (z *Answerer) findDates(w []word) []word {
	for i := 0; i < len(w); i++ {
		if s, n := partOfYear(texts(w), i); n > 0 {
			w = join(w, i, n, word{entity: aDate, date: s.from, until: s.to})
			continue
		}
		if d, n := dateAt(texts(w), i); n > 0 && validDate(d) {
			w = join(w, i, n, word{entity: aDate, date: d})
		}
	}
	return w
}

// misspeltMax is the number of words in the longest name in which wrong letters
// are looked for.
const misspeltMax = 4

// nameMax is the number of words in the longest name that is looked for.
const nameMax = 7

// findNames finds people, places and countries, the longest first at each word.
func (z *Answerer) findNames(w []word) []word {
	for i := 0; i < len(w); i++ {
		if w[i].entity != noEntity || z.honours(w, i) {
			continue
		}
		x, n := z.nameAt(w, i)
		if n > 0 {
			w = join(w, i, n, x)
		}
	}
	return w
}

// nameAt returns what the words at i name and how many they are. A whole name
// wins over a place of as many words, a place over part of a name.
func (z *Answerer) nameAt(w []word, i int) (word, int) {
	all := texts(w)
	run := nameRun(w, i)
	geo, geoN := z.geoAt(all, i)
	if geoN == 1 && z.surname(w, i) {
		geoN = 0
	}
	for n := min(nameMax, run); n > 0; n-- {
		if n > 1 && !has(all[i:i+n], "") && n >= geoN && z.names.whole(splitNames(all[i:i+n])) == nil {
			if l := z.soundsAt(all[i : i+n]); l != nil {
				return word{entity: aPerson, ids: l, form: foreign}, n
			}
		}
		words := splitNames(all[i : i+n])
		if n < geoN {
			break
		}
		if l := z.names.whole(words); l != nil && n == 1 && z.loneName(w, i) {
			return word{entity: aPerson, ids: unique(append(l[:len(l):len(l)], z.names.some(words)...))}, n
		} else if l != nil && n > 1 {
			return word{entity: aPerson, ids: l}, n
		}
		if n == geoN {
			break
		}
		if len(words) > 1 {
			if l := z.names.some(words); l != nil && !z.t.function(words) {
				return word{entity: aPerson, ids: l, form: partial}, n
			}
			if l := z.slipInside(w[i:i+n], words); l != nil {
				return word{entity: aPerson, ids: l, form: misspelt}, n
			}
			if n > misspeltMax || z.functional(words) || z.phrase(words) {
				continue
			}
			if l := z.names.misspelt(words); l != nil {
				return word{entity: aPerson, ids: l, form: misspelt}, n
			}
		}
	}
	if geoN == 1 && geo.entity == aPlace && z.t.countries[all[i]] == "" && !placed(w, i) {
		var l []int
		for _, id := range z.names.some(splitNames(all[i : i+1])) {
			if z.names.short(z.people[id], all[i]) && len(z.byWho[id]) > 0 {
				l = append(l, id)
			}
		}
		if l != nil {
			return word{entity: aPerson, ids: l, form: partial}, 1 // "Hue and Li Zhanshu"
		}
	}
	if geoN > 0 {
		return geo, geoN
	}
	if !z.loneName(w, i) {
		return word{}, 0
	}
	words := splitNames(all[i : i+1])
	if l := z.names.some(words); l != nil && !z.otherName(w, i) {
		return word{entity: aPerson, ids: l, form: partial}, 1
	}
	if len(all[i]) >= 5 && !z.words[z.root(all[i])] && !z.t.near(all[i]) {
		if l := z.names.misspelt(words); l != nil {
			return word{entity: aPerson, ids: l, form: misspelt}, 1
		}
	}
	return word{}, 0
}

// nameRun returns how many words from i on could belong to one name.
func nameRun(w []word, i int) int {
	n := 0
	for i+n < len(w) && (w[i+n].entity == noEntity && !strings.HasPrefix(w[i+n].text, "'") || w[i+n].text == "." && n > 0) {
		n++
	}
	return n
}

// placed reports whether the word at i stands where a place does: behind "in",
// "at" or "visited", or before "city", "province" or "side".
func placed(w []word, i int) bool {
	if i+1 < len(w) {
		switch w[i+1].text {
		case "city", "province", "side", "meeting", "meetings", "talks":
			return true
		}
	}
	if i == 0 {
		return false
	}
	switch w[i-1].text {
	case "in", "at", "to", "from", "near", "of", "for", "visit", "visited", "visits", "the", "through", "via":
		return true
	}
	return w[i-1].entity == aPlace || w[i-1].text == ","
}

func splitNames(w []string) []string {
	var out []string
	for _, x := range w {
		out = append(out, nameWords(x)...)
	}
	return out
}

// function reports whether all of words have a use of their own in questions.
func (t *tables) function(words []string) bool {
	for _, w := range words {
		if t.words[w] == 0 {
			return false
		}
	}
	return true
}

// slipInside returns the people whose whole name the words are but for one letter,
// left out or wrong, that makes a word of questions of one in the middle, where all
// have capitals: "Bui Than Son". It returns nil if there are none.
func (z *Answerer) slipInside(w []word, words []string) []int {
	n := len(words)
	if n < 3 || n > misspeltMax || n != len(w) || z.functional(words[:1]) || z.functional(words[n-1:]) || !z.t.function(words[1:n-1]) {
		return nil
	}
	for _, x := range w {
		if !x.capital {
			return nil
		}
	}
	var out []int
	for _, k := range z.names.close(strings.Join(words, "")) {
		out = append(out, z.names.keys[k]...)
	}
	return unique(out)
}

// functional reports whether one of words has a use in questions and stands in
// no name.
func (z *Answerer) functional(words []string) bool {
	for _, w := range words {
		if z.t.words[w] != 0 && z.names.tokens[w] == nil {
			return true
		}
	}
	return false
}

// loneName reports whether the single word at i may be taken for a name: one
// that means something else in a question only with a capital that does not
// just begin the sentence.
func (z *Answerer) loneName(w []word, i int) bool {
	x := w[i]
	if len([]rune(x.text)) < 2 {
		return false
	}
	plain := z.t.words[x.text] != 0 || z.lower[x.text] || ranks[x.text]
	if !plain {
		return true
	}
	if ranks[x.text] && i+1 < len(w) && w[i+1].text == "of" {
		return false // "the Amir of Qatar"
	}
	return x.capital && i > 0 && !z.allCapital(w)
}

// otherName reports whether the capital word at i begins a name that is no
// person's: "Thanh Thuy border gate". The articles have the next word, but in no
// name of a person and not as a plain word.
func (z *Answerer) otherName(w []word, i int) bool {
	if !w[i].capital || i+1 >= len(w) || z.allCapital(w) {
		return false
	}
	n := w[i+1]
	return n.entity == noEntity && n.capital && z.any[n.text] && z.names.some(nameWords(n.text)) == nil && !z.lower[n.text] && z.t.words[n.text] == 0 && !ranks[n.text]
}

// allCapital reports whether the question is written with capitals throughout,
// so that they tell nothing.
func (z *Answerer) allCapital(w []word) bool {
	for _, x := range w {
		if x.entity == noEntity && !x.capital {
			return false
		}
	}
	return true
}

// phrase reports whether all words are ordinary ones of the articles.
func (z *Answerer) phrase(words []string) bool {
	for _, w := range words {
		if !z.lower[w] && z.t.words[w] == 0 {
			return false
		}
	}
	return true
}

// surname reports whether the word at i is written as the rest of the name
// before it and not as the short form of a country: "Kim Jong Un" or "kim jong
// un", not "UN".
func (z *Answerer) surname(w []word, i int) bool {
	if i == 0 || w[i-1].entity != noEntity || len(w[i].raw) > 3 || w[i].raw == strings.ToUpper(w[i].raw) {
		return false
	}
	before := w[i-1]
	if z.t.words[before.text] != 0 {
		return false // "Which Lao official"
	}
	return before.capital && w[i].capital || !z.any[before.text] && z.t.words[before.text] == 0
}

// geoAt returns the country or place that words name at i.
func (z *Answerer) geoAt(all []string, i int) (word, int) {
	for n := min(max(z.t.geoMax, z.placeMax), len(all)-i); n > 0; n-- {
		if has(all[i:i+n], "") {
			continue
		}
		key := strings.Join(all[i:i+n], " ")
		if topicPlaces[key] && !(z.t.places[key] != "" && i > 0 && (all[i-1] == "in" || all[i-1] == "at")) {
			return word{entity: noEntity}, n
		}
		if c, ok := z.t.countries[key]; ok && key != "us" {
			return word{entity: aCountry, value: c}, n
		}
		if one, ok := strings.CutSuffix(key, "s"); ok && n == 1 && len(one) > 3 && z.t.countries[one] != "" && !z.any[key] {
			return word{entity: aCountry, value: z.t.countries[one]}, n // "chinas foreign minister"
		}
		if p, ok := z.places[key]; ok && (n > 1 || z.t.words[key] == 0) {
			return word{entity: aPlace, value: p}, n
		}
		if _, ok := z.t.places[key]; ok && z.t.words[key] == 0 {
			return word{entity: aPlace, value: key}, n
		}
	}
	return word{}, 0
}

// topicPlaces hold a country's name without meaning the country.
var topicPlaces = map[string]bool{"south china sea": true, "lao cai": true, "east sea": true, "east vietnam sea": true, "bien dong": true}
