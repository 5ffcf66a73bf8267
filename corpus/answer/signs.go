package answer

// Signs of single kinds of question, each a method that kind asks.

// mostOf reports whether the question is of what there is most of, which would
// have to be measured.
func (r *reading) mostOf() bool {
	if r.has&(say|discuss) != 0 || len(r.q.Topic) > 1 {
		return false
	}
	for i, x := range r.w {
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

// aboutWhat reports whether the question ends with what was talked about, and asks
// for nothing else: "A B 2024 - what about", "A B re what".
func (r *reading) aboutWhat() bool {
	var l []int
	for i, x := range r.w {
		if x.entity != aMark {
			l = append(l, i)
		}
	}
	n := len(l)
	if n < 2 || r.has&(who|when|where|how|howMany|title|hold|part|measure|why) != 0 || r.persons() == 0 {
		return false
	}
	last := r.w[l[n-1]].text
	if last == "what about" || last == "on what" || last == "about what" {
		return true
	}
	before := r.w[l[n-2]].text
	return last == "what" && (isAbout(before) || before == "re" || before == "discussed") || last == "re" && before == "what"
}

// nameLast reports whether the name is asked for at the end: "Lao ambassador to
// Cuba 2019 name".
func (r *reading) nameLast() bool {
	n := len(r.w)
	for n > 0 && (r.w[n-1].entity == aMark || r.w[n-1].entity == aDate || r.w[n-1].text == "in") {
		n--
	}
	return n > 1 && (r.w[n-1].text == "name" || r.w[n-1].text == "named" && r.has&who != 0)
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

// whoLast reports whether the last word is a "who" behind someone and a country,
// and nothing is done: "coast guard commander China 2023 who".
func (r *reading) whoLast() bool {
	n := len(r.w)
	for n > 0 && r.w[n-1].entity == aMark {
		n--
	}
	return n > 1 && r.is(n-1, who) && r.persons() == 1 && len(r.q.Parties) == 2 && r.has&(meet|meeting|say|discuss|aux|title|hold|part|move) == 0
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

// guestsLast reports whether the last word stands for those whom the one person
// named met: "Nguyen Chi Vinh 2019 guests".
func (r *reading) guestsLast() bool {
	n := len(r.w)
	for n > 0 && r.w[n-1].entity == aMark {
		n--
	}
	if n < 2 || r.persons() != 1 || len(r.q.Parties) != 1 || len(r.q.Topic) > 0 || r.has&(who|what|when|where|how|howMany|meet|meeting|say|discuss|aux|title|hold|part) != 0 {
		return false
	}
	switch r.w[n-1].text {
	case "guests", "visitors", "interlocutors", "counterparts", "hosts", "guest", "visitor", "interlocutor":
		return true
	}
	return false
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
