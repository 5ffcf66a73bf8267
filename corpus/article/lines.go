package article

import (
	"strings"

	"rapporteur/corpus/text"
)

// Bounds of text that was wrapped to a fixed width.
const (
	minWidth  = 45  // the least width, in bytes
	maxWidth  = 130 // the greatest
	minBreaks = 3   // lines broken inside a sentence that show the wrapping
)

// lines returns the lines of s that are not blank. If s was wrapped to a fixed
// width, as mail and old terminals have it, they are its blocks instead.
func lines(s string) []text.Span {
	var out []text.Span
	var follows []bool // no blank line stands before
	at, blank, longest := 0, true, 0
	for line := range strings.SplitAfterSeq(s, "\n") {
		p := text.Trim(s, text.Span{Start: at, End: at + len(line)})
		at += len(line)
		if p.Empty() {
			blank = true
			continue
		}
		longest = max(longest, p.Len())
		out, follows = append(out, p), append(follows, !blank)
		blank = false
	}
	if longest < minWidth || longest > maxWidth {
		return out
	}
	breaks := 0
	for i := range out {
		follows[i] = follows[i] && full(s, out[i-1], out[i], longest)
		if follows[i] && !closed(out[i-1].In(s)) && letterLower(out[i].In(s)) {
			breaks++
		}
	}
	if breaks < minBreaks {
		return out
	}
	return join(out, follows)
}

// full reports whether the first word of line q had no room behind line p.
func full(s string, p, q text.Span, width int) bool {
	word, _, _ := strings.Cut(q.In(s), " ")
	return p.Len()+1+len(word) > width
}

// join joins each line that follows another to it.
func join(list []text.Span, follows []bool) []text.Span {
	var out []text.Span
	for i, p := range list {
		if follows[i] {
			out[len(out)-1].End = p.End
			continue
		}
		out = append(out, p)
	}
	return out
}
