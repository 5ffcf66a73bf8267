package answer

import (
	"rapporteur/corpus/text"
)

// mayStandIn reports whether e was in a building of which the town is not told,
// while its article names q's place. It is asked of the meetings of people only:
// whole articles are looked through.
func (z *Answerer) mayStandIn(q Query, e *event) bool {
	return q.Place != "" && e.near != "" && q.namesOne() && e.Mode != "online" && e.Mode != "phone" && z.landOf(e) == "" && e.tellsOf(q.Place)
}

// landsIn returns the countries that single words of a topic name: "direct flights
// to Cambodia".
func (z *Answerer) landsIn(topic []string) []string {
	var out []string
	for _, t := range topic {
		out = addFact(out, z.t.countries[t])
	}
	return out
}

// tellsLands reports whether a statement names each of the countries, or was made
// at a meeting with someone of it: "between the two countries".
func (z *Answerer) tellsLands(lands []string, s *statement) bool {
	for _, c := range lands {
		if !anySeat(s.meeting, slot{country: c}) && !z.namesLand(c, s.span.In(s.article.Text)) {
			return false
		}
	}
	return true
}

// namesLand reports whether a word of s names the country.
func (z *Answerer) namesLand(country, s string) bool {
	for _, t := range text.Tokens(s, text.Span{Start: 0, End: len(s)}) {
		if z.t.countries[text.Fold(t.Text)] == country {
			return true
		}
	}
	return false
}

// namesOffices reports whether a statement names the countries of the offices that
// q has: "the message of the Congolese president".
func (z *Answerer) namesOffices(q Query, s *statement) bool {
	for _, p := range q.Parties {
		if c := p.nation(); len(p.people) == 0 && len(p.office.words) > 0 && c != "" && !z.namesLand(c, s.span.In(s.article.Text)) {
			return false
		}
	}
	return true
}
