package talks

import (
	"slices"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// daysAway reads "two days ago", "three days earlier" and "a week before": so many days
// before the day of the text or that of what was told; and "last week", "a few weeks
// ago", "last year", which tell no day.
func (s *sentence) daysAway(i int) (dated, bool) {
	switch w := s.low(i + 1); {
	case s.has(i, "earlier", "this", "week"), s.has(i, "early", "this", "week"):
		return dated{kind: someDay, from: i, to: i + 3, back: 1}, true
	case s.has(i, "the", "day", "after") && s.pausesAt(i+3):
		return dated{kind: dayAfter, from: i, to: i + 3}, true
	case (s.low(i) == "last" || s.low(i) == "past" || s.low(i) == "previous") && (w == "week" || w == "year" || w == "weekend"):
		d := dated{kind: someDay, from: i, to: i + 2}
		if w == "week" {
			d.back = 7
		}
		return d, true
	case s.low(i) == "in":
		if _, n := s.year(i + 1); n == 1 && s.low(i+1) != "," && s.low(i+2) != "-" && s.low(i+2) != "–" {
			return dated{kind: someDay, from: i, to: i + 2}, true
		}
		return dated{}, false
	}
	return s.unitsAgo(i)
}

// unitsAgo reads "two days ago", "a few weeks earlier" and "a week before" at
// token i.
func (s *sentence) unitsAgo(i int) (dated, bool) {
	days := 0
	switch s.low(i + 1) {
	case "day", "days":
		days = 1
	case "week", "weeks":
		days = 7
	case "month", "months", "year", "years":
	default:
		return dated{}, false
	}
	few, n := false, 1
	switch w := s.low(i); w {
	case "few", "several", "some":
		few = true
	case "a", "one":
	default:
		if n = cardinal(w); n == 0 {
			return dated{}, false
		}
	}
	d := dated{kind: daysBack, from: i, to: i + 3, back: n * days}
	switch s.low(i + 2) {
	case "ago":
		d.ago = true
	case "earlier":
	case "before":
		if !s.pausesAt(i + 3) {
			return dated{}, false // "two days before the summit"
		}
	default:
		return dated{}, false
	}
	if few || d.back == 0 {
		d.kind, d.back = someDay, 0
	}
	return d, true
}

// pausesAt reports whether a comma, the end of the sentence or the like stands at token k.
func (s *sentence) pausesAt(k int) bool { return k >= len(s.toks) || !s.toks[k].word }

// partOfMonth reads "late April", "mid-May" and "the end of June" at token i.
func (s *sentence) partOfMonth(i int) (dated, bool) {
	j := i + 1
	switch s.low(i) {
	case "early", "late", "mid":
		if s.low(j) == "-" {
			j++
		}
	case "end", "beginning", "start", "middle":
		if s.low(j) != "of" {
			return dated{}, false
		}
		j++
	default:
		return dated{}, false
	}
	m, next := s.month(j)
	if m == 0 || s.day(next) > 0 {
		return dated{}, false
	}
	y, n := s.year(next)
	return dated{kind: absolute, from: i, to: next + n, date: article.Date{Year: y, Month: m}}, true
}

// weekMonth returns the month of the week of day up to it, or of the whole week before
// where last is set; zero if it lies in two.
func weekMonth(day article.Date, last bool) article.Date {
	monday := addDays(day, -(int(timeOf(day).Weekday())+6)%7)
	if last {
		monday = addDays(monday, -7)
		day = addDays(monday, 6)
	}
	if day.Month != monday.Month {
		return article.Date{}
	}
	return article.Date{Year: day.Year, Month: day.Month}
}

// longAgo reports whether words about the trigger put its meeting at some time before
// the news: "recently received B", "received B in spring", "on a previous visit".
func (s *sentence) longAgo(tr trigger) bool {
	for k := range s.toks {
		near := s.steps(min(k, tr.to), max(k, tr.from)) < 7
		switch w := s.low(k); {
		case w == "recently" && (k == tr.from-1 || k == tr.from-2 || k == 0),
			(w == "previous" || w == "earlier" || w == "past") && k < 4 && s.tripAt(k+1),
			near && w == "earlier" && s.has(k+1, "this", "year"),
			near && slices.Contains([]string{"spring", "summer", "autumn", "winter"}, w) && (s.low(k-1) == "in" || s.low(k-1) == "last" || s.low(k-1) == "this" || s.low(k-1) == "the"):
			return !s.insideRef(k)
		}
	}
	return false
}

// tripAt reports whether a visit is named at token k or right behind it.
func (s *sentence) tripAt(k int) bool {
	for j := k; j < k+2; j++ {
		switch s.low(j) {
		case "visit", "trip", "tour", "stay", "visits", "trips":
			return true
		}
	}
	return false
}

// ofMonth reports whether d tells no more than a month, or not even that.
func (d *dated) ofMonth() bool {
	switch d.kind {
	case absolute:
		return d.date.Day == 0
	case lastMonth, monthBefore, yearBefore, someDay:
		return true
	}
	return false
}

// toCome reports whether d lies behind the day of the page, so that nobody can have met
// on it.
func (x *extractor) toCome(d *dated) bool {
	if d.kind != absolute || d.date.Day == 0 {
		return false
	}
	day, _ := x.cal.withYear(d.date)
	p := x.cal.published
	return day.Year != 0 && p.Day != 0 && p.Year != 0 && p.DaysTo(day) > 1
}

// farOff reports whether anything but people and places stands in [from, to) between a
// meeting and a phrase for a day.
func (s *sentence) farOff(from, to int) bool {
	for k := from; k < to; k++ {
		switch w := s.low(k); {
		case s.insideRef(k), s.entAt(k) != nil, s.preposition(k) && w != "on" && w != "about" && w != "of":
		case slices.Contains([]string{"the", "capital", "city", "each", "other", "again", "twice", "once", "two", "three", "times", "separately", "his", "her", "their", "visit", "trip", "during"}, w):
		default:
			return true
		}
	}
	return false
}

// thatTrip returns the month of the visit to which s points back, told in the sentence
// before: "visited Hanoi in January. He also met C during that trip".
func (x *extractor) thatTrip(s *sentence) (article.Date, Basis, string, text.Span) {
	p := x.before(s)
	for k := range s.toks {
		if s.low(k) != "that" || !slices.Contains(visitNouns, s.low(k+1)) || p == nil {
			continue
		}
		for i := range p.dates {
			if d := &p.dates[i]; d.ofMonth() {
				date, basis := x.cal.resolve(*d, x.base)
				return date, basis, clean(p.cut(d.from, d.to).In(x.a.Text)), p.cut(d.from, d.to)
			}
		}
	}
	return article.Date{}, NoBasis, "", text.Span{}
}
