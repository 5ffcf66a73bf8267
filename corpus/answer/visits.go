package answer

import (
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// What a question of who met may ask for besides, as its Verb.
const (
	asksVisitors = "visit"     // "who visited China"
	asksHosts    = "receive"   // "who received X"
	asksGuests   = "host"      // "whom did X receive"
	asksMention  = "mention"   // "how many articles mention X"
	asksRoom     = "room"      // "was X in the room with Y"
	asksFrom     = "from"      // "from where did X join"
	asksInterp   = "interpret" // "who interpreted"
)

// A visit is a sentence that tells of someone's visit to a place, whether or not
// the articles report a meeting there.
type visit struct {
	person  int
	place   string       // folded city, or the name of a country
	date    article.Date // zero if the sentence does not tell it
	article *article.Article
	span    text.Span
}

// readVisits collects the visits that sentences naming someone tell of.
func (z *Answerer) readVisits() {
	for id, p := range z.people {
		for _, m := range p.Mentions {
			s := m.Sentence
			if s.Empty() || !strings.Contains(s.In(m.Article.Text), "visit") {
				continue
			}
			if v, ok := z.visitIn(m.Article, s, m.Span); ok {
				v.person, v.article, v.span = id, m.Article, s
				z.visits = append(z.visits, v)
			}
		}
	}
}

// visitIn reads the visit of the one named at name from the sentence s.
func (z *Answerer) visitIn(a *article.Article, s, name text.Span) (visit, bool) {
	var w []string
	from, to := -1, -1 // the tokens of the name
	for _, t := range text.Tokens(a.Text, s) {
		if t.Span.Overlaps(name) {
			if from < 0 {
				from = len(w)
			}
			to = len(w)
		}
		w = append(w, strings.ToLower(text.Fold(t.Text)))
	}
	if from < 0 {
		return visit{}, false
	}
	for i := range w {
		place, end := z.visited(w, i)
		if place == "" || !ofVisitor(w, i, end, from, to) {
			continue
		}
		v := visit{place: place}
		for k := end; k < len(w); k++ {
			if d, n := dateAt(w, k); n > 0 && d.Year != 0 {
				v.date = d
				break
			}
		}
		return v, true
	}
	return visit{}, false
}

// visited returns the place of "visit to China", "visits to" or "visited Hanoi"
// at word i, and the word behind it; "" if there is none.
func (z *Answerer) visited(w []string, i int) (string, int) {
	k := i + 1
	switch {
	case w[i] == "visited":
	case (w[i] == "visit" || w[i] == "visits") && k < len(w) && w[k] == "to":
		k++
	default:
		return "", 0
	}
	if k < len(w) && w[k] == "the" {
		k++
	}
	if k >= len(w) {
		return "", 0
	}
	x, n := z.geoAt(w, k)
	if x.value == "" {
		return "", 0
	}
	return x.value, k + n
}

// How far a visitor's name may stand from the visit, in words.
const (
	behindVisit = 14 // "visit to China by Party General Secretary Nguyen Phu Trong"
	beforeVisit = 5  // "Xi Jinping's recent state visit to Vietnam"
	beforePaid  = 8  // "Liu Jianchao, who is paying a visit to Vietnam"
)

// ofVisitor reports whether the name in words from to to is that of who made the
// visit told at word i, whose place ends at end.
func ofVisitor(w []string, i, end, from, to int) bool {
	if from > i {
		return end < len(w) && w[end] == "by" && from-end < behindVisit
	}
	between := w[min(to+1, i):i]
	for _, x := range between {
		switch x {
		case "will", "invited", "invite", "invitation", "planned", "upcoming", "forthcoming", "next", ";", "and":
			return false
		}
	}
	if len(between) > 0 && (between[0] == "'s" || between[0] == "’s" || between[0] == "'" || between[0] == "’") || strings.HasSuffix(w[to], "'s") {
		return len(between) <= beforeVisit
	}
	paid := w[i] == "visited" || has(between, "paid") || has(between, "paying") || has(between, "pays") || has(between, "made")
	return paid && len(between) <= beforePaid
}

// visitsOf returns the visits of the people to the place; "" for any place, nil
// for anyone.
func (z *Answerer) visitsOf(people []int, place string) []visit {
	var out []visit
	for _, v := range z.visits {
		if (people == nil || has(people, v.person)) && (place == "" || v.place == place || z.t.places[v.place] == place) {
			out = append(out, v)
		}
	}
	return out
}

// maxVisits is how many sentences on visits are quoted.
const maxVisits = 3

// toldVisit answers a question on someone's visit to a place where no meeting is
// reported: with its date, or with the sentence alone. It reports whether the
// articles tell of it.
func (z *Answerer) toldVisit(q Query, a *Answer) bool {
	if q.Place == "" || len(q.Parties) != 1 || len(q.Parties[0].people) == 0 || q.Kind != When && q.Kind != DidTheyMeet {
		return false
	}
	var l []visit
	for _, v := range z.visitsOf(q.Parties[0].people, q.Place) {
		if q.When.zero() || !v.date.IsZero() && q.When.fits(v.date) != no {
			l = append(l, v)
		}
	}
	if len(l) == 0 {
		return false
	}
	name, place := z.fullest(q.Parties[0].people), properCase(q.Place)
	a.Facts, a.Notes = nil, nil
	var dates []string
	for i, v := range l {
		if i < maxVisits {
			a.Items = append(a.Items, Item{Text: "visit of " + name + " to " + place, Citations: appendCite(nil, v.article, v.span)})
		}
		if !v.date.IsZero() {
			dates = addFact(dates, plainDate(v.date))
			a.Facts = addFact(a.Facts, isoDate(v.date))
		}
	}
	a.Lead = "The articles mention the visit of " + name + " to " + place
	if len(dates) > 0 {
		a.Lead += " (" + and(dates) + ")"
	} else if q.Kind == When {
		a.Lead += " without its date"
	}
	a.Lead += ", but report no meeting there."
	a.Abstained = len(dates) == 0 && q.Kind == When
	if q.Kind == DidTheyMeet {
		a.Lead = "Yes: " + lowerFirst(a.Lead)
		a.Facts, a.Abstained = append([]string{"yes"}, a.Facts...), false
	}
	return true
}

// whereTo answers "what did X visit" with the sentences that tell it.
func (z *Answerer) whereTo(q Query) Answer {
	var a Answer
	people := q.Parties[0].people
	for _, m := range z.mentions(people) {
		s := m.Sentence.In(m.Article.Text)
		at := m.Span.End - m.Sentence.Start
		if at < 0 || at > len(s) || !strings.Contains(s[at:], " visited ") || len(a.Items) == maxVisits {
			continue
		}
		a.Items = append(a.Items, Item{Text: m.Article.Title, Citations: appendCite(nil, m.Article, m.Sentence)})
	}
	for _, v := range z.visitsOf(people, "") {
		if len(a.Items) < maxVisits && !quoted(a, sentence{article: v.article, span: v.span}) {
			a.Items = append(a.Items, Item{Text: v.article.Title, Citations: appendCite(nil, v.article, v.span)})
		}
	}
	if len(a.Items) == 0 {
		return Answer{Abstained: true, Lead: "The articles do not tell what " + z.fullest(people) + " visited (" + z.Coverage() + ")."}
	}
	a.Lead = "The articles have this of visits of " + z.fullest(people) + ":"
	return a
}

// askedOf keeps of seats those that a question of visitors, hosts or guests asks
// for at e: visitors are not of the country where it was held, hosts are.
func (z *Answerer) askedOf(q Query, e *event, seats []seat) []seat {
	if q.Verb == "" {
		return seats
	}
	if e.Mode == "online" || e.Mode == "phone" {
		return nil
	}
	there := z.landOf(e)
	var out []seat
	for _, x := range seats {
		host := x.country == there
		switch {
		case there == "" || x.country == "":
			if q.Verb == asksVisitors {
				continue
			}
		case host != (q.Verb == asksHosts):
			continue
		}
		out = append(out, x)
	}
	return out
}

// landOf returns the country in which e was held; "" if it is not told.
func (z *Answerer) landOf(e *event) string {
	for _, p := range placeParts(e.near) {
		if c := z.t.countries[p]; c != "" {
			return c
		}
		if c := z.t.places[p]; c != "" {
			return c
		}
	}
	return ""
}

// otherVisitors notes whose visits to the place of q the articles only mention.
func (z *Answerer) otherVisitors(q Query, a *Answer) {
	for _, v := range z.visitsOf(nil, q.Place) {
		name := z.people[v.person].Name
		if has(a.Facts, name) || len(a.Notes) == maxVisits || !q.When.zero() && q.When.fits(v.date) != yes {
			continue
		}
		if c := z.t.country(z.people[v.person].Party); !q.Ask.zero() && q.Ask.nation() != c {
			continue
		}
		s := name + "'s visit is mentioned without a meeting"
		if d := plainDate(v.date); d != "" {
			s += " (" + d + ")"
		}
		if !has(a.Notes, s+".") {
			a.Notes = append(a.Notes, s+".")
			a.Items = append(a.Items, Item{Text: s, Citations: appendCite(nil, v.article, v.span)})
		}
	}
}
