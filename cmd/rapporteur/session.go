package main

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/corpus/answer"
)

// A session is one chat: who answers and what was asked before.
type session struct {
	z      *answer.Answerer
	memory answer.Memory
}

// reply answers a line: a question, or a command that starts with a slash. It
// reports quit if the line ends the chat.
func (s *session) reply(text string) (a answer.Answer, quit bool) {
	name, rest, _ := strings.Cut(text, " ")
	rest = strings.TrimSpace(rest)
	switch strings.ToLower(name) {
	case "/quit", "/exit":
		return a, true
	case "/help":
		return withCommands(s.z.Help()), false
	case "/sources":
		return s.z.Sources(), false
	case "/meetings":
		f, err := parseFilter(rest)
		if err != nil {
			return answer.Answer{Lead: "That cannot be read: " + err.Error() + "."}, false
		}
		return s.z.Meetings(f), false
	}
	if !strings.HasPrefix(name, "/") {
		a, s.memory = s.z.Ask(text, s.memory)
		return a, false
	}
	needs, run := s.lookup(strings.ToLower(name))
	switch {
	case run == nil:
		return answer.Answer{Lead: fmt.Sprintf("There is no command %s; /help lists them.", name)}, false
	case rest == "":
		return answer.Answer{Lead: fmt.Sprintf("%s needs %s.", name, needs)}, false
	}
	return run(rest), false
}

// lookup returns the command with that name that takes words, and what these
// are; nil if there is none.
func (s *session) lookup(name string) (needs string, run func(words string) answer.Answer) {
	switch name {
	case "/ask":
		return "a question: /ask who met whom", func(words string) (a answer.Answer) {
			a, s.memory = s.z.Ask(words, s.memory)
			return a
		}
	case "/participants":
		return "a meeting: its ID or words that fit it", s.z.Meeting
	case "/person":
		return "a name", s.z.Person
	case "/cite":
		return "words to look for", s.z.Cite
	}
	return "", nil
}

// commandHelp lists what a chat understands besides questions.
var commandHelp = [...]string{
	"/ask QUESTION: the same as the question alone",
	"/meetings [NAME] [2023] [online], or with any of person: with: from: to: country: mode: place: topic:",
	"/participants MEETING: who took part",
	"/person NAME: titles, meetings and spellings",
	"/cite WORDS: the sentences that match best",
	"/sources: the articles and what is wrong with their files",
	"/quit: end",
}

// withCommands adds the commands to the help that all ways of asking share.
func withCommands(a answer.Answer) answer.Answer {
	a.Suggestions = nil // the items are what can be asked
	a.Items = slices.Clone(a.Items)
	for _, line := range commandHelp {
		a.Items = append(a.Items, answer.Item{Text: line})
	}
	return a
}
