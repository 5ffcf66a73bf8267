package talks

import (
	"time"

	"rapporteur/corpus/article"
)

// months gives the number of each month by its English names and abbreviations.
var months = article.EnglishMonths()

// weekdays gives the number of each weekday by its names.
var weekdays = map[string]time.Weekday{
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
}

// numerals gives the value of small numbers written as words.
var numerals = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
}

// monthOfSpan returns the month in which all days of the span d lie.
func (c *calendar) monthOfSpan(d dated) (article.Date, Basis) {
	from, b := c.withYear(d.date)
	if from.Month != 0 && from.Month == d.end.Month {
		from.Day = 0
		return from, b
	}
	return article.Date{}, NoBasis
}

// lastWeekday returns the last day up to the news that was the weekday of d.
func (c *calendar) lastWeekday(d dated) (article.Date, Basis) {
	if ref := c.written(); ref.Day != 0 {
		return addDays(ref, -d.weekdayBack(ref)), Weekday
	}
	if ref := c.day(); ref.Day != 0 {
		return addDays(ref, -d.weekdayBack(ref)), Inferred
	}
	if ref := c.soleDay(); ref.Day != 0 && int(timeOf(ref).Weekday()) == d.weekday {
		return ref, Inferred // "Thursday", and a caption with the whole date
	}
	return article.Date{}, NoBasis
}

// monthGone returns "last October": the last month of that name before that of the page.
func (c *calendar) monthGone(d dated) (article.Date, Basis) {
	if p := c.published; p.Year != 0 {
		date := article.Date{Year: p.Year, Month: d.date.Month}
		if date.Month >= p.Month {
			date.Year--
		}
		return date, Inferred
	}
	return article.Date{}, NoBasis
}

// monthOfPage returns the month of the page, or for "last month" the one before.
func (c *calendar) monthOfPage(d dated) (article.Date, Basis) {
	if p := c.published; p.Year != 0 && p.Month != 0 {
		date := article.Date{Year: p.Year, Month: p.Month}
		if d.kind == monthBefore {
			date.Month--
		}
		if date.Month == 0 {
			date.Year, date.Month = p.Year-1, 12
		}
		return date, Inferred
	}
	return article.Date{}, NoBasis
}

// dayInMonth returns "the 21st": of the month of the page, or of the one before where it is
// still to come.
func (c *calendar) dayInMonth(d dated) (article.Date, Basis) {
	if p := c.published; p.Day != 0 {
		date := article.Date{Year: p.Year, Month: p.Month, Day: d.date.Day}
		if d.date.Day > p.Day+1 {
			date.Month--
		}
		if date.Month > 0 {
			return date, Explicit
		}
	}
	return article.Date{}, NoBasis
}

// dayInVisit returns "the first day" of the visit.
func (c *calendar) dayInVisit(d dated) (article.Date, Basis) {
	if v := c.visit; v.kind == span && v.date.Day != 0 {
		from, b := c.withYear(v.date)
		to, _ := c.withYear(v.end)
		switch {
		case from.Year == 0 || to.Year == 0:
		case d.weekday < 0:
			return to, b
		default:
			return addDays(from, d.weekday-1), b
		}
	}
	return article.Date{}, NoBasis
}
