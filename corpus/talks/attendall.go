package talks

import "strings"

// allMeetings stands for a number of meetings past any of an article.
const allMeetings = 1 << 20

// allEvents reports whether "the above events" or "the activities" follow the verb
// at k.
func (s *sentence) allEvents(k int) bool {
	above := false
	for j := k + 1; j < min(k+7, len(s.toks)); j++ {
		switch s.low(j) {
		case "above", "above-mentioned", "all", "these", "the":
			above = true
		case "events", "activities", "meetings", "sessions", "receptions":
			return above
		}
	}
	return false
}

// townBehind returns the town of "was present at the activities in Beijing" behind
// the verb at k; "" if none is told.
func (s *sentence) townBehind(k int) string {
	for j := k + 1; j+1 < len(s.toks); j++ {
		if e := s.entAt(j + 1); s.low(j) == "in" && e != nil && e.kind == city && e.from == j+1 {
			return e.name
		}
	}
	return ""
}

// attendSince adds the people to the meetings from number n on that the words behind
// the verb at k mean, of those in a town if one is told: "joined both meetings",
// "participated in the above events".
func (x *extractor) attendSince(s *sentence, rs []*ref, n, k int) {
	town := s.townBehind(k)
	plain := 0
	for _, d := range x.drafts[n:] {
		if d.typ == "meeting" {
			plain++
		}
	}
	these := plain > 0 && (s.has(k+1, "at", "these", "meetings") || s.has(k+1, "these", "meetings"))
	for _, d := range x.drafts[n:] {
		if these && d.typ == "talks" {
			continue // "these meetings", behind the story of talks
		}
		if d.weak && (town == "" || !strings.Contains(d.place, town)) || town != "" && d.place != "" && !strings.Contains(d.place, town) {
			continue
		}
		for _, r := range rs {
			for _, p := range r.everyone() {
				if !d.has(p) {
					d.present[p] = true
				}
				d.add(p, s.span)
			}
		}
	}
}
