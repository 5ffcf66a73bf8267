package article

import (
	"html"
	"sort"
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
		if b < ' ' && b != '\n' || b == '&' || b == '<' || b >= 0x7f {
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

// maxEntity is longer than any HTML entity with its ampersand and semicolon.
const maxEntity = 34

// entity decodes the HTML entity at the start of s and returns its length, 0
// if there is none. One that was escaped twice ("&amp;quot;") counts as one.
func entity(s string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), maxEntity)], ';')
	if end < 2 {
		return "", 0
	}
	with := html.UnescapeString(s[:end+1])
	if with == s[:end+1] || strings.HasSuffix(with, ";") && with != ";" {
		return "", 0
	}
	n := end + 1
	for depth := 0; with == "&" && depth < 3; depth++ {
		inner, m := decode("&" + s[n:min(len(s), n+maxEntity)])
		if m == 0 {
			break
		}
		with, n = inner, n+m-1
	}
	return with, n
}

// decode decodes one entity at the start of s without looking further.
func decode(s string) (string, int) {
	end := strings.IndexByte(s, ';')
	if end < 2 {
		return "", 0
	}
	with := html.UnescapeString(s[:end+1])
	if with == s[:end+1] || strings.HasSuffix(with, ";") && with != ";" {
		return "", 0
	}
	return with, end + 1
}

// escapedTag returns the length of a tag in s whose angle brackets are
// escaped: "&lt;br /&gt;".
func escapedTag(s string) int {
	body, ok := strings.CutPrefix(s, "&lt;")
	if !ok {
		return 0
	}
	end := strings.Index(body[:min(len(body), 40)], "&gt;")
	if end < 0 || tags[tagName(body[:end])] == "" {
		return 0
	}
	return len("&lt;") + end + len("&gt;")
}

// tag returns what stands for the HTML tag or comment at i, and its length, 0
// if there is none. Only known tags count, so that "x < y" stays.
func (c *cleaner) tag(i int) (string, int) {
	s := c.raw[i:]
	if strings.HasPrefix(s, "<!--") {
		return "", c.through(s, "-->")
	}
	end := strings.IndexAny(s[1:], "<>") + 1
	if end < 2 || s[end] != '>' {
		return "", 0
	}
	name := tagName(s[1:end])
	switch tags[name] {
	case "block":
		return "\n", end + 1
	case "inline":
		return "", end + 1
	case "drop":
		if n := c.through(s, "</"+name); n > 0 && s[1] != '/' {
			return "", n
		}
		return "", end + 1
	}
	return "", 0
}

// through returns the length of s up to and with the next end, or 0. It
// searches in vain only once for each end.
func (c *cleaner) through(s, end string) int {
	if c.unended[end] {
		return 0
	}
	i := strings.Index(s, end)
	if i < 0 {
		if c.unended == nil {
			c.unended = map[string]bool{}
		}
		c.unended[end] = true
		return 0
	}
	n := i + len(end)
	if end == "-->" {
		return n
	}
	close := strings.IndexByte(s[n:], '>')
	if close < 0 {
		return n
	}
	return n + close + 1
}

// tagName returns the lower-case name of a tag from what its brackets hold:
// "/p" and `P class="x"` are both "p".
func tagName(s string) string {
	s = strings.TrimPrefix(s, "/")
	if i := strings.IndexAny(s, " \t\r\n/"); i >= 0 {
		s = s[:i]
	}
	return strings.ToLower(s)
}

// Source returns the bytes of the file that p covers: the smallest part of Raw
// that holds all of p.
func (a *Article) Source(p text.Span) Source {
	if a.offsets == nil {
		return Source(p)
	}
	start := a.segment(p.Start).start(p.Start)
	if p.Empty() {
		return Source{start, start}
	}
	return Source{start, a.segment(p.End - 1).end(p.End)}
}

// segment returns the part of Text that holds the byte at i.
func (a *Article) segment(i int) offset {
	n := sort.Search(len(a.offsets), func(k int) bool { return a.offsets[k].text > i })
	return a.offsets[n-1]
}

// start returns where in Raw the byte of Text at i begins.
func (o offset) start(i int) int {
	if o.unit != 0 {
		return o.raw
	}
	return o.raw + i - o.text
}

// end returns where in Raw the part of Text before i ends.
func (o offset) end(i int) int {
	if o.unit != 0 {
		return o.raw + max(o.unit, 0)
	}
	return o.raw + i - o.text
}
