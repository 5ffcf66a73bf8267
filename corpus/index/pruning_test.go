package index

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestPruning compares the best few with the head of all, over lists of many
// blocks and windows, with and without groups, asides, ranges and demands.
func TestPruning(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, grouped := range []bool{false, true, false, true} {
		passages := zipf(10_000)
		for i := range passages {
			if !grouped {
				passages[i].Group = 0
			}
			passages[i].Text = strings.Join(strings.Fields(passages[i].Text)[:10+r.IntN(10)], " ")
			passages[i].Aside = r.IntN(10) == 0
		}
		x := Build(passages)
		if r.IntN(2) == 0 {
			x.SetText(nil) // no closer look
		}
		for i := range 300 {
			words := strings.Fields(passages[r.IntN(len(passages))].Text)
			q := strings.Join(words[:1+r.IntN(6)], " ")
			switch i % 10 {
			case 1:
				q += " -" + words[3]
			case 2:
				q += ` "` + words[0] + " " + words[1] + `"`
			case 3:
				q += ` -"` + words[0] + " " + words[1] + `"`
			}
			ranges := []Range{{0, len(passages)}}
			if i%3 == 0 {
				a := r.IntN(len(passages))
				b := a + r.IntN(len(passages)-a)
				ranges = []Range{{0, a / 2}, {a, b}, {b + 1, b + 2}}
			}
			checkPruned(t, x, q, ranges)
		}
	}
}

func checkPruned(t *testing.T, x *Index, q string, ranges []Range) {
	t.Helper()
	all := x.SearchIn(q, 1<<40, ranges)
	for _, k := range []int{1, 3, 10, 100} {
		if got, want := x.SearchIn(q, k, ranges), all[:min(k, len(all))]; !slices.Equal(got, want) {
			t.Fatalf("%q in %v: the best %d are %v, want %v", q, ranges, k, got, want)
		}
	}
	for i, h := range all {
		in := func(r Range) bool { return r.From <= h.Passage && h.Passage < r.To }
		if !slices.ContainsFunc(ranges, in) {
			t.Fatalf("%q finds %d outside of %v", q, h.Passage, ranges)
		}
		if i < 50 {
			checkReasons(t, x, q, []Hit{h}, ranges)
		}
	}
}
