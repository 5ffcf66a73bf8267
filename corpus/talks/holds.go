package talks

import (
	"slices"
	"strings"
)

// officeWords lists other words for an office: a person called by the first is
// found by a title with one of the others.
var officeWords = map[string][]string{
	"raksha mantri":      {"defence minister", "minister of defence", "defense minister"},
	"majesty":            {"king", "queen", "emperor", "sultan", "emir", "amir", "prince"},
	"eam":                {"external affairs minister", "minister of external affairs"},
	"pm":                 {"prime minister", "premier"},
	"fm":                 {"foreign minister", "minister of foreign affairs"},
	"deputy pm":          {"deputy prime minister", "vice premier"},
	"dpm":                {"deputy prime minister"},
	"deputy premier":     {"deputy prime minister", "vice premier"},
	"vice premier":       {"deputy prime minister"},
	"deputy fm":          {"deputy foreign minister", "deputy minister of foreign affairs", "vice foreign minister"},
	"vice fm":            {"vice foreign minister", "deputy foreign minister"},
	"head of state":      {"president", "king", "emperor"},
	"head of government": {"prime minister", "premier", "chancellor"},
	"premier":            {"prime minister"},
	"prime minister":     {"premier"},
	"party chief":        {"general secretary", "first secretary", "party secretary", "party committee"},
	"party leader":       {"general secretary", "first secretary", "party secretary", "party committee"},
	"general secretary":  {"party chief"},
	"top diplomat":       {"foreign minister", "minister of foreign affairs"},
	"foreign minister": {"minister of foreign affairs", "minister for foreign affairs", "external affairs minister", "foreign affairs minister", "minister of external affairs",
		"minister of external relations", "minister for external relations", "minister of international relations", "secretary of foreign affairs", "secretary for foreign affairs", "foreign affairs secretary"},
	"top legislator": {"national assembly", "standing committee"},
	"speaker": {"chairman of the national assembly", "chairwoman of the national assembly", "president of the national assembly", "chairman of the senate", "chairwoman of the senate", "president of the senate",
		"chairman of the parliament", "chairman of the house", "president of the house", "president of the chamber", "chairman of the state duma", "chairwoman of the federation council", "chairman of the mejlis", "chairman of the mazhilis", "chairman of the majlis"},
	"senate speaker":            {"chairman of the senate", "chairwoman of the senate", "president of the senate"},
	"national assembly speaker": {"chairman of the national assembly", "chairwoman of the national assembly", "president of the national assembly"},
	"parliament speaker":        {"speaker", "chairman of the national assembly", "president of the national assembly", "chairman of the parliament", "chairman of the mejlis", "president of the parliament"},
	"parliamentary speaker":     {"speaker", "chairman of the national assembly", "president of the national assembly", "chairman of the parliament", "chairman of the mejlis", "president of the parliament"},
	"house speaker":             {"speaker of the house", "chairman of the house", "president of the house", "president of the chamber"},
	"lower house speaker":       {"speaker of the house", "chairman of the house", "state duma", "mazhilis", "president of the chamber"},
	"duma speaker":              {"chairman of the state duma"},
	"defence minister":          {"minister of national defen", "minister of defen", "defense minister"},
	"defense minister":          {"minister of national defen", "minister of defen", "defence minister"},
	"minister":                  {"minister"},
	"chairwoman":                {"chair"},
	"chairman":                  {"chair"},
}

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
	for _, other := range officeWords[office] {
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
