package article

import (
	"fmt"
	"path/filepath"
	"strings"

	"rapporteur/corpus/text"
)

// Parse reads one file as one article. A file that cannot be an article yields
// a nil article and the problem; smaller faults come with the article. Files
// that end in .html or .htm are read as HTML, .md as Markdown, all others as
// text in which some HTML may be left.
//
// The file is made readable and cut into lines. What a line is shows first by
// itself (a menu, a date, a caption with its credit), then by its place: the
// headline stands before the first sentence, links to other stories behind a
// heading or after the end. What remains is body.
func Parse(file string, raw []byte) (*Article, []Problem) {
	if p := check(file, raw); p != nil {
		return nil, []Problem{*p}
	}
	a := &Article{ID: id(file), File: file, Raw: string(raw)}
	a.Text, a.offsets = open(file, a.Raw)
	return parse(a)
}

// ParseAll reads one file that may hold several articles, each with a front
// date line of its own (" date 2023-09-05 …"). The second one's ID is the name
// of the file with "-2" behind it, and so on. All share the file's Raw.
func ParseAll(file string, raw []byte) ([]*Article, []Problem) {
	parts := sections(raw)
	if len(parts) < 2 {
		a, problems := Parse(file, raw)
		if a == nil {
			return nil, problems
		}
		return []*Article{a}, problems
	}
	if p := check(file, raw); p != nil {
		return nil, []Problem{*p}
	}
	var out []*Article
	var problems []Problem
	whole := string(raw)
	for i, part := range parts {
		a := &Article{ID: id(file), File: file, Raw: whole}
		if i > 0 {
			a.ID = fmt.Sprintf("%s-%d", a.ID, i+1)
		}
		a.Text, a.offsets = clean(part.In(whole), nil)
		a.offsets = shift(a.offsets, part.Start)
		a, faults := parse(a)
		for _, f := range faults {
			f.Line = lineAt(raw, part.Start)
			problems = append(problems, f)
		}
		out = append(out, a)
	}
	return out, problems
}

// parse reads an article whose text has been made readable.
func parse(a *Article) (*Article, []Problem) {
	s := &scan{a: a}
	s.cut()
	s.american = americanZone.MatchString(a.Text) || strings.HasPrefix(a.Text, "U.S. Department of") || newsRelease.MatchString(a.Text)
	s.classify()
	s.stories()
	s.findTitle()
	s.repeats()
	s.related()
	s.middle()
	s.findDate()
	s.photoPage()
	s.finish()
	return a, s.problems()
}

// open returns the readable text of a file by the ending of its name.
func open(file, raw string) (string, []offset) {
	switch strings.ToLower(filepath.Ext(file)) {
	case ".html", ".htm":
		return cleanHTML(raw)
	case ".md":
		return clean(raw, markdown(raw))
	}
	return clean(raw, nil)
}

// cut cuts the text into lines, and the lines at photo credits.
func (s *scan) cut() {
	for i, p := range lines(s.a.Text) {
		if i < frontLines && s.a.Published.IsZero() {
			p = s.cutFrontDate(p)
		}
		if p.Empty() {
			continue
		}
		if n := len(s.pieces); n > 0 && !s.pieces[n-1].fixed && s.a.Text[p.Start] == ',' {
			s.pieces[n-1].span.End = p.End // a name and its title, torn apart by a link
			continue
		}
		for _, q := range s.cutCaptions(p) {
			s.add(q)
		}
	}
}

// add appends p, cut before a dateline inside it.
func (s *scan) add(p piece) {
	if !p.fixed {
		before, rest := cutInner(s.a.Text, p.span)
		if !before.Empty() {
			s.pieces = append(s.pieces, piece{span: before})
		}
		p.span = rest
	}
	s.pieces = append(s.pieces, p)
}

// frontLines is how many lines of a page, a site's name and menu before the
// headline, can stand above or hold the front date.
const frontLines = 5

// cutFrontDate takes the front date off one of the first lines.
func (s *scan) cutFrontDate(p text.Span) text.Span {
	line := p.In(s.a.Text)
	m := frontDate.FindStringSubmatchIndex(line)
	if m == nil {
		return p
	}
	d, _, ok := findDate(line[m[2]:m[3]])
	if !ok {
		s.faults = append(s.faults, Problem{File: s.a.File, Line: 1, Text: "no such date: " + line[m[2]:m[3]]})
		return text.Trim(s.a.Text, text.Span{Start: p.Start + m[1], End: p.End})
	}
	s.a.Published = d
	s.a.PublishedSpan = text.Span{Start: p.Start + m[2], End: p.Start + m[3]}
	return text.Trim(s.a.Text, text.Span{Start: p.Start + m[1], End: p.End})
}

// finish writes the pieces into the article.
func (s *scan) finish() {
	for i := range s.pieces {
		p := &s.pieces[i]
		if p.span.Empty() {
			continue
		}
		s.a.Paragraphs = append(s.a.Paragraphs, Paragraph{
			Kind: p.kind, Span: p.span, Sentences: text.Sentences(s.a.Text, p.span),
		})
	}
}

// problems returns the faults of an article that was parsed all the same.
func (s *scan) problems() []Problem {
	if s.a.Told() {
		return s.faults
	}
	return append(s.faults, Problem{File: s.a.File, Text: "no body text found, only headlines, captions or menus"})
}

// id returns the name of a file without its folder and ending.
func id(file string) string {
	base := filepath.Base(file)
	return strings.TrimSuffix(base, filepath.Ext(base))
}
