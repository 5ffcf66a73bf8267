package talks

// attendees returns those whom the words at token k say to have been at the
// meeting being told; last is how many of the latest meetings they mean if those
// are several, and -1 else.
func (s *sentence) attendees(k int) (rs []*ref, last int) {
	w, first := s.low(k), k == 0 || s.low(k-1) == "also" || s.low(k-1) == "those" || s.low(k-1) == "others"
	switch {
	case first && (w == "attending" && s.twoMeetings(k+1) || w == "present" && s.twoMeetings(k+2) || s.has(k, "taking", "part", "in") && s.twoMeetings(k+3)):
		return s.refsAfter(k), 2
	case (w == "attended" || w == "joined") && s.twoMeetings(k+1), s.has(k, "took", "part", "in") && s.twoMeetings(k+3), s.has(k, "present", "at") && s.twoMeetings(k+2):
		return s.subjects(k), 2
	case (w == "attended" || w == "present" && s.low(k+1) == "at" || s.has(k, "participated", "in") || s.has(k, "took", "part", "in")) && s.allEvents(k):
		return s.subjects(k), allMeetings
	case w == "present" && k > 0 && (s.be(k-1) || k > 1 && s.low(k-1) == "also") && s.tail(k+1):
		return s.subjects(k), -1
	case w == "attending" && first && s.atMeeting(k+1, false), w == "present" && first:
		return s.refsAfter(k), -1
	case (w == "attending" || w == "joining" || w == "accompanying" && !s.onTour(k) || s.has(k, "taking", "part") || w == "participating") && first && s.beWithin(k, 14) > 0:
		return s.refsAfter(s.beWithin(k, 14)), -1
	case w == "there" && s.be(k+1) && s.low(k+2) != "no" && s.onSide(k):
		return s.refsAfter(k), -1
	case k <= 1 && (w == "participants" || w == "attendees") && (s.be(k+1) || s.low(k+1) == "included"):
		return s.refsAfter(k), -1
	case s.has(k, "joined", "both"), s.has(k, "attended", "both"), s.has(k, "present", "at", "both"):
		return s.subjects(k), 2
	case s.has(k, "with", "the", "participation", "of"), s.has(k, "with", "the", "presence", "of"), s.has(k, "in", "the", "presence", "of"),
		(w == "saw" || w == "featured") && s.has(k+1, "the") && (s.low(k+2) == "attendance" || s.low(k+2) == "participation" || s.low(k+2) == "presence") && k < 5 && s.atMeeting(0, false):
		return s.refsAfter(k), -1
	case s.has(k, "on", "hand"), s.has(k, "in", "attendance"):
		return s.refsAfter(k), -1
	case w == "joined" && s.low(k+1) == "by" && s.be(k-1) && !s.planned(k) && (s.low(0) == "they" || s.low(0) == "the" && s.groupAfter(1) > 0):
		return s.agents(k + 1), -1 // "They were joined by A and B"
	case (w == "attended" && !s.ofCeremony(k) || w == "witnessed" && s.ofEvent(k)) && s.byBehind(k+1) > 0 && !s.planned(k):
		return s.agents(s.byBehind(k + 1)), -1
	case (w == "attended" || w == "joined") && (s.atMeeting(k+1, false) || s.sideAt(k+1)), w == "attended" && s.atMeeting(k+1, true),
		s.has(k, "took", "part") && (s.atMeeting(k+2, true) || s.sideAt(k+2)), s.has(k, "sat", "in", "on") && s.atMeeting(k+3, true),
		s.has(k, "participated", "in") && s.atMeeting(k+2, false),
		s.has(k, "was", "with", "them"), s.has(k, "were", "with", "them"),
		(w == "were" || w == "was") && s.has(k+1, "in", "the") && s.low(k+4) == "delegation",
		(w == "were" || w == "was") && s.has(k+1, "part", "of", "the") && (s.low(k+5) == "side" || s.low(k+5) == "delegation" || s.low(k+5) == "team") && s.low(k+6) == "as":
		return append(s.subjects(k), s.alongWith(k)...), -1
	case s.has(k, "took", "part") && s.onScreen(k+2), s.has(k, "participated") && s.onScreen(k+1):
		return s.subjects(k), -1
	case s.has(k, "joined", "in", "by", "video"), s.has(k, "joined", "by", "video"), s.has(k, "joining", "by", "video"), s.has(k, "joined", "online"):
		return s.subjects(k), -1
	}
	return nil, -1
}

// onScreen reports whether the words from token k on say that somebody was there by
// video: "by video link", "via videoconference", "online".
func (s *sentence) onScreen(k int) bool {
	switch s.low(k) {
	case "online", "remotely", "virtually":
		return true
	case "by", "via", "through", "over":
		return modeWords[s.low(k+1)] == "online" || s.low(k+1) == "a" && modeWords[s.low(k+2)] == "online"
	}
	return false
}

// tail reports whether the words behind "present" at token k say no more than where:
// "at the talks", "on the US side", "there", "on the occasion".
func (s *sentence) tail(k int) bool {
	if s.atMeeting(k, true) || s.sideAt(k) {
		return true
	}
	switch s.low(k) {
	case "there", "here":
		return true
	case ",":
		return s.low(k-3) == "who" || s.low(k-4) == "who" // "A, who was also present, said"
	case "during", "on", "at":
		for j := k + 1; j < min(k+6, len(s.toks)); j++ {
			switch s.low(j) {
			case "occasion", "talks", "meeting", "reception", "event", "session", "ceremony", "discussions":
				return true
			}
		}
	}
	return false
}

// sideAt reports whether "on the Russian side", "for Vietnam" or "on behalf of the
// Cuban side" stands at token k.
func (s *sentence) sideAt(k int) bool {
	switch s.low(k) {
	case "on", "from", "for":
	default:
		return false
	}
	for j := k + 1; j < min(k+6, len(s.toks)); j++ {
		if e := s.entAt(j); e != nil && e.kind != city {
			return s.low(k) == "for" || s.low(e.to) == "side" || s.low(e.to) == "'s"
		}
		if w := s.low(j); w != "the" && w != "behalf" && w != "of" {
			return false
		}
	}
	return false
}

// beWithin returns the index of a form of "be" up to n tokens behind k; 0 if there
// is none.
func (s *sentence) beWithin(k, n int) int {
	for j := k + 1; j < min(k+n, len(s.toks)); j++ {
		if w := s.low(j); w == "was" || w == "were" || w == "is" || w == "are" {
			return j
		}
	}
	return 0
}

// onTour reports whether those accompanying somebody are said at token k to be on the
// trip, which tells nothing of a meeting: "Accompanying the President on the trip
// were A and B".
func (s *sentence) onTour(k int) bool {
	for j := k; j < min(k+10, len(s.toks)) && !s.be(j); j++ {
		switch s.low(j) {
		case "trip", "visit", "tour", "journey":
			return true
		}
	}
	return false
}

// alongWith returns those behind ", along with" at the end of what was attended.
func (s *sentence) alongWith(k int) []*ref {
	for j := k; j+2 < len(s.toks); j++ {
		if s.has(j, "along", "with") || s.has(j, "together", "with") {
			if i := s.refFrom(j + 2); i >= 0 {
				return s.joinRight(i)
			}
		}
	}
	return nil
}

// accompanies reports whether "was accompanied by" ends at token k. Those by whom
// somebody "is accompanied" travel with him.
func (s *sentence) accompanies(k int) bool {
	return s.low(k) == "accompanied" && s.be(k-1) && s.low(k-1) != "is" && s.low(k-1) != "are" && s.low(k+1) == "by"
}

// negated reports whether the sentence says who was not there.
func (s *sentence) negated() bool {
	for k := range s.toks {
		if s.low(k) == "not" || s.low(k) == "n't" {
			return true
		}
	}
	return false
}

// atMeeting reports whether the tokens from k on name the meeting: "at the
// reception", "in the talks". bare allows the sentence to end there.
func (s *sentence) atMeeting(k int, bare bool) bool {
	for _, w := range []string{"in", "at", "on"} {
		if s.low(k) == w {
			k++
			break
		}
	}
	if bare && (k >= len(s.toks) || s.toks[k].Text == "." || s.toks[k].Text == "./.") {
		return true
	}
	for j := k; j < min(k+4, len(s.toks)); j++ {
		switch s.low(j) {
		case "meeting", "talks", "reception", "event", "events", "meetings", "activities", "conference", "dialogue", "call", "session", "conversation", "discussions", "discussion", "audience",
			"receptions", "audiences", "consultation", "consultations", "negotiations", "exchange", "encounter", "luncheon":
			return true
		case "the", "this", "that", "phone", "above", "above-mentioned", "high-level", "online", "working", "yesterday", "'s", "bilateral":
		default:
			return false
		}
	}
	return false
}

// ofEvent reports whether a meeting is the subject of the passive at token k: "The
// audience was witnessed by A".
func (s *sentence) ofEvent(k int) bool {
	return k >= 2 && s.be(k-1) && (k == 2 || k == 3) && s.atMeeting(k-2, false)
}

// ofCeremony reports whether what the passive at token k says to have been attended is
// no meeting: "The signing ceremony was attended by A".
func (s *sentence) ofCeremony(k int) bool {
	for j := k - 1; j >= max(0, k-12); j-- {
		switch s.low(j) {
		case "ceremony", "ceremonies", "exhibition", "concert", "gala", "performance", "inauguration", "launch", "wedding", "funeral", "festival", "parade", "congress":
			return true
		case "talks", "meeting", "reception", "session", "call", "dialogue", "consultation", "discussions", ",":
			return false
		}
	}
	return false
}

// twoMeetings reports whether "the two receptions" or "both talks" stands at token k.
func (s *sentence) twoMeetings(k int) bool {
	if s.has(k, "the", "two") {
		k++
	}
	if s.low(k) != "two" && s.low(k) != "both" {
		return false
	}
	switch s.low(k + 1) {
	case "receptions", "meetings", "talks", "audiences", "events", "sessions", "activities", "calls", "conversations", "discussions":
		return true
	}
	return false
}
