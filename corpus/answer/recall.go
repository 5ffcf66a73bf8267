package answer

// amongLast narrows a name that fits several people to the one of them whom the
// question before or its answer was about: "what did Zhang tell him".
func (r *reading) amongLast(m Memory) {
	known := append([]int(nil), m.people...)
	for _, p := range m.query.Parties {
		known = append(known, p.people...)
	}
	for i, p := range r.q.Parties {
		if len(p.people) < 2 || p.either {
			continue
		}
		if l := common(p.people, known); len(l) > 0 && (len(l) == 1 || r.z.sameAs(l)) {
			r.q.Parties[i].people = l
		}
	}
}

// other returns the one person whom the last answer named besides p; nil if it
// named none or several.
func (z *Answerer) other(m Memory, p slot) *slot {
	var l []int
	for _, id := range m.people {
		if !has(p.people, id) {
			l = append(l, id)
		}
	}
	if len(l) == 0 {
		for _, id := range m.events {
			if e := z.byID[id]; e != nil && len(m.events) == 1 {
				for _, x := range e.seats {
					if x.person >= 0 && !x.present && !has(p.people, x.person) {
						l = append(l, x.person)
					}
				}
			}
		}
	}
	if len(l) != 1 {
		return nil
	}
	return &slot{people: l}
}
