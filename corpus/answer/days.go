package answer

import "rapporteur/corpus/article"

// Some times are told by the day of the last answer: "the day before".

// tripDays is how many days before and after a meeting the trip is looked for in
// which it was.
const tripDays = 6

// beside returns the time that the question tells by the day of the last answer:
// "before that", "on that trip".
func (r *reading) beside(last span) span {
	d := last.from
	if d.Day == 0 || d != last.to {
		return span{}
	}
	for i := range r.w {
		p := i > 0 && (r.w[i-1].text == "that" || r.w[i-1].text == "the same" || r.w[i-1].text == "this" || r.w[i-1].text == "same")
		that := i+1 < len(r.w) && (r.w[i+1].text == "that" || r.w[i+1].text == "then" || r.w[i+1].text == "this")
		end := that && i+2 >= len(r.w) || that && r.w[i+2].entity == aMark
		switch t := r.w[i].text; {
		case t == "day" || t == "days":
			if n := r.daysOff(i); n != 0 {
				return span{dayAfter(d, n), dayAfter(d, n)}
			}
		case t == "before" && end:
			return span{to: dayAfter(d, -1)}
		case t == "after" && end:
			return span{from: dayAfter(d, 1)}
		case p && t == "month":
			m := article.Date{Year: d.Year, Month: d.Month}
			return span{m, m}
		case p && t == "year":
			return span{year0(d), year0(d)}
		case p && (t == "trip" || t == "visit" || t == "tour"):
			return span{dayAfter(d, -tripDays), dayAfter(d, tripDays)}
		}
	}
	return span{}
}

// inYearOf gives a month or day without a year the one year of last: "and in July?"
// after June 2025.
func (s span) inYearOf(last span) span {
	y := last.from.Year
	if y == 0 || y != last.to.Year || s.from.Year != 0 || s.to.Year != 0 || s.from.Month == 0 || s.to.Month == 0 {
		return s
	}
	s.from.Year, s.to.Year = y, y
	return s
}

// daysOff returns how many days after, or before, the last answer's day the "day"
// at i is: "the day before", "the next day", "two days later". It is 0 if that is
// not told, as in "the day before the summit".
func (r *reading) daysOff(i int) int {
	prev, next := "", ""
	if i > 0 {
		prev = r.w[i-1].text
	}
	if i+1 < len(r.w) {
		next = r.w[i+1].text
	}
	n := dayNumber(prev)
	if n == 0 {
		n = numberWords[prev]
	}
	if n == 0 && r.w[i].text == "day" {
		n = 1
	}
	switch {
	case n == 0:
	case prev == "next" || prev == "following":
		r.q.Topic = withoutWord(r.q.Topic, prev)
		return 1
	case prev == "previous" || prev == "preceding":
		r.q.Topic = withoutWord(r.q.Topic, prev)
		return -1
	case i+2 < len(r.w) && r.w[i+2].entity != aMark && !r.is(i+2, who|what|where|aux|pronoun):
	case next == "before" || next == "earlier" || next == "prior":
		r.q.Topic = withoutWord(r.q.Topic, next)
		return -n
	case next == "after" || next == "later":
		return n
	}
	return 0
}

// numberWords are the small numbers as people write them.
var numberWords = map[string]int{"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
