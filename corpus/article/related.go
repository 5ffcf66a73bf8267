package article

import "strings"

// related marks the links to other stories: what follows a heading up to the
// next running text, and the list of headlines and teasers behind the story.
func (s *scan) related() {
	for i := 0; i < len(s.pieces); i++ {
		if s.pieces[i].heading {
			i = s.links(i+1) - 1
		}
	}
	s.tail()
}

// links marks the pieces from i on as links and returns where the story goes
// on.
func (s *scan) links(i int) int {
	for ; i < len(s.pieces); i++ {
		p := &s.pieces[i]
		if p.heading || p.kind == Ending && p.fixed {
			return i
		}
		if p.fixed {
			continue
		}
		if s.running(i) && !s.teaser(i) {
			return i
		}
		s.set(i, Related)
	}
	return i
}

// running reports whether piece i is running text and no link.
func (s *scan) running(i int) bool {
	line := s.text(i)
	return s.pieces[i].dated || closed(line) && !cutShort(line) && words(line) >= 12
}

// teaser reports whether piece i stands between two headlines: the first lines
// of another story.
func (s *scan) teaser(i int) bool {
	return !s.pieces[i].dated && s.bare(i-1) && s.bare(i+1) && !s.pieces[i+1].mark
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
	last := -1
	for i := range s.pieces {
		if !s.pieces[i].fixed && s.running(i) {
			last = i
		}
	}
	for i := last + 1; i < len(s.pieces) && last >= 0; i++ {
		p := &s.pieces[i]
		if p.fixed {
			continue
		}
		line := s.text(i)
		switch {
		case cutShort(line) && i > 0 && (s.pieces[i-1].kind == Related || s.pieces[i-1].kind == Repeat):
			s.set(i, Related)
		case !closed(line) && !tells(line) && words(line) <= 25:
			s.set(i, Related)
			if i > 0 && i+1 < len(s.pieces) && s.pieces[i+1].kind == Repeat {
				s.set(i+1, Related)
			}
		}
	}
}

// middle settles the bare lines between running text: captions without a
// credit, or headings inside the story.
func (s *scan) middle() {
	for i := s.body; i < len(s.pieces); i++ {
		if s.pieces[i].fixed {
			continue
		}
		line := s.text(i)
		if closed(line) || tells(line) || s.pieces[i].dated || s.pieces[i].ended {
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
