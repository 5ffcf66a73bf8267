package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// visitNouns are followed by "to" and the country where the news takes place.
var visitNouns = []string{"visit", "trip", "tour", "stay", "delegation", "visits"}

// visited returns the country that the article says is being visited: "is
// paying a visit to Vietnam", "during his working trip to China".
func (x *extractor) visited() (string, text.Span) {
	if x.visit == nil {
		x.visit = x.findVisit()
	}
	return x.visit.party, x.visit.at
}

// A visit is where the news takes place: a country, and the town if it is told.
type visit struct {
	party  string
	at     text.Span
	town   entry
	townAt text.Span
	event  bool // the town is that of an event of many, where any two can meet
}

// findVisit returns the visit that the body tells first, and its town, which an event
// of many or the headline can also tell.
func (x *extractor) findVisit() *visit {
	v := &visit{}
	for i, s := range x.body {
		for k := range s.toks {
			e := s.visitAt(k)
			if e == nil && i < 2 {
				e = s.visitedAt(k)
			}
			if e == nil {
				continue
			}
			if v.party == "" && !s.pastVisit(k, e.to) {
				v.party, v.at = e.party, s.cut(k, e.to)
			}
			if v.town.name == "" && e.kind == city && !s.pastVisit(k, e.to) {
				v.town, v.townAt = e.entry, s.cut(k, e.to)
			}
		}
	}
	if v.town.name == "" {
		v.town, v.townAt = x.eventTown()
		v.event = v.town.name != ""
	}
	if v.town.name == "" {
		v.town, v.townAt = x.titleTown()
	}
	return v
}

// titleTown returns the town that the headline says is visited: "Lao teachers visit
// Dali".
func (x *extractor) titleTown() (entry, text.Span) {
	for _, s := range x.sents {
		if s.kind != article.Title {
			continue
		}
		for k := range s.toks {
			if w := s.low(k); k == 0 || w != "visit" && w != "visits" && w != "visited" || s.planned(k) {
				continue
			}
			if e := s.entAt(k + 1); e != nil && e.kind == city && e.from == k+1 && e.town == "" && (e.to == len(s.toks) || !s.toks[e.to].cap) {
				return e.entry, s.cut(e.from, e.to)
			}
		}
	}
	return entry{}, text.Span{}
}

// eventTown returns the one town to which the first sentences say that somebody
// came for an event of many: "visited Bratislava to attend the 26th Meeting of the
// Council". None if they tell of several.
func (x *extractor) eventTown() (found entry, at text.Span) {
	for _, s := range x.body[:min(4, len(x.body))] {
		for k := range s.toks {
			j := k + 1
			switch s.low(k) {
			case "visited", "visiting":
			case "travelled", "traveled", "went", "came", "flew", "travelling", "traveling", "visit", "trip":
				if s.low(j) != "to" {
					continue
				}
				j++
			case "arrived", "is", "was":
				if s.low(j) != "in" {
					continue
				}
				j++
			default:
				continue
			}
			e := s.entAt(j)
			if e == nil || e.kind != city || e.from != j || !s.forEvent(e.to) {
				continue
			}
			if found.name != "" && found.name != e.name {
				return entry{}, text.Span{}
			}
			found, at = e.entry, s.cut(k, e.to)
		}
	}
	return found, at
}

// forEvent reports whether the tokens from k on say that somebody came for an event
// of many: "to attend the 26th Meeting of the Council".
func (s *sentence) forEvent(k int) bool {
	for j := k; j < min(k+8, len(s.toks)); j++ {
		if w := s.low(j); w != "attend" && w != "attending" && !s.has(j, "participate", "in") && !s.has(j, "take", "part", "in") && !s.has(j, "for", "the") {
			continue
		}
		for n := j + 1; n < min(j+14, len(s.toks)); n++ {
			if t := &s.toks[n]; slices.Contains(bigEvents, t.low) || t.cap && (t.low == "meeting" || t.low == "council" || t.low == "session" || t.low == "conferences") {
				return true
			}
		}
	}
	return false
}

// visitAt returns the country or town of a visit told at token k: "visit to
// Vietnam", "is visiting Hanoi"; nil if none is.
func (s *sentence) visitAt(k int) *ent {
	j := k + 1
	switch w := s.low(k); {
	case slices.Contains(visitNouns, w) && (s.low(j) == "to" || s.low(j) == "in"):
		j++
	case w == "visiting" && s.be(k-1):
	case w == "in" && s.be(k-1) && s.onVisit(k+2):
	case (w == "come" || w == "came") && s.low(j) == "to":
		j++
	default:
		return nil
	}
	if s.low(j) == "the" {
		j++
	}
	switch s.low(j) {
	case "city", "province", "municipality", "locality", "region":
		return s.townBefore(k, s.low(j)) // "met the Mayor of Tianjin during his visit to the city"
	}
	if e := s.entAt(j); e != nil && e.from == j && (e.kind == country || e.kind == city) {
		return e
	}
	return nil
}

// visitedAt returns the country or town of a visit that the first sentences tell at
// token k with its days or with what was done there: "From April 9 to 11, A visited
// Slovenia, where he met B"; nil if none is.
func (s *sentence) visitedAt(k int) *ent {
	if s.low(k) != "visited" || s.planned(k) || s.quoted(k) || s.earlier(k) {
		return nil
	}
	e := s.entAt(k + 1)
	if e == nil || e.from != k+1 || e.kind != country && e.kind != city || e.town != "" {
		return nil
	}
	if s.has(e.to, ",", "where") || slices.ContainsFunc(s.dates, func(d dated) bool { return d.kind == span || d.kind == absolute && d.date.Day != 0 }) {
		return e
	}
	return nil
}

// townBefore returns the last town or province named before token k that can be
// called by that noun, "city" or "province"; nil if none is.
func (s *sentence) townBefore(k int, noun string) *ent {
	who := k // where the clause about a guest begins, whose own town is not visited
	for who > 0 && s.low(who) != "who" {
		who--
	}
	for i := len(s.ents) - 1; i >= 0; i-- {
		e := &s.ents[i]
		if e.to > k || e.kind != city || e.town != "" || s.inName(e) || e.to <= who && s.ofGuest(e, who) {
			continue
		}
		if w := s.low(e.to); !(noun == "city" && strings.HasPrefix(w, "provinc") || noun == "province" && (w == "city" || w == "municipal")) {
			return e // "Nen received the Secretary of the Guangdong Provincial Committee during his visit to the city"
		}
	}
	return nil
}

// ofGuest reports whether the place e is the home of the guest of whom the clause at
// token who goes on: "a delegation from Shenzhen, led by its Mayor B, who is on a visit
// to the city".
func (s *sentence) ofGuest(e *ent, who int) bool {
	return slices.ContainsFunc(s.refs, func(r *ref) bool {
		return r.from <= e.from && e.to <= r.to && (r.to == who || r.to == who-1 && s.low(r.to) == ",")
	})
}

// inName reports whether a place is part of somebody's name: "Huang Kunming".
func (s *sentence) inName(e *ent) bool {
	return slices.ContainsFunc(s.refs, func(r *ref) bool {
		return r.nameFrom <= e.from && e.to <= r.nameTo && e.to-e.from < r.nameTo-r.nameFrom
	})
}

// onVisit reports whether "on a working visit" follows at token k, or behind the
// second word of a name there.
func (s *sentence) onVisit(k int) bool {
	for j := k; j < min(k+2, len(s.toks)); j++ {
		if s.low(j) != "on" {
			continue
		}
		for n := j + 1; n < min(j+7, len(s.toks)); n++ {
			if slices.Contains(visitNouns, s.low(n)) {
				return true
			}
		}
	}
	return false
}

// pastVisit reports whether the visit at k is another one: "since the historic
// visit to China in October 2022", "recent", "will pay".
func (s *sentence) pastVisit(k, end int) bool {
	for b := max(0, k-8); b < k; b++ {
		switch s.low(b) {
		case "since", "recent", "historic", "last", "previous", "following", "after", "upcoming", "will", "future", "next", "forthcoming", "plans":
			return true
		}
	}
	for _, d := range s.dates {
		if d.to <= k && k-d.to < 14 && d.kind == absolute && d.date.Day == 0 && d.date.Year != 0 {
			return true // "in February 2024, on the occasion of his visit to Thailand"
		}
		if d.from >= end && d.from <= end+2 && d.kind == absolute && d.date.Day == 0 {
			return true
		}
	}
	return false
}

// settledDay is the day from which on the news of a page is of its month: on the
// first days of one it may be of the month before.
const settledDay = 3

// monthOnly returns the month in which a meeting without a day took place:
// that of the visit, else of the publication if the news is of a visit or of the meeting itself.
func (x *extractor) monthOnly(s *sentence) (article.Date, Basis, string, []text.Span) {
	if v := x.cal.visit; v.kind != 0 {
		if d, _ := x.cal.resolve(v, article.Date{}); d.Year != 0 {
			return d, Inferred, "", nil
		}
		return article.Date{}, NoBasis, "", nil
	}
	if x.tripOf == nil {
		x.tripOf = x.findTripMonth()
	}
	if (s.bareEarlier() || s.low(0) == "meanwhile") && !x.tripOf.told || x.tripOf.told && x.tripOf.month.IsZero() {
		return article.Date{}, NoBasis, "", nil
	}
	drafts := x.lastDrafts()
	for i := len(drafts) - 2; i >= 0 && x.onTrip(); i-- {
		if d := drafts[i]; d.date.Day != 0 && d.date.Year != 0 && !d.weak {
			return article.Date{Year: d.date.Year, Month: d.date.Month}, Inferred, "", d.dateAt
		}
	}
	if x.tripOf.told {
		return x.tripOf.month, Inferred, "", nil
	}
	if p := x.cal.published; p.Day >= settledDay && (x.at <= 2 || x.onTrip()) {
		return article.Date{Year: p.Year, Month: p.Month}, Inferred, "", []text.Span{x.a.PublishedSpan}
	}
	return article.Date{}, NoBasis, "", nil
}

// bareEarlier reports whether s puts its news before what was told, and says no
// more of when: "Earlier, he met B".
func (s *sentence) bareEarlier() bool {
	switch s.low(0) {
	case "earlier", "previously":
		return s.low(1) == ","
	case "prior", "before":
		return s.has(1, "to", "this") || s.has(1, "to", "that") || s.low(1) == "that" || s.low(1) == "this"
	}
	return false
}

// A tripMonth is the month of a visit, if the days of one are told.
type tripMonth struct {
	month article.Date
	told  bool
}

// findTripMonth returns the month of the days by which a visit is told: "visited
// Laos from last Thursday to Friday", in an article of the next month. It is
// zero where they lie in two months; told is whether there are such days.
func (x *extractor) findTripMonth() *tripMonth {
	t := &tripMonth{}
	for _, s := range x.body {
		k := slices.IndexFunc(s.toks, func(w tok) bool { return w.low == "visited" || w.low == "visit" || w.low == "trip" })
		if k < 0 || s.pastVisit(k, k+1) && s.low(k) != "visited" {
			continue
		}
		first := article.Date{}
		for _, d := range s.dates {
			if d.kind != onWeekday || d.from < k || d.from > k+12 {
				continue
			}
			day, _ := x.cal.resolve(d, article.Date{})
			if s.lastDayAt(d.from) {
				if first.Day == 0 {
					continue // "is on a visit until Friday"
				}
				day = addDays(first, (d.weekday-int(timeOf(first).Weekday())+7)%7)
			}
			if day.Day == 0 || day.Year == 0 {
				continue
			}
			first = day
			month := article.Date{Year: day.Year, Month: day.Month}
			if t.told && t.month != month {
				return &tripMonth{told: true}
			}
			t.month, t.told = month, true
		}
	}
	return t
}

// lastDayAt reports whether the weekday at token k ends a span: "until Friday".
func (s *sentence) lastDayAt(k int) bool {
	switch s.low(k - 1) {
	case "until", "till", "through", "to":
		return true
	}
	return false
}

// onTrip reports whether the news is of a visit, whose meetings lie in the month
// in which it is told.
func (x *extractor) onTrip() bool {
	if x.trip == 0 {
		x.trip = -1
		if slices.ContainsFunc(x.sents, func(s *sentence) bool { return s.kind != article.Caption && s.tellsTrip() }) {
			x.trip = 1
		}
	}
	return x.trip > 0
}

// tellsTrip reports whether s tells of a visit that is part of the news.
func (s *sentence) tellsTrip() bool {
	for k := range s.toks {
		switch s.low(k) {
		case "visit", "trip", "tour", "stay":
			if !s.pastVisit(k, k+1) {
				return true
			}
		case "arrived", "landed":
			return true
		case "visits":
			if s.kind == article.Title {
				return true
			}
		case "days":
			if s.low(k-2) == "those" || s.low(k-2) == "these" || s.low(k-2) == "the" && s.low(k-3) == "over" {
				return true
			}
		}
	}
	return false
}
