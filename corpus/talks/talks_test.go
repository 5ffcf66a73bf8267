package talks

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
	"rapporteur/seeds"
)

var update = flag.Bool("update", false, "write the golden files anew")

// summary prints a report as the transcripts show it: a line a meeting, then a
// line a statement, a planned meeting and so on.
func summary(r Report) string {
	var b strings.Builder
	for _, m := range r.Meetings {
		fmt.Fprintf(&b, "%s: %s\n", when(m), who(m))
		fmt.Fprintf(&b, "  %s, %s, %s\n", m.Type, m.Mode, or(m.Place, "place not told"))
		for _, s := range m.Statements {
			fmt.Fprintf(&b, "  %s: %s\n", s.Speaker, firstWords(r.Article.Quote(s.Span)))
		}
	}
	for _, c := range r.Contacts {
		fmt.Fprintf(&b, "%s: %s\n", c.Kind, strings.Join(c.People, ", "))
	}
	return b.String()
}

func when(m *Meeting) string {
	s := or(m.Date.String(), "no date")
	if m.DateText != "" {
		s += fmt.Sprintf(" (%q, %s)", m.DateText, m.DateBasis)
	}
	return s
}

func who(m *Meeting) string {
	var sides []string
	for _, s := range m.Sides {
		var names []string
		for _, p := range s.Participants {
			names = append(names, p.Name)
		}
		for _, u := range s.Unnamed {
			names = append(names, "["+u+"]")
		}
		sides = append(sides, or(s.Party, "?")+": "+strings.Join(names, ", "))
	}
	return strings.Join(sides, " / ")
}

func or(s, t string) string {
	if s == "" {
		return t
	}
	return s
}

// firstWords returns the first eight words of a quote.
func firstWords(s string) string {
	w := strings.Fields(s)
	return strings.Join(w[:min(8, len(w))], " ")
}

// TestTranscripts runs every testdata/*.txtar: files in pairs, NAME.txt with an
// article and NAME.want with what must come of it. Run with -update to write
// the wants anew, and read the difference.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no transcripts", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			if *update {
				ar.Files = renew(ar.Files)
				if err := os.WriteFile(f, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			for i := 0; i+1 < len(ar.Files); i += 2 {
				a, _ := article.Parse(ar.Files[i].Name, ar.Files[i].Data)
				if got, want := summary(Extract(a)), string(ar.Files[i+1].Data); got != want {
					t.Errorf("%s:\n%s\ngot:\n%s\nwant:\n%s", f, ar.Files[i].Name, got, want)
				}
			}
		})
	}
}

func renew(files []txtar.File) []txtar.File {
	var out []txtar.File
	for _, f := range files {
		if !strings.HasSuffix(f.Name, ".txt") {
			continue
		}
		a, _ := article.Parse(f.Name, f.Data)
		want := txtar.File{Name: strings.TrimSuffix(f.Name, ".txt") + ".want", Data: []byte(summary(Extract(a)))}
		out = append(out, f, want)
	}
	return out
}

// TestSeeds compares the reports of the seed articles with testdata/seeds.want.
func TestSeeds(t *testing.T) {
	var b strings.Builder
	for _, a := range seedArticles(t) {
		fmt.Fprintf(&b, "== %s ==\n%s", a.ID[:3], summary(Extract(a)))
	}
	golden(t, "testdata/seeds.want", b.String())
}

// golden compares got with a file, which -update writes anew.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func seedArticles(t testing.TB) []*article.Article {
	t.Helper()
	names, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(names) != 5 {
		t.Fatal(names, err)
	}
	var out []*article.Article
	for _, n := range names {
		raw, err := seeds.FS.ReadFile(filepath.Base(n))
		if err != nil {
			t.Fatal(err)
		}
		a, _ := article.Parse(n, raw)
		out = append(out, a)
	}
	return out
}

// TestSpans slices every fact of the seeds back out of its file.
func TestSpans(t *testing.T) {
	for _, a := range seedArticles(t) {
		r := Extract(a)
		checkSpans(t, r)
		for _, m := range r.Meetings {
			for _, p := range m.Participants() {
				if !namesPart(p.Span.In(a.Text), p.Name) && len(m.Evidence.Who) < 2 {
					t.Errorf("%s: the evidence for %s does not name them: %s", a.ID, p.Name, p.Span.In(a.Text))
				}
				if p.Title != "" && !p.TitleSpan.Empty() && !strings.Contains(strings.Join(strings.Fields(a.Text), " "), p.Title) {
					t.Errorf("%s: title %q of %s is not in the article", a.ID, p.Title, p.Name)
				}
			}
		}
	}
}

// namesPart reports whether a word of the name stands in the sentence.
func namesPart(sentence, name string) bool {
	for _, w := range strings.Fields(text.Fold(name)) {
		if strings.Contains(text.Fold(sentence), w) {
			return true
		}
	}
	return false
}

// checkSpans fails unless each span of a report lies inside the article's text
// and the file, on the borders of characters, and covers something; unless each
// statement is that of a participant or of both sides; and unless each key
// phrase stands in the article.
func checkSpans(t testing.TB, r Report) {
	a := r.Article
	border := func(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }
	check := func(what string, p text.Span) {
		if p.Start < 0 || p.End > len(a.Text) || p.Empty() || !border(a.Text, p.Start) || !border(a.Text, p.End) {
			t.Fatalf("%s: span %v of %s in the %d bytes of the text", a.ID, p, what, len(a.Text))
		}
		s := a.Source(p)
		if s.Start < 0 || s.End > len(a.Raw) || s.Start >= s.End || !border(a.Raw, s.Start) || !border(a.Raw, s.End) || a.Quote(p) != a.Raw[s.Start:s.End] {
			t.Fatalf("%s: span %v of %s has the source %v in the %d bytes of the file", a.ID, p, what, s, len(a.Raw))
		}
	}
	plain := ""
	for _, m := range r.Meetings {
		for _, list := range [][]text.Span{m.Evidence.Who, m.Evidence.Date, m.Evidence.Mode, m.Evidence.Place} {
			for _, p := range list {
				check("evidence", p)
			}
		}
		if len(m.Evidence.Who) == 0 {
			t.Fatalf("%s: a meeting without evidence", r.Article.ID)
		}
		for _, s := range m.Statements {
			check("statement", s.Span)
			if s.Speaker != "both sides" && !slices.ContainsFunc(m.Participants(), func(p Participant) bool { return p.Name == s.Speaker }) {
				t.Fatalf("%s: %s speaks without taking part", a.ID, s.Speaker)
			}
		}
		if len(m.Sides) < 2 || len(m.Topics) > mostTopics {
			t.Fatalf("%s: a meeting of %d sides about %d topics", a.ID, len(m.Sides), len(m.Topics))
		}
		for _, p := range m.Topics {
			if plain == "" {
				plain = clean(a.Text)
			}
			if !strings.Contains(plain, p) {
				t.Fatalf("%s: key phrase %q is not in the text", a.ID, p)
			}
		}
		for _, p := range m.Participants() {
			check("participant", p.Span)
			if !p.TitleSpan.Empty() {
				check("title", p.TitleSpan)
			}
		}
	}
	for _, c := range r.Contacts {
		check("contact", c.Span)
	}
	for _, m := range r.Mentions {
		check("mention", m.Span)
		check("mention's sentence", m.Sentence)
	}
	for _, o := range r.OneSided {
		check("one-sided meeting", o.Span)
	}
	for _, p := range r.Unread {
		check("unread sentence", p)
	}
}

// FuzzExtract checks that no text makes the rules fail, that every span is
// sound, that a second run gives the same report, and that merging it with
// another does not depend on their order.
func FuzzExtract(f *testing.F) {
	for _, a := range seedArticles(f) {
		f.Add(a.Raw)
	}
	f.Add("Hanoi (VNA) - A of B met with, and C, who is head of; D received E (R) on 31/2/2020: \"F\".")
	f.Add("Xi Jinping: Dear friend.\n\nVladimir Putin: Thank you.\n\nOn March 3, 2022 they agreed on trade, rice and rail, and Lê Hoài Trung said so./.")
	f.Add("Truong Thi Mai of Vietnam held online talks with Chen Xi, and head of its Organisation Department,") // cut off behind a comma
	f.Add(",,mr A0")
	other, _ := article.Parse("y.txt", []byte("On March 3, 2022 Chinese President Xi Jinping met Vietnamese official Le Hoai Trung in Beijing and said that trade grew."))
	f.Fuzz(func(t *testing.T, raw string) {
		a, _ := article.Parse("x.txt", []byte(raw))
		if a == nil {
			return
		}
		r := Extract(a)
		checkSpans(t, r)
		if again := Extract(a); !reflect.DeepEqual(r, again) {
			t.Fatalf("two runs differ:\n%s\n%s", summary(r), summary(again))
		}
		one := events(Merge([]Report{r, Extract(other)}))
		if two := events(Merge([]Report{Extract(other), Extract(a)})); one != two {
			t.Fatalf("two orders differ:\n%s\n%s", one, two)
		}
	})
}

// events writes the events of a record.
func events(rec *Record) string {
	var b strings.Builder
	for _, e := range rec.Events {
		fmt.Fprintln(&b, e.ID, e.Date, e.DateText, e.Mode, e.Place, e.Type, e.Sides, e.Topics, len(e.Reports))
	}
	for _, p := range rec.People {
		fmt.Fprintln(&b, p.ID, p.Name, p.Party, p.Spellings, len(p.Titles))
	}
	return b.String()
}

func BenchmarkExtract(b *testing.B) {
	as := seedArticles(b)
	words := 0
	for _, a := range as {
		words += len(strings.Fields(a.Text))
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range as {
			Extract(a)
		}
	}
	b.ReportMetric(float64(b.N*words)/b.Elapsed().Seconds(), "words/s")
}
