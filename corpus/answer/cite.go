package answer

import (
	"slices"
	"sort"

	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// maxReports is how many reports of one meeting are quoted for a claim.
const maxReports = 3

// cite returns the citation of the sentence around p; false if p is no part of
// the article.
func cite(a *article.Article, p text.Span) (Citation, bool) {
	if p.Empty() || p.Start < 0 || p.End > len(a.Text) {
		return Citation{}, false
	}
	s := sentenceOf(a, p)
	return Citation{Article: a, Span: s, Text: s.In(a.Text)}, true
}

// sentenceOf returns the sentence that holds p, or the sentences from the first
// that it touches to the last.
func sentenceOf(a *article.Article, p text.Span) text.Span {
	i := sort.Search(len(a.Paragraphs), func(i int) bool { return a.Paragraphs[i].Span.End > p.Start })
	out := text.Span{}
	for ; i < len(a.Paragraphs) && a.Paragraphs[i].Span.Start < p.End; i++ {
		for _, s := range a.Paragraphs[i].Sentences {
			if !s.Overlaps(p) {
				continue
			}
			if out.Empty() {
				out = s
			}
			out.End = max(out.End, s.End)
		}
	}
	if out.Empty() {
		return p
	}
	return out
}

// appendCite adds the sentence around p unless l has it.
func appendCite(l []Citation, a *article.Article, p text.Span) []Citation {
	c, ok := cite(a, p)
	if !ok {
		return l
	}
	for _, x := range l {
		if x.Article == a && x.Span.Contains(c.Span) {
			return l
		}
	}
	return append(l, c)
}

// maxWho is how many sentences of one report are quoted for who was there.
const maxWho = 4

// whoCites quotes the sentences that tell of e and tie the people with those
// numbers to it, from the reports that have most of them; without numbers, all
// who met.
func (e *event) whoCites(z *Answerer, people ...int) []Citation {
	if len(people) == 0 {
		for _, x := range e.seats {
			if x.person >= 0 && !x.present {
				people = append(people, x.person)
			}
		}
	}
	var l []Citation
	most := 0
	of := make([][]text.Span, len(e.Reports))
	for i, m := range e.Reports {
		of[i] = z.spansOf(m, people)
		most = max(most, len(of[i]))
	}
	for i, m := range e.Reports {
		if i == maxReports {
			break
		}
		spans := of[i]
		if len(spans) < most {
			continue
		}
		before := len(l)
		for _, p := range append(who0(m)[:min(1, len(who0(m)))], spans...) {
			if len(l) < before+maxWho {
				l = appendCite(l, m.Article, p)
			}
		}
	}
	return l
}

// spansOf returns where m ties the people to the meeting, one span each.
func (z *Answerer) spansOf(m *talks.Meeting, people []int) []text.Span {
	var l []text.Span
	for _, s := range m.Sides {
		for i := range s.Participants {
			p := &s.Participants[i]
			if k, ok := z.number[p.Person]; ok && has(people, k) && !p.Span.Empty() {
				l = append(l, p.Span)
			}
		}
	}
	return l
}

// evidence picks one kind of spans of a report.
type evidence func(m *talks.Meeting) []text.Span

// factCites quotes the sentences that carry one fact of e, from the reports of
// which ok holds.
func (e *event) factCites(z *Answerer, pick evidence, ok func(m *talks.Meeting) bool) []Citation {
	var l []Citation
	for _, m := range e.Reports {
		if !ok(m) {
			continue
		}
		for i, p := range pick(m) {
			if i < 2 {
				l = appendCite(l, m.Article, p)
			}
		}
		if w := who0(m); len(w) > 0 {
			l = appendCite(l, m.Article, w[0])
		}
	}
	if len(l) == 0 {
		return e.whoCites(z)
	}
	return l
}

// yearCites adds to l the sentence from which the year of e was worked out,
// where a cited report has a day without one: "101st anniversary (1921-2022)".
func (e *event) yearCites(l []Citation) []Citation {
	if e.DateBasis != talks.Inferred {
		return l
	}
	for _, m := range e.Reports {
		cited := slices.ContainsFunc(l, func(c Citation) bool { return c.Article == m.Article })
		if n := len(m.Evidence.Date); n > 1 && cited && m.Date == e.Date {
			return appendCite(l, m.Article, m.Evidence.Date[n-1])
		}
	}
	return l
}
