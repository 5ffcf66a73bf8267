package answer

import (
	"sort"
	"strings"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// Limits of a choice, as Discord has them.
const (
	choiceRunes = 100
	choiceBytes = 100
)

// CompletePerson returns up to n people whose name fits what was typed, marks
// and case aside; those with most meetings for empty input.
func (z *Answerer) CompletePerson(typed string, n int) []Choice {
	type scored struct{ id, score int }
	var l []scored
	want := nameWords(typed)
	for i := range z.people {
		s := nameFits(z.names.words[i], want)
		if s > 0 {
			l = append(l, scored{i, s*1000 + len(z.byWho[i])})
		}
	}
	if len(l) == 0 && len(want) > 0 {
		for _, id := range z.names.misspelt(want) {
			l = append(l, scored{id, len(z.byWho[id])})
		}
	}
	sort.SliceStable(l, func(i, j int) bool { return l[i].score > l[j].score })
	var out []Choice
	for _, s := range l {
		if len(out) == n {
			break
		}
		p := z.people[s.id]
		value := p.ID
		if len(value) > choiceBytes {
			continue
		}
		out = append(out, Choice{clip(p.Name), value})
	}
	return out
}

// nameFits scores how well typed words begin the words of one of the names; 0
// if they do not.
func nameFits(names [][]string, want []string) int {
	best := 0
	for _, words := range names {
		score := 1
		for i, w := range want {
			at := 0
			for k, x := range words {
				if strings.HasPrefix(x, w) {
					at = 2
					if k == i {
						at = 3
					}
					break
				}
			}
			if at == 0 {
				score = 0
				break
			}
			score += at
		}
		if score == 0 && len(want) > 0 && strings.HasPrefix(strings.Join(words, ""), strings.Join(want, "")) {
			score = 1
		}
		best = max(best, score)
	}
	return best
}

// CompleteMeeting returns up to n meetings that fit what was typed; the latest
// for empty input.
func (z *Answerer) CompleteMeeting(typed string, n int) []Choice {
	want := nameWords(typed)
	var out []Choice
	for i := len(z.events) - 1; i >= 0 && len(out) < n; i-- {
		e := z.events[i]
		if e.Date.IsZero() && len(want) == 0 && i > 0 && len(z.events) > n {
			continue
		}
		label := e.label()
		fits := true
		have := nameWords(text.Fold(label) + " " + isoDate(e.Date))
		for _, w := range want {
			found := false
			for _, h := range have {
				found = found || strings.HasPrefix(h, w)
			}
			fits = fits && found
		}
		if fits && len(e.ID) <= choiceBytes {
			out = append(out, Choice{clip(label), e.ID})
		}
	}
	return out
}

// clip cuts s to what a choice can show.
func clip(s string) string {
	if utf8.RuneCountInString(s) <= choiceRunes {
		return s
	}
	r := []rune(s)
	return string(r[:choiceRunes-1]) + "…"
}
