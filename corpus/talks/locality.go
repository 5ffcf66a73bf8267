package talks

import "slices"

// localities are kinds of places too small for the tables.
var localities = []string{"district", "county", "commune", "township", "town", "prefecture", "village", "municipality"}

// A locality is a place that the article itself explains: "Napo County in China's
// Guangxi".
type locality struct {
	words []string
	entry
}

// learnPlaces marks the places that the article explains wherever it names them, so
// that "Secretary of the Napo Party Committee" tells a country.
func (x *extractor) learnPlaces() {
	var found []locality
	for _, s := range x.sents {
		for k := range s.toks {
			if l, ok := s.localityAt(x.a.Text, k); ok && len(found) < manyForms {
				found = append(found, l)
			}
		}
	}
	if len(found) == 0 {
		return
	}
	for _, s := range x.sents {
		if s.markPlaces(found) {
			s.refs = nil
			s.scan(x.a.Text)
		}
	}
}

// localityAt reads the place whose kind stands at token k and whose land is told
// behind it.
func (s *sentence) localityAt(full string, k int) (locality, bool) {
	if !slices.Contains(localities, s.low(k)) {
		return locality{}, false
	}
	from := k
	for from > max(0, k-3) && s.toks[from-1].cap && s.toks[from-1].word && s.toks[from-1].ent == 0 && s.off[from-1] == 0 && s.toks[from-1].class&(isInst|isOpener) == 0 {
		from--
	}
	if from == k {
		return locality{}, false
	}
	if w := s.low(k + 1); w != "in" && w != "of" && w != "," {
		return locality{}, false
	}
	for j := k + 2; j < min(k+9, len(s.toks)); j++ {
		if e := s.entAt(j); e != nil && e.kind != organisation && e.party != "" {
			return locality{s.nameWords(from, k), entry{kind: city, name: clean(s.cut(from, k).In(full)), party: e.party}}, true
		}
		if w := s.low(j); w == "and" || w == "," || w == "." {
			break
		}
	}
	return locality{}, false
}

// markPlaces enters the places into s where it names them, and reports whether it
// does.
func (s *sentence) markPlaces(found []locality) bool {
	marked := false
	for i := 0; i < len(s.toks); i++ {
		if !s.toks[i].cap || s.toks[i].ent != 0 {
			continue
		}
		for _, l := range found {
			n := len(l.words)
			if !s.has(i, l.words...) || slices.ContainsFunc(s.toks[i:i+n], func(t tok) bool { return t.ent != 0 || !t.cap }) {
				continue
			}
			s.ents = append(s.ents, ent{l.entry, i, i + n})
			for j := i; j < i+n; j++ {
				s.toks[j].ent = int32(len(s.ents))
			}
			marked = true
			break
		}
	}
	return marked
}

// localName reports whether token k stands in the name of a place whose kind follows
// it, in the title of somebody: "Secretary of the Huong Son district Party Committee".
func (s *sentence) localName(k int) bool {
	from, to := k, s.nameRun(k)
	for from > max(0, k-3) && s.nameLike(from-1) {
		from--
	}
	if w := s.low(from - 1); to == k || w != "of" && (w != "the" || s.low(from-2) != "of") {
		return false
	}
	return slices.Contains(localities, s.low(to)) || slices.Contains(localAdjectives, s.low(to))
}

// localKind reports whether token k tells the kind of the place whose name ends
// before it: "Chairwoman of Huong Son district".
func (s *sentence) localKind(k int) bool {
	return slices.Contains(localities, s.low(k)) && k > 0 && s.localName(k-1)
}

// localAdjectives tell so too, before the name of a body.
var localAdjectives = []string{"provincial", "municipal", "city", "province", "ward"}

// landKinds are the kinds of places whose name follows behind "of".
var landKinds = []string{"province", "city", "town", "village", "district", "county", "region", "resort", "commune", "municipality", "prefecture", "governorate", "island", "port"}

// landAdjectives may stand before them.
var landAdjectives = []string{"eastern", "western", "northern", "southern", "central", "northeastern", "northwestern", "southeastern", "southwestern",
	"coastal", "border", "port", "resort", "mountainous", "holy", "ancient", "historic", "nearby", "tourist", "industrial", "frontier"}

// townOf reads the place behind a word for its kind: "the eastern province of Kars",
// "the Cambodian border town of Poipet".
func (s *sentence) townOf(full string, i int) (placeSpan, bool) {
	j, party := i, ""
	for j < min(i+4, len(s.toks)) {
		if e := s.entAt(j); e != nil && e.kind != city && party == "" {
			j, party = e.to, e.party
		} else if slices.Contains(landAdjectives, s.low(j)) && s.low(j+1) != "of" || s.low(j) == "'s" && party != "" {
			j++
		} else {
			break
		}
	}
	if !slices.Contains(landKinds, s.low(j)) || s.low(j+1) != "of" {
		return placeSpan{}, false
	}
	k := j + 2
	if e := s.entAt(k); e != nil {
		return placeSpan{e.name, i, e.to, e.party}, e.kind == city && e.from == k && e.town == ""
	}
	end := s.nameRun(k)
	return placeSpan{clean(s.cut(k, end).In(full)), i, end, party}, end > k
}
