package corpus

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"rapporteur/corpus/text"
)

// TestQuality measures over testdata/devset how high the right sentence and
// the right article stand: the mean of 1/rank, 0 if they are not among 50.
func TestQuality(t *testing.T) {
	c, err := Load([]Dir{{FS: os.DirFS("testdata/devset/articles")}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := sentenceRank(t, c); got < 0.94 {
		t.Errorf("the right sentence has a mean reciprocal rank of %.3f, want 0.94", got)
	}
	if got := articleRank(t, c); got < 0.90 {
		t.Errorf("the right article has a mean reciprocal rank of %.3f, want 0.90", got)
	}
}

// sentenceRank looks for each statement of the gold record by its speaker and
// its gist in other words.
func sentenceRank(t *testing.T, c *Corpus) float64 {
	type record struct {
		ID       string
		Meetings []struct {
			Statements []struct{ Speaker, Gist, Sentence string }
		}
	}
	var sum, n float64
	for _, r := range readLines[record](t, "testdata/devset/gold.jsonl") {
		for _, m := range r.Meetings {
			for _, s := range m.Statements {
				hits := c.Search("What did "+s.Speaker+" say: "+s.Gist, 50)
				sum += reciprocal(slices.IndexFunc(hits, func(h Hit) bool {
					return h.Article.ID == r.ID && strings.Contains(plain(h.Span.In(h.Article.Text)), plain(s.Sentence))
				}))
				n++
			}
		}
	}
	t.Logf("sentences: mean reciprocal rank %.3f of %v statements", sum/n, n)
	return sum / n
}

// articleRank looks for the articles of each question that needs no other.
func articleRank(t *testing.T, c *Corpus) float64 {
	type question struct {
		Q, After string
		Docs     []string
	}
	var sum, n float64
	for _, q := range readLines[question](t, "testdata/devset/questions.jsonl") {
		if q.After != "" || len(q.Docs) == 0 {
			continue
		}
		hits := c.Search(q.Q, 50)
		sum += reciprocal(slices.IndexFunc(hits, func(h Hit) bool { return slices.Contains(q.Docs, h.Article.ID) }))
		n++
	}
	t.Logf("articles: mean reciprocal rank %.3f of %v questions", sum/n, n)
	return sum / n
}

// reciprocal returns 1/rank of what has that index, 0 for -1.
func reciprocal(index int) float64 {
	if index < 0 {
		return 0
	}
	return 1 / float64(index+1)
}

// plain folds s and makes its spaces single.
func plain(s string) string { return strings.Join(strings.Fields(text.Fold(s)), " ") }

// readLines decodes a file of JSON, an object a line.
func readLines[T any](t *testing.T, file string) []T {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []T
	for line := range bytes.Lines(data) {
		var v T
		if err := json.Unmarshal(line, &v); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		out = append(out, v)
	}
	return out
}
