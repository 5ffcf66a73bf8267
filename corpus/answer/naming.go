package answer

import (
	"strconv"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// naming answers "which article mentions Hebei", where no meeting fits: the
// articles that name all that q does, each with the sentences.
func (z *Answerer) naming(q Query) Answer {
	var a Answer
	if !q.When.zero() || q.Mode != "" || q.Type != "" || len(q.Except) > 0 {
		return z.noMeeting(q)
	}
	for _, p := range q.Parties {
		if len(p.people) == 0 {
			return z.noMeeting(q)
		}
	}
	for _, art := range z.mayName(q) {
		if l := z.namesIn(art, q); len(l) > 0 {
			a.Items = append(a.Items, Item{Text: articleLine(art), Citations: l})
			a.Facts = append(a.Facts, art.ID)
		}
	}
	if len(a.Items) == 0 {
		return z.nowhere(q)
	}
	a.Lead = plural(len(a.Items), "article") + ": " + and(a.Facts) + "."
	a.Facts = append([]string{strconv.Itoa(len(a.Items))}, a.Facts...)
	return a
}

// mayName returns, in their order, the articles that may name all that q does:
// those that mention the first person, or those that the search finds.
func (z *Answerer) mayName(q Query) []*article.Article {
	found := map[*article.Article]bool{}
	switch {
	case len(q.Parties) > 0:
		for _, m := range z.mentions(q.Parties[0].people) {
			found[m.Article] = true
		}
	default:
		for _, h := range z.c.Search(strings.TrimSpace(q.Place+" "+strings.Join(q.Topic, " ")), maxNaming) {
			found[h.Article] = true
		}
	}
	var out []*article.Article
	for _, a := range z.c.Articles {
		if found[a] {
			out = append(out, a)
		}
	}
	return out
}

// maxNaming is how many passages are looked at for the articles that name a
// place or a topic.
const maxNaming = 2000

// nowhere declines a question for articles of which there is none.
func (z *Answerer) nowhere(q Query) Answer {
	var names []string
	for _, p := range q.Parties {
		names = append(names, z.slotName(p))
	}
	if q.Place != "" {
		names = append(names, properCase(q.Place))
	}
	if len(q.Topic) > 0 {
		names = append(names, "“"+z.topicWords(q.Topic)+"”")
	}
	s := "None of the articles mentions " + and(names)
	if len(names) > 1 {
		s += " together"
	}
	return Answer{Abstained: true, Lead: s + " (" + z.Coverage() + ")."}
}

// namesIn quotes where an article names the people, the place and the topic of
// q, a sentence each; nil if it lacks one of them.
func (z *Answerer) namesIn(art *article.Article, q Query) []Citation {
	var l []Citation
	for _, p := range q.Parties {
		at := text.Span{}
		for _, m := range z.mentions(p.people) {
			if m.Article == art && at.Empty() {
				at = m.Sentence
			}
		}
		if at.Empty() {
			return nil
		}
		l = appendCite(l, art, at)
	}
	if q.Place != "" {
		at := placeIn(art, q.Place)
		if at.Empty() {
			return nil
		}
		l = appendCite(l, art, at)
	}
	if len(q.Topic) > 0 {
		at := bodyWith(art, func(s string) bool { return z.share(q.Topic, z.roots(s)) >= 1 })
		if at.Empty() {
			return nil
		}
		l = appendCite(l, art, at)
	}
	return l
}

// placeIn returns the first sentence of an article that names a place.
func placeIn(art *article.Article, place string) text.Span {
	want := " " + strings.Join(nameWords(place), " ") + " "
	return bodyWith(art, func(s string) bool { return strings.Contains(" "+strings.Join(nameWords(s), " ")+" ", want) })
}

// placeNamed adds to a where the articles name the place of which q finds no
// meeting, if that is all that q asks for.
func (z *Answerer) placeNamed(q Query, a *Answer) {
	if q.Place == "" || len(q.Parties) > 0 || len(q.Topic) > 0 || q.Mode != "" || !q.When.zero() || z.t.country(q.Place) != "" {
		return
	}
	var seen []*article.Article
	for _, h := range z.c.Search(q.Place, passagesSeen) {
		if at := placeIn(h.Article, q.Place); !at.Empty() && len(a.Items) < passagesShown && !has(seen, h.Article) {
			seen = append(seen, h.Article)
			a.Items = append(a.Items, Item{Text: properCase(q.Place) + " is mentioned", Citations: appendCite(nil, h.Article, at)})
		}
	}
}

// bodyWith returns the first sentence of an article's body that ok accepts.
func bodyWith(art *article.Article, ok func(sentence string) bool) text.Span {
	for _, p := range art.Paragraphs {
		if p.Kind != article.Body {
			continue
		}
		for _, s := range p.Sentences {
			if ok(s.In(art.Text)) {
				return s
			}
		}
	}
	return text.Span{}
}
