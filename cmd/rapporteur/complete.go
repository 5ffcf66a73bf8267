package main

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxNameWords is how many words before the cursor may be the start of a name.
const maxNameWords = 4

// maxOffered is how many continuations are shown where there are several.
const maxOffered = 10

// complete returns the words before the cursor with the last of them made
// whole: a command at the start of a line, a meeting after /participants, the
// name of a person elsewhere. What has several continuations stays, and they
// come as choices; what has none stays too.
func (s *session) complete(before string) (after string, choices []string) {
	name, rest, spaced := strings.Cut(before, " ")
	switch {
	case strings.HasPrefix(before, "/") && !spaced:
		return completeCommand(before)
	case name == "/participants":
		list := s.z.CompleteMeeting(rest, maxOffered+1)
		if len(list) == 1 {
			return name + " " + list[0].Value, nil
		}
		for _, c := range list {
			choices = append(choices, c.Name+" ("+c.Value+")")
		}
		return before, choices
	}
	return s.completeName(before)
}

// completeCommand completes the name of a command.
func completeCommand(before string) (after string, choices []string) {
	for _, c := range commandNames {
		if strings.HasPrefix(c, strings.ToLower(before)) {
			choices = append(choices, c)
		}
	}
	if len(choices) == 1 {
		return choices[0] + " ", nil
	}
	return before, choices
}

// completeName completes the name that the longest run of last words starts.
func (s *session) completeName(before string) (after string, choices []string) {
	starts := wordStarts(before)
	for _, at := range starts[max(0, len(starts)-maxNameWords):] {
		typed := before[at:]
		if utf8.RuneCountInString(typed) < 2 {
			break
		}
		list := s.z.CompletePerson(typed, maxOffered+1)
		if len(list) == 1 {
			return before[:at] + list[0].Name, nil
		}
		for _, c := range list {
			choices = append(choices, c.Name)
		}
		if len(list) > 0 {
			break
		}
	}
	return before, choices
}

// longChoice is from how many columns on choices stand in lines of their own.
const longChoice = 40

// offer sets the choices for the line below the one that is typed.
func offer(choices []string, width int) string {
	if len(choices) > maxOffered {
		choices = append(slices.Clone(choices[:maxOffered]), "…")
	}
	long := slices.ContainsFunc(choices, func(c string) bool { return cells(c) >= longChoice })
	if !long {
		return wrap("  ", strings.Join(choices, " · "), width)
	}
	var b strings.Builder
	for _, c := range choices {
		b.WriteString(wrap("  ", c, width))
	}
	return b.String()
}

// wordStarts lists where the words of s begin; a colon ends a word too, as in
// "person:Liu".
func wordStarts(s string) []int {
	var starts []int
	inside := false
	for i, r := range s {
		sep := r == ' ' || r == ':'
		if !sep && !inside {
			starts = append(starts, i)
		}
		inside = !sep
	}
	return starts
}

// commandNames lists the commands of a chat.
var commandNames = [...]string{"/ask", "/cite", "/help", "/meetings", "/participants", "/person", "/quit", "/sources"}
