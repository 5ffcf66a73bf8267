package answer

import (
	"fmt"
	"strings"
	"unicode"

	"rapporteur/corpus/article"
)

// Meeting answers who took part in the event with that ID, in the meetings of
// the article with that ID or a part of it, or in the meeting that fits the
// words; where several fit it asks which.
func (z *Answerer) Meeting(idOrWords string) Answer {
	a := z.meetingFor(strings.TrimSpace(idOrWords))
	a.Question = idOrWords
	return a
}

func (z *Answerer) meetingFor(s string) Answer {
	if e := z.byID[s]; e != nil {
		return z.meeting(e)
	}
	arts := z.articlesLike(s)
	switch {
	case len(arts) == 1:
		return z.meetingsIn(arts[0])
	case len(arts) > 1:
		return z.whichArticle(s, arts)
	}
	r := z.parse(s)
	q := r.q
	q.Kind = Participants
	switch {
	case len(r.unknown) > 0:
		return z.unknownName(q, r.unknown[0])
	case r.bare():
		return z.noSuchMeeting(s)
	}
	if w := z.missing(q.Topic); w != "" {
		return z.noWord(q, w)
	}
	q, several := z.resolve(q)
	if len(several) > 0 {
		return z.ambiguous(q, several)
	}
	switch l := z.find(q); len(l) {
	case 0:
		return z.finish(q, z.noMeeting(q))
	case 1:
		return z.meeting(l[0].event)
	default:
		return z.whichMeeting(q, l)
	}
}

// articlesLike returns the article with that ID or, if s has a digit and is no
// date, those with s in their ID.
func (z *Answerer) articlesLike(s string) []*article.Article {
	var out []*article.Article
	for _, a := range z.c.Articles {
		if strings.EqualFold(a.ID, s) {
			return []*article.Article{a}
		}
		if strings.Contains(strings.ToLower(a.ID), strings.ToLower(s)) {
			out = append(out, a)
		}
	}
	if _, date := day(s); date || len(s) < 3 || !strings.ContainsFunc(s, unicode.IsDigit) || strings.Contains(s, " ") {
		return nil
	}
	return out
}

// meetingsIn answers who took part in the meetings that an article reports.
func (z *Answerer) meetingsIn(art *article.Article) Answer {
	a := Answer{Kind: Participants, Query: "participants of the meetings in the article " + art.ID}
	for _, m := range z.reports[art].Meetings {
		e := z.byID[m.Event]
		if e == nil || has(a.Meetings, e.Event) {
			continue
		}
		z.addMeeting(&a, e)
	}
	switch len(a.Items) {
	case 0:
		a.Abstained = true
		a.Lead = "The article " + art.ID + " reports no meeting."
	case 1:
		a.Lead = a.Items[0].Text + "."
		a.Items[0].Text = z.byID[a.Meetings[0].ID].label()
	default:
		a.Lead = "The article " + art.ID + " reports " + plural(len(a.Items), "meeting") + "."
	}
	return a
}

// whichArticle asks which of several articles is meant.
func (z *Answerer) whichArticle(s string, l []*article.Article) Answer {
	a := Answer{Kind: Participants, Query: "participants of the meetings in an article", Abstained: true}
	a.Lead = "“" + s + "” fits " + plural(len(l), "article") + "; write more of the name:"
	for _, art := range l[:min(len(l), maxWhich)] {
		a.Items = append(a.Items, Item{Text: articleLine(art)})
	}
	return a
}

// noSuchMeeting declines what is neither a meeting nor an article.
func (z *Answerer) noSuchMeeting(s string) Answer {
	a := Answer{Kind: Participants, Query: "participants of a meeting", Abstained: true}
	a.Lead = "“" + s + "” is no meeting and no article here. Name a person, a date, a place, or the ID of a meeting or an article."
	return a
}

// maxWhich is how many meetings or articles are offered where several fit.
const maxWhich = 25

// whichMeeting asks which of several meetings is meant, the latest first.
func (z *Answerer) whichMeeting(q Query, l []found) Answer {
	a := z.finish(q, Answer{Kind: Participants, Abstained: true})
	a.Code = ""
	for i := len(l) - 1; i >= 0 && len(a.Items) < maxWhich; i-- {
		e := l[i].event
		a.Items = append(a.Items, Item{Text: e.label() + " (" + e.ID + ")", Event: e.Event})
	}
	a.Lead = fmt.Sprintf("%d meetings fit. Ask again with a day, a name, or the ID in brackets:", len(l))
	if n := len(l) - len(a.Items); n > 0 {
		a.Notes = append(a.Notes, plural(n, "earlier meeting")+" not shown; add a name, a year or a place.")
	}
	return a
}

// meeting answers everything about one meeting.
func (z *Answerer) meeting(e *event) Answer {
	a := Answer{Kind: Participants, Query: "participants of the meeting " + e.ID}
	z.addMeeting(&a, e)
	a.Lead = a.Items[0].Text + "."
	a.Items[0].Text = e.label()
	return a
}

// addMeeting adds a meeting by side, with the titles of those who took part.
func (z *Answerer) addMeeting(a *Answer, e *event) {
	var sides []string
	var people []int
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
			if x.person >= 0 {
				people = append(people, x.person)
				a.Facts = addFact(a.Facts, x.name)
			}
		}
		party := s.Party
		if party == "" {
			party = "Side not stated"
		}
		if len(names) == 0 {
			names = []string{"nobody named"}
		}
		sides = append(sides, party+": "+and(names))
	}
	n := len(a.Items)
	a.add(z, found{event: e}, people)
	a.Items[n].Text = e.label() + ". " + strings.Join(sides, "; ")
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
