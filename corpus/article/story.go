package article

import (
	"regexp"

	"rapporteur/corpus/text"
)

// stories cuts datelines and end marks off the pieces that may be body.
func (s *scan) stories() {
	s.body, s.end, s.menu = len(s.pieces), len(s.pieces), -1
	for i := range s.pieces {
		p := &s.pieces[i]
		if p.crumbs && s.body == len(s.pieces) {
			s.menu = i
		}
		if p.fixed {
			s.lineAlone(i)
			continue
		}
		s.takeDatelines(i)
		p.span = trimBullet(s.a.Text, p.span)
		end, agency := cutEnd(s.a.Text, p.span)
		if end != p.span {
			p.span, p.ended = end, true
			s.end = i
			if s.a.Agency == "" {
				s.a.Agency = agency
			}
		}
		if s.body == len(s.pieces) && !p.fixed && (p.dated && !p.span.Empty() || opens(s.text(i))) {
			s.body = i
		}
	}
	if s.body == len(s.pieces) {
		s.lostStops()
	}
}

// lineAlone takes the place of a dateline on a line of its own above the body, which
// is a line of the date too: "AKP Phnom Penh, July 10, 2024 --".
func (s *scan) lineAlone(i int) {
	p := s.pieces[i].span
	if s.body < len(s.pieces) || !s.a.Dateline.Span.Empty() {
		return
	}
	if d, ok := findDateline(s.a.Text, p, false); ok && d.dashed && d.Place != "" && (d.agency != "" || city(d.Place)) && d.Span.End == p.End {
		s.a.Dateline = d.Dateline
	}
}

// lostStops finds the body of a page that has no full stops: the first bare line
// that tells an event, not counting a headline above it.
func (s *scan) lostStops() {
	first := true
	for i := range s.pieces {
		if s.pieces[i].fixed || s.pieces[i].span.Empty() {
			continue
		}
		if tells(s.text(i)) && words(s.text(i)) >= 6 && (!first || !s.tellsBelow(i)) {
			s.body = i
			return
		}
		first = false
	}
}

// tellsBelow reports whether the next bare line below piece i tells an event.
func (s *scan) tellsBelow(i int) bool {
	for j := i + 1; j < len(s.pieces); j++ {
		if !s.pieces[j].fixed {
			return tells(s.text(j))
		}
	}
	return false
}

// takeDatelines takes the datelines off piece i; wires put their own before
// that of the agency: "(MENAFN- EIN Presswire) VIETNAM, September 10 - HÀ NỘI -".
func (s *scan) takeDatelines(i int) {
	for range 3 {
		d, ok := findDateline(s.a.Text, s.pieces[i].span, s.body == len(s.pieces))
		if !ok {
			return
		}
		s.takeDateline(i, d)
	}
}

// takeDateline takes the dateline d off piece i.
func (s *scan) takeDateline(i int, d dateline) {
	p := &s.pieces[i]
	if s.a.Dateline.Span.Empty() || p.dated {
		s.a.Dateline = joined(s.a.Dateline, d.Dateline)
		if d.agency != "" {
			s.a.Agency = d.agency
		}
	}
	p.span = text.Trim(s.a.Text, text.Span{Start: d.Span.End, End: p.span.End})
	p.dated = true
}

// joined returns the dateline made of one and another right behind it, of which
// the second knows the place better.
func joined(d, e Dateline) Dateline {
	if d.Span.Empty() {
		return e
	}
	if e.Place == "" {
		e.Place = d.Place
	}
	if e.Date.IsZero() {
		e.Date = d.Date
	}
	e.Span.Start = min(d.Span.Start, e.Span.Start)
	return e
}

// bullet stands before a point of a list.
var bullet = regexp.MustCompile(`^[•·▪◦●○■*–—-]\s+`)

// trimBullet returns p of s without a bullet at its start.
func trimBullet(s string, p text.Span) text.Span {
	line := p.In(s)
	p.Start += len(bullet.FindString(line[:min(len(line), 8)]))
	return p
}
