package article

import (
	"path/filepath"
	"strings"

	"rapporteur/corpus/text"
)

// Parse reads one file. A file that cannot be an article yields a nil article
// and the problem; smaller faults come with the article.
func Parse(file string, raw []byte) (*Article, []Problem) {
	a := &Article{ID: id(file), File: file, Raw: string(raw)}
	a.Text = a.Raw
	at := 0
	for _, line := range strings.SplitAfter(a.Text, "\n") {
		p := text.Trim(a.Text, text.Span{Start: at, End: at + len(line)})
		at += len(line)
		if !p.Empty() {
			a.Paragraphs = append(a.Paragraphs, Paragraph{Span: p, Sentences: text.Sentences(a.Text, p)})
		}
	}
	return a, nil
}

// Source returns the bytes of the file that p covers.
func (a *Article) Source(p text.Span) Source { return Source(p) }

func id(file string) string {
	base := filepath.Base(file)
	return strings.TrimSuffix(base, filepath.Ext(base))
}
