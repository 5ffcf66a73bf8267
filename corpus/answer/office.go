package answer

import (
	"strings"

	"rapporteur/corpus/text"
)

// An office is a title taken apart: what it is called in a few canonical
// words, and the country or body it belongs to.
type office struct {
	words   []string // canonical, without small words
	stems   []string // of the words; nil until all are known
	country string   // "" if the title names none
	local   bool     // it names a province or city
	shown   string   // as the article has it
}

// ranks are the words that make a phrase an office.
var ranks = wordSet(`minister president premier pm secretary chief head chairman chairwoman chairperson chair
ambassador governor king queen prince director rector dean consul deputy member leader envoy fm speaker
chancellor commander general spokesman spokesperson mayor commissioner patriarch vice-president representative
aide adviser advisor counsellor councilor councillor attache boss diplomat legislator manager editor professor
scholar expert researcher official politician principal emperor pope pm's partychief statepresident vicepresident
defmin healthmin secmin nachair hr senatechair armygeneral admiral colonel chiefjustice amir emir sultan`)

// modifiers change an office: one that has them is not held by who holds the
// office without.
var modifiers = wordSet("deputy former acting honorary outgoing incoming")

// smallWords are left out of offices.
var smallWords = wordSet("of the for s a an in and to on its his her their 's ’s central committee cc party communist comrade mr mrs ms national state who is as well")

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// readTitle cuts a title into the offices that it joins: "General Secretary of
// the CPV Central Committee and President of Vietnam" is two.
func (t *tables) readTitle(title string) []office { return t.readWords(officeWords(title)) }

func (t *tables) readWords(words []string) []office {
	var out []office
	start := 0
	for i := range words {
		next := i + 1
		if next < len(words) && words[i] == "and" && words[next] == "of" && start < i {
			// "President of the Party and of the Senate" is twice president.
			rank := words[start:i]
			for k, w := range rank {
				if w == "of" {
					rank = rank[:k]
					break
				}
			}
			out = t.appendOffice(out, words[start:i])
			words = append(append(append([]string(nil), words[:next]...), rank...), words[next:]...)
			return append(out, t.readWords(words[next:])...)
		}
		if words[i] != "," && words[i] != ";" && words[i] != "and" || !t.rankAhead(words[next:]) {
			continue
		}
		out = t.appendOffice(out, words[start:i])
		start = next
	}
	return t.appendOffice(out, words[start:])
}

// rankAhead reports whether words begin an office: a rank within the next few
// words, before the next "of", comma or "and". "and Sports" does not.
func (t *tables) rankAhead(words []string) bool {
	for i, w := range words {
		if i > 6 || i > 0 && (w == "of" || w == "," || w == "and" || w == ";") {
			return false
		}
		if ranks[w] {
			return true
		}
	}
	return false
}

func officeWords(s string) []string {
	var out []string
	for _, tok := range text.Tokens(s, text.Span{Start: 0, End: len(s)}) {
		w := text.Fold(tok.Text)
		if w == "." || w == "(" || w == ")" {
			continue
		}
		for _, p := range strings.Split(w, "-") {
			if p != "" {
				out = append(out, p)
			}
		}
	}
	return out
}

func (t *tables) appendOffice(out []office, words []string) []office {
	o := t.office(words)
	if len(o.words) == 0 {
		return out
	}
	return append(out, o)
}

// office reads one office from folded words.
func (t *tables) office(words []string) office {
	o := office{shown: strings.Join(words, " ")}
	if len(words) == 1 {
		o.shown = words[0]
	}
	words, o.country = t.takeCountry(words)
	o.local = t.local(words)
	var kept []string
	for _, w := range words {
		switch w {
		case "'", "’", "of", "the", "for", "s", "'s", "’s", "a", "an", "its", "his", "her", "their", "comrade", "mr", "ms", "mrs", ",":
		default:
			kept = append(kept, w)
		}
	}
	o.words = t.canonical(plainRepublic(kept))
	o.stems = stemsOf(o.words)
	return o
}

// local reports whether words name a province or city.
func (t *tables) local(words []string) bool {
	for i := range words {
		if t.places[words[i]] != "" || i+1 < len(words) && t.places[words[i]+" "+words[i+1]] != "" {
			return true
		}
	}
	return false
}

// stateWords stand before "republic" in the full names of states.
var stateWords = wordSet("socialist democratic people people's people’s islamic federal federative bolivarian arab co-operative cooperative")

// plainRepublic leaves out what kind of republic a state is: "President of the
// People's Democratic Republic" is president of the republic.
func plainRepublic(words []string) []string {
	var out []string
	for _, w := range words {
		if w == "republic" {
			for len(out) > 0 && stateWords[out[len(out)-1]] {
				out = out[:len(out)-1]
			}
		}
		out = append(out, w)
	}
	return out
}

// head reads the office of the one who heads the body that words name: the
// chairman of a committee, the minister of a ministry.
func (t *tables) head(words []string) office {
	for _, rank := range []string{"chairman", "minister", "president"} {
		o := t.office(append([]string{rank}, words...))
		if len(o.words) == 1 && ranks[o.words[0]] && o.words[0] != "head" && o.words[0] != "statepresident" && o.words[0] != rank {
			return o
		}
	}
	return t.office(words)
}

// takeCountry removes the first country that words name and returns it; one
// behind "to" stays, as the place an ambassador is sent to.
func (t *tables) takeCountry(words []string) ([]string, string) {
	var out []string
	country := ""
	for i := 0; i < len(words); {
		c, n := t.countryAt(words, i)
		if n == 0 {
			out = append(out, words[i])
			i++
			continue
		}
		if i > 0 && words[i-1] == "to" || i > 1 && words[i-1] == "the" && words[i-2] == "to" {
			out = append(out, "to-"+text.Key(c))
		} else if country == "" {
			country = c
		}
		i += n
	}
	return out, country
}

// countryAt returns the country that words name at i and in how many words.
func (t *tables) countryAt(words []string, i int) (string, int) {
	if i+1 < len(words) && topicPlaces[words[i]+" "+words[i+1]] {
		return "", 0 // "Lao Cai" is not of Laos
	}
	for n := min(t.geoMax, len(words)-i); n > 0; n-- {
		if c, ok := t.countries[strings.Join(words[i:i+n], " ")]; ok {
			return c, n
		}
	}
	return "", 0
}

// canonical replaces phrases of the office table by their word and leaves out
// small words. "Vice Chairman" gives deputy and head.
func (t *tables) canonical(words []string) []string {
	var out []string
	words = without(words, "central", "committee")
	words = withoutBodies(words)
	for i := 0; i < len(words); {
		n := min(t.officeMax, len(words)-i)
		for ; n > 0; n-- {
			if c, ok := t.offices[strings.Join(words[i:i+n], " ")]; ok {
				if words[i] == "head" && n > 2 && i+n < len(words) && !smallWords[words[i+n]] && words[i+n-1] == "ministry" {
					continue // "head of the foreign ministry's press department"
				}
				out = append(out, c)
				break
			}
		}
		if n == 0 {
			if w := words[i]; !smallWords[w] {
				out = append(out, w)
			}
			n = 1
		}
		i += n
	}
	return settle(out)
}

// anyBody has words that may stand for a department of any name.
var anyBody = wordSet("body agency organ arm wing unit")

// withoutBodies drops a word for a department of any name at the end: "the head of
// the party's external liaison body".
func withoutBodies(words []string) []string {
	if n := len(words); n > 2 && anyBody[words[n-1]] {
		return words[:n-1]
	}
	return words
}

// without returns words less each place where a and b stand side by side.
func without(words []string, a, b string) []string {
	var out []string
	for i := 0; i < len(words); i++ {
		if i+1 < len(words) && words[i] == a && words[i+1] == b {
			i++
			continue
		}
		out = append(out, words[i])
	}
	return out
}

// settle names a bare "president" the head of state, and one of anything else
// its head; "secretary" and "minister" of a department likewise.
func settle(words []string) []string {
	domain := 0
	for _, w := range words {
		if !ranks[w] && !modifiers[w] {
			domain++
		}
	}
	var out []string
	for _, w := range words {
		switch {
		case w == "president" && domain == 0:
			w = "statepresident"
		case w == "president":
			w = "head"
		case w == "minister" && (has(words, "ild") || has(words, "cer")):
			w = "head"
		}
		if !has(out, w) {
			out = append(out, w)
		}
	}
	return out
}

func stemsOf(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = stem(w)
	}
	return out
}

// is reports whether an office o answers to the description q: it has all its
// words, and no modifier that q lacks. A country that both name must agree.
func (o office) is(q office) bool {
	if q.country != "" && o.country != "" && q.country != o.country {
		return false
	}
	for i, w := range q.words {
		if levels[w] && (len(q.words) > 2 || o.local && len(q.words) > 1) {
			continue // "the Quang Ninh provincial party secretary", "provincial secretaries"
		}
		if !has(o.words, w) && !o.like(q, i) && !(w == "minister" && (anyMinister(o.words) || has(o.words, "ild"))) && !(w == "politburo" && has(o.words, "psc")) &&
			!(w == "head" && (has(o.words, "nachair") || has(o.words, "senatechair") || has(o.words, "commander"))) {
			return false
		}
	}
	if q.rankless() {
		return len(q.words) > 0 // whoever speaks for a place, deputies too
	}
	for _, w := range o.words {
		if modifiers[w] && w != "outgoing" && w != "acting" && !has(q.words, w) {
			return false
		}
	}
	// "president" is not "vice president", nor "foreign minister" an assistant of one.
	return len(q.words) > 0
}

// rankless reports whether o has no rank, as what a place is told of has none.
func (o office) rankless() bool {
	for _, w := range o.words {
		if ranks[w] || modifiers[w] {
			return false
		}
	}
	return true
}

// levels tell of which level the body of a place is, which goes without saying
// where the place is named.
var levels = wordSet("provincial municipal regional province autonomous region zhuang")

// anyMinister reports whether words are those of a minister with a name of its
// own in the office table.
func anyMinister(words []string) bool {
	return has(words, "fm") || has(words, "defmin") || has(words, "secmin") || has(words, "healthmin")
}

// like reports whether one of the words of o has the stem of word i of q.
func (o office) like(q office, i int) bool {
	if len(o.stems) != len(o.words) {
		o.stems = stemsOf(o.words)
	}
	if len(q.stems) != len(q.words) {
		return has(o.stems, stem(q.words[i]))
	}
	return has(o.stems, q.stems[i])
}
