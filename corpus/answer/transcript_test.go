package answer

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"rapporteur/corpus"
)

// The transcripts under testdata are archives of questions over the seed
// articles (seeds*.txtar) or over the development and the fresh articles with
// their gold meetings (devset*.txtar, fresh*.txtar and blind*.txtar). A question stands between the dashes; one that
// follows on from the question before begins with "+ ". Below it stand lines of
// the reply that must be there:
//
//	kind: who-met
//	query: how the question was understood
//	lead: words of the lead
//	facts: a; b            all of them, in order
//	cites: 000 002         the articles quoted, in order, each once
//	quote: words of a quotation
//	abstained              or: answered
//
// After a wanted change of wording, go test -update writes the lines that a
// question has anew, and all of them below one that has none.
var update = flag.Bool("update", false, "write the transcripts and the golden scores anew")

func TestTranscripts(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no transcripts")
	}
	corpora := map[string]*Answerer{"seeds": New(seedCorpus(t)), "devset": New(goldCorpus(t, devset)), "fresh": New(goldCorpus(t, fresh)), "blind": New(goldCorpus(t, blind))}
	for _, file := range files {
		set, _, _ := strings.Cut(strings.TrimSuffix(filepath.Base(file), ".txtar"), "_")
		t.Run(filepath.Base(file), func(t *testing.T) { transcript(t, corpora[set], file) })
	}
}

func seedCorpus(t testing.TB) *corpus.Corpus {
	t.Helper()
	c, err := corpus.Load([]corpus.Dir{{FS: os.DirFS("../../seeds")}}, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func transcript(t *testing.T, z *Answerer, file string) {
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var m Memory
	for i, f := range ar.Files {
		q, sequel := strings.CutPrefix(f.Name, "+ ")
		if !sequel {
			m = Memory{}
		}
		var a Answer
		a, m = z.Ask(q, m)
		if *update {
			ar.Files[i].Data = []byte(renew(string(f.Data), lines0(a)))
			continue
		}
		for _, want := range strings.Split(strings.TrimSpace(string(f.Data)), "\n") {
			if !holds(a, want) {
				t.Errorf("%s\n want %s\n got\n%s", f.Name, want, lines0(a))
			}
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(ar), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// renew returns those of the lines all whose key stands in old; all if old is
// empty. Lines that only a person can write stay.
func renew(old, all string) string {
	if strings.TrimSpace(old) == "" {
		return all
	}
	var out []string
	keys := []string{}
	for _, l := range strings.Split(old, "\n") {
		key, _, _ := strings.Cut(l, ": ")
		if key == "quote" {
			out = append(out, l)
			continue
		}
		keys = append(keys, key)
	}
	for _, l := range strings.Split(strings.TrimSpace(all), "\n") {
		key, _, _ := strings.Cut(l, ": ")
		if has(keys, key) || key == "abstained" || key == "answered" {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n") + "\n"
}

// holds reports whether a has what a line of a transcript wants.
func holds(a Answer, want string) bool {
	key, value, _ := strings.Cut(want, ": ")
	switch key {
	case "kind":
		return string(a.Kind) == value
	case "query":
		return a.Query == value
	case "lead":
		return strings.Contains(a.Lead, value)
	case "facts":
		return strings.Join(a.Facts, "; ") == value
	case "cites":
		return strings.Join(cited(a), " ") == value
	case "quote":
		for _, it := range a.Items {
			for _, c := range it.Citations {
				if strings.Contains(c.Text, value) {
					return true
				}
			}
		}
		return false
	case "abstained":
		return a.Abstained
	case "answered":
		return !a.Abstained
	case "":
		return true
	}
	return false
}

// cited returns the numbers of the articles quoted, each once.
func cited(a Answer) []string {
	var l []string
	for _, it := range a.Items {
		for _, c := range it.Citations {
			id, _, _ := strings.Cut(c.Article.ID, "_")
			l = addFact(l, id)
		}
	}
	return l
}

// lines0 writes an answer as a transcript has it.
func lines0(a Answer) string {
	var b strings.Builder
	add := func(key, value string) {
		if value != "" {
			b.WriteString(key + ": " + value + "\n")
		}
	}
	add("kind", string(a.Kind))
	add("query", a.Query)
	add("lead", a.Lead)
	add("facts", strings.Join(a.Facts, "; "))
	add("cites", strings.Join(cited(a), " "))
	if a.Abstained {
		b.WriteString("abstained\n")
	} else {
		b.WriteString("answered\n")
	}
	return b.String()
}
