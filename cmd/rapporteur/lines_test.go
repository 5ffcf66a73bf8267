package main

import (
	"bufio"
	"context"
	"io"
	"strings"
	"testing"
)

func TestLines(t *testing.T) {
	long := strings.Repeat("x", maxLine+1)
	tests := []struct {
		name, in string
		want     []string // "!" for a line that could not be read
	}{
		{"nothing", "", nil},
		{"blank lines", "\n \n\t\r\n", nil},
		{"last line without newline", "a\nb", []string{"a", "b"}},
		{"Windows", "a\r\nb\r\n", []string{"a", "b"}},
		{"byte order mark", "\ufeffa\n\ufeffb", []string{"a", "\ufeffb"}},
		{"not UTF-8", "a\xffb\n", []string{"a\ufffdb"}},
		{"as long as may be", long[2:] + "\nb\n", []string{long[2:], "b"}},
		{"too long", "a\n" + long + "\nb\n", []string{"a", "!", "b"}},
		{"too long at the end", "a\n" + long, []string{"a", "!"}},
	}
	for _, tt := range tests {
		var got []string
		for l := range lines(context.Background(), strings.NewReader(tt.in)) {
			if l.err != nil {
				l.text = "!"
			}
			got = append(got, l.text)
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s: got %.80q, want %.80q", tt.name, got, tt.want)
		}
	}
}

// TestInterrupt checks that nobody waits for input after an interrupt: a chat
// ends well, a list of questions is cut short.
func TestInterrupt(t *testing.T) {
	for name, want := range map[string]int{"chat": 0, "ask": 1, "search": 1} {
		ctx, cancel := context.WithCancel(t.Context())
		r, w := io.Pipe()
		p := &program{stdin: r, stdout: io.Discard, stderr: io.Discard}
		done := make(chan int)
		go func() { done <- p.run(ctx, []string{name}) }()
		if _, err := io.WriteString(w, "one\n"); err != nil { // the corpus is loaded
			t.Fatal(err)
		}
		cancel()
		if status := <-done; status != want {
			t.Errorf("%s: exit status %d, want %d", name, status, want)
		}
		w.Close()
	}
}

func TestParseRequest(t *testing.T) {
	tests := []struct {
		in, id, question, talk string
		bad                    bool
	}{
		{in: "who met X", question: "who met X"},
		{in: `"quoted" words`, question: `"quoted" words`},
		{in: `[1]`, question: `[1]`},
		{in: `{"id":"q1","question":"who","conversation":"c1"}`, id: `"q1"`, question: "who", talk: `"c1"`},
		{in: `{"id":7,"question":"who","conversation":null}`, id: `7`, question: "who"},
		{in: `{"query":"words"}`, question: "words"},
		{in: `{"question":"who","conversation":""}`, question: "who"},
		{in: `{"question":"who"`, bad: true},
		{in: `{"question":7}`, bad: true},
		{in: `{who met X}`, bad: true},
	}
	for _, tt := range tests {
		r, err := parseRequest(tt.in)
		if (err != nil) != tt.bad {
			t.Errorf("%s: error %v", tt.in, err)
			continue
		}
		if !tt.bad && (string(r.ID) != tt.id || r.Question != tt.question || r.talk() != tt.talk) {
			t.Errorf("%s: id %s, question %q, talk %s", tt.in, r.ID, r.Question, r.talk())
		}
	}
}

// FuzzReadLine checks that lines joined again are the input, but for those
// that are too long.
func FuzzReadLine(f *testing.F) {
	f.Add("a\nb\r\n\n")
	f.Add(strings.Repeat("y", 5000))
	f.Fuzz(func(t *testing.T, in string) {
		if len(in) > maxLine {
			return
		}
		br := bufio.NewReaderSize(strings.NewReader(in), 16)
		var b strings.Builder
		for {
			s, err := readLine(br)
			b.WriteString(s)
			if err != nil {
				break
			}
		}
		if b.String() != in {
			t.Errorf("got %q, want %q", b.String(), in)
		}
	})
}
