package article

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const devset = "../testdata/devset"

// A devScore counts what comes out right on a part of the development set.
type devScore struct {
	articles, dates, wrongDates, titles, statements, lost int
}

func (d devScore) String() string {
	return fmt.Sprintf("%d articles: dates %d right, %d wrong; titles %d right; statements %d, of which outside the body %d",
		d.articles, d.dates, d.wrongDates, d.titles, d.statements, d.lost)
}

// TestDevset scores the development set. The articles whose number leaves 2
// when divided by 3 were held back while the rules were written and opened last:
// then 17 of their 20 titles were right. With -update it takes the new figures.
func TestDevset(t *testing.T) {
	var first, last devScore
	f, err := os.Open(filepath.Join(devset, "gold.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var g gold
		if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		if n, _ := strconv.Atoi(g.ID[1:]); n%3 == 2 {
			last.add(t, g)
		} else {
			first.add(t, g)
		}
	}
	got := fmt.Sprintf("%v\nopened last: %v\n", first, last)
	const file = "testdata/devset.golden"
	want, err := os.ReadFile(file)
	if err != nil && !*update {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("got:\n%swant:\n%s", got, want)
}

// A gold is what the development set says of an article, as far as it matters
// here.
type gold struct {
	ID, Published, Title string
	Meetings             []struct {
		Statements []struct{ Sentence string }
	}
}

func (d *devScore) add(t *testing.T, g gold) {
	raw, err := os.ReadFile(filepath.Join(devset, "articles", g.ID+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	a, _ := Parse(g.ID+".txt", raw)
	d.articles++
	switch a.Published.String() {
	case g.Published:
		d.dates++
	case "":
	default:
		d.wrongDates++
	}
	if straight(a.Title) == straight(g.Title) {
		d.titles++
	}
	for _, m := range g.Meetings {
		for _, s := range m.Statements {
			d.statements++
			if !inBody(a, s.Sentence) {
				d.lost++
			}
		}
	}
}

func straight(s string) string {
	return strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace(s)
}

func inBody(a *Article, words string) bool {
	for _, p := range a.Paragraphs {
		if p.Kind == Body && (strings.Contains(a.Quote(p.Span), words) || strings.Contains(p.Span.In(a.Text), words)) {
			return true
		}
	}
	return false
}

func BenchmarkParse(b *testing.B) {
	files, _ := filepath.Glob(filepath.Join(devset, "articles", "*.txt"))
	var pages [][]byte
	size := 0
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, raw)
		size += len(raw)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, raw := range pages {
			Parse("x.txt", raw)
		}
	}
	b.ReportMetric(float64(len(pages)*b.N)/b.Elapsed().Seconds(), "articles/s")
}
