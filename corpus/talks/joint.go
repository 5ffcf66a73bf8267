package talks

import (
	"slices"
	"strings"
)

// jointHeads are posts that several countries hold alike.
var jointHeads = map[string]string{"counterparts": "counterpart", "ministers": "minister", "presidents": "president", "premiers": "premier",
	"chairmen": "chairman", "speakers": "speaker", "ambassadors": "ambassador", "leaders": "leader", "secretaries": "secretary"}

// jointAt returns the holders of one post in several countries, one phrase
// each: "his Nepali and Bhutanese counterparts", "the Prime Ministers of India
// and Australia". None if token i begins no such phrase.
func (s *sentence) jointAt(i int) []*ref {
	k := i
	switch s.low(k) {
	case "the", "his", "her", "their", "its":
		k++
	}
	if out := s.jointOf(i, k); out != nil {
		return out
	}
	for k < len(s.toks) && s.toks[k].class&isModifier != 0 {
		k++
	}
	return s.jointDemonyms(i, k)
}

// jointDemonyms reads "Nepali and Bhutanese counterparts" at token k.
func (s *sentence) jointDemonyms(i, k int) []*ref {
	ents, end := s.landList(k)
	if len(ents) < 2 {
		return nil
	}
	h, office := s.jointHead(end)
	if office == "" {
		return nil
	}
	out := s.jointRefs(ents, office)
	out[0].from, out[0].before = i, i
	last := out[len(out)-1]
	last.to, last.nameTo = h+1, h+1
	return s.owned(out, i, end, h)
}

// jointOf reads "Prime Ministers of India and Australia" at token k.
func (s *sentence) jointOf(i, k int) []*ref {
	h, office := s.jointHead(k)
	if office == "" || s.low(h+1) != "of" && s.low(h+1) != "from" {
		return nil
	}
	ents, end := s.landList(h + 2)
	if len(ents) < 2 || end < len(s.toks) && s.toks[end].cap && s.toks[end].class&isInst != 0 {
		return nil
	}
	out := s.jointRefs(ents, office)
	out[0].from, out[0].before = i, i
	return s.owned(out, i, k, h)
}

// jointRefs returns one phrase for each land.
func (s *sentence) jointRefs(ents []*ent, office string) []*ref {
	var out []*ref
	for _, e := range ents {
		r := &ref{kind: described, from: e.from, to: e.to, nameFrom: e.from, nameTo: e.to, office: office, party: e.party, joint: len(ents)}
		if s.low(e.from-1) == "the" {
			r.from--
		}
		r.before = r.from
		out = append(out, r)
	}
	return out
}

// owned notes whose counterparts they are and the words of the post.
func (s *sentence) owned(out []*ref, i, from, head int) []*ref {
	for _, r := range out {
		if w := s.low(i); w == "his" || w == "her" || w == "their" || w == "its" {
			r.owner = w
		}
		if r.office != "counterpart" {
			r.titleFrom, r.titleTo = from, head+1
		}
	}
	return out
}

// jointHead returns the plural post whose words begin at token k, and where its
// head noun stands; "" if none does.
func (s *sentence) jointHead(k int) (int, string) {
	for h := k; h < min(k+5, len(s.toks)); h++ {
		if one := jointHeads[s.low(h)]; one != "" && !s.genitive(h+1) {
			if h+1 < len(s.toks) && s.toks[h+1].cap && slices.Contains(gatherings, s.low(h+1)) {
				return 0, ""
			}
			words := []string{}
			for j := k; j < h; j++ {
				words = append(words, s.low(j))
			}
			return h, strings.Join(append(words, one), " ")
		}
		if s.off[h] == 0 && s.toks[h].class&(isInst|isModifier) == 0 {
			return 0, ""
		}
	}
	return 0, ""
}

// landList reads "Laos, Cambodia and the Philippines" at token k and returns
// the lands and the index behind them.
func (s *sentence) landList(k int) (out []*ent, end int) {
	for {
		if s.low(k) == "the" {
			k++
		}
		e := s.entAt(k)
		if e == nil || e.from != k || e.kind == city || e.party == "" {
			return out, end
		}
		if slices.ContainsFunc(out, func(o *ent) bool { return o.party == e.party }) {
			return nil, 0
		}
		out, end, k = append(out, e), e.to, e.to
		if s.low(k) == "," {
			k++
		}
		if s.low(k) == "and" {
			k++
		}
		if k == end {
			return out, end
		}
	}
}

// jointNames gives the names behind a joint phrase their lands and post: "the
// Prime Ministers of India and Australia, Arvind Rao and Tom Wells".
func (s *sentence) jointNames(full string) {
	for a := 0; a < len(s.refs); a++ {
		n := s.refs[a].joint
		if n == 0 {
			continue
		}
		if a >= n && a+n <= len(s.refs) && s.behindNames(s.refs[a-n:a], s.refs[a]) {
			s.share(s.refs[a:a+n], s.refs[a-n:a], full)
			s.refs[a-1].to = s.refs[a+n-1].to
			s.refs = slices.Delete(s.refs, a, a+n)
			a--
			continue
		}
		if a+2*n > len(s.refs) {
			continue
		}
		posts, names := s.refs[a:a+n], s.refs[a+n:a+2*n]
		if !s.listOf(posts[n-1].to, names) {
			a += n - 1
			continue
		}
		s.share(posts, names, full)
		names[0].from = posts[0].from
		s.refs = slices.Delete(s.refs, a, a+n)
		a += n - 1
	}
}

// listOf reports whether the names stand in a row from token k on.
func (s *sentence) listOf(k int, names []*ref) bool {
	switch s.low(k) {
	case ",", ":", "-", "–", "(", "namely":
		k++
	}
	for i, r := range names {
		if r.kind != named || r.inner || r.poss || i == 0 && r.from > k || i > 0 && !s.onlyJoiners(names[i-1].to, r.from) {
			return false
		}
	}
	return true
}

// oneOf returns the title of one of those who share it: "Prime Ministers" is
// "Prime Minister".
func oneOf(title string) string {
	if t, ok := strings.CutSuffix(title, "men"); ok {
		return t + "man"
	}
	if t, ok := strings.CutSuffix(title, "ies"); ok {
		return t + "y"
	}
	return strings.TrimSuffix(title, "s")
}

// jointWords returns the words for one of those who share a post: "Nepali
// counterpart", "Prime Minister of India".
func (x *extractor) jointWords(s *sentence, r *ref) string {
	land := clean(s.cut(r.nameFrom, r.nameTo).In(x.a.Text))
	if r.titleTo > r.nameFrom {
		return land + " " + oneOf(clean(s.cut(r.titleFrom, r.titleTo).In(x.a.Text)))
	}
	if r.titleFrom < r.titleTo {
		return oneOf(clean(s.cut(r.titleFrom, r.titleTo).In(x.a.Text))) + " of " + land
	}
	if strings.HasSuffix(land, "s") && jointHeads[strings.ToLower(land[strings.LastIndex(land, " ")+1:])] != "" {
		return oneOf(land)
	}
	return land + " " + r.office
}

// share gives each name its land and the post.
func (s *sentence) share(posts, names []*ref, full string) {
	s.shared = true
	for i, r := range names {
		p := posts[i]
		if r.party == "" {
			r.party = p.party
		}
		r.counterpart = r.counterpart || p.office == "counterpart"
		if r.title == "" && p.titleFrom < p.titleTo {
			r.title, r.titleFrom, r.titleTo = oneOf(clean(s.cut(p.titleFrom, p.titleTo).In(full))), p.titleFrom, p.titleTo
		}
	}
}

// behindNames reports whether a joint phrase explains the names before it: "A
// and B, the foreign ministers of Iraq and Syria".
func (s *sentence) behindNames(names []*ref, post *ref) bool {
	for i, r := range names {
		if r.kind != named || r.inner || r.poss || r.party != "" || i > 0 && !s.onlyJoiners(names[i-1].to, r.from) {
			return false
		}
	}
	last := names[len(names)-1]
	return s.low(last.to) == "," && last.to+1 == post.from
}
