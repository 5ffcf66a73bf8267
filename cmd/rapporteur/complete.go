package main

import (
	"strings"
	"unicode/utf8"
)

// maxNameWords is how many words before the cursor may be the start of a name.
const maxNameWords = 4

// complete returns the words before the cursor with the last of them made
// whole: a command at the start of a line, a meeting after /participants, the
// name of a person elsewhere. What has no single continuation stays.
func (s *session) complete(before string) string {
	name, rest, spaced := strings.Cut(before, " ")
	switch {
	case strings.HasPrefix(before, "/") && !spaced:
		return completeCommand(before)
	case name == "/participants" && rest != "":
		if list := s.z.CompleteMeeting(rest, 2); len(list) == 1 {
			return name + " " + list[0].Value
		}
		return before
	}
	return s.completeName(before)
}

// completeCommand completes the name of a command.
func completeCommand(before string) string {
	var fit []string
	for _, c := range commandNames {
		if strings.HasPrefix(c, strings.ToLower(before)) {
			fit = append(fit, c)
		}
	}
	if len(fit) != 1 {
		return before
	}
	return fit[0] + " "
}

// completeName completes the name that the longest run of last words starts.
func (s *session) completeName(before string) string {
	starts := wordStarts(before)
	for _, at := range starts[max(0, len(starts)-maxNameWords):] {
		typed := before[at:]
		if utf8.RuneCountInString(typed) < 2 {
			break
		}
		if list := s.z.CompletePerson(typed, 2); len(list) == 1 {
			return before[:at] + list[0].Name
		}
	}
	return before
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
