package talks

import (
	"slices"

	"rapporteur/corpus/text"
)

// An early is what a person said before the article has told of the meeting:
// "Closer ties would help both, said A. He made the remark while meeting B."
type early struct {
	said statement
	by   []*person // who said it together; all of them must take part
	in   *sentence
	at   int // number of the sentence
}

// saidAt reports whether all who said it took part in d.
func (e early) saidAt(d *draft) bool {
	return !slices.ContainsFunc(e.by, func(p *person) bool { return !d.has(p) })
}

// Bounds of early: how many statements are kept, and how many sentences before
// the meeting they may stand.
const (
	mostEarly = 20
	earlyFor  = 4
)

// keepEarly keeps what is said in s while no meeting has been told.
func (x *extractor) keepEarly(s *sentence, us []utterance, parts []text.Span) {
	for i, u := range us {
		if u.by.person == nil || u.by.kind == plural || u.by.inner || len(x.early) == mostEarly {
			continue
		}
		e := early{statement{u.by.person, parts[i]}, []*person{u.by.person}, s, x.at}
		if ps := s.joinedWith(u.by); len(ps) > 1 && !oneParty(ps) {
			e.said.by, e.by = nil, ps
		}
		x.early = append(x.early, e)
	}
}

// giveEarly lets the meeting d, which has just been told, have what those at it
// said right before.
func (x *extractor) giveEarly(d *draft) {
	var said []statement
	var about []text.Span
	var passage []*sentence
	var rest []early
	for _, e := range x.early {
		if !e.saidAt(d) || d.at-e.at > earlyFor || e.at >= d.at {
			rest = append(rest, e)
			continue
		}
		said = append(said, e.said)
		about = note(about, e.in.span)
		if n := len(passage); n == 0 || passage[n-1] != e.in {
			passage = append(passage, e.in)
		}
	}
	d.said, d.about, d.passage = append(said, d.said...), append(about, d.about...), append(passage, d.passage...)
	x.early = rest
}

// giveAll lets the meeting d, told by a caption or by nothing but what is said in
// it, have all that those at it said.
func (x *extractor) giveAll(d *draft) {
	for _, e := range x.early {
		if !e.saidAt(d) {
			continue
		}
		d.said = append(d.said, e.said)
		d.about = note(d.about, e.in.span)
		if !slices.Contains(d.passage, e.in) {
			d.passage = append(d.passage, e.in)
		}
	}
}
