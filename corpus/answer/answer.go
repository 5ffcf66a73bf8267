// Package answer turns a question into an answer with its evidence, or says
// that the articles do not tell. It knows nothing of Discord.
package answer

import (
	"rapporteur/corpus"
	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// A Kind says what a question asks for.
type Kind string

// The kinds of question.
const (
	WhoMet        Kind = "who-met"
	When          Kind = "when"
	Where         Kind = "where"
	How           Kind = "how"
	WhatDiscussed Kind = "what-discussed"
	Count         Kind = "count"
	List          Kind = "list"
	DidTheyMeet   Kind = "did-they-meet"
	TitleOf       Kind = "title-of"
	RoleHolder    Kind = "role-holder"
	Latest        Kind = "latest"
	Participants  Kind = "participants"
	TopicSearch   Kind = "topic-search"
	WhoSaid       Kind = "who-said"
	Excerpts      Kind = "excerpts"
	Unanswerable  Kind = "unanswerable"
)

// An Answer is a reply in parts, so that a terminal and Discord can each set
// it in their own way.
type Answer struct {
	Question    string
	Kind        Kind
	Query       string   // how the question was understood, in words
	Code        string   // Query in at most 60 bytes of [A-Za-z0-9._-] for Recall; "" if it has none
	Lead        string   // the answer in a sentence or two
	Items       []Item   // the claims, each with its evidence; lists and counts hold all of them
	Notes       []string // what the reader should know besides: conflicts, a year not stated
	Facts       []string // names, ISO dates, "yes", numbers: the answer for a machine
	Meetings    []*talks.Event
	Abstained   bool
	Suggestions []string // questions or names to try instead
}

// An Item is one claim and the sentences that carry it.
type Item struct {
	Text      string
	Event     *talks.Event // nil if the claim is about no single meeting
	Citations []Citation
}

// A Citation is a verified slice of an article.
type Citation struct {
	Article *article.Article
	Span    text.Span // of the article's Text
	Text    string    // the readable words; the file's own are Article.Quote(Span)
}

// A Memory is what a conversation has been about. The zero value is a new one.
type Memory struct {
	last string // code of the last query
}

// An Answerer answers questions over one corpus. It is prepared once by New,
// never changes after that and is safe for concurrent use.
type Answerer struct {
	c *corpus.Corpus
}

// New prepares the answering of questions over c: the index of names, offices
// and places.
func New(c *corpus.Corpus) *Answerer { return &Answerer{c: c} }

// Corpus returns the corpus that z answers from.
func (z *Answerer) Corpus() *corpus.Corpus { return z.c }

// Ask answers a question in the light of m and returns the memory for the
// next one.
func (z *Answerer) Ask(question string, m Memory) (Answer, Memory) {
	return Answer{Question: question, Kind: Unanswerable, Abstained: true}, m
}

// Recall answers the query behind a Code, for a button pressed after a
// restart. It reports false for a code that it cannot read or that names what
// the corpus no longer has.
func (z *Answerer) Recall(code string) (Answer, bool) { return Answer{}, false }

// A Filter picks meetings; zero fields pick all.
type Filter struct {
	Person, With       string // names or person IDs
	From, To           string // "2022", "2022-07" or "2022-07-06", both inclusive
	Country            string
	Mode, Place, Topic string
}

// Meetings answers with the meetings that f picks. An unknown name or unreadable
// date yields an abstention that says so.
func (z *Answerer) Meetings(f Filter) Answer { return Answer{} }

// Meeting answers who took part in the event with that ID, or that fits the
// words.
func (z *Answerer) Meeting(idOrWords string) Answer { return Answer{} }

// Person answers who someone is: titles by date, meetings, other spellings.
func (z *Answerer) Person(name string) Answer { return Answer{} }

// Cite answers with the passages that match the query best.
func (z *Answerer) Cite(query string) Answer { return Answer{} }

// Sources answers with what the corpus holds: its articles and problems.
func (z *Answerer) Sources() Answer { return Answer{} }

// Help answers with what can be asked, an example each from this corpus.
func (z *Answerer) Help() Answer { return Answer{} }

// A Choice is one suggestion while someone types: Name is shown (at most 100
// runes), Value is sent (at most 100 bytes).
type Choice struct{ Name, Value string }

// CompletePerson returns up to n people whose name fits what was typed, marks
// and case aside; those with most meetings for empty input.
func (z *Answerer) CompletePerson(typed string, n int) []Choice { return nil }

// CompleteMeeting returns up to n meetings that fit what was typed; the latest
// for empty input.
func (z *Answerer) CompleteMeeting(typed string, n int) []Choice { return nil }

// Coverage says in words what the corpus holds: "5 articles, 2020–2024".
func (z *Answerer) Coverage() string { return "" }
