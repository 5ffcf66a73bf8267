package index

import (
	"fmt"
	"slices"
	"testing"
)

func TestDict(t *testing.T) {
	var words []string
	for i := range 5000 {
		words = append(words, letterName(uint64(i*i+1)), fmt.Sprint(i))
	}
	slices.Sort(words)
	words = slices.Compact(words)
	var w dictWriter
	for i, s := range words {
		w.add(s, uint32(i*3))
	}
	d := w.dict
	for i, s := range words {
		if n, ok := d.find(s); !ok || n != uint32(i*3) {
			t.Fatalf("find(%q) = %d, %v, want %d", s, n, ok, i*3)
		}
		if n, ok := d.place(s); !ok || n != uint32(i) {
			t.Fatalf("place(%q) = %d, %v, want %d", s, n, ok, i)
		}
		if got := d.word(uint32(i)); got != s {
			t.Fatalf("word %d is %q, want %q", i, got, s)
		}
		if _, ok := d.find(s + "~"); ok {
			t.Fatalf("found %q", s+"~")
		}
	}
	for _, prefix := range []string{"", "b", "12", "zz", "abc", "~", words[32], words[33]} {
		var got, want []string
		d.prefixed(prefix, func(word []byte, _ uint32) bool {
			got = append(got, string(word))
			return true
		})
		for _, s := range words {
			if len(s) >= len(prefix) && s[:len(prefix)] == prefix {
				want = append(want, s)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q begins %d words, want %d", prefix, len(got), len(want))
		}
	}
	if _, ok := (&dict{}).find("a"); ok {
		t.Error("an empty dict has a word")
	}
}

// letterName writes n in letters.
func letterName(n uint64) string {
	s := ""
	for ; n > 0; n /= 26 {
		s += string(rune('a' + n%26))
	}
	return s
}

func TestTable(t *testing.T) {
	x := newTable()
	var words []string
	for i := range 5000 {
		words = append(words, letterName(uint64(i+1)))
		at, known := x.find([]byte(words[i]), x.hash([]byte(words[i])))
		if known {
			t.Fatalf("%q is known before it is met", words[i])
		}
		x.set(at, uint32(i), i%2 == 0)
	}
	for i, s := range words {
		at, known := x.find([]byte(s), x.hash([]byte(s)))
		if !known {
			t.Fatalf("%q is not known", s)
		}
		if term, stop := x.get(at); int(term) != i || stop != (i%2 == 0) {
			t.Fatalf("%q has term %d, stop %v", s, term, stop)
		}
	}
	n := 0
	x.all(func(word []byte, term uint32) {
		if string(word) != words[n] || int(term) != n {
			t.Fatalf("word %d is %q with term %d", n, word, term)
		}
		n++
	})
	if n != len(words) {
		t.Fatalf("%d words, want %d", n, len(words))
	}
}
