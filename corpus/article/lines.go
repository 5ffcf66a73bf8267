package article

import (
	"strings"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// Bounds of text that was wrapped to a fixed width, in bytes.
const (
	minWrapped = 45  // a line that was broken is at least so long
	maxWrapped = 130 // no line is longer
	minBreaks  = 2   // lines broken inside a sentence that show the wrapping
)

// lines returns the lines of s that are not blank. If s was wrapped to a fixed
// width, as mail and old terminals have it, they are its blocks instead.
func lines(s string) []text.Span {
	var out []text.Span
	var follows []bool // no blank line stands before
	at, blank, breaks, first, longest := 0, true, 0, 0, 0
	for line := range strings.SplitAfterSeq(s, "\n") {
		p := text.Trim(s, text.Span{Start: at, End: at + len(line)})
		at += len(line)
		if p.Empty() {
			blank = true
			continue
		}
		if !blank && broken(s, out[len(out)-1], p) {
			if breaks++; breaks == 1 {
				first = len(out)
			}
		}
		longest = max(longest, p.Len())
		out, follows = append(out, p), append(follows, !blank)
		blank = false
	}
	if breaks < minBreaks || longest > maxWrapped {
		return out
	}
	return join(out, follows, first)
}

// broken reports whether a sentence runs on from line p to line q.
func broken(s string, p, q text.Span) bool {
	r, _ := utf8.DecodeLastRuneInString(p.In(s))
	return p.Len() >= minWrapped && !strings.ContainsRune(".:;!?|", r) && letterLower(q.In(s))
}

// join joins each line from the first on to the one before it, unless a blank
// line or the end of a paragraph, a short line, stands between. Lines before
// the first are headlines and dates.
func join(list []text.Span, follows []bool, first int) []text.Span {
	var out []text.Span
	last := 0
	for i, p := range list {
		if i >= first && follows[i] && last >= minWrapped {
			out[len(out)-1].End = p.End
		} else {
			out = append(out, p)
		}
		last = p.Len()
	}
	return out
}
