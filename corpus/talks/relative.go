package talks

// headVerbs turn a relative clause into a title: "who chairs the Commission".
var headVerbs = map[string]string{
	"chairs": "Chair of", "heads": "head of", "leads": "head of", "directs": "director of", "runs": "head of",
	"presides": "president of", "sits": "member of",
}

// relativeTitle parses "who is Secretary of …", "who chairs the Commission"
// and "who is on a visit as head of …" at the relative pronoun k.
func (s *sentence) relativeTitle(k, j int) (from, to, end int) {
	v := k + 1
	if s.low(v) == "also" {
		v++
	}
	if headVerbs[s.low(v)] != "" && (s.low(v) != "sits" || s.low(v+1) == "on") {
		e := s.titleRun(v + 1)
		if s.low(v) == "sits" {
			e = s.titleRun(v + 2)
		}
		for e > v && s.hangs(e-1) {
			e--
		}
		if e <= v+1 || e == v+2 { // "runs the equivalent department in the Party"
			for e < len(s.toks) && s.toks[e].word {
				e++
			}
		}
		if s.has(e, "and", "sits", "on") {
			for n := s.titleRun(e + 3); n > e+3; n-- {
				if !s.hangs(n - 1) {
					return v, n, n // "who directs the Office and sits on the Secretariat"
				}
			}
		}
		return v, e, e
	}
	if s.low(v) == "is" || s.low(v) == "was" {
		if from, to = s.titlePhrase(v + 1); from < to {
			if w := s.low(to); s.low(v) == "was" && (w == "before" || w == "until" || w == "till" || w == "prior") {
				return j, j, to // "who was head of the Commission before joining the Government"
			}
			return from, to, to
		}
		for a := v; a < min(v+10, len(s.toks)) && s.low(a) != ","; a++ {
			if s.low(a) != "as" {
				continue
			}
			if from, to = s.titlePhrase(a + 1); from < to {
				return from, to, to
			}
		}
	}
	return j, j, s.skipAside(j)
}

// titleText returns the title of the tokens [from, to) as the reader should
// see it, with the verb of a relative clause turned into an office.
func (s *sentence) titleText(full string, from, to int) string {
	if from >= to {
		return ""
	}
	noun := headVerbs[s.low(from)]
	if noun == "" {
		return clean(s.cut(from, to).In(full))
	}
	if from++; s.low(from) == "on" {
		from++ // "sits on the Secretariat"
	}
	for k := from; k+3 < to; k++ {
		if s.has(k, "and", "sits", "on") {
			return noun + " " + clean(s.cut(from, k).In(full)) + ", member of " + clean(s.cut(k+3, to).In(full))
		}
	}
	return noun + " " + clean(s.cut(from, to).In(full))
}
