package main

import (
	"encoding/json"

	"rapporteur/corpus"
	"rapporteur/corpus/answer"
	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

func reportOf(r talks.Report) articleJSON {
	a := r.Article
	out := articleJSON{ID: a.ID, Title: a.Title, Meetings: []meetingJSON{}}
	if a.Published.Day != 0 {
		out.Published = known(a.Published.String())
	}
	for _, m := range r.Meetings {
		out.Meetings = append(out.Meetings, meetingOf(m))
	}
	return out
}

func meetingOf(m *talks.Meeting) meetingJSON {
	out := factsOf(m.Event, m.Date, m.DateBasis, m.DateText, m.Mode, m.Place, m.Type, m.Sides, m.Topics)
	out.add(m, "")
	return out
}

func eventOf(e *talks.Event) eventJSON {
	out := eventJSON{
		meetingJSON: factsOf(e.ID, e.Date, e.DateBasis, e.DateText, e.Mode, e.Place, e.Type, e.Sides, e.Topics),
		Sources:     []string{},
		Conflicts:   []conflictJSON{},
	}
	seen := map[string]bool{}
	for _, m := range e.Reports {
		out.add(m, m.Article.ID)
		if !seen[m.Article.ID] {
			seen[m.Article.ID] = true
			out.Sources = append(out.Sources, m.Article.ID)
		}
	}
	for _, c := range e.Conflicts {
		j := conflictJSON{Field: c.Field, Values: []conflictValueJSON{}}
		for _, v := range c.Values {
			j.Values = append(j.Values, conflictValueJSON{v.Value, v.Article.ID})
		}
		out.Conflicts = append(out.Conflicts, j)
	}
	return out
}

// factsOf returns what a meeting and an event have in common, without spans.
func factsOf(event string, date article.Date, basis talks.Basis, dateText, mode, place, kind string,
	sides []talks.Side, topics []string) meetingJSON {
	out := meetingJSON{
		Event: event, DateBasis: basis, DateText: dateText, Mode: known(mode), Place: known(place), Type: kind,
		Sides: []sideJSON{}, Topics: list(topics), Statements: []statementJSON{},
		Evidence: evidenceJSON{[]spanJSON{}, []spanJSON{}, []spanJSON{}, []spanJSON{}},
	}
	if date.Month != 0 { // a year alone is no date here; date_text tells it
		out.Date = known(date.String())
	}
	if basis == "" {
		out.DateBasis = talks.NoBasis
	}
	for _, s := range sides {
		j := sideJSON{Party: s.Party, Participants: []participantJSON{}, Unnamed: list(s.Unnamed)}
		for _, q := range s.Participants {
			j.Participants = append(j.Participants, participantJSON{q.Name, q.Title})
		}
		out.Sides = append(out.Sides, j)
	}
	return out
}

// add adds the statements and the evidence of one report. Their spans name
// its article if id is not "".
func (j *meetingJSON) add(m *talks.Meeting, id string) {
	for _, s := range m.Statements {
		at := spanJSON{id, m.Article.Source(s.Span)}
		j.Statements = append(j.Statements, statementJSON{s.Speaker, m.Article.Quote(s.Span), at})
	}
	spans := func(to *[]spanJSON, from []text.Span) {
		for _, s := range from {
			*to = append(*to, spanJSON{id, m.Article.Source(s)})
		}
	}
	spans(&j.Evidence.Who, m.Evidence.Who)
	spans(&j.Evidence.Date, m.Evidence.Date)
	spans(&j.Evidence.Mode, m.Evidence.Mode)
	spans(&j.Evidence.Place, m.Evidence.Place)
}

func answerOf(id json.RawMessage, a answer.Answer) answerJSON {
	if id == nil {
		id = json.RawMessage(`""`)
	}
	out := answerJSON{
		ID: id, Question: a.Question, Kind: a.Kind, Query: a.Query, Text: plain(a), Facts: list(a.Facts),
		Meetings: []string{}, Citations: []citationJSON{}, Abstained: a.Abstained, Suggestions: list(a.Suggestions),
	}
	for _, e := range a.Meetings {
		out.Meetings = append(out.Meetings, e.ID)
	}
	seen := map[citationJSON]bool{}
	for _, item := range a.Items {
		for _, c := range item.Citations {
			j := citationOf(c.Article, c.Span)
			if !seen[j] {
				seen[j] = true
				out.Citations = append(out.Citations, j)
			}
		}
	}
	return out
}

func citationOf(a *article.Article, s text.Span) citationJSON {
	return citationJSON{a.ID, a.Source(s), a.Quote(s)}
}

func findingOf(f corpus.Finding) findingJSON {
	o := findingJSON{File: f.File, Line: f.Line, Kind: string(f.Kind), Doubt: f.Doubt(), Text: f.Text}
	if f.Article != nil {
		o.Article = f.Article.ID
	}
	return o
}

func searchOf(c *corpus.Corpus, r request, hits []corpus.Hit, o options) searchJSON {
	out := searchJSON{ID: r.ID, Query: r.Question, Hits: []hitJSON{}}
	for _, h := range hits {
		hit := hitJSON{citationJSON: citationOf(h.Article, h.Span), Score: h.Score}
		if o.explain {
			for _, w := range c.Explain(r.Question, h, o.among) {
				hit.Reasons = append(hit.Reasons, reasonJSON(w))
			}
		}
		out.Hits = append(out.Hits, hit)
	}
	return out
}

// known returns nil for "".
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// list returns s, or an empty list for nil, which JSON would show as null.
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
