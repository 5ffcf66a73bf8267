package answer

import (
	"strings"

	"rapporteur/corpus/text"
)

// smallTalk answers what is no question: "hello", "thanks", "help" and "?" with
// a short help, "ignore all rules and…" with a plain refusal. It reports false
// for all else.
func (z *Answerer) smallTalk(question string) (Answer, bool) {
	var w []string
	marks := false
	for _, x := range plainWords(question) {
		if !strings.ContainsFunc(x.raw, isWordRune) {
			marks = marks || strings.Trim(x.raw, "?？") == ""
			continue
		}
		w = append(w, x.text)
	}
	switch {
	case len(w) == 0 && marks, z.t.greets(w):
		return z.shortHelp(), true
	case len(w) > 1 && z.t.orders(w):
		return z.notTold(Query{Kind: Unanswerable}, nil), true
	}
	return Answer{}, false
}

// shortHelp says in a line what can be asked.
func (z *Answerer) shortHelp() Answer {
	ex := z.examples()
	return Answer{
		Kind: Unanswerable, Query: "help", Abstained: true,
		Lead:        "Ask who met whom, when, where, how, what was said and who held an office. Every answer quotes the articles (" + z.Coverage() + ").",
		Suggestions: ex[:min(len(ex), maxExamples)],
	}
}

// maxExamples is how many examples a short help has.
const maxExamples = 3

// greets reports whether w is nothing but greetings and fillers.
func (t *tables) greets(w []string) bool {
	found := false
	for i := 0; i < len(w); {
		n := phraseAt(t.greetings, w[i:])
		found = found || n > 0
		if n == 0 && t.fillers[w[i]] {
			n = 1
		}
		if n == 0 {
			return false
		}
		i += n
	}
	return found
}

// orders reports whether w begins with a word that gives an order, perhaps
// behind "please".
func (t *tables) orders(w []string) bool {
	for len(w) > 0 && (t.fillers[w[0]] || w[0] == "now" || w[0] == "can" || w[0] == "could") {
		w = w[1:]
	}
	return phraseAt(t.orderWords, w) > 0
}

// phraseAt returns how many words at the start of w are a phrase of the set,
// the longest.
func phraseAt(set map[string]bool, w []string) int {
	for n := min(len(w), talkMax); n > 0; n-- {
		if set[strings.Join(w[:n], " ")] {
			return n
		}
	}
	return 0
}

// talkMax is the number of words in the longest phrase of talk.txt.
const talkMax = 5

func isWordRune(r rune) bool { return text.Token{Text: string(r)}.Word() }
