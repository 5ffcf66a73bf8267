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
	return first >= 0 && (talkNouns[r.w[first].text] && len(r.q.Topic) == 0 || talkNouns[r.w[last].text])
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
