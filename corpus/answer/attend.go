package answer

import "strings"

// participants answers "who took part in …".
func (z *Answerer) participants(q Query) Answer {
	if q.Verb == asksInterp {
		return z.interpreter(q)
	}
	if q.Verb == asksRoom {
		if a, ok := z.notInRoom(q); ok {
			return a
		}
	}
	var a Answer
	var parts []string
	l := z.find(q)
	if gathering(q.Topic) {
		if l = z.gathered(q.Topic, l); len(l) == 0 {
			return z.notGathered(q)
		}
	}
	for _, f := range q.listed(withThem(q, l), &a) {
		seats := asked(q, f.event)
		if len(seats) == 0 {
			continue
		}
		var ids []int
		for _, x := range seats {
			if x.person >= 0 {
				ids = append(ids, x.person)
				a.Facts = addFact(a.Facts, x.name)
			}
		}
		a.add(z, f, ids)
		a.offices(z, f.event, seats)
		parts = append(parts, dateOr(f.Date)+": "+f.bySide(seats))
	}
	if len(parts) == 0 {
		return z.notAmong(q)
	}
	a.Lead = atMost(parts, "; ") + "."
	if q.AnyOne && !q.Ask.zero() {
		a.Lead = "Yes: " + a.Lead
		a.Facts = append([]string{"yes"}, a.Facts...)
	}
	if len(a.Facts) == 0 && !q.AnyOne {
		a.Abstained = true
		a.Lead = "The articles do not name them. " + a.Lead
	}
	return a
}

// offices adds to the last claim of a the offices that those in seats of e had
// then, unless a has many claims already.
func (a *Answer) offices(z *Answerer, e *event, seats []seat) {
	var l []string
	for _, x := range seats {
		if t := z.titleAt(e, x.person); x.person >= 0 && t != "" {
			l = append(l, x.name+", "+t)
		}
	}
	if n := len(a.Items); len(l) > 0 && n <= fewTimes {
		a.Items[n-1].Text += ". " + strings.Join(l, "; ")
	}
}

// withThem keeps of l the meetings at which one of the people was whom q leaves
// out, and someone else of those asked for, if there are some: "besides Xi, who
// took part" asks for the meetings of Xi.
func withThem(q Query, l []found) []found {
	var out []found
	for _, f := range l {
		for _, x := range f.seats {
			if x.person >= 0 && has(q.Except, x.person) && len(asked(q, f.event)) > 0 {
				out = append(out, f)
				break
			}
		}
	}
	if out == nil {
		return l
	}
	return out
}

// notAmong says that those asked for are not named at the meetings that q is
// about, or that there is none.
func (z *Answerer) notAmong(q Query) Answer {
	all := q
	all.Ask = slot{}
	l := z.find(all)
	if q.Ask.zero() || len(l) == 0 || len(q.Parties)+len(q.Place)+len(q.Topic) == 0 && q.When.zero() {
		return z.noMeeting(q)
	}
	a := Answer{Abstained: true}
	for i, f := range l {
		if i < maxPerhaps {
			a.Items = append(a.Items, Item{Text: f.label() + f.beside(), Event: f.Event, Citations: f.whoCites(z)})
		}
	}
	nobody := "nobody of "
	if len(q.Except) > 0 {
		nobody = "nobody else of "
	}
	a.Lead = "The articles name " + nobody + z.slotName(q.Ask) + " at " + plural(len(l), "such meeting") + ": " + atMost(labels(l), "; ") + "."
	if q.AnyOne {
		a.Facts = []string{"no record"}
		a.Lead = "No: the articles do not name " + z.slotName(q.Ask) + " at " + plural(len(l), "such meeting") + ": " + atMost(labels(l), "; ") + "."
	}
	return a
}

// bySide names the people in seats of e, each side with its country: "A and B
// (Vietnam), C (China)".
func (e *event) bySide(seats []seat) string {
	var sides []string
	for i, s := range e.Sides {
		var names []string
		for _, x := range seats {
			if x.side == i {
				names = append(names, x.name)
			}
		}
		if len(names) == 0 {
			continue
		}
		part := and(names)
		if s.Party != "" {
			part += " (" + s.Party + ")"
		}
		sides = append(sides, part)
	}
	return strings.Join(sides, ", ")
}
