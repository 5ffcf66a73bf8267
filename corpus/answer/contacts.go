package answer

import (
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// contact adds the sentence of a contact of the people, in which all of them
// stand or of which the article names all; it reports whether there is one.
func (z *Answerer) contact(q Query, ids [][]int, a *Answer) bool {
	best, bestScore := Item{}, 0
	for _, one := range ids {
		for _, c := range z.contactsOf(one) {
			if !z.inTime(q, c.article) || !z.namesAll(c.article, ids) {
				continue
			}
			score := 0
			for _, other := range ids {
				if len(common(c.people, other)) > 0 {
					score += 2
				}
			}
			if q.Place != "" && strings.Contains(text.Fold(c.Span.In(c.article.Text)), q.Place) {
				score++
			}
			if len(z.reports[c.article].Meetings) == 0 {
				score++
			}
			if score > max(bestScore, 2*min(len(ids), 2)-2) {
				if l := appendCite(nil, c.article, c.Span); l != nil {
					best, bestScore = Item{Text: contactWords[c.Kind], Citations: l}, score
					if denied.MatchString(c.Span.In(c.article.Text)) {
						best.Text = "only that they did not meet"
					}
				}
			}
		}
	}
	if bestScore == 0 {
		return false
	}
	a.Items = append(a.Items, best)
	a.Lead += " What there is: " + best.Text + "."
	return true
}

// contactsOf returns the contacts of any of the people.
func (z *Answerer) contactsOf(people []int) []contact {
	var out []contact
	for _, id := range people {
		out = append(out, z.contacts[id]...)
	}
	return out
}

// A contact is a talks.Contact with its people known.
type contact struct {
	talks.Contact
	article *article.Article
	people  []int
}

// readContacts finds the people of all contacts.
func (z *Answerer) readContacts() {
	z.contacts = make([][]contact, len(z.people))
	for i := range z.c.Reports {
		r := &z.c.Reports[i]
		for _, tc := range r.Contacts {
			c := contact{Contact: tc, article: r.Article}
			for _, n := range tc.People {
				for _, id := range z.names.whole(nameWords(n)) {
					if !has(c.people, id) {
						c.people = append(c.people, id)
					}
				}
			}
			for _, id := range c.people {
				z.contacts[id] = append(z.contacts[id], c)
			}
		}
	}
}
