package article

import (
	"strings"

	"golang.org/x/net/html"

	"rapporteur/corpus/text"
)

// A run is a piece of the text of an HTML page.
type run struct {
	raw  text.Span // in the file
	link bool      // inside a link
	head bool      // inside a heading, or a date of the page's head
	own  bool      // inside an article element
}

// An htmlReader collects the lines of an HTML page, tag by tag.
type htmlReader struct {
	raw     string
	lines   [][]run
	skip    string // the element being skipped; "" if none
	depth   int    // of elements named skip inside it
	link    int    // depth of links
	heading int    // depth of headings
	story   int    // depth of article elements
}

// skipped are the elements of a page that never hold its story.
var skipped = set(strings.Fields("script style noscript template svg nav footer aside form select button iframe"))

// headings are the elements whose links are kept.
var headingTags = set(strings.Fields("h1 h2 title"))

// publishedMeta are the names of meta elements that state when a page was
// published: Open Graph, Dublin Core, schema.org and older habits.
var publishedMeta = set(strings.Fields(`
	article:published_time og:published_time date pubdate publishdate publish-date publish_date datepublished
	dc.date dc.date.issued dcterms.created parsely-pub-date sailthru.date cxenseparse:recs:publishtime`))

// cleanHTML returns the readable text of an HTML page, a line a block, and how
// it maps back. Menus, forms and lines that are only a link are left out, and,
// if article elements hold most of the page, what stands outside of them.
func cleanHTML(raw string) (string, []offset) {
	lower := strings.ToLower(raw)
	r := htmlReader{raw: raw}
	h1 := strings.Contains(lower, "<h1")
	z := html.NewTokenizer(strings.NewReader(raw))
	at := 0
	for z.Next() != html.ErrorToken {
		n := len(z.Raw())
		r.token(z.Token(), text.Span{Start: at, End: at + n}, h1)
		at += n
	}
	c := cleaner{raw: raw, offsets: []offset{{}}}
	only := r.articles()
	for _, line := range r.lines {
		if linksOnly(line) || only && !ownLine(line) {
			continue
		}
		for _, p := range line {
			c.run(p.raw)
		}
		c.newline()
	}
	return c.out.String(), c.offsets
}

// token reads one token, which stands at p in the file.
func (r *htmlReader) token(t html.Token, p text.Span, h1 bool) {
	switch t.Type {
	case html.TextToken:
		if r.skip == "" {
			r.add(run{p, r.link > 0, r.heading > 0, r.story > 0})
		}
	case html.SelfClosingTagToken:
		r.meta(t, p)
		r.block(t.Data)
	case html.StartTagToken:
		r.meta(t, p)
		r.start(t.Data, h1)
	case html.EndTagToken:
		r.end(t.Data)
	}
}

// start takes the opening of an element; h1 is set where a page has its headline in one.
func (r *htmlReader) start(tag string, h1 bool) {
	switch {
	case r.skip != "":
		if tag == r.skip {
			r.depth++
		}
		return
	case skipped[tag] || tag == "title" && h1:
		r.skip, r.depth = tag, 1
	case tag == "a":
		r.link++
	case headingTags[tag]:
		r.heading++
	case tag == "article":
		r.story++
	}
	r.block(tag)
}

// end takes the closing of an element.
func (r *htmlReader) end(tag string) {
	switch {
	case r.skip != "":
		if tag == r.skip {
			if r.depth--; r.depth == 0 {
				r.skip = ""
			}
		}
		return
	case tag == "a":
		r.link = max(r.link-1, 0)
	case headingTags[tag]:
		r.heading = max(r.heading-1, 0)
	case tag == "article":
		r.story = max(r.story-1, 0)
	}
	r.block(tag)
}

// block begins a new line at the start or end of a block element.
func (r *htmlReader) block(tag string) {
	if tags[tag] == "block" && (len(r.lines) == 0 || len(r.lines[len(r.lines)-1]) > 0) {
		r.lines = append(r.lines, nil)
	}
}

// add puts a run of text on the line being read.
func (r *htmlReader) add(p run) {
	if len(r.lines) == 0 {
		r.lines = append(r.lines, nil)
	}
	last := len(r.lines) - 1
	r.lines[last] = append(r.lines[last], p)
}

// meta adds the date of publication that a meta element states, as a line.
func (r *htmlReader) meta(t html.Token, p text.Span) {
	if t.Data != "meta" {
		return
	}
	name, content := "", ""
	for _, a := range t.Attr {
		switch a.Key {
		case "name", "property", "itemprop":
			name = strings.ToLower(a.Val)
		case "content":
			content = a.Val
		}
	}
	i := strings.Index(p.In(r.raw), content)
	if _, _, ok := dateLine(content, false); !ok || i < 0 || !publishedMeta[name] {
		return
	}
	r.lines = append(r.lines, []run{{raw: text.Span{Start: p.Start + i, End: p.Start + i + len(content)}, head: true}}, nil)
}

// articles reports whether article elements hold most of the page's words, as
// they do unless they are cards of other stories.
func (r *htmlReader) articles() bool {
	own, all := 0, 0
	for _, line := range r.lines {
		for _, p := range line {
			n := words(p.raw.In(r.raw))
			all += n
			if p.own {
				own += n
			}
		}
	}
	return 2*own > all
}

// ownLine reports whether a line stands in an article element or a heading.
func ownLine(line []run) bool {
	for _, p := range line {
		if p.own || p.head {
			return true
		}
	}
	return false
}

// linksOnly reports whether all words of a line are links, outside headings.
func linksOnly(line []run) bool {
	for _, p := range line {
		if !p.link || p.head {
			return false
		}
	}
	return true
}

// run copies the text at p, in which any white space is a space and a row of
// it one.
func (c *cleaner) run(p text.Span) {
	c.jump(p.Start)
	for i := p.Start; i < p.End; {
		with, n := c.unit(i)
		if strings.TrimSpace(with) == "" && with != "" {
			with = " "
		}
		if with == " " && c.spaced() {
			with = ""
		}
		c.replace(i, n, with)
		i += n
	}
}

// jump notes that the text goes on with the byte of raw at i.
func (c *cleaner) jump(i int) { c.note(offset{text: c.out.Len(), raw: i}) }

// spaced reports whether the text so far ends in white space.
func (c *cleaner) spaced() bool {
	s := c.out.String()
	return s == "" || s[len(s)-1] == ' ' || s[len(s)-1] == '\n'
}

// newline ends a line of the text. The line end stands for nothing in the
// file.
func (c *cleaner) newline() {
	if c.out.Len() == 0 {
		return
	}
	last := c.offsets[len(c.offsets)-1]
	c.insert(last.raw+c.out.Len()-last.text, '\n')
}
