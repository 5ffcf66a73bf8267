package article

import (
	"bytes"
	"regexp"

	"rapporteur/corpus/text"
)

// frontLine is a line that begins with a front date.
var frontLine = regexp.MustCompile(`(?m)^(?:\x{feff})?[ \t]*date[ :][ \t]*\d{4}-\d\d-\d\d(?:[ \t\r]|$)`)

// sections returns the parts of a file that begin with a front date line, if
// there are several; what stands before the first belongs to it.
func sections(raw []byte) []text.Span {
	var out []text.Span
	if bytes.Count(raw, []byte("date")) < 2 {
		return nil // as nearly every file
	}
	for i, m := range frontLine.FindAllIndex(raw, -1) {
		start := m[0]
		if i == 0 {
			start = 0
		} else {
			out[i-1].End = start
		}
		out = append(out, text.Span{Start: start, End: len(raw)})
	}
	return out
}

// shift moves offsets by the part's start in the file.
func shift(list []offset, by int) []offset {
	if by == 0 {
		return list
	}
	if list == nil {
		list = []offset{{}}
	}
	for i := range list {
		list[i].raw += by
	}
	return list
}
