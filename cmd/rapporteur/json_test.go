package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/corpus"
	"rapporteur/corpus/answer"
	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// oneArticle returns an article as the parser makes it of words, and a
// function that finds a phrase in it.
func oneArticle(t *testing.T, file, words string) (*article.Article, func(phrase string) text.Span) {
	t.Helper()
	a, problems := article.Parse(file, []byte(words))
	if a == nil {
		t.Fatal(problems)
	}
	return a, func(phrase string) text.Span {
		at := strings.Index(a.Text, phrase)
		if at < 0 {
			t.Fatalf("%q is not in %s", phrase, file)
		}
		return text.Span{Start: at, End: at + len(phrase)}
	}
}

// sampleMeetings returns two reports of one invented meeting that differ on
// the day, and the event they make.
func sampleMeetings(t *testing.T) (full, bare *talks.Meeting, e *talks.Event) {
	a, in := oneArticle(t, "a1.txt", "Ana Báez met with Bo Lin in Lima on May 3, 2021. Báez said <trade> & \"ties\" would grow.\n")
	b, inB := oneArticle(t, "b2.txt", "Bo Lin and Ana Baez met on May 4. Nothing more was told.\n")
	sides := []talks.Side{
		{Party: "Peru", Participants: []talks.Participant{{Name: "Ana Báez", Title: "Minister"}}},
		{Participants: []talks.Participant{{Name: "Bo Lin"}}, Unnamed: []string{"the Ambassador"}},
	}
	full = &talks.Meeting{
		Article: a, Event: "ev1", Date: article.Date{Year: 2021, Month: 5, Day: 3}, DateBasis: talks.Explicit,
		DateText: "May 3, 2021", Mode: "in person", Place: "Lima", Type: "meeting", Sides: sides, Topics: []string{"trade"},
		Statements: []talks.Statement{{Speaker: "Ana Báez", Span: in("Báez said <trade> & \"ties\" would grow.")}},
		Evidence: talks.Evidence{Who: []text.Span{in("Ana Báez met with Bo Lin")}, Date: []text.Span{in("May 3, 2021")},
			Mode: []text.Span{in("met with")}, Place: []text.Span{in("Lima")}},
	}
	bare = &talks.Meeting{Article: b, Event: "ev1", Date: article.Date{Month: 5, Day: 4}, DateText: "May 4", Type: "meeting",
		Evidence: talks.Evidence{Who: []text.Span{inB("Bo Lin and Ana Baez met")}}}
	e = &talks.Event{ID: "ev1", Reports: []*talks.Meeting{full, bare}, Date: full.Date, DateBasis: full.DateBasis,
		DateText: full.DateText, Mode: full.Mode, Place: full.Place, Type: full.Type, Sides: sides, Topics: full.Topics,
		Conflicts: []talks.Conflict{{Field: "date", Values: []talks.ConflictValue{{Value: "2021-05-03", Article: a}, {Value: "May 4", Article: b}}}}}
	return full, bare, e
}

// TestJSON compares every shape of output with testdata/shapes.json, one
// object a line.
func TestJSON(t *testing.T) {
	full, bare, e := sampleMeetings(t)
	cite := answer.Citation{Article: full.Article, Span: full.Evidence.Who[0], Text: "Ana Báez met with Bo Lin"}
	a := answer.Answer{
		Question: "who met Bo Lin", Kind: answer.WhoMet, Query: "people who met Bo Lin", Lead: "Ana Báez met Bo Lin.",
		Items: []answer.Item{{Text: "Ana Báez, 3 May 2021", Event: e, Citations: []answer.Citation{cite}}, {Text: "again", Citations: []answer.Citation{cite}}},
		Notes: []string{"b2 says May 4."}, Facts: []string{"Ana Báez"}, Meetings: []*talks.Event{e},
	}
	var got bytes.Buffer
	p := &program{stdout: &got}
	for _, v := range []any{
		reportOf(talks.Report{Article: full.Article, Meetings: []*talks.Meeting{full}}),
		reportOf(talks.Report{Article: bare.Article, Meetings: []*talks.Meeting{bare}}),
		reportOf(talks.Report{Article: bare.Article}),
		eventOf(e),
		answerOf(json.RawMessage(`"q1"`), a),
		answerOf(nil, answer.Answer{Question: "?", Kind: answer.Unanswerable, Abstained: true, Lead: "The articles do not tell."}),
		searchOf(nil, request{Question: "lima"}, []corpus.Hit{{Passage: corpus.Passage{Article: full.Article, Span: full.Evidence.Place[0]}, Score: 1.25}}, options{}),
		searchOf(nil, request{ID: json.RawMessage(`7`), Question: "nothing"}, nil, options{}),
	} {
		if err := p.sayJSON(v); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join("testdata", "shapes.json")
	if *update {
		if err := os.WriteFile(file, got.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, got.String(), string(want))
}

// TestSeedQuotes checks that every quote printed for the seeds is the bytes of
// its file at its offsets.
func TestSeedQuotes(t *testing.T) {
	dirs, err := open(nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := corpus.Load(dirs, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	raw := map[string]string{}
	for _, r := range c.Reports {
		raw[r.Article.ID] = r.Article.Raw
		for _, m := range reportOf(r).Meetings {
			checkStatements(t, m.Statements, r.Article.ID, raw)
		}
	}
	for _, e := range c.Record.Events {
		j := eventOf(e)
		checkStatements(t, j.Statements, "", raw)
		if len(j.Sources) == 0 || j.Event == "" {
			t.Errorf("event %q has the sources %q", j.Event, j.Sources)
		}
	}
	z := answer.New(c)
	for _, q := range []string{"who met Liu Jianchao", "when did Truong Thi Mai meet Chen Xi", "who is Song Tao", "training of officials"} {
		a, _ := z.Ask(q, answer.Memory{})
		for _, j := range answerOf(nil, a).Citations {
			if got := raw[j.Article][j.Start:j.End]; got != j.Quote || got == "" {
				t.Errorf("%s: quote %q, file %q", q, j.Quote, got)
			}
		}
	}
}

func checkStatements(t *testing.T, list []statementJSON, id string, raw map[string]string) {
	t.Helper()
	for _, s := range list {
		file := raw[id+s.Article]
		if s.End > len(file) || file[s.Start:s.End] != s.Quote || s.Quote == "" {
			t.Errorf("%s%s %d-%d: quote %q is not in the file", id, s.Article, s.Start, s.End, s.Quote)
		}
	}
}
