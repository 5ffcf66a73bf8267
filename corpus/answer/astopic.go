package answer

import (
	"strconv"

	"rapporteur/corpus/article"
)

// allAsTopic takes everything that q names for words of what was talked about:
// "which meetings dealt with Afghanistan" asks for no side of that name, and
// "who said that the bridge will open in 2026" for no meeting of that year.
func (z *Answerer) allAsTopic(q Query) Query {
	topic := append([]string(nil), q.Topic...)
	add := func(words ...string) {
		for _, w := range words {
			topic = addFact(topic, z.known(w))
		}
	}
	for _, p := range q.Parties {
		switch {
		case len(p.people) > 0:
			add(nameWords(z.nameOf(p.people[0]))...)
		case p.country != "":
			add(nameWords(p.country)...)
		default:
			for _, w := range nameWords(p.said) {
				if z.t.words[w]&light == 0 {
					add(w)
				}
			}
		}
	}
	add(nameWords(q.Place)...)
	for _, d := range []article.Date{q.When.from, q.When.to} {
		if d.Year != 0 {
			add(strconv.Itoa(d.Year))
		}
		if d.Month != 0 {
			add(monthWord(d))
		}
	}
	q.Topic, q.Parties, q.Place, q.When = topic, nil, "", span{}
	return q
}

// monthWord returns the name of d's month, folded.
func monthWord(d article.Date) string {
	w := nameWords(plainDate(article.Date{Year: 2000, Month: d.Month}))
	return w[0]
}

// onlyTalkedOf turns q, a question for meetings of which there are none, into one
// for meetings at which all that it names was talked of, if there are some.
func (z *Answerer) onlyTalkedOf(q Query) Query {
	if !q.about || q.Kind != List && q.Kind != TopicSearch || len(q.Parties)+len(q.Place) == 0 || has(q.Topic, "|") || len(z.find(q)) > 0 {
		return q
	}
	t := z.allAsTopic(q)
	t.Kind = TopicSearch
	if z.missing(t.Topic) == "" && len(z.find(t)) > 0 {
		return t
	}
	return q
}
