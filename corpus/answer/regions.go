package answer

import "strings"

// A region is a group of countries that a word names together: "African".
type region struct {
	name  string   // as a reply says it
	lands []string // the names of its countries
}

// loadRegions reads the table of regions by what is said of those from there.
func (t *tables) loadRegions() {
	t.regions = map[string]region{}
	for _, l := range lines("regions.tsv") {
		col := strings.Split(l+"\t\t", "\t")
		x := region{name: col[0]}
		for _, m := range fields(col[2]) {
			x.lands = append(x.lands, t.countries[m])
		}
		for _, f := range fields(col[1]) {
			t.regions[f] = x
		}
	}
}

// findRegions finds the regions whose people are spoken of: "European leaders",
// "any African minister". "European Commission" and "the ASEAN chair" are of
// organisations, and stay.
func (z *Answerer) findRegions(w []word) []word {
	for i := 0; i < len(w); i++ {
		for n := min(2, len(w)-i); n > 0; n-- {
			var words []string
			for _, x := range w[i : i+n] {
				if x.entity == noEntity || x.entity == aCountry {
					words = append(words, x.text)
				}
			}
			x, ok := z.t.regions[strings.Join(words, " ")]
			if !ok || len(words) != n || !z.ofPeople(w, i, i+n) {
				continue
			}
			w = join(w, i, n, word{entity: aCountry, value: x.lands[0], region: x})
			break
		}
	}
	return w
}

// ofPeople reports whether the words from k on are several people, or one of any
// that the word before i asks for: "leaders", "foreign ministers".
func (z *Answerer) ofPeople(w []word, i, k int) bool {
	for end := min(k+4, len(w)); k < end; k++ {
		x := w[k]
		if x.entity != noEntity {
			return false
		}
		one := single(x.text)
		switch {
		case x.text == "countries" || x.text == "nations" || x.text == "states" || x.text == "delegations" || x.text == "counterparts" || x.text == "diplomats" || x.text == "guests" || x.text == "politicians":
			return true
		case one != x.text && (ranks[one] || z.t.words[x.text]&people != 0):
			return true
		case ranks[x.text] || z.t.words[x.text]&people != 0:
			return i > 0 && has(anyOne, w[i-1].text)
		case !z.titleWords[x.text] && z.t.words[x.text]&light == 0 || prepositions[x.text]:
			return false
		}
	}
	return false
}

// anyOne are the words before the description of somebody who is not known.
var anyOne = []string{"which", "what", "any", "a", "an", "another", "every", "each", "some", "other", "no"}

// of returns the slot of anyone from the region who fits s.
func (x region) of(s slot) slot {
	if x.name == "" {
		return s
	}
	s.region = x.name
	for k, land := range x.lands {
		o := slot{country: land, office: s.office}
		if len(s.office.words) > 0 {
			o.country, o.office.country = "", land
		}
		if k == 0 {
			s.country, s.office.country = o.country, o.office.country
			continue
		}
		s.or = append(s.or, o)
	}
	return s
}
