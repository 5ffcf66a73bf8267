package corpus

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"rapporteur/corpus/store"
)

// copied returns a folder with some articles of the development set.
func copied(t testing.TB, n int) string {
	dir := t.TempDir()
	const from = "testdata/devset/articles"
	entries, err := os.ReadDir(from)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries[:n] {
		data, err := os.ReadFile(filepath.Join(from, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		put(t, dir, e.Name(), string(data))
	}
	return dir
}

func put(t testing.TB, dir, name, text string) {
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func load(t testing.TB, dir string, known *Corpus) *Corpus {
	c, err := Load([]Dir{{dir, os.DirFS(dir)}}, Options{Known: known})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// reopened saves c and opens it.
func reopened(t testing.TB, c *Corpus) *Corpus {
	name := filepath.Join(t.TempDir(), "index")
	if err := c.Save(name, "rules"); err != nil {
		t.Fatal(err)
	}
	o, err := Open(name, "rules")
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// fileOf returns the bytes of c's file.
func fileOf(t testing.TB, c *Corpus) []byte {
	var b bytes.Buffer
	w := store.NewWriter(&b)
	if err := c.write(w, "rules"); err != nil {
		t.Fatal(err)
	}
	w.Close()
	return b.Bytes()
}

// compare checks that two corpora are the same in all that others can see, and
// in what searches find.
func compare(t *testing.T, got, want *Corpus) {
	t.Helper()
	for i, a := range want.Articles {
		if !reflect.DeepEqual(got.Articles[i], a) {
			t.Fatalf("article %s is not what it was", a.ID)
		}
		if !reflect.DeepEqual(got.Reports[i], want.Reports[i]) {
			t.Fatalf("the report of %s is not what it was", a.ID)
		}
	}
	if !reflect.DeepEqual(got.Record, want.Record) || !slices.Equal(got.Problems, want.Problems) {
		t.Fatal("the record or the problems are not what they were")
	}
	for _, q := range []string{"talks in Hanoi", `"foreign minister" visit`, "cooperation -trade", "maritme"} {
		g, w := got.Search(q, 20), want.Search(q, 20)
		if len(g) != len(w) {
			t.Fatalf("%q finds %d, want %d", q, len(g), len(w))
		}
		for i := range g {
			if show(g[i]) != show(w[i]) || g[i].Score != w[i].Score {
				t.Errorf("%q: hit %d is %s, want %s", q, i, show(g[i]), show(w[i]))
			}
		}
	}
}

func TestSave(t *testing.T) {
	dir := copied(t, 60)
	put(t, dir, "page.html", "<html><title>Talks &amp; more</title><p>The ministers met in <b>Hanoi</b> on 3 March 2022.</p></html>")
	put(t, dir, "empty.txt", "")
	c := load(t, dir, nil)
	compare(t, reopened(t, c), c)
}

// TestKnown changes a folder in one way each and compares loading it with and
// without what is known.
func TestKnown(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(dir string)
		same   bool
	}{
		{"nothing", func(dir string) {}, true},
		{"added", func(dir string) { put(t, dir, "a.txt", "Mr. A met Mr. B in Hanoi.") }, false},
		{"changed", func(dir string) { put(t, dir, "d003.txt", "Mr. A met Mr. B in Hanoi.") }, false},
		{"written again", func(dir string) {
			data, _ := os.ReadFile(filepath.Join(dir, "d003.txt"))
			put(t, dir, "d003.txt", string(data))
		}, true},
		{"who lent a party", func(dir string) {
			os.Remove(filepath.Join(dir, "lender.txt"))
			put(t, dir, "other.txt", "Lao Foreign Minister Alun Beko met Russian Foreign Minister Sergey Lavrov in Hanoi on March 3, 2022.")
		}, false},
		{"removed", func(dir string) { os.Remove(filepath.Join(dir, "d003.txt")) }, false},
		{"twin", func(dir string) {
			os.Mkdir(filepath.Join(dir, "b"), 0o755)
			put(t, filepath.Join(dir, "b"), "d003.txt", "Another text.")
		}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := copied(t, 12)
			os.Mkdir(filepath.Join(dir, "a"), 0o755)
			put(t, filepath.Join(dir, "a"), "d003.txt", "A third text.")
			put(t, dir, "lender.txt", "Vietnamese Foreign Minister Bui Thanh Son met Russian Foreign Minister Alun Beko in Hanoi on March 3, 2022.")
			put(t, dir, "lent.txt", "Vietnamese Foreign Minister Bui Thanh Son met Alun Beko in Hanoi on March 9, 2022.")
			before := load(t, dir, nil)
			if len(before.lent) == 0 {
				t.Fatal("no party is lent")
			}
			known := reopened(t, before)
			tt.change(dir)
			got := load(t, dir, known)
			if (got == known) != tt.same {
				t.Errorf("what is known is returned: %v, want %v", got == known, tt.same)
			}
			want := load(t, dir, nil)
			compare(t, got, want)
			if !bytes.Equal(fileOf(t, got), fileOf(t, want)) {
				t.Error("the file is not what it would be without what was known")
			}
		})
	}
}

func TestOpenBad(t *testing.T) {
	c := load(t, copied(t, 3), nil)
	name := filepath.Join(t.TempDir(), "index")
	if err := c.Save(name, "rules"); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(name, "others"); err == nil || !strings.Contains(err.Error(), "another version") {
		t.Errorf("the error is %v", err)
	}
	data, _ := os.ReadFile(name)
	opened := 0
	for i := 0; i < len(data); i += len(data)/100 + 1 {
		b := slices.Clone(data)
		b[i] ^= 1
		os.WriteFile(name, b, 0o644)
		if _, err := Open(name, "rules"); err == nil {
			opened++ // only the gaps between sections may be anything
		}
	}
	if opened > 3 {
		t.Errorf("%d of 100 damaged files open", opened)
	}
	os.WriteFile(name, data[:len(data)-1], 0o644)
	if _, err := Open(name, "rules"); err == nil || !strings.HasSuffix(err.Error(), "is cut short") {
		t.Errorf("the error is %v", err)
	}
}

// FuzzOpen changes bytes of sections, sets the checksums right and uses what
// opens.
func FuzzOpen(f *testing.F) {
	c := load(f, copied(f, 3), nil)
	good, err := store.Read("x", fileOf(f, c))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(uint8(0), uint16(40), uint32(3))
	f.Add(uint8(1), uint16(400), uint32(1))
	f.Add(uint8(2), uint16(900), uint32(255))
	f.Add(uint8(3), uint16(90), uint32(1<<9))
	f.Fuzz(func(t *testing.T, section uint8, at uint16, value uint32) {
		var out bytes.Buffer
		w := store.NewWriter(&out)
		for i, name := range good.Names() {
			b := slices.Clone(good.Section(name))
			for k := range 4 {
				if n := int(at) + k; i == int(section)%good.Sections() && n < len(b) {
					b[n] ^= byte(value >> (8 * k))
				}
			}
			w.Begin(name)
			w.Write(b)
		}
		w.Close()
		file, err := store.Read("x", out.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		c, err := read("x", file, "rules")
		if err != nil {
			return
		}
		for _, h := range c.Search("talks ministers Hanoi", 10) {
			h.Article.Quote(h.Span)
		}
		for _, p := range c.Record.People {
			for _, m := range p.Mentions {
				_ = m.Span.In(m.Article.Text)
			}
		}
	})
}
