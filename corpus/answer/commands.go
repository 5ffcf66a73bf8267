package answer

import (
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// Meetings answers with the meetings that f picks. An unknown name, mode or
// unreadable date yields an abstention that says so.
func (z *Answerer) Meetings(f Filter) Answer {
	q := Query{Kind: List, Mode: readMode(f.Mode)}
	if s := f.Fault(); s != "" {
		return z.cannotRead(q, s)
	}
	q.When, _ = f.days()
	for _, name := range []string{f.Person, f.With} {
		if name == "" {
			continue
		}
		l, strange := z.persons(name)
		if strange != "" {
			return z.unknownName(q, strange)
		}
		q.Parties = append(q.Parties, l...)
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
	q.whole = true
	return z.respond(q)
}

// cannotRead declines a filter and says what to write.
func (z *Answerer) cannotRead(q Query, fault string) Answer {
	a := z.finish(q, Answer{Abstained: true})
	a.Code = ""
	a.Lead = fault + "."
	if r := []rune(a.Lead); r[0] < 0x80 {
		a.Lead = strings.ToUpper(a.Lead[:1]) + a.Lead[1:]
	}
	return a
}

// persons returns those whom s names, by ID or in words, one slot each; or the
// name in s that nobody has.
func (z *Answerer) persons(s string) (l []slot, strange string) {
	if n, ok := z.number[s]; ok {
		return []slot{{people: []int{n}, said: s}}, ""
	}
	if whole := z.names.whole(nameWords(s)); whole != nil {
		return []slot{{people: whole, said: s}}, ""
	}
	w, _ := z.read(s)
	for _, x := range w {
		switch x.entity {
		case aPerson:
			l = append(l, slot{people: x.ids, said: x.raw})
		case aName:
			return nil, x.raw
		}
	}
	if l == nil {
		if some := z.names.some(nameWords(s)); len(some) > 0 {
			return []slot{{people: some, said: s}}, ""
		}
		return nil, s
	}
	return l, ""
}

// Sources answers with what the corpus holds: its articles and problems.
func (z *Answerer) Sources() Answer {
	a := Answer{Kind: List, Query: "sources", Lead: z.Coverage() + ", " + plural(len(z.events), "meeting") + ", " + plural(len(z.people), "person") + "."}
	for _, art := range z.c.Articles {
		if !art.Told() {
			continue // among the problems
		}
		a.Items = append(a.Items, Item{Text: articleLine(art)})
		a.Facts = append(a.Facts, art.ID)
	}
	for _, p := range z.c.Problems {
		a.Notes = append(a.Notes, p.String())
	}
	return a
}

// maxOpening is how many words of an article stand for a headline that it lacks.
const maxOpening = 12

// articleLine names an article in a line: "000: Officials hold talks (6 July
// 2022)". Without a headline its first words stand in its place.
func articleLine(art *article.Article) string {
	s := art.ID
	if art.Title != "" {
		s += ": " + art.Title
	} else if w := opening(art); w != "" {
		s += ": “" + w + "”"
	}
	if d := showDate(art.Published); d != "" {
		s += " (" + d + ")"
	}
	return s
}

// opening returns the first words of an article.
func opening(art *article.Article) string {
	for _, p := range art.Paragraphs {
		if p.Kind != article.Body {
			continue
		}
		w := strings.Fields(p.Span.In(art.Text))
		if len(w) > maxOpening {
			return strings.Join(w[:maxOpening], " ") + " …"
		}
		return strings.Join(w, " ")
	}
	return ""
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
