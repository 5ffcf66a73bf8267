package index

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestExhaustive compares Search with scoring every passage, over random small
// corpora and queries.
func TestExhaustive(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 150 {
		passages := randomPassages(r)
		x := Build(passages)
		x.SetText(nil) // no closer look
		for range 10 {
			q := randomText(r, 1+r.IntN(6))
			k := 1 + r.IntN(12)
			hits := x.Search(q, k)
			compareHits(t, q, hits, exhaustive(passages, q), k)
			checkReasons(t, x, q, hits, x.All())
		}
	}
}

// compareHits checks that got are the k best of all.
func compareHits(t *testing.T, query string, got, all []Hit, k int) {
	t.Helper()
	if len(got) != min(k, len(all)) {
		t.Fatalf("%q, k = %d: %d hits, want %d", query, k, len(got), min(k, len(all)))
	}
	const epsilon = 1e-4 // scores are whole numbers of small fractions
	for i, h := range got {
		at := slices.IndexFunc(all, func(a Hit) bool { return a.Passage == h.Passage })
		if at < 0 || math.Abs(all[at].Score-h.Score) > epsilon || math.Abs(all[i].Score-h.Score) > epsilon {
			t.Fatalf("%q, k = %d: hit %d is %v, want %v", query, k, i, h, all[i])
		}
		if i > 0 && compare(got[i-1], h) >= 0 {
			t.Fatalf("%q, k = %d: %v stands before %v", query, k, got[i-1], h)
		}
	}
}

// checkReasons checks that the reasons for hits add up to their scores.
func checkReasons(t *testing.T, x *Index, query string, hits []Hit, ranges []Range) {
	t.Helper()
	for _, h := range hits {
		sum := 0.0
		for _, r := range x.Explain(query, h.Passage, ranges) {
			sum += r.Own + r.Group + r.Look
		}
		if math.Abs(sum-h.Score) > 1e-6 {
			t.Fatalf("%q: the reasons of %v add up to %v", query, h, sum)
		}
	}
}

var randomWords = strings.Fields("talk talks talking party parties meet visit visits Lê lê the of what Xi'an 2022 high-level")

func randomText(r *rand.Rand, n int) string {
	var out []string
	for range n {
		// The square makes the first words common and the last ones rare.
		f := r.Float64()
		out = append(out, randomWords[int(f*f*float64(len(randomWords)))])
	}
	return strings.Join(out, " ")
}

func randomPassages(r *rand.Rand) []Passage {
	var out []Passage
	group := 0
	for range r.IntN(40) {
		if r.IntN(3) == 0 {
			group = r.IntN(4)
		}
		out = append(out, Passage{randomText(r, r.IntN(12)), group, r.IntN(5) == 0})
	}
	return out
}

// exhaustive scores every passage for a query of plain words and returns those
// with a word of it, best first; the asides if there are no others.
func exhaustive(passages []Passage, query string) []Hit {
	docs, groups, of := bags(passages)
	idf := func(term string) float64 {
		n := 0.0
		for _, d := range docs {
			n += min(d[term], 1)
		}
		return math.Log1p((float64(len(docs)) - n + 0.5) / (n + 0.5))
	}
	terms := stems(query)
	var out, asides []Hit
	for i, d := range docs {
		score, found := 0.0, false
		for _, term := range terms {
			score += idf(term) * (bm25(d, docs, term) + groupWeight*bm25(groups[of[i]], groups, term))
			found = found || d[term] > 0
		}
		switch {
		case found && passages[i].Aside:
			asides = append(asides, Hit{i, score})
		case found:
			out = append(out, Hit{i, score})
		}
	}
	if out == nil {
		out = asides
	}
	slices.SortFunc(out, func(a, b Hit) int {
		return cmp.Or(-cmp.Compare(a.Score, b.Score), cmp.Compare(a.Passage, b.Passage))
	})
	return out
}

// A bag counts stems; "" counts the words that are no stop words.
type bag map[string]float64

// bags returns the bags of passages and of their groups, and the group of each
// passage.
func bags(passages []Passage) (docs, groups []bag, of []int) {
	v := newRules()
	for i, p := range passages {
		if i == 0 || p.Group == 0 || p.Group != passages[i-1].Group {
			groups = append(groups, bag{})
		}
		d, g := bag{}, groups[len(groups)-1]
		for _, w := range words(p.Text) {
			d[v.stem(w)]++
			g[v.stem(w)]++
			if !v.stop(w) {
				d[""]++
				g[""]++
			}
		}
		docs = append(docs, d)
		of = append(of, len(groups)-1)
	}
	return docs, groups, of
}

// bm25 is the score before the weight of the term, with count and length as
// their codes have them.
func bm25(d bag, all []bag, term string) float64 {
	if d[term] == 0 {
		return 0
	}
	average := 0.0
	for _, a := range all {
		average += a[""] / float64(len(all))
	}
	if average == 0 {
		average = 1 / float64(len(all))
	}
	n, l := freqs[freqCode(uint32(d[term]))], length(lengthCode(int(d[""])))
	norm := 1 - lengthBias + lengthBias*l/average
	return (saturation + 1) * n / (n + saturation*norm)
}

// stems returns the stems of a query without its stop words, unless it has no
// other words.
func stems(query string) []string {
	v := newRules()
	var subject, stop []string
	for _, w := range words(query) {
		if v.stop(w) {
			stop = append(stop, v.stem(w))
		} else {
			subject = append(subject, v.stem(w))
		}
	}
	if subject == nil {
		return stop
	}
	return subject
}

func FuzzSearch(f *testing.F) {
	for _, q := range []string{
		"who met Liu Jianchao", `"online talks" -liu`, `-"online talks`, "“", `""`, "-", "- -", "--talks", "tallks",
		"'s", "2.5 10,000", "\xff\xfe", "Ｔａｌｋｓ", "x-y-z", "the", strings.Repeat("talks ", 100), "ı̇İſK",
	} {
		f.Add(q, 5)
	}
	texts := []string{"Online talks were held by Liu Jianchao.", "They talk.", "The party met in Hà Nội.", "", "2.5 million"}
	var passages []Passage
	for i := range 40 {
		passages = append(passages, Passage{texts[i%len(texts)], i / 7, i%6 == 5})
	}
	x := Build(passages)
	f.Fuzz(func(t *testing.T, query string, k int) {
		hits := x.Search(query, k)
		if k <= 0 && hits != nil {
			t.Fatalf("k = %d finds %v", k, hits)
		}
		if len(hits) > max(k, 0) || len(hits) > len(passages) {
			t.Fatalf("k = %d finds %d hits", k, len(hits))
		}
		all := x.Search(query, math.MaxInt)
		for i, h := range hits {
			if i > 0 && compare(hits[i-1], h) >= 0 || all[i] != h || h.Score <= 0 {
				t.Fatalf("hit %d is %v, all are %v", i, h, all)
			}
		}
		Build([]Passage{{Text: query}, {Text: query}}).Search(query, k)
	})
}
