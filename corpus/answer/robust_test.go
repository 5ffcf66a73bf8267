package answer

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"rapporteur/corpus/text"
)

// TestRobust asks the questions of all sets as people type them and counts how
// many get another answer for it.
func TestRobust(t *testing.T) {
	for _, tt := range []struct {
		name  string
		typed func(q string) string
		same  float64 // the share of answers that must stay as they are
	}{
		{"small letters, no marks", func(q string) string { return strings.ToLower(text.Fold(q)) }, 0.99},
		{"no question mark", func(q string) string { return strings.TrimRight(q, "?. ") }, 1},
		{"capital letters", strings.ToUpper, 0.97},
		{"a letter left out of each long name", func(q string) string { return inNames(q, 6, drop) }, 0.92},
		{"two letters exchanged in each name", func(q string) string { return inNames(q, 5, exchange) }, 0.87},
	} {
		t.Run(tt.name, func(t *testing.T) {
			n, same := 0.0, 0.0
			for _, set := range []testSet{devset, fresh, blind} {
				z := New(goldCorpus(t, set))
				for _, q := range set.questions(t) {
					typed := tt.typed(q.Q)
					if q.After != "" || typed == q.Q {
						continue
					}
					a, _ := z.Ask(q.Q, Memory{})
					b, _ := z.Ask(typed, Memory{})
					n++
					if slices.Equal(a.Facts, b.Facts) && a.Abstained == b.Abstained {
						same++
						continue
					}
					t.Logf("%q\n\t%.100s\n\t%.100s", typed, a.Lead, b.Lead)
				}
			}
			if same/n < tt.same {
				t.Errorf("%v of %v questions get the same answer, want a share of %v", same, n, tt.same)
			}
		})
	}
}

// inNames changes each word with a capital, of at least n letters, but the first.
func inNames(q string, n int, change func(r []rune) []rune) string {
	w := strings.Fields(q)
	for i := range w {
		if r := []rune(w[i]); i > 0 && len(r) >= n && unicode.IsUpper(r[0]) {
			w[i] = string(change(r))
		}
	}
	return strings.Join(w, " ")
}

func drop(r []rune) []rune { return slices.Delete(slices.Clone(r), len(r)/2, len(r)/2+1) }

func exchange(r []rune) []rune {
	r = slices.Clone(r)
	r[2], r[3] = r[3], r[2]
	return r
}
