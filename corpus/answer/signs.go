package answer

// Signs of single kinds of question, each a method that kind asks.

// mostOf reports whether the question is of what there is most of, which would
// have to be measured, or of women, whom the articles do not tell from men.
func (r *reading) mostOf() bool {
	if r.has&(say|discuss) != 0 || len(r.q.Topic) > 1 {
		return false
	}
	for i, x := range r.w {
		if (x.text == "women" || x.text == "female" || x.text == "woman") && (r.is(i+1, people) || i+1 < len(r.w) && r.w[i+1].entity == anOffice) {
			return true // "women leaders": who is one is not told
		}
		if x.entity == noEntity && measured[x.text] && !(i > 0 && r.w[i-1].text == "at") {
			return true
		}
	}
	return false
}

var measured = wordSet("most fewest least largest biggest longest shortest smallest busiest")

// calledUp reports whether "called" stands before someone, and no words are in
// question: "who called X".
func (r *reading) calledUp() bool {
	for i, x := range r.w {
		if x.text == "call" && i > 1 && (r.w[i-1].entity == aPerson || r.w[i-1].entity == anOffice) && len(r.q.Topic) == 0 && len(r.q.Parties) == 1 && r.opening()&who != 0 {
			k := i + 1
			for k < len(r.w) && (r.w[k].entity == aMark || r.w[k].entity == aDate || r.w[k].text == "in" || r.w[k].text == "on" || r.w[k].text == "up") {
				k++
			}
			if k == len(r.w) {
				return true // "whom did X call in May"
			}
		}
		if (x.text == "called" || x.text == "calls" || x.text == "call") && i+1 < len(r.w) && len(r.q.Topic) == 0 && len(r.q.Parties) == 1 {
			return r.w[i+1].entity == aPerson || r.w[i+1].entity == anOffice
		}
	}
	return false
}

// saysFirst reports whether a noun of saying begins the question: "quotes by X".
func (r *reading) saysFirst() bool {
	for i, x := range r.w {
		if r.is(i, light) && !r.is(i, say) {
			continue
		}
		return x.text == "quotes" || x.text == "quote" || x.text == "quotations" || x.text == "remarks" || x.text == "statements" || x.text == "comments" || x.text == "words"
	}
	return false
}

// tellsAnything reports whether the question is if someone said a thing, and asks
// for no meeting: "did X mention the railway".
func (r *reading) tellsAnything() bool {
	if r.has&(who|what|when|where|how|howMany|title|hold|part|meeting) != 0 || len(r.q.Topic) == 0 {
		return false
	}
	speaker, verb := -1, -1
	for i, x := range r.w {
		switch {
		case r.is(i, meet&^say) && !r.is(i, say) && x.class&light == 0:
			return false
		case (x.entity == aPerson || x.entity == anOffice) && speaker < 0:
			speaker = i
		case (r.is(i, say) || r.is(i, discuss) && len(r.q.Parties) == 1) && x.class&(people|meet) == 0 && verb < 0:
			verb = i
		}
	}
	return speaker >= 0 && verb > speaker
}

// topicsOf reports whether a question without a question word or verb names, in
// front or at its end, what was talked about: "X Y phone call topics", "agenda of
// the talks of X and Y".
func (r *reading) topicsOf() bool {
	if r.has&(who|what|when|where|how|howMany|aux|title|hold|part|before|after) != 0 || len(r.q.Parties) == 0 && r.q.Place == "" && r.q.When.zero() {
		return false
	}
	first, last := -1, -1
	for i, x := range r.w {
		if x.entity == aMark || r.is(i, light) && x.class&discuss == 0 {
			continue
		}
		if r.is(i, say) && x.class&(meeting|meet|discuss) == 0 {
			return false
		}
		if first < 0 {
			first = i
		}
		last = i
	}
	if first < 0 || talkNouns[r.w[last].text] {
		return first >= 0
	}
	for i, x := range r.w {
		if x.entity == noEntity && talkNouns[x.text] && len(r.q.Topic) == 0 && (i == first || r.persons() > 1) {
			return true
		}
	}
	return false
}

// whoIn reports whether all that is asked is who was at a place at some time.
func (r *reading) whoIn() bool {
	for i, x := range r.w {
		if (x.text == "in" || x.text == "at") && i+1 < len(r.w) && r.w[i+1].entity == aPlace && r.is(i-1, aux) && r.is(i-2, who) {
			return !r.q.When.zero() && len(r.q.Parties) == 0 && len(r.q.Topic) == 0 && r.has&(meet|meeting|say|discuss|title|hold|move) == 0
		}
	}
	return false
}

// landsAsked reports whether "which countries" asks for those whom someone met.
func (r *reading) landsAsked() bool {
	for i, x := range r.w {
		if (x.text == "countries" || x.text == "nations") && r.is(i-1, what) {
			for k, p := range r.q.Parties {
				if len(p.office.words) > 0 && r.q.Ask.zero() {
					r.q.Ask = p
					r.q.Parties = append(r.q.Parties[:k:k], r.q.Parties[k+1:]...)
					break
				}
			}
			return true
		}
	}
	return false
}

// withSomeone reports whether those are asked for, of an office, who were with
// someone: "which ministers were with him".
func (r *reading) withSomeone() bool {
	for i, x := range r.w {
		if x.text == "with" && x.entity == noEntity && i > 1 && r.w[i-1].class&aux != 0 && r.w[i-2].entity == anOffice && r.asksFor(i-2) {
			return r.is(i+1, pronoun) || i+1 < len(r.w) && r.w[i+1].entity == aPerson
		}
	}
	return false
}

// officeOf reports whether the question asks of what someone holds an office:
// "which country is X prime minister of". The office is then no party.
func (r *reading) officeOf() bool {
	n := len(r.w)
	for n > 0 && r.w[n-1].entity == aMark {
		n--
	}
	if n < 3 || r.w[n-1].text != "of" || r.w[n-2].entity != anOffice || r.w[n-3].entity != aPerson && !r.is(n-3, light) || r.has&(meet|meeting|say|discuss) != 0 {
		return false
	}
	var rest []slot
	for _, p := range r.q.Parties {
		if len(p.office.words) == 0 {
			rest = append(rest, p)
		}
	}
	if len(rest) != 1 || len(rest[0].people) == 0 {
		return false
	}
	r.q.Parties = rest
	return true
}

// talkNouns stand for what was talked about.
var talkNouns = wordSet("topics topic agenda subjects subject issues themes content contents outcome outcomes result results takeaways gist substance")

// closed reports whether the question is of what was said in private, and takes
// the words for it out of the topic.
func (r *reading) closed() bool {
	for i, x := range r.w {
		switch x.text {
		case "behind closed doors", "behind the closed doors", "closed doors", "closed-door", "privately", "off the record", "secretly", "in secret":
			return true
		case "private":
			if i > 0 && r.w[i-1].text == "in" && (i+1 == len(r.w) || r.w[i+1].entity == aMark) {
				r.q.Topic = withoutWord(r.q.Topic, "private")
				return true
			}
		}
	}
	return false
}

// atMeetingOf turns a question of the office in which someone met another into one
// of the first at the time of their meeting, if they met at one time only.
func (r *reading) atMeetingOf() {
	q := r.q
	q.Kind = When
	if l := r.z.find(q); len(l) > 0 && l[0].Date.Year != 0 && l[0].Date == l[len(l)-1].Date && r.q.When.zero() {
		r.q.When = span{l[0].Date, l[0].Date}
	}
	r.q.Parties = r.q.Parties[:1]
}

// visitsTo reports whether the question is nothing but visits to a place.
func (r *reading) visitsTo() bool {
	return r.hasText("visits", "trips", "visit", "trip") && r.q.Place != "" && len(r.q.Parties) == 0 && len(r.q.Topic) == 0 && r.has&(who|what|when|where|how|howMany|meet|meeting|say|discuss|aux|title|hold|part) == 0
}

// rings reports whether someone called someone: "X called who".
func (r *reading) rings() bool {
	for i, x := range r.w {
		if i > 0 && (x.text == "called" || x.text == "calls" || x.text == "phoned" || x.text == "rang") && r.w[i-1].entity == aPerson && r.is(i+1, who) {
			return len(r.q.Topic) == 0
		}
	}
	return false
}

// aSide reports whether the place at i is a side at talks: "with Yunnan", "between
// Vietnam and Guangxi".
func (r *reading) aSide(i int) bool {
	land := func(k int) bool {
		return k >= 0 && k < len(r.w) && (r.w[k].entity == aCountry || r.w[k].entity == aPlace)
	}
	if i < 1 || r.has&(latest|first|howMany) != 0 {
		return false // titles seldom tell the place, so that none is surely the first
	}
	switch r.w[i-1].text {
	case "with", "delegation":
		return true
	case "between":
		return i+2 < len(r.w) && r.w[i+1].text == "and" && land(i+2)
	case "and":
		return i > 2 && land(i-2) && r.w[i-3].text == "between"
	}
	return false
}

// chairAsked reports whether the question is who led a meeting, and of no office.
func (r *reading) chairAsked() bool {
	for _, x := range r.w {
		if x.entity == aPerson || x.entity == anOffice {
			return false
		}
	}
	return r.hasText("chaired", "chairs", "presided over") && r.has&(meet|say|part) == 0 && len(r.q.Topic) == 0
}
