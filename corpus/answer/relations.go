package answer

// Some words name a person by another one: the counterpart of a minister, the
// successor of a party chief.

// opposites are the offices that face each other in two countries under different
// names: the two parties' departments for relations with other parties.
var opposites = map[string]string{"cer": "ild", "ild": "cer"}

// counterpart narrows the country beside a person, or whoever that person met,
// to those of the same office: "when did Trung meet his Chinese counterpart". It
// changes nothing where no such meeting is told.
func (r *reading) counterpart() {
	q := &r.q
	if !r.hasText("counterpart", "counterparts", "opposite number") || q.Kind == RoleHolder || q.Kind == TitleOf || q.Kind == WhoMet && r.counterpartAsked() {
		return
	}
	who := -1
	for i, p := range q.Parties {
		if len(p.people) > 0 {
			if who >= 0 {
				return
			}
			who = i
		}
	}
	if who < 0 || len(q.Parties) > 2 {
		return
	}
	p := q.Parties[who]
	country := q.Ask.country
	for _, s := range q.Parties {
		country = firstOf(country, s.country)
	}
	for _, o := range r.z.officesOf(p.people) {
		other := slot{country: country, office: office{words: paired(o.words)}, said: "counterpart"}
		narrow := *q
		if q.Ask.zero() {
			narrow.Parties = []slot{p, other}
		} else {
			narrow.Ask = other
		}
		if len(r.z.find(narrow)) > 0 {
			*q = narrow
			return
		}
	}
}

// officesOf returns the offices of the people that say more than a rank.
func (z *Answerer) officesOf(people []int) []office {
	var out []office
	for _, id := range people {
		for k := len(z.held[id]) - 1; k >= 0; k-- {
			if o := z.held[id][k]; len(o.words) > 1 || len(o.words) == 1 && !vague[o.words[0]] {
				out = append(out, o)
			}
		}
	}
	return out
}

func paired(words []string) []string {
	out := append([]string(nil), words...)
	for i, w := range out {
		if p := opposites[w]; p != "" {
			out[i] = p
		}
	}
	return out
}

// successor puts the successor or predecessor of a person in that person's
// place where a question is of a meeting: "who met Trong's successor". It
// reports false if the articles do not tell who that is.
func (r *reading) successor() bool {
	q := &r.q
	if q.Kind == RoleHolder || q.Kind == TitleOf || !r.hasText("successor", "predecessor") || len(q.Parties) == 0 || len(q.Parties[0].people) == 0 {
		return true
	}
	h := Query{Kind: RoleHolder, Parties: q.Parties[:1], Order: 1}
	if r.hasText("predecessor") {
		h.Order = -1
	}
	l := r.z.beside(h)
	if len(l) == 0 {
		return false
	}
	q.Parties = append([]slot{{people: []int{l[0].person}}}, q.Parties[1:]...)
	r.notes = append(r.notes, "That is "+r.z.people[l[0].person].Name+".")
	return true
}

// beside returns the holdings of the one before or after the person of q in an
// office of that person; nil if the articles do not tell.
func (z *Answerer) beside(q Query) []holding {
	if len(q.Parties) == 0 {
		return nil
	}
	p := q.Parties[0]
	for _, o := range z.officesOf(p.people) {
		ask := slot{country: o.country, office: office{words: o.words}}
		if ask.country == "" {
			ask.country = z.t.country(z.people[p.people[0]].Party)
		}
		if l := z.neighbours(q, z.holdings(ask)); l != nil {
			return l
		}
	}
	return nil
}
