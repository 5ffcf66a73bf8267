package answer

import "strings"

// uncredited answers with the sentences on the topic that the articles credit
// to nobody, at meetings of the speaker.
func (z *Answerer) uncredited(q Query, l []found) Answer {
	var a Answer
	near := false
	if len(q.Topic) == 0 {
		return a
	}
	for _, f := range l {
		var cites []Citation
		for _, s := range f.account {
			if len(s.speakers) == 0 && s.para >= 0 && !quoted(a, s) && z.share(q.Topic, s.roots) >= passageCover {
				cites = appendCite(cites, s.article, s.span)
			}
		}
		if len(cites) > 0 {
			if l := z.nearTopic(q, f); l != nil {
				cites, near = append(cites, l...), true
			}
		}
		if len(cites) > 0 {
			a.Items = append(a.Items, Item{Text: f.label(), Event: f.Event, Citations: cites})
			a.Meetings = append(a.Meetings, f.Event)
		}
	}
	if len(a.Items) > 0 {
		a.Lead = "It came up at " + plural(len(a.Items), "meeting") + " of " + z.subject(Query{Parties: q.Parties[:1]}, l) + "; the articles do not say who spoke of it."
		if near {
			a.Lead = strings.TrimSuffix(a.Lead, "the articles do not say who spoke of it.") + "what was said there that is nearest to it stands last."
		}
	}
	return a
}

// nearTopic quotes what the speaker of q said at f that has a word of the topic,
// though too little of it: of "border gates" that "the border" was never shut.
func (z *Answerer) nearTopic(q Query, f found) []Citation {
	var out []Citation
	last := -1 // the paragraph of the statement before, if it is on the topic
	for _, s := range f.account {
		on := f.spoke(q.Parties[0], s) && s.para >= 0
		if on && (s.para == last || z.share(q.Topic, s.roots) > 0) {
			out = appendCite(out, s.article, s.span)
			last = s.para
			continue
		}
		last = -1
	}
	return out
}

// spoke reports whether one of those at f who answer to p says s.
func (f found) spoke(p slot, s sentence) bool {
	for _, x := range f.seats {
		if x.person >= 0 && has(s.speakers, x.person) && p.is(x) {
			return true
		}
	}
	return false
}

// quoted reports whether a quotes s already.
func quoted(a Answer, s sentence) bool {
	for _, it := range a.Items {
		for _, c := range it.Citations {
			if c.Article == s.article && c.Span == s.span {
				return true
			}
		}
	}
	return false
}
