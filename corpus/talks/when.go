package talks

import (
	"strings"
	"time"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// A calendar knows from what days an article's dates are counted.
type calendar struct {
	published article.Date                  // of the page, or a dateline with a year
	dateline  article.Date                  // day and month of the dateline; zero if none
	year      int                           // worked out from another phrase; 0 if not
	yearSpan  text.Span                     // that phrase
	full      map[article.Date]article.Date // day and month → the date with its year
	spoken    []article.Date                // full dates told with their weekday
	visit     dated                         // a span of days that the article gives for a visit
}

// newCalendar reads what the article tells of its own day.
func newCalendar(a *article.Article, sents []*sentence) calendar {
	c := calendar{published: a.Published}
	if c.published.IsZero() && a.Dateline.Date.Year != 0 && a.Dateline.Date.Day != 0 {
		c.published = a.Dateline.Date
	}
	if a.Dateline.Date.Day != 0 {
		c.dateline = a.Dateline.Date
		c.dateline.Year = 0
	}
	for _, s := range sents {
		for _, d := range s.dates {
			if d.kind == absolute && d.date.Year != 0 && d.date.Day != 0 && !s.background(d) {
				if c.full == nil {
					c.full = map[article.Date]article.Date{}
				}
				if key := (article.Date{Month: d.date.Month, Day: d.date.Day}); c.full[key].IsZero() {
					c.full[key] = d.date
				}
			}
			if d.kind == absolute && d.date.Year != 0 && d.date.Day != 0 && d.weekday != 0 && len(c.spoken) < fewDays {
				c.spoken = append(c.spoken, d.date)
			}
			if d.kind == span && c.visit.kind == 0 && s.low(d.from-1) != "(" && !c.ofOtherVisit(s, d) {
				c.visit = d
			}
		}
		if c.year == 0 && c.published.IsZero() {
			if c.year, c.yearSpan = s.impliedYear(); c.year == 0 {
				c.year, c.yearSpan = s.congressYear(c.dateline.Month)
			}
		}
	}
	if c.published.IsZero() {
		c.yearFromLag(sents)
		c.yearFromWeekday(sents)
		c.published = c.presentDay(sents)
	} else if c.dateline.Day == 0 {
		c.dateline = c.spokenToday(sents)
	}
	return c
}

// ofOtherVisit reports whether a span of days is that of something else than the visit
// of the news: one recalled, long past or still to come.
func (c *calendar) ofOtherVisit(s *sentence, d dated) bool {
	for k := max(0, d.from-16); k < d.from; k++ {
		switch s.low(k) {
		case "recalled", "recalling", "invited", "invitation":
			return s.low(k-2) != "the" && s.low(k-1) != "the" || s.low(k) != "invitation"
		}
	}
	first, _ := c.withYear(d.date)
	p := c.published
	if first.Year == 0 || p.Day == 0 || p.Year == 0 {
		return false
	}
	n := first.DaysTo(p)
	return n > oldVisit || n < -farDays
}

// oldVisit is how many days before the page a visit of its news began at most.
const oldVisit = 60

// background reports whether d is the date of something else: inside
// brackets, or behind "since".
func (s *sentence) background(d dated) bool {
	b := s.low(d.from - 1)
	return b == "(" || b == "since" || s.low(d.from-2) == "since" || s.low(d.from-2) == "(" && b != ","
}

// impliedYear works out the year of the news from a phrase that counts years:
// "101st founding anniversary (July 1, 1921-2022)", "half a century of ties,
// set up on June 24, 1967", "in the five years since 2008", "in April 2023,
// six months ago".
func (s *sentence) impliedYear() (int, text.Span) {
	for _, rule := range []func(*sentence) (int, text.Span){
		(*sentence).anniversaryRange, (*sentence).anniversaryCount, (*sentence).yearsSince, (*sentence).feastYear,
	} {
		if y, p := rule(s); y != 0 {
			return y, p
		}
	}
	return 0, text.Span{}
}

// anniversaryRange reads "101st founding anniversary (July 1, 1921-2022)": the
// second year is the present one, or the next if the feast is "next January".
// The years must differ by the number told.
func (s *sentence) anniversaryRange() (int, text.Span) {
	for i := range s.toks {
		from, to, ok := yearRange(s.low(i))
		if !ok {
			if y, n := s.year(i); n == 1 && (s.low(i+1) == "-" || s.low(i+1) == "–") {
				if y2, n2 := s.year(i + 2); n2 == 1 {
					from, to, ok = y, y2, true
				}
			}
		}
		if !ok {
			continue
		}
		for k := i; k >= 0 && k > i-16; k-- {
			if s.low(k) != "anniversary" {
				continue
			}
			for b := k; b >= 0 && b > k-4; b-- {
				n := ordinalValue(s.low(b))
				if n != 0 && n == to-from {
					if s.nextYear(i) {
						to--
					}
					return to, s.cut(b, min(i+2, len(s.toks)))
				}
			}
		}
	}
	return 0, text.Span{}
}

// nextYear reports whether the feast told before token i is still to come in
// the following year: "… next January", "next year".
func (s *sentence) nextYear(i int) bool {
	for k := i; k < min(i+5, len(s.toks)); k++ {
		if s.low(k) == "next" && (s.low(k+1) == "year" || months[s.low(k+1)] != 0) {
			return true
		}
	}
	return false
}

// anniversaryCount reads "half a century of diplomatic ties, set up on June
// 24, 1967": a count of years and the year it began, in one sentence.
func (s *sentence) anniversaryCount() (int, text.Span) {
	count, at := 0, 0
	for i := range s.toks {
		switch {
		case s.has(i, "half", "a", "century"):
			count, at = 50, i
		case s.has(i+1, "anniversary"), s.has(i+2, "anniversary"):
			if n := ordinalValue(s.low(i)); n > 0 {
				count, at = n, i
			}
		case s.has(i+1, "years", "of"):
			if n := cardinal(s.low(i)); n >= 10 {
				count, at = n, i
			}
		}
		if y, n := s.year(i); count > 0 && n == 1 && (s.low(i-1) == "in" || s.low(i-1) == "," || s.low(i-1) == "since" || months[s.low(i-1)] != 0) {
			return y + count, s.cut(at, i+1)
		}
	}
	return 0, text.Span{}
}

// yearsSince reads "in the five years since 2008" and "in April 2023, six
// months ago" (for which the year is right if no year's end lies between).
func (s *sentence) yearsSince() (int, text.Span) {
	for i := range s.toks {
		n := cardinal(s.low(i))
		if n == 0 {
			continue
		}
		if s.has(i+1, "years", "since") {
			if y, k := s.year(i + 3); k == 1 && (s.low(i-1) == "the" || s.low(i-1) == "in") {
				return y + n, s.cut(i, i+4)
			}
		}
		if (s.low(i+1) == "months" || s.low(i+1) == "years") && s.low(i+2) == "ago" && i >= 2 && s.low(i-1) == "," {
			y, k := s.year(i - 2)
			m := months[s.low(i-3)]
			if k == 1 && m != 0 {
				if s.low(i+1) == "years" {
					return y + n, s.cut(i-3, i+3)
				}
				return y + (m-1+n)/12, s.cut(i-3, i+3)
			}
		}
	}
	return 0, text.Span{}
}

// yearRange reads "1921-2022".
func yearRange(w string) (from, to int, ok bool) {
	if w == "" || w[0] < '0' || w[0] > '9' {
		return 0, 0, false
	}
	w = strings.ReplaceAll(w, "–", "-")
	if len(w) != 9 || w[4] != '-' {
		return 0, 0, false
	}
	from, to = number(w[:4]), number(w[5:])
	return from, to, from > 1000 && to > from
}

// ordinalValue returns the number of an ordinal in figures; 0 if w is none.
func ordinalValue(w string) int {
	if !ordinal(w) {
		return 0
	}
	return number(w[:len(w)-2])
}

// cardinal returns the number that w tells in words or, up to 200, in figures; 0 if none.
func cardinal(w string) int {
	if n := numerals[w]; n > 0 {
		return n
	}
	if n := number(w); n <= 200 {
		return n
	}
	return 0
}

// resolve turns a phrase into a date and says on what it rests. base is the
// day that "the same day" counts from.
func (c *calendar) resolve(d dated, base article.Date) (article.Date, Basis) {
	switch d.kind {
	case absolute:
		return c.withYear(d.date)
	case span:
		return c.monthOfSpan(d)
	case today:
		if ref := c.day(); !ref.IsZero() {
			return ref, ArticleDate
		}
	case yesterday:
		if ref := c.day(); ref.Day != 0 {
			return addDays(ref, -1), ArticleDate
		}
	case onWeekday:
		return c.lastWeekday(d)
	case lastMonth:
		return c.monthGone(d)
	case monthBefore, thisMonth:
		return c.monthOfPage(d)
	case yearBefore:
		if p := c.published; p.Year != 0 {
			return article.Date{Year: p.Year - 1, Month: d.date.Month}, Inferred
		}
	case dayOfMonth:
		return c.dayInMonth(d)
	case dayOfSpan:
		return c.dayInVisit(d)
	case someDay:
		if day := c.day(); d.back > 0 && day.Day != 0 && day.Year != 0 {
			if m := weekMonth(day, d.back == 7); m.Year != 0 {
				return m, Inferred
			}
		}
	case daysBack:
		from := base
		if d.ago || base.Day == 0 || base.Year == 0 {
			from = c.day()
		}
		if from.Day != 0 && from.Year != 0 {
			return addDays(from, -d.back), Inferred
		}
	case sameDay:
		return base, Explicit
	case dayBefore, dayAfter:
		if base.Year != 0 && base.Day != 0 {
			n := 1
			if d.kind == dayBefore {
				n = -1
			}
			return addDays(base, n), Explicit
		}
	}
	return article.Date{}, NoBasis
}

// weekdayBack returns how many days before ref the weekday d was; "last Monday" was
// never today.
func (d *dated) weekdayBack(ref article.Date) int {
	n := (int(timeOf(ref).Weekday()) - d.weekday + 7) % 7
	if n == 0 && d.last {
		return 7
	}
	return n
}

// day returns the day on which the text was written: the dateline's, else the
// page's.
func (c *calendar) day() article.Date {
	if c.dateline.Day == 0 {
		return c.published
	}
	d, _ := c.withYear(c.dateline)
	if d.Year == 0 {
		return article.Date{}
	}
	return d
}

// written returns the day of the page, or that of a dateline a few days before.
func (c *calendar) written() article.Date {
	p, d := c.published, c.day()
	if p.Day == 0 || d.Day == 0 {
		return p
	}
	if n := d.DaysTo(p); n < 0 || n > 9 {
		return p
	}
	return d
}

// soleDay returns the only full date that the article tells; zero if it tells
// none or several.
func (c *calendar) soleDay() article.Date {
	var out article.Date
	for _, d := range c.full {
		if !out.IsZero() {
			return article.Date{}
		}
		out = d
	}
	return out
}

// withYear adds the year to a day and month: as told, as a full date elsewhere
// gives it, from the publication date, or worked out. A day that would lie
// more than a week behind the publication belongs to the year before.
func (c *calendar) withYear(d article.Date) (article.Date, Basis) {
	if d.Year != 0 {
		return d, Explicit
	}
	if c.published.Year != 0 {
		d.Year = c.published.Year
		if p := timeOf(c.published); d.Day != 0 && timeOf(d).After(p.AddDate(0, 0, 7)) {
			if timeOf(d).Before(p.AddDate(0, 3, 0)) {
				d.Year = 0 // nine months old, or printed by a page with a wrong day
				return d, NoBasis
			}
			d.Year--
		}
		if d.Day == 0 && d.Month > c.published.Month {
			d.Year-- // "met in November", in an article of June
		}
		return d, Explicit
	}
	if f, ok := c.full[article.Date{Month: d.Month, Day: d.Day}]; ok && d.Day != 0 {
		return f, Explicit
	}
	if y := c.nearYear(d); y != 0 {
		d.Year = y
		return d, Inferred
	}
	if v := c.visit; v.kind == span && v.date.Year != 0 && (d.Month == v.date.Month || d.Month == v.end.Month) {
		d.Year = v.date.Year
		return d, Explicit // "October 16", in a visit "from October 15 to 17, 2009"
	}
	if c.year != 0 {
		d.Year = c.year
		return d, Inferred
	}
	return d, NoBasis
}

// fewDays is how many full dates with their weekday are kept.
const fewDays = 20

// nearYear returns the year of a full date that lies within a week of d and is
// told with its weekday, as the days around the news are: "Wednesday (1/8)" before
// "tomorrow, Thursday (2/8/2018)".
func (c *calendar) nearYear(d article.Date) int {
	if d.Day == 0 {
		return 0
	}
	for _, f := range c.spoken {
		d.Year = f.Year
		if n := d.DaysTo(f); n >= -7 && n <= 7 {
			return f.Year
		}
	}
	return 0
}

// timeOf returns noon of the day; a part that is not told counts as 1.
func timeOf(d article.Date) time.Time {
	return time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 12, 0, 0, 0, time.UTC)
}

// addDays returns the day n days after d.
func addDays(d article.Date, n int) article.Date {
	y, m, day := timeOf(d).AddDate(0, 0, n).Date()
	return article.Date{Year: y, Month: int(m), Day: day}
}
