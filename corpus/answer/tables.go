package answer

import (
	"embed"
	"sort"
	"strings"
	"sync"

	"rapporteur/corpus/text"
)

//go:embed data
var dataFiles embed.FS

// A class says what a word can do in a question; a word may have several.
type class uint32

const (
	who class = 1 << iota
	what
	when
	where
	how
	howMany
	measure // "how long", "what time": asks for what meetings do not hold
	why
	aux
	future
	meet
	move
	meeting
	say
	discuss
	title
	hold
	part
	list
	latest
	first
	before
	after
	except
	times
	articleWord
	people
	pronoun
	or
	light
)

var classNames = map[string]class{
	"who": who, "what": what, "when": when, "where": where, "how": how, "howmany": howMany, "measure": measure,
	"why": why, "aux": aux, "future": future, "meet": meet, "move": move, "meeting": meeting, "say": say,
	"discuss": discuss, "title": title, "hold": hold, "part": part, "list": list, "latest": latest, "first": first,
	"before": before, "after": after, "except": except, "times": times, "article": articleWord, "people": people,
	"pronoun": pronoun, "or": or, "light": light,
}

// Tables are the word lists under data, read once.
type tables struct {
	words       map[string]class    // by phrase, words joined by a space
	wordsMax    int                 // words in the longest phrase
	nearWords   map[string][]string // a word with one letter left out → the words it may come from
	countries   map[string]string   // word or phrase → name of the country
	places      map[string]string   // city → name of its country
	geoMax      int
	offices     map[string]string // phrase → its one word
	officeMax   int
	officeWord  map[string]bool     // the words of their phrases
	phraseWord  map[string]bool     // the words of the phrases of questions
	officeNames map[string]string   // its one word → how a reply says it
	stems       map[string]class    // of single verbs
	buildings   map[string]string   // → the city it stands in
	groups      map[string][]string // "quad" → the countries in it
	regions     map[string]region   // "african" → its countries
	phrases     []phrase            // of other languages, longest first
	sounds      sounds
	shorthand   map[string]string // "mtg" → "meeting"
	synonyms    map[string]string // stem → the stem that stands for its group
	greetings   map[string]bool   // "hello", "what can you do"
	fillers     map[string]bool   // what may stand beside a greeting
	orderWords  map[string]bool   // "ignore": begins an order, no question
	honorifics  map[string]bool   // "sheikh": may stand before a name
}

// A phrase of another language and the English words it stands for.
type phrase struct{ from, to string }

// loadTables reads the tables; they are part of the program and always parse.
var loadTables = sync.OnceValue(func() *tables {
	t := &tables{
		words: map[string]class{}, countries: map[string]string{}, places: map[string]string{},
		offices: map[string]string{}, stems: map[string]class{}, groups: map[string][]string{},
		nearWords: map[string][]string{}, officeWord: map[string]bool{}, phraseWord: map[string]bool{}, buildings: map[string]string{},
		officeNames: map[string]string{},
	}
	for _, l := range lines("words.txt") {
		name, forms, _ := strings.Cut(l, ":")
		for _, f := range fields(forms) {
			t.words[f] |= classNames[name]
			for _, w := range strings.Fields(f) {
				t.phraseWord[w] = true
			}
			t.wordsMax = max(t.wordsMax, 1+strings.Count(f, " "))
			if c := classNames[name] & (meet | say | discuss | move); c != 0 && len(f) > 3 && !strings.Contains(f, " ") {
				t.stems[stem(f)] |= c
			}
		}
	}
	for w := range t.words {
		if len(w) < 4 || strings.Contains(w, " ") {
			continue
		}
		for _, d := range append(deletes(w), w) {
			t.nearWords[d] = append(t.nearWords[d], w)
		}
	}
	for _, l := range lines("countries.tsv") {
		col := strings.Split(l+"\t\t", "\t")
		for _, f := range fields(col[1]) {
			t.countries[f] = col[0]
			t.geoMax = max(t.geoMax, 1+strings.Count(f, " "))
		}
		for _, f := range fields(col[2]) {
			t.places[f] = col[0]
			t.geoMax = max(t.geoMax, 1+strings.Count(f, " "))
		}
	}
	for _, l := range lines("offices.tsv") {
		col := strings.Split(l+"\t", "\t")
		name, forms := col[0], col[1]
		t.officeNames[name] = firstOf(col[2], fields(forms)[0])
		for _, f := range fields(forms) {
			t.offices[f] = name
			for _, w := range strings.Fields(f) {
				t.officeWord[w] = true
			}
			t.officeMax = max(t.officeMax, 1+strings.Count(f, " "))
		}
	}
	for _, l := range lines("buildings.tsv") {
		building, city, _ := strings.Cut(l, "\t")
		t.buildings[building] = city
	}
	for _, l := range lines("groups.tsv") {
		name, members, _ := strings.Cut(l, "\t")
		for _, m := range fields(members) {
			t.groups[name] = append(t.groups[name], t.countries[m])
		}
	}
	t.loadRegions()
	for _, l := range lines("phrases.tsv") {
		from, to, _ := strings.Cut(l, "\t")
		t.phrases = append(t.phrases, phrase{from, to})
	}
	sort.SliceStable(t.phrases, func(i, j int) bool { return len(t.phrases[i].from) > len(t.phrases[j].from) })
	t.sounds = loadSounds()
	t.greetings, t.fillers, t.orderWords = map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, l := range lines("talk.txt") {
		name, forms, _ := strings.Cut(l, ":")
		set := map[string]map[string]bool{"greeting": t.greetings, "filler": t.fillers, "order": t.orderWords}[name]
		for _, f := range fields(forms) {
			set[f] = true
		}
	}
	t.honorifics = map[string]bool{}
	for _, l := range lines("honorifics.txt") {
		for _, f := range fields(l) {
			t.honorifics[f] = true
		}
	}
	t.shorthand = map[string]string{}
	for _, l := range lines("shorthand.tsv") {
		short, long, _ := strings.Cut(l, "\t")
		t.shorthand[short] = long
	}
	t.synonyms = map[string]string{}
	for _, l := range lines("synonyms.txt") {
		group := fields(l)
		for _, f := range group {
			t.synonyms[stem(f)] = stem(group[0])
		}
	}
	return t
})

// lines returns the lines of a data file without comments and empty ones.
func lines(name string) []string {
	raw, _ := dataFiles.ReadFile("data/" + name)
	var out []string
	for _, l := range strings.Split(string(raw), "\n") {
		if l != "" && l[0] != '#' {
			out = append(out, l)
		}
	}
	return out
}

// fields cuts a list at its commas.
func fields(s string) []string {
	var out []string
	for _, f := range strings.Split(s, ",") {
		if f = strings.TrimSpace(f); f != "" {
			out = append(out, text.Fold(f))
		}
	}
	return out
}

// country returns the name under which the tables know a country, party or
// organisation; "" if they do not.
func (t *tables) country(s string) string {
	return t.countries[strings.TrimPrefix(text.Fold(strings.TrimSpace(s)), "the ")]
}
