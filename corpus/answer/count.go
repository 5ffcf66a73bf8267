package answer

import (
	"strconv"
	"strings"
)

// count answers "how many": of meetings, people or articles, all of them.
func (z *Answerer) count(q Query) Answer {
	if q.Verb == asksMention {
		return z.naming(q)
	}
	l, open := z.findOpen(q)
	if len(l) == 0 && q.Counted == countArticles {
		return z.naming(q)
	}
	if len(l) == 0 {
		return z.noMeeting(q)
	}
	var a Answer
	var names, unnamed, articles, sides []string
	var people []int
	meetings := 0
	for i, f := range l {
		if q.Counted == countPeople {
			seats := others(q, f.event)
			if !namesSomeone(q) || q.persons() > 1 { // of a meeting of two all are counted
				seats = asked(q, f.event)
			}
			if len(seats) == 0 {
				continue
			}
			for _, x := range seats {
				if x.person < 0 {
					unnamed = addFact(unnamed, x.name)
				} else if !has(people, z.one(x.person)) {
					people = append(people, z.one(x.person))
					names = append(names, x.name)
				}
			}
		}
		for _, x := range f.seats {
			sides = addFact(sides, x.country)
		}
		for _, m := range f.Reports {
			articles = addFact(articles, m.Article.ID)
		}
		meetings++
		if i >= len(l)-maxListed {
			a.add(z, f, nil)
		}
	}
	if q.Pick == pickAll {
		z.perhaps(q, open, &a)
	}
	n, of := meetings, "meeting"
	switch q.Counted {
	case countPeople:
		n, of = len(names), "person"
		if n == 0 {
			n, names, unnamed = len(unnamed), unnamed, nil
		}
		if len(unnamed) > 0 {
			a.Notes = append(a.Notes, "Not counted, since known by office only: "+and(unnamed)+".")
		}
	case countArticles:
		n, of = len(articles), "article"
		if all := z.c.Told(); !q.narrowed() && all > n {
			a.Facts = []string{strconv.Itoa(all)}
			a.Lead = z.Coverage() + "; " + strconv.Itoa(n) + " of them report a meeting."
			return a
		}
	case countSides:
		n, of = len(sides), "side"
	}
	if n == 0 {
		return z.noMeeting(q)
	}
	a.Facts = []string{strconv.Itoa(n)}
	a.Lead = plural(n, of)
	if q.Counted == countPeople {
		a.Lead += ": " + and(names)
	} else if q.Counted == countSides {
		a.Lead += ": " + and(sides)
	} else if q.Counted == countArticles {
		a.Lead += ": " + and(articles)
		a.Facts = addFact(a.Facts, articles...)
	} else {
		if subject := z.subject(q, l); subject != "" {
			a.Lead += " of " + subject
		}
		a.Lead += timesOf(l)
	}
	a.Lead += "."
	return a
}

// fewTimes is up to how many meetings a count tells the dates of.
const fewTimes = 6

// timesOf says when and how a few meetings were: ": online, 6 July 2022; 5
// September 2023".
func timesOf(l []found) string {
	if len(l) > fewTimes {
		return ""
	}
	var parts []string
	for _, f := range l {
		parts = append(parts, whenHow(f.event))
	}
	return ": " + strings.Join(told(parts), "; ")
}

func allLoose(l []found) bool {
	for _, f := range l {
		if f.loose == "" {
			return false
		}
	}
	return true
}

// namesSomeone reports whether a party of q is more than a country.
func namesSomeone(q Query) bool {
	for _, p := range q.Parties {
		if p.country == "" || len(q.Parties) == 1 {
			return true
		}
	}
	return false
}

// narrowed reports whether q names anything that picks some of the meetings.
func (q Query) narrowed() bool {
	return len(q.Parties)+len(q.Topic)+len(q.Not)+len(q.Except) > 0 || !q.Ask.zero() || !q.When.zero() ||
		q.Mode+q.Place+q.Type != "" || q.Sides != 0 || q.Weekday != 0
}

// asked returns the seats of e that answer to q.Ask.
func asked(q Query, e *event) []seat {
	var out []seat
	for _, x := range e.seats {
		if q.Ask.is(x) && !(x.person >= 0 && has(q.Except, x.person)) {
			out = append(out, x)
		}
	}
	return out
}

func plural(n int, of string) string {
	switch {
	case n == 1:
		return "1 " + of
	case of == "person":
		return strconv.Itoa(n) + " people"
	}
	return strconv.Itoa(n) + " " + of + "s"
}
