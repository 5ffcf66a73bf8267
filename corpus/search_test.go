package corpus

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"rapporteur/corpus/article"
	"rapporteur/seeds"
)

// TestSearch asks the queries of testdata/search.txtar, which tells its form.
func TestSearch(t *testing.T) {
	c, err := Load([]Dir{{FS: seeds.FS}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	file, err := txtar.ParseFile("testdata/search.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range file.Files {
		t.Run(f.Name, func(t *testing.T) { checkSearch(t, c, f.Name, string(f.Data)) })
	}
}

func checkSearch(t *testing.T, c *Corpus, query, want string) {
	hits := c.Search(query, 10)
	at := 0
	for line := range strings.Lines(want) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line == "end" || line == "nothing":
			if len(hits) > at {
				t.Errorf("hit %d should not be there: %s", at+1, show(hits[at]))
			}
		case at >= len(hits):
			t.Fatalf("no hit %d, want %s", at+1, line)
		default:
			id, words, _ := strings.Cut(line, " ")
			if h := hits[at]; !strings.HasPrefix(h.Article.ID, id) || !strings.Contains(h.Span.In(h.Article.Text), words) {
				t.Errorf("hit %d is %s, want %s", at+1, show(h), line)
			}
			at++
		}
	}
}

func show(h Hit) string { return h.Article.ID + " " + h.Span.In(h.Article.Text) }

func TestExplain(t *testing.T) {
	c, err := Load([]Dir{{FS: seeds.FS}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	const query = "what did they say of maritme peace and Biden"
	hits := c.Search(query, 1)
	if len(hits) != 1 {
		t.Fatalf("%d hits", len(hits))
	}
	var got []string
	sum := 0.0
	for _, r := range c.Explain(query, hits[0], Filter{}) {
		sum += r.Own + r.Group + r.Look
		if r.Form != "" {
			got = append(got, r.Word+"="+r.Form)
		}
	}
	if g, want := strings.Join(got, " "), "say=say maritme=maritime peace=peace"; g != want {
		t.Errorf("the score is made by %s, want %s", g, want)
	}
	if diff := sum - hits[0].Score; diff > 1e-9 || diff < -1e-9 {
		t.Errorf("the reasons add up to %v, the score is %v", sum, hits[0].Score)
	}
}

// TestSearchHeadline finds an article that is a headline alone beside others.
func TestSearchHeadline(t *testing.T) {
	var articles []*article.Article
	for i, s := range []string{
		"Ministers agree on railways\n",
		"Ministers speak of tea\nHANOI, May 3 (VNA) - The ministers spoke of tea and of railways on Friday, and of nothing else.\n",
	} {
		a, _ := article.Parse(string(rune('a'+i))+".txt", []byte(s))
		articles = append(articles, a)
	}
	hits := New(articles, nil).Search("railways", 5)
	if len(hits) != 2 {
		t.Errorf("%d hits, want those of both articles", len(hits))
	}
}
