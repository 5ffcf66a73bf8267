package answer

import (
	"fmt"
	"strings"
)

// Person answers who someone is: titles by date, meetings, other spellings.
func (z *Answerer) Person(name string) Answer {
	a := z.personFor(name)
	a.Question = name
	return a
}

func (z *Answerer) personFor(name string) Answer {
	q := Query{Kind: TitleOf}
	l, strange := z.persons(name)
	if strange != "" {
		return z.unknownName(q, strange)
	}
	q.Parties = l
	if len(l) > 1 {
		return z.severalNamed(q)
	}
	q.Card = true
	return z.respond(q)
}

// card adds to the titles of the person of q the meetings and other spellings.
func (z *Answerer) card(q Query, a *Answer) {
	ids := q.Parties[0].people
	p := z.asOne(ids)
	a.Notes, a.Suggestions = nil, nil
	if others := otherForms(p.Spellings, p.Name); len(others) > 0 {
		a.Notes = []string{"Also written " + strings.Join(others, ", ") + "."}
	}
	var met []*event
	for _, id := range ids {
		for _, e := range z.byWho[id] {
			if !has(met, e) {
				met = append(met, e)
				a.add(z, found{event: e}, ids)
			}
		}
	}
	if len(met) > 0 {
		a.Abstained = false
		a.Lead += " " + z.metWith(ids, met)
		a.Suggestions = []string{"who met " + p.Name}
	}
}

// severalNamed declines a name that is that of several people.
func (z *Answerer) severalNamed(q Query) Answer {
	var names []string
	for _, p := range q.Parties {
		names = addFact(names, z.slotName(p))
	}
	a := z.finish(q, Answer{Abstained: true, Suggestions: names})
	a.Code = ""
	a.Lead = "These are several people: " + and(names) + ". Ask for one of them."
	return a
}

// otherForms returns the spellings that are not name to the letter.
func otherForms(spellings []string, name string) []string {
	var out []string
	for _, s := range spellings {
		if s != name && strings.Contains(s, " ") {
			out = addFact(out, s)
		}
	}
	return out
}

// metWith counts the meetings of someone, and with whom they were: "3 meetings:
// with Le Hoai Trung (2) and Nguyen Phu Trong (1)."
func (z *Answerer) metWith(ids []int, met []*event) string {
	var order []string
	count := map[string]int{}
	for _, e := range met {
		side := -1
		for _, x := range e.seats {
			if has(ids, x.person) {
				side = x.side
			}
		}
		for _, x := range e.seats {
			if x.side == side {
				continue
			}
			name := x.name
			if x.person >= 0 {
				name = z.people[z.one(x.person)].Name
			}
			order = addFact(order, name)
			count[name]++
		}
	}
	var l []string
	for _, n := range order {
		l = append(l, fmt.Sprintf("%s (%d)", n, count[n]))
	}
	s := plural(len(met), "meeting")
	if len(l) > 0 {
		s += ": with " + and(l)
	}
	return s + "."
}
