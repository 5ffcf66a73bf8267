package answer

import (
	"slices"
	"sort"
)

// An eventIndex finds the few meetings that a query can pick among many.
type eventIndex struct {
	byCountry map[string][]*event
	byYear    map[int][]*event    // 0 for those without a year
	byRoot    [][]*event          // by the number of a root
	byOffice  map[string][]*event // the stem of each word of an office
	byMode    map[string][]*event
	bySpot    [][]*event // by the number of place and mode
}

func (z *Answerer) readIndex() {
	x := eventIndex{byCountry: map[string][]*event{}, byYear: map[int][]*event{}, byRoot: make([][]*event, len(z.rootNumber)), byOffice: map[string][]*event{},
		byMode: map[string][]*event{}, bySpot: make([][]*event, len(z.spots))}
	for _, e := range z.events {
		x.byMode[e.Mode] = append(x.byMode[e.Mode], e)
		x.bySpot[e.spot] = append(x.bySpot[e.spot], e)
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
		roots := map[int32]bool{}
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
			for _, r := range s.roots {
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
	if has(o.words, "nachair") || has(o.words, "senatechair") || has(o.words, "commander") {
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
		if len(p.or) > 0 {
			continue
		}
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
	if q.Mode != "" {
		try(z.index.byMode[q.Mode])
	}
	if q.Place != "" && len(best) > fewEvents {
		try(z.atPlace(q))
	}
	return best
}

// fewEvents is a number of meetings that are looked at faster one by one than
// by place.
const fewEvents = 1000

// atPlace returns the meetings that were, or may have been, in q's place.
func (z *Answerer) atPlace(q Query) []*event {
	var l [][]*event
	for _, m := range z.index.bySpot {
		if z.placeFits(q, m[0]) != no {
			l = append(l, m)
		}
	}
	return union(l)
}

// onTopic returns the meetings whose account has one of the rarest words of a
// topic that together weigh more than the share it may lack: every meeting that
// covers the topic is among them.
func (z *Answerer) onTopic(topic []string) []*event {
	w := z.weighted(topic)[0]
	var l [][]*event
	sum := 0.0
	for _, i := range rarestFirst(w, z.index.byRoot) {
		l = append(l, listOf(z.index.byRoot, w.roots[i]))
		if sum += w.weights[i]; sum > w.total*(1-topicCover)+1e-9 {
			break
		}
	}
	return union(l)
}

// listOf returns what is filed under a root; nothing for one of no article.
func listOf[T any](l [][]T, root int32) []T {
	if root == noRoot {
		return nil
	}
	return l[root]
}

// rarestFirst returns the places of the roots of w, those with the shortest
// lists first.
func rarestFirst[T any](w weighted, l [][]T) []int {
	order := make([]int, len(w.roots))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool {
		return len(listOf(l, w.roots[order[i]])) < len(listOf(l, w.roots[order[j]]))
	})
	return order
}

// union joins lists of events, each in the order of the record.
func union(l [][]*event) []*event {
	switch len(l) {
	case 0:
		return nil
	case 1:
		return l[0]
	}
	var out []*event
	for _, m := range l {
		out = append(out, m...)
	}
	slices.SortFunc(out, func(a, b *event) int { return a.order - b.order })
	return slices.Compact(out)
}
