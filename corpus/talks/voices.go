package talks

import (
	"slices"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// A voice is a person who said something while no meeting had been told.
type voice struct {
	by   *person
	to   *person // whom the words were told; nil if not said
	span text.Span
	told pending // the meeting told before
}

// listen keeps who speaks in s while the article has told of a meeting without
// its people: "The Spring meeting was held on February 11. A said …".
func (x *extractor) listen(s *sentence) {
	if x.cur != nil || x.pending.at == 0 || x.pending.date.Day == 0 && x.pending.place.name == "" {
		return
	}
	for _, u := range x.utterances(s) {
		if u.by.kind != named || u.by.person == nil || u.by.inner {
			continue
		}
		v := voice{by: u.by.person, span: s.span, told: x.pending}
		if i := s.refFrom(u.verb + 1); i >= 0 && slices.Contains(tellingVerbs, s.low(u.verb)) {
			if v.to = s.refs[i].person; v.to != nil {
				x.landsTold([]*person{v.by, v.to})
			}
		}
		x.voices = append(x.voices, v)
	}
}

// fromVoices makes a meeting of those who speak in an article that tells of one
// but names nobody in it: the first speaker of each of two countries.
func (x *extractor) fromVoices() {
	if len(x.voices) == 0 || slices.ContainsFunc(x.drafts, func(d *draft) bool {
		return slices.ContainsFunc(x.voices, func(v voice) bool { return d.has(v.by) })
	}) {
		return
	}
	first := x.voices[0]
	q := first.told
	var second *voice
	if first.to != nil && first.to.side() != first.by.side() {
		second = &voice{by: first.to, span: first.span}
	}
	for i := range x.voices {
		v := &x.voices[i]
		if v.by.party == "" || first.by.party == "" || v.by.party == first.by.party || second != nil {
			continue
		}
		second = v
	}
	if second == nil || second.by == first.by || !x.body[q.at-1].ofBoth(first.by.side(), second.by.side()) && !x.headlined(first.by, second.by) {
		return
	}
	d := newDraft()
	d.at, d.typ = q.at, "meeting"
	d.par = x.body[q.at-1].par
	d.add(first.by, first.span)
	d.add(second.by, second.span)
	d.who = []text.Span{x.body[q.at-1].span, first.span}
	d.who = note(d.who, second.span)
	if q.words != "" {
		d.date, d.basis, d.dateText, d.dateAt = q.date, q.basis, q.words, []text.Span{q.span}
	}
	if q.place.name != "" {
		d.puts(q.place.name, q.where, q.place.party)
	}
	x.giveAll(d)
	x.drafts = append(x.drafts, d)
}

// headlined reports whether the headline tells a meeting of p and q and of nobody else:
// "Party chief A holds phone talks with B".
func (x *extractor) headlined(p, q *person) bool {
	if len(x.sents) == 0 || x.sents[0].kind != article.Title || len(x.sents[0].findTriggers()) == 0 {
		return false
	}
	ps := gather(x.sents[0].refs, nil)
	return len(ps) == 2 && slices.Contains(ps, p) && slices.Contains(ps, q)
}

// ofBoth reports whether s names both countries or towns of them and no third: a
// session of many is no meeting of two.
func (s *sentence) ofBoth(a, b string) bool {
	seen := map[string]bool{}
	for i := range s.ents {
		p := s.ents[i].party
		if p != a && p != b {
			return false
		}
		seen[p] = true
	}
	return len(seen) == 2
}
