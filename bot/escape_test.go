package bot

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestEscape(t *testing.T) {
	t.Parallel()
	tests := []struct{ in, want string }{
		{"Lê Hoài Trung met Liu Jianchao.", "Lê Hoài Trung met Liu Jianchao."},
		{"two\n lines\tand a tab", "two lines and a tab"},
		{"**bold** _it_ ~~gone~~ `code` ||spoiler||", `\*\*bold\*\* \_it\_ \~\~gone\~\~ \` + "`code\\` " + `\|\|spoiler\|\|`},
		{"```go\ncode```", "\\`\\`\\`go code\\`\\`\\`"},
		{"# heading", `\# heading`},
		{"-# small", `\-# small`},
		{"> quote", `\> quote`},
		{">>> quote", `\>>> quote`},
		{"- item", `\- item`},
		{"1. item", `1\. item`},
		{"in 2022. Then", "in 2022. Then"},
		{"No. 1 # 2 > 1 - 1", "No. 1 # 2 > 1 - 1"},
		{"[masked](https://x.example)", `\[masked\](https\://x.example)`},
		{"<https://x.example>", `\<https\://x.example>`},
		{"<@123> <@&5> <#7> </ask:1>", `\<\@123> \<\@&5> \<#7> \</ask\:1>`},
		{"<t:1700000000:R>", `\<t\:1700000000\:R>`},
		{"<:smile:5> :smile:", `\<\:smile\:5> \:smile:`},
		{"@everyone and @here", "\\@\u200beveryone and \\@\u200bhere"},
		{"he said: yes", "he said: yes"},
		{`back\slash`, `back\\slash`},
		{"evil \u202egnp.exe\u0000", "evil gnp.exe"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := escape(tt.in, 1000); got != tt.want {
			t.Errorf("escape(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestEscapeLimit(t *testing.T) {
	t.Parallel()
	tests := []struct {
		in    string
		limit int
		want  string
	}{
		{"one two three", 13, "one two three"},
		{"one two three", 12, "one two …"},
		{"one two three", 9, "one two …"},
		{"one two three", 8, "one …"},
		{"unbreakable", 6, "unbr …"},
		{"a*********", 6, "a\\* …"},
	}
	for _, tt := range tests {
		if got := escape(tt.in, tt.limit); got != tt.want {
			t.Errorf("escape(%q, %d) = %q, want %q", tt.in, tt.limit, got, tt.want)
		}
	}
}

// FuzzEscape checks that whatever goes in, what comes out is short enough, on
// one line, says when it is cut, and has no live markup.
func FuzzEscape(f *testing.F) {
	f.Add("**a** [b](c) <@1> @everyone", 20)
	f.Add("\\\\\\* x", 3)
	f.Add("1. > # - :a: http://x", 9)
	f.Fuzz(func(t *testing.T, s string, limit int) {
		if limit < 4 || limit > 5000 {
			return
		}
		got := escape(s, limit)
		if n := utf8.RuneCountInString(got); n > limit {
			t.Fatalf("%d characters, limit %d: %q", n, limit, got)
		}
		if strings.ContainsAny(got, "\n\r\x00") || strings.Contains(got, "@everyone") || strings.Contains(got, "@here") {
			t.Fatalf("%q", got)
		}
		whole := escape(s, 10*len(s)+10)
		if got != whole && !strings.HasSuffix(got, " …") {
			t.Fatalf("cut without a sign: %q", got)
		}
		in := []rune(whole)
		for i := 0; i < len(in); i++ {
			if in[i] == '\\' {
				i++
			} else if strings.ContainsRune(special, in[i]) {
				t.Fatalf("live %q in %q", in[i], whole)
			}
		}
		if back, want := unescape(whole), strings.ReplaceAll(plain(s), "\u200b", ""); back != want {
			t.Fatalf("%q reads %q, want %q", s, back, want)
		}
	})
}
