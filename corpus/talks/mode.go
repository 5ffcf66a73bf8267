package talks

import (
	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// leadMode returns how the meeting that the page is about was held, where its own
// sentence does not tell: by the headline ("Secretary A's call with B") or by the
// first sentences ("The two spoke on telephone").
func (x *extractor) leadMode(d *draft) (string, text.Span) {
	if d.at > 2 || len(x.drafts) > 0 && x.drafts[0] != d {
		return "", text.Span{}
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
			m := modeWords[s.low(k)]
			if m == "" || m == "in person" || s.low(k) == "video" || s.insideRef(k) || s.quoted(k) {
				continue
			}
			switch s.low(k - 1) {
			case "by", "on", "via", "over", "the", "in", "a", "an", "had", "held", "their":
				return m, s.cut(k, k+1)
			}
		}
	}
	return "", text.Span{}
}

// headlineMode reads "call with", "phones", "virtual talks" in a headline.
func (s *sentence) headlineMode() (string, text.Span) {
	for k := range s.toks {
		switch w := s.low(k); {
		case w == "phones" || w == "phone" || w == "telephone" || w == "telephones":
			return "phone", s.cut(k, k+1)
		case w == "call" && (s.low(k+1) == "with" || s.low(k+1) == "between"):
			return "phone", s.cut(k, k+1)
		case modeWords[w] == "online" && w != "video":
			return "online", s.cut(k, k+1)
		}
	}
	return "", text.Span{}
}
