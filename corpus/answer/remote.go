package answer

import (
	"regexp"
	"strings"

	"rapporteur/corpus/talks"
)

var (
	// clauses are what a sentence falls into where it tells of one in the room and
	// of another on the screen: "X sat with the guests, while Y joined by video".
	clauses = regexp.MustCompile(`;|,? \b(?:while|whereas|but)\b`)

	// afar is how articles say that somebody took part from elsewhere.
	afar = regexp.MustCompile(`(?i)\b(?:by|via|on|over|through) (?:a |the )?(?:live )?(?:video|screen)|\b(?:virtually|remotely|online)\b|\bvideo ?(?:link|conference)\b`)

	// fromTown is where from.
	fromTown = regexp.MustCompile(`\bfrom (?:the )?(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*(?: (?:city|town|province|district))?)`)
)

// joinedFrom returns how a person took part in e who was not in the room, "by video
// from Kunming", and the sentence that says so: of its clauses one names the person
// and no other participant. It reports false if the articles do not tell of it.
func (z *Answerer) joinedFrom(id int, e *event) (string, []Citation, bool) {
	for _, m := range z.people[id].Mentions {
		if !z.tellsOf(m, id, e) {
			continue
		}
		for _, c := range clauses.Split(m.Sentence.In(m.Article.Text), -1) {
			if !afar.MatchString(c) || !z.namesOnly(c, id, e) {
				continue
			}
			how := "by video"
			if town := fromTown.FindStringSubmatch(c); town != nil {
				how += " from " + town[1]
			}
			return how, appendCite(nil, m.Article, m.Sentence), true
		}
	}
	return "", nil, false
}

// tellsOf reports whether the sentence in which the person id appears is of e: it ties
// the person to e, or its article tells of no other meeting of that person.
func (z *Answerer) tellsOf(m talks.Appearance, id int, e *event) bool {
	reported := false
	for _, r := range e.Reports {
		if r.Article != m.Article {
			continue
		}
		reported = true
		for _, p := range append(z.spansOf(r, []int{id}), r.Evidence.Mode...) {
			if m.Sentence.Overlaps(p) {
				return true
			}
		}
	}
	for _, o := range z.byWho[id] {
		for _, r := range o.Reports {
			if o != e && r.Article == m.Article {
				return false
			}
		}
	}
	return reported
}

// namesOnly reports whether s has the whole name of the person id, or the form that
// e shows, and that of no other participant of e.
func (z *Answerer) namesOnly(s string, id int, e *event) bool {
	named := false
	for _, x := range e.seats {
		if x.person < 0 {
			continue
		}
		in := strings.Contains(s, x.name)
		for _, form := range z.people[x.person].Spellings {
			in = in || strings.Contains(s, form)
		}
		if in && x.person != id {
			return false
		}
		named = named || in
	}
	return named
}

// fromWhere answers from where the one person of q took part in hybrid meetings; it
// reports false if nothing is told of that.
func (z *Answerer) fromWhere(q Query) (Answer, bool) {
	var a Answer
	var parts []string
	z.joined(q, func(f found, id int, how string, cites []Citation) {
		a.addCited(f, cites)
		_, town, _ := strings.Cut(how, " from ")
		a.Facts = addFact(a.Facts, town)
		parts = addFact(parts, z.nameOf(id)+" joined "+how+" ("+f.label()+")")
	})
	if parts == nil {
		return a, false
	}
	a.Lead = strings.Join(parts, "; ") + "."
	return a, true
}

// notInRoom answers "no" to whether those of q sat together, where one of them took
// part from elsewhere; it reports false where none is said to.
func (z *Answerer) notInRoom(q Query) (Answer, bool) {
	a := Answer{Facts: []string{"no"}}
	z.joined(q, func(f found, id int, how string, cites []Citation) {
		a.addCited(f, cites)
		a.Lead += " " + z.nameOf(id) + " joined " + how + " (" + f.label() + ")."
	})
	if a.Lead == "" {
		return a, false
	}
	a.Lead = "No:" + a.Lead
	return a, true
}

// joined calls f with each hybrid meeting that q picks and each person of q, or the
// one asked for, who took part in it from elsewhere.
func (z *Answerer) joined(q Query, f func(m found, id int, how string, cites []Citation)) {
	q.Mode, q.Verb = "hybrid", ""
	asked := q.Parties
	if len(q.Ask.people) > 0 {
		asked = []slot{q.Ask}
	}
	for _, m := range z.find(q) {
		for _, p := range asked {
			for _, x := range m.seats {
				if x.person < 0 || !has(p.people, x.person) {
					continue
				}
				if how, cites, ok := z.joinedFrom(x.person, m.event); ok {
					f(m, x.person, how, cites)
				}
			}
		}
	}
}

// joinVerbs are ways to join from afar.
var joinVerbs = []string{"dial", "dialled", "dialed", "connect", "connected", "log", "logged", "speak", "spoke", "beamed"}

// asksFrom reports whether a where-question is from where somebody took part: "from
// where did X join", "which city did X dial in from".
func (r *reading) asksFrom() bool {
	from, verb := false, false
	for i, x := range r.w {
		if x.entity != noEntity {
			continue
		}
		if x.text == "from" {
			from = from || r.is(i+1, where|what) || i+1 == len(r.w) || r.w[i+1].entity == aMark
		}
		verb = verb || r.is(i, part) || has(joinVerbs, x.text)
	}
	return from && verb
}

// allHybrid reports whether there are meetings and all were held in part online.
func allHybrid(l []found) bool {
	for _, f := range l {
		if f.Mode != "hybrid" {
			return false
		}
	}
	return len(l) > 0
}
