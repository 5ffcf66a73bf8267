package talks

import (
	"math/rand/v2"
	"strings"
	"testing"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// joints are words and marks that rules hang on.
var joints = strings.Split(`,|,|.|and|with|mr|H. E.|of|the|(|)|“|”|:|'s|A0|met|received|Minister|President|Vietnam|led by|who|said|he|his|for|by|was held by|
his counterparts|respectively|separately|Hanoi (VNA) –|the ministers of Laos and China|told|for his part|on March 3|talks|a meeting with|earlier`, "|")

// TestSalad checks that no row of words makes the rules fail: the words of the
// seeds and the joints, in any order. Fuzzing alters bytes and seldom comes by a
// new order of words.
func TestSalad(t *testing.T) {
	words := joints
	for _, a := range seedArticles(t) {
		for _, w := range text.Tokens(a.Text, text.Span{Start: 0, End: len(a.Text)}) {
			words = append(words, w.Text)
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var b strings.Builder
		for range 2 + r.IntN(30) {
			from := words
			if r.IntN(2) == 0 {
				from = joints
			}
			b.WriteString(from[r.IntN(len(from))] + " ")
		}
		read(t, b.String())
	}
}

// read extracts from a text that may be none of an article.
func read(t *testing.T, raw string) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%q: %v", raw, r)
		}
	}()
	if a, _ := article.Parse("x.txt", []byte(raw)); a != nil {
		checkSpans(t, Extract(a))
	}
}
