package talks

import (
	"slices"

	"rapporteur/corpus/text"
)

// A lone is a sentence that tells of a meeting of these people alone.
type lone struct {
	people []*person
	span   text.Span
}

// noteAlone remembers a verb of meeting of which only the subject is named:
// "Trung held talks on Friday."
func (x *extractor) noteAlone(s *sentence, tr trigger) {
	if tr.weak || s.planned(tr.from) || s.quoted(tr.from) || s.recalled(tr) {
		return
	}
	if ps := gather(s.subjects(tr.from), nil); len(ps) > 0 {
		x.alone = append(x.alone, lone{ps, s.span})
	}
}

// oneSided returns the meetings told of one side only, in the order of the
// text: those of people who take part in none that was found.
func (x *extractor) oneSided() []OneSided {
	met := map[*person]bool{}
	for _, d := range x.drafts {
		for _, p := range d.all {
			met[p] = true
		}
	}
	var out []OneSided
	for _, l := range x.alone {
		if slices.ContainsFunc(l.people, func(p *person) bool { return met[p] }) {
			continue
		}
		o := OneSided{Span: l.span}
		for _, p := range l.people {
			met[p] = true // once is enough
			o.People = append(o.People, p.name)
		}
		out = append(out, o)
	}
	return out
}
