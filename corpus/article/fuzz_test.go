package article

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// FuzzParse checks what must hold for any file: spans lie inside the text in
// order, on rune borders; their sources lie inside the file, on rune borders;
// a second run gives the same.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte("\ufeff date 2023-09-05 A&amp;quot;B<br/>c&nbsp;d\r\nx\u200by (Photo: VNA)Hanoi (VNA) - E\u00a0f met G./."))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, name := range []string{"x.txt", "x.html", "x.md"} {
			list, problems := ParseAll(name, raw)
			if len(list) == 0 && len(problems) == 0 {
				t.Fatal("neither an article nor a problem")
			}
			for _, a := range list {
				checkSpans(t, a)
			}
			if again, _ := ParseAll(name, raw); !reflect.DeepEqual(list, again) {
				t.Fatal("a second run differs")
			}
		}
	})
}

func checkSpans(t *testing.T, a *Article) {
	t.Helper()
	at := 0
	for _, p := range a.Paragraphs {
		checkSpan(t, a, p.Span)
		if p.Span.Start < at || p.Span.Empty() {
			t.Fatalf("paragraph %v overlaps or is empty (at %d)", p.Span, at)
		}
		within := p.Span.Start
		for _, q := range p.Sentences {
			checkSpan(t, a, q)
			if q.Start < within || !p.Span.Contains(q) || q.Empty() {
				t.Fatalf("sentence %v of paragraph %v", q, p.Span)
			}
			within = q.End
		}
		at = p.Span.End
	}
	for _, p := range []text.Span{a.TitleSpan, a.PublishedSpan, a.Dateline.Span} {
		checkSpan(t, a, p)
	}
}

func checkSpan(t *testing.T, a *Article, p text.Span) {
	t.Helper()
	if p.Start < 0 || p.End < p.Start || p.End > len(a.Text) || !border(a.Text, p.Start) || !border(a.Text, p.End) {
		t.Fatalf("span %v of a text of %d bytes", p, len(a.Text))
	}
	s := a.Source(p)
	if s.Start < 0 || s.End < s.Start || s.End > len(a.Raw) || !border(a.Raw, s.Start) || !border(a.Raw, s.End) {
		t.Fatalf("span %v has source %v of %d bytes", p, s, len(a.Raw))
	}
	back, _ := clean(a.Quote(p), nil)
	if back != p.In(a.Text) && a.offsets == nil {
		t.Fatalf("quote %q of %q", a.Quote(p), p.In(a.Text))
	}
}

func border(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }
