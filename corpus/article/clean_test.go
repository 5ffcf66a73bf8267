package article

import (
	"strings"
	"testing"

	"rapporteur/corpus/text"
)

func TestClean(t *testing.T) {
	for _, tt := range []struct{ name, raw, want string }{
		{"nothing to do", "Việt Nam’s “Party”\n", "Việt Nam’s “Party”\n"},
		{"byte order mark", "\ufeffHanoi", "Hanoi"},
		{"line ends", "a\r\nb\rc\u2028d", "a\nb\nc\nd"},
		{"spaces", "a\u00a0b\u2009c\td\u3000e", "a b c d e"},
		{"without width", "ex\u00adchan\u200bges\u202e", "exchanges"},
		{"control characters", "a\abc", "abc"},
		{"entities", "Tom &amp; J&#233;r&#xF4;me&nbsp;&lt;3", "Tom & Jérôme <3"},
		{"escaped twice", "&amp;quot;x&amp;quot; &amp;amp;#39;", `"x" '`},
		{"no entity", "AT&T; R&D & x &nosuch; &", "AT&T; R&D & x &nosuch; &"},
		{"tags", `<p class="a">One</p><br/>two <b>three</b> <A HREF="x">four</A>`, "\nOne\n\ntwo three four"},
		{"no tag", "3 < 4 > 2, <ZW>, <", "3 < 4 > 2, <ZW>, <"},
		{"escaped tags", "one&lt;br /&gt;two&lt;/p&gt;", "one\ntwo\n"},
		{"script", "a<script>var x = 1 < 2;</script>b<!-- c -->d", "abd"},
		{"script without an end", "a<script>var x", "avar x"},
		{"glued sentences", "on July 5.The host left.He", "on July 5. The host left. He"},
		{"glued behind a short form", "the CPV.He said, U.S.He, GEN.Smith", "the CPV. He said, U.S.He, GEN.Smith"},
		{"not glued", "U.S. and Ph.D. in 2.5 vov.vn, www.A.Bc", "U.S. and Ph.D. in 2.5 vov.vn, www.A.Bc"},
		{"glued words", "forPresident A, iPhone, theatre", "for President A, iPhone, theatre"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, offsets := clean(tt.raw, nil)
			if got != tt.want {
				t.Errorf("clean(%q) = %q, want %q", tt.raw, got, tt.want)
			}
			if got == tt.raw && offsets != nil {
				t.Errorf("offsets %v of a text that did not change", offsets)
			}
		})
	}
}

// TestSource checks which bytes of the file stand behind words of the text.
func TestSource(t *testing.T) {
	for _, tt := range []struct{ raw, words, want string }{
		{"\ufeffHanoi left", "Hanoi", "Hanoi"},
		{"exhibitions\u200b will", "exhibitions", "exhibitions"},
		{"ex\u200bhibitions will", "exhibitions", "ex\u200bhibitions"},
		{"a &amp;quot;x&amp;quot; b", `"x"`, "&amp;quot;x&amp;quot;"},
		{"a &amp; b", "a &", "a &amp;"},
		{"a\u00a0b", "b", "b"},
		{"a\u00a0b", "a b", "a\u00a0b"},
		{"one\r\ntwo", "one", "one"},
		{"one\r\ntwo", "two", "two"},
		{"one <b>two</b> three", "two", "two"},
		{"one <b>two</b> three", "two three", "two</b> three"},
		{"July 5.The host", "The host", "The host"},
		{"July 5.The host", "5. The", "5.The"},
	} {
		a := &Article{Raw: tt.raw}
		a.Text, a.offsets = clean(tt.raw, nil)
		i := strings.Index(a.Text, tt.words)
		if i < 0 {
			t.Errorf("%q has no %q", a.Text, tt.words)
			continue
		}
		if got := a.Quote(text.Span{Start: i, End: i + len(tt.words)}); got != tt.want {
			t.Errorf("%q of %q comes from %q, want %q", tt.words, tt.raw, got, tt.want)
		}
	}
}
