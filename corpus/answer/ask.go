package answer

import (
	"strconv"
	"strings"
)

// Ask answers a question in the light of m and returns the memory for the
// next one.
func (z *Answerer) Ask(question string, m Memory) (Answer, Memory) {
	if a, ok := z.smallTalk(question); ok {
		a.Question = question
		return a, m
	}
	r := z.parse(question)
	loose, looser := z.follow(r, m)
	r.whoseCounterpart(m)
	r.inOffice()
	r.q.Earlier = r.earlierAsked()
	a := z.decide(r)
	r.soften(&a)
	if looser && a.Abstained {
		z.without(r, loose, &a)
	}
	r.denies(&a)
	r.weekdays(&a)
	a.Question = question
	a.Notes = append(r.notes, a.Notes...)
	next := z.remember(m, r.q, a)
	next.open = len(r.unknown) > 0
	return a, next
}

// earlierAsked reports whether a meeting is asked for that was earlier on the one
// day of the question.
func (r *reading) earlierAsked() bool {
	if d := r.q.When.from; d.Day == 0 || d != r.q.When.to {
		return false
	}
	for i, x := range r.w {
		if x.entity == noEntity && strings.HasPrefix(x.text, "earlier") && !(i+1 < len(r.w) && r.w[i+1].text == "than") && !(i > 0 && strings.HasPrefix(r.w[i-1].text, "day")) {
			return true
		}
	}
	return false
}

// without adds to a refusal what there is without the time, the place and the
// like that a follow-up about someone else took over from the questions
// before, and goes on without them.
func (z *Answerer) without(r *reading, loose Query, a *Answer) {
	strict := r.q
	r.q = loose
	b := z.decide(r)
	if b.Abstained {
		b, r.q = *a, strict
		if len(strict.Parties) > 0 {
			r.q = loose // the next question is about the new person, not the old time
		}
		*a = b
		return
	}
	a.Lead += " Without " + dropped(strict, loose) + ": " + b.Lead
	a.Items, a.Meetings, a.Suggestions = b.Items, nil, b.Suggestions
	a.Notes = append(a.Notes, b.Notes...)
	a.Code = ""
}

// dropped says what narrows strict but not loose: "“in 2023” and “online”".
func dropped(strict, loose Query) string {
	var l []string
	if strict.When != loose.When {
		l = append(l, "“"+strict.When.String()+"”")
	}
	if strict.Place != loose.Place {
		l = append(l, "“in "+properCase(strict.Place)+"”")
	}
	if strict.Mode != loose.Mode {
		l = append(l, "“"+modePhrase[strict.Mode]+"”")
	}
	return and(l)
}

// denies turns the "yes" to "did they not meet", which could mean either, into
// a sentence.
func (r *reading) denies(a *Answer) {
	rest, yes := strings.CutPrefix(a.Lead, "Yes")
	if !yes || a.Kind != DidTheyMeet || !r.negated() {
		return
	}
	a.Lead = "They did" + rest
	a.Code = "" // a Query does not tell it
}

// weekdays notes the days of the week of the meetings of a, where they are asked
// for.
func (r *reading) weekdays(a *Answer) {
	if a.Kind != When || !r.hasText("weekday", "day of the week", "on which day of the week", "on what day of the week", "which weekday", "what weekday", "which day of the week", "what day of the week") {
		return
	}
	for _, e := range a.Meetings {
		if d := weekdayOf(e.Date); d != 0 {
			a.Notes = addFact(a.Notes, plainDate(e.Date)+" was a "+weekdayNames[d]+".")
			a.Facts = addFact(a.Facts, weekdayNames[d])
		}
	}
}

// negated reports whether a question that asks for yes or no is put with "not".
func (r *reading) negated() bool {
	for _, x := range r.w {
		if x.entity == noEntity && (x.text == "not" || x.text == "never" || strings.HasSuffix(x.text, "n't")) {
			return true
		}
	}
	return false
}

// decide declines what the articles cannot tell and answers the rest.
func (z *Answerer) decide(r *reading) Answer {
	q := r.q
	if len(r.w) == 0 || !anyWord(r.w) {
		return z.nothingAsked()
	}
	if len(r.unknown) > 0 {
		return z.unknownName(q, r.unknown[0])
	}
	if !r.successor() {
		a := z.finish(q, Answer{Abstained: true})
		a.Code = ""
		a.Lead = "The articles do not tell who came before or after " + z.slotName(q.Parties[0]) + " (" + z.Coverage() + ")."
		return a
	}
	q = r.q
	if t := r.relativeTime(); t != "" && (q.Kind != WhoSaid || q.Spoken) {
		a := z.finish(q, Answer{Abstained: true, Kind: Unanswerable, Suggestions: z.examples()})
		a.Lead = "“" + t + "” depends on today, which the articles do not know: name the year, month or day (" + z.Coverage() + ")."
		return a
	}
	if q.Kind == Unanswerable {
		return z.notTold(q, r)
	}
	if missing := z.missing(q.Topic); missing != "" && q.Kind != WhoSaid && q.Kind != Excerpts && len(q.Topic) < 4 {
		return z.noWord(q, missing)
	}
	if w := r.untranslated(); w != "" {
		return z.noWord(q, w)
	}
	if q.open() || r.bare() && r.pronouns() && q.Kind != Latest && q.Kind != Count && q.Kind != List {
		a := z.finish(q, Answer{Abstained: true, Lead: "Which meeting is meant? Name a person, a country, a date, a place or a topic.", Suggestions: z.examples()})
		a.Code = ""
		return a
	}
	if q.Kind == Excerpts && q.Verb == asksVisitors {
		return z.respond(q)
	}
	if q.Kind == Excerpts && r.has&(who|what|when|where|how) != 0 && len(r.rest()) < 2 {
		return z.notTold(q, r) // "who wrote these articles": one word is no answer
	}
	if q.Kind == Excerpts {
		return z.excerpts(q, r.rest())
	}
	return z.respond(q)
}

// untranslated returns the first word of the topic of a question in another
// language that was left as it is and that the articles have in names at most: of
// what is asked with it nothing can be told; "" if there is none.
func (r *reading) untranslated() string {
	if !r.foreign || r.q.Kind != WhoSaid && r.q.Kind != TopicSearch {
		return ""
	}
	for _, x := range r.w {
		if x.entity == noEntity && x.class == 0 && !x.capital && has(r.q.Topic, x.text) && !r.z.lower[x.text] {
			return x.text
		}
	}
	return ""
}

// relativeTime returns the words of a time that hangs on the day of the
// question, "last year", where no other time is named; "" if there are none.
func (r *reading) relativeTime() string {
	if !r.q.When.zero() {
		return ""
	}
	for i, x := range r.w {
		if x.text == "yesterday" || x.text == "today" {
			return x.text
		}
		if i > 0 && (x.text == "year" || x.text == "month" || x.text == "week") {
			if p := r.w[i-1].text; p == "last" || p == "this" || p == "past" || p == "current" {
				return p + " " + x.text
			}
		}
	}
	return ""
}

// open reports whether q asks for a fact of one meeting without saying which.
func (q Query) open() bool {
	switch q.Kind {
	case List, Latest, Count, TitleOf, RoleHolder, WhoSaid, TopicSearch:
		return false
	}
	return len(q.Parties) == 0 && len(q.Topic) == 0 && q.Place == "" && q.When.zero() && q.Mode == "" && q.Type == "" && len(q.At) == 0 && q.Sides == 0 && q.Pick == pickAll
}

func anyWord(w []word) bool {
	for _, x := range w {
		if x.entity != aMark {
			return true
		}
	}
	return false
}

// rest returns the words of a question that tell what it is about.
func (r *reading) rest() []string {
	var out []string
	for i, x := range r.w {
		if x.entity == aMark || r.is(i, light|aux|who|what|pronoun|list|articleWord) {
			continue
		}
		out = append(out, nameWords(x.text)...)
	}
	return out
}

// missing returns the first word of a topic that no article has.
func (z *Answerer) missing(topic []string) string {
	for _, t := range topic {
		if t != "|" && !z.words[z.root(t)] {
			return t
		}
	}
	return ""
}

// respond answers a query. The answer depends on nothing else, so that Recall
// gives it again.
func (z *Answerer) respond(q Query) Answer {
	q, several := z.resolve(q)
	if len(several) > 0 {
		return z.ambiguous(q, several)
	}
	q = z.onlyTalkedOf(q)
	q, aside := z.asideEvent(q)
	var a Answer
	switch q.Kind {
	case WhoMet:
		a = z.whoMet(q)
	case When, Where, How:
		a = z.fact(q)
	case Count:
		a = z.count(q)
	case List, TopicSearch:
		a = z.list(q)
	case Latest:
		a = z.latest(q)
	case DidTheyMeet:
		a = z.didMeet(q)
	case Participants:
		a = z.participants(q)
	case TitleOf:
		a = z.titles(q)
		if q.Card {
			z.card(q, &a)
		}
	case RoleHolder:
		a = z.holder(q)
	case WhatDiscussed:
		if q.Closed {
			a = z.behindDoors(q)
			break
		}
		a = z.discussed(q)
	case WhoSaid:
		if q.Closed {
			a = z.behindDoors(q)
		} else if q.Role != 0 || q.Spoken && !q.Ask.zero() {
			a = z.saidByRole(q)
		} else if q.Spoken {
			a = z.saidBy(q)
		} else {
			a = z.whoSaid(q)
		}
	case Excerpts:
		if q.Verb == asksVisitors && len(q.Parties) == 1 && len(q.Parties[0].people) > 0 {
			a = z.whereTo(q)
			break
		}
		a = z.excerpts(q, q.Topic)
	default:
		a = z.notTold(q, nil)
	}
	if aside != "" {
		a.Notes = append(a.Notes, aside)
	}
	return z.finish(q, a)
}

// finish sets what all answers have.
func (z *Answerer) finish(q Query, a Answer) Answer {
	if a.Kind == "" {
		a.Kind = q.Kind
	}
	a.Query = z.describe(q)
	a.Lead = strings.ReplaceAll(a.Lead, "Jr..", "Jr.")
	if a.Kind != Unanswerable { // such a refusal hangs on the words of the question
		a.Code = z.code(q)
	}
	return a
}

// resolve narrows the parties that a name leaves open to the one who fits the
// rest of the query; several if more do.
func (z *Answerer) resolve(q Query) (Query, []int) {
	q.Parties = append([]slot(nil), q.Parties...)
	for i, p := range q.Parties {
		if len(p.people) < 2 || p.either || z.sameAs(p.people) {
			continue
		}
		var fit []int
		for _, f := range z.find(q) {
			for _, x := range f.seats {
				if x.person >= 0 && has(p.people, x.person) && !has(fit, x.person) {
					fit = append(fit, x.person)
				}
			}
		}
		switch {
		case len(fit) == 1:
			q.Parties[i].people = fit
		case len(fit) > 1 && z.sameAs(fit):
			q.Parties[i].people = fit
		case len(fit) > 1:
			if one := z.favourite(fit, p); one >= 0 {
				q.Parties[i].people = []int{one}
				continue
			}
			return q, fit
		case q.Kind == TitleOf || q.Kind == RoleHolder:
			return q, p.people
		}
	}
	return q, nil
}

// favourite returns the one of several people whom a bare name must mean: whose
// whole name it is; -1 if there is none.
func (z *Answerer) favourite(fit []int, p slot) int {
	one := -1
	for _, i := range fit {
		for _, s := range append([]string{z.people[i].Name}, z.people[i].Spellings...) {
			if sameFold(s, p.said) {
				if one >= 0 && one != i {
					return -1
				}
				one = i
			}
		}
	}
	return one
}

// maxCandidates is how many people are offered for a name that fits several.
const maxCandidates = 10

// ambiguous names those whom a name may mean.
func (z *Answerer) ambiguous(q Query, several []int) Answer {
	var names []string
	for _, i := range several {
		names = addFact(names, z.nameOf(i))
	}
	more := ""
	if n := len(names) - maxCandidates; n > 0 {
		names, more = names[:maxCandidates], " and "+strconv.Itoa(n)+" more"
	}
	a := z.finish(q, Answer{Abstained: true, Suggestions: names})
	a.Lead = "The name fits several people in the articles: " + strings.Join(names, ", ") + more + ". Ask again with the full name."
	a.Code = ""
	return a
}
