package answer

import (
	"encoding/json"
	"os"
	"testing"
)

// TestDump writes the answers over the gold corpus of the set that SET
// names where ANSWERS names a file.
func TestDump(t *testing.T) {
	file := os.Getenv("ANSWERS")
	if file == "" {
		t.Skip("ANSWERS names no file to write the answers to")
	}
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	set := map[string]testSet{"": devset, "devset": devset, "fresh": fresh, "blind": blind}[os.Getenv("SET")]
	z := New(goldCorpus(t, set))
	memory := map[string]Memory{}
	talk := map[string]string{}
	for _, q := range set.questions(t) {
		talk[q.ID] = q.ID
		if q.After != "" {
			talk[q.ID] = talk[q.After]
		}
		var a Answer
		a, memory[talk[q.ID]] = z.Ask(q.Q, memory[talk[q.ID]])
		json.NewEncoder(f).Encode(machine(q.ID, a))
	}
}

// A question is a line of questions.jsonl.
type question struct {
	ID, Q, Kind, After string
	Answer, Docs       []string
	AlsoOK             []string `json:"also_ok"` // names that may be given besides
}

// machine gives an answer the form in which it is scored.
func machine(id string, a Answer) any {
	type quote struct {
		Article string `json:"article"`
		Quote   string `json:"quote"`
	}
	l, facts := []quote{}, append([]string{}, a.Facts...)
	text := a.Lead
	for _, it := range a.Items {
		text += "\n" + it.Text
		for _, c := range it.Citations {
			l = append(l, quote{c.Article.ID, c.Text})
		}
	}
	for _, n := range a.Notes {
		text += "\n" + n
	}
	return map[string]any{"id": id, "kind": a.Kind, "query": a.Query, "text": text, "facts": facts, "citations": l, "abstained": a.Abstained}
}
