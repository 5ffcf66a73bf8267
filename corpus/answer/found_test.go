package answer

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rapporteur/corpus"
)

// TestFound answers the questions of all sets over the meetings that the rules
// find, which is what people get. The file tells the scores by kind when they
// were last written with go test -update; the number of right answers of a set,
// and of refusals, must not fall below them.
func TestFound(t *testing.T) {
	got := ""
	for _, s := range []struct {
		name string
		set  testSet
	}{{"development", devset}, {"fresh", fresh}, {"blind", blind}} {
		z := New(corpus.New(readArticles(t, s.set), nil))
		got += s.name + " questions, meetings as found\n" + scores(t, z, s.set.questions(t)) + "\n"
	}
	const file = "testdata/found.txt"
	want := golden(t, file, got)
	now, then := totals(got), totals(want)
	if len(now) != len(then) {
		t.Fatalf("got %d figures, %s has %d", len(now), file, len(then))
	}
	for i := range now {
		if now[i] < then[i] {
			t.Errorf("fewer right answers than in %s:\n%s", file, got)
			break
		}
	}
}

var total = regexp.MustCompile(`(?m)^(?:right|unanswerable) +(\d+) of`)

// totals returns the numbers of right answers and of refusals of each set.
func totals(s string) []int {
	var out []int
	for _, m := range total.FindAllStringSubmatch(s, -1) {
		n, _ := strconv.Atoi(strings.TrimSpace(m[1]))
		out = append(out, n)
	}
	return out
}
