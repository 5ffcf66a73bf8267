package talks

import (
	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// fromRemarks makes a meeting of the headline above a speaker's own words: "Remarks
// by A following his meeting with B". Such pages are dated by the event.
func (x *extractor) fromRemarks() {
	if x.author == nil || x.cal.published.Day == 0 {
		return
	}
	own, today := x.ofToday()
	for _, s := range x.sents {
		if s.kind != article.Title {
			continue
		}
		x.resolve(s)
		for _, tr := range s.findTriggers() {
			if !tr.noun {
				continue
			}
			switch s.low(s.phraseStart(tr.from) - 1) {
			case "after", "following":
				if !own || !today {
					continue
				}
			case "during", "at":
				if !own {
					continue // of the opening of talks themselves
				}
			default:
				continue
			}
			people := gather(keepNamed(s.objects(tr.to, true)), []*person{x.author})
			if len(people) == 0 || !x.crossesBorder(append([]*person{x.author}, people...), nil) {
				continue
			}
			d := newDraft()
			d.typ, d.mode, d.basis = tr.typ, tr.mode, ArticleDate
			d.date, d.dateAt = x.cal.published, spans(x.a.PublishedSpan)
			d.add(x.author, s.span)
			for _, p := range people {
				d.add(p, s.span)
			}
			d.who = []text.Span{s.span}
			x.welcomedTo(d)
			x.drafts, x.cur = append(x.drafts, d), d
			return
		}
	}
}

// welcomedTo gives the meeting the town to which the speaker welcomes the other: "a
// pleasure for me to welcome Prime Minister B to Brussels again".
func (x *extractor) welcomedTo(d *draft) {
	for _, s := range x.body[:min(5, len(x.body))] {
		for k := range s.toks {
			if w := s.low(k); w != "welcome" && w != "welcomed" && w != "host" && w != "receive" {
				continue
			}
			for j := k + 1; j < min(k+12, len(s.toks)); j++ {
				if e := s.entAt(j + 1); (s.low(j) == "to" || s.low(j) == "in") && e != nil && e.kind == city && e.from == j+1 && !s.insideRef(j) {
					d.puts(e.name, s.cut(e.from, e.to), e.party)
					return
				}
			}
		}
	}
}

// ofToday reports whether the first sentences of the body are in the first person,
// and whether they speak of the day itself: "We have just had a useful meeting",
// "here today".
func (x *extractor) ofToday() (own, today bool) {
	for _, s := range x.body[:min(5, len(x.body))] {
		for k := range s.toks {
			switch w := s.low(k); w {
			case "i", "we", "me", "us", "our", "my":
				own = own || w != "i" || s.toks[k].Text == "I"
			case "just", "today", "tonight", "this":
				today = today || w != "this" || s.low(k+1) == "morning" || s.low(k+1) == "afternoon" || s.low(k+1) == "evening"
			}
		}
	}
	return own, today
}
