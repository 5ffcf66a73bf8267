package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// related marks the links to other stories: what follows a heading up to the
// next running text, and the list of headlines and teasers behind the story.
func (s *scan) related() {
	s.items()
	for i := 0; i < len(s.pieces); i++ {
		if s.pieces[i].heading {
			i = s.links(i+1) - 1
		}
	}
	s.sectionTeasers()
	s.tail()
}

// itemMark begins an item of a list.
var itemMark = regexp.MustCompile(`^(?:\(?\d{1,2}[.)]|[-•–*])\s`)

// items settles the lists that belong to the story: the marked lines behind one
// that ends in a colon, "held the following meetings:".
func (s *scan) items() {
	for i := range s.pieces {
		if s.pieces[i].fixed || !strings.HasSuffix(s.text(i), ":") || words(s.text(i)) < 6 {
			continue
		}
		for j := i + 1; j < len(s.pieces) && !s.pieces[j].fixed && itemMark.MatchString(s.text(j)); j++ {
			s.set(j, Body)
		}
	}
}

// sectionTeasers marks the first lines of other stories with their section in
// front, if there are several: "Politics Vietnam, Laos hold phone talks The two
// foreign ministers …".
func (s *scan) sectionTeasers() {
	var list []int
	for i := range s.pieces {
		if !s.pieces[i].fixed && !s.pieces[i].dated && sectioned(s.text(i)) {
			list = append(list, i)
		}
	}
	if len(list) < 2 {
		return
	}
	for _, i := range list {
		s.set(i, Related)
	}
}

// sectioned reports whether s begins with the name of a section and a headline.
func sectioned(s string) bool {
	for _, name := range sectionNames {
		rest, ok := strings.CutPrefix(s, name+" ")
		if r, _ := utf8.DecodeRuneInString(rest); ok && unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// links marks the pieces from i on as links and returns where the story goes
// on.
func (s *scan) links(i int) int {
	teasers := false
	for ; i < len(s.pieces); i++ {
		p := &s.pieces[i]
		if p.heading || p.kind == Ending && p.fixed {
			return i
		}
		if p.fixed {
			continue
		}
		if s.running(i) && i <= s.end && !s.teaser(i, teasers) {
			return i
		}
		teasers = teasers || s.running(i)
		s.set(i, Related)
	}
	return i
}

// running reports whether piece i is running text and no link.
func (s *scan) running(i int) bool {
	line := s.text(i)
	if s.pieces[i].dated || !closed(line) || cutShort(line) {
		return s.pieces[i].dated
	}
	n := words(line)
	return n >= 12 || n >= 5 && prose(line)
}

// teaser reports whether piece i is the first lines of another story: it
// stands between two headlines, or behind one at the end of a list that has
// teasers.
func (s *scan) teaser(i int, teasers bool) bool {
	if s.pieces[i].dated || !s.bare(i-1) {
		return false
	}
	if i+1 == len(s.pieces) {
		return teasers
	}
	return s.bare(i+1) && !s.pieces[i+1].mark || teasers && s.pieces[i+1].fixed
}

// bare reports whether piece i is a line that is not running text.
func (s *scan) bare(i int) bool {
	if i < 0 || i >= len(s.pieces) || s.pieces[i].heading {
		return false
	}
	p := s.pieces[i]
	if p.fixed && p.kind != Related {
		return false
	}
	return !closed(s.text(i)) && words(s.text(i)) <= 25
}

// cutShort reports whether the line breaks off like a teaser: "A ceremony took
// place at Lao Bao...".
func cutShort(line string) bool {
	return strings.HasSuffix(line, "...") || strings.HasSuffix(line, "…") || strings.HasSuffix(line, "[...]")
}

// tail marks the headlines and teasers behind the last running text.
func (s *scan) tail() {
	last := s.lastBody()
	for i := last + 1; i < len(s.pieces) && last >= 0; i++ {
		if s.pieces[i].fixed && s.pieces[i].kind != Repeat {
			continue
		}
		if words(s.text(i)) <= 3 && !closed(s.text(i)) && s.pieces[i-1].kind != Related {
			s.set(i, Navigation)
			continue
		}
		if s.link(i) || s.pieces[i].kind == Repeat && s.pieces[i-1].kind == Related {
			s.set(i, Related)
		}
	}
}

// lastBody returns the index of the last running text of the story. Pairs of a
// headline and a teaser at the end are not the story's, if there are several
// or the story has ended before.
func (s *scan) lastBody() int {
	last := -1
	for i := range s.pieces {
		if !s.pieces[i].fixed && (s.pieces[i].dated || closed(s.text(i)) && !cutShort(s.text(i)) && words(s.text(i)) >= 4) {
			last = i
		}
	}
	end, pairs := last, 0
	for end > 1 && s.headline(end-1) && !s.pieces[end].dated && !s.pieces[end].ended {
		end -= 2
		for end > 0 && (s.headline(end) || s.pieces[end].fixed && s.pieces[end].kind != Caption) {
			end--
		}
		pairs++
	}
	if pairs > 1 || pairs == 1 && end >= 0 && s.pieces[end].ended {
		return end
	}
	return last
}

// headline reports whether piece i looks like the headline of another story.
func (s *scan) headline(i int) bool {
	line := s.text(i)
	return !s.pieces[i].fixed && !closed(line) && words(line) >= 4 && words(line) <= 20 && !prose(line)
}

// link reports whether piece i, behind the story, is a headline or teaser.
func (s *scan) link(i int) bool {
	line := s.text(i)
	switch {
	case cutShort(line):
		return s.pieces[i-1].kind == Related || s.pieces[i-1].kind == Repeat
	case closed(line):
		return s.pieces[i-1].kind == Related
	case prose(line) || words(line) > 25:
		return false
	}
	return !tells(line) || s.pieces[i-1].kind == Related || i+1 < len(s.pieces) && s.headline(i+1)
}

// middle settles the bare lines between running text: captions without a
// credit, or headings inside the story.
func (s *scan) middle() {
	for i := s.body; i < len(s.pieces); i++ {
		if s.pieces[i].fixed {
			continue
		}
		line := s.text(i)
		if closed(line) || tells(line) || s.pieces[i].dated || s.pieces[i].ended || s.goesOn(i) {
			continue
		}
		switch n := words(line); {
		case n <= 5:
			s.set(i, Navigation)
		case n <= 25:
			s.set(i, Caption)
		}
	}
}

// goesOn reports whether the sentence of piece i goes on in the next one: it
// ends in a comma or "and", or a small letter follows.
func (s *scan) goesOn(i int) bool {
	line := s.text(i)
	if strings.HasSuffix(line, ",") || strings.HasSuffix(line, " and") {
		return true
	}
	return i+1 < len(s.pieces) && !s.pieces[i+1].fixed && letterLower(s.text(i+1))
}
