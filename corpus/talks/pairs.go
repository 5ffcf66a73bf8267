package talks

import (
	"slices"

	"rapporteur/corpus/article"
)

// A pairIndex finds the events of two people, by month, so that the work does
// not grow with the square of how often the two have met.
type pairIndex struct {
	events map[pairKey][]*Event
	listed map[listing]bool
}

// A pairKey is two people of two sides and a month. Events of which a report
// does not tell the year stand under month 0 of year 0 too, and all stand under
// month -1.
type pairKey struct {
	people      string
	year, month int
}

// A listing is an event under a key.
type listing struct {
	pairKey
	event *Event
}

// anyMonth is the month under which all events stand.
const anyMonth = -1

// add lists e, which has got the report m.
func (x *pairIndex) add(e *Event, m *Meeting) {
	for _, p := range pairs(m) {
		for _, k := range []pairKey{{p, 0, anyMonth}, monthKey(p, m.Date)} {
			if at := (listing{k, e}); !x.listed[at] {
				x.listed[at] = true
				x.events[k] = append(x.events[k], e)
			}
		}
	}
}

// monthKey returns the key of two people and the month of d.
func monthKey(people string, d article.Date) pairKey {
	if d.Year == 0 {
		return pairKey{people: people}
	}
	return pairKey{people, d.Year, d.Month}
}

// joinable returns the one event that m can be a report of: two people of two
// sides are the same, the dates agree or one is silent on the day, and the
// article does not tell the event apart from m itself.
func (x *pairIndex) joinable(m *Meeting) *Event {
	var found []*Event
	for _, p := range pairs(m) {
		keys := []pairKey{{p, 0, anyMonth}}
		if m.Date.Year != 0 {
			keys = []pairKey{monthKey(p, m.Date), {people: p}}
		}
		for _, k := range keys {
			for _, e := range x.events[k] {
				if !slices.Contains(found, e) && e.fits(m) {
					found = append(found, e)
				}
			}
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found[0]
}

// pairs returns a key for each two participants of different sides.
func pairs(m *Meeting) []string {
	var out []string
	for i, a := range m.Sides {
		for _, b := range m.Sides[i+1:] {
			for _, p := range a.Participants {
				for _, q := range b.Participants {
					x, y := p.Person, q.Person
					if x > y {
						x, y = y, x
					}
					out = append(out, x+"|"+y)
				}
			}
		}
	}
	return out
}
