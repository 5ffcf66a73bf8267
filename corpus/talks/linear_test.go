package talks

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/corpus/article"
)

// TestProportion reads texts of one size and of four times that size. Steps are
// counted by the allocations they make, so that the test does not depend on
// how busy the machine is; work that grows with the square would make sixteen
// times as many.
func TestProportion(t *testing.T) {
	for _, tt := range []struct {
		name string
		make func(n int) string
	}{
		{"paragraphs", func(n int) string {
			return receptions(n)
		}},
		{"one line", func(n int) string {
			return strings.Repeat("President Xi Jinping met Premier Li Keqiang in Beijing, and said that all was well. ", n)
		}},
		{"a line without a stop", func(n int) string { return strings.Repeat("Minister Wang Yi met with ", n) }},
		{"capitalised words", func(n int) string { return strings.Repeat("Alpha Beta Gamma. ", n) }},
		{"many names", func(n int) string {
			var b strings.Builder
			for i := range n {
				b.WriteString("Minister Nguyen " + letters(i) + " met with Mr. " + letters(i+7) + " Kumar.\n")
			}
			return b.String()
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			small, big := allocations(tt.make(500)), allocations(tt.make(2000))
			if big > 8*small+1000 {
				t.Errorf("four times the text makes %.0f allocations instead of %.0f", big, small)
			}
		})
	}
}

func allocations(s string) float64 {
	a, _ := article.Parse("x.txt", []byte(s))
	if a == nil {
		return 0
	}
	return testing.AllocsPerRun(1, func() { Extract(a) })
}

// receptions writes n paragraphs, no two alike.
func receptions(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Prime Minister Pham Minh Chinh received Lao Foreign Minister Saleumxay %s in Hanoi on March %d, 2022. He said that relations were good.\n\n", letters(i), i%28+1)
	}
	return b.String()
}

// letters writes i as a capitalised word that no table knows.
func letters(i int) string {
	s := "Zx"
	for ; i > 0; i /= 20 {
		s += string(rune('a' + i%20))
	}
	return s
}

func BenchmarkGrowth(b *testing.B) {
	for _, n := range []int{1000, 4000, 16000} {
		s := receptions(n)
		a, _ := article.Parse("x.txt", []byte(s))
		b.Run(strings.Repeat("x", n/1000), func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Extract(a)
			}
		})
	}
}
