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
	if r.persons() == 0 && q.Place == "" || len(r.z.find(q)) > 0 {
		return
	}
	q.Topic = nil
	for _, t := range r.q.Topic {
		if has(r.firm, t) {
			q.Topic = append(q.Topic, t)
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
