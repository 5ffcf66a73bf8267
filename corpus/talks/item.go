package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
)

// itemVerb reports whether the sentence is an item of a list that begins with the
// verb: "- Met Foreign Minister B".
func (s *sentence) itemVerb(tr trigger) bool {
	if !s.toks[tr.from].cap || tr.noun && tr.weak {
		return false
	}
	for k := 0; k < tr.from; k++ {
		if s.toks[k].word && number(s.low(k)) == 0 {
			return false
		}
	}
	return true
}

// pageSubject returns whom a page of items is about: the one that the headline
// names, else the subject so far.
func (x *extractor) pageSubject() *person {
	if x.author != nil {
		return x.author
	}
	if x.subject != nil {
		return x.subject
	}
	for _, s := range x.sents {
		if s.kind != article.Title && (len(x.body) == 0 || s != x.body[0]) {
			continue
		}
		for _, r := range s.refs {
			if r.kind != named || r.inner || s.kind != article.Title && s.itemFirst() {
				continue
			}
			if r.person != nil {
				return r.person
			}
			if ps := x.called(s.nameWords(r.nameFrom, r.nameTo)); len(ps) == 1 {
				return ps[0]
			}
		}
	}
	return nil
}

// itemFirst reports whether s begins with a verb of meeting that has no subject.
func (s *sentence) itemFirst() bool {
	tr := s.findTriggers()
	return len(tr) > 0 && s.itemVerb(tr[0]) && !(strings.HasSuffix(tr[0].words[0], "ing") && s.subjectBehind(tr[0].to))
}

// subjectBehind reports whether a comma and the subject of the sentence stand
// behind the participle that ends at k: "Welcoming the guest, A said".
func (s *sentence) subjectBehind(k int) bool {
	return slices.ContainsFunc(s.refs, func(r *ref) bool {
		return r.from > k && s.low(r.from-1) == "," && !r.poss && !r.inner && s.verbAt(r.to)
	})
}

// itemNoun reports whether the sentence is an item of an itinerary that begins
// with the noun of the trigger: "Talks with B", "Courtesy call on B".
func (s *sentence) itemNoun(tr trigger) bool {
	if !tr.noun || !s.toks[tr.from].cap {
		return false
	}
	for k := 0; k < tr.from; k++ {
		if s.toks[k].word && number(s.low(k)) == 0 {
			return false
		}
	}
	return true
}

// headerDay returns the day in the line above an item, as itineraries have it:
// "January 10 (Sat)".
func (x *extractor) headerDay(s *sentence) (dated, *sentence) {
	for i := s.par - 1; i >= max(0, s.par-12); i-- {
		p := x.a.Paragraphs[i]
		if p.Kind != article.Navigation || p.Span.Len() > 40 {
			continue
		}
		h := x.newSentence(p.Span, i, p.Kind)
		h.findDates()
		if len(h.dates) > 0 && h.dates[0].kind == absolute && h.dates[0].date.Day != 0 && h.dates[0].from <= 1 {
			return h.dates[0], h
		}
	}
	return dated{}, nil
}
