package answer

import (
	"regexp"
	"strings"

	"rapporteur/corpus"
)

// passageCover is the share of a question's weight that a passage must have to
// be shown as an answer: almost all, since a passage that lacks a word of the
// question mostly answers another one. Chosen on the development questions.
const passageCover = 0.85

// passages is how many passages are looked at, and how many are shown.
const (
	passagesSeen  = 20
	passagesShown = 3
)

// excerpts answers with the passages that have nearly all words of a question,
// or says that none has.
func (z *Answerer) excerpts(q Query, words []string) Answer {
	q.Topic = nil
	for _, w := range words {
		if k := z.known(w); len([]rune(k)) > 1 && !has(q.Topic, k) {
			q.Topic = append(q.Topic, k)
		}
	}
	a := Answer{Kind: Excerpts}
	a.Items = z.atTheirMeetings(q)
	if len(a.Items) == 0 && len(q.Topic) > 0 {
		for _, h := range z.c.Search(strings.Join(q.Topic, " "), passagesSeen) {
			if z.share(q.Topic, z.roots(h.Span.In(h.Article.Text))) < passageCover || len(a.Items) == passagesShown {
				continue
			}
			a.Items = appendPassage(a.Items, h)
		}
	}
	if len(a.Items) == 0 {
		a.Abstained = true
		a.Lead = "The articles do not tell (" + z.Coverage() + ")."
		a.Suggestions = z.examples()
		return z.finish(q, a)
	}
	a.Lead = "The articles have this:"
	if q.AnyOne {
		z.doers(q, &a)
	}
	return z.finish(q, a)
}

// doers names in a those whom its passages tell of: the one person named in a
// passage, or its speaker if it says "I".
func (z *Answerer) doers(q Query, a *Answer) {
	for _, it := range a.Items {
		for _, c := range it.Citations {
			if name := z.doer(q.Topic, c); name != "" {
				a.Facts = addFact(a.Facts, name)
			}
		}
	}
	if len(a.Facts) > 0 && len(a.Facts) <= 2 {
		a.Lead = and(a.Facts) + ", as the articles have it:"
		return
	}
	a.Facts = nil
}

// speaksOfSelf tells a sentence in which someone speaks of himself.
var speaksOfSelf = regexp.MustCompile(`\bI\b|\b[Mm]y\b`)

func (z *Answerer) doer(topic []string, c Citation) string {
	if speaksOfSelf.MatchString(c.Text) {
		for _, s := range z.statements {
			if s.article == c.Article && s.span.Overlaps(c.Span) {
				return s.name
			}
		}
		return ""
	}
	name := ""
	for _, m := range z.reports[c.Article].Mentions {
		n, ok := z.number[m.Person]
		if !ok || !c.Span.Contains(m.Span) {
			continue
		}
		if z.share(topic, z.roots(c.Article.Text[c.Span.Start:m.Span.Start])) > 0 {
			return "" // "laid wreaths before the statue of X"
		}
		if name != "" && name != z.people[n].Name {
			return ""
		}
		name = z.people[n].Name
	}
	return name
}

// atTheirMeetings returns the sentences of the meetings of the people of q that
// have all the other words of its topic: "the Chinese guest" stands for Liu in
// "presented the Chinese guest the book".
func (z *Answerer) atTheirMeetings(q Query) []Item {
	var topic []string
	names := map[string]bool{}
	meetings := Query{Kind: List, When: q.When}
	for _, p := range q.Parties {
		if len(p.people) == 0 {
			return nil
		}
		meetings.Parties = append(meetings.Parties, p)
		for _, n := range nameWords(p.said) {
			names[n] = true
		}
		for _, id := range p.people {
			for _, n := range nameWords(z.people[id].Name) {
				names[n] = true
			}
		}
	}
	for _, t := range q.Topic {
		if !names[t] {
			topic = append(topic, t)
		}
	}
	if len(meetings.Parties) == 0 || len(topic) == 0 {
		return nil
	}
	var out []Item
	for _, f := range z.find(meetings) {
		var cites []Citation
		for _, s := range f.account {
			if s.para >= 0 && z.share(topic, s.roots) >= 1 && !quoted(Answer{Items: out}, s) {
				cites = appendCite(cites, s.article, s.span)
			}
		}
		if len(cites) > 0 && len(out) < passagesShown {
			out = append(out, Item{Text: f.label(), Event: f.Event, Citations: cites})
		}
	}
	return out
}

func appendPassage(l []Item, h corpus.Hit) []Item {
	c := appendCite(nil, h.Article, h.Span)
	if c == nil {
		return l
	}
	return append(l, Item{Text: h.Article.Title, Citations: c})
}

// Cite answers with the passages that match the query best.
func (z *Answerer) Cite(query string) Answer {
	a := Answer{Question: query, Kind: Excerpts, Query: "passages on “" + query + "”"}
	for _, h := range z.c.Search(query, 10) {
		a.Items = appendPassage(a.Items, h)
	}
	if len(a.Items) == 0 {
		a.Abstained = true
		a.Lead = "No passage has these words (" + z.Coverage() + ")."
		return a
	}
	a.Lead = plural(len(a.Items), "passage") + ", best first."
	return a
}
