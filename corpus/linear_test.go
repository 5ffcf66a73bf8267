package corpus

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// The test against quadratic blow-up compares a text with one sixteen times as
// long. Work in proportion takes about sixteen times as long, work that grows
// with the square 256 times, and a square that matters at the larger size more
// than the bound between them. What is done within the noise of a busy machine
// passes, and so does the best of several pairs of runs.
const (
	growth   = 16
	allowed  = 3 * growth
	noise    = 300 * time.Millisecond
	runs     = 5
	megabyte = 1 << 20
)

// TestLinear loads articles made to grow one thing each: paragraphs, people,
// meetings, statements, articles in a file. Everything that is done with an
// article takes part: parsing, the rules, merging, the index, the check.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	const opening = "Vietnamese Prime Minister Pham Minh Chinh met Lao Foreign Minister Saleumxay Kommasith in Hanoi on March 3, 2022.\n\n"
	for _, tt := range []struct {
		name  string
		size  int
		first string
		unit  func(i int) string
	}{
		{"five MiB", 5 * megabyte, "", func(i int) string {
			return fmt.Sprintf("Prime Minister Pham Minh Chinh received Lao Foreign Minister Saleumxay %s in Hanoi on March %d, 2022. He said that relations were good.\n\n", letters(i), i%28+1)
		}},
		{"one line", megabyte, "", func(i int) string {
			return "Chinese Premier Li Keqiang met Lao President Bounnhang Vorachith on Friday. "
		}},
		{"a line without a stop", megabyte, "", func(i int) string { return "Minister Wang Yi met with " }},
		{"one word", megabyte, "", func(i int) string { return "x" }},
		{"100,000 capitalised words", 600000, "", func(i int) string { return "Alpha Beta Gamma " }},
		{"unknown capitalised words", megabyte / 2, "", func(i int) string { return letters(i) + " " }},
		{"sentences of capitalised words", megabyte / 2, "", func(i int) string { return letters(i) + strings.Repeat(".\n", i%100/99) + " " }},
		{"one meeting, much said", megabyte / 2, opening, func(i int) string {
			return "Chinh said that trade in " + letters(i) + " had grown. Saleumxay thanked Vietnam for the help. They agreed to meet again.\n\n"
		}},
		{"one pair, many meetings", megabyte / 2, "", func(i int) string {
			return fmt.Sprintf("Vietnamese Prime Minister Pham Minh Chinh met Lao Foreign Minister Saleumxay Kommasith on March %d, %d.\n\n", i%28+1, 1900+i%150)
		}},
		{"people of one family name", megabyte / 2, "", func(i int) string {
			return "Minister Nguyen " + letters(i) + " met with Lao Minister " + letters(i+7) + " Kumar.\n"
		}},
		{"names that share words", megabyte / 2, "", func(i int) string {
			return "Mr. " + letters(i%199) + " " + letters(200+i/199%199) + " " + letters(400+i%150) + " said so.\n"
		}},
		{"unnamed guests", megabyte / 2, "", func(i int) string {
			return fmt.Sprintf("Minister Pham Minh %s met the Chinese Ambassador in Hanoi on March %d, 2022.\n", letters(i), i%28+1)
		}},
		{"people without a side", megabyte / 2, "", func(i int) string {
			return fmt.Sprintf("Ana %s met Lao Foreign Minister Saleumxay %s on March %d, 2022.\n", letters(i), letters(i+3), i%28+1)
		}},
		{"many titles", megabyte / 2, opening, func(i int) string {
			return "Mr. Pham Minh Chinh, Head of the Commission for " + letters(i) + ", received Mr. Saleumxay Kommasith, Head of the Commission for " + letters(i+1) + ".\n"
		}},
		{"a transcript", megabyte / 2, opening, func(i int) string {
			return "Pham Minh Chinh: Dear friend, we are glad to see you.\n\nSaleumxay Kommasith: Thank you for " + letters(i) + ".\n\n"
		}},
		{"articles in one file", megabyte / 2, "", func(i int) string {
			return fmt.Sprintf(" date 2023-09-05 Leaders meet in Hanoi %d\n\nHe met her in Hanoi and said so.\n", i)
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			small, large := tt.first+grown(tt.size/growth, tt.unit), tt.first+grown(tt.size, tt.unit)
			var one, many time.Duration
			for range runs {
				// The small text before and after the large one, so that a
				// machine that gets busy slows both.
				one = loading(t, small) + loading(t, small)
				many = loading(t, large)
				one = (one + loading(t, small) + loading(t, small)) / 4
				if many <= max(noise, allowed*one) {
					return
				}
			}
			t.Errorf("%v for one size, %v for %d times that", one, many, growth)
		})
	}
}

// grown repeats a unit up to n bytes.
func grown(n int, unit func(i int) string) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(unit(i))
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

// loading returns how long it takes to load and check one file.
func loading(t *testing.T, s string) time.Duration {
	start := time.Now()
	c, err := Load([]Dir{{"d", mapFS(map[string]string{"a.txt": s})}}, Options{})
	if err != nil || len(c.Articles) == 0 {
		t.Fatal("nothing loaded: ", err)
	}
	c.Check()
	return time.Since(start)
}
