package index

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

func TestWords(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Lê Hoài Trung’s high-level visit", "le hoai trung high level visit"},
		{"Xi'an and Xiong’an, the leaders’ talks", "xian and xiongan the leaders talks"},
		{"US$20 billion, 10,000 and 2.5.", "us 20 billion 10000 and 2.5"},
		{"U.S. and H.E. Mr. Modi", "us and he mr modi"},
		{"It's the CPC's, don't", "it the cpc dont"},
		{"习近平 met Đỗ Mười", "习近平 met do muoi"},
		{"Việt Nam's Hà Nội; Vietnam, Hanoi", "vietnam hanoi vietnam hanoi"},
		{"Viet, Ha Long, Trung Nam viet", "viet ha long trung nam viet"},
		{"' '' - . ,", ""},
		{"", ""},
	} {
		if got := strings.Join(words(tt.in), " "); got != tt.want {
			t.Errorf("words(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestStem(t *testing.T) {
	v := newRules()
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"meeting", "meets", true},
		{"met", "meeting", true},
		{"held", "holding", true},
		{"women", "woman", true},
		{"organisation", "organized", true},
		{"analysed", "analyzing", true},
		{"neighbours", "neighbor", true},
		{"travelled", "traveling", true},
		{"programmes", "program", true},
		{"defence", "defense", true},
		{"party", "parties", true},
		{"party", "part", false},
		{"organization", "organisations", true},
		{"expertise", "expert", false},
		{"paradise", "parade", false},
		{"promise", "promising", true},
		{"four", "for", false},
		{"2022", "2023", false},
	} {
		if a, b := v.stem(tt.a), v.stem(tt.b); a == b != tt.same {
			t.Errorf("the stems of %s and %s are %s and %s", tt.a, tt.b, a, b)
		}
	}
}

// TestData checks that the word lists are written as the index folds words, so
// that it finds them.
func TestData(t *testing.T) {
	for name, file := range map[string]string{"stopwords.txt": stopwordFile, "irregular.txt": irregularFile} {
		seen := map[string]bool{}
		for line := range dataLines(file) {
			for _, w := range line {
				if got := strings.Join(words(w), " "); got != w {
					t.Errorf("%s: %s is folded to %s", name, w, got)
				}
				if seen[w] {
					t.Errorf("%s has %s twice", name, w)
				}
				seen[w] = true
			}
		}
	}
}

func TestSearchConcurrent(t *testing.T) {
	x := Build(zipf(200))
	want := fmt.Sprint(x.Search("wb wc wd -we", 20))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				if got := fmt.Sprint(x.Search("wb wc wd -we", 20)); got != want {
					t.Errorf("found %s, before %s", got, want)
				}
			}
		})
	}
	group.Wait()
}

func TestSearch(t *testing.T) {
	var passages []Passage
	for _, s := range []string{
		"Trung met the Chinese officials in Beijing.",
		"Online talks were held between Le Hoai Trung and Liu Jianchao.",
		"Talks online: the Vietnamese side was in Hanoi.",
		"Training of officials, and more training.",
	} {
		passages = append(passages, Passage{Text: s})
	}
	for _, s := range []string{"Wang proposed exchanges at all levels.", "Peace must be maintained at sea.", "They agreed."} {
		passages = append(passages, Passage{Text: s, Group: 1})
	}
	passages = append(passages, Passage{Text: "Peace."})
	passages = append(passages, Passage{Text: "Caption of Zhou in Beijing.", Aside: true})
	x := Build(passages)
	for _, tt := range []struct{ query, want string }{
		{"officially trained", "3 0"},
		{"lê hoài TRUNG", "1 0"},
		{"the", "0 2"},
		{"the talks", "2 1"},
		{"what is it", ""},
		{`"online talks"`, "1"},
		{`“online talks”`, "1"},
		{`"talks online" hanoi`, "2"},
		{`where were the "online talks"`, "2 1"},
		{`"talks between"`, ""},
		{`"online talks`, "2 1"},
		{"talks -liu", "2"},
		{`talks -"online talks"`, "2"},
		{"Vietnam - Beijing", "0"},
		{"-talks", ""},
		{"Jianchoa", "1"},
		{"jian*", "1"},
		{"off*", "3 0"},
		{"-jian* beij*", "0"},
		{"x* *", ""},
		{"o*", ""},
		{"exch* zhou", "4"},
		{"Jainchao", "1"},
		{"Jainch", ""},
		{"Beijin", "0"},
		{"Ceijing", ""},
		{"lehoai", "1"},
		{"le-hoaitrung", "1 0"},
		{"hoaile", ""},
		{"Bei Jing", "0"},
		{"off icials", "3 0"},
		{"wang peace", "4 5 7"},
		{"exchanges", "4"},
		{"Zhou", "8"},
		{"Zhou in Beijing", "0"},
		{"nothing of this", ""},
		{"", ""},
	} {
		var got []string
		for _, h := range x.Search(tt.query, 10) {
			got = append(got, fmt.Sprint(h.Passage))
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("Search(%q) found %q, want %q", tt.query, g, tt.want)
		}
	}
}

func TestSearchLimit(t *testing.T) {
	x := Build([]Passage{{Text: "long talk"}, {Text: "talk"}, {Text: "two talks"}, {Text: "talk"}})
	for _, tt := range []struct {
		k    int
		want string
	}{
		{-1, "[]"}, {0, "[]"}, {1, "[1]"}, {2, "[1 3]"}, {3, "[1 3 2]"}, {4, "[1 3 2 0]"}, {1 << 40, "[1 3 2 0]"},
	} {
		got := []int{}
		for _, h := range x.Search("talks", tt.k) {
			got = append(got, h.Passage)
		}
		if fmt.Sprint(got) != tt.want {
			t.Errorf("Search(k = %d) = %v, want %s", tt.k, got, tt.want)
		}
	}
	if got := Build(nil).Search("talks", 1); got != nil {
		t.Errorf("an empty index finds %v", got)
	}
}
