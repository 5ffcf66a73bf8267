package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/text"
)

// apart reports whether the people of a list were met one after another.
func (s *sentence) apart(tr trigger, objects []*ref) bool {
	if s.separately() || slices.Contains([]string{"meetings", "sessions", "receptions", "audiences", "calls"}, tr.words[len(tr.words)-1]) && !s.together() {
		return true // "had meetings with A, B and C"
	}
	for _, r := range objects[1:] {
		if w := s.low(r.to); w == "joining" || w == "attending" || w == "present" {
			continue // "hosted to lunch by B, with C joining them"
		}
		if s.low(r.from-1) == "with" && (s.low(r.from-2) == "and" || s.low(r.from-2) == "then" || s.low(r.from-2) == ";" || s.low(r.from-2) == ",") {
			return true
		}
	}
	return (differentParties(objects) || topLeaders(objects)) && !s.together()
}

// separately reports whether s says that people were met one by one.
func (s *sentence) separately() bool {
	for k := range s.toks {
		switch s.low(k) {
		case "separately", "separate", "respectively", "individually":
			if s.low(k) != "respectively" || !s.shared {
				return true
			}
		case "each":
			if triggers().verb(s.low(k+1)) && s.low(k+1) != "other" {
				return true // "A and B each called C"
			}
		case "one":
			if s.has(k, "one", "by", "one") || s.has(k, "one", "after", "another") {
				return true
			}
		case "in":
			if s.has(k, "in", "turn") {
				return true
			}
		}
	}
	return false
}

// topOffices head a state, a government or a parliament; whoever sees several
// of their holders sees them one after another.
var topOffices = []string{"top legislator", "top political advis", "party chief", "prime minister", "premier", "president", "general secretary", "king", "national assembly",
	"national people's congress", "npc", "political consultative conference", "cppcc", "senate", "speaker", "federation council", "state duma", "parliament",
	"council of states", "national council", "house of representatives"}

// topLeaders reports whether all objects hold one of the top offices.
func topLeaders(objects []*ref) bool {
	for _, r := range objects {
		if r.person == nil || !topOffice(r.person.title) {
			return false
		}
	}
	return true
}

// topOffice reports whether the title is one of the top offices itself.
func topOffice(title string) bool {
	t := text.Fold(title)
	return !strings.Contains(t, "vice") && slices.ContainsFunc(topOffices, func(o string) bool { return strings.Contains(t, o) })
}

// differentParties reports whether every object is of another country.
func differentParties(objects []*ref) bool {
	seen := map[string]bool{}
	for _, r := range objects {
		if r.joint > 0 && r.person == nil {
			if seen[r.party] {
				return false
			}
			seen[r.party] = true
		}
		for _, p := range r.everyone() {
			if p.party == "" || seen[p.party] {
				return false
			}
			seen[p.party] = true
		}
	}
	return len(seen) > 1
}

// summedUp reports whether one of the next two sentences is about n people at one
// table: "The three ministers discussed", "The trilateral meeting".
func (x *extractor) summedUp(n int) bool {
	for _, s := range x.body[x.at:min(x.at+2, len(x.body))] {
		if s.low(0) == "the" && numerals[s.low(1)] == n && n > 2 && s.groupAfter(1) > 0 {
			return true
		}
		for k := range min(4, len(s.toks)) {
			switch s.low(k) {
			case "trilateral", "quadrilateral", "three-way", "four-way":
				return true
			}
		}
	}
	return false
}

// together reports whether the sentence says that all sat at one table.
func (s *sentence) together() bool {
	for k := range s.toks {
		if s.insideRef(k) {
			continue
		}
		switch s.low(k) {
		case "sidelines", "margins":
			return false // of a summit, where one is met after another
		case "trilateral", "quadrilateral", "three-way", "four-way", "together", "jointly", "conference", "summit", "videoconference", "quartet":
			return true
		case "ministerial":
			if w := s.low(k + 1); w == "" || w == "." || w == "," || s.preposition(k+1) {
				return true // "for the third Vice Foreign Ministerial"
			}
		}
	}
	return false
}
