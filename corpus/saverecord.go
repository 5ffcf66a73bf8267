package corpus

import (
	"slices"

	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
)

// A savedRecord is a record whose pointers into articles and reports are
// numbers.
type savedRecord struct {
	Events []savedEvent
	People []savedPerson
}

type savedEvent struct {
	Event    talks.Event // without reports, and without articles in conflicts
	Reports  []place
	Articles []int // of the conflicts' values, in their order
}

type savedPerson struct {
	Person   talks.Person // without mentions, and without article and person in titles
	Mentions []place
	Others   []talks.Mention // those that stand in no report as they do here
	Articles []int           // of the titles
}

// A place is the number of an article and which of its meetings or mentions;
// -1 for one of savedPerson.Others.
type place struct{ Article, At int }

// saveRecord returns the record of c in its saved form.
func (c *Corpus) saveRecord() savedRecord {
	number := map[*article.Article]int{}
	meeting := map[*talks.Meeting]place{}
	mention := map[talks.Appearance]int{}
	for i, r := range c.Reports {
		number[r.Article] = i
		for k, m := range r.Meetings {
			meeting[m] = place{i, k}
		}
		for k, m := range r.Mentions {
			mention[talks.Appearance{Article: r.Article, Mention: m}] = k
		}
	}
	var out savedRecord
	for _, e := range c.Record.Events {
		s := savedEvent{Event: *e}
		s.Event.Reports, s.Event.Conflicts = nil, nil
		for _, m := range e.Reports {
			s.Reports = append(s.Reports, meeting[m])
		}
		for _, f := range e.Conflicts {
			f.Values = slices.Clone(f.Values)
			for i := range f.Values {
				s.Articles = append(s.Articles, number[f.Values[i].Article])
				f.Values[i].Article = nil
			}
			s.Event.Conflicts = append(s.Event.Conflicts, f)
		}
		out.Events = append(out.Events, s)
	}
	for _, p := range c.Record.People {
		s := savedPerson{Person: *p}
		s.Person.Mentions = nil
		s.Person.Titles = slices.Clone(p.Titles)
		for i := range s.Person.Titles {
			t := &s.Person.Titles[i]
			s.Articles = append(s.Articles, number[t.Article])
			t.Article, t.Person = nil, nil
		}
		for _, a := range p.Mentions {
			at, ok := mention[a]
			if !ok {
				at = -1
				s.Others = append(s.Others, a.Mention)
			}
			s.Mentions = append(s.Mentions, place{number[a.Article], at})
		}
		out.People = append(out.People, s)
	}
	return out
}

// restore returns the record of reports that was saved, false if it points to
// what they have not.
func (s *savedRecord) restore(reports []talks.Report) (*talks.Record, bool) {
	r := &talks.Record{}
	for i := range s.Events {
		e, ok := s.Events[i].restore(reports)
		if !ok {
			return nil, false
		}
		r.Events = append(r.Events, e)
	}
	for i := range s.People {
		p, ok := s.People[i].restore(reports)
		if !ok {
			return nil, false
		}
		r.People = append(r.People, p)
	}
	return r, true
}

func (s *savedEvent) restore(reports []talks.Report) (*talks.Event, bool) {
	e := &s.Event
	for _, p := range s.Reports {
		if p.Article < 0 || p.Article >= len(reports) || p.At < 0 || p.At >= len(reports[p.Article].Meetings) {
			return nil, false
		}
		e.Reports = append(e.Reports, reports[p.Article].Meetings[p.At])
	}
	articles := s.Articles
	for i := range e.Conflicts {
		for k := range e.Conflicts[i].Values {
			if len(articles) == 0 || articles[0] < 0 || articles[0] >= len(reports) {
				return nil, false
			}
			e.Conflicts[i].Values[k].Article = reports[articles[0]].Article
			articles = articles[1:]
		}
	}
	return e, len(e.Reports) > 0
}

func (s *savedPerson) restore(reports []talks.Report) (*talks.Person, bool) {
	p := &s.Person
	if len(s.Articles) != len(p.Titles) {
		return nil, false
	}
	for i, n := range s.Articles {
		if n < 0 || n >= len(reports) {
			return nil, false
		}
		p.Titles[i].Article, p.Titles[i].Person = reports[n].Article, p
	}
	if len(s.Mentions) > 0 { // somebody whom the headline alone names has none
		p.Mentions = make([]talks.Appearance, 0, len(s.Mentions))
	}
	others := s.Others
	for _, m := range s.Mentions {
		if m.Article < 0 || m.Article >= len(reports) || m.At >= len(reports[m.Article].Mentions) || m.At < 0 && len(others) == 0 {
			return nil, false
		}
		a := talks.Appearance{Article: reports[m.Article].Article}
		if m.At < 0 {
			a.Mention, others = others[0], others[1:]
		} else {
			a.Mention = reports[m.Article].Mentions[m.At]
		}
		p.Mentions = append(p.Mentions, a)
	}
	return p, true
}
