package index

import (
	"cmp"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"rapporteur/corpus/text"
)

// TestQuality prints how well judged collections are searched, with whole
// documents as passages and with their sentences, of which the best stands for
// its document. The folder shared/ir beside the repository, or the one that
// RAPPORTEUR_IR names, has a folder for each of them:
// docs.tsv (id, text), queries.tsv (id, text), qrels.tsv (query, document,
// relevance).
func TestQuality(t *testing.T) {
	root := cmp.Or(os.Getenv("RAPPORTEUR_IR"), "../../../shared/ir")
	if _, err := os.Stat(root); err != nil {
		t.Skip("no folder of judged collections: ", err)
	}
	dirs, err := filepath.Glob(filepath.Join(root, "*", "docs.tsv"))
	if err != nil || len(dirs) == 0 {
		t.Fatalf("no collections in %s: %v", root, err)
	}
	t.Logf("%-12s %8s %8s %10s", "", "nDCG@10", "MAP", "recall@100")
	for _, d := range dirs {
		c := readCollection(t, filepath.Dir(d))
		name := filepath.Base(filepath.Dir(d))
		ndcg, ap, recall := c.measure()
		t.Logf("%-12s %8.4f %8.4f %10.4f", name, ndcg, ap, recall)
		ndcg, ap, recall = c.sentences().measure()
		t.Logf("%-12s %8.4f %8.4f %10.4f  by sentence", name, ndcg, ap, recall)
	}
}

// A judged collection tells which documents answer which queries.
type judged struct {
	ids     []string // by passage
	docs    []Passage
	queries [][]string                    // id, text
	gain    map[string]map[string]float64 // by query and document
}

func readCollection(t *testing.T, dir string) judged {
	c := judged{queries: readTSV(t, filepath.Join(dir, "queries.tsv")), gain: map[string]map[string]float64{}}
	for _, f := range readTSV(t, filepath.Join(dir, "docs.tsv")) {
		c.ids = append(c.ids, f[0])
		c.docs = append(c.docs, Passage{Text: f[1]})
	}
	for _, f := range readTSV(t, filepath.Join(dir, "qrels.tsv")) {
		gain, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		if c.gain[f[0]] == nil {
			c.gain[f[0]] = map[string]float64{}
		}
		if gain > 0 {
			c.gain[f[0]][f[1]] = gain
		}
	}
	return c
}

func readTSV(t *testing.T, file string) [][]string {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(data)) {
		out = append(out, strings.SplitN(strings.TrimRight(line, "\r\n"), "\t", 3))
	}
	return out
}

// sentences returns c with a passage for each sentence.
func (c judged) sentences() judged {
	out := judged{queries: c.queries, gain: c.gain}
	for i, d := range c.docs {
		for _, p := range text.Sentences(d.Text, text.Span{End: len(d.Text)}) {
			out.ids = append(out.ids, c.ids[i])
			out.docs = append(out.docs, Passage{Text: p.In(d.Text), Group: i + 1})
		}
	}
	return out
}

// measure returns the means over the queries that have a relevant document.
func (c judged) measure() (ndcg, ap, recall float64) {
	x := Build(c.docs)
	n := 0.0
	for _, q := range c.queries {
		gain := c.gain[q[0]]
		if len(gain) == 0 {
			continue
		}
		n++
		dcg, found := 0.0, 0.0
		ranked := c.ranked(x.Search(q[1], 10000))
		for i, id := range ranked[:min(len(ranked), 1000)] {
			g := gain[id]
			if g == 0 {
				continue
			}
			found++
			ap += found / float64(i+1) / float64(len(gain))
			if i < 10 {
				dcg += g / math.Log2(float64(i+2))
			}
			if i < 100 {
				recall += 1 / float64(len(gain))
			}
		}
		ndcg += dcg / ideal(gain)
	}
	return ndcg / n, ap / n, recall / n
}

// ranked returns the documents of hits, each where its first passage is.
func (c judged) ranked(hits []Hit) []string {
	var out []string
	seen := map[string]bool{}
	for _, h := range hits {
		if id := c.ids[h.Passage]; !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}

// ideal returns the discounted gain of the best ten in the best order.
func ideal(gain map[string]float64) float64 {
	var all []float64
	for _, g := range gain {
		all = append(all, g)
	}
	slices.SortFunc(all, func(a, b float64) int { return int(math.Copysign(1, b-a)) })
	sum := 0.0
	for i, g := range all[:min(len(all), 10)] {
		sum += g / math.Log2(float64(i+2))
	}
	return sum
}
