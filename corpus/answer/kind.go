package answer

import "strings"

// kind decides what is asked, by the classes of words; each case has an example.
func (r *reading) kind() Kind {
	first0 := r.opening()
	r.onlyFirst()
	persons, parties := r.persons(), len(r.q.Parties)
	switch {
	case r.mostOf():
		return Unanswerable // "the meeting with the most participants"
	case r.elsewhere:
		return Unanswerable // "where did X go besides Beijing"
	case r.whyAsked() != "":
		r.q.Why = true
		return r.whyAsked() // "why 2022", "how do you know the place of the talks"
	case r.has&(measure|why) != 0:
		return Unanswerable // "how long did they talk"
	case r.has&future != 0 && (first0&future != 0 || r.futureOnly()):
		return Unanswerable // "who will win"
	case r.modes() > 1 && (first0&aux != 0 || persons > 1 || parties == 0 && len(r.q.Topic) == 0) && r.hasText("or"):
		return How // "was it in person or online"
	case r.has&howMany != 0 && !r.countable():
		return Unanswerable // "how many soldiers does Laos have"
	case r.has&howMany != 0:
		return Count // "how many times did X meet Y"
	case r.has&(latest|first) != 0 && r.has&where == 0 && (r.has&(meet|meeting) != 0 || r.hasText("visit", "visits", "trip") && r.q.Place != "" && r.q.namesOne() && r.has&who == 0) && (r.has&part == 0 || r.has&who == 0) && r.has&hold == 0:
		return Latest // "latest meeting of X"
	case r.has&who != 0 && r.chairAsked():
		return Unanswerable // "who chaired it": the articles tell who met, and seldom who led
	case r.bodyOffice():
		return RoleHolder // "who headed the International Liaison Department"
	case r.interpreterAsked():
		return Participants // "who interpreted for X"
	case r.has&where != 0 && persons == 1 && r.asksFrom():
		return Where // "which city did X dial in from"
	case r.whatWas():
		r.atMeetingOf()
		return TitleOf // "what was X when he met Y"
	case r.counterpartAsked():
		return WhoMet // "who was X's counterpart"
	case r.has&what != 0 && r.has&articleWord != 0 && r.articleAsked():
		return Count // "in which article is the meeting reported"
	case r.has&who != 0 && r.has&(before|after) != 0 && r.has&(meet|say|part|discuss) == 0:
		return RoleHolder // "who took over from him"
	case first0&aux != 0 && r.has&meeting != 0 && persons > 1 && r.has&(who|what|when|where) == 0:
		return DidTheyMeet // "was the meeting of X and Y online"
	case first0&aux != 0 && persons > 0 && r.has&(who|what|where|discuss|say|hold|title|move) == 0 && r.wasThere():
		return Participants // "was the Turkish ambassador there", "did X attend the talks with Y"
	case first0&aux != 0 && persons == 1 && r.q.Place != "" && r.hasText("visit", "visited", "go", "gone", "come", "travel", "travelled", "fly", "been to", "tour", "toured") && r.has&(title|hold|say|meet) == 0 && len(r.q.Topic) == 0:
		return DidTheyMeet // "did X visit China"
	case first0&aux != 0 && persons == 1 && r.q.Place != "" && r.has&(title|hold|say|move) == 0 && len(r.q.Topic) == 0,
		first0&aux != 0 && persons > 1 && r.has&discuss != 0 && r.has&(who|what|when|where) == 0:
		return DidTheyMeet // "was X in Hanoi on 5 September", "did X and Y talk about rice"
	case first0&aux != 0 && r.has&(meet|part) != 0 && parties > 0 && r.has&(who|what|when|where) == 0:
		return DidTheyMeet // "did X meet Y"
	case first0&aux != 0 && persons > 0 && r.tellsAnything():
		r.q.Spoken = true
		return WhoSaid // "did X say anything about the railway"
	case r.has&(what|where) != 0 && r.fromLast():
		return TitleOf // "which province is X from"
	case r.has&(what|where) != 0 && r.officeOf():
		return TitleOf // "which country is X prime minister of"
	case r.asked && r.withSomeone():
		return Participants // "which ministers were with him"
	case r.aboutWhat():
		return r.said() // "A B Hanoi 2022 about what"
	case r.rings():
		r.q.Mode = "phone"
		return WhoMet // "X called who"
	case r.guestsLast():
		return WhoMet // "X 2019 guests"
	case r.visitsTo():
		return List // "visits to Kosovo"
	case r.whoLast():
		return WhoMet // "coast guard commander China 2023 who"
	case r.heldAsked():
		return TitleOf // "is X the head of the department"
	case r.hasText("in what capacity", "in which capacity", "what capacity") && persons > 0:
		r.atMeetingOf()
		return TitleOf // "in what capacity did X meet Y"
	case r.has&title != 0 && r.has&(meet|say) == 0 && persons > 0:
		return TitleOf // "what post did X hold"
	case first0&list != 0 && r.has&people != 0 && r.has&meet != 0 && r.has&meeting == 0 && persons > 0:
		return WhoMet // "name the people X met"
	case first0&list != 0 && r.has&(who|meeting|meet|part) == 0 && persons == 1 && parties == 1 && len(r.q.Topic) == 0 && r.hasText("visit", "trip", "visits", "visiting"):
		return WhatDiscussed // "tell me about the visit of X"
	case first0&list != 0 && r.has&(who|meeting|meet|part) == 0 && persons == 1 && parties == 1 && len(r.q.Topic) == 0:
		return TitleOf // "tell me about X"
	case first0&list != 0 && r.has&(who) == 0 && r.has&meeting != 0:
		return r.listOrTopic() // "list meetings in Havana with dates"
	case r.has&(when|where) != 0 && len(r.q.Topic) > 0 && r.has&(meet|meeting|move|discuss|say|part) == 0 && !(r.hasText("was", "were", "did", "took place") && r.hasText("held", "take place", "took place", "taken place", "happen", "happened")):
		return Excerpts // "when was the CPC founded" asks for no meeting
	case r.has&(when|where) != 0 && r.second&what != 0 && r.has&(discuss|say) != 0:
		return r.said() // "when did X meet Y and what did they discuss": the reply has the date and the place
	case r.has&when != 0:
		return r.also(When) // "when did X meet Y", "when and where did …"
	case r.has&where != 0:
		return r.also(Where) // "where did X meet Y"
	case r.has&who != 0 && persons > 1 && r.hasText("who else", "else"):
		return Participants // "who else was in the room when X met Y"
	case r.has&who != 0 && r.whoIn():
		return Participants // "who was in Hanoi in May 2019"
	case r.has&who != 0 && (r.has&part != 0 || r.onSide() || r.atMeeting()):
		return Participants // "who took part in …", "who was at the meeting of 22 March"
	case r.asked && r.has&part != 0 && r.has&discuss == 0 && first0&(what|who|aux) != 0:
		return Participants // "which Chinese were present"
	case r.asked && persons > 1 && first0&what != 0 && r.hasText("there"):
		return Participants // "which Chinese were there when X met Y"
	case r.has&part != 0 && parties+len(r.q.Place)+len(r.q.Topic)+r.q.Sides > 0 && r.has&(what|discuss) == 0 && !r.speaks():
		return Participants // "participants of the meeting in Khe Sanh"
	case r.asked && len(r.q.Ask.office.words) > 0 && parties == 0 && first0&(what|list) != 0 && r.hasText("appear", "appears", "appeared", "named", "mentioned", "known") && r.has&(meet|say&^discuss) == 0:
		return RoleHolder // "which ambassadors to Laos appear"
	case r.landWho():
		return Participants // "who was the American"
	case r.has&who != 0 && r.whoIs() && persons == 0 && r.asked:
		return RoleHolder // "who was foreign minister of China"
	case r.has&who != 0 && r.whoIs() && persons > 0:
		return TitleOf // "who is X"
	case (r.has&who != 0 || r.asked && first0&what != 0) && r.calledUp():
		r.q.Mode = "phone"
		return WhoMet // "who called X"
	case r.has&who != 0 && r.has&say != 0 && r.hasText("to whom", "with whom"):
		return WhoMet // "to whom did he say it"
	case r.has&who != 0 && r.has&say != 0 && !r.meetsOnly(), r.speakerAsked():
		return WhoSaid // "who said that …"
	case r.has&who != 0 && r.has&(discuss) != 0 && r.has&meet == 0:
		return r.listOrTopic() // "gambling: who discussed it"
	case r.has&who != 0 && r.thingReceived():
		return Excerpts // "who received the credentials of X"
	case r.has&who != 0 && (r.has&(meet|move) != 0 || r.has&meeting != 0 && parties > 0) && (parties > 0 || r.q.Place != "" || len(r.q.Topic) > 0 || !r.q.When.zero()):
		return WhoMet // "who met X"
	case r.asked && r.has&(meet|move) != 0 && r.has&what != 0:
		return WhoMet // "which Vietnamese leader met X"
	case r.has&what != 0 && r.has&meeting != 0 && r.meetingAsked():
		return r.listOrTopic() // "which meetings mention the railway"
	case r.has&how != 0 && r.has&(meet|meeting|move) != 0:
		return r.also(How) // "how did X and Y meet"
	case r.has&what != 0 && r.has&(discuss|say) != 0:
		return r.said()
	case r.has&what != 0 && r.has&(meet) != 0 && r.asked:
		return WhoMet
	case r.has&what != 0 && r.has&people != 0 && parties == 0 && r.has&(meet|meeting) != 0 && r.has&(say|discuss) == 0 && !r.bare():
		return WhoMet // "which officials held talks online in July 2022"
	case r.has&what != 0 && r.has&meet != 0 && persons == 1 && len(r.q.Topic) == 0 && r.has&discuss == 0 && r.has&(people|hold) != 0:
		return WhoMet // "which delegation heads did X meet"
	case r.has&what != 0 && r.has&meet != 0 && persons == 0 && (r.q.Place != "" || !r.q.When.zero()) && r.landsAsked():
		return Participants // "which countries met in Kars"
	case r.has&what != 0 && r.has&meet != 0 && persons > 0 && r.landsAsked():
		return WhoMet // "which countries' ministers did X meet"
	case r.has&what != 0 && r.has&meet != 0 && persons > 1:
		return WhatDiscussed
	case r.has&what != 0 && r.hasText("visit", "visited") && persons == 1 && parties == 1 && len(r.q.Parties[0].people) > 0 && r.has&(meet|meeting|say|discuss) == 0 && len(r.q.Topic) == 0 && r.q.Place == "":
		r.q.Verb = asksVisitors
		return Excerpts // "what did X visit"
	case r.has&what != 0 && persons == 1 && r.has&(meet|meeting) == 0 && len(r.q.Topic) == 0:
		return TitleOf // "what is X president of"
	case r.topicsOf():
		return WhatDiscussed // "X Y phone call March 2023 topics"
	case first0&list != 0 || r.has&meeting != 0 && r.has&who == 0:
		return r.listOrTopic()
	case r.has&say != 0 && persons == 1 && parties == 1 && r.has&(who|what|aux|meet|meeting|discuss|title) == 0 && r.saysFirst():
		r.q.Spoken = true
		return WhoSaid // "quotes by X on the railway"
	case r.has&^(light|pronoun) == 0 && persons == 1 && parties == 1 && r.q.Place != "" && len(r.q.Topic) == 0:
		return List // "Wang Yi Hanoi"
	case r.has&^(light|title|aux|pronoun|people|what|who) == 0 && persons == 1 && parties == 1 && len(r.q.Topic) == 0 && len(r.q.Parties[0].people) > 0:
		return TitleOf // "Liu Jianchao"
	case parties == 1 && len(r.q.Parties[0].office.words) > 0 && len(r.q.Topic) == 0 && (r.has&^(light|aux|who|what) == 0 || r.nameLast() && r.has&^(light|aux|who|what|list) == 0):
		return RoleHolder // "foreign minister of China 2023"
	case parties > 0 && len(r.q.Topic) == 0 && r.has&^(light|pronoun|meet|people) == 0:
		return List // "Trung, Liu Jianchao 2022"
	case len(r.q.Topic) == 0 && (!r.q.When.zero() || r.q.Place != "") && r.has&^(light|what|aux|people|pronoun|list) == 0:
		return List // "what happened on 27 August 2014"
	}
	return Excerpts
}

// opening returns the classes of the first word that is not mere politeness.
func (r *reading) opening() class {
	for i, x := range r.w {
		if x.entity == aMark || r.is(i, light) && x.class&^light == 0 || r.is(i, except) {
			continue
		}
		if r.is(i-1, except) && x.entity == aPerson {
			continue // "besides Xi, which Chinese …"
		}
		if x.entity != noEntity {
			return 0
		}
		return x.class
	}
	return 0
}

// onlyFirst drops "when", "where" and the like where another question word
// stands before them: "what was said when A and B met" asks for no date.
func (r *reading) onlyFirst() {
	asked := r.asksOf()
	r.has &^= when | where | measure | why | howMany
	for i, x := range r.w {
		if x.entity != noEntity || x.class&(who|what|when|where|how|howMany|measure|why) == 0 {
			continue
		}
		if r.is(i-1, meeting) && (x.text == "where" || x.text == "when") {
			continue // "meetings where rice came up"
		}
		if asked && i > 0 && has(joining, r.w[i-1].text) {
			r.second |= x.class & (when | where | how | what) // "when and where"
		}
		if c := x.class & (when | where | measure | why | howMany); c != 0 && (!asked || strings.Contains(x.text, " ")) {
			r.has |= c
		}
		asked = asked || !r.is(i, list)
	}
}

// joining are the words that stand before a second question word.
var joining = []string{"and", ",", "&", "/", "or"}

// also sets the second fact that is asked for besides k, and returns k.
func (r *reading) also(k Kind) Kind {
	for c, f := range map[class]Kind{when: When, where: Where, how: How} {
		if r.second&c != 0 && f != k {
			r.q.Also = f
		}
	}
	return k
}

// modes counts the modes that the question names.
func (r *reading) modes() int {
	var l []string
	for _, x := range r.w {
		if x.entity == aMode {
			l = addFact(l, x.value)
		}
	}
	return len(l)
}

// countable reports whether a "how many" is of something that meetings have:
// times, people, articles.
func (r *reading) countable() bool {
	for i, x := range r.w {
		if !r.is(i, howMany) {
			continue
		}
		if x.text == "how often" || x.text == "count" {
			return true
		}
		strange := 0
		for k := i + 1; k < len(r.w); k++ {
			y := r.w[k]
			switch {
			case y.entity == aType || y.entity == aMode || y.entity == anOffice || r.is(k, times|meeting|articleWord|people):
				return true
			case y.entity == aCountry:
				continue
			case y.text == "countries" || y.text == "nations" || y.text == "sides":
				return r.has&move == 0 || r.has&(meet|meeting) != 0 // not those that someone visited
			case y.entity == aPerson:
				return false
			case y.entity == noEntity && y.class == 0:
				strange++
			case r.is(k, aux|meet|move|say|discuss):
				return strange == 0
			}
		}
		return strange == 0
	}
	return true
}

// futureOnly reports whether the question looks ahead with "will" or "next".
func (r *reading) futureOnly() bool {
	for i, x := range r.w {
		if r.is(i, say) && x.class&light == 0 {
			return false
		}
		if r.is(i, future) && (x.text == "will" || x.text == "next" || x.text == "upcoming" || x.text == "tomorrow") {
			return true
		}
	}
	return false
}

// onSide reports whether the question is of a side: "who was on the Chinese side".
func (r *reading) onSide() bool {
	for i, x := range r.w {
		if x.text == "side" && i > 0 && r.w[i-1].entity == aCountry {
			return r.has&say == 0
		}
	}
	return false
}

// speaks reports whether there is a word of saying that stands for no meeting: not
// "call" or "talks".
func (r *reading) speaks() bool {
	for i, x := range r.w {
		if r.is(i, say) && x.class&(meeting|meet) == 0 {
			return true
		}
	}
	return false
}

// atMeeting reports whether someone is asked for who was at a meeting: "who was
// at the talks in Hanoi".
func (r *reading) atMeeting() bool {
	for i, x := range r.w {
		if x.entity == noEntity && x.text == "with" && i > 2 && r.w[i-1].entity == aMode && r.is(i-2, aux) && r.is(i-3, who) {
			return true // "who was on the phone with X"
		}
		if x.entity == noEntity && x.text == "with" && r.is(i-1, aux) && r.is(i-2, who) {
			return true // "who was with him"
		}
		if x.entity != noEntity || x.text != "at" && x.text != "in" && x.text != "on" || !r.is(i-1, who|people) && (!r.is(i-1, aux) || !r.is(i-2, who|what|people)) {
			continue
		}
		for k := i + 1; k < len(r.w) && k < i+5; k++ {
			if r.is(k, meeting) {
				return true
			}
		}
	}
	return false
}

func (r *reading) bodyOffice() bool {
	for _, x := range r.w {
		if x.role == "body" {
			return r.has&(meet|say|part|discuss) == 0
		}
	}
	return false
}

// whoIs reports whether a "who" stands right before "is" and no meeting, words
// or list are in question.
func (r *reading) whoIs() bool {
	if r.has&(meet|part|say|discuss|meeting|move) != 0 {
		return false
	}
	for i := range r.w {
		if r.is(i, who|what) && r.is(i+1, aux) {
			return true
		}
	}
	return r.has&what == 0 && r.has&hold != 0
}

// meetsOnly reports whether the verbs of a who-question are of meeting and not
// of saying: "talk", "call" and "welcome" are in both lists.
func (r *reading) meetsOnly() bool {
	for i := range r.w {
		if r.is(i, say) && r.w[i].class&meet == 0 && r.w[i].class&light == 0 {
			return false
		}
	}
	// "who welcomed the mechanism": what has a topic and nobody to meet was said.
	return r.has&meet != 0 && (len(r.q.Topic) == 0 || r.persons() > 0)
}

// meetingAsked reports whether what is asked for are meetings: "which meetings",
// "any meeting", "in which talks".
func (r *reading) meetingAsked() bool {
	for i := range r.w {
		if !r.is(i, what) {
			continue
		}
		for k := i + 1; k < len(r.w) && k < i+5; k++ {
			if r.w[k].entity == aMode || r.w[k].entity == aType || r.w[k].entity == aCountry || r.is(k, light) && !r.is(k, meeting) {
				continue
			}
			if r.is(k, meeting) {
				return true
			}
			break
		}
	}
	return false
}

// speakerAsked reports whether a "which official" is asked for who said
// something.
func (r *reading) speakerAsked() bool {
	for i := range r.w {
		if r.is(i, what) && (r.is(i+1, people) || i+1 < len(r.w) && (r.w[i+1].entity == aCountry && r.is(i+2, people|say) || r.w[i+1].entity == anOffice)) {
			for k := i + 1; k < len(r.w) && k < i+4; k++ {
				if r.is(k, say) && r.w[k].class&(meet|people) == 0 {
					return true
				}
			}
		}
	}
	return false
}

// articleAsked reports whether a "which" asks for articles.
func (r *reading) articleAsked() bool {
	for i := range r.w {
		if r.is(i, what) && i+1 < len(r.w) && r.is(i+1, articleWord) {
			r.q.Counted = countArticles
			return true
		}
	}
	return false
}

func (r *reading) listOrTopic() Kind {
	if len(r.q.Topic) > 0 {
		return TopicSearch
	}
	return List
}

// said tells "what did X say about T" from "what did X and Y discuss".
func (r *reading) said() Kind {
	speaks := false
	for i := range r.w {
		if r.is(i, say) && r.w[i].class&discuss == 0 && r.w[i].class&(meet&^say) == 0 {
			speaks = true
		}
	}
	if r.persons() == 1 && r.has&say != 0 && r.has&discuss == 0 {
		speaks = true // "what did X welcome"
	}
	if speaks && r.q.Ask.zero() && r.sideSpeaks() {
		r.q.Spoken = true
		return WhoSaid
	}
	if speaks && r.q.Role != 0 {
		r.q.Spoken = true
		return WhoSaid
	}
	if speaks && r.persons() >= 1 {
		r.q.Spoken = true
		return WhoSaid
	}
	return WhatDiscussed
}

// wasThere reports whether the question is if someone was present, and makes
// the one asked for its Ask: the only person named before "present" or "there".
func (r *reading) wasThere() bool {
	n, ids := 0, word{}
	for i, x := range r.w {
		if x.entity == aPerson || x.entity == anOffice {
			n, ids = n+1, x
		}
		inRoom := r.is(i, meet) && x.text == "in the room" && i+1 < len(r.w) && has([]string{"when", "at", "during", "as"}, r.w[i+1].text)
		if r.is(i, meet) && !r.is(i, part) && !inRoom {
			return false
		}
		if !r.is(i, part) && !inRoom && !(x.entity == noEntity && (x.text == "there" || x.text == "also there")) {
			continue
		}
		if n != 1 || ids.entity == aPerson && !r.z.everMet(ids.ids) {
			return false
		}
		for k, p := range r.q.Parties {
			if ids.entity == aPerson && len(common(p.people, ids.ids)) > 0 || ids.entity == anOffice && len(p.office.words) > 0 {
				r.q.Ask, r.asked = p, true
				r.q.Parties = append(r.q.Parties[:k:k], r.q.Parties[k+1:]...)
				return true
			}
		}
		return !r.q.Ask.zero()
	}
	return false
}

// everMet reports whether the articles report a meeting of one of the people.
func (z *Answerer) everMet(people []int) bool {
	for _, id := range people {
		if len(z.byWho[id]) > 0 {
			return true
		}
	}
	return false
}
