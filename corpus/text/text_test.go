package text

import (
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	for _, tt := range []struct{ in, fold, key string }{
		{"Lê Hoài Trung", "le hoai trung", "lehoaitrung"},
		{"Đỗ Mười", "do muoi", "domuoi"},
		{"Xie Chun Tao", "xie chun tao", "xiechuntao"},
		{"Miguel Díaz-Canel", "miguel diaz-canel", "migueldiazcanel"},
		{"Xiong’an", "xiong'an", "xiongan"},
		{"", "", ""},
	} {
		if got := Fold(tt.in); got != tt.fold {
			t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.fold)
		}
		if got := Key(tt.in); got != tt.key {
			t.Errorf("Key(%q) = %q, want %q", tt.in, got, tt.key)
		}
	}
}

// TestFoldAny folds every character both ways, alone and behind another.
func TestFoldAny(t *testing.T) {
	for r := rune(1); r < 0x11000; r++ {
		if r >= 0xd800 && r < 0xe000 {
			continue
		}
		for _, s := range []string{string(r), "Aé" + string(r)} {
			if got, want := Fold(s), foldAny(s); got != want {
				t.Fatalf("Fold(%q) = %q, want %q", s, got, want)
			}
		}
	}
}

func TestTokens(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Vietnam's Party, State", "Vietnam|'s|Party|,|State"},
		{"the leaders’ common", "the|leaders|’|common"},
		{"Díaz-Canel met Xi'an's mayor", "Díaz-Canel|met|Xi'an|'s|mayor"},
		{"US$20 billion, 10,000 and 2.5.", "US|$|20|billion|,|10,000|and|2.5|."},
		{"H.E. Mr. Modi", "H.E|.|Mr|.|Modi"},
		{"(Photo: VNA)", "(|Photo|:|VNA|)"},
	} {
		var got []string
		for _, tok := range Tokens(tt.in, Span{0, len(tt.in)}) {
			got = append(got, tok.Text)
			if tok.Span.In(tt.in) != tok.Text {
				t.Errorf("%q: span of %q is wrong", tt.in, tok.Text)
			}
		}
		if g := strings.Join(got, "|"); g != tt.want {
			t.Errorf("Tokens(%q) = %s, want %s", tt.in, g, tt.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"One. Two.", "One.|Two."},
		{"Mr. Modi met Joseph R. Biden, Jr. in Tokyo. He left.", "Mr. Modi met Joseph R. Biden, Jr. in Tokyo.|He left."},
		{"The U.S. side agreed. It did./.", "The U.S. side agreed.|It did./."},
		{"He said: “We agree.” Then he left.", "He said: “We agree.”|Then he left."},
		{"It cost 2.5 million. done", "It cost 2.5 million. done"},
		{"On Nov. 30 they met. No. 5 fell.", "On Nov. 30 they met.|No. 5 fell."},
		{"  spaced  ", "spaced"},
		{"", ""},
	} {
		var got []string
		for _, p := range Sentences(tt.in, Span{0, len(tt.in)}) {
			got = append(got, p.In(tt.in))
		}
		if g := strings.Join(got, "|"); g != tt.want {
			t.Errorf("Sentences(%q) = %s, want %s", tt.in, g, tt.want)
		}
	}
}

func FuzzTokens(f *testing.F) {
	f.Add("Vietnam's “Party”. 2.5 U.S.")
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, tok := range Tokens(s, Span{0, len(s)}) {
			if tok.Span.Start < at || tok.Span.Empty() || tok.Span.In(s) != tok.Text {
				t.Fatalf("token %v of %q", tok, s)
			}
			if strings.TrimSpace(s[at:tok.Span.Start]) != "" {
				t.Fatalf("lost %q of %q", s[at:tok.Span.Start], s)
			}
			at = tok.Span.End
		}
		for _, p := range Sentences(s, Span{0, len(s)}) {
			if p.Empty() || p.End > len(s) {
				t.Fatalf("sentence %v of %q", p, s)
			}
		}
	})
}
