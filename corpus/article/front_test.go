package article

import "testing"

// TestFrontDate checks that an impossible front date is named and not taken for
// text, beside a good one.
func TestFrontDate(t *testing.T) {
	for _, tt := range []struct{ line, published, problem string }{
		{" date 2023-09-05 ", "2023-09-05", ""},
		{" date 2023-99-99 ", "", "x.txt:1: no such date: 2023-99-99"},
		{" date 2023-02-30 ", "", "x.txt:1: no such date: 2023-02-30"},
	} {
		a, problems := Parse("x.txt", []byte(tt.line+"The minister met his guest in Hanoi on Monday.\n"))
		if a == nil || a.Published.String() != tt.published {
			t.Errorf("%q: published %v, want %q", tt.line, a, tt.published)
			continue
		}
		got := ""
		if len(problems) > 0 {
			got = problems[0].String()
		}
		if got != tt.problem {
			t.Errorf("%q: problem %q, want %q", tt.line, got, tt.problem)
		}
	}
}
