package answer

// soften answers a question of a meeting again without the words that only
// describe it and that no account of it has: "when did Liu Haixing go to Bac
// Ninh and meet its secretary". What a question is about ("about rice") stays,
// and so do names. The words left aside are told.
func (r *reading) soften(a *Answer) {
	q := r.q
	if !a.Abstained || len(q.Topic) == len(r.firm) || gathering(q.Topic) || !softKinds[q.Kind] || r.has&(meet|meeting) == 0 && q.Kind != Participants || len(r.unknown) > 0 {
		return
	}
	if r.persons() == 0 && q.Place == "" || r.thingReceived() || len(r.z.find(q)) > 0 {
		return
	}
	q.Topic = nil
	for _, t := range r.q.Topic {
		switch {
		case has(r.firm, t):
			q.Topic = append(q.Topic, t)
		case r.metOne(t):
			return // whoever that is, the articles do not know the name
		}
	}
	if r.persons() == 0 && len(r.z.find(q)) != 1 {
		return // a place alone does not tell which meeting
	}
	b := r.z.respond(q)
	if b.Abstained {
		return
	}
	var left []string
	for _, t := range r.q.Topic {
		if !has(q.Topic, t) && t != "|" {
			left = append(left, t)
		}
	}
	b.Notes = append(b.Notes, "Left aside, since the articles do not connect it with such a meeting: “"+r.z.topicWords(left)+"”.")
	b.Code = ""
	*a, r.q = b, q
}

// softKinds are the kinds that ask for a fact of a meeting. Lists and counts
// are not among them: without a word of the question they would be too long.
var softKinds = map[Kind]bool{WhoMet: true, When: true, Where: true, How: true, WhatDiscussed: true, Participants: true}

// metOne reports whether a word, of no known meaning, stands where somebody's name
// does: right before or behind a verb of meeting. "when did macron meet Hun Manet".
func (r *reading) metOne(topic string) bool {
	for i, w := range r.w {
		if w.entity != noEntity || w.class != 0 || w.text != topic && stem(w.text) != topic {
			continue
		}
		if r.is(i+1, meet) && !r.is(i+1, meeting) || i > 0 && r.is(i-1, meet) && !r.is(i-1, meeting) || i > 1 && w.text != "" && r.w[i-1].text == "with" && r.is(i-2, meet) {
			return true
		}
	}
	return false
}

// thingReceived reports whether what was received or seen is a thing, of which the
// question is: "who received the credentials of X".
func (r *reading) thingReceived() bool {
	for i := range r.w {
		if !r.is(i, meet) || r.is(i, meeting) {
			continue
		}
		k := i + 1
		for k < len(r.w) && (r.w[k].text == "the" || r.w[k].text == "a" || r.w[k].text == "an" || r.w[k].text == "his" || r.w[k].text == "her") {
			k++
		}
		if k > i+1 && k+1 < len(r.w) && r.w[k].entity == noEntity && r.w[k].class == 0 && !ranks[single(r.w[k].text)] && (r.w[k+1].text == "of" || r.w[k+1].text == "from") {
			return true
		}
	}
	return false
}
