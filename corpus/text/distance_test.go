package text

import "testing"

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b        string
		limit, want int
	}{
		{"jianchao", "jianchao", 1, 0},
		{"jianchao", "janchao", 1, 1},
		{"jianchao", "jianhcao", 1, 1},
		{"trung", "trong", 1, 1},
		{"volachith", "vorachit", 2, 2},
		{"trung", "mai", 1, 2},
		{"", "ab", 2, 2},
		{"", "", 0, 0},
	} {
		if got := Distance(tt.a, tt.b, tt.limit); got != tt.want {
			t.Errorf("Distance(%q, %q, %d) = %d, want %d", tt.a, tt.b, tt.limit, got, tt.want)
		}
	}
}
