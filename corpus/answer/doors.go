package answer

import "regexp"

// shut is how articles say that what was said at a meeting is not told.
var shut = regexp.MustCompile(`(?i)\b(closed[- ]doors?|closed to (the )?(press|media|public|reporters|journalists)|in camera|no (further |other |more )?(information|details?)\b|(did|has|have|had) not (disclosed?|given?|provided?|revealed?|released?)|undisclosed|(was|were) not (disclosed|revealed|made public))`)

// shutSentences returns the sentences of e's account that say so.
func (e *event) shutSentences() []sentence {
	var out []sentence
	for _, s := range e.account {
		if shut.MatchString(s.span.In(s.article.Text)) {
			out = append(out, s)
		}
	}
	return out
}

// untold reports whether the articles say of e that nothing of its content is
// told, and have nobody speak there.
func (e *event) untold() bool {
	for _, m := range e.Reports {
		if len(m.Statements) > 0 {
			return false
		}
	}
	return len(e.shutSentences()) > 0
}

// behindDoors declines to tell what was said behind closed doors, and quotes what
// the articles say of it: what they report was told in public.
func (z *Answerer) behindDoors(q Query) Answer {
	narrow := q
	narrow.Topic, narrow.Verb = nil, ""
	l := z.heldFor(narrow)
	if len(l) == 0 {
		return z.noMeeting(narrow)
	}
	a := Answer{Abstained: true}
	for i, f := range l {
		if i == maxPerhaps {
			break
		}
		var cites []Citation
		for _, s := range f.shutSentences() {
			cites = appendCite(cites, s.article, s.span)
		}
		if cites != nil {
			a.Items = append(a.Items, Item{Text: f.label(), Event: f.Event, Citations: cites})
		}
	}
	a.Lead = "The articles do not tell what was said behind closed doors at " + plural(len(l), "meeting") + ": " + atMost(labels(l), "; ") + "."
	return a
}
