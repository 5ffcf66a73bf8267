package article

import (
	"embed"
	"strings"

	"rapporteur/corpus/text"
)

//go:embed data
var data embed.FS

// Tables of facts about pages; see the files for what they hold.
var (
	relatedHeadings = newTable("related.txt")
	navigationLines = newTable("navigation.txt")
	endingLines     = newTable("ending.txt")
	toldVerbs       = newTable("told.txt")
	mastheads       = newPrefixes("mastheads.txt")
	boilerplate     = newPrefixes("boilerplate.txt")
	sectionNames    = entries("sections.txt")
	cities          = newTable("cities.txt")
	places          = entries("places.txt")
	agencies        = set(entries("agencies.txt"))
	months          = monthNumbers()
	tags            = tagKinds()
)

// A table holds folded phrases and folded beginnings.
type table struct {
	whole  map[string]bool
	prefix map[byte][]string // by their first byte
}

// newTable reads a data file in which a trailing * marks a beginning.
func newTable(name string) table {
	t := table{map[string]bool{}, map[byte][]string{}}
	for _, e := range entries(name) {
		e = text.Fold(e)
		if p, ok := strings.CutSuffix(e, "*"); ok {
			t.prefix[p[0]] = append(t.prefix[p[0]], p)
			continue
		}
		t.whole[e] = true
	}
	return t
}

// newPrefixes reads a data file in which every entry is a beginning.
func newPrefixes(name string) table {
	t := newTable(name)
	for e := range t.whole {
		t.prefix[e[0]] = append(t.prefix[e[0]], e)
	}
	return t
}

// is reports whether the folded phrase s is in the table as a whole.
func (t table) is(s string) bool { return t.whole[s] }

// has reports whether the folded phrase s is in the table, or begins with one
// of its beginnings and goes on with another word.
func (t table) has(s string) bool {
	if s == "" || t.whole[s] {
		return s != ""
	}
	for _, p := range t.prefix[s[0]] {
		if strings.HasPrefix(s, p) && (!letterBefore(p, len(p)) || !letterAt(s, len(p))) {
			return true
		}
	}
	return false
}

// entries returns the lines of a data file that are not comments.
func entries(name string) []string {
	b, err := data.ReadFile("data/" + name)
	if err != nil {
		panic(err) // the file is part of the program
	}
	var out []string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		out = append(out, line)
	}
	return out
}

// set returns the list as a set.
func set(list []string) map[string]bool {
	m := make(map[string]bool, len(list))
	for _, s := range list {
		m[s] = true
	}
	return m
}

// monthNumbers returns the number of each month by its names in all languages.
func monthNumbers() map[string]int {
	m := EnglishMonths()
	for i, e := range entries("months.txt") {
		_, others, _ := strings.Cut(e, "|")
		for _, name := range strings.Fields(others) {
			m[text.Fold(name)] = i + 1
		}
	}
	return m
}

// EnglishMonths returns the number of each month, 1 to 12, by its English name
// and abbreviations, folded: "september", "sept", "sep". The caller owns it.
func EnglishMonths() map[string]int {
	m := map[string]int{}
	for i, e := range entries("months.txt") {
		english, _, _ := strings.Cut(e, "|")
		for _, name := range strings.Fields(english)[1:] {
			m[name] = i + 1
		}
	}
	return m
}

// tagKinds reads tags.txt: the kind of each element.
func tagKinds() map[string]string {
	m := map[string]string{}
	for _, e := range entries("tags.txt") {
		f := strings.Fields(e)
		for _, name := range f[1:] {
			m[name] = f[0]
		}
	}
	return m
}
