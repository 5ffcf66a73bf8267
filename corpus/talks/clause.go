package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/text"
)

// subjects returns the phrases that are the subject of the verb at token k:
// the nearest one to the left that hangs on no preposition, with those that
// "and" or a comma joins to it.
func (s *sentence) subjects(k int) []*ref {
	for i := len(s.refs) - 1; i >= 0; i-- {
		r := s.refs[i]
		if r.from >= k || r.inner || r.to > k && !r.led && r.to > k+1 {
			continue
		}
		if r.poss {
			continue
		}
		if s.sentenceBreak(r.to, k) {
			return nil
		}
		if s.oblique(r) && !s.joinsSubject(i) || s.objectOf(r, k) || i > 0 && s.spouse(r) && s.accompanied(r) {
			continue
		}
		return s.joinLeft(i)
	}
	return nil
}

// accompanied reports whether "accompanied by" stands before r: "A, accompanied by
// his wife, Mrs. B, visited C".
func (s *sentence) accompanied(r *ref) bool {
	for k := r.from - 1; k >= max(0, r.from-6); k-- {
		if s.low(k) == "accompanied" {
			return true
		}
	}
	return false
}

// objectOf reports whether r is among the objects of an earlier verb of meeting,
// so that it is no subject of the verb at k joined by "and": "A met B, and on
// Tuesday had talks with C", "A met respectively with B and C, and held …".
func (s *sentence) objectOf(r *ref, k int) bool {
	if !s.verbBefore(s.listHead(r)) {
		return false
	}
	for j := r.to; j < k; j++ {
		switch s.low(j) {
		case "and":
			return true
		case "who", "that":
			return false
		}
	}
	return false
}

// listHead returns the first phrase of the list that r stands in.
func (s *sentence) listHead(r *ref) *ref {
	for i := len(s.refs) - 1; i >= 0; i-- {
		p := s.refs[i]
		if p.from >= r.from || p.inner {
			continue
		}
		if p.poss || !s.onlyJoiners(p.to, r.from) {
			return r
		}
		r = p
	}
	return r
}

// verbBefore reports whether a verb that takes people as its objects stands
// right before r, an adverb and "with" apart.
func (s *sentence) verbBefore(r *ref) bool {
	for b := r.from - 1; b >= max(0, r.from-4); b-- {
		if p, ok := triggers().at(s, b, takesObject, takesWith); ok && b+len(p.words) <= r.from && !s.toks[b].cap {
			return true
		}
		switch w := s.low(b); w {
		case "with", "by", "respectively", "separately", "his", "her", "their", "its", "the":
			continue
		}
		if !strings.HasSuffix(s.low(b), "ly") {
			return false
		}
	}
	return false
}

// sentenceBreak reports whether a new clause that needs a subject of its own
// begins in [from, to): a semicolon alone does not, a closing quote does.
func (s *sentence) sentenceBreak(from, to int) bool {
	for k := max(from, 0); k < to; k++ {
		if s.toks[k].Text == ":" {
			return true
		}
	}
	return false
}

// joinsSubject reports whether ref i, though behind a preposition, is joined
// to the subject: "A together with B met C".
func (s *sentence) joinsSubject(i int) bool {
	r := s.refs[i]
	return i > 0 && s.low(r.from-1) == "with" && (s.low(r.from-2) == "together" || s.low(r.from-2) == "along") && !s.refs[i-1].poss
}

// joinLeft returns ref i and those joined to it on its left, without spouses
// at their side.
func (s *sentence) joinLeft(i int) []*ref {
	out := []*ref{s.refs[i]}
	r := s.refs[i]
	for i--; i >= 0; i-- {
		p := s.refs[i]
		if p.inner || p.kind == pronoun && p.poss {
			continue
		}
		if p.poss || !s.onlyJoiners(p.to, r.from) || s.oblique(p) {
			break // "held talks with A, and B met C"
		}
		out = append(out, p)
		r = p
	}
	slices.Reverse(out)
	if len(out) > 1 {
		out = slices.DeleteFunc(out, s.spouse)
	}
	return out
}

// onlyJoiners reports whether the tokens [from, to) only join two phrases.
func (s *sentence) onlyJoiners(from, to int) bool {
	if from >= to {
		return from == to
	}
	if k := from; s.low(to-1) == "including" && to-from <= 2 && (s.low(k) == "," || to-from == 1) {
		return true // "representatives of the parties, including B"
	}
	if s.low(from) == "," && s.low(from+1) == "who" && s.low(to-1) == "and" && to-from < 24 && !s.refWithin(from, to) {
		return true // "A, who heads a delegation to Vietnam, and B"
	}
	if to-from > 6 {
		return false
	}
	for k := from; k < to; k++ {
		switch s.low(k) {
		case ",", ";", "and", "&", "with", "together", "along", "alongside", "as", "well", "his", "her", "their", "both", "also", "then", "afterwards", "later", "separately", "respectively", "wife", "spouse", "husband":
		default:
			return false
		}
	}
	return s.low(from) != "with" || to-from > 0
}

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
		case w == "with":
			found, reach = true, 30
		case w == ":" && !s.clock(j) || w == "that" || w == "who" || w == "which" || w == "where" || w == "after" || w == "before" || w == "when" || w == "while" || w == "as" && s.low(j+1) != "well":
			return nil
		case w == ";" && !with, w == "and" && !with && s.refFrom(j+1) >= 0:
			return nil
		case !with && w == "of" && j > k && s.refFrom(j+1) >= 0:
			return nil // "visited the house of B"
		case !with && w == "by" && j > k && s.refFrom(j+1) >= 0:
			return nil
		case w == "from" && !with && (s.low(k-1) == "call"):
			continue // "received a telephone call today from B"
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
	for s.low(k) == "," || s.low(k) == "also" || s.low(k) == "then" || s.low(k) == "later" {
		k++
	}
	w := s.low(k)
	if w == "" || s.low(r.from-1) == "with" {
		return false
	}
	return speechVerbs()[w] || triggers().verb(w) && w != "talks" || w == "was" || w == "were" || w == "had" || w == "has" || w == "is" || w == "are" || w == "will"
}

// spouse reports whether r is a leader's husband, wife or child, who is at the
// side and no party to the talks: "his wife Ngo Thi Man", "Ngo Thi Man, wife of
// …". "Son" written with a capital is part of a name.
func (s *sentence) spouse(r *ref) bool {
	k := r.nameFrom - 1
	for k >= 0 && (s.off[k]&isHonor != 0 || s.low(k) == "," || s.low(k) == ".") {
		k--
	}
	if s.kinWord(k) {
		return true
	}
	k = r.nameTo + 1
	if s.low(k) == "the" {
		k++
	}
	return s.low(r.nameTo) == "," && s.kinWord(k) && s.low(k+1) == "of"
}

// kinWord reports whether token k is a word for a member of the family.
func (s *sentence) kinWord(k int) bool {
	switch s.low(k) {
	case "spouse", "wife", "husband", "daughter", "son":
		return !s.toks[k].cap
	}
	return false
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

// mainSubject returns the first phrase of the sentence that can be its
// subject: no genitive, behind no preposition, before a verb.
func (s *sentence) mainSubject() *ref {
	for _, r := range s.refs {
		if r.poss || r.inner || s.oblique(r) || r.kind == unnamed && r.party == "" {
			continue
		}
		if r.kind == pronoun && r.office == "i" && r.person == nil {
			continue
		}
		if h := s.listHead(r); h != r && s.low(r.from-1) == "and" && s.oblique(h) && !h.led {
			continue // "began with talks with A and B"
		}
		if w := s.low(r.from - 1); (w == "were" || w == "was") && r.kind == named {
			continue // "Next on his list were A and B"
		}
		return r
	}
	return nil
}

// subjectFrom returns the first phrase from token k on that can be a subject.
func (s *sentence) subjectFrom(k int) *ref {
	for _, r := range s.refs {
		if r.from >= k && !r.poss && !r.inner && !s.oblique(r) && r.kind != unnamed {
			return r
		}
	}
	return nil
}

// between returns the people of "talks between A and B" at the event noun that
// ends at k.
func (s *sentence) between(k int) []*ref {
	for j := k; j < min(len(s.toks), k+8); j++ {
		if s.low(j) == "between" || s.low(j) == "among" {
			if i := s.refFrom(j + 1); i >= 0 {
				return s.listFrom(i)
			}
			return nil
		}
		if s.insideRef(j) || s.toks[j].Text == "." || s.low(j) == "with" {
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
			if t := s.low(j); s.toks[j].word && t != "'s" && !s.adjective(j) && modeWords[t] == "" && t != "first" && t != "official" && t != "own" {
				return nil
			}
		}
		return r
	}
	return nil
}

// apart reports whether the people of a list were met one after another.
func (s *sentence) apart(tr trigger, objects []*ref) bool {
	if s.separately() {
		return true
	}
	for _, r := range objects[1:] {
		if s.low(r.from-1) == "with" && (s.low(r.from-2) == "and" || s.low(r.from-2) == ";" || s.low(r.from-2) == ",") {
			return true
		}
	}
	return (differentParties(objects) || topLeaders(objects)) && !s.together()
}

// separately reports whether s says that people were met one by one.
func (s *sentence) separately() bool {
	for k := range s.toks {
		switch s.low(k) {
		case "separately", "separate", "respectively", "individually":
			return true
		case "each":
			if triggers().verb(s.low(k+1)) && s.low(k+1) != "other" {
				return true // "A and B each called C"
			}
		case "one":
			if s.has(k, "one", "by", "one") || s.has(k, "one", "after", "another") {
				return true
			}
		case "in":
			if s.has(k, "in", "turn") {
				return true
			}
		}
	}
	return false
}

// topOffices head a state, a government or a parliament; whoever sees several
// of their holders sees them one after another.
var topOffices = []string{"prime minister", "premier", "president", "general secretary", "king", "national assembly",
	"national people's congress", "npc", "political consultative conference", "cppcc", "senate", "speaker", "federation council", "state duma", "parliament",
	"council of states", "national council", "house of representatives"}

// topLeaders reports whether all objects hold one of the top offices.
func topLeaders(objects []*ref) bool {
	for _, r := range objects {
		if r.person == nil || strings.Contains(strings.ToLower(r.person.title), "vice") || !slices.ContainsFunc(topOffices, func(o string) bool {
			return strings.Contains(text.Fold(r.person.title), o)
		}) {
			return false
		}
	}
	return true
}

// differentParties reports whether every object is of another country.
func differentParties(objects []*ref) bool {
	seen := map[string]bool{}
	for _, r := range objects {
		if r.joint > 0 && r.person == nil {
			if seen[r.party] {
				return false
			}
			seen[r.party] = true
		}
		for _, p := range r.everyone() {
			if p.party == "" || seen[p.party] {
				return false
			}
			seen[p.party] = true
		}
	}
	return len(seen) > 1
}

// together reports whether the sentence says that all sat at one table.
func (s *sentence) together() bool {
	for k := range s.toks {
		if s.insideRef(k) {
			continue
		}
		switch s.low(k) {
		case "sidelines", "margins":
			return false // of a summit, where one is met after another
		case "trilateral", "quadrilateral", "three-way", "four-way", "together", "jointly", "conference", "summit", "videoconference", "quartet":
			return true
		}
	}
	return false
}
