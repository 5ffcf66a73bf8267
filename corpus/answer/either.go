package answer

import (
	"strings"

	"rapporteur/corpus/article"
)

// A filing says where a thing that the question names was put.
type filing int

const (
	nowhere filing = iota
	amongParties
	asAsk
	asPlace
)

// filed notes where x went, by what changed since before.
func (r *reading) filed(before Query, x word) {
	switch {
	case len(r.q.Parties) > len(before.Parties):
		r.last = amongParties
	case before.Ask.zero() && !r.q.Ask.zero():
		r.last = asAsk
	case before.Place == "" && r.q.Place != "":
		r.last = asPlace
	case x.entity != noEntity && x.entity != aMark:
		r.last = nowhere
	}
}

// alternative takes the person, office, country or place at i for one that will
// do as well as the one before "or": "in Hanoi or Beijing", "anyone from Laos or
// Cambodia". It reports whether it is one.
func (r *reading) alternative(i int) bool {
	x := r.w[i]
	if r.last == nowhere || !r.behindOr(i) {
		return false
	}
	q := &r.q
	if r.last == asPlace {
		if x.entity != aPlace && x.entity != aCountry {
			return false
		}
		q.OrIn = addFact(q.OrIn, x.value)
		return true
	}
	s := slot{said: x.raw}
	switch x.entity {
	case aPerson:
		s.people = x.ids
		r.note(x)
	case anOffice:
		s.office = x.office
	case aCountry:
		s.country = x.value
	default:
		return false
	}
	to := &q.Ask
	if r.last == amongParties {
		to = &q.Parties[len(q.Parties)-1]
	}
	if len(to.people) > 0 && len(s.people) > 0 && len(to.or) == 0 {
		return false // of two people, person makes one slot
	}
	if len(to.office.words) > 0 && to.office.country == "" {
		to.office.country = s.nation() // "the president or prime minister of Laos"
	}
	to.or = append(to.or[:len(to.or):len(to.or)], s)
	return true
}

// behindOr reports whether an "or" joins the thing at i to another one before,
// with at most small words between.
func (r *reading) behindOr(i int) bool {
	k := i - 1
	for k > 0 && has(smallBeforeNames, r.w[k].text) {
		k--
	}
	if k < 1 || !r.is(k, or) {
		return false
	}
	switch r.w[k-1].entity {
	case aPerson, aCountry, anOffice, aPlace:
		return true
	}
	return false
}

var smallBeforeNames = []string{"the", "in", "at", "with", "from", "by"}

// places says the places of q: "Hanoi or Beijing".
func (q Query) places() string {
	l := []string{properCase(q.Place)}
	for _, p := range q.OrIn {
		l = append(l, properCase(p))
	}
	return strings.Join(l, " or ")
}

// orDate widens the time by the date d behind "or", if it follows on the time
// before; else it notes that only one of them is looked at.
func (r *reading) orDate(d article.Date) {
	w := &r.q.When
	if next := follows(w.to); next == d || d == w.to {
		w.to = d
		return
	}
	r.notes = append(r.notes, "Only one of the times is looked at, "+span{d, d}.String()+"; ask for the other apart.")
	*w = span{d, d}
}

// follows returns the day, month or year after d.
func follows(d article.Date) article.Date {
	switch {
	case d.Day != 0:
		return dayAfter(d, 1)
	case d.Month == 12:
		return article.Date{Year: d.Year + 1, Month: 1}
	case d.Month != 0:
		return article.Date{Year: d.Year, Month: d.Month + 1}
	}
	return article.Date{Year: d.Year + 1}
}

// anyMode reports whether the mode at i is named beside meetings at large: "how
// often did they meet or phone", "talks and phone calls".
func (r *reading) anyMode(i int) bool {
	return i > 1 && has(joining, r.w[i-1].text) && r.is(i-2, meet|meeting) && r.w[i].value == "phone"
}
