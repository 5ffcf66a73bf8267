package talks

import "rapporteur/corpus/article"

// farDays is how far, in days, the releases on one page lie apart at most.
const farDays = 31

// pageDay takes the day printed above s, behind the first sentences of the page,
// for that of the releases below it: pages of several releases date each.
func (x *extractor) pageDay(s *sentence) {
	p := x.before(s)
	if p == nil || p.par == s.par || x.cal.published.Day == 0 {
		return
	}
	for i := s.par - 1; i > p.par; i-- {
		q := x.a.Paragraphs[i]
		if q.Kind != article.Navigation || q.Span.Len() > 60 {
			continue
		}
		h := x.newSentence(q.Span, i, q.Kind)
		h.findDates()
		if len(h.dates) == 0 || h.dates[0].kind != absolute || h.dates[0].date.Day == 0 || h.dates[0].date.Year == 0 {
			continue
		}
		for _, d := range []article.Date{h.dates[0].date, swapped(h.dates[0].date)} {
			if d.Month > 0 && d.Month <= 12 && near(d, x.cal.published) {
				x.cal.published = d
				return
			}
		}
	}
}

// swapped returns d with day and month in each other's place, as American pages
// write them.
func swapped(d article.Date) article.Date {
	return article.Date{Year: d.Year, Month: d.Day, Day: d.Month}
}

// near reports whether two days lie no more than farDays apart.
func near(a, b article.Date) bool {
	n := a.DaysTo(b)
	return n <= farDays && n >= -farDays
}

// recordPage reports whether the page is the record of a meeting, as offices
// publish them on its day: the headline begins with the meeting, "Telephone
// conversation with President A", or calls itself a readout.
func (x *extractor) recordPage() bool {
	for _, s := range x.sents {
		if s.kind != article.Title {
			continue
		}
		if s.low(0) == "readout" {
			return true
		}
		for _, tr := range s.findTriggers() {
			if tr.from == 0 && s.has(0, "meeting", "with") {
				return true
			}
			if tr.noun && s.phraseStart(tr.from) == 0 && (s.low(tr.to) == "with" || s.low(tr.to) == "between" || s.low(tr.to) == "by" || s.low(tr.to) == "on") {
				return true
			}
		}
	}
	return false
}
