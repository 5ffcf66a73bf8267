package article

import (
	"regexp"

	"rapporteur/corpus/text"
)

// findDate picks the date of publication if the front line has none: the
// printed date nearest below the headline, else nearest above it, else that of
// an update, else one behind the story, else the one in the page's address,
// else a full date in the dateline. A date that stands above a menu is the
// site's clock.
func (s *scan) findDate() {
	if !s.a.Published.IsZero() {
		return
	}
	title, last, links := -1, -1, len(s.pieces)
	for i, p := range s.pieces {
		switch {
		case p.kind == Title:
			title = i
		case p.kind == Body && !p.span.Empty():
			last = i
		case p.kind == Related && i > s.body:
			links = min(links, i)
		}
	}
	best, rank := -1, 0
	for i, p := range s.pieces {
		if p.date.IsZero() || i > s.body+1 && !s.belowStandfirst(i) && (i < last && !publishLabel.MatchString(s.text(i)) || i > links) {
			continue // a date inside the story, or of a link
		}
		if r := s.dateRank(i, title); r > rank {
			best, rank = i, r
		}
	}
	if best >= 0 {
		s.a.Published, s.a.PublishedSpan = s.pieces[best].date, s.pieces[best].when
		return
	}
	if s.labelled() {
		return
	}
	if d := s.a.Dateline.Date; d.valid() {
		s.a.Published, s.a.PublishedSpan = d, s.a.Dateline.Span
	}
}

// belowStandfirst reports whether piece i is a printed day and hour, or a day
// and nothing else, among the first lines of a page that begins with a sentence
// of the story.
func (s *scan) belowStandfirst(i int) bool {
	return i <= s.body+3 && (hourMark.MatchString(s.text(i)) || s.soleDay(i))
}

// soleDay reports whether piece i is a day and nothing else, and the only such
// line of the page: a chronicle has many.
func (s *scan) soleDay(i int) bool {
	for j := range s.pieces {
		if p := &s.pieces[j]; !p.date.IsZero() && (j == i) != (p.when == p.span) {
			return false
		}
	}
	return true
}

var hourMark = regexp.MustCompile(`\b\d{1,2}:\d\d\b`)

// publishLabel stands with the date of publication wherever it is printed.
var publishLabel = regexp.MustCompile(`(?i)\b(?:publi|posted|issued|updated?\b)`)

// dateRank tells how likely the printed date of piece i is the story's own; 0
// is a clock.
func (s *scan) dateRank(i, title int) int {
	switch {
	case s.clock(i) || s.contradicts(s.pieces[i].date):
		return 0
	case s.pieces[i].address:
		return 1
	case updateLabel.MatchString(s.a.Text[s.pieces[i].span.Start:s.pieces[i].when.Start]):
		return 1500 - min(i, 999)
	case i > title && i <= s.body+1 || s.belowStandfirst(i):
		return 3000 - i
	case i <= title:
		return 2000 + i - title
	}
	return 500 - min(i, 499) + 1
}

// clock reports whether the date of piece i stands above the site's menu.
func (s *scan) clock(i int) bool { return i < s.menu && !s.pieces[i].crumbs }

// maxDelay is how many days apart the day of a dateline and that of
// publication can be; a site's clock is usually further off.
const maxDelay = 31

// contradicts reports whether a story of the dateline cannot have been
// published at d.
func (s *scan) contradicts(d Date) bool {
	line := s.a.Dateline.Date
	if line.Month == 0 || line.Day == 0 {
		return false
	}
	for year := d.Year - 1; year <= d.Year+1; year++ {
		if line.Year != 0 && line.Year != year {
			continue
		}
		apart := d.DaysTo(Date{year, line.Month, line.Day})
		if apart >= -maxDelay && apart <= maxDelay {
			return false
		}
	}
	return true
}

// labelled takes the day that a label of publication stands right before, inside a
// longer line: "Photo: Estudios. Published: 25/07/2019 | 12:00 am".
func (s *scan) labelled() bool {
	for i := range s.pieces {
		m := publishedAt.FindStringIndex(s.text(i))
		if m == nil || s.pieces[i].kind == Related {
			continue
		}
		if d, at, ok := findDateOn(s.text(i)[m[1]:], s.american); ok && at.Start < 4 {
			start := s.pieces[i].span.Start + m[1]
			s.a.Published, s.a.PublishedSpan = d, text.Span{Start: start + at.Start, End: start + at.End}
			return true
		}
	}
	return false
}

var publishedAt = regexp.MustCompile(`(?i)\b(?:published|publicado|posted)(?: on)?:?\s`)
