package answer

// Signs of what is asked that stand at the end of a question in few words.

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

// asksAbout reports whether nothing but what a meeting was about is asked for: "what
// was it about".
func (r *reading) asksAbout() bool {
	return r.has&what != 0 && r.has&(who|when|where|how|howMany|say|title) == 0 && r.lastWord() == "about"
}

// lastWord returns the last word of the question; "" if there is none.
func (r *reading) lastWord() string {
	n := len(r.w)
	for n > 0 && r.w[n-1].entity == aMark {
		n--
	}
	if n == 0 {
		return ""
	}
	return r.w[n-1].text
}

// fromLast reports whether the question ends with where the one person named is
// from, which an office may tell.
func (r *reading) fromLast() bool {
	n := len(r.w)
	for n > 0 && r.w[n-1].entity == aMark {
		n--
	}
	if n < 3 || r.w[n-1].text != "from" || r.persons() != 1 || len(r.q.Parties) != 1 || r.has&(meet|meeting|say|discuss) != 0 {
		return false
	}
	k := n - 2
	if r.w[k].text == "come" || r.w[k].text == "hail" {
		k--
	}
	return r.w[k].entity == aPerson
}

// landWho reports whether the one of a country is asked for, as after a list of
// meetings: "who was the American?", and takes the country for that of those asked
// for.
func (r *reading) landWho() bool {
	n := len(r.w)
	for n > 0 && r.w[n-1].entity == aMark {
		n--
	}
	if n < 4 || r.w[n-1].entity != aCountry || r.w[n-2].text != "the" || !r.is(n-3, aux) || !r.is(n-4, who) || len(r.q.Parties) > 1 || r.has&(say|meet) != 0 {
		return false
	}
	if len(r.q.Parties) == 1 && r.q.Ask.zero() {
		r.q.Ask, r.q.Parties = r.q.Parties[0], nil
	}
	return true
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

// whoLast reports whether the last word is a "who" behind someone and a country,
// and nothing is done: "coast guard commander China 2023 who".
func (r *reading) whoLast() bool {
	n := len(r.w)
	for n > 0 && r.w[n-1].entity == aMark {
		n--
	}
	return n > 1 && r.is(n-1, who) && r.persons() == 1 && (len(r.q.Parties) == 2 || len(r.q.Parties) == 1 && r.q.Place != "") && r.has&(meet|meeting|say|discuss|aux|title|hold|part|move) == 0
}

// guestsLast reports whether the last word stands for those whom the one person
// named met: "Nguyen Chi Vinh 2019 guests", "Xi Jinping's Lao visitors, list".
func (r *reading) guestsLast() bool {
	n := len(r.w)
	for n > 0 && (r.w[n-1].entity == aMark || r.is(n-1, list)) {
		n--
	}
	if n < 2 || r.persons() != 1 || len(r.q.Parties) > 2 || len(r.q.Topic) > 0 || r.has&(who|what|when|where|how|howMany|meet|meeting|say|discuss|aux|title|hold|part) != 0 {
		return false
	}
	switch r.w[n-1].text {
	case "guests", "visitors", "interlocutors", "counterparts", "hosts", "guest", "visitor", "interlocutor":
		return true
	}
	return false
}
