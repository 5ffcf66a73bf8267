package talks

import (
	"slices"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// setDate enters the date of a new meeting, or one told more exactly.
func (x *extractor) setDate(s *sentence, tr trigger, d *draft, date article.Date, basis Basis, words string, at text.Span) {
	if words != "" {
		d.date, d.basis, d.dateText = date, basis, words
		d.dateAt = []text.Span{at}
		if basis == Inferred && x.cal.year != 0 && x.cal.yearSpan.Len() > 0 {
			d.dateAt = append(d.dateAt, x.cal.yearSpan)
		}
		return
	}
	if q := x.umbrella; q.words != "" && q.date.Day != 0 && d.date.Day == 0 {
		d.date, d.basis, d.dateText, d.dateAt = q.date, q.basis, q.words, []text.Span{q.span}
		return
	}
	if tr.weak && s.reportsOn(tr) && len(s.dates) == 0 && x.onTrip() {
		if f := x.drafts[0]; f != d && f.date.Year != 0 && f.date.Day >= settledDay {
			d.date, d.basis, d.dateAt = article.Date{Year: f.date.Year, Month: f.date.Month}, Inferred, f.dateAt
		}
		return
	}
	if tr.weak || d.date.Day != 0 {
		return
	}
	if x.at <= 2 && x.minutes.date.Day != 0 {
		if day, basis := x.cal.withYear(x.minutes.date); day.Year != 0 {
			d.date, d.basis, d.dateAt = day, basis, []text.Span{x.minutes.span}
			d.dateText = clean(x.minutes.span.In(x.a.Text))
			return
		}
	}
	if dl := x.cal.dateline; dl.Day != 0 && x.at == 1 && (len(x.drafts) == 1 || len(x.drafts) == 2 && x.drafts[0].at == 1) {
		// A wire's first sentence without a day tells the news of its dateline.
		if day, _ := x.cal.withYear(dl); day.Year != 0 {
			d.date, d.basis, d.dateAt = day, ArticleDate, []text.Span{x.a.Dateline.Span}
			return
		}
	}
	if s.vague() || s.longAgo(tr) {
		return
	}
	if p := x.cal.published; p.Day != 0 && x.at <= 2 && len(x.drafts) == 1 && x.recordPage() {
		d.date, d.basis, d.dateAt = p, ArticleDate, spans(x.a.PublishedSpan)
		return
	}
	d.date, d.basis, d.dateText, d.dateAt = x.monthOnly(s)
}

// reportsOn reports whether somebody tells another at the trigger of talks of his own,
// which were part of the same trip: "Hung reported to the host on his talks with B",
// "informed the President of the outcomes of his meeting with B".
func (s *sentence) reportsOn(tr trigger) bool {
	start := s.phraseStart(tr.from)
	if w := s.low(start); !tr.noun || w != "his" && w != "her" && w != "their" {
		return false
	}
	for k := start - 1; k >= max(0, start-14); k-- {
		switch s.low(k) {
		case "reported", "informed", "briefed", "outcome", "outcomes", "result", "results":
			return !s.insideRef(k)
		case ",", ";", "that":
			return false
		}
	}
	return false
}

// vague reports whether s puts its meeting at some time before the news: "met
// twice last year", "have spoken in recent weeks".
func (s *sentence) vague() bool {
	for k := range s.toks {
		switch w := s.low(k); {
		case (w == "last" || w == "past" || w == "this") && (s.low(k+1) == "year" || s.low(k+1) == "month") && !s.insideRef(k),
			w == "recent" && (s.low(k+1) == "weeks" || s.low(k+1) == "months" || s.low(k+1) == "years" || s.low(k+1) == "days"):
			return true
		}
	}
	return false
}

// dateFor returns the date told for the trigger, its basis and words; no words
// if none is told.
func (x *extractor) dateFor(s *sentence, tr trigger) (article.Date, Basis, string, text.Span) {
	best, taken := x.nearestDay(s, tr)
	if best == nil {
		return x.dayElsewhere(s, tr, taken)
	}
	base := x.baseOf(s, best)
	date, basis := x.cal.resolve(*best, base)
	if basis == NoBasis && (best.kind == today || best.kind == yesterday || best.kind == onWeekday) {
		if v := x.cal.visit; v.kind == span {
			if d, _ := x.cal.resolve(v, base); d.Year != 0 {
				date, basis = d, Inferred // the month of the visit, where "this morning" tells no day
			}
		}
	}
	if best.kind == sameDay && x.cur != nil {
		basis = x.cur.basis
	}
	words := clean(s.cut(best.from, best.to).In(x.a.Text))
	return date, basis, words, s.cut(best.from, best.to)
}

// nearestDay returns the phrase for a day that belongs to the trigger; nil if none
// does. taken reports whether another verb of the sentence has one.
func (x *extractor) nearestDay(s *sentence, tr trigger) (best *dated, taken bool) {
	bestDist := 1 << 30
	for i := range s.dates {
		d := &s.dates[i]
		if d.to <= tr.from && s.ofOtherVerb(d, tr) {
			taken = true
			continue
		}
		if dist, ok := x.dayDistance(s, d, tr); ok && dist < bestDist {
			best, bestDist = d, dist
		}
	}
	return best, taken
}

// dayDistance returns how far d stands from the trigger, a day of a visit or one that
// cannot be told further; ok is false if d tells of something else.
func (x *extractor) dayDistance(s *sentence, d *dated, tr trigger) (dist int, ok bool) {
	other := s.otherDate(*d, tr) && !s.leadsTo(d.to, tr)
	visit := other && s.dayOfVisit(d, tr)
	if other && !visit || s.insideRef(d.from) && !s.aside(d.from) || d.kind == span && s.low(d.from-1) == "(" || x.ofElse(s, d, tr) {
		return 0, false
	}
	dist = s.steps(tr.to, d.from)
	if d.from < tr.to {
		dist = s.steps(d.to, tr.from) + 2
	}
	if tr.weak && tr.noun && (dist > 10 || d.kind == sameDay && !s.heldOn(tr, d) && !(s.phraseStart(tr.from) <= 2 && d.from > tr.to && s.low(d.to) == "," && s.steps(tr.to, d.from) <= 2)) {
		return 0, false
	}
	dist += s.clauses(min(d.to, tr.to), max(d.from, tr.from)) * 12
	if visit || d.kind == span {
		dist += 60
	}
	if _, basis := x.cal.resolve(*d, x.base); basis == NoBasis || x.toCome(d) {
		dist += 100 // "yesterday, August 6, 2013": the day that can be told counts
	}
	return dist, true
}

// dayOfVisit reports whether d, told of a visit, tells when the meeting was too: "during
// a visit in May", "received B, who is on a visit on May 20", "visit in May 2020 and his
// meeting with B".
func (s *sentence) dayOfVisit(d *dated, tr trigger) bool {
	if s.duringVisit(d.from) && (d.ofMonth() || d.kind == absolute && d.date.Day != 0 && s.low(d.from-1) == "on") {
		return true
	}
	return d.kind == absolute && s.low(d.to) == "and" && (s.low(d.to+1) == "his" || s.low(d.to+1) == "her") && s.phraseStart(tr.from) == d.to+1
}

// ofElse reports whether d is the day of history, of who tells the news or of what is
// told at the meeting.
func (x *extractor) ofElse(s *sentence, d *dated, tr trigger) bool {
	if s.ofSource(d.from) || s.ofNextVerb(tr.to, d.from) || s.ofContent(d, tr) || s.takenAway(d, tr) {
		return true
	}
	if s.background(*d) && !(s.phraseStart(tr.from) <= 2 && s.low(d.from-1) == "(" && s.low(d.to) == ")" && d.kind == absolute && d.date.Day != 0 && len(x.umbrella.left) > 0) {
		return true // beside "Talks with B (May 3)", an item of a list
	}
	switch d.kind {
	case sameDay:
		return x.base.Day == 0 // "on the occasion", before any day is told
	case dayBefore, dayAfter:
		return d.from > tr.to && s.clauses(tr.to, d.from) > 0 // "talks, which followed a visit the day before"
	case someDay, daysBack:
		if s.farOff(tr.to, d.from) {
			return true // "held talks and praised the trade of last year"
		}
	case monthBefore, thisMonth:
	default:
		return false
	}
	// "talks that followed the summit which leaders held last month"
	return d.from > 1 && s.steps(min(d.to, tr.to), max(d.from, tr.from)) > 4 && !s.duringVisit(d.from)
}

// dayElsewhere returns the day of a meeting of which no phrase at the trigger tells it:
// that of the meeting before, of a heading, of a visit; none if taken is set and only
// the text around tells one.
func (x *extractor) dayElsewhere(s *sentence, tr trigger, taken bool) (article.Date, Basis, string, text.Span) {
	told := x.base.Day != 0 || x.cur != nil && x.cur.at == x.at && x.cur.date.Day != 0
	if told && (s.tied() || s.besides(tr) || x.alsoToday(s, tr)) && (!tr.weak || s.has(tr.nounAt-3, "in", "a", "separate")) {
		return x.sameDay()
	}
	if s.itemNoun(tr) {
		if d, h := x.headerDay(s); h != nil {
			if date, basis := x.cal.resolve(d, x.base); date.Day != 0 {
				return date, basis, clean(h.cut(d.from, d.to).In(x.a.Text)), h.cut(d.from, d.to)
			}
		}
	}
	if taken {
		return article.Date{}, NoBasis, "", text.Span{}
	}
	if !tr.weak {
		if date, basis, words, at := x.thatTrip(s); words != "" {
			return date, basis, words, at
		}
	}
	return x.inherited(s, tr)
}

// baseOf returns the day from which best counts: that of the meeting told before, or for
// "the same day" one told earlier in the sentence.
func (x *extractor) baseOf(s *sentence, best *dated) article.Date {
	base := x.base
	if best.kind != sameDay {
		return base
	}
	for i := range s.dates {
		if d := &s.dates[i]; d.to <= best.from && (d.kind == absolute || d.kind == onWeekday || d.kind == today || d.kind == yesterday) && !s.ofSource(d.from) {
			if day, _ := x.cal.resolve(*d, base); day.Day != 0 && day.Year != 0 {
				base = day
			}
		}
	}
	if s.low(best.to) == "as" && len(x.drafts) > 0 && x.drafts[0].date.Day != 0 {
		base = x.drafts[0].date // "on the same day as the ministers' meeting"
	}
	return base
}

// ofContent reports whether d is told in what somebody says at the meeting: "At his
// meeting with B, A thanked the Union for the signing in June", beside "A said on
// Monday that".
func (s *sentence) ofContent(d *dated, tr trigger) bool {
	if d.from < tr.to || d.kind != absolute && d.kind != onWeekday && d.kind != monthBefore && d.kind != lastMonth && d.kind != yearBefore || (d.date.Day != 0 || d.kind == onWeekday) && !(tr.noun && tr.weak && s.phraseStart(tr.from) <= 2) {
		return false
	}
	for k := tr.to; k < d.from; k++ {
		if !s.insideRef(k) && (slices.Contains(tellingVerbs, s.low(k)) || s.sayingVerb(k)) {
			return s.steps(k+1, d.from) > 2
		}
	}
	return false
}

// leadsTo reports whether the day or place that ends at token k is followed by the
// meeting after or at which something was done: "signed a plan in Hanoi on Tuesday after
// a meeting".
func (s *sentence) leadsTo(k int, tr trigger) bool {
	if !tr.noun {
		return false
	}
	for s.low(k) == "on" || s.inDate(k) {
		k++
	}
	w := s.low(k)
	return (w == "after" || w == "following" || w == "during" || w == "at") && s.phraseStart(tr.from) == k+1
}

// heldOn reports whether d tells right behind an event noun when it was held: "her
// meeting, held earlier that day, with B".
func (s *sentence) heldOn(tr trigger, d *dated) bool {
	return d.from > tr.to && d.from <= tr.to+3 && s.low(d.from-1) == "held"
}

// sources are those who make news known; a day behind their "said" is that of
// the announcement.
var sources = []string{"ministry", "embassy", "office", "sources", "source", "spokesperson", "spokesman", "spokeswoman", "agency", "officials", "statement",
	"department", "secretariat", "media", "television", "newspaper", "directorate", "government", "court", "council", "report", "reports"}

// ofNextVerb reports whether a semicolon and the verb of another clause stand between
// the trigger and the day: "met B; and sat in on a session on May 3", beside "met B;
// and C on May 3".
func (s *sentence) ofNextVerb(from, to int) bool {
	for k := from; k+2 < to; k++ {
		if s.low(k) != ";" || s.insideRef(k) {
			continue
		}
		j := k + 1
		if s.low(j) == "and" {
			j++
		}
		if t := &s.toks[j]; !t.cap && t.word && s.refFrom(j) < 0 && !s.insideRef(j) && !s.preposition(j) && s.low(j) != "the" && s.low(j) != "his" && s.low(j) != "her" && !s.inDate(j) {
			return true
		}
	}
	return false
}

// ofSource reports whether the day at token k tells when a source spoke: "…, the
// embassy said on Sunday".
func (s *sentence) ofSource(k int) bool {
	if s.low(k-1) == "on" {
		k--
	}
	switch s.low(k - 1) {
	case "said", "announced", "reported", "says", "wrote", "tweeted", "posted", "confirmed", "disclosed", "revealed":
	default:
		return false
	}
	for j := k - 2; j >= max(0, k-8); j-- {
		if s.low(j) == "," {
			return false
		}
		if slices.Contains(sources, s.low(j)) {
			return true
		}
	}
	return false
}

// sameDay returns the day of the meeting being told, else the last day told.
func (x *extractor) sameDay() (article.Date, Basis, string, text.Span) {
	if d := x.cur; d != nil && d.date.Day != 0 && len(d.dateAt) > 0 && !x.newestDay() {
		return d.date, d.basis, d.dateText, d.dateAt[0]
	}
	return x.lastDay.date, x.lastDay.basis, x.lastDay.words, x.lastDay.span
}

// A toldDay is a day and the words that tell it.
type toldDay struct {
	date  article.Date
	basis Basis
	words string
	span  text.Span
	leads int // the sentence that begins with it, counted from 1; 0 if none does
}

// ofOtherVerb reports whether the date d before tr belongs to an earlier verb of
// meeting, which a comma parts from tr: "held talks on Sunday with B, and also
// met C".
func (s *sentence) ofOtherVerb(d *dated, tr trigger) bool {
	behind := false
	for _, t := range s.findTriggers() {
		if t.to <= d.from && t.from < tr.from && !(t.noun && t.weak) {
			behind = true
		}
	}
	if !behind {
		return false
	}
	for k := d.to; k < tr.from; k++ {
		if s.low(k) == "," || s.low(k) == ";" {
			return true
		}
	}
	return false
}

// duringVisit reports whether the day at token k is that of a visit in which the
// meeting fell: "during his official visit to Vietnam on January 14".
func (s *sentence) duringVisit(k int) bool {
	visit := false
	for j := k - 1; j >= max(0, k-10); j-- {
		switch s.low(j) {
		case "visit", "trip", "stay":
			visit = true
		case "during", "part", "framework", "within":
			return visit
		case "who":
			return visit && s.staysHere(j+1) // "received B, who is on a visit to Vietnam on May 20"
		case "since", "after", "following", "before":
			return false
		}
	}
	return false
}

// steps counts the tokens of [from, to) outside the phrases for people, so that
// long titles do not push a date away.
func (s *sentence) steps(from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		if !s.insideRef(k) {
			n++
		}
	}
	return n
}

// before returns the sentence that stands before s in the body; nil if none.
func (x *extractor) before(s *sentence) *sentence {
	if x.at < 2 {
		return nil
	}
	return x.body[x.at-2]
}

// A pending is a meeting told before its people are named: "On September 26
// three Party leaders gathered in Hanoi."
type pending struct {
	date  article.Date
	basis Basis
	words string
	span  text.Span
	place placeSpan
	at    int
	where text.Span
	left  []*ref        // who had the meetings, where that is told
	lands []string      // of the two who met, in the order of the text, where no more is told of them
	parts []unnamedPart // those two
	guest *person       // who was received by a body of which nobody is named
}

// expect remembers the day and place of a meeting of people still to be named.
func (x *extractor) expect(s *sentence, tr trigger) {
	if s.planned(tr.from) || tr.weak {
		return
	}
	q := x.pendingOf(s, tr)
	if (x.pending.at > 0 || q.words != "") && q.place.name == "" && !s.span.Contains(q.span) {
		return // "Speaking at the meeting, …": it adds nothing
	}
	x.pending = q
}

// pendingOf returns the day and place that the sentence tells for a trigger.
func (x *extractor) pendingOf(s *sentence, tr trigger) pending {
	q := pending{at: x.at}
	q.date, q.basis, q.words, q.span = x.dateFor(s, tr)
	if p, ok := s.placeNear(x.a.Text, tr); ok {
		q.place, q.where = p, s.cut(p.from, p.to)
	}
	return q
}

// clauses counts the breaks between the tokens a and b.
func (s *sentence) clauses(a, b int) int {
	n := 0
	for k := a; k < b; k++ {
		switch s.low(k) {
		case ";", "who", "which", "where":
			n++
		}
	}
	return n
}

// otherWords are nouns and verbs whose own date stands behind them: "the visit
// to China in October 2022", "signed in April 2023".
var otherWords = []string{"visit", "visits", "trip", "stay", "tour", "congress", "session", "since", "anniversary",
	"preparation", "preparations", "upcoming", "established", "signed", "founded", "celebrations", "birthday", "born", "ties", "plan", "period", "began"}

// otherDate reports whether the date belongs to something else than the
// meeting: a visit, a treaty, an anniversary.
func (s *sentence) otherDate(d dated, tr trigger) bool {
	if d.kind == sameDay || d.kind == today || d.kind == yesterday {
		return false
	}
	switch s.low(d.from - 1) {
	case "by", "before", "until", "since":
		return true
	}
	for k, n := d.from-1, 0; k >= 0 && n < 7; k-- {
		if s.insideRef(k) {
			if k >= d.from-7 && slices.Contains(otherWords, s.low(k)) {
				return true
			}
			continue // a long title
		}
		n++
		if tr.from <= k && k < tr.to {
			return false
		}
		w := s.low(k)
		if w == "," || w == ";" {
			return false
		}
		if w == "began" && tr.noun && s.beganWith(s.phraseStart(tr.from)-1) {
			return false // "began the day on May 3 with a meeting", "her visit began on May 3 with talks"
		}
		if slices.Contains(otherWords, w) || w == "to" && s.low(k+1) == "be" || d.date.Day == 0 && d.kind == absolute && k == d.from-2 && slices.Contains(bigEvents, w) {
			return true // "a summit to be hosted by B in May", "the summit in September"
		}
	}
	return false
}
