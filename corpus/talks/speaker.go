package talks

import (
	"slices"
	"strings"
)

// addressed are done to the one spoken to: not "was quoted by officials".
var addressed = []string{"told", "informed", "assured", "reminded", "urged", "thanked", "congratulated", "asked", "briefed", "warned"}

// objectPronouns are no subjects: "thanked him and said".
var objectPronouns = []string{"him", "them", "me", "us"}

// speaker returns the subject of the verb of saying at k: right before it but
// for adverbs and asides, or right behind it ("said Trung").
func (s *sentence) speaker(k int) *ref {
	if s.low(k+1) == "by" && s.be(k-1) && slices.Contains(addressed, s.low(k)) {
		if i := s.refFrom(k + 2); i >= 0 {
			return s.refs[i] // "A was told by B that"
		}
	}
	if r := s.inverted(k); r != nil {
		return r
	}
	for i := len(s.refs) - 1; i >= 0; i-- {
		r := s.refs[i]
		if r.to > k || r.inner || r.kind == named && r.person == nil || r.kind == pronoun && slices.Contains(objectPronouns, s.low(r.from)) {
			continue
		}
		if !r.poss && s.relative(r) && s.gapClear(r.to, k) {
			return r // "was received by B, who asked for more"
		}
		if r.poss || s.oblique(r) || s.low(r.from-1) == "and" && s.oblique(s.listHead(r)) {
			if s.gapClear(r.to, k) && !r.poss && !s.joinedVerb(k) {
				return nil
			}
			continue
		}
		if s.objectOf(r, k) || s.joinedVerb(k) && (s.behindAs(r) || slices.Contains(addressed, s.low(r.from-1))) {
			continue // "A met B and urged", "congratulated him as the new envoy and said", "thanked him for the visit and said"
		}
		if s.gapClear(r.to, k) {
			if o := s.headOfClause(r, k); o != nil {
				return o
			}
			return r
		}
		if s.saysAside(r) == k {
			continue
		}
		if i == s.firstSubject() && s.chained(r.to, k) {
			return r
		}
		if o := s.refFrom(r.to + 1); o >= 0 && s.saysAside(s.refs[o]) == k {
			return r // "A, B added, invited companies"
		}
		if end := s.postAside(r.nameTo); end > r.to && s.gapClear(end, k) {
			return r // "A, head of the ministry's Asian and Oceanian bureau, stressed"
		}
		break
	}
	if i := s.refFrom(k + 1); i >= 0 && k > 0 && (s.toks[k-1].Text == "," || s.toks[k-1].Text == "”" || s.toks[k-1].Text == "\"" || s.toks[k-1].Text == "’") {
		return s.refs[i]
	}
	return nil
}

// headOfClause returns of whom the clause speaks whose object r is and which the comma
// before the verb at token k closes: "A, who hosted B, said"; nil if r is in none.
func (s *sentence) headOfClause(r *ref, k int) *ref {
	if s.low(r.to) != "," || k != r.to+1 {
		return nil
	}
	for j := r.from - 1; j > 0; j-- {
		switch s.low(j) {
		case ",", ";", ":":
			return nil
		case "who":
			for _, o := range s.refs {
				if s.low(j-1) == "," && (o.to == j-1 || o.to == j) && !o.inner && !o.poss && o.person != nil && !s.oblique(o) {
					return o
				}
			}
			return nil
		}
	}
	return nil
}

// saysAside returns the index behind an aside in which r reports the words of another:
// "A, B added, invited companies"; 0 if r does not.
func (s *sentence) saysAside(r *ref) int {
	k := r.to
	if s.low(k) == "also" {
		k++
	}
	if s.low(r.from-1) == "," && slices.Contains(plainSayings, s.low(k)) && s.low(k+1) == "," {
		return k + 2
	}
	return 0
}

// postAside returns where an aside between commas ends that begins at token k and
// tells a post; 0 if none does.
func (s *sentence) postAside(k int) int {
	if s.low(k) != "," {
		return 0
	}
	post := false
	for j := k + 1; j < min(k+24, len(s.toks)); j++ {
		switch {
		case s.low(j) == ",":
			if !post {
				return 0
			}
			return j + 1
		case s.off[j] != 0 && j < k+5:
			post = true
		case s.sayingVerb(j), s.low(j) == ";":
			return 0
		}
	}
	return 0
}

// plainSayings need nobody who is told.
var plainSayings = []string{"said", "says", "added", "noted", "stated", "stressed", "wrote", "affirmed", "remarked", "explained", "announced", "concluded",
	"commented", "declared", "observed", "pointed", "emphasised", "emphasized", "underlined", "maintained", "argued", "replied"}

// inverted returns whom a verb of saying right behind the words has right behind
// itself: "…, said A, who", "…, added A.".
func (s *sentence) inverted(k int) *ref {
	if k < 2 || !slices.Contains(plainSayings, s.low(k)) || s.toks[k-1].Text != "," && s.toks[k-1].Text != "”" && s.toks[k-1].Text != "\"" {
		return nil
	}
	i := s.refFrom(k + 1)
	if i < 0 || s.refs[i].poss || s.refs[i].kind == plural {
		return nil
	}
	switch s.low(s.refs[i].to) {
	case "", ".", ",", ";", "who", "in", "on", "at", "during", "when", "while", "after", "here":
		return s.refs[i]
	}
	return nil
}

// joinedVerb reports whether the verb at k is joined by "and" to one before.
func (s *sentence) joinedVerb(k int) bool {
	for k > 0 && strings.HasSuffix(s.low(k-1), "ly") {
		k--
	}
	return s.low(k-1) == "and"
}

// behindAs reports whether r hangs on "as": "as the 32nd Prime Minister".
func (s *sentence) behindAs(r *ref) bool {
	for k := r.from - 1; k >= max(0, r.from-3); k-- {
		if s.low(k) == "as" {
			return true
		}
	}
	return false
}

// relative reports whether "who" stands right behind r.
func (s *sentence) relative(r *ref) bool {
	k := r.to
	if s.low(k) == "," {
		k++
	}
	return s.low(k) == "who"
}

// firstSubject returns the index of the main subject among the phrases for people.
func (s *sentence) firstSubject() int {
	m := s.mainSubject()
	for i, r := range s.refs {
		if r == m {
			return i
		}
	}
	return -1
}

// gapClear reports whether only adverbs, auxiliaries and asides stand in
// [from, to).
func (s *sentence) gapClear(from, to int) bool {
	if to-from > 12 {
		return false
	}
	for k := from; k < to; k++ {
		t := &s.toks[k]
		if !t.word {
			if t.Text == ";" || t.Text == ":" {
				return false
			}
			continue
		}
		switch t.low {
		case "who", "also", "then", "had", "has", "have", "further", "however", "meanwhile", "for", "his", "her", "part", "their",
			"in", "reply", "response", "turn", "once", "again", "later", "too", "himself", "herself", "likewise",
			"first", "thus", "moreover", "both", "all", "each", "now", "and", "on", "to",
			"went", "would", "did", "readers", "was", "is", "are", "were", "been", "quoted", "by", "officials", "as":
			continue
		}
		if strings.HasSuffix(t.low, "ly") || s.inDate(k) {
			continue // "A on Wednesday said"
		}
		return false
	}
	return true
}

// chained reports whether the verb at k is a further verb of the sentence's
// subject: "Quan took the occasion to thank …", "Mai spoke highly of …, while
// proposing". Another phrase between them may be an object only.
func (s *sentence) chained(from, k int) bool {
	return s.low(k-1) == "and" || s.low(k-1) == "to" || s.low(k-1) == ","
}

// reported reports whether r speaks inside a clause that depends on the verb
// before: "said that the guest had told him".
func (s *sentence) reported(verb int, r *ref) bool {
	for k := verb + 1; k < r.from; k++ {
		w := s.low(k)
		if end := s.clauseEnd(verb, r.from); w == "that" && end > k && s.toks[end].Text == "," && s.low(r.to) != "had" {
			return false // "pledged that it would build one, and B asked for more"
		}
		if w == "that" {
			return !slices.ContainsFunc(s.toks[k:r.from], func(t tok) bool { return t.low == "which" }) // "underlined that it holds, to which B replied"
		}
		if w == "and" || w == ";" || w == "but" || w == "while" || w == "”" {
			return false
		}
	}
	return r.from <= verb+2 && r.kind != pronoun || r.kind == pronoun && r.from <= verb+3
}
