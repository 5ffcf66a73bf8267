package index

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"rapporteur/corpus/store"
)

// bytesOfFile returns the file of x.
func bytesOfFile(t testing.TB, x *Index) []byte {
	var b bytes.Buffer
	w := store.NewWriter(&b)
	if err := x.Write(w); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSave(t *testing.T) {
	for _, passages := range [][]Passage{nil, {{}}, {{Text: "one"}}, zipf(3000), lone(9000)} {
		name := filepath.Join(t.TempDir(), "index")
		x := Build(passages)
		x.SetText(nil)
		if err := x.Save(name); err != nil {
			t.Fatal(err)
		}
		y, err := Open(name)
		if err != nil {
			t.Fatal(err)
		}
		if x.Size() != y.Size() || y.Passages() != len(passages) {
			t.Fatalf("%d bytes of %d passages, want %d, %d", y.Size(), y.Passages(), x.Size(), len(passages))
		}
		for i := range min(len(passages), 50) {
			q := strings.Join(strings.Fields(passages[i].Text)[:min(i, len(strings.Fields(passages[i].Text)))], " ")
			if got, want := y.Search(q, 20), x.Search(q, 20); !slices.Equal(got, want) {
				t.Fatalf("%q finds %v, want %v", q, got, want)
			}
		}
	}
}

// TestSame checks that the bytes of an index depend on the passages alone.
func TestSame(t *testing.T) {
	passages := zipf(70_000)
	for i := range passages {
		passages[i].Text = passages[i].Text[:min(len(passages[i].Text), 100)]
	}
	want := bytesOfFile(t, Build(passages))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, n := range []int{1, 3} {
		runtime.GOMAXPROCS(n)
		if !bytes.Equal(bytesOfFile(t, Build(passages)), want) {
			t.Errorf("%d processors make another index", n)
		}
	}
}

func TestOpenBad(t *testing.T) {
	x := Build(zipf(100))
	data := bytesOfFile(t, x)
	name := filepath.Join(t.TempDir(), "index")
	for _, tt := range []struct {
		want string
		data func() []byte
	}{
		{"is cut short", func() []byte { return data[:len(data)-5] }},
		{"is no index of this program", func() []byte { return []byte("Talks were held.") }},
		{"holds no index", func() []byte { return fileOf(map[string][]byte{"other": nil}) }},
		{"was made by another version", func() []byte { return fileOf(map[string][]byte{"index": make([]byte, 56)}) }},
		{"is damaged", func() []byte {
			b := slices.Clone(data)
			b[len(b)/2] ^= 4
			return b
		}},
	} {
		os.WriteFile(name, tt.data(), 0o644)
		if _, err := Open(name); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("the error is %v, want one that %s", err, tt.want)
		}
	}
}

// fileOf returns a file with sections.
func fileOf(sections map[string][]byte) []byte {
	var b bytes.Buffer
	w := store.NewWriter(&b)
	for name, data := range sections {
		w.Begin(name)
		w.Write(data)
	}
	w.Close()
	return b.Bytes()
}

// FuzzOpen changes bytes of a good file, sets its checksums right, and searches
// whatever opens.
func FuzzOpen(f *testing.F) {
	var files []*store.File
	for _, passages := range [][]Passage{zipf(400), lone(400), {{Text: "Talks in Hanoi."}, {Text: "talks", Aside: true}}} {
		file, err := store.Read("x", bytesOfFile(f, Build(passages)))
		if err != nil {
			f.Fatal(err)
		}
		files = append(files, file)
	}
	f.Add(uint8(0), uint8(5), uint16(3), uint32(0xffffffff), "wb wc wd -we")
	f.Add(uint8(1), uint8(4), uint16(0), uint32(7), `"wb wc" wd`)
	f.Add(uint8(2), uint8(10), uint16(40), uint32(1), "talks hanoi tallks")
	f.Fuzz(func(t *testing.T, which, section uint8, at uint16, value uint32, query string) {
		file := files[int(which)%len(files)]
		sections := map[string][]byte{headSection: slices.Clone(file.Section(headSection))}
		for _, name := range partSections {
			sections[name] = slices.Clone(file.Section(name))
		}
		names := append([]string{headSection}, partSections[:]...)
		b := sections[names[int(section)%len(names)]]
		for i := range 4 {
			if k := int(at) + i; k < len(b) {
				b[k] ^= byte(value >> (8 * i))
			}
		}
		changed, err := store.Read("x", fileOf(sections))
		if err != nil {
			t.Fatal(err)
		}
		x, err := Read("x", changed)
		if err != nil {
			return
		}
		for _, k := range []int{1, 10, 1000} {
			for _, h := range x.Search(query, k) {
				if h.Passage < 0 || h.Passage >= x.Passages() {
					t.Fatalf("hit %v of %d passages", h, x.Passages())
				}
				x.Explain(query, h.Passage, x.All())
			}
		}
		x.SetText(func(int) string { return "wb wc wd talks" })
		x.Search(query, 10)
	})
}
