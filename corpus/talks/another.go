package talks

import "slices"

// another returns those whom the preposition of the trigger, told once more behind
// the people of last, adds as met apart from them: "met with A on July 1, and with B
// on July 2", "was received on Monday by A and, earlier in the day, by B", "paid
// courtesy calls on A; on B; and on C"; or whom a day of their own adds: "met A on
// Monday and B on Tuesday". at is where the preposition stands.
func (s *sentence) another(tr trigger, last []*ref) (more []*ref, at int) {
	if len(last) == 0 {
		return nil, 0
	}
	if k := s.anotherWith(last[len(last)-1].to); tr.noun && k > 0 {
		return s.joinRight(s.personFrom(k + 1)), k
	}
	joined, dated := false, false
	for k := last[len(last)-1].to; k < len(s.toks); k++ {
		switch w := s.low(k); {
		case w == "and" || w == ";" || w == "then" || w == ",":
			joined = joined || w != "," || !tr.with()
		case joined && slices.Contains(tr.prepositions(), w) && !s.inDate(k+1) && s.personFrom(k+1) >= 0:
			return s.joinRight(s.personFrom(k + 1)), k
		case dated && !tr.passive && s.metOnDay(k):
			return s.joinRight(s.personFrom(k)), k - 1
		case s.inDate(k):
			dated = true
		case s.entAt(k) != nil, slices.Contains(betweenMeetings, w):
		default:
			return nil, 0
		}
	}
	return nil, 0
}

// metOnDay reports whether somebody is named at token k with a day of his own behind,
// as one more whom a verb has met, and is no subject of a verb: "met A on Monday and B on
// Tuesday", "met A on May 13, B on May 14 and C, also on May 14".
func (s *sentence) metOnDay(k int) bool {
	i := s.personFrom(k)
	if i < 0 || s.refs[i].kind != named || s.refs[i].poss {
		return false
	}
	g := s.joinRight(i)
	if len(g) == 0 {
		return false
	}
	end := g[len(g)-1].to
	for j := end; j < end+5; j++ {
		if s.inDate(j) {
			for s.inDate(j) {
				j++
			}
			return s.pausesAt(j) || s.preposition(j) || s.low(j) == "and" || s.personFrom(j) >= 0
		}
		if w := s.low(j); !s.preposition(j) && w != "the" && w != "also" && w != "," && s.entAt(j) == nil {
			return false
		}
	}
	return false
}

// anotherWith returns where "with" stands in "and another with B" behind token k, before
// anybody else is named; 0 if it does not.
func (s *sentence) anotherWith(k int) int {
	for ; k+3 < len(s.toks) && s.refFrom(k) < 0; k++ {
		if s.has(k, "and", "another", "with") && s.personFrom(k+3) >= 0 {
			return k + 2
		}
	}
	return 0
}

// betweenMeetings are the words that tell when the next meeting was, or the place
// of the one before.
var betweenMeetings = []string{"on", "in", "at", "after", "before", "over", "the", "same", "lunch", "dinner", "breakfast", "noon", "morning", "afternoon", "evening", "day",
	"later", "earlier", "also", "finally", "lastly", "separately", "subsequently", "afterwards", "again"}

// with reports whether the people behind the trigger stand behind "with".
func (tr trigger) with() bool { return !tr.passive && tr.role != "host" }

// prepositions returns those behind which the people of the trigger stand.
func (tr trigger) prepositions() []string {
	switch {
	case tr.passive:
		return []string{"by"}
	case tr.role == "host":
		return []string{"on", "upon", "to", "with"}
	}
	return []string{"with"}
}

// personFrom returns the index of the phrase for people that begins at token k, or
// behind an article there; -1 if none does.
func (s *sentence) personFrom(k int) int {
	if i := s.refFrom(k); i >= 0 {
		return i
	}
	if s.low(k) == "the" || s.low(k) == "his" || s.low(k) == "her" {
		return s.refFrom(k + 1)
	}
	return -1
}

// fronts returns the subject of the sentence if the participle at token i opens it
// with those who received him: "Received by A, B said", "Hosted at the Palace by A, B
// thanked him"; nil if it does not.
func (s *sentence) fronts(i int) *ref {
	switch s.low(i) {
	case "received", "hosted", "welcomed":
	default:
		return nil
	}
	if i > 1 || i == 1 && s.low(0) != "also" && s.low(0) != "later" && s.low(0) != "when" {
		return nil
	}
	by := s.agents(i + 1)
	if len(by) == 0 {
		return nil
	}
	for _, m := range s.refs {
		if m.from < by[0].to || m.inner || m.poss || s.low(m.from-1) != "," || m.to >= len(s.toks) {
			continue
		}
		if v := &s.toks[m.to]; v.word && !v.cap && v.low != "and" && !s.preposition(m.to) {
			return m // the verb of the sentence follows
		}
	}
	return nil
}
