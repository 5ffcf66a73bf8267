package article

import (
	"html"
	"strings"
)

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
