package corpus

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
)

// TestShuffled makes a corpus of the articles of the test sets in several
// orders: what it holds must be the same to the letter.
func TestShuffled(t *testing.T) {
	want := ""
	for seed := range uint64(4) {
		var articles []*article.Article
		for _, set := range []string{"devset", "fresh"} {
			files, err := filepath.Glob(filepath.Join("testdata", set, "articles", "*.txt"))
			if err != nil || len(files) == 0 {
				t.Fatal("no articles: ", err)
			}
			for _, name := range files {
				raw, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				list, _ := article.ParseAll(name, raw)
				articles = append(articles, list...)
			}
		}
		rnd := rand.New(rand.NewPCG(seed, 1))
		rnd.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
		got := dump(New(articles, nil))
		if want == "" {
			want = got
		}
		if g, w := strings.Split(got, "\n"), strings.Split(want, "\n"); got != want {
			for i := range min(len(g), len(w)) {
				if g[i] != w[i] {
					t.Fatalf("order %d, line %d:\n%s\nfirst order:\n%s", seed, i, g[i], w[i])
				}
			}
			t.Fatalf("order %d has %d lines, the first %d", seed, len(g), len(w))
		}
	}
}

// TestFolders loads the same folders in two orders.
func TestFolders(t *testing.T) {
	var dirs []Dir
	for _, set := range []string{"devset", "fresh"} {
		dirs = append(dirs, Dir{set, os.DirFS(filepath.Join("testdata", set, "articles"))})
	}
	one, err := Load(dirs, Options{})
	if err != nil {
		t.Fatal(err)
	}
	two, err := Load([]Dir{dirs[1], dirs[0]}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if dump(one) != dump(two) {
		t.Error("the order of the folders changes the corpus")
	}
}

// dump writes what a corpus holds: reports, events, people and some searches.
func dump(c *Corpus) string {
	var b strings.Builder
	for _, r := range c.Reports {
		fmt.Fprintf(&b, "%s %v %v %v %v\n", r.Article.ID, r.OneSided, r.Contacts, r.Mentions, r.Unread)
		for _, m := range r.Meetings {
			b.WriteString(meetingDump(m))
		}
	}
	for _, e := range c.Record.Events {
		fmt.Fprintf(&b, "%s %v %q %q %q %q %v %q %v\n", e.ID, e.Date, e.DateText, e.Mode, e.Place, e.Type, e.Sides, e.Topics, ids(&Corpus{Articles: articlesOf(e)}))
		for _, f := range e.Conflicts {
			for _, v := range f.Values {
				fmt.Fprintf(&b, "  %s %s %s\n", f.Field, v.Value, v.Article.ID)
			}
		}
	}
	for _, p := range c.Record.People {
		fmt.Fprintf(&b, "%s %q %q %q %d\n", p.ID, p.Name, p.Party, p.Spellings, len(p.Mentions))
		for _, o := range p.Titles {
			fmt.Fprintf(&b, "  %q %v %s %v\n", o.Title, o.Date, o.Article.ID, o.Span)
		}
	}
	for _, q := range []string{"railway", "East Sea", "party congress", "training of officials"} {
		for _, h := range c.Search(q, 20) {
			fmt.Fprintf(&b, "%s: %s %v %.4f\n", q, h.Article.ID, h.Span, h.Score)
		}
	}
	for _, f := range c.Check() {
		fmt.Fprintf(&b, "%s %s\n", f.Kind, f.Problem)
	}
	return b.String()
}

func meetingDump(m *talks.Meeting) string {
	return fmt.Sprintf("  %s %v %s %q %q %q %q %v %q %v %v\n", m.Event, m.Date, m.DateBasis, m.DateText, m.Mode, m.Place, m.Type, m.Sides, m.Topics, m.Statements, m.Evidence)
}

// articlesOf returns the articles that report an event.
func articlesOf(e *talks.Event) []*article.Article {
	var out []*article.Article
	for _, m := range e.Reports {
		out = append(out, m.Article)
	}
	return out
}
