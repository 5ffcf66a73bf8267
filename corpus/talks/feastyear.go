package talks

import "rapporteur/corpus/text"

// feastYear reads "the Friendship and Solidarity Year 2022, in which both countries
// mark 60 years of ties": the year of the news, where the sentence says that it is
// being marked.
func (s *sentence) feastYear() (int, text.Span) {
	for i := range s.toks {
		y, n := s.year(i + 1)
		if n != 1 || s.low(i) != "year" || !s.toks[i].cap || !s.toks[max(0, i-1)].cap {
			continue
		}
		for k := range s.toks {
			switch s.low(k) {
			case "last", "next", "upcoming", "towards", "toward", "ahead", "marked", "will":
				return 0, text.Span{}
			case "mark", "marks", "marking", "celebrate", "celebrates", "celebrating":
				return y, s.cut(i-1, i+2)
			}
		}
	}
	return 0, text.Span{}
}
