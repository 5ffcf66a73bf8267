package article

import (
	"strings"
	"testing"
	"time"
)

// TestLinear parses pages of two sizes and checks that four times the size
// takes nowhere near sixteen times as long, as it would if the work grew with
// the square. It compares the best of three runs and leaves ample room; what is
// done in no time is no square of 64 KiB.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	for _, tt := range []struct{ name, unit string }{
		{"paragraphs", "Le Van A met Wang B on Monday in Hanoi and asked for more exchanges. They agreed./.\n"},
		{"one line", "Le Van A met Wang B on Monday in Hanoi. "},
		{"capitalised words", "Nguyen Van Le Hoang Tran Wang Li "},
		{"one word", "x"},
		{"photo marks", "A at B (Photo: VNA) "},
		{"open brackets", "(Photo: [Photo "},
		{"headings", "Related news\nLao Party official welcomed in Son La\n"},
		{"dates", "6/9/2023 10:32\n"},
		{"tags", "<p><script>x &amp;amp; <a "},
		{"menus", "Home | World\nSep 6, 2023\n"},
		{"headlines", "Lao Party official welcomed in Son La\nHe left Hanoi on Monday evening.\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			n := 1 << 14 / len(tt.unit)
			small, large := best(strings.Repeat(tt.unit, n)), best(strings.Repeat(tt.unit, 4*n))
			if large > noise && large > 10*small {
				t.Errorf("%v for one size, %v for four times that", small, large)
			}
		})
	}
}

// noise is how long other work on the machine may hold up a run.
const noise = 200 * time.Millisecond

func best(page string) time.Duration {
	least := time.Hour
	for range 3 {
		start := time.Now()
		Parse("x.txt", []byte(page))
		least = min(least, time.Since(start))
	}
	return least
}
