package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/text"
)

// attendance adds those said to have been there to the meeting being told:
// "Cai Qi took part in the meeting", "Present at the talks were …".
func (x *extractor) attendance(s *sentence) {
	if x.cur == nil && x.open.s == nil && x.attendedBy(s) {
		return
	}
	if x.cur == nil && x.open.s == nil || s.negated() {
		return
	}
	if x.open.s != nil && x.open.tr.role == "guest" {
		for _, r := range s.refs {
			if r.led && x.at-x.open.at <= 1 {
				x.attend(s, []*ref{r}) // "received a delegation. It was led by B."
			}
		}
	}
	for k := range s.toks {
		if s.insideRef(k) {
			continue
		}
		if r := x.joinedOne(s, k); r != nil {
			rs := s.subjects(k)
			for _, p := range gather(rs, nil) {
				if p.party == "" {
					p.party = r.party
				}
			}
			x.attend(s, rs)
		}
		if s.has(k, "attended", "the", "summit") && x.cur != nil && x.body[x.cur.at-1].heldSummit() {
			x.attend(s, s.subjects(k))
		}
		rs, all := s.attendees(k)
		if len(rs) > 0 && x.cur != nil && x.cur.mode == "in person" && s.byScreen() {
			x.cur.mode, x.cur.modeAt = "hybrid", s.span
		}
		switch {
		case len(rs) == 0:
		case all >= 0:
			x.attendSince(s, rs, max(0, len(x.drafts)-all), k)
		default:
			x.attend(s, rs)
		}
		if s.accompanies(k) && x.cur != nil && x.at-x.cur.at <= 6 {
			x.attend(s, s.agents(k+1))
		}
	}
}

// byScreen reports whether s says that somebody took part by video.
func (s *sentence) byScreen() bool {
	for k := range s.toks {
		if s.onScreen(k) && !s.insideRef(k) {
			return true
		}
	}
	return false
}

// joinedOne returns whom the verb at token k says that somebody joined, one of those
// at the meeting being told: "A and B joined the Secretary, and C took part".
func (x *extractor) joinedOne(s *sentence, k int) *person {
	i := s.refFrom(k + 1)
	if s.low(k) != "joined" || s.be(k-1) || i < 0 || x.cur == nil || s.planned(k) || s.refs[i].poss {
		return nil
	}
	r := s.refs[i]
	if r.person == nil || !x.cur.has(r.person) {
		return nil
	}
	switch s.low(r.to) {
	case "", ".", ",", "and", "at", "for":
		return r.person
	}
	return nil
}

// heldSummit reports whether s tells a meeting of two as a "summit".
func (s *sentence) heldSummit() bool {
	return slices.ContainsFunc(s.findTriggers(), func(tr trigger) bool { return !tr.weak && strings.HasPrefix(tr.words[0], "summit") })
}

// onSide reports whether the words before token k, which open the sentence, name one
// of the sides: "On the side of Lao Cai province, there were …".
func (s *sentence) onSide(k int) bool {
	j := 0
	if s.low(0) == "also" {
		j = 1
	}
	if s.low(j) != "on" && s.low(j) != "from" {
		return false
	}
	for ; j < min(k, 12); j++ {
		if s.low(j) == "side" || s.low(j) == "part" {
			return true
		}
	}
	return false
}

// refsAfter returns all people named behind token k.
func (s *sentence) refsAfter(k int) []*ref {
	var out []*ref
	for _, r := range s.refs {
		if r.from > k && !r.inner && !r.poss {
			out = append(out, r)
		}
	}
	return out
}

// anotherDay reports whether s tells of a day that is not that of the meeting
// being told: the round before, say.
func (x *extractor) anotherDay(s *sentence) bool {
	for _, d := range s.dates {
		if d.kind != absolute || s.ofPlan(d.from) {
			continue
		}
		if date, _ := x.cal.resolve(d, x.base); date.Year != 0 && x.cur.date.Year != 0 && !agree(date, x.cur.date) {
			return true
		}
	}
	return false
}

// ofPlan reports whether the day at token k is that of a plan: "a fair scheduled to
// open in May".
func (s *sentence) ofPlan(k int) bool {
	for j := k - 1; j >= max(0, k-9) && s.low(j) != "," && s.low(j) != ";"; j-- {
		switch s.low(j) {
		case "scheduled", "slated", "expected", "due", "planned", "will", "upcoming", "forthcoming":
			return true
		}
	}
	return false
}

// byBehind returns where "by" stands at token k or behind a side set off by
// commas: "attended, on the Russian side, by A"; 0 if it does not.
func (s *sentence) byBehind(k int) int {
	if s.low(k) == "by" {
		return k
	}
	if s.sideAt(k) {
		for j := k; j < min(k+6, len(s.toks)); j++ {
			if s.low(j) == "by" {
				return j // "attended on the Cuban side by A"
			}
		}
	}
	for j := k; j < min(k+7, len(s.toks)) && s.low(k) == ","; j++ {
		if s.low(j) == "by" && s.low(j-1) == "," && s.low(j-2) == "side" {
			return j
		}
	}
	return 0
}

// sideNamed returns the country of "on the Russian side" for r, one of those present;
// "" if none is named, or only for those behind it: "A and, on the Iraqi side, B".
func (s *sentence) sideNamed(r *ref, all []*ref) string {
	party := ""
	for i := range s.ents {
		e := &s.ents[i]
		if s.low(e.to) != "side" || s.low(e.from-1) != "the" && s.low(e.from-1) != "on" {
			continue
		}
		switch {
		case e.to <= r.from:
			party = e.party // "on the Cuban side, A; on the Russian side, B"
		case party == "" && !slices.ContainsFunc(all, func(o *ref) bool { return o.from > e.to }):
			return e.party
		}
	}
	return party
}

// recallMeeting makes that meeting the one being told which the sentence
// names: by somebody in it ("attended the talks with Wang"), else by its kind
// ("On hand at the talks were …" behind the story of a reception).
func (x *extractor) recallMeeting(s *sentence, rs []*ref) {
	drafts := x.lastDrafts()
	for i := len(drafts) - 1; i >= 0; i-- {
		for _, r := range s.refs {
			if d := drafts[i]; r.person != nil && d.has(r.person) && !d.weak && !slices.Contains(rs, r) {
				x.cur = d
				return
			}
		}
	}
	for k := range s.toks {
		w := s.low(k)
		if w != "talks" && w != "reception" && w != "meeting" || s.insideRef(k) {
			continue
		}
		taken := x.mainAt(x.cur, rs)
		if x.cur.typ == w && !taken {
			return
		}
		for i := len(drafts) - 1; i >= 0; i-- {
			if d := drafts[i]; d.typ == w && !d.weak && !(taken && x.mainAt(d, rs)) {
				x.cur = d
				return
			}
		}
	}
}

// mainAt reports whether one of rs is told to have had the meeting d, so that having
// attended means another one.
func (x *extractor) mainAt(d *draft, rs []*ref) bool {
	return slices.ContainsFunc(rs, func(r *ref) bool { return r.person != nil && d.has(r.person) && !d.present[r.person] })
}

// attend adds the people of the phrases to the meeting being told.
func (x *extractor) attend(s *sentence, rs []*ref) {
	if o := x.open; o.s != nil && x.at-o.at <= 1 && len(keepNamed(rs)) > 0 {
		x.open = opening{}
		x.record(o.s, o.tr, o.left, rs)
		return
	}
	if x.cur == nil || x.anotherDay(s) {
		return
	}
	x.recallMeeting(s, rs)
	for _, r := range rs {
		if s.spouse(r) {
			continue
		}
		for _, p := range r.everyone() {
			if side := s.sideNamed(r, rs); p.party == "" || side != "" && r.party == "" && p.guessed && !x.cur.has(p) {
				p.party, p.guessed = side, false
			}
			if !x.cur.has(p) {
				x.cur.present[p] = true
			}
			x.cur.add(p, s.span)
			x.cur.who = note(x.cur.who, s.span)
		}
	}
	x.cur.extras = append(x.cur.extras, x.extrasOf(s, rs)...)
}

// listed adds the people of "The Chinese officials included A and B" to the
// meeting whose other side was not named.
func (x *extractor) listed(s *sentence) {
	if x.cur == nil || len(s.refs) < 2 || s.refs[0].kind == named || s.refs[0].kind == pronoun || s.refs[0].office == "members" {
		return
	}
	k := s.refs[0].to
	if s.low(k) == "at" && s.low(k+1) == "the" && s.atMeeting(k, false) {
		k += 3 // "The Russian side at the meeting also included A and B"
	}
	if s.low(k) == "also" {
		k++
	}
	switch s.low(k) {
	case "included", "include", "were", "comprised":
	case "was":
		if !s.has(k, "was", "represented", "by") && !s.has(k, "was", "led", "by") {
			return
		}
	default:
		return
	}
	if s.low(k) == "were" && s.refs[1].from != k+1 {
		return
	}
	rest := s.joinRight(1)
	unnamed := len(x.cur.all) < 2 || len(x.cur.extras) > 0
	party := s.refs[0].party
	for _, r := range rest {
		if r.kind != named || r.person == nil {
			return
		}
		if party != "" && r.person.party != "" && r.person.party != party {
			return
		}
	}
	if p := x.before(s); p != nil && p.separately() && len(rest) > 1 && len(x.cur.all) == 1 && len(x.drafts) > 0 && x.cur.at == x.at-1 {
		x.divide(s, rest)
		return
	}
	x.attend(s, rest)
	if unnamed { // those whom the meeting was with, named at last
		for _, r := range rest {
			delete(x.cur.present, r.person)
		}
	}
	if party != "" {
		x.cur.extras = slices.DeleteFunc(x.cur.extras, func(e unnamedPart) bool { return e.party == party })
	}
}

// attendedBy makes a meeting of those named as having been at the one told before
// without names: "Quad ministers met on Friday. Those attending were A, B and C."
func (x *extractor) attendedBy(s *sentence) bool {
	if x.pending.at == 0 || x.at-x.pending.at > 2 {
		return false
	}
	for k := range s.toks {
		if w := s.low(k); w != "chaired" && w != "co-chaired" && w != "attended" || s.planned(k) || s.be(k-1) || !s.atMeeting(k+1, false) {
			continue
		}
		if g := s.subjects(k); len(g) > 1 && x.crossesBorder(gather(g, nil), nil) {
			x.record(s, trigger{pattern: pattern{words: []string{"chaired"}, frame: takesWith, typ: "talks", mode: "in person"}, from: k, to: k + 1}, g, nil)
			return true // "Leaders of A held talks with a delegation of B. C and D chaired the event."
		}
	}
	for k := range min(len(s.toks), 14) {
		switch s.low(k) {
		case "sat", "sit", "seated":
			if s.refFrom(k+1) < 0 {
				continue // "In the hall in Muong Lat sat A and B"
			}
		case "attending", "present", "attended", "participants", "participating":
		case "saw", "gathered", "drew", "featured", "brought":
			if !s.atMeeting(0, false) || s.refWithin(0, k) {
				continue // beside "The event saw the attendance of A and B"
			}
		case "taking":
			if s.low(k+1) != "part" {
				continue
			}
		default:
			continue
		}
		if s.low(k) != "sat" && k >= 8 {
			break
		}
		for j := k; j < min(k+6, len(s.toks)); j++ {
			if i := s.refFrom(j); i >= 0 && !s.planned(k) {
				if g := s.joinRight(i); len(g) > 1 && x.crossesBorder(gather(g, nil), nil) {
					x.record(s, trigger{pattern: pattern{words: []string{"attended"}, frame: takesWith, typ: "meeting", mode: "in person"}, from: k, to: j}, g, nil)
					return true
				}
			}
		}
	}
	return false
}

// divide makes one meeting each of those named behind "had separate meetings with
// officials. They were A and B".
func (x *extractor) divide(s *sentence, rs []*ref) {
	first := x.cur
	for i, r := range rs {
		d := first
		if i > 0 {
			d = newDraft()
			*d = *first
			d.all, d.spoke, d.present = first.all[:1:1], map[*person]text.Span{}, map[*person]bool{}
			d.spoke[d.all[0]] = first.spoke[first.all[0]]
			x.drafts = append(x.drafts, d)
		} else {
			d.extras = nil
		}
		d.add(r.person, s.span)
	}
}
