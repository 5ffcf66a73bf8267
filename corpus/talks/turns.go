package talks

import (
	"slices"

	"rapporteur/corpus/text"
)

// turnWords may stand between the end of one speaker's clause and the next
// speaker: ", while", "; for his part,", ", to which".
var turnWords = []string{",", ";", "and", "while", "but", "whereas", "whilst", "to", "which", "in", "for", "his", "her", "part", "turn", "reply",
	"response", "meanwhile", "also", "then", "both", "on", "side"}

// turns returns what each of the speakers of s says in the meeting d, if one has
// been told: the whole sentence where one alone speaks, or where it cannot be told
// who says what. "A proposed a
// railway, while B asked for more flights" has a clause of each.
func (s *sentence) turns(us []utterance, d *draft) []text.Span {
	out := make([]text.Span, len(us))
	for i := range us {
		out[i] = s.span
	}
	from := 0
	for i := range max(0, len(us)-1) {
		next := us[i+1]
		if d != nil && next.by.person != nil && !d.has(next.by.person) {
			continue
		}
		end := s.clauseEnd(us[i].verb, next.by.from)
		if end <= from || us[i].by.person != nil && us[i].by.person == next.by.person {
			return out
		}
		out[i].End = s.toks[end-1].Span.End
		from = next.by.from
		out[i+1].Start = s.toks[from].Span.Start
	}
	return out
}

// clauseEnd returns the end of the clause of the verb before the words that bring
// in the next speaker, whose phrase begins at from; 0 if there are none.
func (s *sentence) clauseEnd(verb, from int) int {
	k, joined := from, false
	for k-1 > verb && slices.Contains(turnWords, s.low(k-1)) {
		k--
		switch s.low(k) {
		case "and", "while", "but", "whereas", "whilst", "which", ";":
			joined = true
		}
	}
	if !joined {
		return 0
	}
	return k
}
