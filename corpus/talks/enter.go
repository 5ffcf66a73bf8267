package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
)

// record enters a meeting of left and right.
func (x *extractor) record(s *sentence, tr trigger, left, right []*ref) {
	lp, rp := gather(left, nil), gather(right, gather(left, nil))
	if len(right) > 0 {
		shareParty(lp, rp)
		shareParty(rp, lp)
	}
	if len(lp)+len(rp) == 2 {
		x.landsTold(append(slices.Clone(lp), rp...))
	}
	extras := x.extrasOf(s, left, right)
	if len(gather(right, nil)) == 0 && len(right) > 0 && !slices.ContainsFunc(extras, func(e unnamedPart) bool { return e.party != "" }) {
		x.umbrella = x.pendingOf(s, tr)
		x.umbrella.left = left
		return
	}
	if p := x.otherThan(left, lp, rp, tr); p != nil {
		lp = []*person{p} // "The Vice Premier said so. He was received by Premier B"
	}
	people := append(slices.Clone(lp), rp...)
	if onlySpouses(lp) || onlySpouses(rp) {
		return // a programme for spouses
	}
	if len(people) == 0 && !tr.weak {
		x.awaitNames(s, tr, left, right, extras)
		return
	}
	if len(people) == 0 || len(people)+len(extras) < 2 || !x.crossesBorder(people, extras) {
		x.alone = append(x.alone, lone{people, s.span})
		return
	}
	date, basis, words, at := x.dateFor(s, tr)
	d := x.known(s, people, extras, date, tr)
	back := d != nil && x.cur != nil && s.ofOtherTalks(tr)
	if d == nil {
		tr.weak = tr.weak || x.looksBack(s, tr, date)
		if tr.weak && (len(people) < 2 && !s.hadBesides(tr, date) || strings.HasPrefix(tr.words[0], "discuss") && (date.Day == 0 && words == "" || len(left) < 2)) {
			return
		}
		d = x.begin(s, tr)
		x.setDate(s, tr, d, date, basis, words, at)
		x.earlierOn(s, d)
		x.setRoles(tr, d, lp, rp)
		d.about = append(d.about, s.span)
		x.beginSeries(s, tr, d, left, right)
	} else if d.date.Day == 0 && date.Day != 0 {
		x.setDate(s, tr, d, date, basis, words, at)
	}
	for _, p := range people {
		d.add(p, s.span)
	}
	d.extras = append(d.extras, extras...)
	d.who = note(d.who, s.span)
	if d.mode == "" && tr.mode != "" {
		d.mode, d.modeAt = tr.mode, s.span
	}
	if d.place == "" || d.place == d.country {
		x.setPlace(s, tr, d)
	}
	if !back && !d.weak || x.cur == nil {
		x.cur = d
	}
}

// begin enters a meeting of the trigger of which nothing else is told yet.
func (x *extractor) begin(s *sentence, tr trigger) *draft {
	d := newDraft()
	d.at, d.par, d.typ = x.at, s.par, tr.typ
	d.weak = tr.weak && x.umbrella.words == "" && len(x.umbrella.left) == 0 // "At the talks with B" tells one of a series
	x.drafts = append(x.drafts, d)
	return d
}

// awaitNames notes a meeting of which nobody is named yet, and the two lands that met.
func (x *extractor) awaitNames(s *sentence, tr trigger, left, right []*ref, extras []unnamedPart) {
	x.pending = x.pendingOf(s, tr) // "Talks began today between the official and leaders"
	if len(left) == 1 && len(right) == 1 && left[0].party != right[0].party && left[0].party != "" && right[0].party != "" {
		x.pending.lands, x.pending.parts = []string{left[0].party, right[0].party}, extras
	} else if len(extras) == 2 && extras[0].party != extras[1].party && extras[0].party != "" && extras[1].party != "" {
		x.pending.parts = extras // "Vietnamese officials and leaders of the Lao Front sat down for talks"
	}
}

// hadBesides reports whether the weak trigger tells with its day of a meeting that
// somebody known had with one known by office: "On Wednesday, A had also had talks with
// a representative of the Lao Consulate General".
func (s *sentence) hadBesides(tr trigger, day article.Date) bool {
	return day.Day != 0 && tr.noun && tr.frame == takesWith && s.has(tr.from-2, "had", "also") && len(s.dates) > 0
}

// looksBack reports whether the text, or a speaker at the meeting being told, looks back
// on one of that day: "He said that what A and B had settled when they met on May 3 should …".
func (x *extractor) looksBack(s *sentence, tr trigger, day article.Date) bool {
	if x.cur == nil || x.cur.date.Day == 0 || day.Day == 0 || x.cur.date.Year == 0 || day.DaysTo(x.cur.date) < 2 {
		return false
	}
	if tr.noun && tr.frame == eventNoun && s.tookPlace(tr) {
		return true // "The first round took place on May 3 last year"
	}
	when := false
	for k := tr.from - 1; k >= 0; k-- {
		w := s.low(k)
		if when && speechVerbs()[w] && !s.insideRef(k) {
			return true
		}
		when = when || (w == "when" || w == "since" || w == "during") && tr.from-k < 8
	}
	return false
}

// ofOtherTalks reports whether somebody speaks at another meeting of one told before: "He
// reported to Xi the results of his talks with B", beside "said at his talks with B".
func (s *sentence) ofOtherTalks(tr trigger) bool {
	start := s.phraseStart(tr.from)
	if !tr.noun || !tr.weak || start < 3 {
		return false
	}
	switch s.low(start - 1) {
	case "about", "on", "to":
		return true
	case "of":
		switch s.low(start - 2) {
		case "outcome", "outcomes", "result", "results", "success", "content", "contents", "spirit", "progress", "substance":
			return true
		}
	}
	return s.reportsOn(tr)
}

// otherThan returns whom a pronoun means that was taken for somebody of the side which
// he was received by: the only one across the table so far; nil if it may be right.
func (x *extractor) otherThan(left []*ref, lp, rp []*person, tr trigger) *person {
	if !tr.passive && tr.role != "host" || len(left) != 1 || left[0].kind != pronoun || len(lp) != 1 || len(rp) == 0 || lp[0].party == "" {
		return nil
	}
	if slices.ContainsFunc(rp, func(q *person) bool { return q.party != lp[0].party }) {
		return nil
	}
	if p := x.opposite(lp[0], ""); p != nil && p.party != "" && agrees(p, left[0].sex) {
		return p
	}
	return nil
}

// landsTold gives two people of whom nothing tells the country those of the two who
// met in the sentences before: "Turkey's foreign minister met his Iranian
// counterpart on Friday. The meeting between A and B …".
func (x *extractor) landsTold(ps []*person) {
	if q := x.pending; len(q.lands) == 2 && x.at-q.at <= 4 && ps[0].party == "" && ps[1].party == "" {
		ps[0].party, ps[1].party = q.lands[0], q.lands[1]
	}
}

// known returns the meeting told before that this trigger tells of again.
func (x *extractor) known(s *sentence, people []*person, extras []unnamedPart, date article.Date, tr trigger) *draft {
	drafts := x.lastDrafts()
	for i := len(drafts) - 1; i >= 0; i-- {
		d := drafts[i]
		if !d.same(people) || len(people) < 2 && len(d.all) != 1 {
			continue
		}
		if !tr.weak && len(people) < len(d.all) && s.apartFromRest() {
			continue
		}
		if tr.weak && !tr.noun && s.low(tr.from-1) == "last" && !d.weak {
			continue // "They last met in May": another one
		}
		if agree(d.date, date) {
			return d
		}
	}
	if len(people) != 2 || len(extras) > 0 {
		return nil
	}
	for _, d := range drafts {
		if agree(d.date, date) && (d.awaits(people[0], people[1]) || d.awaits(people[1], people[0])) {
			d.extras = nil
			return d
		}
	}
	return nil
}

// apartFromRest reports whether s tells a meeting of some of those present as
// one of its own: "A and B also had a bilateral meeting".
func (s *sentence) apartFromRest() bool {
	for _, d := range s.dates {
		if d.kind == sameDay {
			return true
		}
	}
	for k := range s.toks {
		switch s.low(k) {
		case "also", "one-on-one", "tete-a-tete", "private", "separate", "separately", "bilateral", "own", "earlier", "later", "sidelines", "margins":
			return true
		}
	}
	return false
}

// agree reports whether two dates can be of one day.
func agree(a, b article.Date) bool {
	return (a.Year == 0 || b.Year == 0 || a.Year == b.Year) && (a.Month == 0 || b.Month == 0 || a.Month == b.Month) &&
		(a.Day == 0 || b.Day == 0 || a.Day == b.Day)
}

// setRoles notes who received whom.
func (x *extractor) setRoles(tr trigger, d *draft, left, right []*person) {
	switch {
	case tr.passive, tr.role == "host":
		d.guests, d.hosts = left, right
	case tr.role == "guest":
		d.hosts, d.guests = left, right
	}
}

// plan notes a meeting that has not taken place.
func (x *extractor) plan(s *sentence, left, right []*ref) {
	people := append(gather(left, nil), gather(right, nil)...)
	if slices.ContainsFunc(x.lastDrafts(), func(d *draft) bool { return d.same(people) }) {
		return
	}
	var names []string
	for _, p := range people {
		if !slices.Contains(names, p.name) {
			names = append(names, p.name)
		}
	}
	if len(names) > 1 {
		x.contacts = append(x.contacts, Contact{Planned, names, s.span})
	}
}

// setPlace enters the place that the sentence tells for the trigger.
func (x *extractor) setPlace(s *sentence, tr trigger, d *draft) {
	if d.mode == "online" || d.mode == "phone" {
		return
	}
	if p, ok := s.placeNear(x.a.Text, tr); ok && !s.hereBefore(tr.to, p.from) {
		d.puts(p.name, s.cut(p.from, p.to), p.party)
		return
	}
	if d.place != "" {
		return
	}
	if e, at := x.townLeft(s); e != nil {
		d.puts(e.name, at, e.party)
		return
	}
	if e, at := x.townReached(s); e != nil {
		d.puts(e.name, at, e.party)
		return
	}
	if q := x.umbrella; q.place.name != "" {
		d.puts(q.place.name, q.where, q.place.party)
		return
	}
	if q := x.pending; q.place.name != "" && x.at-q.at <= 1 {
		d.puts(q.place.name, q.where, q.place.party)
		return
	}
	if p := x.before(s); p != nil && s.low(0) == "there" {
		for i := range p.ents {
			if e := p.ents[i]; e.kind == city {
				d.puts(e.name, p.cut(e.from, e.to), e.party)
			}
		}
		return
	}
	for k := range s.toks {
		if s.low(k) != "here" {
			continue
		}
		if e, at := x.ownDateline(s); e.name != "" {
			d.puts(e.name, at, e.party)
			return
		}
		if x.a.Dateline.Place != "" {
			d.puts(x.datelineCity(), x.a.Dateline.Span, x.home)
			return
		}
	}
}

// hereBefore reports whether a meeting told at from was "here", and the place at to is
// that of a clause about one of the people: "met here today with A, who was in Fujian
// for a study tour".
func (s *sentence) hereBefore(from, to int) bool {
	here := false
	for k := from; k < to; k++ {
		switch s.low(k) {
		case "here":
			here = here || k < from+3
		case "who":
			return here
		}
	}
	return false
}

// datelineCity returns the place of the dateline as readers write it.
func (x *extractor) datelineCity() string {
	town, _, _ := strings.Cut(x.a.Dateline.Place, ",")
	for _, name := range []string{x.a.Dateline.Place, town} {
		if e, ok := lookup(name); ok {
			return e.name
		}
	}
	return x.a.Dateline.Place
}
