package article

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the .want parts of the transcripts")

// marks stand in the transcripts for characters that an editor would hide.
var marks = strings.NewReplacer(
	"<BOM>", "\ufeff", "<CR>", "\r", "<NBSP>", "\u00a0", "<ZWSP>", "\u200b", "<SHY>", "\u00ad", "<TAB>", "\t", "<BEL>", "\a",
)

// TestTranscripts parses each NAME.txt in testdata/*.txtar and compares with
// NAME.want: what the page says, then a line for each paragraph with its kind
// and first words.
func TestTranscripts(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, f := range files {
		ar, err := txtar.ParseFile(f)
		if err != nil {
			t.Fatal(err)
		}
		changed := false
		for i := 0; i+1 < len(ar.Files); i += 2 {
			in, want := ar.Files[i], &ar.Files[i+1]
			t.Run(filepath.Base(f)+"/"+in.Name, func(t *testing.T) {
				got := describe(in.Name, marks.Replace(strings.TrimSuffix(string(in.Data), "\n")))
				if got == string(want.Data) {
					return
				}
				if *update {
					want.Data, changed = []byte(got), true
					return
				}
				t.Errorf("got:\n%s\nwant:\n%s", got, want.Data)
			})
		}
		if changed {
			if err := os.WriteFile(f, txtar.Format(ar), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// describe writes a parsed page the way the transcripts have it.
func describe(name, raw string) string {
	var b strings.Builder
	list, problems := ParseAll(name, []byte(raw))
	for _, p := range problems {
		fmt.Fprintln(&b, "problem:", p)
	}
	for _, a := range list {
		if len(list) > 1 {
			fmt.Fprintln(&b, "id:", a.ID)
		}
		describeOne(&b, a)
	}
	return b.String()
}

func describeOne(b *strings.Builder, a *Article) {
	field := func(name, v string) {
		if v != "" {
			fmt.Fprintf(b, "%s: %s\n", name, v)
		}
	}
	field("title", a.Title)
	field("published", a.Published.String())
	field("agency", a.Agency)
	field("dateline", strings.TrimSpace(a.Dateline.Place+" "+day(a.Dateline.Date)))
	for _, p := range a.Paragraphs {
		field(p.Kind.String(), brief(p.Span.In(a.Text)))
	}
}

func day(d Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// brief returns the first and the last words of s.
func brief(s string) string {
	f := strings.Fields(s)
	if len(f) <= 10 {
		return strings.Join(f, " ")
	}
	return strings.Join(f[:6], " ") + " … " + strings.Join(f[len(f)-3:], " ")
}
