package talks

import (
	"slices"

	"rapporteur/corpus/text"
)

// soleTown returns the one town that the body of the article places anything in:
// "in Antalya". None if it names several so.
func (x *extractor) soleTown() (entry, text.Span) {
	var found entry
	var at text.Span
	for _, s := range x.body {
		for k := range s.toks {
			if w := s.low(k); w != "in" && w != "at" || s.quoted(k) || s.behindOther(k) || s.ofSource(k) {
				continue
			}
			e := s.entAt(k + 1)
			if e == nil || e.kind != city || e.from != k+1 || e.town != "" || s.insideRef(k) || x.ofThen(s, e.to) {
				continue
			}
			if found.name != "" && found.name != e.name {
				return entry{}, text.Span{}
			}
			if found.name == "" {
				found, at = e.entry, s.cut(e.from, e.to)
			}
		}
	}
	return found, at
}

// ofThen reports whether the month or year behind token k is of a time before the
// news: "opened in Beijing in January 2015".
func (x *extractor) ofThen(s *sentence, k int) bool {
	p := x.cal.published
	for _, d := range s.dates {
		if d.from >= k && d.from <= k+1 && d.kind == absolute && d.date.Year != 0 && p.Year != 0 {
			return (p.Year-d.date.Year)*12+p.Month-d.date.Month >= 2
		}
	}
	y, n := s.year(k + 1)
	return n > 0 && s.low(k) == "in" && p.Year > y
}

// settleTowns gives the only town of the article to meetings of which no place,
// or no more than its country, is told; and that country's meetings the town where
// the page is signed, or which stands above the text.
func (x *extractor) settleTowns() {
	town, at := x.soleTown()
	signed, signedAt := x.signedAt()
	var head entry
	var headAt text.Span
	if slices.ContainsFunc(x.drafts, func(d *draft) bool { return d.place == "" }) {
		head, headAt = x.headTown()
	}
	for _, d := range x.drafts {
		if d.mode == "online" || d.mode == "phone" || (d.weak || x.longAgo(d)) && d.place == "" {
			continue
		}
		if town.name != "" && (d.place == "" && (d.country == "" || d.country == town.party) || d.place == town.party) {
			d.puts(town.name, at, town.party)
		}
		if d.place != "" && d.place == signed.party && !x.longAgo(d) {
			d.puts(signed.name, signedAt, signed.party) // in the country where the page is signed
		}
		if head.name != "" && d.place == "" && d.country == "" && x.hasParty(d, head.party) && !x.longAgo(d) {
			d.puts(head.name, headAt, head.party)
		}
	}
}

// townBeforeIt returns the town of the meeting told before draft i, if people of that
// land took part in both and nothing between them tells that the guests travelled on to
// another town or province there.
func (x *extractor) townBeforeIt(i int) (entry, text.Span) {
	if i == 0 {
		return entry{}, text.Span{}
	}
	d, f := x.drafts[i], x.drafts[i-1]
	c, ok := lookup(lastPart(f.place))
	if !ok || c.kind != city || d.weak || f.weak || x.longAgo(d) || d.date.Day == 0 || f.date.Day == 0 || d.at-f.at > 12 || d.at < f.at ||
		!x.hasParty(d, c.party) || !x.hasParty(f, c.party) || f.date.DaysTo(d.date) < 0 || f.date.DaysTo(d.date) > 2 {
		return entry{}, text.Span{}
	}
	for _, s := range x.body[f.at:d.at] {
		for j := range s.ents {
			if e := &s.ents[j]; e.kind == city && e.town == "" && e.name != c.name && e.party == c.party && !s.inName(e) && s.reached(e.from) {
				return entry{}, text.Span{}
			}
		}
	}
	return c, f.placeAt
}

// reached reports whether the place at token k is one that somebody went to or was in
// at the head of a sentence.
func (s *sentence) reached(k int) bool {
	if s.low(k-1) == "the" {
		k--
	}
	switch s.low(k - 1) {
	case "to", "for", "visited", "visiting", "toured", "touring":
		return true
	case "in", "at", "from":
		return k < 5 || s.low(k-2) == "arrived" || s.low(k-2) == "arriving" || s.low(k-2) == "landed"
	}
	return false
}
