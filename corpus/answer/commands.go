package answer

import (
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// Meetings answers with the meetings that f picks. An unknown name or unreadable
// date yields an abstention that says so.
func (z *Answerer) Meetings(f Filter) Answer {
	q := Query{Kind: List, Mode: f.Mode}
	for _, name := range []string{f.Person, f.With} {
		if name == "" {
			continue
		}
		ids := z.person(name)
		if ids == nil {
			return z.unknownName(q, name)
		}
		q.Parties = append(q.Parties, slot{people: ids, said: name})
	}
	var ok bool
	if q.When.from, ok = z.day(f.From); !ok {
		return z.badDate(q, f.From)
	}
	if q.When.to, ok = z.day(f.To); !ok {
		return z.badDate(q, f.To)
	}
	if f.Country != "" {
		c := z.t.country(f.Country)
		if c == "" {
			c = f.Country
		}
		q.Parties = append(q.Parties, slot{country: c, said: f.Country})
	}
	if f.Place != "" {
		q.Place = text.Fold(f.Place)
		if c := z.t.country(f.Place); c != "" {
			q.Place = c
		}
	}
	for _, w := range nameWords(f.Topic) {
		if z.t.words[w]&light == 0 {
			q.Topic = append(q.Topic, z.known(w))
		}
	}
	return z.respond(q)
}

// day reads a date of a filter; "" is an open end.
func (z *Answerer) day(s string) (article.Date, bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return article.Date{}, true
	}
	if d, ok := parseDate(s); ok {
		return d, true
	}
	for _, x := range z.findDates(plainWords(s)) {
		if x.entity == aDate {
			return x.date, true
		}
	}
	return article.Date{}, false
}

func plainWords(s string) []word {
	var w []word
	for _, t := range text.Tokens(s, text.Span{Start: 0, End: len(s)}) {
		w = append(w, word{raw: t.Text, text: text.Fold(t.Text)})
	}
	return w
}

func (z *Answerer) badDate(q Query, s string) Answer {
	a := z.finish(q, Answer{Abstained: true})
	a.Code = ""
	a.Lead = "“" + s + "” is not a date that I can read. Write 2022, 2022-07 or 2022-07-06."
	return a
}

// person returns the people whose ID or name s is; nil if there are none.
func (z *Answerer) person(s string) []int {
	if n, ok := z.number[s]; ok {
		return []int{n}
	}
	w, _ := z.read(s)
	for _, x := range w {
		if x.entity == aPerson {
			return x.ids
		}
	}
	words := nameWords(s)
	if l := z.names.whole(words); l != nil {
		return l
	}
	if l := z.names.some(words); len(l) > 0 && len(words) > 0 {
		return l
	}
	return nil
}

// Meeting answers who took part in the event with that ID, or that fits the
// words.
func (z *Answerer) Meeting(idOrWords string) Answer {
	if e := z.byID[idOrWords]; e != nil {
		a := z.meeting(e)
		a.Question = idOrWords
		return a
	}
	r := z.parse(idOrWords)
	q := r.q
	if len(r.unknown) > 0 {
		return z.unknownName(q, r.unknown[0])
	}
	q.Kind = Participants
	a := z.respond(q)
	a.Question = idOrWords
	return a
}

// meeting answers everything about one meeting.
func (z *Answerer) meeting(e *event) Answer {
	a := Answer{Kind: Participants, Query: "participants of the meeting " + e.ID}
	f := found{event: e}
	var sides []string
	for _, x := range e.seats {
		if x.person >= 0 {
			a.Facts = addFact(a.Facts, x.name)
		}
	}
	for i, s := range e.Sides {
		var names []string
		for _, x := range e.seats {
			if x.side != i {
				continue
			}
			n := x.name
			if t := z.titleAt(e, x.person); t != "" {
				n += " (" + t + ")"
			}
			names = append(names, n)
		}
		party := s.Party
		if party == "" {
			party = "side not stated"
		}
		sides = append(sides, party+": "+and(names))
	}
	a.add(z, f, nil)
	a.Lead = e.label() + ". " + strings.Join(sides, "; ") + "."
	return a
}

// titleAt returns the title that the reports of e give to a person; "" if none.
func (z *Answerer) titleAt(e *event, person int) string {
	for _, p := range e.Participants() {
		if n, ok := z.number[p.Person]; ok && n == person {
			return p.Title
		}
	}
	return ""
}

// Person answers who someone is: titles by date, meetings, other spellings.
func (z *Answerer) Person(name string) Answer {
	q := Query{Kind: TitleOf}
	ids := z.person(name)
	if ids == nil {
		a := z.unknownName(q, name)
		a.Question = name
		return a
	}
	q.Parties = []slot{{people: ids, said: name}}
	a := z.respond(q)
	a.Question = name
	if len(ids) > 1 {
		return a
	}
	for _, e := range z.byWho[ids[0]] {
		a.add(z, found{event: e}, ids)
	}
	if len(a.Items) > 0 {
		a.Abstained = false
	}
	return a
}

// Sources answers with what the corpus holds: its articles and problems.
func (z *Answerer) Sources() Answer {
	a := Answer{Kind: List, Query: "sources", Lead: z.Coverage() + ", " + plural(len(z.events), "meeting") + ", " + plural(len(z.people), "person") + "."}
	for _, art := range z.c.Articles {
		s := art.ID
		if art.Title != "" {
			s += ": " + art.Title
		}
		if d := showDate(art.Published); d != "" {
			s += " (" + d + ")"
		}
		it := Item{Text: s}
		if !art.TitleSpan.Empty() {
			it.Citations = appendCite(nil, art, art.TitleSpan)
		}
		a.Items = append(a.Items, it)
		a.Facts = append(a.Facts, art.ID)
	}
	for _, p := range z.c.Problems {
		a.Notes = append(a.Notes, p.String())
	}
	return a
}

// Help answers with what can be asked, an example each from this corpus.
func (z *Answerer) Help() Answer {
	a := Answer{Kind: Excerpts, Query: "help", Lead: "Ask who met whom, when, where, how, what was said and who held an office. Every answer quotes the articles (" + z.Coverage() + ")."}
	for _, s := range z.examples() {
		a.Items = append(a.Items, Item{Text: s})
	}
	a.Suggestions = z.examples()
	return a
}

// examples returns questions that this corpus answers.
func (z *Answerer) examples() []string { return append([]string(nil), z.asks...) }

func (z *Answerer) exampleQuestions() []string {
	var e *event
	for _, x := range z.events {
		if len(x.seats) >= 2 && x.seats[0].person >= 0 && x.seats[len(x.seats)-1].person >= 0 && (e == nil || len(z.byWho[x.seats[0].person]) > len(z.byWho[e.seats[0].person])) {
			e = x
		}
	}
	if e == nil {
		return nil
	}
	one, two := e.seats[0].name, e.seats[len(e.seats)-1].name
	return []string{
		"who met " + two, "did " + one + " meet " + two, "when did " + one + " meet " + two, "where did " + one + " meet " + two,
		"how did " + one + " and " + two + " meet", "what did " + one + " and " + two + " discuss", "how many times did " + one + " meet " + two,
		"list meetings of " + one, "latest meeting of " + one, "who is " + two,
	}
}
