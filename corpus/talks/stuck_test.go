package talks

import (
	"strings"
	"testing"

	"rapporteur/corpus/text"
)

// TestUnstick checks which words that a page has run together are parted, and that
// the parts are slices of the text.
func TestUnstick(t *testing.T) {
	for _, tt := range [][2]string{
		{"the YouthUnion met", "the|Youth|Union|met"},
		{"AffairsCommittee", "Affairs|Committee"},
		{"People'sRevolutionary", "People|'s|Revolutionary"},
		{"People’sRevolutionary", "People|’s|Revolutionary"},
		{"alternatemember of", "alternate|member|of"},
		{"Nguyen PhuTrong", "Nguyen|Phu|Trong"},
		// names of firms and people, and words of the tables
		{"PowerChina", "PowerChina"},
		{"Senator McCain", "Senator|McCain"},
		{"remember the commander", "remember|the|commander"},
	} {
		var got []string
		for _, tok := range unstick(text.Tokens(tt[0], text.Span{Start: 0, End: len(tt[0])})) {
			if tok.Text != tok.Span.In(tt[0]) {
				t.Errorf("%q: token %q stands at %q", tt[0], tok.Text, tok.Span.In(tt[0]))
			}
			got = append(got, tok.Text)
		}
		if s := strings.Join(got, "|"); s != tt[1] {
			t.Errorf("%q: %s, want %s", tt[0], s, tt[1])
		}
	}
}
