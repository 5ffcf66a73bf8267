// Package answer turns a question into an answer with its evidence, or says
// that the articles do not tell. It knows nothing of Discord.
//
// The way of a question: read (question.go, entities.go) cuts it into words and
// finds the people, offices, countries, places, dates and modes that they name;
// foreign.go, han.go and viet.go first turn other languages into English. parse (parse.go,
// slots.go, kind.go, settle.go) gives each its place in a Query; follow
// (memory.go, leans.go, days.go) completes one that leans on the question before. find (select.go, cover.go,
// candidates.go) picks the meetings, and a file for each kind of reply puts the
// answer together: reply.go, attend.go, visits.go, count.go, didmeet.go, titles.go, holders.go, said.go, excerpts.go, and
// decline.go where there is none. either.go reads what "or" joins, honour.go and
// military.go what stands before names, bodies.go the bodies of offices, regions.go
// "African ministers", edge.go "on the sidelines of", calls.go calls, lastwords.go what
// the end of a question asks for, counterpart.go who a counterpart is, bare.go a lone name,
// tenure.go "when he was minister", interpreter.go interpreters, remote.go who joined from afar, doors.go what was said in private. code.go writes a Query in a few bytes.
//
// The words that rules look for are in the tables under data.
package answer

import (
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
	set    bool
	query  Query    // the last one
	people []int    // whom its answer named
	events []string // the meetings of its answer
	open   bool     // it was declined, since it names someone unknown
}

// A Filter picks meetings; zero fields pick all.
type Filter struct {
	Person, With       string // names or person IDs
	From, To           string // "2022", "2022-07" or "2022-07-06", both inclusive
	Country            string
	Mode, Place, Topic string
}

// A Choice is one suggestion while someone types: Name is shown (at most 100
// runes), Value is sent (at most 100 bytes).
type Choice struct{ Name, Value string }
