package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// maxMasthead is the longest line that names the office whose page it is, in bytes.
const maxMasthead = 120

// stateBodies are words of the offices that put out reports of their own leaders.
var stateBodies = []string{"ministry", "government", "presidency", "house", "kremlin", "cabinet", "department", "secretariat", "office"}

// issuer returns the country of the office whose page the article is, by the lines
// above its first sentence: "THE WHITE HOUSE", "Ministry of External Affairs,
// Government of India"; "" if they name none or two.
func (x *extractor) issuer() string {
	if x.issued == nil {
		c := x.findIssuer()
		x.issued = &c
	}
	return *x.issued
}

// findIssuer reads what issuer returns.
func (x *extractor) findIssuer() string {
	found := ""
	for i, p := range x.a.Paragraphs {
		if p.Kind == article.Body {
			break
		}
		if p.Kind != article.Navigation || p.Span.Len() > maxMasthead {
			continue
		}
		s := x.newSentence(p.Span, i, p.Kind)
		party := s.partyIn(0, len(s.toks))
		if party == "" || !s.ofState() {
			continue
		}
		if found != "" && found != party {
			return ""
		}
		found = party
	}
	return found
}

// ofState reports whether s, a line without prose or the marks of a menu, names an
// office of state.
func (s *sentence) ofState() bool {
	state := false
	for k := range s.toks {
		switch w := s.low(k); {
		case slices.Contains(stateBodies, w):
			state = true
		case w == "of" || w == "the" || w == "and" || w == "for" || w == "," || w == "'s" || w == "." || w == "(" || w == ")":
		case !s.toks[k].cap:
			return false
		}
	}
	return state
}

// ownHolder returns the one person of the country whose office put out the page who
// holds the office, where those of other lands hold it too: "The President also
// called B", in a readout of the White House.
func (x *extractor) ownHolder(office string) *person {
	own := x.issuer()
	if own == "" {
		return nil
	}
	var found *person
	others := false
	for _, p := range x.candidates() {
		switch {
		case p.last == 0 || p.spouse || !p.holds(office):
		case p.party != "" && p.party != own, p.party == "" && p.culture != "" && p.culture != countryCulture[own]:
			others = true
		case found != nil:
			return nil
		default:
			found = p
		}
	}
	if !others {
		return nil
	}
	return found
}

// signedAt returns the town of a signature, a line of its own with the day below it
// at the end of the page: "New Delhi" above "August 27, 2010".
func (x *extractor) signedAt() (entry, text.Span) {
	ps := x.a.Paragraphs
	for i := len(ps) - 2; i >= max(0, len(ps)-6); i-- {
		if ps[i].Kind == article.Body || ps[i].Span.Len() > maxMasthead {
			break
		}
		e, ok := lookup(ps[i].Span.In(x.a.Text))
		if !ok || e.kind != city {
			continue
		}
		s := x.newSentence(ps[i+1].Span, i+1, ps[i+1].Kind)
		s.findDates()
		if len(s.dates) == 1 && s.dates[0].from == 0 && s.dates[0].date.Day != 0 {
			return e, ps[i].Span
		}
	}
	return entry{}, text.Span{}
}

// headTown returns the town of a line above the text that tells where and when the
// words below it were spoken: "Hanoi, 31 July 2024".
func (x *extractor) headTown() (entry, text.Span) {
	for i, p := range x.a.Paragraphs[:min(8, len(x.a.Paragraphs))] {
		if p.Kind == article.Body {
			break
		}
		if p.Kind != article.Navigation || p.Span.Len() > maxMasthead/2 {
			continue
		}
		s := x.newSentence(p.Span, i, p.Kind)
		s.findDates()
		if e := s.entAt(0); e != nil && e.kind == city && s.low(e.to) == "," && len(s.dates) == 1 && s.dates[0].from == e.to+1 && s.dates[0].to == len(s.toks) {
			return e.entry, s.cut(0, e.to)
		}
	}
	return entry{}, text.Span{}
}

// outlet returns the country of the paper or agency that a short line above the text or
// at its end names: "Ry Sochan / Khmer Times", "by Daily Sabah with AA"; "" if none does
// or two of different countries.
func (x *extractor) outlet() string {
	if x.paper == nil {
		c := x.findOutlet()
		x.paper = &c
	}
	return *x.paper
}

// findOutlet reads what outlet returns.
func (x *extractor) findOutlet() string {
	found := ""
	ps := x.a.Paragraphs
	for i, p := range ps {
		if p.Kind == article.Body || p.Kind == article.Caption || p.Kind == article.Related || p.Span.Len() > maxMasthead/2 || i > 12 && i < len(ps)-4 {
			continue
		}
		line := p.Span.In(x.a.Text)
		for _, part := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("/|,–—•>»()", r) }) {
			part = strings.TrimSpace(part)
			for _, w := range []string{"by ", "By ", "Source: ", "Source "} {
				part = strings.TrimPrefix(part, w)
			}
			part, _, _ = strings.Cut(part, " with ")
			switch c := agencies()[part]; {
			case c == "" || c == found:
			case found != "":
				return ""
			default:
				found = c
			}
		}
	}
	return found
}
