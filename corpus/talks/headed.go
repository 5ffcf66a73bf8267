package talks

import "slices"

// headed makes a meeting of the heads of both delegations, where the talks were
// told without them: "Talks took place in Hanoi. The Vietnamese side was led by
// A, while the Chinese delegation was headed by B."
func (x *extractor) headed(s *sentence) {
	heads, at := s.headsOfSides()
	if len(heads) < 2 || !differentParties(heads) || s.planned(at) || s.future() || s.tells() {
		return
	}
	if x.cur != nil && slices.ContainsFunc(heads, func(r *ref) bool { return x.cur.has(r.person) }) || !x.eventTold(s) {
		return
	}
	x.record(s, trigger{pattern: pattern{words: []string{"led"}, frame: takesWith, typ: "talks"}, from: at, to: at + 1}, heads, nil)
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
