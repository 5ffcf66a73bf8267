package talks

import "slices"

// planWords, in the few words before a verb, make it something still to come
// or only wished for.
var planWords = []string{"will", "would", "shall", "should", "may", "might", "could", "can", "cannot", "must", "plans",
	"planned", "scheduled", "expected", "due", "hopes", "hoped", "hoping", "wants", "wanted", "wished", "wishes", "ready", "intends", "intended",
	"agreed", "invited", "never", "not", "n't", "if", "unless", "without", "proposed", "suggested", "refused", "declined",
	"asked", "going", "set", "slated", "likely", "about"}

// baseForms tell of the past only right behind their subject ("A and B hold
// talks"); in "will hold talks with A, receive B" they are plans.
var baseForms = []string{"meet", "receive", "host", "hold", "have", "visit", "call", "talk", "speak", "conduct", "exchange", "attend", "join", "welcome"}

// bare reports whether the trigger's verb has no subject right before it and so
// hangs on an auxiliary further left.
func (s *sentence) bare(tr trigger) bool {
	if tr.noun && tr.weak || !slices.Contains(baseForms, s.low(tr.from)) || s.low(tr.from-1) == "also" || s.low(tr.from-1) == "both" || s.low(tr.from-1) == "to" {
		return false
	}
	for _, r := range s.refs {
		if r.to == tr.from || r.to == tr.from-1 && s.low(r.to) == "," && r.to > r.nameTo {
			return false
		}
	}
	return true
}

// planned reports whether the verb at token i tells what has not happened.
func (s *sentence) planned(i int) bool {
	if s.low(i-1) == "be" {
		i-- // "is to be received"
	}
	if s.low(i-1) == "to" {
		switch s.low(i - 2) {
		case "opportunity", "pleasure", "honour", "honor", "chance", "occasion", "privilege":
			return !s.hadSuch(i - 2)
		case "came", "able", "went", "managed", "arrived":
			return false
		}
		return true
	}
	if i > 0 && s.toks[i-1].low == "not" || s.onProgramme(i) {
		return true
	}
	for k := i - 1; k >= max(0, i-4); k-- {
		w := s.low(k)
		if w == "," || w == ";" || w == "and" || s.insideRef(k) {
			return false
		}
		if slices.Contains(planWords, w) && !s.inDate(k) {
			return true // beside "on May 14 held talks"
		}
	}
	return s.refBeforeIsFuture(i)
}

// onProgramme reports whether s lists what is on somebody's programme: "On his
// agenda, A has talks with B".
func (s *sentence) onProgramme(i int) bool {
	if w := s.low(i); w != "has" && w != "holds" && w != "meets" && w != "have" {
		return false
	}
	for k := 0; k < min(i, 12); k++ {
		switch s.low(k) {
		case "programme", "program", "agenda", "schedule", "itinerary":
			return true
		}
	}
	return false
}

// hadSuch reports whether the noun at k was had: "I had the opportunity to meet".
func (s *sentence) hadSuch(k int) bool {
	for j := max(0, k-12); j < k; j++ {
		switch s.low(j) {
		case "had", "have", "has", "got":
			if j >= k-4 {
				return true
			}
		case "gave":
			return true
		}
	}
	return false
}

// refBeforeIsFuture finds the auxiliary on the other side of the subject in
// "when will the two meet".
func (s *sentence) refBeforeIsFuture(i int) bool {
	for _, r := range s.refs {
		if r.to == i && r.from > 0 && (s.low(r.from-1) == "will" || s.low(r.from-1) == "would") {
			return true
		}
	}
	return false
}

// denied reports whether the verb at token i is said not to have happened.
func (s *sentence) denied(i int) bool {
	for k := max(0, i-4); k < i; k++ {
		if w := s.low(k); w == "not" || w == "n't" || w == "never" || w == "without" {
			return true
		}
	}
	return false
}

// notYet stand before an event noun that has not taken place, or is a habit
// or an event of many.
var notYet = []string{"next", "upcoming", "future", "coming", "planned", "annual", "regular", "forthcoming", "proposed", "possible",
	"high-level", "plenary", "cabinet", "general", "ministerial", "more", "such", "further", "new", "press"}

// stillPlanned reports whether an event noun is said to be planned behind it, or
// behind those whom it is with: "A number of meetings are also planned, among them
// with B", "No talks between A and B have been scheduled", "His talks with A and
// others will cover trade".
func (s *sentence) stillPlanned(tr trigger, people ...[]*ref) bool {
	if s.plannedAt(tr.to) {
		return true
	}
	last := tr.to
	for _, rs := range people {
		for _, r := range rs {
			last = max(last, r.to)
		}
	}
	if last == tr.to || s.preposition(s.phraseStart(tr.from)-1) {
		return false
	}
	if s.low(last) == "," {
		last++
	}
	return s.low(last) == "will" || s.low(last) == "would" || s.be(last) && s.low(last+1) == "to" || s.plannedAt(last)
}

// plannedAt reports whether the verb at token k says that something is planned.
func (s *sentence) plannedAt(from int) bool {
	for k := from; k < min(len(s.toks), from+4); k++ {
		switch s.low(k) {
		case "planned", "scheduled", "envisaged", "foreseen", "expected", "due", "slated":
			return true
		case "is", "are", "was", "were", "also", "being", "currently", "still", "now", "has", "have", "been":
		default:
			return false
		}
	}
	return false
}

// farewell words make a welcome or meeting a matter of protocol.
var farewell = []string{"airport", "tarmac", "aircraft", "airplane", "runway", "motorcade", "railway station"}

// protocol reports whether s tells of a welcome at an airport.
func (s *sentence) protocol(tr trigger) bool {
	switch s.low(tr.from) {
	case "welcomed", "welcomes", "welcoming", "greeted", "received", "met", "meet", "saw", "hosted":
	default:
		return false
	}
	for k := tr.from; k < len(s.toks); k++ {
		if slices.Contains(farewell, s.low(k)) {
			return true
		}
	}
	for k := 0; k < tr.from; k++ {
		if slices.Contains(farewell, s.low(k)) {
			return true
		}
	}
	return false
}

// recalled reports whether the meeting is one that a speaker looks back on:
// "Xi recalled his meeting with B last November", "He recalled that …".
func (s *sentence) recalled(tr trigger) bool {
	for k := tr.from - 1; k >= 0; k-- {
		switch s.low(k) {
		case ";", "while":
			return false
		case "recalled", "recalls", "recalling":
			return s.low(k+1) == "that" || s.low(k+1) == "how" || s.low(k+1) == "when" || tr.noun && tr.from-k < 6
		}
	}
	return false
}

// quoted reports whether token i stands inside quotation marks.
func (s *sentence) quoted(i int) bool {
	open := false
	for k := 0; k < i; k++ {
		switch s.toks[k].Text {
		case "“", "«":
			open = true
		case "”", "»":
			open = false
		case "\"":
			open = !open
		}
	}
	return open
}
