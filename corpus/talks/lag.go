package talks

import "rapporteur/corpus/text"

// yearFromLag works out the year of the news from how long after something dated it
// was: "less than a month after the visit (January 2017)", of news of February. The
// month of the news must bear it out. A year already known stays.
func (c *calendar) yearFromLag(sents []*sentence) {
	news := newsMonth(sents)
	if news == 0 || c.year != 0 {
		return
	}
	for _, s := range sents {
		if y, p := s.lag(news); y != 0 {
			c.year, c.yearSpan = y, p
			return
		}
	}
}

// newsMonth returns the month of the first day told without a year; 0 if none is.
func newsMonth(sents []*sentence) int {
	for _, s := range sents {
		for _, d := range s.dates {
			if d.kind == absolute && d.date.Year == 0 && d.date.Day != 0 {
				return d.date.Month
			}
		}
	}
	return 0
}

// lag returns the year of the news in the month news, if s counts weeks or months
// from a month and year to it.
func (s *sentence) lag(news int) (int, text.Span) {
	for i := range s.toks {
		n, end := s.monthsAfter(i)
		if end == 0 {
			continue
		}
		for k := end; k < min(len(s.toks), end+26); k++ {
			m := months[s.low(k)]
			if m == 0 {
				continue
			}
			y, ok := s.year(k + 1)
			if ok == 0 {
				y, ok = s.year(k + 3) // "July 12, 2024"
			}
			if ok == 0 {
				continue
			}
			told := y*12 + m - 1 + n
			for _, off := range []int{0, 1, -1} {
				if (told+off)%12 == news-1 && (told+off) >= y*12+m-1 {
					return (told + off) / 12, s.cut(i, min(k+2, len(s.toks)))
				}
			}
		}
	}
	return 0, text.Span{}
}

// monthsAfter reads "two months after", "less than a month after", "weeks after" at
// token i: how many months, and the index behind; end is 0 if it is no such phrase.
func (s *sentence) monthsAfter(i int) (n, end int) {
	switch w := s.low(i); {
	case (w == "weeks" || w == "days") && s.low(i+1) == "after":
		return 0, i + 2
	case w == "month" && s.low(i+1) == "after" && (s.low(i-1) == "a" || s.low(i-1) == "one"):
		return 1, i + 2
	case w == "months" && s.low(i+1) == "after":
		if n := cardinal(s.low(i - 1)); n > 0 && n < 12 {
			return n, i + 2
		}
	}
	return 0, 0
}
