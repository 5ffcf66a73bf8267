package index

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

var lookWordsOf = strings.Fields(`talk Talks talking party parties sky skies went go goes women woman the of Việt Nam viet
	U.S. 10,000 Xi'an leaders' high-level conversations conversational internationalisation Lê Hà Nội ha it's`)

func lookText(r *rand.Rand, n int) string {
	var out []string
	for range n {
		out = append(out, lookWordsOf[r.IntN(len(lookWordsOf))])
	}
	return strings.Join(out, []string{" ", "  ", ", ", ". "}[r.IntN(4)])
}

// TestLook compares the closer look with one that looks up every word of the
// texts.
func TestLook(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		var passages []Passage
		for i := range 5 + r.IntN(60) {
			passages = append(passages, Passage{Text: lookText(r, r.IntN(30)), Group: i / (1 + r.IntN(3))})
		}
		x := Build(passages)
		for range 10 {
			q := lookText(r, 1+r.IntN(5))
			if fast, slow := look50(x, q, false), look50(x, q, true); !slices.Equal(fast, slow) {
				t.Fatalf("%q:\n%v\nlooking up every word\n%v", q, fast, slow)
			}
		}
	}
}

// look50 returns the fifty best for a query. all says that every word is to be
// looked up.
func look50(x *Index, query string, all bool) []Hit {
	q := parse(query)
	s := x.searcher(x.queryTerms(q))
	defer x.pool.Put(s)
	s.k = 50
	s.restrict(q)
	hits := s.found(x.All())
	k := newLook(s, q)
	if all {
		for i := range k.sought {
			k.sought[i] = ^uint64(0)
		}
	}
	n := k.read(hits)
	for i := range hits[:n] {
		hits[i].Score += k.of(uint32(hits[i].Passage)).gain
	}
	slices.SortFunc(hits[:n], compare)
	return hits
}

// FuzzGlance compares the words that a look finds, and how they begin, with
// those of a text.
func FuzzGlance(f *testing.F) {
	f.Add("Viet Nam's leaders met in Ha Noi, the U.S. and 10,000 internationalisations' of ı̇İſK viet")
	f.Add(strings.Repeat("a", 200) + " b")
	f.Fuzz(func(t *testing.T, s string) {
		want := words(s)
		var got []string
		var c skimmer
		for c.begin(s); ; {
			at := c.at
			_, b, ok := c.glance()
			end := c.at
			c.at = at
			if !c.next() {
				break
			}
			if ok && (c.at != end || b != beginOf(c.word)) {
				t.Fatalf("%q at %d: a glance ends at %d, the word %q at %d", s, at, end, c.word, c.at)
			}
			got = append(got, string(c.word))
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%q: %q, want %q", s, got, want)
		}
	})
}

// TestPhraseWithoutTexts tells what a phrase means to an index that has no
// texts: its words, in any order, in one passage.
func TestPhraseWithoutTexts(t *testing.T) {
	x := Build([]Passage{{Text: "party talks online"}, {Text: "online party talks"}, {Text: "online"}, {Text: "talks of the party"}})
	for _, tt := range []struct {
		query         string
		texts, noText []int
	}{
		{`"online party"`, []int{1}, []int{0, 1}},
		{`online -"party talks"`, []int{2}, []int{2}},
		{`talks -"online party"`, []int{0, 3}, []int{3}},
	} {
		with := found(x.Search(tt.query, 10))
		texts := x.text
		x.SetText(nil)
		without := found(x.Search(tt.query, 10))
		x.SetText(texts)
		if !slices.Equal(with, tt.texts) || !slices.Equal(without, tt.noText) {
			t.Errorf("%s finds %v, without texts %v; want %v and %v", tt.query, with, without, tt.texts, tt.noText)
		}
	}
}

// found returns the numbers of hits, rising.
func found(hits []Hit) []int {
	var out []int
	for _, h := range hits {
		out = append(out, h.Passage)
	}
	slices.Sort(out)
	return out
}
