package talks

import (
	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// leadMode returns how the meeting that the page is about was held, where its own
// sentence does not tell: by the headline ("Secretary A's call with B") or by the
// first sentences ("The two spoke on telephone").
func (x *extractor) leadMode(d *draft) (string, text.Span) {
	if len(x.drafts) > 0 && x.drafts[0] != d || d.at > 4 {
		return "", text.Span{}
	}
	if d.at > 2 {
		return x.readout(d)
	}
	for _, s := range x.sents {
		if s.kind == article.Title {
			if m, at := s.headlineMode(); m != "" {
				return m, at
			}
		}
	}
	for _, s := range x.body[:min(3, len(x.body))] {
		for k := range s.toks {
			m := s.modeAt(k)
			if m == "" || m == "in person" || s.insideRef(k) || s.quoted(k) {
				continue
			}
			if s.low(k-1) == "the" && s.low(k+2) == "between" {
				continue // "the phone call between the two heads of state"
			}
			switch s.low(k - 1) {
			case "by", "on", "via", "over", "the", "in", "a", "an", "had", "held", "their":
				return m, s.cut(k, k+1)
			}
		}
	}
	return x.readout(d)
}

// readout takes the talks of a readout that a spokesperson signs, in which two
// "spoke" and no place is told, for a call.
func (x *extractor) readout(d *draft) (string, text.Span) {
	if d.place != "" || d.at > len(x.body) {
		return "", text.Span{}
	}
	s, signed := x.body[d.at-1], false
	for _, p := range x.body[:min(3, len(x.body))] {
		for k := range p.toks {
			signed = signed || (p.low(k) == "attributable" || p.low(k) == "stated") && (p.low(k+1) == "to" || p.low(k+1) == "by") && p.spokesmanIn(k)
		}
	}
	for k := range s.toks {
		if signed && s.low(k) == "spoke" && !s.insideRef(k) && !s.quoted(k) {
			return "phone", s.cut(k, k+1)
		}
	}
	return "", text.Span{}
}

// spokesmanIn reports whether a spokesperson is named in the few words behind k.
func (s *sentence) spokesmanIn(k int) bool {
	for j := k; j < min(k+6, len(s.toks)); j++ {
		switch s.low(j) {
		case "spokesperson", "spokesman", "spokeswoman":
			return true
		}
	}
	return false
}

// headlineMode reads "call with", "phones", "virtual talks" in a headline.
func (s *sentence) headlineMode() (string, text.Span) {
	for k := range s.toks {
		switch w := s.low(k); {
		case w == "phones" || w == "phone" || w == "telephone" || w == "telephones":
			return "phone", s.cut(k, k+1)
		case w == "call" && (s.low(k+1) == "with" || s.low(k+1) == "between"):
			return "phone", s.cut(k, k+1)
		case s.modeAt(k) == "online":
			return "online", s.cut(k, k+1)
		}
	}
	return "", text.Span{}
}
