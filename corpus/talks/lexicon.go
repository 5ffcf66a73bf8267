package talks

import (
	"embed"
	"strings"
	"sync"

	"rapporteur/corpus/text"
)

//go:embed data
var dataFS embed.FS

// A class is what the tables say a word may be; a word can be several.
type class uint16

const (
	isInst     class = 1 << iota // belongs to the name of a body, event or thing
	isOffice                     // head noun of a post: "president"
	isRank                       // military rank: "admiral"
	isHonor                      // "mr", "comrade"
	isOpener                     // English word that may begin a sentence
	isSurname                    // family name of a culture that puts it first
	isGiven                      // given name
	isMonth                      // "july", "sept"
	isWeekday                    // "friday"
	isModifier                   // stands before an office: "deputy", "former"
)

// An entKind says what a known name of several words stands for.
type entKind uint8

const (
	country entKind = iota + 1
	demonym
	organisation
	city
)

// An entry is a known country, organisation or place.
type entry struct {
	kind  entKind
	name  string // the form to show
	party string // the country, or the organisation itself
	town  string // where a building stands, if the tables tell; "" for all others
}

// A lexicon holds the tables of facts that the rules use. It never changes.
type lexicon struct {
	words   map[string]class
	culture map[string][]string // surname → "vi", "zh", …: all that bear it
	phrases map[string]entry    // folded words joined by one space
	longest map[string]int      // first word → most words of a phrase that begins with it
	offices map[string]int      // first word → most words of an office that begins with it
	office  map[string]class    // whole office phrases
	capital map[string]string   // country → its capital
	facts   map[string]*facts   // all that the tables say of a single word
}

// facts are what the tables say of a word. They are gathered so that a token is
// looked up once.
type facts struct {
	class   class
	longest int  // as in the lexicon
	offices int  // as in the lexicon
	trigger bool // begins a pattern of triggers.tsv
	verb    bool // begins a verb of meeting
	speech  bool // in speech_verbs.txt
	day     bool // begins a phrase for a day
	worth   worth
	joins   bool // in joiners
	travel  bool // in travelWords
	verbs   bool // in verbLeads
	people  bool // in peopleNouns
	letter  bool // in letterWords
	greets  bool // in greetingWords
	saying  bool // in sayings
}

// unknown is what is known of a word that no table has, by its worth: tables
// have no plurals.
var unknown = [...]*facts{dull: {worth: dull}, faint: {worth: faint}, plain: {worth: plain}, common: {worth: common}, subject: {worth: subject}}

// gather fills l.facts.
func (l *lexicon) gather() {
	l.facts = map[string]*facts{}
	of := func(w string) *facts {
		if l.facts[w] == nil {
			l.facts[w] = &facts{worth: worthOf(w)}
		}
		return l.facts[w]
	}
	for w, c := range l.words {
		of(w).class = c
	}
	for w, n := range l.longest {
		of(w).longest = n
	}
	for w, n := range l.offices {
		of(w).offices = n
	}
	for w := range triggers().byFirst {
		of(w).trigger = true
		of(w).verb = triggers().verb(w)
	}
	for w := range speechVerbs() {
		of(w).speech = true
	}
	for w := range worths() {
		of(w)
	}
	for _, p := range dayPhrases {
		of(p.words[0]).day = true
	}
	for _, list := range []struct {
		words []string
		set   func(f *facts)
	}{
		{joiners, func(f *facts) { f.joins = true }},
		{travelWords, func(f *facts) { f.travel = true }},
		{verbLeads, func(f *facts) { f.verbs = true }},
		{peopleNouns, func(f *facts) { f.people = true }},
		{letterWords, func(f *facts) { f.letter = true }},
		{greetingWords, func(f *facts) { f.greets = true }},
		{sayings, func(f *facts) { f.saying = true }},
	} {
		for _, w := range list.words {
			list.set(of(w))
		}
	}
}

// factsOf returns what is known of a folded word.
func (l *lexicon) factsOf(w string) *facts {
	if f := l.facts[w]; f != nil {
		return f
	}
	if s := singular(w); len(s) != len(w) {
		return unknown[worthOf(s)]
	}
	return unknown[plain]
}

// lex returns the lexicon, read once.
var lex = sync.OnceValue(readLexicon)

// readLexicon reads the tables of the package.
func readLexicon() *lexicon {
	l := &lexicon{
		words: map[string]class{}, culture: map[string][]string{}, phrases: map[string]entry{},
		longest: map[string]int{}, offices: map[string]int{}, office: map[string]class{}, capital: map[string]string{},
	}
	seats := map[string]string{}
	for _, f := range records("seats.tsv") {
		seats[f[0]] = f[1]
	}
	for _, f := range records("countries.tsv") {
		l.addCountry(f)
	}
	for _, f := range records("organisations.tsv") {
		l.addOrganisation(f, seats)
	}
	for _, f := range records("roles_by_country.tsv") {
		l.add(f[0], entry{kind: organisation, name: f[0], party: field(f, 1)})
	}
	for _, f := range records("agencies.tsv") {
		if len(f[0]) > 3 {
			l.add(f[0], entry{kind: organisation, name: f[0], party: field(f, 1)})
		}
	}
	for _, f := range records("cities.tsv") {
		for _, name := range strings.Split(f[0], ";") {
			l.add(name, entry{city, first(f[0]), field(f, 1), seats[first(f[0])]})
		}
	}
	for _, f := range records("surnames.tsv") {
		w := field(f, 1)
		l.culture[w] = append(l.culture[w], f[0])
		l.words[w] |= isSurname
	}
	for _, f := range records("offices.txt") {
		l.addOffice(text.Fold(f[0]), officeClass(field(f, 1)))
	}
	l.addWords("institution_words.txt", isInst)
	l.addWords("openers.txt", isOpener)
	l.addWords("given_names.txt", isGiven)
	l.addWords("modifiers.txt", isModifier)
	for m := range months {
		l.words[m] |= isMonth
	}
	for d := range weekdays {
		l.words[d] |= isWeekday
	}
	l.gather()
	return l
}

// addCountry enters a record of countries.tsv: name, demonyms, capitals, other names.
func (l *lexicon) addCountry(f []string) {
	name := f[0]
	l.add(name, entry{kind: country, name: name, party: name})
	for _, d := range strings.Split(field(f, 1), ";") {
		l.add(d, entry{kind: demonym, name: name, party: name})
	}
	if c := field(f, 2); c != "-" {
		l.capital[name] = first(c)
	}
	for _, c := range strings.Split(field(f, 2), ";") {
		l.add(c, entry{kind: city, name: first(f[2]), party: name})
	}
	for _, o := range strings.Split(field(f, 3), ";") {
		l.add(o, entry{kind: country, name: name, party: name})
	}
}

// addOrganisation enters a record of organisations.tsv: names and whose body it is.
func (l *lexicon) addOrganisation(f []string, seats map[string]string) {
	party := field(f, 1)
	if party == "-" {
		party = first(f[0])
	}
	for _, name := range strings.Split(f[0], ";") {
		l.add(name, entry{organisation, first(f[0]), party, seats[first(f[0])]})
	}
}

// add enters a phrase; the first table to name it wins, so that a country is
// not taken for a town of the same name.
func (l *lexicon) add(name string, e entry) {
	words := phraseWords(name)
	if len(words) == 0 {
		return
	}
	key := strings.Join(words, " ")
	if _, ok := l.phrases[key]; ok {
		return
	}
	l.phrases[key] = e
	l.longest[words[0]] = max(l.longest[words[0]], len(words))
}

// addOffice enters the phrase for an office, rank or honorific.
func (l *lexicon) addOffice(phrase string, c class) {
	words := phraseWords(phrase)
	if len(words) == 0 {
		return
	}
	l.office[strings.Join(words, " ")] = c
	l.offices[words[0]] = max(l.offices[words[0]], len(words))
}

// addWords marks the words of a file as of class c.
func (l *lexicon) addWords(file string, c class) {
	for _, f := range records(file) {
		l.words[text.Fold(f[0])] |= c
	}
}

// officeClass returns the class that the second column of offices.txt names.
func officeClass(s string) class {
	switch s {
	case "rank":
		return isRank
	case "honorific":
		return isHonor
	}
	return isOffice
}

// phraseWords cuts a table's phrase as the tokens of an article are cut.
func phraseWords(s string) []string {
	s = strings.TrimSpace(s)
	if strings.Contains(s, ".") {
		s = strings.ToUpper(s) // "h.e." is cut as "H.E." is
	}
	var out []string
	for _, t := range text.Tokens(s, text.Span{Start: 0, End: len(s)}) {
		if t.Text != "." {
			out = append(out, text.Fold(t.Text))
		}
	}
	return out
}

// records returns the lines of a table, each cut at its tabs.
func records(file string) [][]string {
	raw, err := dataFS.ReadFile("data/" + file)
	if err != nil {
		panic(err) // the tables are part of the binary
	}
	var out [][]string
	for _, line := range strings.Split(string(raw), "\n") {
		line = strings.TrimRight(line, "\r ")
		if line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

// first returns the first of several forms, "a" of "a;b".
func first(alternatives string) string {
	s, _, _ := strings.Cut(alternatives, ";")
	return s
}

// field returns column i of a record; "" if it has none.
func field(f []string, i int) string {
	if i >= len(f) {
		return ""
	}
	return strings.TrimSpace(f[i])
}

// compound returns isInst for a word of which every half names a country or
// belongs to an institution: "Vietnam-China".
func (l *lexicon) compound(w string) class {
	for _, half := range strings.FieldsFunc(w, func(r rune) bool { return r == '-' || r == '‐' || r == '‑' }) {
		if e, ok := l.phrases[half]; ok && e.kind != city || l.words[half]&isInst != 0 {
			continue
		}
		return 0
	}
	return isInst
}
