package talks

import (
	"slices"
	"strings"
)

// sidesOfNoun returns the people of an event noun without a verb of its own:
// "talks between A and B", "A's talks with B", "in his meeting with B, A said".
func (x *extractor) sidesOfNoun(s *sentence, tr trigger) (left, right []*ref) {
	if g := s.between(tr.to); len(g) > 0 {
		return g, nil
	}
	if g := s.fronted(tr); len(g) > 0 {
		return g, nil
	}
	if g := s.broughtTogether(tr); len(g) > 1 {
		return g, nil
	}
	if hosts, guests := s.heldBy(tr); len(hosts) > 0 {
		return hosts, guests
	}
	right = s.objects(tr.to, true)
	if len(right) == 0 {
		return x.sidesToldOf(s, tr)
	}
	if right[0].from-tr.to > 8 && !s.wasWith(tr.to, right[0].from) {
		return nil, nil
	}
	if n := len(right); n > 1 && s.phraseStart(tr.from) <= 2 && s.low(right[n-1].from-1) == "," && right[n-1].kind == named {
		if last := right[n-1]; last.person != nil && len(keepNamed(right[:n-1])) > 0 {
			return []*ref{last}, keepNamed(right[:n-1]) // "In a call with B, A made plain": a list would end with "and"
		}
	}
	right = keepNamed(right)
	if len(right) == 0 {
		return nil, nil
	}
	if s.wasWith(tr.to, right[0].from) {
		if len(x.umbrella.left) > 0 {
			return x.umbrella.left, right // "The first of the meetings was with B"
		}
		if x.subject != nil {
			return []*ref{{kind: named, person: x.subject, from: tr.from, to: tr.from}}, right
		}
	}
	if o := s.owner(tr.from); o != nil && (o.person != nil || len(o.people) > 0) {
		if m := s.subjectFrom(right[len(right)-1].to); o.kind == pronoun && o.from <= 1 && m != nil && m.person != nil && m.person != right[0].person && s.low(m.from-1) == "," {
			o = m // "During his meeting with B, A said"
		}
		return []*ref{o}, right
	}
	return x.sidesBySubject(s, tr, right)
}

// sidesToldOf returns the sides of an event noun behind which nobody stands: who told
// whom there, whose talks they were, or who did something during them.
func (x *extractor) sidesToldOf(s *sentence, tr trigger) (left, right []*ref) {
	if by, to := s.toldIn(tr); len(to) > 0 {
		return by, to
	}
	if by, to := s.toldAfter(tr); len(x.drafts) == 0 && len(to) > 0 {
		return by, to
	}
	if r := x.theirs(s, tr); r != nil {
		return []*ref{r}, nil
	}
	return s.duringMeeting(tr), nil
}

// sidesBySubject returns who had the meeting with right, of an event noun without an
// owner: the subject of the sentence, if it does something at the meeting, or who had
// the meetings of which it is one.
func (x *extractor) sidesBySubject(s *sentence, tr trigger, right []*ref) (left, _ []*ref) {
	m := s.mainSubject()
	if m != nil && slices.Contains(right, m) {
		m = s.subjectFrom(right[len(right)-1].to)
	}
	if m == nil && s.itemNoun(tr) {
		if p := x.pageSubject(); p != nil {
			return []*ref{{kind: named, person: p, from: tr.from, to: tr.from}}, right // "Talks with B", in an itinerary
		}
	}
	if (m == nil || m.kind == plural) && len(x.umbrella.left) > 0 {
		return x.umbrella.left, right // "At the meeting with B, the two leaders agreed"
	}
	if m != nil && m.kind == plural {
		p := x.partnerOf(right)
		if p == nil {
			p = x.acrossFrom(right)
		}
		if p != nil {
			return []*ref{{kind: named, person: p, from: m.from, to: m.to}}, right
		}
	}
	if o := x.dayOwner(s, tr); o != nil {
		return []*ref{o}, right // "Her day began with a meeting with B"
	}
	if by := s.byBefore(tr); by != nil {
		return []*ref{by}, right // "Relations were reaffirmed by A at a meeting with B"
	}
	if m == nil || m.person == nil {
		return nil, nil
	}
	if s.low(s.phraseStart(tr.from)) == "the" && len(gather(right, nil)) > 0 && x.toldWithout(m.person, gather(right, nil)) {
		return nil, nil // "the meeting with B", of which somebody else speaks
	}
	if s.atNoun(tr) {
		return []*ref{m}, right
	}
	return nil, nil
}

// atNoun reports whether the words before an event noun put the sentence at the meeting:
// "in his talks", "at the start of talks", "began the day with a meeting".
func (s *sentence) atNoun(tr trigger) bool {
	switch s.low(s.phraseStart(tr.from) - 1) {
	case "in", "at", "during", "after", "following", "while":
		return true
	case "with":
		if s.beganWith(s.phraseStart(tr.from) - 1) {
			return true // "A began the day with a meeting with B"
		}
	case "of":
		switch s.low(s.phraseStart(tr.from) - 2) {
		case "start", "beginning", "opening", "outset", "course", "end", "close", "conclusion":
			return true // "A said at the start of talks with B"
		}
	}
	return false
}

// beganWith reports whether what began or went on ends at the "with" of token k:
// "began her visit with talks", "ended the day in Antalya with a meeting".
func (s *sentence) beganWith(k int) bool {
	for j := k - 1; j >= max(0, k-10); j-- {
		switch s.low(j) {
		case "began", "started", "opened", "kicked", "continued", "concluded", "ended", "resumed", "finished", "wrapped":
			return !s.planned(j)
		case ",", ";", "and":
			return false
		}
	}
	return false
}

// tookPlace reports whether the meeting of an event noun is said to have been
// held: "The annual meeting between A and B was held here today".
func (s *sentence) tookPlace(tr trigger) bool {
	for k := tr.to; k+1 < len(s.toks); k++ {
		if s.insideRef(k) {
			continue
		}
		if s.has(k, "was", "held") || s.has(k, "were", "held") || s.has(k, "was", "given") || s.has(k, "was", "hosted") || s.has(k, "was", "offered") || s.has(k, "took", "place") || (s.low(k) == "began" || s.low(k) == "opened" || s.low(k) == "concluded") && k <= tr.to+1 {
			return true
		}
		if s.verbish(k) {
			return false
		}
	}
	return false
}

// besideTalks returns those who did something together before or after the talks of an
// event noun, which so were theirs: "A and B met the press after the talks", "A held a
// welcome ceremony for visiting B prior to their talks".
func (s *sentence) besideTalks(tr trigger) (left, right []*ref) {
	start := s.phraseStart(tr.from)
	switch s.low(start - 1) {
	case "after", "following", "before", "to":
	default:
		return nil, nil
	}
	if w := s.low(tr.nounAt); w != "talks" && w != "meeting" && w != "official" && w != "bilateral" || s.low(start-1) == "to" && s.low(start-2) != "prior" || s.future() || s.negated() || s.low(start) == "a" {
		return nil, nil
	}
	m := s.mainSubject()
	if m == nil || m.kind != named || m.person == nil || m.from > start {
		return nil, nil
	}
	i := slices.Index(s.refs, s.listHead(m))
	if i < 0 {
		return nil, nil
	}
	if g := s.listFrom(i); len(g) == 2 && g[1].kind == named && g[1].to < start && differentParties(g) {
		return g, nil
	}
	for _, r := range s.refs {
		if r.kind == named && r.person != nil && r.from > m.to && r.to < start && (s.low(r.from-1) == "for" || s.low(r.from) == "visiting") && !r.inner && !r.poss && differentParties([]*ref{m, r}) {
			return []*ref{m}, []*ref{r}
		}
	}
	return nil, nil
}

// awaited returns the guest and the host of talks that took place where one waited for
// the other: "The talks took place in Havana, where the guest was awaited by B".
func (s *sentence) awaited(tr trigger) (guest, host []*ref) {
	for k := tr.to; k < len(s.toks); k++ {
		switch s.low(k) {
		case "awaited", "greeted", "welcomed":
			if guest, host = s.subjects(k), s.agents(k+1); s.be(k-1) && len(gather(guest, nil)) == 1 {
				return guest, host
			}
			return nil, nil
		}
	}
	return nil, nil
}

// broughtTogether returns those whom an event noun, the subject of its sentence, is said
// to have brought together: "The first meeting took place on May 3 and brought together
// A, B and C", "The talks involved A and B".
func (s *sentence) broughtTogether(tr trigger) []*ref {
	if tr.from > 5 || s.low(0) != "the" && s.low(0) != "their" && s.phraseStart(tr.from) > 0 || s.refWithin(0, tr.from) || s.planned(tr.from) || s.future() {
		return nil
	}
	for k := tr.to; k < len(s.toks); k++ {
		if s.insideRef(k) {
			return nil
		}
		end := k + 1
		switch s.low(k) {
		case "brought", "gathered":
			if s.low(end) == "together" {
				end++
			} else if s.low(k) == "brought" {
				continue
			}
		case "involved", "united":
		default:
			continue
		}
		if i := s.personFrom(end); i >= 0 {
			return s.listFrom(i)
		}
		return nil
	}
	return nil
}

// whereWords lead to where and when a meeting was held.
var whereWords = []string{"in", "at", "on", "here", "sidelines", "margins"}

// fronted returns the people of "In Thursday's call, A and B agreed": an event
// noun before the sentence's subject, which is several people.
func (s *sentence) fronted(tr trigger) []*ref {
	start := s.phraseStart(tr.from)
	switch s.low(start - 1) {
	case "in", "at", "during":
	default:
		return nil
	}
	at := tr.to
	for at < min(len(s.toks), tr.to+12) && (s.inDate(at) || s.entAt(at) != nil || s.off[at] == 0 && s.titleWord(at) && s.low(at) != "," && (at > tr.to || s.low(at) != "of" && s.low(at) != "for") || slices.Contains(whereWords, s.low(at))) {
		at++ // "In a phone conversation on September 29, A and B agreed", "In talks at the foreign ministry in Seoul, A and B"
	}
	if w := s.low(at); w == "that" || w == "which" || w == "held" || s.low(at) == "made" {
		for at < min(len(s.toks), tr.to+22) && s.low(at) != "," && (s.refFrom(at) < 0 || s.refs[s.refFrom(at)].kind != named) {
			at++ // "In a call that took place on Monday at the request of the Russian side, A and B"
		}
	}
	if start > 3 || s.low(at) != "," {
		return nil
	}
	i := s.refFrom(at + 1)
	if i < 0 {
		return nil
	}
	g := s.listFrom(i)
	if len(g) < 2 || slices.ContainsFunc(g, func(r *ref) bool { return r.kind != named }) {
		return nil
	}
	return g
}

// endsClause reports whether what is at token k can follow a verb without an
// object: "A and B met in Hanoi", beside "met the press".
func (s *sentence) endsClause(k int) bool {
	if k >= len(s.toks) || !s.toks[k].word {
		return true
	}
	switch s.low(k) {
	case "here", "there", "again", "face", "separately", "today", "yesterday", "this", "last", "twice", "online", "earlier", "later", "and", "as", "one":
		return true
	}
	return s.preposition(k) || s.inDate(k) || strings.HasSuffix(s.low(k), "ly")
}

// acrossFrom returns the one person of the meeting being told who can have sat
// across from the people of rs: "In the talks with B, the two sides agreed".
func (x *extractor) acrossFrom(rs []*ref) *person {
	if x.cur == nil {
		return nil
	}
	others := gather(rs, nil)
	ps := keep(x.cur.all, func(p *person) bool {
		return !x.cur.present[p] && !slices.ContainsFunc(others, func(q *person) bool { return q == p || q.party == p.party || q.party == "" })
	})
	if len(ps) != 1 || ps[0].party == "" {
		return nil
	}
	return ps[0]
}

// heldBy returns who gave a meeting and for whom: "A reception was hosted by A in
// Hanoi for B".
func (s *sentence) heldBy(tr trigger) (hosts, guests []*ref) {
	for k := tr.to; k+3 < min(len(s.toks), tr.to+32); k++ {
		if i := s.refFrom(k + 1); i >= 0 && s.low(k) == "for" && len(guests) == 0 {
			if guests = s.joinRight(i); len(guests) == 0 {
				return nil, nil
			}
			k = guests[len(guests)-1].to - 1 // "A reception for B was hosted by A"
			continue
		}
		if s.insideRef(k) {
			return nil, nil
		}
		if k == tr.to && s.low(k+1) == "by" && slices.Contains([]string{"given", "hosted", "granted", "offered"}, s.low(k)) {
			if hosts = s.agents(k + 1); len(hosts) > 0 { // "The audience given by A to B took place"
				end := hosts[len(hosts)-1].to
				if w := s.low(end); (w == "to" || w == "for") && s.personFrom(end+1) >= 0 {
					return hosts, s.joinRight(s.personFrom(end + 1))
				}
			}
			return nil, nil
		}
		if !s.be(k) || s.low(k+2) != "by" && s.low(k+2) != "in" && s.low(k+2) != "here" && s.low(k+1) != "also" && !s.inDate(k+2) {
			continue
		}
		if s.low(k+1) == "also" {
			k++ // "Talks were also held by A with B"
		}
		switch s.low(k + 1) {
		case "held", "hosted", "given", "organised", "organized", "offered":
		default:
			return nil, nil
		}
		hosts = s.agents(k + 2)
		if len(hosts) > 0 && len(guests) > 0 {
			return hosts, guests
		}
		for _, prep := range []string{"for", "with", "to", "of"} {
			for j := k + 3; j < len(s.toks) && len(hosts) > 0; j++ {
				if i := s.refFrom(j + 1); s.low(j) == prep && i >= 0 && !slices.Contains(hosts, s.refs[i]) {
					return hosts, s.joinRight(i)
				}
			}
		}
		if many(hosts) {
			return hosts, nil // "Talks were held by A and B"
		}
		return nil, nil
	}
	return nil, nil
}

// partnerOf returns the one person of another country whom those of rs are told to
// have met: "At the meeting with B, the two leaders agreed", below "A had separate
// meetings with B, C and D".
func (x *extractor) partnerOf(rs []*ref) *person {
	others := gather(rs, nil)
	if len(others) != 1 || others[0].party == "" {
		return nil
	}
	var found *person
	for _, d := range x.lastDrafts() {
		if !d.has(others[0]) || d.weak {
			continue
		}
		for _, p := range d.all {
			if p == others[0] || d.present[p] || p.party == others[0].party || p == found {
				continue
			}
			if found != nil {
				return nil
			}
			found = p
		}
	}
	return found
}

// tellingVerbs take as their object the person spoken to.
var tellingVerbs = []string{"told", "assured", "informed", "briefed", "thanked", "urged", "asked", "congratulated", "reassured", "warned",
	"reminded", "pressed", "invited", "tells", "assures", "urges", "thanks", "congratulates"}

// toldIn returns who told whom at the meeting of the noun: "A told B in a phone
// call that …", "A assured B at a meeting in Hanoi".
func (s *sentence) toldIn(tr trigger) (by, to []*ref) {
	start := s.phraseStart(tr.from)
	switch s.low(start - 1) {
	case "in", "at", "during", "over":
	default:
		return nil, nil
	}
	for k := start - 2; k > 0; k-- {
		if s.insideRef(k) || !slices.Contains(tellingVerbs, s.low(k)) {
			if s.low(k) == "that" && !s.insideRef(k) {
				return nil, nil
			}
			continue
		}
		i := s.refFrom(k + 1)
		if i < 0 || s.refs[i].to > start || s.planned(k) {
			return nil, nil
		}
		return s.subjects(k), s.joinRight(i)
	}
	return nil, nil
}

// toldAfter returns who told whom at a meeting that opens the sentence: "At the phone
// talks on October 12, A congratulated B on his appointment".
func (s *sentence) toldAfter(tr trigger) (by, to []*ref) {
	start := s.phraseStart(tr.from)
	if w := s.low(start - 1); start > 2 || w != "at" && w != "in" && w != "during" {
		return nil, nil
	}
	for k := tr.to; k < len(s.toks); k++ {
		if s.insideRef(k) || !slices.Contains(tellingVerbs, s.low(k)) {
			if w := s.low(k); w == "that" && !s.insideRef(k) || s.sayingVerb(k) {
				return nil, nil
			}
			continue
		}
		i := s.refFrom(k + 1)
		if i < 0 || s.planned(k) || s.refs[i].kind != named {
			return nil, nil
		}
		return s.subjects(k), s.joinRight(i)
	}
	return nil, nil
}

// wasWith reports whether "was with" stands in the tokens [from, to), the end of
// the phrase that a list of meetings is told by.
func (s *sentence) wasWith(from, to int) bool {
	for k := from; k+1 < to; k++ {
		if s.be(k) && s.low(k+1) == "with" && k+2 == to {
			return true
		}
	}
	return false
}

// theirs returns those of "At their talks in Beijing, the two leaders agreed": a
// phrase for people of several countries behind an event noun that is "theirs",
// where no meeting has been told yet.
func (x *extractor) theirs(s *sentence, tr trigger) *ref {
	if len(x.drafts) > 0 || s.low(s.phraseStart(tr.from)) != "their" {
		return nil
	}
	switch s.low(s.phraseStart(tr.from) - 1) {
	case "in", "at", "during":
	default:
		return nil
	}
	for _, r := range s.refs {
		if r.kind == plural && r.from > tr.to && len(r.people) > 1 && !oneParty(r.people) {
			return r
		}
	}
	return nil
}

// byBefore returns the agent of a passive before "at a meeting with": "were
// reaffirmed by A at a meeting with B"; nil if there is none.
func (s *sentence) byBefore(tr trigger) *ref {
	start := s.phraseStart(tr.from)
	if w := s.low(start - 1); w != "at" && w != "in" && w != "during" {
		return nil
	}
	for _, r := range s.refs {
		if r.kind == named && !r.inner && r.to == start-1 && s.low(r.from-1) == "by" && r.person != nil {
			return r
		}
	}
	return nil
}

// toldWithout reports whether a meeting of the people has been told in which p
// takes no part.
func (x *extractor) toldWithout(p *person, people []*person) bool {
	return slices.ContainsFunc(x.lastDrafts(), func(d *draft) bool {
		return !d.has(p) && !slices.ContainsFunc(people, func(q *person) bool { return !d.has(q) })
	})
}
