package answer

import (
	"slices"
	"sort"
	"strings"

	"rapporteur/corpus/text"
)

// longName is the length of a name, written as one word, in which two letters
// may be wrong.
const longName = 8

// twoOff returns the people whose name, or one long word of it, is the words but
// for two letters. Chinese and Vietnamese names are left out: so near to each
// other are those of different people.
func (z *Answerer) twoOff(words []string) []int {
	key := strings.Join(words, "")
	if len(key) < longName {
		return nil
	}
	var near, out []int
	for _, w := range words {
		near = append(near, z.names.begins[w[:min(2, len(w))]]...)
	}
	for _, i := range unique(near) {
		if p := z.people[i].Party; p == "China" || p == "Vietnam" || p == "" {
			continue
		}
		for _, name := range z.names.words[i] {
			if edits(key, strings.Join(name, "")) <= 2 || len(words) == 1 && anyNear(key, name) {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

func anyNear(w string, name []string) bool {
	for _, n := range name {
		if len(n) >= longName && edits(w, n) <= 2 {
			return true
		}
	}
	return false
}

// edits returns by how many letters changed, added or left out a becomes b; 3
// stands for more than two.
func edits(a, b string) int {
	if len(a)-len(b) > 2 || len(b)-len(a) > 2 {
		return 3
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			next := row[j+1]
			change := last
			if a[i] != b[j] {
				change++
			}
			row[j+1] = min(change, row[j]+1, next+1)
			last = next
		}
	}
	return min(row[len(b)], 3)
}

// leastMisspelt is the length of the shortest word whose spelling is mended.
const leastMisspelt = 5

// readLexicon learns the words that questions often misspell and that no article
// need have: months, countries, cities and the words of offices.
func (z *Answerer) readLexicon() {
	z.lexicon = map[string][]string{}
	file := func(w string) {
		if len(w) < leastMisspelt || strings.ContainsAny(w, " '.-") || has(z.lexicon[w], w) {
			return
		}
		for _, d := range append(deletes(w), w) {
			z.lexicon[d] = append(z.lexicon[d], w)
		}
	}
	for w := range months {
		file(w)
	}
	for _, m := range []map[string]string{z.t.countries, z.t.places, z.places} {
		for p := range m {
			for _, w := range strings.Fields(p) {
				file(w)
			}
		}
	}
	for w := range z.t.officeWord {
		file(w)
	}
	for w := range ranks {
		file(w)
		file(w + "s")
	}
	for w := range z.titleWords {
		file(w)
	}
}

// respell mends words of a question that nothing is called and that are a letter
// away from a word of the lexicon, and notes it.
func (z *Answerer) respell(w []word) (notes []string) {
	for i, x := range w {
		if x.entity != noEntity || len(x.text) < leastMisspelt-1 || !latin(x.raw) || z.hasWord(x.text) || z.besideName(w, i) {
			continue
		}
		l := z.nearest(x.text)
		if len(x.text) < leastMisspelt && (len(l) == 0 || z.t.countries[l[0]] == "" || !x.capital || i == 0) {
			continue // so short only lands: "Japn"
		}
		if near := z.names.close(x.text); len(l) == 0 || len(near) > 0 && !has(near, l[0]) {
			continue
		}
		w[i].text = l[0]
		shown := l[0]
		if x.capital {
			shown = properCase(shown)
		}
		notes = append(notes, "“"+x.raw+"” is read as "+shown+".")
	}
	return notes
}

// besideName reports whether the word at i stands beside one with a capital that
// has no use, as the words of a name that the articles do not know do.
func (z *Answerer) besideName(w []word, i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(w) || w[k].entity != noEntity {
			continue
		}
		x := w[k]
		if vietSurnames[x.text] && !z.any[x.text] || x.capital && k > 0 && !z.hasWord(x.text) && len(z.nearest(x.text)) == 0 {
			return true
		}
	}
	return false
}

// hasWord reports whether a word has some use, or is a syllable of Vietnamese or
// Chinese names.
func (z *Answerer) hasWord(w string) bool {
	one := strings.TrimSuffix(w, "s")
	return z.any[w] || z.any[one] || ranks[one] || z.t.phraseWord[w] || text.HanRead(w) != nil || z.t.words[w] != 0 || z.t.stems[stem(w)] != 0 || z.t.countries[w] != "" || z.t.places[w] != "" || months[w] != 0 ||
		z.t.officeWord[w] || ranks[w] || z.names.tokens[w] != nil || z.places[w] != "" || weekday(w) != 0 || z.t.misspelt(w) != 0 || z.t.groups[w] != nil
}

// nearest returns the words of the lexicon a letter away from w, all of one
// meaning; nil if there is none, or several.
func (z *Answerer) nearest(w string) []string {
	var out []string
	for _, d := range append(deletes(w), w) {
		for _, k := range z.lexicon[d] {
			if !has(out, k) && oneEdit(k, w) {
				out = append(out, k)
			}
		}
	}
	sort.Strings(out)
	if told := slices.DeleteFunc(slices.Clone(out), func(k string) bool { return !z.any[k] }); len(told) > 0 {
		out = told // "Dalan" is Dalian, not Dalat, where only that is told of
	}
	for _, k := range out {
		if k != out[0] && (z.t.countries[k] == "" || z.t.countries[k] != z.t.countries[out[0]]) && strings.TrimSuffix(k, "s") != strings.TrimSuffix(out[0], "s") {
			return nil
		}
	}
	return out
}
