package answer

import (
	"fmt"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// others returns the seats of e that a who-question asks for: those opposite
// the parties of q, less the exceptions and those who were only present.
func others(q Query, e *event) []seat {
	mine := subjects(q, e)
	var out []seat
	for i, x := range e.seats {
		if x.present || x.person >= 0 && has(q.Except, x.person) || !q.Ask.is(x) {
			continue
		}
		if len(q.Parties) == 0 || opposite(q, e, mine, i) {
			out = append(out, x)
		}
	}
	return out
}

// opposite reports whether the seat at i faces one of mine: those of the one
// party of q on another side, or, of several, a seat that is none of theirs.
func opposite(q Query, e *event, mine []int, i int) bool {
	if len(q.Parties) > 1 || len(e.Sides) < 2 {
		return !has(mine, i)
	}
	for _, k := range mine {
		if e.seats[k].side != e.seats[i].side {
			return true
		}
	}
	return false
}

// taken returns the people of e who are the parties of q.
func (e *event) taken(q Query) []int {
	var out []int
	for _, i := range subjects(q, e) {
		if p := e.seats[i].person; p >= 0 {
			out = append(out, p)
		}
	}
	return out
}

// subject names the one whom a question is about, as far as the meetings tell.
func (z *Answerer) subject(q Query, l []found) string {
	var names []string
	for _, p := range q.Parties {
		if len(p.people) > 0 && z.sameAs(p.people) {
			names = append(names, z.fullest(p.people))
			continue
		}
		var who []string
		for _, f := range l {
			for _, x := range f.seats {
				if p.is(x) {
					who = addFact(who, x.name)
				}
			}
		}
		if len(who) > 0 && len(who) <= 3 && p.country == "" {
			names = append(names, and(who))
			continue
		}
		names = append(names, z.slotName(p))
	}
	return and(names)
}

// whoMet answers "who met X": each of the others with mode and date.
func (z *Answerer) whoMet(q Query) Answer {
	if q.Both && len(q.Parties) == 2 {
		return z.metBoth(q)
	}
	var a Answer
	var order []string
	times := map[string][]string{} // by name
	shown := map[int]string{}      // the name under which a person stands
	var used []found
	for _, f := range q.listed(z.find(q), &a) {
		seats := z.askedOf(q, f.event, others(q, f.event))
		if len(seats) == 0 {
			continue
		}
		used = append(used, f)
		ids := f.taken(q)
		for _, x := range seats {
			name := x.name
			if x.person >= 0 {
				ids = append(ids, x.person)
				one := z.one(x.person)
				if shown[one] == "" {
					shown[one] = name
				}
				name = shown[one]
				a.Facts = addFact(a.Facts, name)
			}
			if times[name] == nil {
				order = append(order, name)
			}
			times[name] = append(times[name], whenHow(f.event))
		}
		a.add(z, f, ids)
		a.offices(z, f.event, seats)
	}
	if len(used) == 0 {
		return z.noMeeting(q)
	}
	var parts []string
	for _, n := range order {
		parts = append(parts, n+" ("+strings.Join(told(times[n]), "; ")+")")
	}
	subject := z.subject(q, used)
	switch {
	case q.Verb == asksVisitors:
		z.otherVisitors(q, &a)
		a.Lead = "Visitors at meetings in " + q.places() + ": " + and(parts) + "."
		return a
	case subject == "":
		a.Lead = "Those who met: " + and(parts) + "."
		return a
	case len(q.Parties) == 1 && len(q.Parties[0].office.words) > 0 && amongParts(order, used, q):
		a.Lead = "Meetings of a " + z.slotName(q.Parties[0]) + ": with " + and(parts) + "."
		return a
	}
	if len(q.Parties) == 1 && q.Parties[0].country != "" {
		subject = "The side of " + subject
	}
	a.Lead = subject + " met " + and(parts) + "."
	if allLoose(used) {
		a.Lead = subject + " met " + and(parts) + ", but " + used[0].loose + "."
	}
	return a
}

// amongParts reports whether one of the parties of q is among those found to
// have met another: two ministers who met.
func amongParts(names []string, l []found, q Query) bool {
	for _, f := range l {
		for _, i := range subjects(q, f.event) {
			if has(names, f.seats[i].name) {
				return true
			}
		}
	}
	return false
}

// add adds the claim that f took place, quoting what ties people to it.
func (a *Answer) add(z *Answerer, f found, people []int) {
	a.addCited(f, f.yearCites(f.whoCites(z, people...)))
}

// addCited adds the claim that f took place, with the sentences that carry it.
func (a *Answer) addCited(f found, cites []Citation) {
	a.Items = append(a.Items, Item{Text: f.label() + f.beside(), Event: f.Event, Citations: cites})
	a.Meetings = append(a.Meetings, f.Event)
	if f.loose != "" {
		a.Notes = addFact(a.Notes, f.label()+": "+f.loose+".")
	}
	for _, c := range f.Conflicts {
		var says []string
		for _, v := range c.Values {
			says = append(says, v.Value+" ("+v.Article.ID+")")
		}
		a.Notes = addFact(a.Notes, "The articles differ on the "+c.Field+": "+strings.Join(says, ", ")+".")
	}
}

// fact answers when, where or how.
func (z *Answerer) fact(q Query) Answer {
	if q.Verb == asksFrom {
		if a, ok := z.fromWhere(q); ok {
			return a
		}
	}
	l := z.find(q)
	if len(l) == 0 {
		return z.noMeeting(q)
	}
	var a Answer
	known := 0
	var says []string
	l = q.listed(l, &a)
	for _, f := range l {
		value, facts, cites := z.factOf(q, f)
		if q.Also != "" {
			second := q
			second.Kind = q.Also
			v, more, c := z.factOf(second, f)
			v, date, _ := strings.Cut(v, " (")
			if q.Kind == When {
				value += ", " + v
			} else if one, _, _ := strings.Cut(value, " ("); !strings.Contains(one, v) { // not "held by phone, by phone"
				value = one + ", " + v
				if date != "" {
					value += " (" + date
				}
			}
			facts, cites = addFact(facts, more...), moreCites(cites, c)
		}
		if len(facts) > 0 {
			known++
		}
		a.Facts = addFact(a.Facts, facts...)
		says = append(says, value)
		a.addCited(f, cites)
		if q.Why && len(says) <= fewTimes {
			a.Notes = append(a.Notes, z.basis(q, f))
		}
	}
	if known == 0 {
		a.Abstained = true
		a.Facts = nil
		a.Lead = "The articles do not state " + factName[q.Kind] + " of the meeting: " + l[0].who() + "."
		if q.Kind == When && q.YearOnly {
			a.Lead = "The articles do not state the year of the meeting: " + l[0].label() + "."
		}
		return a
	}
	if len(l) == 1 {
		a.Lead = l[0].who() + ": " + says[0] + "."
		return a
	}
	var parts []string
	for i, f := range l {
		parts = append(parts, f.who()+": "+says[i])
	}
	a.Lead = fmt.Sprintf("%d meetings. %s.", len(l), atMost(told(parts), "; "))
	return a
}

// moreCites adds to l those of more that it has not.
func moreCites(l, more []Citation) []Citation {
	for _, c := range more {
		if !has(l, c) {
			l = append(l, c)
		}
	}
	return l
}

var factName = map[Kind]string{When: "the date", Where: "the place", How: "the mode"}

// factOf returns the fact asked for in words, for a machine, and its evidence.
// No machine facts means that it is not stated.
func (z *Answerer) factOf(q Query, f found) (string, []string, []Citation) {
	switch q.Kind {
	case When:
		cites := f.factCites(z, func(m *talks.Meeting) []text.Span { return m.Evidence.Date },
			func(m *talks.Meeting) bool { return m.Date == f.Date })
		if f.Date.IsZero() || q.YearOnly && f.Date.Year == 0 {
			return dateOr(f.Date), nil, cites
		}
		says := dateOr(f.Date)
		if f.DateBasis == talks.Inferred && f.DateText != "" {
			says += " (worked out from “" + f.inferredFrom() + "”)"
		} else if z.earlier(f.event) {
			says += " (" + lowerFirst(f.DateText) + ")"
		}
		return says, []string{isoDate(f.Date)}, cites
	case Where:
		cites := f.factCites(z, func(m *talks.Meeting) []text.Span { return m.Evidence.Place },
			func(m *talks.Meeting) bool { return m.Place != "" })
		switch {
		case f.at != "":
			return f.at + " (" + whenHow(f.event) + ")", []string{f.at}, cites
		case f.Mode == "online" || f.Mode == "phone":
			return "held " + modePhrase[f.Mode] + ", at no one place (" + dateOr(f.Date) + ")", []string{f.Mode}, cites
		}
		return "place not stated", nil, cites
	}
	cites := f.factCites(z, func(m *talks.Meeting) []text.Span { return m.Evidence.Mode },
		func(m *talks.Meeting) bool { return m.Mode == f.Mode })
	if f.Mode == "" {
		return "mode not stated", nil, cites
	}
	return modePhrase[f.Mode] + " (" + dateOr(f.Date) + ")", []string{f.Mode}, cites
}

// inferredFrom returns the words from which the date of f was worked out.
func (f found) inferredFrom() string {
	for _, m := range f.Reports {
		if n := len(m.Evidence.Date); n > 1 && m.Date == f.Date {
			return m.Evidence.Date[n-1].In(m.Article.Text)
		}
	}
	return f.DateText
}

// maxListed is how many meetings an answer to a question tells of one by one,
// the latest. Nobody reads more; Meetings lists all.
const maxListed = 500

// listed returns those of l that an answer tells of, and notes in a how many
// more there are.
func (q Query) listed(l []found, a *Answer) []found {
	n := len(l) - maxListed
	if n <= 0 || q.whole {
		return l
	}
	a.Notes = append(a.Notes, plural(n, "earlier meeting")+" not shown; add a name, a year or a place.")
	return l[n:]
}

// list answers with all meetings that fit.
func (z *Answerer) list(q Query) Answer {
	l, open := z.findOpen(q)
	if len(l) == 0 {
		return z.noMeeting(q)
	}
	var a Answer
	shown := q.listed(l, &a)
	for _, f := range shown {
		if len(q.Topic) > 0 {
			a.addCited(f, topicCites(f))
		} else {
			a.add(z, f, nil)
		}
		a.Facts = append(a.Facts, f.fact())
	}
	if q.Pick == pickAll {
		z.perhaps(q, open, &a)
	}
	a.Lead = fmt.Sprintf("%s (%d of %d)%s.", plural(len(l), "meeting"), len(shown), len(l), between(l))
	return a
}

// between says the time from the first to the last of several dated meetings:
// ", 11 October 2011 to 10 July 2025".
func between(l []found) string {
	var dates []article.Date
	for _, f := range l {
		if f.Date.Year != 0 {
			dates = append(dates, f.Date)
		}
	}
	if len(dates) < 2 || compare(dates[0], dates[len(dates)-1]) == 0 {
		return ""
	}
	return ", " + plainDate(dates[0]) + " to " + plainDate(dates[len(dates)-1])
}

// inLead is how many meetings a lead tells of; the others stand in the items.
const inLead = 12

// atMost joins the first parts of a lead and says how many more there are.
func atMost(parts []string, sep string) string {
	if len(parts) <= inLead {
		return strings.Join(parts, sep)
	}
	return strings.Join(parts[:inLead], sep) + fmt.Sprintf("%sand %d more", sep, len(parts)-inLead)
}

// topicCites quotes the sentences of f that have most of the topic.
func topicCites(f found) []Citation {
	var l []Citation
	for i, s := range f.best {
		if i == 3 {
			break
		}
		l = appendCite(l, s.article, s.span)
	}
	return l
}

var pickWords = map[pick]string{pickLast: "latest", pickFirst: "first", pickSecond: "second", pickThird: "third"}

// latest answers "latest meeting of X".
func (z *Answerer) latest(q Query) Answer {
	l := z.find(q)
	if len(l) == 0 && q.Pick > pickFirst {
		return z.notSoMany(q)
	}
	if len(l) == 0 {
		return z.noMeeting(q)
	}
	a := Answer{}
	word := pickWords[q.Pick]
	var parts []string
	for _, f := range l {
		a.add(z, f, nil)
		a.Facts = addFact(a.Facts, isoDate(f.Date))
		for _, x := range f.seats {
			if x.person >= 0 {
				a.Facts = addFact(a.Facts, x.name)
			}
		}
		a.Facts = addFact(a.Facts, f.at, f.Mode)
		part := f.label()
		if z.earlier(f.event) {
			part += " (" + lowerFirst(f.DateText) + ")"
		}
		parts = append(parts, part)
	}
	a.Lead = "The " + word + " in the articles: " + strings.Join(parts, "; ") + "."
	all := q
	all.Pick = pickAll
	if d := l[0].Date; q.When.zero() && len(z.events) >= fewEvents {
		year := article.Date{Year: d.Year}
		all.When = span{year, year} // of many, only those near it are noted
	}
	others := z.find(all)
	for _, f := range others {
		if compare(f.Date, l[0].Date) == 0 && !has(a.Meetings, f.Event) && precise(f.Date) < precise(l[0].Date) {
			a.Notes = append(a.Notes, "It is not stated whether this was before or after: "+f.label()+".")
		}
	}
	if n := undated(others); n > 0 {
		a.Notes = append(a.Notes, plural(n, "further meeting")+" without a year cannot be placed in time.")
	}
	return a
}

// notSoMany declines to tell the second or third of meetings of which there are
// fewer, or whose dates do not tell their order, and names them.
func (z *Answerer) notSoMany(q Query) Answer {
	all := q
	all.Pick = pickAll
	l := z.find(all)
	if len(l) == 0 {
		return z.noMeeting(all)
	}
	a := Answer{Abstained: true}
	a.Lead = "The articles do not tell of a " + pickWords[q.Pick] + " one for sure; they report " + plural(len(l), "meeting") + ": " + atMost(labels(l), "; ") + "."
	for _, f := range q.listed(l, &a) {
		a.add(z, f, nil)
	}
	a.Meetings = nil
	return a
}

func undated(l []found) int {
	n := 0
	for _, f := range l {
		if f.Date.Year == 0 {
			n++
		}
	}
	return n
}

// labels says each meeting in a line.
func labels(l []found) []string {
	var out []string
	for _, f := range l {
		out = append(out, f.label())
	}
	return out
}
