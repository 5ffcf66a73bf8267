package main

import (
	"errors"
	"os"
	"strings"
	"syscall"
	"testing"
	"unicode"
)

func TestWrap(t *testing.T) {
	tests := []struct {
		first, text string
		width       int
		want        string
	}{
		{"", "one two three", 8, "one two\nthree\n"},
		{"• ", "one two three", 8, "• one\n  two\n  three\n"},
		{"• ", "one two three", 0, "• one two three\n"},
		{"", "extraordinarily long", 5, "extraordinarily\nlong\n"},
		{"", "two\nlines", 80, "two\nlines\n"},
		{"", "Lê Hoài Trung", 8, "Lê Hoài\nTrung\n"},
		{"", "e\u0301e\u0301 e\u0301e\u0301", 5, "e\u0301e\u0301 e\u0301e\u0301\n"}, // marks take no room
		{"", "黎淮忠 王毅", 10, "黎淮忠\n王毅\n"},                                             // wide characters take two
		{"", "a\x1b[2Jb \u202ec", 80, "a[2Jb c\n"},
		{"", "", 80, "\n"},
	}
	for _, tt := range tests {
		if got := wrap(tt.first, tt.text, tt.width); got != tt.want {
			t.Errorf("wrap(%q, %q, %d) = %q, want %q", tt.first, tt.text, tt.width, got, tt.want)
		}
	}
}

// FuzzWrap checks that wrapping loses no word, keeps the width where words
// allow it and lets no control character through.
func FuzzWrap(f *testing.F) {
	f.Add("one two three", 8)
	f.Add("黎淮忠 e\u0301 \x1b[1m", 3)
	f.Fuzz(func(t *testing.T, s string, width int) {
		width %= 120
		got := wrap("- ", s, width)
		if a, b := strings.Join(strings.Fields(got), ""), "-"+strings.Join(strings.Fields(oneLine(s)), ""); a != b {
			t.Errorf("words %q, want %q", a, b)
		}
		for _, l := range strings.Split(got, "\n") {
			if width > 0 && cells(l) > width && len(strings.Fields(strings.TrimPrefix(l, "- "))) > 1 {
				t.Errorf("%q is wider than %d", l, width)
			}
			if strings.ContainsFunc(l, unicode.IsControl) {
				t.Errorf("control character in %q", l)
			}
		}
	})
}

// TestClosedOutput checks that a reader who has gone is no error to tell, and
// that a full disk is.
func TestClosedOutput(t *testing.T) {
	for _, tt := range []struct {
		err    error
		status int
		want   string
	}{
		{syscall.EPIPE, 0, ""},
		{errors.New("disk full"), 1, "rapporteur: write stdout: disk full\n"},
	} {
		var stderr strings.Builder
		p := &program{stdout: failing{&os.PathError{Op: "write", Path: "stdout", Err: tt.err}}, stderr: &stderr}
		if status := p.run(t.Context(), []string{"extract", "-json"}); status != tt.status || stderr.String() != tt.want {
			t.Errorf("%v: exit %d, %q", tt.err, status, stderr.String())
		}
	}
}

// failing is a writer whose writes all fail.
type failing struct{ err error }

func (w failing) Write([]byte) (int, error) { return 0, w.err }
