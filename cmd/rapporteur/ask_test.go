package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// askJSON runs ask -json over input and returns what it prints.
func askJSON(t *testing.T, input string) []answerJSON {
	t.Helper()
	var stdout, stderr bytes.Buffer
	p := &program{stdin: strings.NewReader(input), stdout: &stdout, stderr: &stderr}
	if status := p.run(t.Context(), []string{"ask", "-json"}); status != 0 {
		t.Fatalf("exit %d: %s", status, stderr.String())
	}
	var out []answerJSON
	for l := range strings.Lines(stdout.String()) {
		var a answerJSON
		if err := json.Unmarshal([]byte(l), &a); err != nil {
			t.Fatalf("%v in %s", err, l)
		}
		out = append(out, a)
	}
	return out
}

// TestConversations checks that questions of one conversation share their
// context, whatever is asked in between, and that others do not.
func TestConversations(t *testing.T) {
	out := askJSON(t, `{"id":1,"question":"who met Song Tao","conversation":"a"}
{"id":2,"question":"did Truong Thi Mai meet Chen Xi","conversation":"b"}
{"id":3,"question":"and when did he meet him?","conversation":"a"}
{"id":4,"question":"and when did he meet him?"}
`)
	if len(out) != 4 {
		t.Fatalf("%d answers to 4 questions", len(out))
	}
	song := out[0].Meetings
	if len(song) != 1 || !slices.Equal(out[2].Meetings, song) {
		t.Errorf("the conversation was about %v, and then about %v", song, out[2].Meetings)
	}
	if slices.Equal(out[3].Meetings, song) {
		t.Error("a question of no conversation was taken for one of another")
	}
	for i, a := range out {
		if want := string(rune('1' + i)); string(a.ID) != want {
			t.Errorf("answer %s has the id %s", want, a.ID)
		}
	}
}

// TestLongQuestions checks that a very long line is answered like any other.
func TestLongQuestions(t *testing.T) {
	long := strings.Repeat("who met Liu Jianchao and ", 2000)
	if out := askJSON(t, long+"\nwho met Song Tao\n"); len(out) != 2 || out[1].Abstained {
		t.Errorf("%d answers", len(out))
	}
}
