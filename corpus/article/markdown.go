package article

import (
	"regexp"
	"strings"

	"rapporteur/corpus/text"
)

// markdownMark is what Markdown adds to the text: heading and quote marks,
// images, the brackets and address of a link, emphasis, code marks, the fence
// of the front matter and the keys of its headline and date.
var markdownMark = regexp.MustCompile(`(?m)^ {0,3}#{1,6}[ \t]+|[ \t]+#+[ \t]*$|^ {0,3}>[ \t]?|^---[ \t]*$|^(?:title|date):[ \t]*["']?|["'][ \t]*$` +
	`|!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)|\*\*|__|` + "`" + `|\[|\]\([^)\n]{0,1000}\)|\\`)

// markdown returns the bytes of raw that are marks of Markdown and not text. A
// bracket that opens no link stays.
func markdown(raw string) []text.Span {
	var out []text.Span
	open, key := text.Span{}, text.Span{}
	for _, m := range markdownMark.FindAllStringIndex(raw, -1) {
		p := text.Span{Start: m[0], End: m[1]}
		mark := p.In(raw)
		switch {
		case strings.Contains(mark, ":") && mark[0] != ']' && mark[0] != '!':
			key = p
		case mark[0] == '"' || mark[0] == '\'':
			if key.Empty() || strings.Contains(raw[key.End:p.Start], "\n") {
				continue // a quotation, not the end of a quoted value
			}
			key = text.Span{}
		case mark == "[":
			open = p
			continue
		case mark[0] == ']':
			if open.Empty() {
				continue
			}
			out = insert(out, open)
			open = text.Span{}
		}
		out = append(out, p)
	}
	return out
}

// insert puts p into a list in order, near its end.
func insert(list []text.Span, p text.Span) []text.Span {
	i := len(list)
	for i > 0 && list[i-1].Start > p.Start {
		i--
	}
	list = append(list, text.Span{})
	copy(list[i+1:], list[i:])
	list[i] = p
	return list
}
