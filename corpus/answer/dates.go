package answer

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"rapporteur/corpus/article"
)

// monthName returns the English name of a month, 1 to 12; "" for 0.
func monthName(m int) string {
	if m == 0 {
		return ""
	}
	return time.Month(m).String()
}

// month returns the number of a month's name or of its first three or four
// letters, folded; 0 if w is none.
func month(w string) int {
	if m := months[w]; m > 0 {
		return m
	}
	for m := 1; m <= 12 && len(w) == 4; m++ {
		if strings.HasPrefix(strings.ToLower(monthName(m)), w) {
			return m // "octo"
		}
	}
	return 0
}

// months gives the number of each month by its English names and abbreviations.
var months = article.EnglishMonths()

// showDate returns d as people read it: "6 July 2022", "March 2024, day not
// stated", "6 July, year not stated"; "" if nothing is known.
func showDate(d article.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Year == 0 && d.Day != 0:
		return fmt.Sprintf("%d %s, year not stated", d.Day, monthName(d.Month))
	case d.Year == 0:
		return monthName(d.Month) + ", year not stated"
	case d.Month == 0:
		return strconv.Itoa(d.Year) + ", day not stated"
	case d.Day == 0:
		return fmt.Sprintf("%s %d, day not stated", monthName(d.Month), d.Year)
	}
	return fmt.Sprintf("%d %s %d", d.Day, monthName(d.Month), d.Year)
}

// plainDate is showDate without the remark on what is not stated.
func plainDate(d article.Date) string {
	s, _, _ := strings.Cut(showDate(d), ",")
	return s
}

var weekdayNames = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// weekdayOf returns the day of the week, 1 for Monday; 0 if d is not a whole date.
func weekdayOf(d article.Date) int {
	if d.Year == 0 || d.Day == 0 {
		return 0
	}
	return (int(time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Weekday())+6)%7 + 1
}

// weekday returns the number of a weekday's name; 0 if w is none.
func weekday(w string) int {
	for i, n := range weekdayNames {
		if i > 0 && (strings.EqualFold(n, w) || strings.EqualFold(n+"s", w)) {
			return i
		}
	}
	return 0
}

// A span of days, both ends inclusive and as precise as they were given; a
// zero end is open.
type span struct{ from, to article.Date }

func (s span) zero() bool { return s.from.IsZero() && s.to.IsZero() }

// holds reports whether d, as far as it is known, lies in s. A date without a
// year lies only in a span without years.
func (s span) holds(d article.Date) bool {
	if s.zero() {
		return true
	}
	if d.IsZero() {
		return false
	}
	if d.Year == 0 || s.from.Year == 0 && s.to.Year == 0 {
		want := s.from
		return (want.Year == 0 || want.Year == d.Year) &&
			(want.Month == 0 || want.Month == d.Month) && (want.Day == 0 || want.Day == d.Day)
	}
	return (s.from.IsZero() || compare(d, s.from) >= 0) && (s.to.IsZero() || compare(d, s.to) <= 0)
}

// fits tells whether d lies in s: maybe, if only some of the days that d may be
// do, or if the year of d is not told.
func (s span) fits(d article.Date) verdict {
	switch {
	case s.zero():
		return yes
	case d.IsZero():
		return no
	case s.from.Year == 0 && s.to.Year == 0:
		if !s.holds(d) {
			return no
		}
		if precise(d) < precise(s.from) || d.Year == 0 && d.Day == 0 && s.from.Day != 0 {
			return maybe
		}
		return yes
	case d.Year == 0:
		if s.from.Year == s.to.Year {
			d.Year = s.from.Year
			if !s.holds(d) {
				return no
			}
		}
		return maybe
	}
	after := s.from.IsZero() || firstDay(d) >= firstDay(s.from)
	before := s.to.IsZero() || lastDay(d) <= lastDay(s.to)
	if after && before {
		return yes
	}
	if !s.from.IsZero() && lastDay(d) < firstDay(s.from) || !s.to.IsZero() && firstDay(d) > lastDay(s.to) {
		return no
	}
	return maybe
}

// firstDay and lastDay count the first and the last day that d may be, in days
// that grow with time.
func firstDay(d article.Date) int {
	return (d.Year*12+max(d.Month, 1)-1)*31 + max(d.Day, 1)
}

func lastDay(d article.Date) int {
	month, day := d.Month, d.Day
	if month == 0 {
		month = 12
	}
	if last := time.Date(d.Year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day(); day == 0 || day > last {
		day = last
	}
	return (d.Year*12+month-1)*31 + day
}

// dayAfter returns the day, month or year that follows d by n, as precise as d.
func dayAfter(d article.Date, n int) article.Date {
	switch {
	case d.Year == 0:
		return d
	case d.Day != 0:
		t := time.Date(d.Year, time.Month(d.Month), d.Day+n, 0, 0, 0, 0, time.UTC)
		return article.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	case d.Month != 0:
		t := time.Date(d.Year, time.Month(d.Month+n), 1, 0, 0, 0, 0, time.UTC)
		return article.Date{Year: t.Year(), Month: int(t.Month())}
	}
	d.Year += n
	return d
}

// compare orders two dates by the parts that both know.
func compare(a, b article.Date) int {
	if a.Year != b.Year {
		return a.Year - b.Year
	}
	if a.Month == 0 || b.Month == 0 {
		return 0
	}
	if a.Month != b.Month {
		return a.Month - b.Month
	}
	if a.Day == 0 || b.Day == 0 {
		return 0
	}
	return a.Day - b.Day
}

// String says the span in words.
func (s span) String() string {
	switch {
	case s.zero():
		return ""
	case s.from == s.to && s.from.Day != 0:
		return "on " + plainDate(s.from)
	case s.from == s.to:
		return "in " + plainDate(s.from)
	case s.to.IsZero():
		return "since " + plainDate(s.from)
	case s.from.IsZero():
		return "until " + plainDate(s.to)
	}
	return "from " + plainDate(s.from) + " to " + plainDate(s.to)
}

// parseDate reads an ISO date or the leading parts of one.
func parseDate(s string) (article.Date, bool) {
	var d article.Date
	part := strings.Split(s, "-")
	if len(part) > 3 {
		return d, false
	}
	for i, p := range part {
		n, err := strconv.Atoi(p)
		if err != nil {
			return d, false
		}
		switch i {
		case 0:
			d.Year = n
		case 1:
			d.Month = n
		case 2:
			d.Day = n
		}
	}
	return d, validDate(d)
}

func validDate(d article.Date) bool {
	return (d.Year == 0 || d.Year >= 1900 && d.Year <= 2100) && d.Month >= 0 && d.Month <= 12 && d.Day >= 0 && d.Day <= 31 && !d.IsZero()
}

// dateAt reads a date that begins at word i and returns how many words it
// takes; 0 if there is none. The forms: "9 August 2019", "August 9, 2019",
// "March 2021", "31 October", "2022", "22/2/2023", "2023-02-22".
func dateAt(w []string, i int) (article.Date, int) {
	at := func(k int) string {
		if i+k < len(w) {
			return w[i+k]
		}
		return ""
	}
	if day := dayNumber(at(0)); day > 0 && (i == 0 || w[i-1] != "+") {
		k := 1
		if at(k) == "of" {
			k++
		}
		if m := month(at(k)); m > 0 {
			k++
			if at(k) == "," || at(k) == "of" {
				if y := year(at(k + 1)); y > 0 {
					return article.Date{Year: y, Month: m, Day: day}, k + 2
				}
			}
			if y := year(at(k)); y > 0 {
				return article.Date{Year: y, Month: m, Day: day}, k + 1
			}
			return article.Date{Month: m, Day: day}, k
		}
		if n, ok := slashed(w, i); ok {
			return n, 5
		}
		if y := year(at(2)); at(1) == "/" && y > 0 && day <= 12 {
			return article.Date{Year: y, Month: day}, 3 // "07/2022"
		}
	}
	if m := month(at(0)); m > 0 {
		if at(1) == "." && i+2 < len(w) { // "Sept. 5"
			d, n := dateAt(append([]string{w[i]}, w[i+2:]...), 0)
			if n > 1 {
				return d, n + 1
			}
		}
		if day := dayNumber(at(1)); day > 0 {
			k := 2
			if at(k) == "," {
				k++
			}
			if y := year(at(k)); y > 0 {
				return article.Date{Year: y, Month: m, Day: day}, k + 1
			}
			return article.Date{Month: m, Day: day}, 2
		}
		k := 1
		if at(k) == "of" || at(k) == "," {
			k++
		}
		if y := year(at(k)); y > 0 {
			return article.Date{Year: y, Month: m}, k + 1
		}
		// "May" and "March" alone are words; in a question a month without a year is one only behind "in".
		if i > 0 && (w[i-1] == "in" || w[i-1] == "during" || w[i-1] == "of" || w[i-1] == "since") {
			return article.Date{Month: m}, 1
		}
		return article.Date{}, 0
	}
	if y := year(at(0)); y > 0 {
		if d, ok := slashedISO(w, i); ok {
			return d, 5
		}
		return article.Date{Year: y}, 1
	}
	if p := strings.Split(at(0), "."); len(p) == 3 && year(p[2]) > 0 { // "5.9.2023"
		return slashedParts(p)
	}
	if strings.Count(at(0), "-") >= 1 && len(at(0)) >= 7 {
		if d, ok := parseDate(at(0)); ok {
			return d, 1
		}
	}
	return article.Date{}, 0
}

// seasons are the months of each, as north of the equator.
var seasons = map[string][2]int{"spring": {3, 5}, "summer": {6, 8}, "autumn": {9, 11}, "fall": {9, 11}}

// season reads "summer 2022" or "spring of 2023" at word i.
func season(w []string, i int) (span, int) {
	m, ok := seasons[w[i]]
	k := i + 1
	if k < len(w) && (w[k] == "of" || w[k] == "in") {
		k++
	}
	if !ok || k >= len(w) || year(w[k]) == 0 {
		return span{}, 0
	}
	y := year(w[k])
	return span{article.Date{Year: y, Month: m[0]}, article.Date{Year: y, Month: m[1]}}, k + 1 - i
}

// partOfYear reads "first half of 2023", "third quarter of 2022" or "summer
// 2022" at word i and returns how many words it takes; 0 if there is none.
func partOfYear(w []string, i int) (span, int) {
	if s, n := season(w, i); n > 0 {
		return s, n
	}
	nth := map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
	if i+2 >= len(w) || nth[w[i]] == 0 || w[i+1] != "half" && w[i+1] != "quarter" {
		return span{}, 0
	}
	n, months := nth[w[i]], 3
	if w[i+1] == "half" {
		n, months = min(n, 2), 6
	}
	k := i + 2
	if w[k] == "of" && k+1 < len(w) {
		k++
	}
	y := year(w[k])
	if y == 0 {
		return span{}, 0
	}
	return span{article.Date{Year: y, Month: (n-1)*months + 1}, article.Date{Year: y, Month: n * months}}, k + 1 - i
}

// slashed reads "22/2/2023", day first as the articles write it.
func slashed(w []string, i int) (article.Date, bool) {
	if i+4 >= len(w) || w[i+1] != w[i+3] || w[i+1] != "/" && w[i+1] != "." && w[i+1] != "-" {
		return article.Date{}, false
	}
	m, err := strconv.Atoi(w[i+2])
	y := year(w[i+4])
	d := article.Date{Year: y, Month: m, Day: dayNumber(w[i])}
	return d, err == nil && y > 0 && validDate(d)
}

func slashedParts(p []string) (article.Date, int) {
	d, ok := slashed([]string{p[0], "/", p[1], "/", p[2]}, 0)
	if !ok {
		return article.Date{}, 0
	}
	return d, 1
}

func slashedISO(w []string, i int) (article.Date, bool) {
	if i+4 >= len(w) || w[i+1] != w[i+3] || w[i+1] != "-" && w[i+1] != "/" {
		return article.Date{}, false
	}
	return parseDate(w[i] + "-" + w[i+2] + "-" + w[i+4])
}

// year reads a year from 1900 to 2100.
func year(w string) int {
	n, err := strconv.Atoi(w)
	if err != nil || len(w) != 4 || n < 1900 || n > 2100 {
		return 0
	}
	return n
}

// dayNumber reads "9" or "9th".
func dayNumber(w string) int {
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, end)
	}
	n, err := strconv.Atoi(w)
	if err != nil || len(w) > 2 || n < 1 || n > 31 {
		return 0
	}
	return n
}
