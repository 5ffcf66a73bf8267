package index

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestAddFrom checks that taking passages over from older indexes makes the
// same bytes as reading them again.
func TestAddFrom(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for round := range 20 {
		var all, first, second []Passage
		var where []int // 0 for neither, 1 and 2 for the older indexes
		for g := range 400 {
			in := r.IntN(3)
			for range 1 + r.IntN(4)*(round%3) {
				p := Passage{randomText(r, r.IntN(30)), g * (round % 3), r.IntN(9) == 0}
				if r.IntN(40) == 0 {
					p.Text = strings.Repeat(p.Text+" visit ", r.IntN(40))
				}
				all, where = append(all, p), append(where, in)
				switch in {
				case 1:
					first = append(first, p)
				case 2:
					second = append(second, p)
				}
			}
		}
		older := []*Index{nil, Build(first), Build(second)}
		at := make([]int, 3)
		b := NewBuilder()
		for i := 0; i < len(all); {
			n := i + 1
			for n < len(all) && all[i].Group != 0 && all[n].Group == all[i].Group {
				n++
			}
			in := where[i]
			if in == 0 {
				for _, p := range all[i:n] {
					b.Add(p)
				}
			} else {
				b.AddFrom(older[in], at[in], at[in]+n-i)
			}
			at[in] += n - i
			i = n
		}
		if !bytes.Equal(bytesOfFile(t, b.Index()), bytesOfFile(t, Build(all))) {
			t.Fatalf("round %d makes another index", round)
		}
	}
}
