package answer

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestReadme checks the questions and answers that the README shows: those of
// seeds_readme.txtar, each with its kind and its lead, and that there is one of
// every kind.
func TestReadme(t *testing.T) {
	const file, begin, end = "../../README.md", "<!-- asked -->\n```text\n", "```\n"
	ar, err := txtar.ParseFile("testdata/seeds_readme.txtar")
	if err != nil {
		t.Fatal(err)
	}
	z := New(seedCorpus(t))
	kinds := map[Kind]bool{}
	var b strings.Builder
	for _, f := range ar.Files {
		a, _ := z.Ask(f.Name, Memory{})
		kinds[a.Kind] = true
		fmt.Fprintf(&b, "%s  [%s]\n    %s\n", f.Name, a.Kind, a.Lead)
	}
	for k := range kindLetters {
		if !kinds[k] {
			t.Errorf("%s shows no question of the kind %s", file, k)
		}
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
