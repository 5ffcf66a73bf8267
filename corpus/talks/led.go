package talks

import (
	"slices"
	"strings"
)

// atHead reports whether "at its head" stands at token k: "a group with A at its
// head".
func (s *sentence) atHead(k int) bool {
	return (s.low(k) == "at" || s.low(k) == "as") && (s.has(k+1, "its", "head") || s.has(k+1, "their", "head") || s.has(k+1, "the", "head"))
}

// elliptic reports whether "by" at token k belongs to a side whose verb stands
// with the one before: "the Vietnamese delegation was led by A and the Lao one by B".
func (s *sentence) elliptic(k int) bool {
	if w := s.low(k - 1); w != "side" && w != "delegation" && w != "one" {
		return false
	}
	for b := k - 2; b >= 0; b-- {
		if w := s.low(b); (w == "led" || w == "headed") && s.low(b+1) == "by" {
			return true
		}
	}
	return false
}

// absorb removes the phrase "the delegation" that the led r begins with, so
// that its head alone stands for it: "the delegation of the Party headed by X".
func (s *sentence) absorb(r *ref) {
	s.refs = slices.DeleteFunc(s.refs, func(o *ref) bool {
		if o.kind != described && o.kind != unnamed || o.to <= r.from || o.from > r.from {
			return false
		}
		r.from = o.from
		return true
	})
}

// delegations marks the heads of delegations: "a delegation led by X" stands
// for X and begins where the delegation is named.
func (s *sentence) delegations() {
	for _, r := range slices.Clone(s.refs) {
		if r.kind != named || r.inner {
			continue
		}
		k := r.from - 1
		for s.low(k) == "comrade" || s.low(k) == "its" || s.low(k) == "the" || s.low(k) == "their" || s.low(k) == "his" {
			k--
		}
		led := s.low(k) == "by" && slices.Contains([]string{"led", "headed", "chaired"}, s.low(k-1)) ||
			s.low(k) == "of" && s.low(k-1) == "leadership" || s.low(k) == "by" && s.elliptic(k) ||
			s.low(k) == "with" && s.atHead(r.to) || s.low(k) == "under" && k+1 < r.from
		if !led {
			continue
		}
		if s.ofOwnBody(k - 2) {
			continue
		}
		r.led = true
		for b := k - 1; b >= 0 && b > k-30 && !s.finite(b); b-- {
			if slices.Contains(delegationWords, s.low(b)) && s.toks[b].Text == s.low(b) {
				r.from = b
				if r.party == "" {
					a := b
					for a > max(0, b-4) && s.adjective(a-1) {
						a--
					}
					if r.party = s.partyIn(a, k); r.party == "" {
						r.party = s.partyIn(max(0, b-4), a)
					}
				}
				s.absorb(r)
				break
			}
		}
		s.leadersLed(r, k-1)
	}
}

// leadersLed lets r, who leads people known by their kind alone, stand for them:
// "leaders of the province led by A". The verb stands at token k.
func (s *sentence) leadersLed(r *ref, k int) {
	for _, o := range s.refs {
		if o.kind == unnamed && o.to <= k && k-o.to <= 2 && o.from < r.from && (o.to == k || s.landWord(o.to) || s.low(k-1) == ",") {
			if r.party == "" {
				r.party = o.party
			}
			r.from = o.from
			s.absorb(r)
			return
		}
	}
}

// delegationWords are bodies that are led on a trip or at talks.
var delegationWords = []string{"delegation", "group", "mission", "party", "team", "side", "delegations", "sides", "one"}

// ofOwnBody reports whether the words that end at token k name a body at home, whose
// head need not be there: "the Steering Committee, headed by B, wishes".
func (s *sentence) ofOwnBody(k int) bool {
	if s.low(k) != "," {
		return false
	}
	body := false
	for b := k - 1; b >= max(0, k-30) && !s.finite(b); b-- {
		t := &s.toks[b]
		if slices.Contains(delegationWords, t.low) && t.Text == t.low {
			return false
		}
		body = body || t.cap && t.class&isInst != 0 && b > k-12
	}
	return body
}

// finite reports whether token k is a verb that parts a body from whoever is told
// before it: "the delegation had talks with the Department, led by its head B".
func (s *sentence) finite(k int) bool {
	switch s.low(k) {
	case "had", "held", "paid", "met", "received", "visited", "hosted", "welcomed":
		return !s.toks[k].cap && s.low(k+1) != "by"
	}
	return false
}

// head returns the leader of the delegation spoken of last.
func (x *extractor) head(party string) *person {
	var best *person
	for _, p := range x.candidates() {
		if p.leads && p.last > 0 && (party == "" || p.party == party) && (best == nil || p.last > best.last) {
			best = p
		}
	}
	if best == nil && party != "" {
		if p := x.leaderNamed(party); p != nil {
			return p
		}
		for _, d := range x.lastDrafts() {
			if ps := keep(d.all, func(p *person) bool { return p.party == party && !d.present[p] }); len(ps) == 1 {
				return ps[0]
			}
		}
	}
	return best
}

// oneGuest returns the only one from abroad at the meeting being told, whose
// delegation "the delegation" is: "hosted a banquet for the delegation".
func (x *extractor) oneGuest() *person {
	if visited, _ := x.visited(); x.cur == nil || x.home == "" || visited != "" && visited != x.home {
		return nil
	}
	ps := keep(x.cur.all, func(p *person) bool { return p.party != x.home && p.party != "" && !x.cur.present[p] })
	if len(ps) != 1 {
		return nil
	}
	return ps[0]
}

// leaderNamed returns the only person of the party whom a caption or a later
// sentence calls the head of a delegation; nil if none or several are.
func (x *extractor) leaderNamed(party string) *person {
	if x.leaders == nil {
		x.leaders = map[string][]*person{}
		for _, s := range x.sents {
			for _, r := range s.refs {
				if p := r.person; p != nil && (r.led || s.headOf(r)) && !slices.Contains(x.leaders[p.party], p) && len(x.leaders[p.party]) < 2 {
					x.leaders[p.party] = append(x.leaders[p.party], p)
				}
			}
		}
	}
	if ps := x.leaders[party]; len(ps) == 1 {
		return ps[0]
	}
	return nil
}

// headOf reports whether s says of r that it heads the delegation: "At the head
// of the delegation was A", "The delegation's head, A".
func (s *sentence) headOf(r *ref) bool {
	if k := r.to + 1; (s.low(r.to) == "led" || s.low(r.to) == "heads" || s.low(r.to) == "headed" || s.low(r.to) == "leads") && (s.low(k) == "the" || s.low(k) == "a") {
		for ; k < min(r.to+6, len(s.toks)); k++ {
			if strings.HasPrefix(s.low(k), "delegat") {
				return true // "A led the Chinese delegation"
			}
		}
	}
	for k := r.from - 1; k >= max(0, r.from-3); k-- {
		if w := s.low(k); w == "delegation" || w == "group" {
			return slices.Contains([]string{"head", "leader"}, s.low(k-3)) && s.be(r.from-1)
		}
	}
	return false
}
