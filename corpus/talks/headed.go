package talks

import (
	"slices"

	"rapporteur/corpus/text"
)

// headed makes a meeting of the heads of both delegations, where the talks were
// told without them: "Talks took place in Hanoi. The Vietnamese side was led by
// A, while the Chinese delegation was headed by B."
func (x *extractor) headed(s *sentence) {
	heads, at := s.headsOfSides()
	if len(heads) == 1 && !s.planned(at) && !s.future() && !s.tells() && x.headOfOne(s, heads[0].person) {
		return
	}
	if len(heads) < 2 || !differentParties(heads) || s.planned(at) || s.future() || s.tells() {
		return
	}
	if x.cur != nil && slices.ContainsFunc(heads, func(r *ref) bool { return x.cur.has(r.person) }) || !x.eventTold(s) {
		return
	}
	x.record(s, trigger{pattern: pattern{words: []string{"led"}, frame: takesWith, typ: "talks"}, from: at, to: at + 1}, heads, nil)
}

// headOfOne makes a meeting of p, who headed one of the two groups that were told to
// have met, and of the other group; it reports whether it did. "Vietnamese officials
// and leaders of the Lao Front held talks on Sunday. The guests were led by A."
func (x *extractor) headOfOne(s *sentence, p *person) bool {
	q := x.pending
	i := slices.IndexFunc(q.parts, func(e unnamedPart) bool { return e.party == p.party })
	if len(q.parts) != 2 || i < 0 || x.at-q.at > 2 {
		return false
	}
	if x.cur != nil && x.cur.at == q.at && len(x.cur.all) == 1 && len(x.cur.extras) == 1 && x.cur.extras[0].party == p.party {
		x.cur.extras = nil // "The hosts were led by B", right behind
		x.cur.add(p, s.span)
		x.cur.who = note(x.cur.who, s.span)
		return true
	}
	if x.cur != nil && x.cur.at >= q.at {
		return false
	}
	d := newDraft()
	d.at, d.par, d.typ = q.at, x.body[q.at-1].par, "talks"
	d.add(p, s.span)
	d.extras = []unnamedPart{q.parts[1-i]}
	d.who = []text.Span{x.body[q.at-1].span, s.span}
	if q.words != "" {
		d.date, d.basis, d.dateText, d.dateAt = q.date, q.basis, q.words, []text.Span{q.span}
	}
	if q.place.name != "" {
		d.puts(q.place.name, q.where, q.place.party)
	}
	d.about = []text.Span{x.body[q.at-1].span}
	x.drafts, x.cur = append(x.drafts, d), d
	return true
}

// headsOfSides returns the named heads of delegations in s, and where the first
// one's name begins.
func (s *sentence) headsOfSides() (heads []*ref, at int) {
	for i, r := range s.refs {
		if !r.led || r.inner || r.kind != named || r.person == nil {
			continue
		}
		if len(heads) == 0 {
			at = r.nameFrom
		}
		group := []*ref{r}
		if s.pluralSides(r) {
			group = s.listFrom(i)
		}
		for _, o := range group {
			if !slices.Contains(heads, o) {
				heads = append(heads, o)
			}
		}
	}
	return heads, at
}

// tells reports whether a verb of s tells of a meeting by itself.
func (s *sentence) tells() bool {
	return slices.ContainsFunc(s.findTriggers(), func(t trigger) bool { return !t.weak && !t.noun })
}

// eventTold reports whether s or the sentence before names the talks that the
// delegations held, whose day and place then count.
func (x *extractor) eventTold(s *sentence) bool {
	if slices.ContainsFunc(s.findTriggers(), func(t trigger) bool { return t.noun }) || x.pending.at > 0 && x.at-x.pending.at <= 2 {
		return true
	}
	p := x.before(s)
	if p == nil {
		return false
	}
	for _, t := range p.findTriggers() {
		if t.noun && !p.planned(t.from) && !p.future() && !slices.Contains(notYet, p.low(t.from-1)) {
			x.pending = x.pendingOf(p, t)
			return true
		}
	}
	return false
}

// future reports whether a verb of s outside the phrases for people tells of what
// is to come.
func (s *sentence) future() bool { return s.futureBefore(len(s.toks)) }

// wishes are nouns of what has not taken place: "the wish for an early summit".
var wishes = []string{"wish", "wishes", "hope", "hopes", "desire", "proposal", "proposals", "call", "calls", "preparation", "preparations", "plan", "plans", "need",
	"possibility", "prospect", "prospects", "arrangements", "idea", "willingness", "readiness", "groundwork"}

// wishedFor reports whether the event noun of tr is what somebody wishes for or makes
// ready: "the wish for an early summit between A and B", "preparations for talks
// between A and B".
func (s *sentence) wishedFor(tr trigger) bool {
	start := s.phraseStart(tr.from)
	for s.low(start-1) == "early" || s.low(start-1) == "an" {
		start--
	}
	w := s.low(start - 1)
	return (w == "for" || w == "of") && slices.Contains(wishes, s.low(start-2))
}

// futureBefore is future for the tokens before n.
func (s *sentence) futureBefore(n int) bool {
	for k := range n {
		if w := s.low(k); (w == "will" || w == "shall") && s.low(k-1) != "the" {
			return true
		}
	}
	return false
}

// pluralSides reports whether r and those joined to it head as many delegations:
// "The delegations were headed by A and B".
func (s *sentence) pluralSides(r *ref) bool {
	for k := r.from; k < r.nameFrom; k++ {
		switch s.low(k) {
		case "delegations", "sides", "groups", "teams":
			return true
		}
	}
	return false
}
