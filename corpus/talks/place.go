package talks

import (
	"slices"
	"strings"
)

// placeSpan is where a place stands and how it is written.
type placeSpan struct {
	name     string
	from, to int
	party    string
}

// placeNear returns the place told for a trigger: "in Hanoi", "at the Great
// Hall of the People in Beijing". It must follow a preposition of place.
func (s *sentence) placeNear(full string, tr trigger) (placeSpan, bool) {
	var best placeSpan
	bestDist := 1 << 30
	for k := range s.toks {
		w := s.low(k)
		visit := k < tr.from && (w == "visited" || w == "visits" || w == "visiting") && s.entAt(k+1) != nil && s.entAt(k+1).kind == city
		if e := s.entAt(k - 2); w == "where" && k < tr.from && s.low(k-1) == "," && e != nil && e.kind == city {
			return placeSpan{e.name, e.from, e.to, e.party}, true // "flew to Guangzhou, where he met B"
		}
		if w != "in" && w != "at" && w != "to" && !visit || s.insideRef(k) && !s.aside(k) {
			continue
		}
		p, ok := s.placeAt(full, k)
		if !ok || w == "to" && (!s.headquarters(p) || !strings.HasPrefix(s.low(tr.from), "welcom")) {
			continue
		}
		d := k - tr.to
		if d > 0 && s.says(tr.to, k) || s.semicolon(min(tr.to, k), max(tr.from, k)) {
			continue
		}
		if d < 0 {
			d = tr.from - k + 3
		}
		if d < bestDist {
			best, bestDist = p, d
		}
	}
	return best, bestDist < 1<<30
}

// semicolon reports whether one stands in [from, to) with a verb of meeting
// behind it, so that another meeting begins there: "called on A on March 26;
// held talks with B in Wuhan", beside "met with A; B; and C in Vientiane".
func (s *sentence) semicolon(from, to int) bool {
	found := false
	for k := from; k < to; k++ {
		if s.insideRef(k) {
			continue
		}
		if s.low(k) == ";" {
			found = true
		} else if found && len(triggers().byFirst[s.low(k)]) > 0 && !s.toks[k].cap {
			return true
		}
	}
	return false
}

// says reports whether a verb of saying stands in [from, to), so that what is
// behind it need not belong to the meeting.
func (s *sentence) says(from, to int) bool {
	for k := from; k < to; k++ {
		if speechVerbs()[s.low(k)] && !s.toks[k].cap {
			return true
		}
	}
	return false
}

// aside reports whether token k begins a phrase of place behind the name of a
// delegation, whose extent covers it.
func (s *sentence) aside(k int) bool {
	for _, r := range s.refs {
		if r.led && r.from <= k && k < r.nameFrom {
			return true
		}
	}
	return false
}

// anyCap reports whether a word of [from, to) is written with a capital: "the
// ministry's headquarters" names no place.
func (s *sentence) anyCap(from, to int) bool {
	for k := from; k < to; k++ {
		if s.toks[k].cap {
			return true
		}
	}
	return false
}

func (s *sentence) headquarters(p placeSpan) bool {
	return strings.Contains(strings.ToLower(p.name), "headquarters") || strings.Contains(strings.ToLower(p.name), "office")
}

// capitalAt reads "the capital Beijing" and "the Chinese capital" at token i,
// and returns the town and the end of the phrase.
func (s *sentence) capitalAt(i int) (entry, int, bool) {
	if s.low(i) == "capital" || s.low(i) == "city" && s.low(i+1) == "of" {
		j := i + 1
		if s.low(j) == "city" {
			j++
		}
		if s.low(j) == "of" {
			j++
		}
		if e := s.entAt(j); e != nil && e.kind == city {
			return e.entry, e.to, true
		}
		return entry{}, 0, false
	}
	e := s.entAt(i)
	if e == nil || e.kind != demonym && e.kind != country {
		return entry{}, 0, false
	}
	j := e.to
	if s.low(j) == "'s" {
		j++
	}
	if s.low(j) != "capital" {
		return entry{}, 0, false
	}
	if town := lex().capital[e.party]; town != "" {
		return entry{city, town, e.party}, j + 1, true
	}
	return entry{}, 0, false
}

// buildings are heads of places that are no towns.
var buildings = []string{"hall", "palace", "house", "headquarters", "office", "hotel", "guesthouse", "guest", "kremlin",
	"academy", "university", "museum", "centre", "center", "school", "ministry", "residence", "villa", "complex", "building",
	"club", "lodge", "castle", "institute", "embassy", "consulate", "mausoleum", "resort"}

// placeAt reads the place behind the preposition at k.
func (s *sentence) placeAt(full string, k int) (placeSpan, bool) {
	i := k + 1
	for s.low(i) == "the" || s.low(i) == "his" || s.low(i) == "her" || s.low(i) == "their" {
		i++
	}
	if c, at, ok := s.capitalAt(i); ok {
		return placeSpan{c.name, i, at, c.party}, true
	}
	if e := s.entAt(i); e != nil && e.from == i && e.kind == city && !(e.to < len(s.toks) && s.toks[e.to].cap && s.toks[e.to].class&isInst != 0 && s.toks[e.to].class&(isWeekday|isMonth) == 0) {
		return placeSpan{e.name, i, e.to, e.party}, true
	}
	j, head := i, false
	party := ""
	for j < len(s.toks) && j < i+12 && s.refFrom(j) < 0 {
		t := &s.toks[j]
		if slices.Contains(buildings, t.low) {
			head = true
		} else if !t.cap && t.low != "of" && t.low != "the" && t.low != "'s" && t.low != "and" || t.class&(isMonth|isWeekday) != 0 && t.cap {
			if t.low != "(" && t.low != ")" {
				break
			}
		}
		if e := s.entAt(j); e != nil && party == "" {
			party = e.party
		}
		j++
		if head && j < len(s.toks) && (s.low(j) == "," || s.low(j) == "in" || s.low(j) == "on" || s.low(j) == "and") {
			break
		}
	}
	for j > i && s.hangs(j-1) {
		j--
	}
	if !head || j <= i || !s.anyCap(i, j) {
		return placeSpan{}, false
	}
	name := clean(s.cut(i, j).In(full))
	// "the Great Hall of the People in Beijing"
	if s.low(j) == "in" || s.low(j) == "," {
		if e := s.entAt(j + 1); e != nil && e.kind == city {
			return placeSpan{name + ", " + e.name, i, e.to, e.party}, true
		}
	}
	return placeSpan{name, i, j, party}, true
}
