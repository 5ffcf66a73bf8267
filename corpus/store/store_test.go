package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// sample returns the bytes of a file and its sections.
func sample() ([]byte, map[string][]byte) {
	want := map[string][]byte{
		"a":     []byte("some words"),
		"empty": {},
		"large": bytes.Repeat([]byte("0123456789"), part/5),
	}
	var b bytes.Buffer
	w := NewWriter(&b)
	for _, name := range []string{"a", "empty", "large"} {
		w.Begin(name)
		for piece := range slices.Chunk(want[name], 1<<20+1) {
			w.Write(piece)
		}
	}
	w.Close()
	return b.Bytes(), want
}

func TestWrite(t *testing.T) {
	name := filepath.Join(t.TempDir(), "index")
	data, want := sample()
	for range 2 { // the second time in the place of the first
		err := Write(name, func(w *Writer) error {
			for _, s := range []string{"a", "empty", "large"} {
				w.Begin(s)
				w.Write(want[s])
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(name); err != nil || !bytes.Equal(got, data) {
		t.Fatalf("%d bytes were written, want %d: %v", len(got), len(data), err)
	}
	f, err := Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Verify(); err != nil {
		t.Fatal(err)
	}
	for s, b := range want {
		if !bytes.Equal(f.Section(s), b) {
			t.Errorf("section %s is not what was written", s)
		}
	}
	if f.Section("b") != nil {
		t.Error("there is a section b")
	}
}

func TestWriteFails(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "index")
	os.WriteFile(name, []byte("older"), 0o644)
	fault := errors.New("no")
	if err := Write(name, func(w *Writer) error { return fault }); err != fault {
		t.Errorf("the error is %v", err)
	}
	if b, _ := os.ReadFile(name); string(b) != "older" {
		t.Errorf("the older file is %q", b)
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("%d files are left", len(files))
	}
	err := Write(filepath.Join(dir, "none", "index"), func(w *Writer) error { return nil })
	if err == nil || !strings.Contains(err.Error(), "no such file") {
		t.Errorf("the error is %v", err)
	}
}

func TestReadBad(t *testing.T) {
	data, _ := sample()
	change := func(at int) []byte {
		b := slices.Clone(data)
		b[at] ^= 1
		return b
	}
	for _, tt := range []struct {
		name string
		data []byte
		want string
	}{
		{"empty", nil, "x is cut short"},
		{"magic", change(0), "x is damaged"},
		{"foreign", []byte("<html>" + strings.Repeat(" ", 100)), "x is no index of this program"},
		{"cut", data[:len(data)-1], "x is cut short"},
		{"half", data[:len(data)/2], "x is cut short"},
		{"head", data[:8], "x is cut short"},
		{"table", change(len(data) - endSize - 1), "x is damaged"},
		{"end", change(len(data) - endSize), "x is damaged"},
		{"section", change(10), "x is damaged: a is not what was written"},
		{"part", change(part + 1000), "x is damaged: large is not what was written"},
	} {
		f, err := Read("x", tt.data)
		if err == nil {
			err = f.Verify()
		}
		if err == nil || err.Error() != tt.want {
			t.Errorf("%s: the error is %v, want %s", tt.name, err, tt.want)
		}
	}
	dir := t.TempDir()
	if _, err := Open(dir); err == nil {
		t.Error("a folder opens")
	}
	if _, err := Open(filepath.Join(dir, "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the error is %v", err)
	}
}

func FuzzRead(f *testing.F) {
	data, _ := sample()
	f.Add(data[:200])
	f.Add(data[len(data)-200:])
	var b bytes.Buffer
	w := NewWriter(&b)
	w.Begin("a")
	w.Write([]byte("words"))
	w.Close()
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Read("x", data)
		if err != nil {
			return
		}
		file.Verify()
		for _, s := range file.sections {
			if len(file.Section(s.name)) > len(data) {
				t.Fatal("a section is longer than the file")
			}
		}
	})
}
