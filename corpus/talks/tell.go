package talks

import (
	"slices"
	"strings"
)

// tellAll makes meetings of the triggers of s.
func (x *extractor) tellAll(s *sentence) {
	x.base = x.lastDay.date
	if !x.newestDay() && x.cur != nil {
		x.base = x.cur.date
	}
	x.lateDay(s)
	x.latePlace(s)
	x.oneByOne(s)
	for _, tr := range s.findTriggers() {
		x.tell(s, tr)
	}
	x.namesGuest(s)
	x.dayGoesOn(s)
	x.agreedHere(s)
	x.toldGuest(s)
	x.delivered(s)
	x.chaired(s)
	x.headed(s)
	x.guests(s)
	x.inTurn(s)
}

// chaired makes a meeting of "The session took place in Beijing on December 4
// under the co-chair of A and B".
func (x *extractor) chaired(s *sentence) {
	for k := range s.toks {
		if s.low(k) == "with" {
			if g := s.inTheChair(k); len(g) > 1 {
				x.record(s, trigger{pattern: pattern{words: []string{"chair"}, frame: takesWith, typ: "talks"}, from: k, to: k + 1}, g, nil)
				return
			}
			continue
		}
		if !s.has(k, "under", "the") || !strings.Contains(s.low(k+2), "chair") && s.low(k+2) != "joint" {
			continue
		}
		for i, r := range s.refs {
			if r.kind != named || r.from < k+1 || r.from > k+5 || s.planned(k) {
				continue
			}
			if g := s.listFrom(i); len(g) > 1 {
				x.record(s, trigger{pattern: pattern{words: []string{"chair"}, frame: takesWith, typ: "talks"}, from: k, to: k + 3}, g, nil)
			}
			return
		}
	}
}

// inTheChair returns the people of "The third meeting was held on March 18, with A
// and B in the chair" at the "with" of token k.
func (s *sentence) inTheChair(k int) []*ref {
	i := s.refFrom(k + 1)
	if i < 0 || s.planned(k) || s.future() {
		return nil
	}
	g := s.joinRight(i)
	if len(g) == 0 {
		return nil
	}
	switch end := g[len(g)-1].to; {
	case s.has(end, "in", "the", "chair"), s.has(end, "as", "co-chairs"), s.has(end, "as", "chairs"), s.has(end, "as", "the", "co-chairs"),
		s.low(end) == "co-chairing", s.low(end) == "chairing", s.low(end) == "presiding", s.low(end) == "at" && s.atHead(end):
		return g
	}
	return nil
}

// tell makes or completes the meeting that the trigger tells of.
func (x *extractor) tell(s *sentence, tr trigger) {
	left, right := x.sidesOf(s, tr)
	if x.leads(s, tr) || len(s.behindCopula(tr, right)) > 0 || tr.weak && !tr.noun && len(x.drafts) == 0 && !strings.HasPrefix(tr.words[0], "discuss") {
		tr.weak = false
	}
	if len(left) == 0 && len(right) == 0 {
		x.tellNobody(s, tr)
		return
	}
	x.awaitHead(s, tr, left, right)
	own := len(left) == 1 && left[0].office == "i" && left[0].person != nil
	if s.quoted(tr.from) && !own || s.protocol(tr) || s.recalled(tr) || tr.noun && s.low(s.phraseStart(tr.nounAt)-1) == "no" {
		return
	}
	if tr.noun && tr.weak && (s.tookPlace(tr) || s.low(s.phraseStart(tr.from)-1) == "with" && s.beganWith(s.phraseStart(tr.from)-1)) {
		tr.weak = false
	}
	if s.planned(tr.from) || s.bare(tr) || tr.noun && tr.weak && slices.Contains(notYet, s.low(tr.from-1)) || tr.noun && tr.frame == eventNoun && (s.futureBefore(tr.from) || s.wishedFor(tr) || s.stillPlanned(tr, left, right)) {
		if !(tr.noun && tr.weak) && !s.denied(tr.from) {
			x.plan(s, left, right)
		}
		return
	}
	if tr.passive && len(left) == 1 && len(right) == 0 {
		return
	}
	if tr.passive && len(left) == 0 && len(right) == 1 && right[0].person != nil && len(x.drafts) == 0 {
		x.umbrella = x.pendingOf(s, tr) // "Delegations of parties were received on Friday by A"
		return
	}
	if x.tellApart(s, tr, left, right) {
		return
	}
	x.record(s, tr, left, right)
	for more, at := s.another(tr, right); len(more) > 0; more, at = s.another(tr, more) {
		tr.from, tr.to = right[len(right)-1].to, at+1
		right = more
		if x.cur != nil && x.cur.date.Day != 0 {
			x.base = x.cur.date // "on Saturday by A and, earlier in the day, by B"
		}
		x.record(s, tr, left, more)
	}
	if g := s.likewise(tr); len(g) > 1 {
		x.record(s, tr, g, nil)
	}
}

// tellNobody notes the day, the place or the talks of a trigger at which nobody stands,
// for those who are named later; or whose meeting it tells of all the same.
func (x *extractor) tellNobody(s *sentence, tr trigger) {
	if tr.noun && tr.weak {
		x.dayOfMeeting(s, tr)
		x.placeOfMeeting(s, tr)
		if l, r := s.besideTalks(tr); len(l) > 0 && !s.planned(tr.from) {
			tr.weak, tr.frame = false, takesWith
			x.record(s, tr, l, r)
			return
		}
	}
	if tr.noun && tr.frame == eventNoun && s.tookPlace(tr) {
		tr.weak = false // "Talks between the two countries were held on April 17"
		if guest, host := s.awaited(tr); len(host) > 0 {
			x.record(s, tr, guest, host)
			return
		}
		x.expect(s, tr)
	} else if tr.noun && tr.frame == eventNoun && x.cur == nil && s.leadTalks(tr) {
		tr.weak = false // "A called on Kosovo to act during talks in Pristina on Wednesday"
		x.expect(s, tr)
	}
	if tr.frame == takesWith || strings.HasPrefix(tr.words[0], "me") {
		x.expect(s, tr)
		if s.several(tr.to) && x.pending.at == x.at && x.pending.date.Day != 0 {
			q := x.pending // "On June 19 he had the chance to meet many diplomats"
			q.left = x.umbrella.left
			x.umbrella = q
		}
	}
	x.noteAlone(s, tr)
}

// awaitHead notes a group received, whose head may be named next, or whose host.
func (x *extractor) awaitHead(s *sentence, tr trigger, left, right []*ref) {
	if tr.role == "guest" && len(left) == 1 && left[0].person != nil && len(right) == 1 && right[0].office == "delegation" && right[0].person == nil && !s.planned(tr.from) {
		x.open = opening{s, tr, left, x.at} // "received a delegation. It was led by B."
	}
	if tr.role == "guest" && !tr.passive && !tr.weak && (len(left) == 0 || left[0].from > tr.from) && len(right) == 1 && right[0].led && right[0].person != nil && !s.planned(tr.from) && !s.quoted(tr.from) {
		x.pending = x.pendingOf(s, tr)
		x.pending.guest = right[0].person // "Our school received a group led by B. A sat with the guests."
	}
}

// tellApart makes a meeting of each of several who were met one by one; it reports
// whether they were.
func (x *extractor) tellApart(s *sentence, tr trigger, left, right []*ref) bool {
	if len(right) > 1 && s.apart(tr, right) && !x.summedUp(len(right)+1) {
		for _, r := range right {
			x.record(s, tr, left, []*ref{r})
		}
		return true
	}
	if len(left) > 1 && len(right) == 1 && (s.separately() || tr.role == "guest" && topLeaders(left) && !s.together()) {
		for _, l := range left {
			x.record(s, tr, []*ref{l}, right)
		}
		return true
	}
	if tr.role == "host" && len(right) == 1 && right[0].kind == plural && len(right[0].people) > 1 && s.apart(tr, right) {
		for _, p := range right[0].people {
			x.record(s, tr, left, []*ref{{kind: named, person: p, from: right[0].from, to: right[0].to}})
		}
		return true
	}
	return false
}

// leadTalks reports whether s puts what was said or done at talks of which it tells the
// day and not with whom: "during talks in Pristina on Wednesday", beside "ahead of
// talks on Friday".
func (s *sentence) leadTalks(tr trigger) bool {
	start := s.phraseStart(tr.from)
	if w := s.low(start - 1); w != "during" && w != "in" && w != "at" && w != "after" && w != "following" || start != tr.from || s.quoted(start) || s.futureBefore(start) {
		return false
	}
	for _, d := range s.dates {
		if d.from < tr.to || d.from > tr.to+6 || s.refWithin(tr.to, d.from) {
			continue
		}
		for k := tr.to; k < d.from; k++ {
			if w := s.low(k); w != "in" && w != "on" && w != "here" && w != "at" && s.entAt(k) == nil && w != "the" && w != "held" {
				return false
			}
		}
		return s.low(d.to) != "between" && s.low(d.to) != "with"
	}
	return false
}

// several reports whether the words behind a verb speak of many who are met and
// named later: "many top diplomats", "a number of leaders".
func (s *sentence) several(k int) bool {
	for j := k; j < min(k+6, len(s.toks)); j++ {
		switch s.low(j) {
		case "many", "several", "number", "series", "various", "counterparts", "diplomats", "leaders", "ministers", "heads":
			return true
		}
	}
	return false
}

// dayOfMeeting completes the meeting being told by the day behind "the meeting
// on Wednesday".
func (x *extractor) dayOfMeeting(s *sentence, tr trigger) {
	if x.cur == nil || x.cur.dateText != "" || s.low(tr.from-1) != "the" || s.low(tr.to) != "on" {
		return
	}
	for _, d := range s.dates {
		if d.from != tr.to+1 || x.toCome(&d) || s.apartInTime(tr.from-2) || s.low(tr.from-2) == "of" && s.apartInTime(tr.from-3) {
			continue // "ahead of the summit on May 27"
		}
		if date, basis := x.cal.resolve(d, x.base); date.Day != 0 {
			x.setDate(s, tr, x.cur, date, basis, clean(s.cut(d.from, d.to).In(x.a.Text)), s.cut(d.from, d.to))
		}
	}
}

// likewise returns the people of "as did C and D" behind a trigger.
func (s *sentence) likewise(tr trigger) []*ref {
	for k := tr.to; k+2 < len(s.toks); k++ {
		if s.has(k, "as", "did") {
			if i := s.refFrom(k + 2); i >= 0 {
				return s.joinRight(i)
			}
		}
	}
	return nil
}

// behindCopula returns the subject of a sentence that a participle opens: "Receiving
// and working with the delegation was Deputy Editor-in-Chief C".
func (s *sentence) behindCopula(tr trigger, right []*ref) []*ref {
	if tr.from > 1 || len(right) == 0 || !strings.HasSuffix(s.low(0), "ing") {
		return nil
	}
	for k := right[0].to; k < min(len(s.toks), right[0].to+14); k++ {
		switch w := s.low(k); {
		case w == "," || w == ";" || w == "that":
			return nil
		case s.be(k) && s.low(k) != "also" && s.refFrom(k+1) >= 0:
			if r := s.refs[s.refFrom(k+1)]; r.kind == named && !slices.Contains(right, r) {
				return s.joinRight(s.refFrom(k + 1))
			}
			return nil
		}
	}
	return nil
}

// verbBetween reports whether another verb of meeting, joined by "and" or a comma, stands
// between the trigger and token k, whose object is the one at k: "held talks
// with the Department, and worked with leaders of the province".
func (s *sentence) verbBetween(tr trigger, k int) bool {
	for _, t := range s.findTriggers() {
		if t.from < tr.to || t.to > k || t.noun && t.weak {
			continue
		}
		if w := s.low(t.from - 1); w == "and" || w == "," {
			return true
		}
	}
	return false
}

// An opening is a meeting of which one person has been told: "Mr. Iwaya chaired
// the Ministers' Meeting in Tokyo." The next sentence may tell who attended.
type opening struct {
	s    *sentence
	tr   trigger
	left []*ref
	at   int
}

// leads reports whether a noun trigger tells the news itself: "At a reception
// for B, A said" in the first sentences.
func (x *extractor) leads(s *sentence, tr trigger) bool {
	if !tr.noun || tr.frame != eventNoun || x.at > 3 || len(x.drafts) > 0 {
		return false
	}
	switch s.low(s.phraseStart(tr.from) - 1) {
	case "in", "at", "during":
		return true
	}
	return s.low(tr.to) == "between" || s.low(tr.to) == "with"
}

// duringMeeting returns the people of "A and B agreed to … during a meeting": a
// joined subject before an event noun with an indefinite article.
func (s *sentence) duringMeeting(tr trigger) []*ref {
	start := s.phraseStart(tr.from)
	if w := s.low(start - 1); w != "during" && w != "at" && w != "in" && w != "after" && w != "following" {
		return nil
	}
	if w := s.low(start); w != "a" && w != "an" && w != "their" && start != tr.from {
		return nil
	}
	for k := max(0, start-8); k < start; k++ {
		switch s.low(k) {
		case "to":
			if s.be(k - 1) {
				return nil // "are to take part in a meeting"
			}
		case "will":
			if s.low(k+1) != "to" {
				return nil // beside "ratified the will to"
			}
		case "would", "should", "expected", "scheduled", "due", "may":
			return nil
		}
	}
	m := s.mainSubject()
	for i, r := range s.refs {
		if r != m || r.kind != named {
			continue
		}
		if g := s.listFrom(i); len(g) > 1 && g[len(g)-1].to <= tr.from && g[len(g)-1].kind == named {
			return g
		}
	}
	return nil
}

// phraseStart returns where the noun phrase that ends before token k begins.
func (s *sentence) phraseStart(k int) int {
	for k > 0 && (s.adjective(k-1) || modeWords[s.low(k-1)] != "" || slices.Contains([]string{"the", "a", "an", "his", "her", "their", "official", "bilateral", "separate"}, s.low(k-1)) || s.toks[k-1].class&isWeekday != 0 || s.inDate(k-1)) {
		k--
	}
	return k
}

// keepNamed returns those phrases that stand for somebody known.
func keepNamed(rs []*ref) []*ref {
	var out []*ref
	for _, r := range rs {
		if len(r.everyone()) > 0 {
			out = append(out, r)
		}
	}
	return out
}
