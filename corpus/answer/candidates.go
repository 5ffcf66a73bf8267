package answer

import (
	"sort"
)

// An eventIndex finds the few meetings that a query can pick among many.
type eventIndex struct {
	byCountry map[string][]*event
	byYear    map[int][]*event // 0 for those without a year
	byRoot    map[string][]*event
	byOffice  map[string][]*event // the stem of each word of an office
}

func (z *Answerer) readIndex() {
	x := eventIndex{map[string][]*event{}, map[int][]*event{}, map[string][]*event{}, map[string][]*event{}}
	for _, e := range z.events {
		x.byYear[e.Date.Year] = append(x.byYear[e.Date.Year], e)
		seen := map[string]bool{}
		for _, s := range e.seats {
			for _, c := range s.nations() {
				if !seen[c] {
					seen[c] = true
					x.byCountry[c] = append(x.byCountry[c], e)
				}
			}
		}
		roots := map[string]bool{}
		held := map[string]bool{}
		for _, s := range e.seats {
			for _, o := range s.offices {
				for _, w := range o.keys() {
					if !held[w] {
						held[w] = true
						x.byOffice[w] = append(x.byOffice[w], e)
					}
				}
			}
		}
		for _, s := range e.account {
			for r := range s.roots {
				roots[r] = true
			}
		}
		for r := range roots {
			x.byRoot[r] = append(x.byRoot[r], e)
		}
	}
	z.index = x
}

// keys returns the words under which an office is filed.
func (o office) keys() []string {
	var out []string
	for _, w := range o.words {
		out = addFact(out, stem(w))
	}
	if has(o.words, "psc") {
		out = addFact(out, stem("politburo")) // its standing committee is of it
	}
	if anyMinister(o.words) {
		out = addFact(out, stem("minister"))
	}
	if has(o.words, "nachair") || has(o.words, "senatechair") {
		out = addFact(out, stem("head"))
	}
	return out
}

// nations returns the countries that x may stand for: its own, or those that its
// titles name.
func (x seat) nations() []string {
	if x.country != "" {
		return []string{x.country}
	}
	var out []string
	for _, o := range x.offices {
		out = addFact(out, o.country)
	}
	return out
}

// candidates returns, in the order of the record, the meetings among which all
// that q picks are: those of a named person, of a country, of the years, or
// those whose account has the rarer words of the topic, whichever are fewest.
func (z *Answerer) candidates(q Query) []*event {
	best := z.events
	try := func(l []*event) {
		if len(l) < len(best) {
			best = l
		}
	}
	for _, p := range q.Parties {
		switch c := p.nation(); {
		case len(p.people) == 1:
			try(z.byWho[p.people[0]])
		case len(p.people) > 1:
			var l [][]*event
			for _, id := range p.people {
				l = append(l, z.byWho[id])
			}
			try(union(l))
		case c != "":
			try(z.index.byCountry[c])
		}
		for _, w := range p.office.words {
			try(z.index.byOffice[stem(w)])
		}
	}
	if from, to := q.When.from.Year, q.When.to.Year; from != 0 && to != 0 && to >= from && to-from < 100 {
		var l [][]*event
		l = append(l, z.index.byYear[0]) // it may be of any year
		for y := from; y <= to; y++ {
			l = append(l, z.index.byYear[y])
		}
		try(union(l))
	}
	if len(q.Topic) > 0 && !has(q.Topic, "|") {
		try(z.onTopic(q.Topic))
	}
	return best
}

// onTopic returns the meetings whose account has one of the rarest words of a
// topic that together weigh more than the share it may lack: every meeting that
// covers the topic is among them.
func (z *Answerer) onTopic(topic []string) []*event {
	var roots []string
	total := 0.0
	for _, t := range topic {
		r := z.t.root(t)
		roots = append(roots, r)
		total += z.weigh(r)
	}
	sort.Slice(roots, func(i, j int) bool { return len(z.index.byRoot[roots[i]]) < len(z.index.byRoot[roots[j]]) })
	var l [][]*event
	sum := 0.0
	for _, r := range roots {
		l = append(l, z.index.byRoot[r])
		if sum += z.weigh(r); sum > total*(1-topicCover)+1e-9 {
			break
		}
	}
	return union(l)
}

// union joins lists of events, each in the order of the record.
func union(l [][]*event) []*event {
	if len(l) == 1 {
		return l[0]
	}
	var out []*event
	seen := map[*event]bool{}
	for _, m := range l {
		for _, e := range m {
			if !seen[e] {
				seen[e] = true
				out = append(out, e)
			}
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].order < out[j].order })
	return out
}
