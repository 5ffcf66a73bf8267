package main

import (
	"io"
	"os"
	"strings"
	"unicode"

	"golang.org/x/term"
	"golang.org/x/text/width"

	"rapporteur/corpus/answer"
	"rapporteur/corpus/article"
)

// maxColumns is the widest that text is set; longer lines are hard to read.
const maxColumns = 100

// maxSuggestions is how many questions to try instead are shown.
const maxSuggestions = 3

// columns returns the width to set text for w in, 0 if w is no terminal: then
// lines are left whole for other programs to search.
func columns(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0
	}
	n, _, err := term.GetSize(int(f.Fd()))
	if err != nil || n < 20 {
		return 80
	}
	return min(n, maxColumns)
}

// show sets an answer for people: each claim is followed by its sentences and
// their article.
func show(a answer.Answer, width int) string {
	var b strings.Builder
	if a.Lead != "" {
		b.WriteString(wrap("", a.Lead, width))
	}
	for _, item := range a.Items {
		if item.Text != "" {
			b.WriteString(wrap("• ", item.Text, width))
		}
		for _, c := range item.Citations {
			b.WriteString(wrap("    ", quoted(c.Text)+" "+source(c.Article), width))
		}
	}
	for _, n := range a.Notes {
		b.WriteString(wrap("", "Note: "+n, width))
	}
	if n := min(len(a.Suggestions), maxSuggestions); n > 0 {
		b.WriteString(wrap("", "Try: "+strings.Join(a.Suggestions[:n], " · "), width))
	}
	return b.String()
}

// plain sets an answer without its sentences, for JSON, which has them apart;
// excerpts and statements keep them, being nothing else.
func plain(a answer.Answer) string {
	a.Suggestions = nil
	if a.Kind != answer.Excerpts && a.Kind != answer.WhoSaid {
		items := make([]answer.Item, len(a.Items))
		for i, item := range a.Items {
			items[i].Text = item.Text
		}
		a.Items = items
	}
	return strings.TrimSpace(show(a, 0))
}

// source names an article as answers cite it: "[000, 2022-07-06]".
func source(a *article.Article) string {
	return "[" + joined([]string{a.ID, a.Published.String()}, ", ") + "]"
}

// quoted puts s between quotation marks.
func quoted(s string) string { return "“" + s + "”" }

// joined joins the strings that are not empty.
func joined(list []string, sep string) string {
	var out []string
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, sep)
}

// orElse returns s, or other if s is "".
func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// oneLine makes s safe to show on one line of a terminal: runs of white space
// become one space; control and direction characters, which could move the
// cursor or reorder the line, go.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// wrap sets text with first before its first line and as many spaces before
// the others, in lines of at most width columns; 0 is without end. A word
// longer than a line stays whole. Line breaks in text are kept.
func wrap(first, text string, width int) string {
	var b strings.Builder
	indent := strings.Repeat(" ", cells(first))
	for _, para := range strings.Split(text, "\n") {
		at := cells(first)
		b.WriteString(first)
		for i, w := range strings.Fields(oneLine(para)) {
			n := cells(w)
			switch {
			case i == 0:
			case width > 0 && at+1+n > width:
				b.WriteString("\n" + indent)
				at = len(indent)
			default:
				b.WriteByte(' ')
				at++
			}
			b.WriteString(w)
			at += n
		}
		b.WriteByte('\n')
		first = indent
	}
	return b.String()
}

// cells counts the columns that a terminal gives to s: two for a wide
// character, none for a mark that stands on another.
func cells(s string) int {
	n := 0
	for _, r := range s {
		switch k := width.LookupRune(r).Kind(); {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case k == width.EastAsianWide, k == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}
