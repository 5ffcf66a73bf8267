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
		if e := s.entAt(k - 1); e != nil && e.kind == city && e.to == k && (w == "hosted" || w == "hosts") && !s.insideRef(k-1) {
			return placeSpan{e.name, e.from, e.to, e.party}, true // "Hanoi hosted the talks"
		}
		if w == "where" && k < tr.from {
			if p, ok := s.placeWhere(full, k); ok {
				if in, ok := s.townWithin(full, tr, p); ok {
					return in, true
				}
				return p, true
			}
		}
		if w == "of" && s.low(k-1) == "island" {
			w = "in" // "on the resort island of Bali"
		}
		if w != "in" && w != "at" && w != "to" && !visit || s.insideRef(k) && !s.aside(k) && !(w == "in" && s.dayBehind(k)) {
			continue
		}
		if b := s.low(k - 1); b == "landing" || b == "landed" || b == "touched" || b == "touchdown" {
			continue // "hours after landing at Noi Bai"
		}
		if w == "in" && s.ofBody(k) && k < tr.from {
			continue // "the missions to the UN in New York, and exchanged views"
		}
		if w == "in" && s.behindOther(k) && !s.dayBehind(k) {
			continue // "the ministry in Seoul said"
		}
		if e := s.entAt(k + 1); tr.weak && k > 3 && k < tr.from && !(e != nil && e.from == k+1 && s.leadsTo(e.to, tr)) || s.ofAside(tr.to, k) {
			continue // "the missions in New York, and exchanged views on", "who is here for a forum in Dalian"
		}
		p, ok := s.placeAt(full, k)
		land := 0
		if !ok && w == "in" && s.landMay(tr, k) {
			if p, ok = s.landAt(k + 1); ok {
				land = 60
			}
		}
		if !ok || w == "to" && (!s.headquarters(p) || !strings.HasPrefix(s.low(tr.from), "welcom")) {
			continue
		}
		d := k - tr.to
		if d > 0 && s.says(tr.to, k) || s.semicolon(min(tr.to, k), max(tr.from, k)) {
			continue
		}
		if d < 0 {
			d = tr.from - k + 3
			if s.openingPlace(k) {
				d = 3
			}
		}
		if d += land; land > 0 && (d > land+16 && (k < tr.to || s.steps(tr.to, k) > 16) || s.clauses(min(tr.to, k), max(tr.from, k)) > 0) {
			continue
		}
		if d < bestDist && !(bestDist < 1<<30 && p.to == best.to && best.from < p.from) { // "at the Hall in Hanoi" holds "in Hanoi"
			best, bestDist = p, d
		}
	}
	return best, bestDist < 1<<30
}

// elsewhere are nouns whose "in" tells where somebody holds office or what is
// spoken of, not where people met: "the situation in Syria".
var elsewhere = []string{"ambassador", "consulate", "committee", "successor", "situation", "crisis", "conflict", "war", "developments",
	"fighting", "ceasefire", "violence", "tensions", "clashes", "events", "enterprises", "projects", "investment", "investments", "companies", "missions"}

// behindOther reports whether the preposition at token k hangs on a source of news
// or on one of elsewhere.
func (s *sentence) behindOther(k int) bool {
	if w := s.low(k - 1); s.low(k) == "in" && (w == "students" || w == "citizens" || w == "nationals" || w == "expatriates" || w == "diaspora" || w == "community" || w == "workers") {
		return true // "the situation of students in Bishkek"
	}
	for b := k - 2; b >= max(0, k-3); b-- {
		if w := s.low(b); (w == "the" || w == "its" || w == "his" || w == "her") && (s.low(b-1) == "at" || s.low(b-1) == "in" && s.low(k-1) == "office") {
			return false // "at the presidential office in Seoul", "at the ministry in Seoul"
		}
	}
	return slices.Contains(sources, s.low(k-1)) || slices.Contains(elsewhere, s.low(k-1))
}

// ofBody reports whether an organisation stands right before token k that is not
// itself where people met.
func (s *sentence) ofBody(k int) bool {
	for i := range s.ents {
		if e := &s.ents[i]; e.to == k && e.kind == organisation && e.town == "" && s.low(e.from-1) != "at" && s.low(e.from-2) != "at" {
			return true
		}
	}
	return false
}

// dayBehind reports whether a day follows the place behind token k, so that both
// tell of the meeting: "a reception for the ambassador in Hanoi on May 3".
func (s *sentence) dayBehind(k int) bool {
	e := s.entAt(k + 1)
	if e != nil && e.town != "" {
		return true // "at his office in Lusail Palace"
	}
	return e != nil && e.kind == city && s.low(e.to) == "on" && s.inDate(e.to+1) && !slices.Contains(sources, s.low(k-1))
}

// ofAside reports whether what stands at token k belongs to a clause about one of
// the people, which no comma closes before it: "met A, who is here for a forum in
// Dalian".
func (s *sentence) ofAside(from, k int) bool {
	for j := k - 1; j >= from; j-- {
		switch s.low(j) {
		case ",", ";":
			return false
		case "who":
			return s.low(k) == "in" && slices.Contains(bigEvents, s.low(k-1))
		}
	}
	return false
}

// bigEvents are what others than those who met have come for.
var bigEvents = []string{"forum", "summit", "conference", "congress", "expo", "fair", "davos", "games", "festival", "assembly", "exhibition"}

// openingPlace reports whether the preposition at token k is among the words that
// open the sentence, closed by a comma: "On Friday in Malaysia, …".
func (s *sentence) openingPlace(k int) bool {
	if k > 4 {
		return false
	}
	for j := k + 2; j < min(len(s.toks), k+5); j++ {
		if s.low(j) == "," {
			return true
		}
	}
	return false
}

// landMay reports whether "in" at token k can put the meeting in a country: right
// behind a person, a day, the verb or noun of meeting, or at a break.
func (s *sentence) landMay(tr trigger, k int) bool {
	if k == 0 || k == tr.to || s.toks[k-1].cap || s.insideRef(k-1) || s.inDate(k-1) {
		return true
	}
	switch w := s.low(k - 1); w {
	case ",", ")", "held", "place", "here", "there", "ministers", "leaders", "talks", "meeting", "meetings", "counterpart", "counterparts", "week", "month", "year", "earlier", "later", "visit", "delegation", "arriving", "arrived":
		return true
	}
	return s.low(k+2) == "on" && s.inDate(k+3)
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
		if speechVerbs()[s.low(k)] && !s.toks[k].cap && !s.has(k, "took", "place") {
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

// headquarters reports whether the place is an office or a seat.
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
		return entry{kind: city, name: town, party: e.party}, j + 1, true
	}
	return entry{}, 0, false
}

// buildings are heads of places that are no towns.
var buildings = []string{"hall", "palace", "house", "headquarters", "office", "hotel", "guesthouse", "guest", "kremlin",
	"academy", "university", "museum", "centre", "center", "school", "ministry", "residence", "villa", "complex", "building",
	"club", "capitol", "lodge", "castle", "institute", "embassy", "consulate", "mausoleum", "resort", "airport", "command", "department", "pavilion", "mansion", "secretariat"}

// siteWords may stand between the article and the name of a building: "the VWU's
// head office", "the official residence".
var siteWords = []string{"head", "official", "main", "party", "permanent"}

// placeAt reads the place behind the preposition at k.
func (s *sentence) placeAt(full string, k int) (placeSpan, bool) {
	i := k + 1
	for s.low(i) == "the" || s.low(i) == "his" || s.low(i) == "her" || s.low(i) == "their" || slices.Contains(siteWords, s.low(i)) && !s.toks[i].cap && i > k+1 {
		i++
	}
	if c, at, ok := s.capitalAt(i); ok {
		return placeSpan{c.name, i, at, c.party}, true
	}
	if e := s.entAt(i); e != nil && e.from == i && e.town != "" {
		return s.seat(full, e), true
	}
	if e := s.entAt(i); e != nil && e.from == i && (e.kind == city || e.kind == country && lex().capital[e.party] == e.name) && !(e.to < len(s.toks) && s.toks[e.to].cap && s.toks[e.to].class&isInst != 0 && s.toks[e.to].class&(isWeekday|isMonth) == 0 && !s.landWord(e.to)) && !s.namesBuilding(e) {
		if c := s.entAt(e.to + 2); c != nil && (s.low(e.to) == "district" || s.low(e.to) == "ward") && s.low(e.to+1) == "," && c.from == e.to+2 && c.kind == city && c.party == e.party {
			return placeSpan{e.name + ", " + c.name, i, c.to, c.party}, true // "in Yongsan-gu District, Seoul"
		}
		return placeSpan{e.name, i, e.to, e.party}, true
	}
	if p, ok := s.townOf(full, i); ok {
		return p, true
	}
	if p, ok := s.townAt(full, i); ok {
		return p, true
	}
	j, head := i, false
	party := ""
	for j < len(s.toks) && j < i+12 {
		if r := s.refFrom(j); r >= 0 {
			if to := s.refs[r].to; j == i && s.low(to) == "'s" {
				j = to // "the Prime Minister's official residence"
			} else if j == i && s.refs[r].poss && to > j {
				j = to - 1
			} else {
				break
			}
		}
		t := &s.toks[j]
		if slices.Contains(buildings, t.low) {
			head = true
		} else if !t.cap && t.low != "of" && t.low != "the" && t.low != "'s" && t.low != "and" && !slices.Contains(siteWords, t.low) || t.class&(isMonth|isWeekday) != 0 && t.cap {
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
		return s.namedSite(full, k)
	}
	if s.low(j) == "and" && j+1 < len(s.toks) && s.toks[j+1].cap && s.toks[j+1].class&isInst != 0 && s.low(i) == "ministry" {
		for j++; j < len(s.toks) && s.toks[j].cap && s.toks[j].class&isInst != 0; j++ {
		} // "the Ministry of Planning and Investment"
	}
	name := seatName(clean(s.cut(i, j).In(full)))
	// "the Great Hall of the People in Beijing"
	if s.low(j) == "in" || s.low(j) == "," {
		if e := s.entAt(j + 1); e != nil && e.kind == city {
			return placeSpan{name + ", " + e.name, i, e.to, e.party}, true
		}
		k := j + 1
		if s.low(k) == "the" {
			k++
		}
		if c, at, ok := s.capitalAt(k); ok {
			return placeSpan{name + ", " + c.name, i, at, c.party}, true
		}
	}
	return placeSpan{name, i, j, party}, true
}

// namesBuilding reports whether a town is part of the name of a building: "the
// Bogor Palace", "the Gorki residence"; not "in Hanoi office hours".
func (s *sentence) namesBuilding(e *ent) bool {
	if e.to >= len(s.toks) || !slices.Contains(buildings, s.low(e.to)) {
		return false
	}
	return s.toks[e.to].cap || s.low(e.from-1) == "the"
}

// namedSite reads a building of which only the name is told, in two or three words
// before a day or the end: "received A at Dar Yamama on Monday".
func (s *sentence) namedSite(full string, k int) (placeSpan, bool) {
	from, j := k+1, k+1
	for j < len(s.toks) && j < from+4 && s.nameLike(j) && !s.insideRef(j) && !slices.Contains(bigEvents, s.low(j)) {
		j++
	}
	if s.low(k) != "at" || j < from+2 || j == from+4 || j < len(s.toks) && s.low(j) != "." && !(s.low(j) == "on" && s.inDate(j+1)) && s.low(j) != "here" && s.low(j) != "today" {
		return placeSpan{}, false
	}
	return placeSpan{clean(s.cut(from, j).In(full)), from, j, ""}, true
}

// seatName turns "headquarters of the Party Central Committee" into the form in
// which reports of one meeting agree: "Party Central Committee headquarters".
func seatName(name string) string {
	for _, mark := range []string{"'s ", "’s "} {
		if of, rest, ok := strings.Cut(name, mark); ok && (of == strings.ToLower(of) || of == strings.ToUpper(of)) {
			name = of + " " + rest // "the party's Central Committee", "the VWU's head office"
		}
	}
	for _, head := range []string{"headquarters", "Headquarters", "office", "Office"} {
		if of, ok := strings.CutPrefix(name, head+" of "); ok {
			return strings.TrimPrefix(of, "the ") + " " + strings.ToLower(head)
		}
	}
	return name
}

// seat returns the place of a building that the tables know, with the town it
// stands in: "at the Great Hall of the People", "at the Kremlin".
func (s *sentence) seat(full string, e *ent) placeSpan {
	end := e.to
	for end < len(s.toks) && s.toks[end].cap && s.off[end] == 0 && s.toks[end].class&isInst != 0 && s.toks[end].class&(isMonth|isWeekday) == 0 {
		end++ // "Kumsusan State Guest House"
	}
	if end < len(s.toks) && s.off[end] != 0 {
		end = e.to // "received in the Kremlin Vice President A"
	}
	name := clean(s.cut(e.from, end).In(full))
	if t := s.entAt(end + 1); (s.low(end) == "in" || s.low(end) == ",") && t != nil && t.kind == city {
		return placeSpan{name + ", " + t.name, e.from, t.to, t.party}
	}
	return placeSpan{name + ", " + e.town, e.from, end, e.party}
}

// addTowns gives the buildings of which no town is told that of the dateline or
// of the visit, if it lies in a country that took part: "the Government Office,
// Hanoi".
func (x *extractor) addTowns() {
	for i, d := range x.drafts {
		e, known := lookup(lastPart(d.place))
		if d.place == "" || known && e.kind != organisation || !building(d.place) {
			continue
		}
		if c, ok := lookup(x.datelineCity()); ok && c.kind == city && c.party == x.home && x.hasParty(d, x.home) && (d.country == "" || d.country == x.home) {
			d.place, d.country, d.townAt = d.place+", "+c.name, x.home, x.a.Dateline.Span
			continue
		}
		if v := x.visit; v != nil && v.town.name != "" && x.hasParty(d, v.town.party) && (d.country == "" || d.country == v.town.party) {
			d.place, d.country, d.townAt = d.place+", "+v.town.name, v.town.party, v.townAt
			continue
		}
		if f := x.drafts[0]; f != d && f.date.Day != 0 && f.date == d.date && f.placeAt.Len() > 0 && x.hasParty(d, f.country) {
			if c, ok := lookup(lastPart(f.place)); ok && c.kind == city {
				d.place, d.country, d.townAt = d.place+", "+c.name, c.party, f.placeAt // on the day of the first one
				continue
			}
		}
		if c, at := x.townBeforeIt(i); c.name != "" && (d.country == "" || d.country == c.party) {
			d.place, d.country, d.townAt = d.place+", "+c.name, c.party, at
		}
	}
}

// building reports whether the words of a place hold a head of buildings.
func building(place string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(place)), func(w string) bool { return slices.Contains(buildings, strings.Trim(w, ",.")) })
}
