package talks

import (
	"slices"

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
}

func (x *extractor) findVisit() *visit {
	v := &visit{}
	for _, s := range x.body {
		for k := range s.toks {
			e := s.visitAt(k)
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
	return v
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
	default:
		return nil
	}
	if s.low(j) == "the" {
		j++
	}
	if e := s.entAt(j); e != nil && e.from == j && (e.kind == country || e.kind == city) {
		return e
	}
	return nil
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
