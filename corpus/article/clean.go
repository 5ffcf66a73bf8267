package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// A cleaner copies raw to out piece by piece and notes where they part.
type cleaner struct {
	raw     string
	out     strings.Builder
	offsets []offset
	unended map[string]bool // drop tags known to have no end tag further on
}

// clean returns raw made readable, without the bytes in cuts, and how the
// result maps back to raw: nil if nothing had to be changed.
func clean(raw string, cuts []text.Span) (string, []offset) {
	c := cleaner{raw: raw}
	glued := gluedAt(raw)
	for i := 0; i < len(raw); {
		stop := len(raw)
		if len(glued) > 0 {
			stop = glued[0]
			if i >= stop {
				c.insert(i, ' ')
				glued = glued[1:]
				continue
			}
		}
		if len(cuts) > 0 {
			stop = min(stop, cuts[0].Start)
			if i >= cuts[0].Start {
				end := max(i, cuts[0].End)
				c.replace(i, end-i, "")
				i, cuts = end, cuts[1:]
				continue
			}
		}
		if n := plain(raw[i:stop]); n > 0 {
			c.out.WriteString(raw[i : i+n])
			i += n
			continue
		}
		with, n := c.unit(i)
		c.replace(i, n, with)
		i += n
	}
	if c.offsets == nil {
		return raw, nil
	}
	return c.out.String(), c.offsets
}

// insert puts b, for which nothing stands in raw, before the byte of raw at i.
func (c *cleaner) insert(i int, b byte) {
	at := c.out.Len()
	c.out.WriteByte(b)
	c.note(offset{text: at, raw: i, unit: -1})
	c.note(offset{text: at + 1, raw: i})
}

// plain returns the length of the part of s that certainly needs no cleaning.
func plain(s string) int {
	for i := 0; i < len(s); i++ {
		b := s[i]
		if b < ' ' && b != '\n' || b == '&' || b == '<' || b == '`' || b >= 0x7f {
			return i
		}
	}
	return len(s)
}

// unit returns what stands in the text for the unit of raw that begins at i,
// and the unit's length.
func (c *cleaner) unit(i int) (with string, n int) {
	s := c.raw[i:]
	switch s[0] {
	case '&':
		if with, n = entity(s); n > 0 {
			if with == "<" {
				if t := escapedTag(s); t > 0 {
					return "\n", t
				}
			}
			return readable(with), n
		}
	case '<':
		if with, n = c.tag(i); n > 0 {
			return with, n
		}
	case '`':
		if len(s) > 2 && i > 0 && letterByte(c.raw[i-1]) && s[1] == 's' && !letterByte(s[2]) {
			return "'", 1 // "People`s"
		}
	case '\r':
		if strings.HasPrefix(s, "\r\n") {
			return "", 1
		}
		return "\n", 1
	}
	_, n = utf8.DecodeRuneInString(s)
	return readable(s[:n]), n
}

// replace puts with in the place of the n bytes of raw at i.
func (c *cleaner) replace(i, n int, with string) {
	at := c.out.Len()
	c.out.WriteString(with)
	if with == c.raw[i:i+n] {
		return
	}
	if with != "" {
		c.note(offset{text: at, raw: i, unit: n})
	}
	c.note(offset{text: at + len(with), raw: i + n})
}

// note appends o, in the place of an offset that covers nothing.
func (c *cleaner) note(o offset) {
	if c.offsets == nil {
		c.offsets = append(c.offsets, offset{})
	}
	if last := len(c.offsets) - 1; c.offsets[last].text == o.text {
		c.offsets[last] = o
		return
	}
	c.offsets = append(c.offsets, o)
}

// readable maps the runes that a reader does not see: odd spaces become a
// space, line separators a line end, marks without width and control
// characters nothing.
func readable(s string) string {
	if strings.IndexFunc(s, odd) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u2028' || r == '\u2029' || r == '\u0085' || r == '\v' || r == '\f' || r == '\n':
			return '\n'
		case unicode.IsSpace(r):
			return ' '
		case odd(r):
			return -1
		}
		return r
	}, s)
}

// odd reports whether readable changes r: U+00A0, U+200B, U+00AD, U+202E …
func odd(r rune) bool {
	switch {
	case r == ' ' || r == '\n':
		return false
	case unicode.IsSpace(r), unicode.IsControl(r), unicode.Is(unicode.Cf, r):
		return true
	}
	return false
}

// letterByte reports whether b is a letter of ASCII.
func letterByte(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
