package talks

import (
	"slices"

	"rapporteur/corpus/article"
)

// meetingNouns name the meeting told before, at the head of a sentence.
var meetingNouns = []string{"meeting", "talks", "visit", "reception", "session", "call", "conversation", "discussions", "dialogue", "audience", "event"}

// lateDay gives the meeting being told the day that a later sentence begins
// with: "During the visit, made last Wednesday, A …", "The talks, held on May 3,
// …", "The meeting took place on May 3".
func (x *extractor) lateDay(s *sentence) {
	if x.cur == nil || x.cur.dateText != "" || x.at-x.cur.at > 3 {
		return
	}
	k := 0
	switch s.low(0) {
	case "during", "at", "in":
		k = 1
	}
	if s.low(k) != "the" && s.low(k) != "their" || !slices.Contains(meetingNouns, s.low(k+1)) {
		return
	}
	for _, d := range s.dates {
		if d.from > k+9 || s.refWithin(k+2, d.from) || !s.heldBefore(k+2, d.from) {
			continue
		}
		if date, basis := x.cal.resolve(d, x.base); date.Day != 0 {
			x.setDate(s, trigger{}, x.cur, date, basis, clean(s.cut(d.from, d.to).In(x.a.Text)), s.cut(d.from, d.to))
		}
		return
	}
}

// heldBefore reports whether a word in [from, to) says that the meeting took
// place.
func (s *sentence) heldBefore(from, to int) bool {
	for k := from; k < to; k++ {
		switch s.low(k) {
		case "held", "made", "place", "paid", "occurred":
			return true
		}
	}
	return false
}

// earlierOn gives the meeting told in the sentence before, of which no day was
// told, the day of one that was held "earlier on Wednesday".
func (x *extractor) earlierOn(s *sentence, d *draft) {
	n := len(x.drafts)
	if n < 2 || d.date.Day == 0 || len(d.dateAt) == 0 {
		return
	}
	p := x.drafts[n-2]
	if p == d || p.weak || p.date.Day != 0 || p.dateText != "" || x.at-p.at > 1 {
		return
	}
	for k := range s.toks {
		if s.low(k) == "earlier" && s.dayAt(k+1, d) {
			p.date, p.basis, p.dateText, p.dateAt = d.date, Inferred, d.dateText, d.dateAt
		}
	}
}

// dayAt reports whether the day of d is told at token k, behind "on" or not.
func (s *sentence) dayAt(k int, d *draft) bool {
	if s.low(k) == "on" {
		k++
	}
	return slices.ContainsFunc(s.dates, func(o dated) bool { return o.from == k && s.cut(o.from, o.to) == d.dateAt[0] })
}

// noteDay remembers the last day told of the news, which "the same day" may count
// from: none of history, and none to come.
func (x *extractor) noteDay(s *sentence) {
	for _, d := range s.dates {
		if s.background(d) || d.kind == sameDay || s.ofPlan(d.from) {
			continue
		}
		if date, basis := x.cal.resolve(d, x.base); date.Day != 0 && date.Year != 0 && x.ofTheDays(date) {
			x.lastDay = toldDay{date, basis, clean(s.cut(d.from, d.to).In(x.a.Text)), s.cut(d.from, d.to), 0}
			if d.from <= 1 {
				x.lastDay.leads = x.at
			}
			return
		}
	}
}

// ofTheDays reports whether a day lies near that of the page, or else of the meeting being
// told, and not behind it.
func (x *extractor) ofTheDays(day article.Date) bool {
	p := x.cal.written()
	if p.Day != 0 && p.Year != 0 {
		return day.DaysTo(p) >= -1 && day.DaysTo(p) <= newsDays
	}
	if x.cur != nil && x.cur.date.Day != 0 && x.cur.date.Year != 0 {
		return near(day, x.cur.date)
	}
	return true
}

// newsDays is how many days before the page the news can lie from which "the same day"
// counts.
const newsDays = 90

// newestDay reports whether a sentence behind that of the meeting being told began with
// another day: "On May 22, he went to Hue. The same day, …".
func (x *extractor) newestDay() bool {
	return x.lastDay.date.Day != 0 && (x.cur == nil || x.cur.date.Day == 0 || x.lastDay.leads > x.cur.at)
}
