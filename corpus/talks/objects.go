package talks

import (
	"slices"
	"strings"
)

// refWithin reports whether a phrase for people begins in [from, to).
func (s *sentence) refWithin(from, to int) bool {
	return slices.ContainsFunc(s.refs, func(r *ref) bool { return r.from >= from && r.from < to && !r.inner })
}

// objects returns the phrases that follow a verb or noun at token k as those
// whom the subject met. with says that they must stand behind "with" or "to".
func (s *sentence) objects(k int, with bool) []*ref {
	switch s.low(k - 1) {
	case "reception", "receptions", "audience", "audiences", "banquet", "lunch", "dinner", "luncheon", "breakfast":
		if j := s.forWhom(k); j > 0 {
			with, k = false, j
		}
	}
	if j := s.onBehindDate(k); j > 0 {
		with, k = false, j // "paid a courtesy call on April 30 on B"
	}
	if w := s.low(k - 1); (w == "call" || w == "calls" || w == "visit") && (s.low(k) == "on" || s.low(k) == "to" || s.low(k) == "upon") && !s.inDate(k+1) {
		with = false
		k++
	}
	switch s.low(k) {
	case "briefings", "briefing", "reports", "report", "letters", "letter", "message", "messages", "training", "support", "aid", "credentials", "copies", "treatment":
		if !with {
			return nil // "received briefings at the Board"
		}
	}
	if w := s.low(k - 1); (w == "visited" || w == "visits") && s.entAt(k) != nil && s.refFrom(k) < 0 && s.entAt(k).kind != demonym {
		return nil // "visited China in June, and asked B"
	}
	found := !with
	reach := 14
	if strings.HasPrefix(s.low(k-1), "met") {
		reach = 26 // "met for roughly one hour on Monday, January 6, from … with B"
	}
	for j := k; j < len(s.toks); j++ {
		if i := s.refFrom(j); i >= 0 {
			if r := s.refs[i]; r.kind == pronoun && r.poss {
				continue
			}
			if !found {
				if s.refs[i].kind != pronoun && s.refs[i].kind != plural {
					return nil
				}
				j = s.refs[i].to - 1
				continue
			}
			return s.joinRight(i)
		}
		w := s.low(j)
		switch {
		case w == "with" && s.low(j+1) == "the" && (s.low(j+2) == "participation" || s.low(j+2) == "presence" || s.low(j+2) == "attendance"):
			return nil // of those at the side
		case w == "to" && s.low(j+1) != "the" && s.refFrom(j+1) >= 0 && with:
			found = true
		case w == "to" && with && j == k && s.low(j+1) == "the" && s.refFrom(j+2) >= 0 && s.refs[s.refFrom(j+2)].kind == named:
			return s.joinRight(s.refFrom(j + 2)) // "spoke to the Indian Minister B"
		case w == "with":
			found, reach = true, 30
		case w == ":" && !s.clock(j) || w == "that" && s.low(j+1) != "day" || w == "who" || w == "which" || w == "where" || w == "after" || w == "before" || w == "when" || w == "while" || w == "as" && s.low(j+1) != "well":
			return nil
		case w == ";" && !with, w == "and" && !with && s.refFrom(j+1) >= 0:
			return nil
		case (w == "from" || w == "of") && jointHeads[s.low(j-1)] != "" && s.refFrom(j+1) >= 0 && s.refs[s.refFrom(j+1)].kind == named:
			continue // "met with his counterparts from Vietnam (A) and Laos (B)"
		case !with && (w == "of" || w == "between") && j > k && s.refFrom(j+1) >= 0:
			return nil // "visited the house of B"
		case !with && w == "by" && j > k && s.refFrom(j+1) >= 0:
			return nil
		case w == "from" && !with && (s.low(k-1) == "call"):
			continue // "received a telephone call today from B"
		case w == "from" && !with && j > k && slices.Contains(sentThings, s.low(j-1)):
			return nil // "received a special message from his counterpart B"
		case w == "from" && !with && s.low(j+1) == ",":
			return nil // "sent theirs to, and received others from, B"
		case !with && (w == "from" || w == "to" || w == "about" || w == "for" || w == "during" || w == "than") && s.refFrom(j+1) >= 0 && s.refs[s.refFrom(j+1)].kind != pronoun:
			return nil
		case !with && j > k+reach, with && j > k+24:
			return nil
		case with && !found && s.verbish(j) && j > k:
			return nil
		}
	}
	return nil
}

// sentThings are received from people without their being there.
var sentThings = []string{"message", "messages", "letter", "letters", "invitation", "telegram", "telegrams", "greetings", "congratulations", "note", "cable", "condolences"}

// onBehindDate returns the index behind the "on" that names the host of "a call on
// April 30 on B" or "a call at the Hall on B"; 0 if there is none.
func (s *sentence) onBehindDate(k int) int {
	if w := s.low(k - 1); w != "call" && w != "calls" && w != "visit" || s.low(k) != "at" && s.low(k) != "in" && s.low(k) != "here" && !s.inDate(k) && (s.low(k) != "on" || !s.inDate(k+1)) {
		return 0
	}
	for j := k + 1; j < min(k+14, len(s.toks)); j++ {
		if (s.low(j) == "on" || s.low(j) == "to") && !s.inDate(j+1) && s.refFrom(j+1) >= 0 {
			return j + 1
		}
		if s.refFrom(j) >= 0 || s.low(j) == "," || s.low(j) == "and" || s.low(j) == "with" {
			return 0
		}
	}
	return 0
}

// forWhom returns the index behind the "for" or "to" that names the guest of a
// reception at k: "hosted a reception in Hanoi on October 12 for B"; 0 if none.
func (s *sentence) forWhom(k int) int {
	for j := k; j < min(k+14, len(s.toks)); j++ {
		w := s.low(j)
		if w == "for" || w == "to" || w == "of" {
			for n := j + 1; n < min(j+5, len(s.toks)); n++ {
				if s.refFrom(n) >= 0 {
					return j + 1
				}
				if s.preposition(n) {
					break
				}
			}
		}
		if w == "that" || w == ";" || w == "with" {
			return 0
		}
	}
	return 0
}

// clock reports whether the colon at j stands in a time of day: "11:30".
func (s *sentence) clock(j int) bool {
	return j > 0 && len(s.low(j-1)) <= 2 && len(s.low(j+1)) == 2 && s.low(j + 1)[0] <= '9'
}

// verbish reports whether token j looks like the verb of another clause.
func (s *sentence) verbish(j int) bool {
	w := s.low(j)
	if w == "followed" || w == "was" && s.low(j+1) == "with" || w == "working" && s.low(j-1) == "a" || w == "held" && s.low(j-1) == "," {
		return false // "a meeting followed by a working lunch with B"
	}
	return speechVerbs()[w] || triggers().verb(w) && w != "met" && !s.toks[j].cap
}

// refFrom returns the index of the phrase that begins at token j, -1 if none.
func (s *sentence) refFrom(j int) int {
	for i, r := range s.refs {
		if r.from == j && !r.inner {
			return i
		}
		if r.from < j && j < r.nameFrom && r.led {
			continue
		}
	}
	return -1
}

// listFrom returns ref i and all those joined to it on its right.
func (s *sentence) listFrom(i int) []*ref {
	out := []*ref{s.refs[i]}
	for _, r := range s.refs[i+1:] {
		if r.inner {
			continue
		}
		p := out[len(out)-1]
		if p.poss || !s.onlyJoiners(p.to, r.from) {
			break
		}
		out = append(out, r)
	}
	return slices.DeleteFunc(out, func(r *ref) bool { return r.poss || s.spouse(r) })
}

// joinRight returns ref i and those joined to it on its right, up to one that
// begins a clause of its own.
func (s *sentence) joinRight(i int) []*ref {
	out := []*ref{s.refs[i]}
	for j := i + 1; j < len(s.refs); j++ {
		r := s.refs[j]
		if r.inner {
			continue
		}
		p := out[len(out)-1]
		if p.poss || !s.onlyJoiners(p.to, r.from) || s.ownClause(r, p) {
			break
		}
		out = append(out, r)
	}
	return slices.DeleteFunc(out, func(r *ref) bool { return r.poss || s.spouse(r) })
}

// ownClause reports whether r, joined by "and" to the list before, is the
// subject of a verb behind it: "received A, and B told him".
func (s *sentence) ownClause(r, p *ref) bool {
	k := r.to
	if s.low(k) == "," && k == r.nameTo {
		return false // "His talks with leaders, including A and B, will"
	}
	for s.low(k) == "," || s.low(k) == "also" || s.low(k) == "then" || s.low(k) == "later" {
		k++
	}
	w := s.low(k)
	if w == "" || s.low(r.from-1) == "with" && !s.has(r.from-3, "and", "together") || s.has(k, "took", "place") {
		return false
	}
	return speechVerbs()[w] || triggers().verb(w) && w != "talks" || w == "was" || w == "were" || w == "had" || w == "has" || w == "is" || w == "are" || w == "will"
}

// whom returns the person before "with whom he talked".
func (s *sentence) whom(k int) []*ref {
	for j := k - 1; j > max(0, k-6); j-- {
		if s.low(j) == "whom" && s.low(j-1) == "with" {
			for i := len(s.refs) - 1; i >= 0; i-- {
				if r := s.refs[i]; r.to <= j && !r.inner && j-r.to <= 3 {
					return []*ref{r}
				}
			}
		}
	}
	return nil
}

// withFronted returns the people of a phrase put before the subject: "With B, her
// Panamanian counterpart, she talked about …".
func (s *sentence) withFronted(k int) []*ref {
	if s.low(0) != "with" || s.refFrom(1) < 0 {
		return nil
	}
	rs := s.joinRight(s.refFrom(1))
	if end := rs[len(rs)-1].to; end < k && s.low(end) == "," {
		return rs
	}
	return nil
}

// whomMet returns the person before "whom he met": "told Wang Yi, whom he met in
// Hanoi, that …".
func (s *sentence) whomMet(k int) []*ref {
	for j := k - 1; j > max(0, k-4); j-- {
		if s.low(j) != "whom" || s.refFrom(j+1) < 0 {
			continue
		}
		for i := len(s.refs) - 1; i >= 0; i-- {
			if r := s.refs[i]; r.to <= j && !r.inner && j-r.to <= 1 {
				return []*ref{r}
			}
		}
	}
	return nil
}

// agents returns those by whom a passive verb was done: "was received (today)
// by A".
func (s *sentence) agents(k int) []*ref {
	for j := k; j < min(len(s.toks), k+24); j++ {
		if s.low(j) != "by" {
			if s.low(j) == ";" || s.low(j) == "that" || s.low(j) == "and" && s.verbish(j+1) {
				return nil
			}
			continue
		}
		if s.low(j+1) == "both" && s.refFrom(j+1) >= 0 {
			return s.joinRight(s.refFrom(j + 1))
		}
		if i := s.refFrom(j + 1); i >= 0 {
			return s.joinRight(i)
		}
		// "by Cambodian Prime Minister": an article may stand between.
		if i := s.refFrom(j + 2); i >= 0 {
			return s.joinRight(i)
		}
	}
	return nil
}

// between returns the people of "talks between A and B" at the event noun that
// ends at k.
func (s *sentence) between(k int) []*ref {
	reach := 8
	for j := k; j < min(len(s.toks), k+5); j++ {
		if s.has(j, "took", "place") || s.has(j, "was", "held") || s.has(j, "were", "held") {
			reach = 24 // "The first talks took place in Hanoi on November 30, 2019, between A and B"
		}
	}
	for j := k; j < min(len(s.toks), k+reach); j++ {
		if s.low(j) == "between" || s.low(j) == "among" {
			if i := s.refFrom(j + 1); i >= 0 {
				return s.listFrom(i)
			}
			return nil
		}
		if s.insideRef(j) || s.toks[j].Text == "." || s.low(j) == "with" || s.low(j) == "," && !s.inDate(j+1) && !s.preposition(j+1) {
			return nil
		}
	}
	return nil
}

// owner returns whose meeting the event noun at k is: "the Premier's talks
// with B", "his meeting with B".
func (s *sentence) owner(k int) *ref {
	for i := len(s.refs) - 1; i >= 0; i-- {
		r := s.refs[i]
		if r.to > k {
			continue
		}
		if !r.poss || k-r.to > 5 {
			return nil
		}
		for j := r.to; j < k; j++ {
			if t := s.low(j); s.toks[j].word && t != "'s" && !s.adjective(j) && !s.inDate(j) && modeWords[t] == "" && t != "first" && t != "official" && t != "own" {
				return nil
			}
		}
		return r
	}
	return nil
}
