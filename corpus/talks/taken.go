package talks

import (
	"slices"
	"strings"
)

// happenings are what has a day of its own and is no meeting: elections, disasters.
var happenings = []string{"election", "elections", "polls", "vote", "referendum", "inauguration", "accession", "coronation",
	"flood", "floods", "flooding", "storm", "typhoon", "hurricane", "cyclone", "earthquake", "quake", "tsunami", "landslide", "disaster", "tragedy",
	"attack", "attacks", "explosion", "blast", "bombing", "shooting", "accident", "crash", "fire", "incident", "coup", "assassination", "death", "passing", "demise"}

// datedPapers are named by the day of their signing.
var datedPapers = []string{"statement", "communique", "communiqué", "agreement", "treaty", "declaration", "resolution", "letter", "message", "memorandum", "accord", "protocol", "decision", "ruling", "speech"}

// takenAway reports whether the day d belongs to other words of the sentence than
// the trigger: a relative clause, what came before or after the meeting, an
// election, a paper, or somebody's leaving.
func (s *sentence) takenAway(d *dated, tr trigger) bool {
	if d.kind != absolute && d.kind != onWeekday && d.kind != dayOfMonth {
		return false
	}
	if d.kind == onWeekday && s.ofWeekday(d) {
		return true
	}
	start := d.from
	for start > 0 && s.leadsDay(start-1) {
		start--
	}
	if s.ofPaper(d.from) || s.ofHappening(start) {
		return true
	}
	if d.from >= tr.to {
		return s.takenBehind(tr.to, start)
	}
	return d.to <= tr.from && s.takenBefore(start, d.to, tr)
}

// leadsDay reports whether token k belongs in front of a day: "on the afternoon of".
func (s *sentence) leadsDay(k int) bool {
	switch s.low(k) {
	case "on", "in", "the", "of", "morning", "afternoon", "evening", "late", "early":
		return !s.insideRef(k)
	}
	return false
}

// ofWeekday reports whether something else than talks is called by the weekday d:
// "Thursday's vote".
func (s *sentence) ofWeekday(d *dated) bool {
	k := d.to
	if w := s.low(k); w != "'s" && w != "’s" && !strings.HasSuffix(s.low(k-1), "'s") && !strings.HasSuffix(s.low(k-1), "’s") {
		return false
	}
	for j := k; j < min(k+7, len(s.toks)); j++ {
		if slices.Contains(meetingNouns, s.low(j)) {
			return false
		}
	}
	return true
}

// ofPaper reports whether the day at token k names a paper: "the joint statement of
// March 5".
func (s *sentence) ofPaper(k int) bool {
	return (s.low(k-1) == "of" || s.low(k-1) == "dated") && slices.Contains(datedPapers, s.low(k-2))
}

// ofHappening reports whether the day whose words begin at token k is that of an event
// of its own: "the elections held on May 12", "the flood in Attapeu on May 12".
func (s *sentence) ofHappening(k int) bool {
	if j := k - 1; j > 0 {
		if s.low(j) == "," {
			j--
		}
		if s.low(j) == "day" && s.toks[j].cap {
			return true // "Vietnam's National Day, September 2"
		}
	}
	for j := k - 1; j >= max(0, k-3); j-- {
		if s.insideRef(j) || s.low(j) == "," || s.low(j) == "and" {
			return false
		}
		if slices.Contains(happenings, s.low(j)) && !s.toks[j].cap {
			return true
		}
	}
	return false
}

// takenBehind reports whether words in [from, to) between a meeting and a day take
// the day: "met C, who was elected on May 20". A comma ends them.
func (s *sentence) takenBehind(from, to int) bool {
	taken := -1
	for k := from; k < to; k++ {
		if s.insideRef(k) {
			continue
		}
		switch {
		case s.low(k) == ",":
			if k > taken+2 {
				taken = -1
			}
		case s.contentAt(k):
			return true
		case s.toFollow(k), s.relativeAt(k), taken < 0 && s.apartInTime(k):
			taken = k
		case taken >= 0 && s.meets(k) && s.metHim(k):
			taken = -1 // "talked with B, who called on him on Tuesday"
		}
	}
	return taken >= 0
}

// toFollow reports whether the verb at token k tells what was done last or is still to
// be done: "met B, toured Hue and left for home on May 24", "will leave on Saturday".
func (s *sentence) toFollow(k int) bool {
	switch s.low(k) {
	case "left":
		return s.toks[k-1].word && k+1 < len(s.toks) && s.toks[k+1].word || s.low(k-1) == "," && s.low(k+1) != "," // beside "B (left)"
	case "leaves", "departed", "departs", "will", "would", "scheduled", "slated", "due":
		return true
	}
	return false
}

// contentAt reports whether what somebody told begins at token k: "told B at the talks
// that the railway opened on June 10".
func (s *sentence) contentAt(k int) bool {
	if s.low(k) != "that" {
		return false
	}
	switch s.low(k + 1) {
	case "the", "a", "an", "his", "her", "its", "their", "both", "two", "he", "she", "it", "they", "there":
		return true
	}
	return k+1 < len(s.toks) && s.toks[k+1].cap
}

// relativeAt reports whether a clause of its own about somebody or something begins at
// token k: "who was elected", "the fair that opens", beside "talks which were held".
func (s *sentence) relativeAt(k int) bool {
	switch s.low(k) {
	case "who":
		return !s.staysHere(k + 1)
	case "whose":
		return true
	case "which", "that":
		if s.low(k) == "that" && !s.happens(k+1) {
			return false
		}
		j := k + 1
		if s.be(j) {
			j++
		}
		switch s.low(j) {
		case "held", "took", "conducted", "hosted", "made", "organised", "organized", "arranged":
			return false
		}
		return true
	}
	return false
}

// staysHere reports whether the verb of a clause at token k tells of the visit in which
// somebody was met: "B who is in Hanoi for a forum on May 20", "who came to say goodbye
// on May 20".
func (s *sentence) staysHere(k int) bool {
	if s.low(k) == "came" && s.low(k+1) == "to" {
		return true
	}
	for s.be(k) || s.low(k) == "currently" || s.low(k) == "also" || s.low(k) == "now" {
		k++
	}
	switch s.low(k) {
	case "on", "in", "here", "visiting", "paying", "making", "attending", "leading", "heading", "touring":
		return true
	}
	return false
}

// apartInTime reports whether token k puts something ahead of what follows, or some
// days behind it: "ahead of the summit on May 27", "a day after arriving on May 20".
func (s *sentence) apartInTime(k int) bool {
	switch s.low(k) {
	case "before", "until", "since", "ahead", "prior":
		return true
	case "after", "following":
		switch s.low(k - 1) {
		case "day", "days", "week", "weeks", "month", "months":
			return true
		case "shortly", "soon", "immediately", "right", "just", "hours":
			return false
		}
		for j := k + 1; j < min(k+4, len(s.toks)); j++ {
			switch s.low(j) {
			case "arriving", "arrival", "arrived", "becoming", "became", "winning", "won", "visit", "trip", "tour":
				return true
			}
		}
	}
	return false
}

// metHim reports whether a pronoun, "the host" or the like is met at the verb of token k.
func (s *sentence) metHim(k int) bool {
	for _, r := range s.refs {
		if r.from > k && r.from < k+8 {
			return r.kind == pronoun || r.kind == described
		}
	}
	return false
}

// meets reports whether a verb of meeting stands at token k.
func (s *sentence) meets(k int) bool {
	return slices.ContainsFunc(s.findTriggers(), func(t trigger) bool { return t.from == k })
}

// happens reports whether the verb of a clause at token k is of an event of its
// own: "the fair that opens on May 24".
func (s *sentence) happens(k int) bool {
	switch s.low(k) {
	case "opens", "opened", "took", "takes", "begins", "began", "starts", "started", "ended", "ends", "killed", "hit", "struck", "was", "were", "is", "are", "came", "entered":
		return true
	}
	return false
}

// endings are what somebody did at the end of a visit: what is told behind it came
// before.
var endings = []string{"left", "departed", "concluded", "wrapped", "ended", "returned", "completed", "finished"}

// takenBefore reports whether the day in [from, to), before a trigger, belongs to the
// words around it: "A, who arrived on May 17 for a visit, met B", "Two days after he
// arrived on May 20, A met B", "left Hanoi on May 23 after meeting B".
func (s *sentence) takenBefore(from, to int, tr trigger) bool {
	if w := s.low(tr.from - 1); (w == "had" || w == "has") && s.steps(to, tr.from) < 5 && speechVerbs()[s.low(from-1)] {
		return true // "said on Thursday that he had met B"
	}
	comma := false
	for k := to; k < tr.from; k++ {
		if s.insideRef(k) {
			continue
		}
		switch s.low(k) {
		case ",", ";":
			comma = true
		case "after", "following", "during", "where", "having":
			if s.ended(from) {
				return true
			}
		}
	}
	if !comma {
		return false
	}
	for k := from - 1; k >= 0 && k > from-14; k-- {
		if s.insideRef(k) {
			continue
		}
		switch w := s.low(k); {
		case w == ",", w == ";":
			return false
		case s.meets(k):
			return false
		case s.relativeAt(k):
			return true
		case w != "ahead" && w != "prior" && s.apartInTime(k):
			return true
		}
	}
	return false
}

// ended reports whether a verb before token k tells the end of a visit.
func (s *sentence) ended(k int) bool {
	for j := max(0, k-12); j < k; j++ {
		if !s.insideRef(j) && slices.Contains(endings, s.low(j)) {
			return true
		}
	}
	return false
}
