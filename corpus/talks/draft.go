package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// A draft is a meeting as far as it has been read.
type draft struct {
	all      []*person // in the order of the text
	hosts    []*person // who received, where that is told
	guests   []*person
	extras   []unnamedPart // people known by office only
	spoke    map[*person]text.Span
	present  map[*person]bool // only said to have been there
	weak     bool
	typ      string
	mode     string
	modeAt   text.Span
	place    string
	placeAt  text.Span
	townAt   text.Span // where the town of a building is told; empty if with it
	country  string    // where, as far as a place or dateline tells
	date     article.Date
	basis    Basis
	dateText string
	dateAt   []text.Span
	who      []text.Span
	said     []statement
	about    []text.Span // sentences about the content
	passage  []*sentence // while it was the meeting being told
	at       int         // number of the sentence that tells it first
	par      int
}

// An unnamedPart is a person or body known by office only.
type unnamedPart struct {
	words string
	party string
	span  text.Span
}

// A statement is a sentence of a speaker; a nil speaker is all sides.
type statement struct {
	by   *person
	span text.Span
}

// has reports whether p takes part; false for no draft.
func (d *draft) has(p *person) bool { return d != nil && slices.Contains(d.all, p) }

// awaits reports whether d is p's meeting with one who was told by country and
// office only, such as q holds: "met the envoys of Laos and Cuba. In the meeting
// with Cuban Ambassador B, …".
func (d *draft) awaits(p, q *person) bool {
	if len(d.all) != 1 || d.all[0] != p || len(d.extras) != 1 || q.party == "" || d.extras[0].party != q.party {
		return false
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(d.extras[0].words)), func(w string) bool {
		return lex().office[w]&isOffice != 0 && q.holds(w) || w == "counterpart"
	})
}

// puts notes the place of the meeting, where it is told, and its country.
func (d *draft) puts(place string, at text.Span, country string) {
	d.place, d.placeAt, d.country = place, at, country
}

// people returns all who were at the meeting; none if d is nil.
func (d *draft) people() []*person {
	if d == nil {
		return nil
	}
	return d.all
}

// lone returns the only person of the list; the first if all are of one party.
func (d *draft) lone(ps []*person) *person {
	if len(ps) == 0 {
		return nil
	}
	for _, p := range ps[1:] {
		if p.party != ps[0].party {
			return nil
		}
	}
	return ps[0]
}

// host returns who received the others, as the verb or the place tells.
func (d *draft) host() *person {
	if d == nil {
		return nil
	}
	if len(d.hosts) > 0 || d.country == "" {
		return d.lone(d.hosts)
	}
	return d.lone(keep(d.all, func(p *person) bool { return p.party == d.country }))
}

// guest returns who came, as the verb or the place tells.
func (d *draft) guest() *person {
	if d == nil {
		return nil
	}
	if len(d.guests) > 0 || d.country == "" {
		return d.lone(d.guests)
	}
	return d.lone(keep(d.all, func(p *person) bool { return p.party != d.country }))
}

// add lets p take part on the strength of the sentence.
func (d *draft) add(p *person, at text.Span) {
	if d.has(p) {
		return
	}
	d.all = append(d.all, p)
	d.spoke[p] = at
}

// lastSaid returns the statements from the byte at from on. They are entered in
// the order of the text.
func (d *draft) lastSaid(from int) []statement {
	i := len(d.said)
	for i > 0 && d.said[i-1].span.Start >= from {
		i--
	}
	return d.said[i:]
}

// note appends the sentence at p, the one being read, unless it is there.
func note(list []text.Span, p text.Span) []text.Span {
	if n := len(list); n > 0 && list[n-1] == p {
		return list
	}
	return append(list, p)
}

// newDraft returns a meeting of which nothing is told yet.
func newDraft() *draft {
	return &draft{spoke: map[*person]text.Span{}, present: map[*person]bool{}}
}

// same reports whether a trigger over these people tells of d again: its
// people are all there, and both sides are.
func (d *draft) same(people []*person) bool {
	n := 0
	for _, p := range people {
		if d.has(p) {
			n++
		}
	}
	return n == len(people) && n >= 2 || n == len(d.all) && n >= 2
}
