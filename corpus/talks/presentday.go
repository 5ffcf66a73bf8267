package talks

import (
	"slices"

	"rapporteur/corpus/article"
)

// presentDay returns the day on which the text was written or spoken, where the page
// does not print it, by what it tells of the days around: "Tomorrow, on 6 September",
// "today, May 3, 2013", "a visit from 5 to 8 September which begins today". It is
// zero if the text tells none, or not its year.
func (c *calendar) presentDay(sents []*sentence) article.Date {
	for _, s := range sents {
		for _, d := range s.dates {
			day := article.Date{}
			switch {
			case d.kind == absolute && d.date.Day != 0:
				n, ok := s.fromToday(d)
				if !ok {
					continue
				}
				if day, _ = c.withYear(d.date); day.Year != 0 {
					day = addDays(day, -n)
				}
			case d.kind == span:
				switch s.endOfToday() {
				case 1:
					day, _ = c.withYear(d.date)
				case -1:
					day, _ = c.withYear(d.end)
				}
			}
			if day.Year != 0 && day.Day != 0 {
				return day
			}
		}
	}
	return article.Date{}
}

// spokenToday returns the day and month that the text calls today, "this afternoon, May
// 24", where the page was printed some days later; zero if there is none.
func (c *calendar) spokenToday(sents []*sentence) article.Date {
	for _, s := range sents {
		for _, d := range s.dates {
			if d.kind != absolute || d.date.Day == 0 || s.quoted(d.from) {
				continue
			}
			if n, ok := s.fromToday(d); !ok || n != 0 {
				continue
			}
			day, _ := c.withYear(d.date)
			if day.Year == 0 {
				continue
			}
			if n := day.DaysTo(c.published); n > 0 && n <= farDays {
				return article.Date{Month: day.Month, Day: day.Day}
			}
		}
	}
	return article.Date{}
}

// fromToday returns how many days after the present one d is said to be: "tomorrow,
// on 6 September", "6 September, tomorrow,".
func (s *sentence) fromToday(d dated) (n int, ok bool) {
	k := d.from - 1
	for w := s.low(k); w == "," || w == "on" || w == "(" || w == "the"; w = s.low(k) {
		k--
	}
	if n, ok := dayWords[s.low(k)]; ok {
		return n, true
	}
	switch s.low(k) {
	case "morning", "afternoon", "evening":
		return 0, s.low(k-1) == "this"
	}
	if s.low(d.to) == "," && s.low(d.to+2) == "," {
		n, ok = dayWords[s.low(d.to+1)]
	}
	return n, ok
}

// dayWords are the days around the present one.
var dayWords = map[string]int{"yesterday": -1, "today": 0, "tomorrow": 1}

// endOfToday returns 1 if s says that a visit or forum begins today, -1 if it ends
// today, and 0 if neither.
func (s *sentence) endOfToday() int {
	for k := range s.toks {
		if s.low(k) != "today" || s.quoted(k) {
			continue
		}
		switch w := s.low(k - 1); {
		case slices.Contains([]string{"begins", "began", "opens", "opened", "starts", "started", "beginning", "starting", "arrived"}, w):
			return 1
		case slices.Contains([]string{"ends", "ended", "concludes", "concluded", "closes", "closed", "ending"}, w):
			return -1
		}
	}
	return 0
}
