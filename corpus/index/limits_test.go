package index

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestHasPhrase(t *testing.T) {
	for _, tt := range []struct {
		text, phrase string
		want         bool
	}{
		{"a b c", "b c", true},
		{"a b c", "c b", false},
		{"a a b", "a b", true},
		{"a b a b c", "a b c", true},
		{"a b a c", "a b c", false},
		{"a a a a b", "a a a b", true},
		{"", "a b", false},
	} {
		if got := hasPhrase(tt.text, strings.Fields(tt.phrase)); got != tt.want {
			t.Errorf("%q has %q: %v", tt.text, tt.phrase, got)
		}
	}
}

// TestHugePassage indexes a passage of ten million words beside empty ones.
func TestHugePassage(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	huge := strings.Repeat("talk of many things ", 2_500_000)
	x := Build([]Passage{{}, {Text: huge}, {Text: "."}, {Text: "many talks"}, {Text: huge[:1000], Group: 1}, {Text: huge, Group: 1}})
	for query, want := range map[string]int{"talks": 4, `"many things" -nothing`: 3, `"things many"`: 0} {
		if hits := x.Search(query, 10); len(hits) != want {
			t.Errorf("%q finds %v, want %d", query, hits, want)
		}
	}
}

// TestHashes indexes words of which no two are the same, and words without an
// end.
func TestHashes(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var passages []Passage
	for range 5000 {
		var b strings.Builder
		for range 20 {
			fmt.Fprintf(&b, "%016x ", r.Uint64())
		}
		passages = append(passages, Passage{Text: b.String()})
	}
	passages = append(passages, Passage{Text: strings.Repeat("x", 1<<20) + " ends"})
	x := Build(passages)
	if n := x.Size() / (20 * len(passages)); n > 64 {
		t.Errorf("a word takes %d bytes", n)
	}
	w := strings.Fields(passages[1234].Text)
	if hits := x.Search(w[7], 10); len(hits) != 1 || hits[0].Passage != 1234 {
		t.Errorf("a hash finds %v", hits)
	}
	if hits := x.Search(w[7][:8]+"*", 10); len(hits) != 1 || hits[0].Passage != 1234 {
		t.Errorf("its begin finds %v", hits)
	}
	if hits := x.Search(strings.Repeat("x", 1<<20), 10); len(hits) != 1 || hits[0].Passage != 5000 {
		t.Errorf("a word of a megabyte finds %v", hits)
	}
	x.Search("0* 1* 2* 3* 4* 5* 6* 7* 8* 9* a0* b1* c2* d3* e4* f5* f6* f7*", 10)
}

// TestHugeQuery searches for thousands of words, and for all passages at once.
func TestHugeQuery(t *testing.T) {
	passages := zipf(20_000)
	x := Build(passages)
	var b strings.Builder
	for i := range 2000 {
		b.WriteString(strings.Fields(passages[i].Text)[i%20] + " ")
	}
	if hits := x.Search(b.String(), 10); len(hits) != 10 {
		t.Errorf("2,000 words find %d", len(hits))
	}
	if hits := x.Search(strings.Repeat(b.String(), 50)+strings.Repeat("-x \"y z\" ", 1000), 10); len(hits) != 10 {
		t.Errorf("100,000 words find %d", len(hits))
	}
	for _, k := range []int{0, 1_000_000, 1 << 40} {
		if hits := x.Search("wb wc wd", k); len(hits) > len(passages) || (len(hits) > 10) != (k > 0) {
			t.Errorf("k = %d finds %d", k, len(hits))
		}
	}
}
