package answer

// counterpartAsked reports whether the question is who someone's counterpart is, and
// no more: "who was X's Lao counterpart", "his counterpart?".
func (r *reading) counterpartAsked() bool {
	for i, x := range r.w {
		switch {
		case x.entity == noEntity && (x.text == "counterpart" || x.text == "counterparts" || x.text == "opposite number"):
			return true
		case x.entity != noEntity, r.is(i, who|what|aux|pronoun|light|list) && !r.is(i, meet|say|discuss|part):
		default:
			return false
		}
	}
	return false
}

// whoseCounterpart completes a question that asks for a counterpart and nothing
// else: for those of the same office whom the person met. Where there are none, the
// one asked for is whoever holds it in the country named; where there is no country
// either, those on the other side of the meetings just told of.
func (r *reading) whoseCounterpart(m Memory) {
	q := &r.q
	if q.Kind != WhoMet || !r.counterpartAsked() {
		return
	}
	if firstPerson(*q) == nil && len(q.Ask.office.words) > 0 {
		q.Parties, q.Ask = append([]slot{q.Ask}, q.Parties...), slot{} // "who was the Lao defence minister's counterpart"
	}
	p := firstPerson(*q)
	if p == nil {
		return
	}
	land := q.Ask.country
	for _, s := range q.Parties {
		land = firstOf(land, s.country) // not that of an office
	}
	if c := r.z.t.country(q.Place); c != "" && land == "" {
		land, q.Place = c, ""
	}
	q.Parties, q.Ask, q.Also = []slot{*p}, slot{}, ""
	if land != "" {
		q.Ask = slot{country: land, said: land}
	}
	best, met := r.sameOfficeMet(*p, land)
	switch {
	case met:
		q.Ask = slot{country: land, office: best, said: "counterpart"}
	case land != "" && len(best.words) > 0:
		q.Kind, q.Ask, q.Parties, q.Place, q.Mode = RoleHolder, slot{office: best, said: "counterpart"}, nil, "", ""
		q.Now = q.When.zero() && r.hasText("is", "now", "current", "currently")
	case len(m.events) > 0 && len(r.z.find(*q)) > 0:
		r.notes = append(r.notes, "Of the same office nobody is named; these are those whom "+r.z.slotName(*p)+" met.")
	case len(best.words) > 0:
		q.Ask = slot{office: best, said: "counterpart"}
	}
}

// sameOfficeMet returns the office that faces the newest one of p whose holder of a
// land, "" for any, p met in the meetings of r's query, and true; else one that
// somebody of the land holds, or the newest, and false.
func (r *reading) sameOfficeMet(p slot, land string) (office, bool) {
	held := r.z.officesOf(p.people)
	if len(p.people) == 0 {
		held = []office{p.office}
	}
	var best office
	for _, o := range held {
		if has(o.words, "politburo") || has(o.words, "psc") {
			continue // one of many
		}
		o = office{words: paired(plainOffice(o.words)), country: land}
		narrow := r.q
		narrow.Ask = slot{country: land, office: o}
		if len(r.z.find(narrow)) > 0 {
			return o, true
		}
		if len(best.words) == 0 || len(r.z.holdings(slot{office: best})) == 0 {
			best = o
		}
	}
	return best, false
}

// plainOffices are the offices that states have alike, each of one word.
var plainOffices = []string{"fm", "defmin", "secmin", "healthmin", "pm", "statepresident", "partychief", "nachair", "senatechair"}

// plainOffice returns the one word of an office that states have alike, without what
// one state adds to it: "Union Minister for Foreign Affairs". Deputies stay deputies.
func plainOffice(words []string) []string {
	for _, w := range words {
		if modifiers[w] {
			return words
		}
	}
	for _, w := range plainOffices {
		if has(words, w) {
			return []string{w}
		}
	}
	return words
}
