package answer

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestReadme checks the questions and answers that the README shows: those of
// seeds_readme.txtar, with the leads that stand there.
func TestReadme(t *testing.T) {
	const file, begin, end = "../../README.md", "<!-- asked -->\n```text\n", "```\n"
	ar, err := txtar.ParseFile("testdata/seeds_readme.txtar")
	if err != nil {
		t.Fatal(err)
	}
	z := New(seedCorpus(t))
	var b strings.Builder
	for _, f := range ar.Files {
		a, _ := z.Ask(f.Name, Memory{})
		b.WriteString(f.Name + "\n    " + a.Lead + "\n")
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(raw), begin)
	got, tail, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("%s has no block behind %q", file, begin)
	}
	if *update {
		if err := os.WriteFile(file, []byte(head+begin+b.String()+end+tail), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != b.String() {
		t.Errorf("%s shows\n%swant\n%sgo test ./corpus/answer -update writes it anew", file, got, b.String())
	}
}
