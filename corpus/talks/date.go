package talks

import (
	"strings"

	"rapporteur/corpus/article"
)

// A dateKind says how a phrase tells a day.
type dateKind uint8

const (
	absolute    dateKind = iota + 1 // "September 5", "October 2022"
	span                            // "from March 28 to 30, 2018"
	onWeekday                       // "on Friday"
	today                           // "today", "this morning"
	yesterday                       // "yesterday"
	sameDay                         // "earlier the same day"
	dayBefore                       // "the previous day", "one day earlier"
	dayAfter                        // "the following day"
	lastMonth                       // "last October"
	yearBefore                      // "November last year"
	monthBefore                     // "last month"
	thisMonth                       // "earlier this month"
	dayOfMonth                      // "on the 21st"
	dayOfSpan                       // "the first day" of a visit or forum
	daysBack                        // "two days ago", "three days earlier"
	someDay                         // "last week", "in 2019": no day can be told
)

// A dated is a phrase in a sentence, tokens [from, to), that tells a day.
type dated struct {
	kind     dateKind
	from, to int
	date     article.Date // zero parts are not told
	end      article.Date // of a span
	weekday  int          // of an absolute date one more than told, 0 if none is; of dayOfSpan the number
	back     int          // of daysBack, how many
	ago      bool         // of daysBack, counted from the day of the text
	last     bool         // of onWeekday, "last Monday"
}

// findDates finds the phrases of s that tell days.
func (s *sentence) findDates() {
	for i := 0; i < len(s.toks); i++ {
		if d, ok := s.dateAt(i); ok {
			s.dates = append(s.dates, d)
			i = d.to - 1
		}
	}
}

// dateAt returns the date phrase at token i.
func (s *sentence) dateAt(i int) (dated, bool) {
	for _, rule := range []func(*sentence, int) (dated, bool){
		(*sentence).monthFirst, (*sentence).dayFirst, (*sentence).digits, (*sentence).relativeDay, (*sentence).ordinalDay, (*sentence).daysAway, (*sentence).partOfMonth,
	} {
		if d, ok := rule(s, i); ok {
			return d, true
		}
	}
	return dated{}, false
}

// month returns the month that token i names, "Sept." included.
func (s *sentence) month(i int) (m, next int) {
	if i < 0 || i >= len(s.toks) || !s.toks[i].cap {
		return 0, i
	}
	m = months[s.toks[i].low]
	if m == 0 {
		return 0, i
	}
	next = i + 1
	if s.low(next) == "." && len(s.toks[i].low) <= 4 {
		next++
	}
	return m, next
}

// day returns the day that token i tells: "5", "23rd".
func (s *sentence) day(i int) int {
	w := s.low(i)
	if ordinal(w) {
		w = w[:len(w)-2]
	}
	if n := number(w); len(w) <= 2 && n <= 31 {
		return n
	}
	return 0
}

// number returns the value of a short run of digits; 0 for anything else.
func number(w string) int {
	if w == "" || len(w) > 4 {
		return 0
	}
	n := 0
	for i := 0; i < len(w); i++ {
		if w[i] < '0' || w[i] > '9' {
			return 0
		}
		n = n*10 + int(w[i]-'0')
	}
	return n
}

// year returns the year that token i tells, and how many tokens with the
// comma before it; 0, 0 if none.
func (s *sentence) year(i int) (y, n int) {
	if s.low(i) == "," {
		y, n = s.year(i + 1)
		if n > 0 {
			n++
		}
		return y, n
	}
	if w := s.low(i); len(w) == 4 {
		if y = number(w); y >= 1900 && y <= 2100 {
			return y, 1
		}
	}
	return 0, 0
}

// monthFirst reads "September 5", "Sept. 5, 2023", "March 28-30, 2018",
// "March 28 to 30" and "October 2022".
func (s *sentence) monthFirst(i int) (dated, bool) {
	m, j := s.month(i)
	if m == 0 {
		return dated{}, false
	}
	if s.low(i-1) == "last" {
		return dated{kind: lastMonth, from: i - 1, to: j, date: article.Date{Month: m}}, true
	}
	d := s.day(j)
	if d == 0 {
		if lo, hi := dayRange(s.low(j)); lo > 0 {
			y, n := s.year(j + 1)
			return dated{kind: span, from: i, to: j + 1 + n, date: article.Date{Year: y, Month: m, Day: lo}, end: article.Date{Year: y, Month: m, Day: hi}}, true
		}
		if s.has(j, "last", "year") {
			return dated{kind: yearBefore, from: i, to: j + 2, date: article.Date{Month: m}}, true
		}
		y, n := s.year(j)
		if n == 0 && s.low(i-1) != "in" {
			return dated{}, false
		}
		return dated{kind: absolute, from: i, to: j + n, date: article.Date{Year: y, Month: m}}, true
	}
	j++
	if s.low(j) == "-" || s.low(j) == "–" || s.low(j) == "to" || s.low(j) == "and" && s.day(j+1) > d {
		if hi := s.day(j + 1); hi > d && (s.low(j+2) != "," || s.low(j) != "and") || hi > d && yearAfter(s, j+2) > 0 {
			y, n := s.year(j + 2)
			return dated{kind: span, from: i, to: j + 2 + n, date: article.Date{Year: y, Month: m, Day: d}, end: article.Date{Year: y, Month: m, Day: hi}}, true
		}
		if m2, k := s.month(j + 1); m2 != 0 && s.low(j) != "and" {
			if hi := s.day(k); hi > 0 {
				y, n := s.year(k + 1)
				return dated{kind: span, from: i, to: k + 1 + n, date: article.Date{Year: y, Month: m, Day: d}, end: article.Date{Year: y, Month: m2, Day: hi}}, true
			}
		}
	}
	y, n := s.year(j)
	return dated{kind: absolute, from: i, to: j + n, date: article.Date{Year: y, Month: m, Day: d}}, true
}

// yearAfter returns the year told at token i; 0 if none is.
func yearAfter(s *sentence, i int) int {
	y, _ := s.year(i)
	return y
}

// dayFirst reads "13 April 2023", "23rd of April", "2-5 October".
func (s *sentence) dayFirst(i int) (dated, bool) {
	d := s.day(i)
	lo, hi := dayRange(s.low(i))
	if d == 0 && lo == 0 {
		return dated{}, false
	}
	j := i + 1
	if d > 0 && (s.low(j) == "-" || s.low(j) == "–" || s.low(j) == "to") && s.day(j+1) > d {
		lo, hi = d, s.day(j+1)
		j += 2
	}
	if s.low(j) == "of" {
		j++
	}
	m, next := s.month(j)
	if m == 0 {
		return dated{}, false
	}
	y, n := s.year(next)
	if lo > 0 {
		return dated{kind: span, from: i, to: next + n, date: article.Date{Year: y, Month: m, Day: lo}, end: article.Date{Year: y, Month: m, Day: hi}}, true
	}
	return dated{kind: absolute, from: i, to: next + n, date: article.Date{Year: y, Month: m, Day: d}}, true
}

// dayRange reads "28-30".
func dayRange(w string) (lo, hi int) {
	if len(w) < 3 || w[0] < '0' || w[0] > '9' {
		return 0, 0
	}
	a, b, ok := strings.Cut(strings.ReplaceAll(w, "–", "-"), "-")
	if !ok {
		return 0, 0
	}
	lo, hi = number(a), number(b)
	if lo < 1 || hi <= lo || hi > 31 {
		return 0, 0
	}
	return lo, hi
}

// behindOn reports whether a day follows the words before token i: "on 12/10", "on the
// morning of 12/10".
func (s *sentence) behindOn(i int) bool {
	switch s.low(i - 1) {
	case "on", "morning", "afternoon", "evening", "noon":
		return true
	case "of":
		switch s.low(i - 2) {
		case "morning", "afternoon", "evening", "night", "noon", "day":
			return true
		}
	}
	return false
}

// digits reads "6/7/2022" and "on 8/7", day first, "2022-07-06" and "2023.09.06".
func (s *sentence) digits(i int) (dated, bool) {
	w := s.low(i)
	if len(w) == 10 && (w[4] == '-' && w[7] == '-' || w[4] == '.' && w[7] == '.') {
		y, m, d := number(w[:4]), number(w[5:7]), number(w[8:])
		return dated{kind: absolute, from: i, to: i + 1, date: article.Date{Year: y, Month: m, Day: d}}, m >= 1 && m <= 12 && d >= 1 && d <= 31
	}
	d := s.day(i)
	if d == 0 || s.low(i+1) != "/" || s.low(i-1) == "/" {
		return dated{}, false
	}
	m := s.day(i + 2)
	if m > 0 && s.low(i+3) != "/" && s.behindOn(i) && s.low(i+3) != "of" && s.low(i+3) != "-" {
		if m > 12 {
			d, m = m, d
		}
		return dated{kind: absolute, from: i, to: i + 3, date: article.Date{Month: m, Day: d}}, m <= 12
	}
	if m == 0 || s.low(i+3) != "/" {
		return dated{}, false
	}
	y, n := s.year(i + 4)
	if n == 0 {
		return dated{}, false
	}
	if m > 12 {
		d, m = m, d
	}
	return dated{kind: absolute, from: i, to: i + 5, date: article.Date{Year: y, Month: m, Day: d}}, m <= 12
}

// A dayPhrase is a relative way of naming a day.
type dayPhrase struct {
	words []string
	kind  dateKind
}

// dayPhrases are those known, longest first.
var dayPhrases = []dayPhrase{
	{[]string{"earlier", "on", "the", "same", "day"}, sameDay},
	{[]string{"earlier", "the", "same", "day"}, sameDay},
	{[]string{"earlier", "that", "day"}, sameDay},
	{[]string{"earlier", "in", "the", "day"}, sameDay},
	{[]string{"later", "in", "the", "day"}, sameDay},
	{[]string{"later", "on", "the", "day"}, sameDay},
	{[]string{"later", "on", "that", "day"}, sameDay},
	{[]string{"earlier", "on", "the", "day"}, sameDay},
	{[]string{"later", "the", "same", "day"}, sameDay},
	{[]string{"later", "that", "day"}, sameDay},
	{[]string{"the", "same", "day"}, sameDay},
	{[]string{"same", "day"}, sameDay},
	{[]string{"last", "month"}, monthBefore},
	{[]string{"earlier", "this", "month"}, thisMonth},
	{[]string{"early", "this", "month"}, thisMonth},
	{[]string{"the", "same", "morning"}, sameDay},
	{[]string{"the", "same", "afternoon"}, sameDay},
	{[]string{"the", "same", "evening"}, sameDay},
	{[]string{"in", "the", "morning", ","}, sameDay},
	{[]string{"in", "the", "afternoon", ","}, sameDay},
	{[]string{"in", "the", "evening", ","}, sameDay},
	{[]string{"in", "a", "busy", "day"}, sameDay},
	{[]string{"in", "an", "intense", "day"}, sameDay},
	{[]string{"on", "a", "busy", "day"}, sameDay},
	{[]string{"at", "noon"}, sameDay},
	{[]string{"on", "the", "occasion", ","}, sameDay},
	{[]string{"on", "this", "occasion", ","}, sameDay},
	{[]string{"earlier", "in", "the", "morning"}, sameDay},
	{[]string{"earlier", "in", "the", "afternoon"}, sameDay},
	{[]string{"earlier", "this", "morning"}, today},
	{[]string{"earlier", "today"}, today},
	{[]string{"hours", "before"}, sameDay},
	{[]string{"hours", "earlier"}, sameDay},
	{[]string{"hours", "later"}, sameDay},
	{[]string{"before", "that", ","}, sameDay},
	{[]string{"after", "that", ","}, sameDay},
	{[]string{"that", "morning"}, sameDay},
	{[]string{"that", "afternoon"}, sameDay},
	{[]string{"that", "evening"}, sameDay},
	{[]string{"that", "day"}, sameDay},
	{[]string{"one", "day", "earlier"}, dayBefore},
	{[]string{"a", "day", "earlier"}, dayBefore},
	{[]string{"one", "day", "before"}, dayBefore},
	{[]string{"a", "day", "before"}, dayBefore},
	{[]string{"the", "day", "before"}, dayBefore},
	{[]string{"the", "evening", "before"}, dayBefore},
	{[]string{"the", "night", "before"}, dayBefore},
	{[]string{"the", "previous", "evening"}, dayBefore},
	{[]string{"the", "previous", "afternoon"}, dayBefore},
	{[]string{"the", "previous", "day"}, dayBefore},
	{[]string{"the", "next", "day"}, dayAfter},
	{[]string{"the", "following", "day"}, dayAfter},
	{[]string{"a", "day", "later"}, dayAfter},
	{[]string{"one", "day", "later"}, dayAfter},
	{[]string{"the", "next", "morning"}, dayAfter},
	{[]string{"the", "following", "morning"}, dayAfter},
	{[]string{"this", "morning"}, today},
	{[]string{"this", "afternoon"}, today},
	{[]string{"this", "evening"}, today},
	{[]string{"today"}, today},
	{[]string{"tonight"}, today},
	{[]string{"yesterday"}, yesterday},
}

// relativeDay reads "on Friday", "today", "earlier the same day".
func (s *sentence) relativeDay(i int) (dated, bool) {
	if s.toks[i].facts.day {
		for _, p := range dayPhrases {
			if s.has(i, p.words...) {
				return dated{kind: p.kind, from: i, to: i + len(p.words)}, true
			}
		}
	}
	if !s.toks[i].cap || s.toks[i].class&isWeekday == 0 || s.off != nil && s.givenAsDay(i) {
		return dated{}, false
	}
	// "Wednesday, September 6": the date says it all.
	j := i + 1
	if s.low(j) == "," {
		j++
	}
	if s.low(j) == "(" || s.low(j) == "on" {
		j++
	}
	if j < len(s.toks) {
		for _, rule := range []func(*sentence, int) (dated, bool){(*sentence).monthFirst, (*sentence).dayFirst, (*sentence).digits} {
			if d, ok := rule(s, j); ok && d.kind == absolute {
				d.from, d.weekday = i, int(weekdays[s.toks[i].low])+1
				return d, true
			}
		}
	}
	if d, ok := s.bracketDate(i); ok {
		return d, true
	}
	switch s.low(i - 1) {
	case "next", "coming":
		return dated{}, false
	}
	return dated{kind: onWeekday, from: i, to: i + 1, weekday: int(weekdays[s.toks[i].low]), last: s.low(i-1) == "last"}, true
}

// bracketDate reads "Wednesday (1/8)", day first and without a year.
func (s *sentence) bracketDate(i int) (dated, bool) {
	d, m := s.day(i+2), s.day(i+4)
	if s.low(i+1) != "(" || d == 0 || s.low(i+3) != "/" || m == 0 || m > 12 || s.low(i+5) != ")" {
		return dated{}, false
	}
	return dated{kind: absolute, from: i, to: i + 5, date: article.Date{Month: m, Day: d}, weekday: int(weekdays[s.toks[i].low]) + 1}, true
}

// ordinalDay reads "on the 21st" and "the first day of the visit".
func (s *sentence) ordinalDay(i int) (dated, bool) {
	if s.low(i) != "the" {
		return dated{}, false
	}
	if n := dayNumbers[s.low(i+1)]; n != 0 && s.low(i+2) == "day" {
		return dated{kind: dayOfSpan, from: i, to: i + 3, weekday: n}, true
	}
	if !ordinal(s.low(i+1)) || s.low(i-1) != "on" && s.low(i-1) != "of" || i+2 < len(s.toks) && s.toks[i+2].word && s.low(i+2) != "in" && s.low(i+2) != "at" {
		return dated{}, false
	}
	d := s.day(i + 1)
	return dated{kind: dayOfMonth, from: i, to: i + 2, date: article.Date{Day: d}}, d > 0
}

// dayNumbers count the days of a span; -1 is the last.
var dayNumbers = map[string]int{"first": 1, "opening": 1, "second": 2, "third": 3, "last": -1, "final": -1}
