package talks

import (
	"slices"
	"strings"
	"sync"
)

// officeWords returns other words for an office, by office_words.tsv, read once: a
// person called by the office is found by a title with one of them.
var officeWords = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, f := range records("office_words.tsv") {
		m[f[0]] = strings.Split(f[1], ";")
	}
	return m
})

// holds reports whether one of p's titles holds the office.
func (p *person) holds(office string) bool {
	return slices.ContainsFunc(p.titles, func(t string) bool { return titleHas(t, office) })
}

// wholeOffices are posts of their own whose last word names another: "the
// Secretary" is no General Secretary.
var wholeOffices = map[string]string{"secretary": "general secretary", "minister": "prime minister"}

// titleHas reports whether a title holds the office, in its own or other words.
func titleHas(title, office string) bool {
	title = strings.ToLower(title)
	office = strings.TrimPrefix(office, "the ")
	if title == "" || office == "" {
		return false
	}
	if whole := wholeOffices[office]; whole != "" && strings.Contains(title, whole) && strings.Count(title, office) == strings.Count(title, whole) {
		return false
	}
	if strings.Contains(title, office) {
		return !strings.Contains(title, "vice "+office) && !strings.Contains(title, "deputy "+office) ||
			strings.HasPrefix(office, "vice") || strings.HasPrefix(office, "deputy")
	}
	if i := strings.LastIndexByte(office, ' '); i > 0 {
		for _, of := range []string{" of the ", " of ", " for "} {
			if strings.HasPrefix(title, office[i+1:]+of+office[:i]) || of == " of the " && strings.Contains(title, office[i+1:]+of+office[:i]) {
				return true // "the Senate President", President of the Senate; "the Trade Minister", Minister of Trade
			}
		}
	}
	if rank, post, ok := strings.Cut(office, " "); ok && (rank == "deputy" || rank == "vice") {
		if _, rest, ok := strings.Cut(title, rank+" "); ok {
			field, _, ok := strings.Cut(rest, " "+post)
			if ok && !strings.ContainsAny(field, ",;") && strings.Count(field, " ") < 4 {
				return true // "the Deputy Minister", Deputy Defence Minister
			}
		}
	}
	for _, other := range officeWords()[office] {
		if strings.Contains(title, other) && !strings.Contains(title, "deputy "+other) && !strings.Contains(title, "vice "+other) {
			return true
		}
	}
	return false
}

// sharedOffices are the offices that leaders of two countries hold alike.
var sharedOffices = []string{"general secretary", "prime minister", "foreign minister", "minister of foreign affairs", "minister for foreign affairs",
	"president", "defence minister", "defense minister", "minister of national defen", "national assembly", "external relations", "chairman", "minister"}

// shortOffices are offices as headlines and posts shorten them.
var shortOffices = map[string]string{"FM": "Foreign Minister", "PM": "Prime Minister", "DPM": "Deputy Prime Minister", "EAM": "External Affairs Minister"}

// spellOut returns the title with its shortened offices in full: "DPM and FM".
func spellOut(title string) string {
	words := strings.Fields(title)
	for i, w := range words {
		if full := shortOffices[w]; full != "" {
			words[i] = full
		}
	}
	return strings.Join(words, " ")
}

// sharesOffice reports whether both titles hold the same high office.
func sharesOffice(a, b string) bool {
	a, b = strings.ToLower(spellOut(a)), strings.ToLower(spellOut(b))
	for _, o := range sharedOffices {
		if titleHas(a, o) && titleHas(b, o) {
			return true
		}
	}
	return false
}
