package talks

import "rapporteur/corpus/text"

// yearFromWeekday works out the year of the news from a day told with its weekday
// and the last year that the article speaks of: "on Tuesday (Sep. 3)" is of 2024
// beside "raised to a partnership in February 2024". It must fall on that weekday
// in that year or, if not, in the next. A year already known stays.
func (c *calendar) yearFromWeekday(sents []*sentence) {
	if c.year != 0 {
		return
	}
	last, at := lastYear(sents)
	if last == 0 {
		return
	}
	for _, s := range sents {
		for _, d := range s.dates {
			if d.kind != absolute || d.weekday == 0 || d.date.Year != 0 {
				continue
			}
			for y := last; y <= last+1; y++ {
				day := d.date
				day.Year = y
				if int(timeOf(day).Weekday()) == d.weekday-1 {
					c.year, c.yearSpan = y, at
					return
				}
			}
			return
		}
	}
}

// lastYear returns the last year that the sentences tell with a month or behind
// "in", and where it stands. Years to come ("by 2030") are none.
func lastYear(sents []*sentence) (int, text.Span) {
	last, at := 0, text.Span{}
	for _, s := range sents {
		for i := range s.toks {
			y, n := s.year(i)
			if n != 1 || y <= last || s.low(i+1) == "-" || s.low(i+1) == "–" || s.toCome(i) {
				continue
			}
			if w := s.low(i - 1); w == "in" || w == "since" || w == "," || w == "/" || months[w] != 0 {
				last, at = y, s.cut(i, i+1)
			}
		}
	}
	return last, at
}

// toCome reports whether the words before the year at token i set it as an aim.
func (s *sentence) toCome(i int) bool {
	for k := i - 1; k >= max(0, i-7); k-- {
		switch s.low(k) {
		case "by", "until", "towards", "toward", "for", "vision", "next", "will", "plan", "upcoming", "through":
			return true
		}
	}
	return false
}
