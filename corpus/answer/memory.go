package answer

// maxRemembered is how many people and meetings of an answer are kept for the
// next question.
const maxRemembered = 12

// remember returns the memory for the next question: of an answer what it was
// about, of a refusal what was before.
func (z *Answerer) remember(m Memory, q Query, a Answer) Memory {
	if a.Kind == Unanswerable || a.Kind == Excerpts {
		return m
	}
	next := Memory{query: q, set: true}
	if a.Abstained {
		return next
	}
	for _, f := range a.Facts {
		for _, id := range z.names.whole(nameWords(f)) {
			if len(next.people) < maxRemembered && !has(next.people, id) {
				next.people = append(next.people, id)
			}
		}
	}
	for _, e := range a.Meetings {
		if len(next.events) < maxRemembered {
			next.events = append(next.events, e.ID)
		}
	}
	return next
}

// follow completes a question that leans on the one before: by a pronoun, by
// an "and" or "what about" in front, or by lacking what it is about. It changes
// the query, and the reply echoes it. Where someone else is named it also
// returns the query without what narrowed the one before, and reports looser.
func (z *Answerer) follow(r *reading, m Memory) (loose Query, looser bool) {
	if !m.set || len(r.w) == 0 {
		return
	}
	if r.given(m) {
		return
	}
	lean, pronouns := r.leans() || r.narrows() || r.ofThem() || r.insteadOf(m), r.pronouns()
	bare := r.bare() || r.q.Spoken && !r.q.Ask.zero() && r.nothingBesides() // "what did the Vietnamese side say?"
	if !lean && !pronouns && !bare {
		return
	}
	if r.q.Kind == Unanswerable && !bare {
		return
	}
	base := m.query
	r.amongLast(m)
	fragment := r.fragment() && !r.counterpartAsked() && (!r.q.AnyOne || r.q.Ask.zero()) // "was the ambassador there" is none
	if fragment && r.opening()&aux != 0 && r.q.Mode != "" && r.q.persons() == 0 && r.pronouns() {
		r.q.Kind, fragment = DidTheyMeet, false // "was it in person?"
	}
	fragment = fragment || r.speaker() != 0 && base.Spoken && r.has&(say|what) == 0 // "and the host?"
	named := r.persons() > 0
	if s := r.beside(z.dateOf(m)); !s.zero() && r.q.When.zero() && r.q.Kind != RoleHolder {
		r.q.When, base.Place, base.OrIn, base.Mode = s, "", nil, ""
	}
	if r.hasText("then", "that day", "by then", "same day") && r.q.When.zero() {
		r.q.When = z.dateOf(m)
	}
	if r.hasText("who else", "else", "whom else") {
		base.Except = append(append([]int(nil), base.Except...), m.people...)
		if r.q.Kind == Participants && !named {
			for _, p := range base.Parties {
				r.q.Except = append(r.q.Except, p.people...)
			}
		}
		fragment = fragment || !named && r.has&(meet|say|discuss|part) == 0
		calls := r.hasText("call", "called") && r.has&who != 0
		if (r.q.Kind == WhoMet || r.has&who != 0 && r.has&meet != 0 || calls) && !named {
			if calls {
				r.q.Mode = "phone" // "who else did he call"
			}
			base.Kind, fragment = WhoMet, true
			if p := z.meant(m, base); p != nil && base.persons() > 1 {
				for _, o := range withoutParty(base.Parties, *p) {
					base.Except = append(base.Except, o.people...)
				}
				base.Parties = []slot{*p} // "who else did he meet": not only with the other
			}
		}
	}
	switch {
	case base.Kind == WhoSaid && !named && r.attendance():
		r.q = attendance(base)
		return
	case fragment:
		loose, looser = widen(base, r.q)
		if r.withPerson() && base.persons() == 1 {
			base.Parties = append(base.Parties[:len(base.Parties):len(base.Parties)], r.q.Parties...)
			r.q.Parties = nil // "only those with To Lam"
		}
		r.q = z.whichever(base, r.q, merge(base, r.q))
		if p := r.picked(); p != pickAll {
			r.q.Pick = p // "and the second time?"
		}
		return
	case named && r.hasText(personal...):
		// "what did he discuss with Pany Yathotou"
		if p := z.meant(m, base); p != nil {
			if n := r.q.Parties[0]; len(common(n.people, p.people)) > 0 {
				if o := z.other(m, n); o != nil {
					p = o // "what did A tell him", after a question about A
				}
			}
			if r.hasText("him", "her") && !r.hasText("he", "she", "his") {
				r.q.Parties = append(r.q.Parties, *p) // "what did A ask of him"
			} else {
				r.q.Parties = append([]slot{*p}, r.q.Parties...)
			}
			r.q.Kind = r.kind()
		}
		return
	case named:
		return // "what office did Trung hold by then" is complete but for the time
	}
	z.lend(r, m, base)
	return
}

// attendance reports whether the question asks who else was at a meeting: "who
// else was there".
func (r *reading) attendance() bool {
	return r.hasText("who else", "else") && r.hasText("there", "present") && r.has&(meet|say|discuss) == 0
}

// attendance asks who else was at the meetings at which the people of base
// spoke.
func attendance(base Query) Query {
	base.Kind, base.Spoken, base.Topic, base.Verb = Participants, false, nil, ""
	base.Except = nil
	for _, p := range base.Parties {
		base.Except = append(base.Except, p.people...)
	}
	return base
}

// widen merges q, which names a person, with base less the time, place and mode
// that q does not ask for; it reports false if that changes nothing.
func widen(base, q Query) (Query, bool) {
	person := false
	for _, p := range q.Parties {
		person = person || len(p.people) > 0
	}
	if !person || base.When.zero() && base.Place == "" && base.Mode == "" {
		return Query{}, false
	}
	base.When, base.Place, base.OrIn, base.Mode = span{}, "", nil, ""
	return merge(base, q), true
}

// lend gives r's query what it lacks from the last one.
func (z *Answerer) lend(r *reading, m Memory, base Query) {
	asksHolder := base.Kind == RoleHolder && (r.q.Kind == RoleHolder || r.q.Kind == Excerpts && r.has&who != 0)
	who := r.hasText(personal...)
	kind := r.q.Kind
	q := &r.q
	p := z.meant(m, base)
	if r.has&title != 0 && r.has&(meet|say|discuss) == 0 && base.Kind == WhoMet && len(m.people) == 1 {
		// "what is his post?" is of the one whom the answer named, or of the one asked about
		q.Parties = append(q.Parties, slot{people: m.people})
		if p != nil && len(p.people) == 0 {
			p, q.Parties = &q.Parties[0], nil
		}
	}
	toWhom := r.hasText("to whom", "with whom", "whom to") && r.has&(say|meet|discuss) == 0
	switch {
	case toWhom && base.Kind == WhoSaid && p != nil:
		q.Parties = []slot{*p}
	case who && p != nil:
		q.Parties = append([]slot{*p}, q.Parties...)
		if kind == WhoMet || kind == Excerpts && r.has&meet != 0 && r.has&(say|discuss|part|what) == 0 && r.hasText("who", "whom") {
			q.Kind = WhoMet
			if !q.When.zero() && q.When == z.dateOf(m) { // "earlier that day"
				for _, o := range withoutParty(base.Parties, *p) {
					q.Except = append(q.Except, o.people...)
				}
			}
			break // "whom did he meet the day before" is not of the other one
		}
		if base.Kind == DidTheyMeet || base.Kind == When || base.Kind == Where || base.Kind == How || base.Kind == WhatDiscussed || base.Kind == Participants {
			q.Parties = append(q.Parties, withoutParty(base.Parties, *p)...)
		}
		if r.has&(say|discuss) != 0 {
			q.Kind = r.kind()
			kind = q.Kind
		}
	default:
		q.Parties = append(append([]slot(nil), base.Parties...), q.Parties...)
	}
	if asksHolder && q.Ask.zero() {
		q.Ask = base.Ask
	}
	if base.Kind != TitleOf && base.Kind != RoleHolder {
		if q.When.zero() {
			q.When = base.When
		}
		if q.Place == "" {
			q.Place, q.OrIn = base.Place, base.OrIn
		}
		if q.Mode == "" && kind != How {
			q.Mode = base.Mode
		}
		if len(q.Topic) == 0 && !(base.Kind == WhoSaid && kind == WhoMet && r.has&say == 0) && (base.Kind == WhoSaid || base.Kind == TopicSearch || base.Kind == When || base.Kind == Where) {
			q.Topic = base.Topic
		}
		if base.Pick != pickAll && q.Pick == pickAll {
			q.Pick = base.Pick
		}
		if len(q.Parties) == 0 && !base.Ask.zero() && q.Ask.zero() {
			q.Ask = base.Ask
		}
	}
	if toWhom {
		q.Kind = WhoMet
		return
	}
	if q.Kind == WhoSaid && !q.Spoken && q.Verb == "" && len(q.Topic) == 0 && !who {
		q.Parties = nil // "who said that", where nothing was quoted
	}
	if r.has&(first|latest) != 0 && r.has&part == 0 {
		q.Kind, q.Pick = Latest, r.picked()
		return
	}
	if kind == Excerpts || kind == List || kind == Unanswerable {
		q.Kind = r.kind()
	}
	if base.Kind == Count && base.Counted == countPeople && r.whoWereThey() {
		q.Kind, q.Place, q.When = WhoMet, base.Place, base.When
		if !namesSomeone(base) {
			q.Kind = Participants
		}
	}
	if r.has&why != 0 && r.bareWhy() {
		q.Kind = base.Kind // "why?" asks for the evidence of what was answered
		q.Topic = base.Topic
	}
	if q.Kind == RoleHolder {
		q.Order = 0
		switch {
		case r.has&before != 0:
			q.Order = -1
		case r.has&after != 0:
			q.Order = 1
		}
	}
	if r.asksAbout() {
		q.Kind = WhatDiscussed // "what was it about"
	}
	if q.Kind == Participants && who && p != nil && len(p.people) > 0 && (r.hasText("with") || r.hasCompanions()) {
		q.Except = append(q.Except, p.people...) // "who was with him"
		if c := z.t.country(z.people[p.people[0]].Party); c != "" && r.hasCompanions() && q.Ask.zero() {
			q.Ask = slot{country: c, said: c} // "who went with him"
		}
	}
	if q.Kind == Excerpts && r.has&discuss != 0 && (base.Kind == TitleOf || base.Kind == RoleHolder) {
		q.Kind = WhatDiscussed // "did they talk about rice", after an office was asked for
	}
	if q.Kind == Excerpts && (base.Kind != DidTheyMeet || r.has&what == 0 || len(q.Topic) == 0) {
		q.Kind = base.Kind // but "what gift did he get" asks for no yes or no
	}
	q.Why = q.Why || r.has&why != 0 && (q.Kind == When || q.Kind == Where || q.Kind == How)
}

// whoWereThey reports whether the question asks for nothing but who those of the
// answer before were.
func (r *reading) whoWereThey() bool {
	return r.has&who != 0 && r.hasText("they", "those", "these", "them") && r.has&(meet|say|discuss|part|meeting|title|hold) == 0
}

// withoutParty returns the parties but the one that is p.
func withoutParty(l []slot, p slot) []slot {
	var out []slot
	for _, s := range l {
		if len(common(s.people, p.people)) == 0 {
			out = append(out, s)
		}
	}
	return out
}

// personal are the words that stand for one person.
var personal = []string{"what was he", "what is he", "what was she", "what is she", "he", "him", "his", "she", "her", "himself"}

// meant returns whom a "he" means: the person that the last answer named where
// it was asked for, else the person that the last question was about.
func (z *Answerer) meant(m Memory, base Query) *slot {
	if (base.Kind == WhoSaid && !base.Spoken || base.Kind == RoleHolder) && len(m.people) > 0 {
		return &slot{people: m.people[:1]}
	}
	return firstPerson(base)
}

func firstPerson(q Query) *slot {
	for i, p := range q.Parties {
		if len(p.people) > 0 || len(p.office.words) > 0 {
			return &q.Parties[i]
		}
	}
	return nil
}

// merge puts what the fragment q names in the place of base's own: "and in
// 2023?", "what about Vietnam?", "only in Beijing", "and Wang Yi?".
func merge(base, q Query) Query {
	if !q.When.zero() {
		base.When = q.When.inYearOf(base.When)
	}
	if q.Place != "" {
		base.Place, base.OrIn = q.Place, q.OrIn
	}
	if q.Mode != "" {
		base.Mode = q.Mode
	}
	if q.Type != "" {
		base.Type = q.Type
	}
	if len(q.Topic) > 0 {
		base.Topic = q.Topic
	}
	if q.Role != 0 && base.Spoken {
		base.Role, base.Verb = q.Role, ""
		return base
	}
	new := append([]slot(nil), q.Parties...)
	if !q.Ask.zero() {
		new = append(new, q.Ask)
	}
	for _, s := range new {
		base = base.with(s)
	}
	return base
}

// with puts s in the place of the last party of its sort, or of what is asked
// for.
func (q Query) with(s slot) Query {
	switch {
	case q.Kind == RoleHolder && len(s.people) == 0:
		if s.country != "" && len(q.Ask.office.words) > 0 {
			q.Ask.office.country = s.country
			return q
		}
		q.Ask = s
		return q
	case s.country != "" && q.Ask.country != "":
		q.Ask.country = s.country
		return q
	}
	q.Parties = append([]slot(nil), q.Parties...)
	n := len(q.Parties) - 1
	switch {
	case n >= 0 && s.country != "" && len(s.or) == 0 && q.Parties[n].office.country != "" && len(q.Parties[n].people) == 0:
		q.Parties[n] = slot{office: office{words: q.Parties[n].office.words, country: s.country}, said: s.said}
		return q // "what about the Lao one?"
	case q.persons() > 1 && s.country == "" && q.Parties[n].country == "":
		q.Parties[n] = s // an office in the place of a person, or the other way round
		return q
	}
	for i := n; i >= 0; i-- {
		p := q.Parties[i]
		if (len(p.people) > 0) == (len(s.people) > 0) && (p.country != "") == (s.country != "") {
			q.Parties[i] = s
			return q
		}
	}
	q.Parties = append(q.Parties, s)
	return q
}
