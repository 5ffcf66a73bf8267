package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// The transcripts in testdata are what a person sees in a terminal:
//
//	$ rapporteur search -nonsense
//	! rapporteur: search: unknown flag -nonsense; see rapporteur search -help
//	[exit 2]
//
// A line with "$ " is a command; what follows up to the next is what it
// prints: standard output, then standard error with "! " before each line,
// then the exit status if it is not 0. A command reads
// nothing, or with "printf 'who\n' | rapporteur" those words, or with
// "rapporteur ask < FILE" a file of the archive. "NAME=value" before the
// command sets the environment. Lines with "#" before the first command are
// comments. After a wanted change of output, go test -update writes the
// transcripts anew; read the diff.

var update = flag.Bool("update", false, "write the transcripts and the README's example anew")

func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no transcripts: ", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			file, err := filepath.Abs(file)
			if err != nil {
				t.Fatal(err)
			}
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			t.Chdir(t.TempDir())
			for _, f := range a.Files {
				if err := os.MkdirAll(filepath.Dir(f.Name), 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(f.Name, f.Data, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			got := replay(t, string(a.Comment))
			if *update {
				a.Comment = []byte(got)
				if err := os.WriteFile(file, txtar.Format(a), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			compare(t, got, string(a.Comment))
		})
	}
}

// readmeExample is the README's exchange: a fenced block that starts with the
// command for a newcomer.
var readmeExample = regexp.MustCompile("(?s)```console\n(\\$ printf .*?)```")

// TestReadme runs the README's example over the seeds.
func TestReadme(t *testing.T) {
	const file = "../../README.md"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	m := readmeExample.FindSubmatchIndex(data)
	if m == nil {
		t.Fatal("the README has no example that starts with $ printf")
	}
	want := string(data[m[2]:m[3]])
	got := replay(t, want)
	if *update {
		data = []byte(string(data[:m[2]]) + got + string(data[m[3]:]))
		if err := os.WriteFile(file, data, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	compare(t, got, want)
}

// replay runs the commands of a transcript and returns it with what they
// print now.
func replay(t *testing.T, script string) string {
	var b strings.Builder
	started := false
	for line := range strings.Lines(script) {
		cmd, ok := strings.CutPrefix(line, "$ ")
		if started = started || ok; !started {
			b.WriteString(line)
		}
		if ok {
			b.WriteString(line)
			b.WriteString(runLine(t, strings.TrimSpace(cmd)))
		}
	}
	return b.String()
}

// commandLine takes a command of a transcript apart: environment, input,
// arguments, input file.
var commandLine = regexp.MustCompile(`^((?:\w+=\S* )*)(?:printf '([^']*)' \| )?(?:go run \./cmd/)?rapporteur\b(.*?)(?: < (\S+))?$`)

// word matches an argument: bare, or in single quotes.
var word = regexp.MustCompile(`'([^']*)'|(\S+)`)

// runLine runs one command and returns what it prints, in the form of a
// transcript.
func runLine(t *testing.T, cmd string) string {
	m := commandLine.FindStringSubmatch(cmd)
	if m == nil {
		t.Fatalf("cannot read the command %q", cmd)
	}
	env := map[string]string{}
	for _, s := range strings.Fields(m[1]) {
		name, value, _ := strings.Cut(s, "=")
		env[name] = value
	}
	stdin := strings.ReplaceAll(m[2], `\n`, "\n")
	if m[4] != "" {
		data, err := os.ReadFile(m[4])
		if err != nil {
			t.Fatal(err)
		}
		stdin = string(data)
	}
	var args []string
	for _, w := range word.FindAllStringSubmatch(m[3], -1) {
		args = append(args, w[1]+w[2])
	}
	var stdout, stderr bytes.Buffer
	p := &program{stdin: strings.NewReader(stdin), stdout: &stdout, stderr: &stderr}
	p.env = func(name string) (string, bool) {
		v, ok := env[name]
		return v, ok
	}
	status := p.run(context.Background(), args)
	out := stdout.String()
	for line := range strings.Lines(stderr.String()) {
		out += "! " + line
	}
	if status != 0 {
		out += fmt.Sprintf("[exit %d]\n", status)
	}
	return out
}

// compare reports the first line that differs.
func compare(t *testing.T, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		switch {
		case i >= len(g):
			t.Fatalf("line %d is missing: %q\ngot:\n%s", i+1, w[i], got)
		case i >= len(w):
			t.Fatalf("line %d is not wanted: %q\ngot:\n%s", i+1, g[i], got)
		case g[i] != w[i]:
			t.Fatalf("line %d:\n got %q\nwant %q\ngot:\n%s", i+1, g[i], w[i], got)
		}
	}
}
