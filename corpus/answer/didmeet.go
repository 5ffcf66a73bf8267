package answer

import "fmt"

// didMeet answers "did X meet Y" with yes and when, or no and what there was.
func (z *Answerer) didMeet(q Query) Answer {
	l := z.find(q)
	if q.Verb == asksRoom && allHybrid(l) || q.Mode == "in person" && len(l) == 0 {
		if a, ok := z.notInRoom(q); ok {
			return a
		}
	}
	if len(l) == 0 {
		return z.noMeeting(q)
	}
	a := Answer{Facts: []string{"yes"}}
	var parts []string
	all := len(l)
	l = q.listed(l, &a)
	for _, f := range l {
		if len(q.Topic) > 0 {
			a.addCited(f, topicCites(f))
		} else {
			a.add(z, f, f.taken(q))
		}
		a.Facts = addFact(a.Facts, isoDate(f.Date), f.at)
		s := dateOr(f.Date)
		if f.at != "" {
			s += ", " + f.at
		}
		if f.Mode != "" {
			s += ", " + modePhrase[f.Mode]
		}
		parts = append(parts, s)
	}
	if allLoose(l) {
		// "On 28 August", where the article has the month alone.
		a.Abstained, a.Facts = true, nil
		a.Notes = nil
		a.Lead = "They met, but " + l[0].loose + ": " + atMost(labels(l), "; ") + "."
		return a
	}
	if len(l) == 1 {
		a.Lead = "Yes: " + l[0].who() + ", " + parts[0] + "."
		return a
	}
	a.Lead = fmt.Sprintf("Yes, %d times: %s.", all, atMost(told(parts), "; "))
	return a
}
