package talks

import (
	"slices"
	"strings"
)

// toldGuest makes a meeting of what a host told a visitor, or one another here, where the
// text tells of none: "President A told visiting Lao Prime Minister B on Monday that …".
func (x *extractor) toldGuest(s *sentence) {
	for i, r := range s.refs {
		if r.kind != named || r.person == nil || r.inner || r.poss || s.low(r.from) != "visiting" && !(x.at <= 3 && x.cur == nil && s.hereBehind(r.to) && !s.vague()) {
			continue
		}
		k := r.from - 1
		if s.low(k) == "the" || s.low(k) == "his" || s.low(k) == "her" {
			k--
		}
		if !slices.Contains(spokenTo, s.low(k)) || s.planned(k) || s.quoted(k) || s.denied(k) {
			continue
		}
		left, right := s.subjects(k), s.joinRight(i)
		people := gather(left, nil)
		if len(people) != 1 || x.cur != nil && slices.ContainsFunc(x.lastDrafts(), func(d *draft) bool { return d.has(people[0]) && d.has(r.person) }) {
			continue
		}
		x.record(s, trigger{pattern: pattern{words: []string{"told"}, frame: takesObject, typ: "meeting", mode: "in person", role: "guest"}, from: k, to: k + 1}, left, right)
	}
}

// hereBehind reports whether the words right behind the one who was told something say
// where: "told his Lao counterpart, B, here Tuesday", "told B in Hanoi on Tuesday".
func (s *sentence) hereBehind(k int) bool {
	for ; k < len(s.toks) && (s.inDate(k) || s.low(k) == "," || s.low(k) == "on" && s.inDate(k+1)); k++ {
	}
	return s.metHere(k, min(k+2, len(s.toks)))
}

// agreeVerbs tell what two people settled with each other.
var agreeVerbs = []string{"agreed", "agree", "pledged", "pledge", "vowed", "vow", "reaffirmed", "reiterated", "hailed", "concurred", "underlined", "underscored", "stressed", "discussed"}

// agreedHere makes a meeting of the news that two people of two countries agreed on
// something at a place, where the text has told of none: "Visiting Chinese Vice
// Premier A and B, chairman of the Lao assembly, agreed here Wednesday to …".
func (x *extractor) agreedHere(s *sentence) {
	if x.at > 3 || slices.ContainsFunc(x.drafts, func(d *draft) bool { return !d.weak }) {
		return
	}
	for k := range s.toks {
		if !slices.Contains(agreeVerbs, s.low(k)) || s.insideRef(k) || s.planned(k) || s.quoted(k) {
			continue
		}
		left := s.subjects(k)
		people := gather(left, nil)
		if len(left) != 2 || len(people) != 2 || left[0].kind != named || left[1].kind != named || people[0].party == "" || people[1].party == "" || people[0].party == people[1].party || s.vague() {
			return
		}
		if s.metHere(left[1].to, k) || s.metHere(k+1, min(k+8, len(s.toks))) {
			p := pattern{words: []string{"agreed"}, frame: takesWith, typ: "meeting"}
			x.record(s, trigger{pattern: p, from: k, to: k + 1}, left, nil)
		}
		return
	}
}

// metHere reports whether the tokens from k up to the first of what was agreed, or up
// to the token end, say where: "here", "in Hanoi".
func (s *sentence) metHere(k, end int) bool {
	for ; k < end; k++ {
		switch w := s.low(k); w {
		case "here":
			return true
		case "in", "at":
			if e := s.entAt(k + 1); e != nil && e.kind == city && e.from == k+1 {
				return true
			}
		case "to", "that", "on":
			if w != "on" || !s.inDate(k+1) {
				return false
			}
		}
	}
	return false
}

// namesGuest names the one who was told as a guest of a land: "A received the Lao guest.
// The guest, Foreign Minister B, said".
func (x *extractor) namesGuest(s *sentence) {
	d := x.cur
	if d == nil || len(d.all) != 1 || len(d.extras) != 1 || x.at-d.at > 3 || !guestly(strings.Fields(strings.ToLower(d.extras[0].words))) {
		return
	}
	for _, r := range s.refs {
		if r.kind != named || r.person == nil || r.inner || r.poss || r.person.party != "" && r.person.party != d.extras[0].party || d.has(r.person) {
			continue
		}
		var words []string
		for k := r.from; k < r.nameFrom; k++ {
			words = append(words, s.low(k))
		}
		if guestly(words) {
			d.extras = nil
			d.add(r.person, s.span)
			d.who = note(d.who, s.span)
			return
		}
	}
}

// guestly reports whether the words speak of a guest.
func guestly(words []string) bool {
	return slices.Contains(words, "guest") || slices.Contains(words, "visitor")
}

// spokenTo are the verbs whose object is there to hear.
var spokenTo = []string{"told", "tells", "assured", "assures", "reassured", "informed", "informs", "briefed"}

// delivered makes a meeting of a message that somebody brought: "A received a
// message from the King. It was delivered by B in an audience."
func (x *extractor) delivered(s *sentence) {
	for k := range s.toks {
		if w := s.low(k); w != "delivered" && w != "handed" && w != "conveyed" && w != "presented" && w != "transmitted" || !s.be(k-1) || !s.ofMessage(k) {
			continue
		}
		right := s.agents(k + 1)
		p := x.before(s)
		if len(gather(right, nil)) != 1 || p == nil || s.planned(k) || !s.inAudience(k) {
			return
		}
		for j := range p.toks {
			if w := p.low(j); w != "received" && w != "receives" || p.refFrom(j+1) >= 0 || p.planned(j) {
				continue
			}
			if left := p.subjects(j); len(gather(left, nil)) == 1 && p.letterBehind(j) {
				tr := trigger{pattern: pattern{words: []string{"received"}, frame: takesObject, typ: "reception", mode: "in person", role: "guest"}, from: k, to: k + 1}
				x.pending = x.pendingOf(p, trigger{pattern: tr.pattern, from: j, to: j + 1})
				x.record(s, tr, left, right)
			}
			return
		}
		return
	}
}

// ofMessage reports whether what the passive at token k speaks of is a letter or a
// message, or "it".
func (s *sentence) ofMessage(k int) bool {
	if s.low(0) == "it" || s.low(0) == "which" {
		return true
	}
	for j := range min(k, 4) {
		if s.low(j) == "message" || s.low(j) == "letter" {
			return true
		}
	}
	return false
}

// letterBehind reports whether a message or letter is what was received at token k:
// "received on Thursday, in Luanda, a verbal message".
func (s *sentence) letterBehind(k int) bool {
	for j := k + 1; j < min(k+16, len(s.toks)) && s.refFrom(j) < 0; j++ {
		if s.low(j) == "message" || s.low(j) == "letter" {
			return true
		}
	}
	return false
}

// inAudience reports whether s says behind token k that something was done face to
// face: "in an audience", "during a meeting", "when he received him".
func (s *sentence) inAudience(k int) bool {
	for j := k + 1; j < len(s.toks); j++ {
		switch s.low(j) {
		case "audience", "meeting", "reception", "call", "talks", "session":
			for b := j - 1; b >= max(k, j-4); b-- {
				if w := s.low(b); w == "in" || w == "during" || w == "at" {
					return true
				}
			}
		case "received", "met", "receiving":
			for b := j - 1; b >= max(k, j-6); b-- {
				if w := s.low(b); w == "when" || w == "while" || w == "as" {
					return true
				}
			}
		}
	}
	return false
}
