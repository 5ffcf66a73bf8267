package answer

// loneWord returns the only thing that the question names, where it says nothing
// else, and whether a question mark stands behind it: "Wang Yi?".
func (r *reading) loneWord() (x word, asked bool) {
	n := 0
	for _, y := range r.w {
		switch {
		case y.entity == aMark:
			asked = asked || y.text == "?"
		default:
			x, n = y, n+1
		}
	}
	if n != 1 {
		return word{}, false
	}
	return x, asked
}

// given takes a bare name behind a refusal for the one meant: one of those whom the
// name before fitted, or in the place of a name that the articles do not have. It
// reports whether it is one.
func (r *reading) given(m Memory) bool {
	x, _ := r.loneWord()
	if x.entity != aPerson || len(r.q.Parties) != 1 {
		return false
	}
	s := r.q.Parties[0]
	for i, p := range m.query.Parties {
		if len(p.people) < 2 || p.either || r.z.sameAs(p.people) || len(m.people) > 0 {
			continue
		}
		if l := common(p.people, s.people); len(l) > 0 && len(l) < len(p.people) {
			r.q = m.query
			r.q.Parties = append([]slot(nil), m.query.Parties...)
			r.q.Parties[i] = s
			return true
		}
	}
	if !m.open || m.query.Kind == RoleHolder || len(m.query.Parties) >= maxParties {
		return false
	}
	r.q = m.query
	r.q.Parties = append(append([]slot(nil), m.query.Parties...), s)
	return true
}

// insteadOf reports whether the question is a bare name with a question mark that
// stands for the question before with another person, or country, in it: "Wang Yi?".
// One whom the answer or the question named already is asked about as a person.
func (r *reading) insteadOf(m Memory) bool {
	x, asked := r.loneWord()
	n := len(m.query.Parties)
	if !asked || n == 0 || x.entity != aPerson && (x.entity != aCountry || m.query.Parties[n-1].nation() == "" && m.query.Ask.nation() == "") {
		return false
	}
	switch m.query.Kind {
	case TitleOf, RoleHolder, Excerpts, Unanswerable, "":
		return false
	}
	for _, p := range m.query.Parties {
		if len(common(p.people, x.ids)) > 0 {
			return false
		}
	}
	return len(common(m.people, x.ids)) == 0
}

// whichever returns merged, in which the person of the fragment took the place of the
// second of two, or what base is with that person in the place of the first, if the
// articles have such meetings only: after "when did A host B", the other host of B.
func (z *Answerer) whichever(base, fragment, merged Query) Query {
	if len(base.Parties) != 2 || base.persons() != 2 || len(fragment.Parties) != 1 || len(fragment.Parties[0].people) == 0 || len(merged.Parties) != 2 || base.Spoken {
		return merged
	}
	first := merged
	first.Parties = []slot{fragment.Parties[0], base.Parties[1]}
	if len(common(first.Parties[0].people, first.Parties[1].people)) == 0 && len(z.find(merged)) == 0 && len(z.find(first)) > 0 {
		return first
	}
	return merged
}
