package index

import (
	"bytes"
	"math/rand/v2"
	"os"
	"testing"
)

// TestSpill checks that a builder without memory for runs makes the same bytes,
// where there is room for its files and where there is none, and leaves no file.
func TestSpill(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	var passages []Passage
	for g := range 3000 {
		passages = append(passages, Passage{randomText(r, r.IntN(60)), g / 2, r.IntN(9) == 0})
	}
	want := bytesOfFile(t, Build(passages))
	dir := t.TempDir()
	for _, tmp := range []string{dir, dir + "/none"} {
		t.Setenv("TMPDIR", tmp)
		b := NewBuilder()
		b.hold = 0
		for i, p := range passages {
			b.Add(p)
			if i%1000 == 999 {
				b.flush()
			}
		}
		if !bytes.Equal(bytesOfFile(t, b.Index()), want) {
			t.Errorf("with files in %s: another index", tmp)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left: %v, %v", left, err)
	}
}
