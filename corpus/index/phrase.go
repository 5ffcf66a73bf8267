package index

import "slices"

// demands are what a passage must have, or must not, whatever its score.
type demands struct {
	phrases []phrase
	without []phrase
	lead    *list // of a word of a phrase, the rarest that is scored; nil if there is none
}

func (d *demands) none() bool { return len(d.phrases)+len(d.without) == 0 }

// A phrase is words that stand one after the other. A single word stands for
// all words of its stem.
type phrase struct {
	words []string
	lists []*list // of the terms, each once
}

// restrict sets the demands of q and reports whether any passage may meet them.
// Phrases bind a query of keywords ("online talks" Beijing). In a sentence,
// which stop words show, they are only words: who quotes in prose stresses a
// word or names a title (binding them there takes 0.06 of nDCG@10 on CACM).
func (s *searcher) restrict(q query) bool {
	s.demands = demands{}
	for _, words := range q.without {
		if p, ok := s.x.phrase(words); ok {
			s.demands.without = append(s.demands.without, p)
		}
	}
	if slices.ContainsFunc(q.bare, s.x.rules.stop) {
		return true
	}
	for _, words := range q.phrases {
		p, ok := s.x.phrase(words)
		if !ok {
			return false
		}
		s.demands.phrases = append(s.demands.phrases, p)
		s.lead(p)
	}
	return true
}

// lead takes a word of p as the lead if it is rarer.
func (s *searcher) lead(p phrase) {
	for _, l := range s.lists {
		in := slices.ContainsFunc(p.lists, func(m *list) bool { return m.term.term == l.term.term })
		if in && (s.demands.lead == nil || l.groups < s.demands.lead.groups) {
			s.demands.lead = l
		}
	}
}

// phrase returns the phrase of words, false if no passage has one of them.
func (x *Index) phrase(words []string) (phrase, bool) {
	p := phrase{words: words}
	seen := map[uint32]bool{}
	for _, word := range words {
		term, ok := x.find(word)
		if !ok {
			return p, false
		}
		if seen[term] {
			continue
		}
		seen[term] = true
		l := &list{}
		l.read(&x.sections, queryTerm{term: term})
		p.lists = append(p.lists, l)
	}
	slices.SortFunc(p.lists, func(a, b *list) int { return a.groups - b.groups })
	return p, true
}

// meets reports whether a passage meets the demands.
func (s *searcher) meets(passage uint32) bool {
	if s.demands.none() {
		return true
	}
	for _, p := range s.demands.phrases {
		if !s.x.has(passage, p) {
			return false
		}
	}
	for _, p := range s.demands.without {
		if s.x.has(passage, p) {
			return false
		}
	}
	return true
}

// has reports whether a passage has a phrase. The passages asked for must rise.
func (x *Index) has(passage uint32, p phrase) bool {
	g := x.groupOf(passage)
	for _, l := range p.lists {
		if l.freq(&x.sections, g, passage) == 0 {
			return false
		}
	}
	return len(p.words) == 1 || x.text == nil || hasPhrase(x.text(int(passage)), p.words)
}

// freq returns how often a passage of group g has the term. The groups asked
// for must rise.
func (l *list) freq(x *sections, g, passage uint32) float64 {
	c := &l.probe
	if !l.seek(c, g) || c.groups[c.at] != g {
		return 0
	}
	if l.alone {
		return freqs[c.counts[c.at]&15]
	}
	first := int(x.first(g))
	for r := (leafReader{b: c.leavesAt()}); r.next(); {
		if first+r.passage == int(passage) {
			return freqs[r.count&15]
		}
	}
	return 0
}

// anywhere reports whether some passage has the phrase. It looks at the texts
// of no more than maxLooks passages that have the words.
func (x *Index) anywhere(p phrase) bool {
	const maxLooks = 1000
	looks := 0
	for lead := p.lists[0]; ; {
		c := &lead.scan
		if !lead.seek(c, 0) {
			return false
		}
		g := c.groups[c.at]
		for passage := x.first(g); passage < x.first(g+1); passage++ {
			if slices.ContainsFunc(p.lists, func(l *list) bool { return l.freq(&x.sections, g, passage) == 0 }) {
				continue
			}
			looks++
			if x.has(passage, p) {
				return true
			}
		}
		if looks >= maxLooks {
			return false
		}
		c.at++
	}
}

// hasPhrase reports whether s has the words of phrase one after the other.
func hasPhrase(s string, phrase []string) bool {
	var begun []int // how many words of it stand before the word at hand, wherever it may have begun
	for c := (scanner{s: s}); c.next(); {
		on := begun[:0]
		for _, n := range append(begun, 0) {
			switch {
			case phrase[n] != string(c.word):
			case n+1 == len(phrase):
				return true
			default:
				on = append(on, n+1)
			}
		}
		begun = on
	}
	return false
}
