package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms lists every package with the packages of this module that it may
// import: cmd → bot → corpus/answer → corpus → corpus/talks, corpus/index →
// corpus/article → corpus/text; corpus/store is imported by who keeps files.
var rooms = map[string][]string{
	"seeds":           {},
	"corpus/text":     {},
	"corpus/article":  {"corpus/text"},
	"corpus/talks":    {"corpus/article", "corpus/text"},
	"corpus/store":    {},
	"corpus/index":    {"corpus/text", "corpus/store"},
	"corpus":          {"corpus/store", "corpus/talks", "corpus/index", "corpus/article", "corpus/text"},
	"corpus/answer":   {"corpus", "corpus/talks", "corpus/article", "corpus/text"},
	"bot":             {"corpus/answer", "corpus"}, // asks and shows: answers reach it with their articles in them
	"bot/fakediscord": {},
	"cmd/rapporteur":  {"bot", "corpus/answer", "corpus", "corpus/index", "corpus/store", "corpus/talks", "corpus/article", "corpus/text", "seeds"},
}

// strangers are packages that a room must know nothing of; a pattern ending in
// / covers what is below.
var strangers = []struct{ room, pkg, why string }{
	{"corpus/", "github.com/bwmarrin/discordgo", "the corpus knows nothing of Discord"},
	{"corpus/", "net/http", "the corpus reads files only"},
	{"corpus/", "flag", "the corpus knows nothing of the process"},
	{"corpus/", "os/signal", "the corpus knows nothing of the process"},
	{"bot", "flag", "the command reads the command line"},
	{"bot", "github.com/joho/godotenv", "the command reads the environment"},
}

// topLevel is what may stand at the top besides dot-files.
var topLevel = []string{"bot", "cmd", "corpus", "seeds", "go.mod", "go.sum", "README.md"}

// made is what go build and go test may leave there; git ignores it.
var made = []string{"rapporteur", "rapporteur.exe", "*.test", "*.out", "*.prof"}

// maxLines is the longest that a Go file may be.
const maxLines = 500

const module = "rapporteur"

func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		name := e.Name()
		left := slices.ContainsFunc(made, func(pattern string) bool {
			ok, err := path.Match(pattern, name)
			return ok && err == nil
		})
		if !strings.HasPrefix(name, ".") && !slices.Contains(topLevel, name) && !left {
			t.Errorf("%s: the top level holds only %s and dot-files", name, strings.Join(topLevel, " "))
		}
	}
}

func TestImports(t *testing.T) {
	for _, file := range goFiles(t) {
		dir := path.Dir(file)
		allowed, ok := rooms[dir]
		if !ok {
			t.Errorf("%s: package %s is not in the list of rooms", file, dir)
			continue
		}
		for _, imported := range imports(t, file) {
			for _, s := range strangers {
				if imported == s.pkg && under(dir, s.room) && !strings.HasSuffix(file, "_test.go") {
					t.Errorf("%s imports %s: %s", file, imported, s.why)
				}
			}
			if other, ok := strings.CutPrefix(imported, module+"/"); ok && !mayImport(file, other, allowed) {
				t.Errorf("%s imports %s; %s may import only %v", file, other, dir, allowed)
			}
		}
	}
}

// mayImport reports whether file may import the package of this module named
// other. Tests may also import their own package, what lies below it, the seeds
// and, in the bot and the command, the fake Discord.
func mayImport(file, other string, allowed []string) bool {
	if slices.Contains(allowed, other) {
		return true
	}
	dir := path.Dir(file)
	if !strings.HasSuffix(file, "_test.go") {
		return false
	}
	return other == dir || other == "seeds" || below(dir, other) || other == "bot/fakediscord" && !under(dir, "corpus/")
}

// below reports whether dir may reach other through the packages it imports.
func below(dir, other string) bool {
	return slices.ContainsFunc(rooms[dir], func(next string) bool { return next == other || below(next, other) })
}

// under reports whether dir is room or, for a room ending in /, in it.
func under(dir, room string) bool {
	return dir == strings.TrimSuffix(room, "/") || strings.HasSuffix(room, "/") && strings.HasPrefix(dir, room)
}

func TestFileLength(t *testing.T) {
	for _, file := range goFiles(t) {
		data, err := os.ReadFile(filepath.Join("../..", file))
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(data), "\n"); n > maxLines {
			t.Errorf("%s has %d lines; split it by job below %d", file, n, maxLines)
		}
	}
}

func TestMayImport(t *testing.T) {
	tests := []struct {
		file, other string
		want        bool
	}{
		{"bot/run.go", "corpus/answer", true},
		{"bot/run.go", "corpus/article", false},
		{"bot/run.go", "bot/fakediscord", false},
		{"bot/run_test.go", "bot/fakediscord", true},
		{"bot/run_test.go", "seeds", true},
		{"bot/run_test.go", "corpus/article", true},
		{"bot/run_test.go", "cmd/rapporteur", false},
		{"corpus/text/fold.go", "corpus/article", false},
		{"corpus/talks/extract.go", "corpus/index", false},
		{"corpus/talks/extract.go", "corpus/article", true},
		{"corpus/load_test.go", "corpus", true},
		{"corpus/load_test.go", "corpus/answer", false},
		{"corpus/load_test.go", "bot/fakediscord", false},
		{"corpus/answer/ask.go", "bot", false},
	}
	for _, tt := range tests {
		if got := mayImport(tt.file, tt.other, rooms[path.Dir(tt.file)]); got != tt.want {
			t.Errorf("mayImport(%s, %s) = %v", tt.file, tt.other, got)
		}
	}
}

// goFiles lists the Go files of the module by their path from its top.
func goFiles(t *testing.T) []string {
	var files []string
	err := fs.WalkDir(os.DirFS("../.."), ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && (e.Name() == "testdata" || strings.HasPrefix(e.Name(), ".") && p != ".") {
			return fs.SkipDir
		}
		if path.Ext(p) == ".go" {
			files = append(files, p)
		}
		return nil
	})
	if err != nil || len(files) == 0 {
		t.Fatal("no Go files: ", err)
	}
	return files
}

// imports lists the paths that a file imports.
func imports(t *testing.T, file string) []string {
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join("../..", file), nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, s := range f.Imports {
		p, err := strconv.Unquote(s.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, p)
	}
	return paths
}
