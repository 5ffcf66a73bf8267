package answer

import (
	"strings"

	"rapporteur/corpus"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// Not all that people say is said at a meeting: ambassadors are interviewed,
// spokesmen brief. Where no meeting has what is asked for, the sentences that
// name one person and a verb of saying may.

// A spoken is such a sentence.
type spoken struct {
	person int
	at     talks.Appearance
}

// spokenOf returns the sentences with most of the topic that tell of one person,
// of people if there are some, with a verb of saying or that of q. Those whom q
// names besides may be named too.
func (z *Answerer) spokenOf(topic []string, people []int, q Query) []spoken {
	var out []spoken
	if len(topic) == 0 || has(topic, "|") {
		return nil
	}
	words := ""
	for _, t := range topic {
		words += " " + t
	}
	for _, id := range people {
		words += " " + z.people[id].Name
	}
	for _, h := range z.c.Search(words, passagesSeen) {
		for _, s := range sentencesIn(h.Article, h.Span) {
			roots := z.roots(s.In(h.Article.Text))
			if z.share(topic, roots) < subjectCover || !z.says(s.In(h.Article.Text)) && (q.Verb == "" || !roots.has(z.rootID(q.Verb))) {
				continue
			}
			id, span := z.onlyOne(h, s, q)
			if id < 0 || people != nil && !has(people, id) || len(out) == maxSayings {
				continue
			}
			m := talks.Mention{Name: z.people[id].Name, Span: span, Sentence: s}
			out = append(out, spoken{id, talks.Appearance{Article: h.Article, Mention: m}})
		}
	}
	return out
}

// says reports whether a sentence has a verb of saying.
func (z *Answerer) says(s string) bool {
	for _, t := range text.Tokens(s, text.Span{Start: 0, End: len(s)}) {
		w := text.Fold(t.Text)
		if c := z.t.words[w]; c&say != 0 && c&(light|meeting) == 0 {
			return true
		}
	}
	return false
}

// onlyOne returns the only person that the sentence s names besides those of q,
// and where; -1 if there are none or several.
func (z *Answerer) onlyOne(h corpus.Hit, s text.Span, q Query) (int, text.Span) {
	id, span := -1, text.Span{}
	for _, m := range z.reports[h.Article].Mentions {
		n, ok := z.number[m.Person]
		if !ok || !s.Contains(m.Span) || namedIn(q, n) || passesOn(h.Article.Text[s.Start:m.Span.Start]) {
			continue
		}
		if id >= 0 && z.one(id) != z.one(n) {
			return -1, span
		}
		id, span = n, m.Span
	}
	return id, span
}

// passesOn reports whether the one named behind s only passes on what another
// said: "the premier was quoted as saying by his spokesman".
func passesOn(s string) bool {
	s = strings.TrimRight(s, " ")
	return strings.HasSuffix(s, " as saying by") || strings.HasSuffix(s, " quoted by") || strings.HasSuffix(s, " relayed by")
}

// besidesMeetings answers with what people said elsewhere.
func (z *Answerer) besidesMeetings(l []spoken) Answer {
	var a Answer
	for _, s := range l {
		name := z.people[s.person].Name
		a.Facts = addFact(a.Facts, name)
		a.Items = append(a.Items, Item{Text: name + ", not at a meeting that is reported", Citations: appendCite(nil, s.at.Article, s.at.Sentence)})
	}
	a.Lead = and(a.Facts) + ", though not at a meeting that is reported."
	return a
}

// spokenBy returns what the one party of q said on its topic, meetings aside.
func (z *Answerer) spokenBy(q Query) []spoken {
	if len(q.Parties) != 1 || len(q.Parties[0].people) == 0 || !q.When.zero() || q.Place != "" || q.Mode != "" {
		return nil
	}
	return z.spokenOf(q.Topic, q.Parties[0].people, Query{})
}

// namedIn reports whether a person is one of those whom q names.
func namedIn(q Query, person int) bool {
	for _, p := range q.Parties {
		if has(p.people, person) {
			return true
		}
	}
	return false
}
