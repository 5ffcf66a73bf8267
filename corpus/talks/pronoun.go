package talks

import "slices"

// resolvePronoun finds whom "he" or "her" means: the subject of the sentence so
// far, else whom the text is about. "Her host" makes her the guest.
func (x *extractor) resolvePronoun(s *sentence, i int) {
	r := s.refs[i]
	if r.office == "i" {
		if r.person = x.author; x.turn != nil {
			r.person = x.turn
		}
		return
	}
	if r.office == "it" {
		if p := x.before(s); p != nil && slices.ContainsFunc(p.toks, func(t tok) bool { return t.low == "delegation" }) {
			r.person = x.head("")
		}
		return
	}
	if p := s.coOwner(i); p != nil && agrees(p, r.sex) {
		r.person = p
		return
	}
	if other := x.hostHint(s, r); other != nil {
		r.person = other
		other.sex = r.sex
		return
	}
	if q := x.cataphor(s, r); q != nil {
		r.person = q
		return
	}
	if q := x.toldBy(s, i); q != nil && x.cur.has(q) {
		if o := x.opposite(q, ""); o != nil && agrees(o, r.sex) {
			r.person = o
			return
		}
	}
	p := s.subjectBefore(i)
	if p != nil && x.subject != nil && !x.cur.has(p) && x.cur.has(x.subject) && s.attributes(r) {
		p = nil // "The leaders A and B trust each other, he noted."
	}
	object := s.low(r.from) == "him" || s.low(r.from) == "her" && !r.poss
	if p != nil && agrees(p, r.sex) && !object {
		r.person = p
		return
	}
	if p != nil && object && s.low(r.from-1) == "by" && agrees(p, r.sex) {
		r.person = p // "A spoke of the meeting co-chaired by him and B"
		return
	}
	if i > 0 && object && p != nil && s.refs[i-1].person != p && agrees(p, r.sex) {
		switch s.low(s.refs[i-1].from - 1) {
		case "when", "while", "as", "after", "before", "where":
			r.person = p // "A said so when B called on him", "went to the palace, where B received him"
			return
		}
	}
	if object && p != nil {
		if r.person = x.opposite(p, ""); r.person != nil && x.subject == p {
			return
		}
		if r.person = s.lastBefore(i, p, r.sex); r.person != nil || x.subject == p {
			return
		}
	}
	if x.subject != nil && agrees(x.subject, r.sex) {
		r.person = x.subject
	} else if x.cur != nil {
		if ps := keep(x.cur.people(), func(p *person) bool { return p.sex == r.sex }); len(ps) == 1 {
			r.person = ps[0]
		} else if ps := keep(x.cur.people(), func(p *person) bool { return agrees(p, r.sex) }); len(ps) == 1 {
			r.person = ps[0]
		}
	}
	if r.person != nil && r.person.sex == 0 && !r.poss {
		r.person.sex = r.sex
	}
}

// toldBy returns the one whom the pronoun i, the first words of s, told something by
// name and who is not it: "He told B that"; nil if none is.
func (x *extractor) toldBy(s *sentence, i int) *person {
	r := s.refs[i]
	k := r.to
	if s.low(k) == "also" {
		k++
	}
	if r.from != 0 || r.poss || !slices.Contains(tellingVerbs, s.low(k)) {
		return nil
	}
	if j := s.refFrom(k + 1); j >= 0 && s.refs[j].kind == named && !s.refs[j].poss {
		x.resolveName(s, s.refs[j])
		return s.refs[j].person
	}
	return nil
}

// coOwner returns the owner of the noun that "and" joins to that of the
// possessive i: "A's visit to Laos in May and his meeting with B"; nil if none.
func (s *sentence) coOwner(i int) *person {
	r := s.refs[i]
	if !r.poss || i == 0 || s.low(r.from-1) != "and" {
		return nil
	}
	o := s.refs[i-1]
	if o.kind != named || !o.poss || o.inner || r.from-o.to > 12 {
		return nil
	}
	for k := o.to; k < r.from; k++ {
		if s.low(k) == "," || s.verbAt(k) {
			return nil
		}
	}
	return o.person
}

// attributes reports whether r and a verb of saying stand apart from the rest of
// s: "…, he said."
func (s *sentence) attributes(r *ref) bool {
	if s.low(r.from-1) != "," || r.to >= len(s.toks) || !s.toks[r.to].facts.speech {
		return false
	}
	return r.to+1 == len(s.toks) || !s.toks[r.to+1].word
}

// cataphor returns whom the pronoun of "When he met B, A said" means: the
// subject of the clause behind; nil if r opens no such clause.
func (x *extractor) cataphor(s *sentence, r *ref) *person {
	switch s.low(0) {
	case "when", "while", "before", "after":
	default:
		return nil
	}
	if r.from != 1 {
		return nil
	}
	for i, o := range s.refs {
		if o.kind == described && o.from > 1 && s.low(o.from-1) == "," && s.verbAt(o.to) {
			x.resolveDescription(s, i)
		}
		if (o.kind == named || o.kind == described) && o.from > 1 && s.low(o.from-1) == "," && !o.inner && !o.poss && o.person != nil && agrees(o.person, r.sex) && (speechVerbs()[s.low(o.to)] || s.verbAt(o.to)) {
			return o.person
		}
	}
	return nil
}

// hostHint returns the person meant by "she" where "her host" or "his guest"
// follows in the sentence.
func (x *extractor) hostHint(s *sentence, r *ref) *person {
	if x.cur == nil || r.poss {
		return nil
	}
	if s.low(r.to) == "," && s.low(r.to+1) == "for" && s.low(r.to+3) == "part" && x.subject != nil {
		return x.opposite(x.subject, "") // "He, for his part, said": the turn goes to the other
	}
	for _, o := range s.refs {
		if o.kind != described || o.owner == "" || o.from < r.from {
			continue
		}
		switch o.office {
		case "host", "hostess":
			return x.cur.guest()
		case "guest", "visitor":
			return x.cur.host()
		}
	}
	return nil
}

// lastBefore returns the last person named before ref i in the sentence who is
// not the subject: "a ceremony for Dong and held talks with him".
func (s *sentence) lastBefore(i int, subject *person, x sex) *person {
	for k := i - 1; k >= 0; k-- {
		if p := s.refs[k].person; p != nil && p != subject && !s.refs[k].poss && agrees(p, x) {
			return p
		}
	}
	return nil
}

// agrees reports whether p can be of sex x; where either is not known, it can.
func agrees(p *person, x sex) bool { return p.sex == 0 || x == 0 || p.sex == x }

// subjectBefore returns the person of the first phrase before ref i that can
// be a subject.
func (s *sentence) subjectBefore(i int) *person {
	for _, r := range s.refs[:i] {
		if r.person != nil && !r.poss && !r.inner && !s.oblique(r) {
			return r.person
		}
	}
	return nil
}

// oblique reports whether r hangs on a preposition and so is no subject.
func (s *sentence) oblique(r *ref) bool {
	k := r.from - 1
	for k > 0 && slices.Contains([]string{"his", "her", "their", "its", "the", "other", "some", "several", "many"}, s.low(k)) {
		k--
	}
	if r.led && s.low(k) != "by" && s.low(k) != "with" {
		return s.preposition(k) && s.low(k) != "of"
	}
	return s.preposition(k)
}

var prepositions = []string{"of", "by", "with", "from", "to", "for", "at", "in", "on", "between", "than", "under",
	"against", "about", "including", "like", "via", "behind", "alongside", "beside", "towards", "toward", "among",
	"upon", "after", "before", "through", "over", "into", "thanks", "regarding", "per", "without", "near"}

// preposition reports whether token k is one.
func (s *sentence) preposition(k int) bool { return slices.Contains(prepositions, s.low(k)) }
