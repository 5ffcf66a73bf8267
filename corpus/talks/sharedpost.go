package talks

import "slices"

// postHeads are plural posts that stand before the names of those who hold them.
var postHeads = []string{"ministers", "presidents", "premiers", "chairmen", "chairwomen", "chairpersons", "chairs", "speakers", "ambassadors", "secretaries",
	"members", "governors", "mayors", "directors", "envoys", "generals", "commissioners", "commanders", "leaders", "heads", "senators", "kings", "queens"}

// fewNames is how many people share a post told before their names at most.
const fewNames = 6

// sharedPosts gives each of several people the post that stands in the plural before
// their names: "Vice Foreign Ministers A and B", "two former Presidents of Laos, A and
// B".
func (s *sentence) sharedPosts(full string) {
	shared := false
	for i, r := range s.refs {
		if r.kind != named || r.inner || r.poss || r.led {
			continue
		}
		if s.namesGroup(i) {
			shared = true
			continue
		}
		head := s.pluralPost(r)
		if head < 0 {
			continue
		}
		from := head
		for from > 0 && s.postWord(from-1) {
			from--
		}
		to := r.nameFrom
		for to > head+1 && (s.low(to-1) == "," || s.off[to-1]&isHonor != 0 || s.low(to-1) == "." || s.low(to-1) == ":") {
			to--
		}
		names := s.namesFrom(i)
		if len(names) < 2 {
			continue
		}
		party := s.partyIn(from, to)
		title := oneOf(clean(s.cut(from, head+1).In(full))) + clean(s.cut(head, to).In(full))[s.toks[head].Span.Len():]
		for _, o := range names {
			o.title, o.titleFrom, o.titleTo = title, from, to
			if o.party == "" {
				o.party = party
			}
		}
		r.from, r.before = min(r.from, from), min(r.before, from)
		shared = true
	}
	if shared {
		s.refs = slices.DeleteFunc(s.refs, func(o *ref) bool {
			return (o.kind == unnamed || o.kind == plural) && slices.ContainsFunc(s.refs, func(r *ref) bool { return r.kind == named && r.from <= o.from && o.to <= r.nameFrom })
		}) // "members" of "Politburo members A and B"
	}
}

// namesGroup gives the land of the group before ref i to it and to the names joined to
// it, which explain the group: "their Japanese counterparts, A and B".
func (s *sentence) namesGroup(i int) bool {
	r := s.refs[i]
	if i == 0 || s.low(r.from-1) != "," {
		return false
	}
	p := s.refs[i-1]
	if p.kind != plural || p.party == "" || p.joint > 0 || p.poss || p.to != r.from-1 {
		return false
	}
	names := s.namesFrom(i)
	if n := s.number(p); len(names) < 2 || n > 0 && n != len(names) {
		return false
	}
	for _, o := range names {
		if o.party != "" && o.party != p.party {
			return false
		}
	}
	for _, o := range names {
		o.party, o.counterpart = p.party, p.office == "counterparts"
	}
	r.from, r.before = p.from, p.from
	return true
}

// pluralPost returns where the head of a plural post stands that belongs to r and those
// behind it; -1 if none does.
func (s *sentence) pluralPost(r *ref) int {
	k := r.nameFrom - 1
	for k > 0 && (s.off[k]&isHonor != 0 || s.low(k) == ".") {
		k--
	}
	if slices.Contains(postHeads, s.low(k)) {
		return k
	}
	if s.low(k) != "," && s.low(k) != ":" {
		return -1
	}
	for h := k - 1; h >= max(0, k-7); h-- {
		if slices.Contains(postHeads, s.low(h)) && (s.low(h+1) == "of" || s.low(h+1) == "from") {
			return h // "Presidents of Laos, A and B"
		}
		if w := s.low(h); s.toks[h].ent == 0 && w != "of" && w != "the" && w != "from" && !s.titleWord(h) {
			return -1
		}
	}
	return -1
}

// postWord reports whether token k belongs to a plural post behind it.
func (s *sentence) postWord(k int) bool {
	switch w := s.low(k); {
	case numerals[w] != 0, w == "the", w == "both", w == "and", w == ",", w == "of", w == "his", w == "her", w == "its", w == "their", w == "'s":
		return false
	}
	return s.titleWord(k) && !s.insideNamed(k)
}

// insideNamed reports whether token k stands in a name.
func (s *sentence) insideNamed(k int) bool {
	return slices.ContainsFunc(s.refs, func(r *ref) bool { return r.kind == named && r.nameFrom <= k && k < r.nameTo })
}

// namesFrom returns ref i and the names joined to it that have no post of their own.
func (s *sentence) namesFrom(i int) []*ref {
	out := []*ref{s.refs[i]}
	for _, r := range s.refs[i+1:] {
		p := out[len(out)-1]
		if r.kind != named || r.inner || r.poss || r.title != "" || len(out) == fewNames || p.to != p.nameTo && len(out) > 1 || !s.onlyJoiners(p.to, r.before) {
			break
		}
		out = append(out, r)
	}
	return out
}
