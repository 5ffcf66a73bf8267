package index

import (
	"slices"
	"strings"
	"testing"
)

// slowly returns the words of s without the way for plain ones.
func slowly(s string) []string {
	var out []string
	for c := (scanner{s: s}); c.single(); {
		out = append(out, string(c.word))
	}
	return out
}

func quickly(s string) []string {
	var out []string
	for c := (scanner{s: s}); c.plain() || c.single(); {
		out = append(out, string(c.word))
	}
	return out
}

func TestPlainLetters(t *testing.T) {
	for b := range 256 {
		want := 3
		if letter(rune(b)) && b < 0x80 {
			want = 8
		}
		if got := plainLetters(eight("aZ0" + string([]byte{byte(b)}) + "9zA5")); got != want {
			t.Errorf("%q: %d, want %d", rune(b), got, want)
		}
	}
}

func FuzzPlain(f *testing.F) {
	for _, s := range []string{
		"The Communist Party's U.S. delegation, of 10,000", "well-known Xi'an in 2.5 years.", "Hà Nội and Ha Noi",
		"x\x10\x80y", strings.Repeat("ab1", 40) + " end", "interoperability,", "a 'b' c's", "@`[{/:",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := quickly(s), slowly(s); !slices.Equal(got, want) {
			t.Fatalf("%q: %q, want %q", s, got, want)
		}
	})
}
