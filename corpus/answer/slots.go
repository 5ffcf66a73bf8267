package answer

import (
	"strings"
)

// slots gives every thing named its place in the query.
func (r *reading) slots() {
	excluding := false // behind "apart from"
	for i, x := range r.w {
		switch {
		case r.is(i, except):
			excluding = true
		case x.entity == noEntity && x.class&light == 0:
			excluding = false
		}
		if r.alternative(i) {
			continue
		}
		before := r.q
		r.about = r.about || isAbout(x.text) || r.is(i, say|discuss) && !r.is(i, meet|meeting)
		switch x.entity {
		case aPerson:
			r.person(i, excluding)
		case aCountry:
			if excluding {
				r.q.Not = addFact(r.q.Not, x.value)
				continue
			}
			r.country(i)
		case anOffice:
			r.officeAt(i)
		case aPlace:
			r.elsewhere = r.elsewhere || excluding
			r.place(i)
		case aDate:
			r.date(i)
		case aMode:
			if r.q.Mode == "" && !r.anyMode(i) {
				r.q.Mode = x.value
			}
		case aType:
			r.q.Type = x.value
		case aName:
			r.unknown = append(r.unknown, x.raw)
		case noEntity:
			r.plain(i)
		case aMark:
			if x.text == "/" && len(r.q.Topic) > 0 {
				r.q.Topic = append(r.q.Topic, "|")
			}
			if x.text == "(" && r.foreign && i > 0 {
				r.q.Topic, r.unknown = nil, nil // its English stands in the brackets
			}
		}
		r.filed(before, x)
	}
}

// person takes the person at i for a party, for an exception or, behind
// "about", for the topic.
func (r *reading) person(i int, excluding bool) {
	x := r.w[i]
	r.note(x)
	switch {
	case excluding:
		r.q.Except = append(r.q.Except, x.ids...)
	case i > 0 && r.has&(say|discuss) != 0 && (r.persons() > 0 || r.hasText(personal...)) && isAbout(r.w[i-1].text):
		for _, w := range nameWords(x.text) {
			r.topic(word{raw: w, text: w})
		}
	default:
		ids := x.ids
		for _, id := range x.ids {
			ids = append(ids[:len(ids):len(ids)], r.z.kin[id]...)
		}
		if n := len(r.q.Parties); i > 1 && r.is(i-1, or) && n > 0 && len(r.q.Parties[n-1].people) > 0 && r.w[i-2].entity == aPerson {
			r.q.Parties[n-1] = r.q.Parties[n-1].orAny(ids)
			return
		}
		r.addParty(slot{people: unique(ids), said: x.raw})
	}
}

// orAny returns s or any of the people: "Trong or Trung".
func (s slot) orAny(people []int) slot {
	s.people = unique(append(s.people[:len(s.people):len(s.people)], people...))
	s.either = true
	return s
}

func isAbout(w string) bool { return aboutWords[w] || strings.HasSuffix(w, " about") }

// officeAt takes the office at i for a party, or for those asked for; behind
// "as" it only describes a person, or the topic.
func (r *reading) officeAt(i int) {
	x := r.w[i]
	s := x.region.of(slot{office: x.office, said: x.raw})
	switch {
	case i > 0 && r.w[i-1].text == "as" && r.has&(before|after) == 0:
		if r.has&meeting == 0 {
			return
		}
		for _, w := range nameWords(x.text) {
			r.topic(word{raw: w, text: w})
		}
	case r.asksFor(i) && x.role == "":
		r.q.Ask, r.asked = s, true
	default:
		r.addParty(s)
		if r.two(i) && len(r.q.Parties) < maxParties {
			r.q.Parties = append(r.q.Parties, s) // each on a side of its own
		}
	}
}

// two reports whether the office at i is that of two people: "the two prime
// ministers".
func (r *reading) two(i int) bool {
	if i == 0 || !strings.Contains(r.w[i].text, "s") || r.w[i].office.country != "" {
		return false
	}
	p := r.w[i-1].text
	plural := false
	for _, w := range strings.Fields(r.w[i].text) {
		plural = plural || strings.HasSuffix(w, "s") && ranks[strings.TrimSuffix(w, "s")]
	}
	return plural && (p == "two" || p == "both" || p == "the two" || p == "both the")
}

// plain takes the word at i, which names nothing, for part of an office, a
// group of countries or the topic.
func (r *reading) plain(i int) {
	x := r.w[i]
	if n := sidesWords[x.text]; n != 0 {
		r.q.Sides = n
		return
	}
	if d := weekday(x.text); d != 0 {
		r.q.Weekday = d
		return
	}
	if l := r.z.t.groups[x.text]; l != nil {
		for _, c := range l {
			r.addParty(slot{country: c, said: x.raw})
		}
		return
	}
	if x.text == "or" && len(r.q.Topic) > 0 {
		r.q.Topic = append(r.q.Topic, "|")
	}
	if x.class&people != 0 && i+1 < len(r.w) && (x.text == "women" || x.text == "men") && strings.HasPrefix(strings.TrimLeft(r.w[i+1].text, "'’"), "s") {
		r.topic(x) // "women's affairs"
		return
	}
	if x.class == 0 && !r.owner(i) || strings.Contains(x.text, "plus") {
		n := len(r.q.Topic)
		r.topic(x)
		if i > 0 && r.w[i-1].entity == anOffice {
			r.firm = addFact(r.firm, r.q.Topic[n:]...) // it goes on what the office is
		}
	}
}

// sidesWords tell how many sides a meeting has.
var sidesWords = map[string]int{
	"more than two countries": 3, "more than two sides": 3, "more than two parties": 3, "at least three countries": 3, "at least three sides": 3, "three or more countries": 3, "three or more sides": 3,
	"trilateral": 3, "three-party": 3, "tripartite": 3, "three-way": 3, "three party": 3, "three parties": 3, "three sides": 3, "three countries": 3,
	"quadrilateral": 4, "four-party": 4, "four-way": 4, "four party": 4, "four parties": 4, "four countries": 4, "quartet": 4, "multilateral": 3,
}

// aboutWords stand before what something is about.
var aboutWords = wordSet("on about over regarding concerning")

// addParty adds s unless the same person stands there already: "ហ៊ុន សែន (Hun
// Sen)" is one.
func (r *reading) addParty(s slot) {
	for i, p := range r.q.Parties {
		if n := len(common(p.people, s.people)); n > 0 && (n == len(p.people) || n == len(s.people)) && !p.either {
			if len(s.people) < len(p.people) {
				r.q.Parties[i] = s // the fuller name tells which
			}
			return
		}
		if len(s.people) == 0 && len(p.people) == 0 && s.region == p.region && s.nation() == p.nation() && strings.Join(s.office.words, " ") == strings.Join(p.office.words, " ") {
			return
		}
	}
	if len(r.q.Parties) < maxParties {
		r.q.Parties = append(r.q.Parties, s)
	}
}

// maxParties is how many parties a question may name; the largest meetings of
// leaders that articles list by country have fewer sides.
const maxParties = 8

// note tells which form of a name matched, where it is not plain.
func (r *reading) note(x word) {
	if len(x.ids) != 1 {
		return
	}
	name := r.z.people[x.ids[0]].Name
	switch x.form {
	case misspelt, foreign, partial:
		r.notes = append(r.notes, "“"+x.raw+"” is read as "+name+".")
	}
}

// asksFor reports whether the description at i is of those asked for: only
// small words stand between it and a "which", "how many" or "any", or "who was
// the". "Whom did the minister meet" does not ask for the minister.
func (r *reading) asksFor(i int) bool {
	if r.opening()&list != 0 {
		k := i + 1
		for r.is(k, people|light) && !r.is(k, who) {
			k++
		}
		if r.is(k, who) {
			return true // "list the Lao ministers who met X", "all Lao officials who …"
		}
	}
	be := false
	for k := i - 1; k >= 0; k-- {
		x := r.w[k]
		switch {
		case r.is(k, who):
			return be
		case r.is(k, what|howMany) || x.text == "any":
			return !be || r.has&meet == 0 || r.hasText("called", "name", "named")
		case x.entity == aCountry, x.text == "name", x.entity == noEntity && x.class&people != 0:
		case x.entity == noEntity && (x.text == "was" || x.text == "were" || x.text == "is" || x.text == "are"):
			be = true
		case x.entity == noEntity && x.class&light != 0 && x.class&aux == 0:
		default:
			return false
		}
	}
	return false
}

// hasText reports whether one of the words is in the question.
func (r *reading) hasText(words ...string) bool {
	for _, x := range r.w {
		if x.entity == noEntity && has(words, x.text) {
			return true
		}
	}
	return false
}

// country places the country at i: a place behind "in", those asked for behind
// "which", else a side.
func (r *reading) country(i int) {
	x := r.w[i]
	prev := ""
	if i > 0 {
		prev = r.w[i-1].text
	}
	s := x.region.of(slot{country: x.value, said: x.raw})
	switch {
	case i+2 < len(r.w) && r.is(i+1, people) && r.w[i+2].entity == aPerson:
		return // "the Chinese official Chen Xi"
	case i > 1 && (prev == "of" || prev == "from" || prev == "(") && r.w[i-2].entity == aPerson:
		return // "Hoxhaj of Kosovo"
	case r.has&howMany != 0 && prev != "in" && r.asksFor(i):
		r.q.Ask, r.asked = s, true
		return
	case r.has&(meet|part|say|move) != 0 && r.whoFrom(i):
		r.q.Ask, r.asked = s, true
		return
	case isAbout(prev):
		r.topic(word{raw: x.raw, text: x.text})
		return
	case prev == "in" && !r.is(i+1, people), r.is(i-1, move), prev == "to" && r.has&move != 0, prev == "through" || prev == "across":
		if r.q.Place == "" {
			r.q.Place = x.value
			return
		}
	case i+1 < len(r.w) && r.w[i+1].entity == noEntity && r.w[i+1].class == 0 && r.has&(discuss|say) != 0 && r.has&meet == 0,
		r.about && i+2 < len(r.w) && r.w[i+1].text == "'s" && r.w[i+2].entity == noEntity && r.w[i+2].class == 0 && r.is(i-1, say|discuss):
		r.topic(word{raw: x.raw, text: x.text})
		return
	case r.asksFor(i) && r.has&(meet|part|discuss|say|move) != 0:
		if r.is(i+1, people) || i+1 >= len(r.w) || r.w[i+1].class != 0 || r.w[i+1].entity != noEntity {
			r.q.Ask, r.asked = s, true
			return
		}
	}
	r.addParty(s)
}

// whoFrom reports whether the country at i is that of those asked for: "who
// from Vietnam".
func (r *reading) whoFrom(i int) bool {
	i--
	if i > 0 && r.w[i].text == "the" {
		i--
	}
	return i > 0 && r.w[i].text == "from" && r.is(i-1, who)
}

// place keeps the first place; a second one is a place too, or the topic.
func (r *reading) place(i int) {
	x := r.w[i]
	if c := r.z.t.places[x.value]; c != "" && i+1 < len(r.w) && (r.w[i+1].text == "side" || r.w[i+1].text == "delegation") {
		r.addParty(slot{country: c, said: x.raw}) // "the Guangxi side"
		return
	}
	if c := r.z.t.places[x.value]; c != "" && r.aSide(i) {
		s := slot{country: c, said: x.raw}
		if o := (office{words: nameWords(x.value), country: c}); r.z.tenures[stem(o.words[0])] != nil {
			s = slot{office: o, said: x.raw}
		}
		r.addParty(s) // "talks with Yunnan"
		return
	}
	if r.line(i) || i > 0 && r.w[i-1].text == "from" && r.has&where == 0 {
		r.topic(word{raw: x.raw, text: x.text})
		return
	}
	if r.q.Place == "" || r.z.t.places[x.value] == r.q.Place {
		r.q.Place = x.value
		return
	}
	if x.value != r.q.Place && r.z.t.places[r.q.Place] != x.value {
		r.topic(word{raw: x.raw, text: x.text})
	}
}

// line reports whether the place at i is an end of a line between two: "the Lao
// Cai – Hai Phong railway".
func (r *reading) line(i int) bool {
	place := func(k int) bool {
		return k >= 0 && k < len(r.w) && (r.w[k].entity == aPlace || topicPlaces[r.w[k].text])
	}
	dash := func(k int) bool {
		return k > 0 && k < len(r.w) && (r.w[k].text == "-" || r.w[k].text == "–" || r.w[k].text == "—")
	}
	return dash(i+1) && place(i+2) || dash(i-1) && place(i-2)
}

// date narrows the time, by the word in front.
func (r *reading) date(i int) {
	d := r.w[i].date
	prev, prev2 := "", ""
	if i > 0 {
		prev = r.w[i-1].text
	}
	if i > 1 {
		prev2 = r.w[i-2].text
	}
	switch {
	case !r.w[i].until.IsZero() && prev == "before":
		r.q.When.to = dayAfter(d, -1)
	case !r.w[i].until.IsZero() && prev == "after":
		r.q.When.from = dayAfter(r.w[i].until, 1)
	case !r.w[i].until.IsZero() && prev == "since":
		r.q.When.from = d
	case !r.w[i].until.IsZero():
		r.q.When = span{d, r.w[i].until}
	case prev == "since" || prev == "from" || prev == "after" || prev == "between":
		r.q.When.from = d
		if prev == "after" {
			r.q.When.from = dayAfter(d, 1)
		}
	case prev == "until" || prev == "till" || prev == "before" || prev == "to" && !r.q.When.from.IsZero():
		r.q.When.to = d
		if prev == "before" {
			r.q.When.to = dayAfter(d, -1)
		}
	case (prev == "and" || prev == "-" || prev == "–") && !r.q.When.from.IsZero() && prev2 != "":
		r.q.When.to = d
	case prev == "or" && !r.q.When.to.IsZero():
		r.orDate(d)
	default:
		r.q.When = span{d, d}
	}
}

// topic adds a word to the topic.
func (r *reading) topic(x word) {
	if len([]rune(x.text)) < 2 || x.text[0] >= '0' && x.text[0] <= '9' && len(x.text) < 4 && (r.has&say == 0 || strings.Trim(x.text, "0123456789") != "") {
		return
	}
	n := len(r.q.Topic)
	defer func() {
		if r.about || x.capital {
			r.firm = addFact(r.firm, r.q.Topic[n:]...)
		}
	}()
	for _, c := range compounds {
		if x.text == c.name {
			r.q.Topic = addFact(r.q.Topic, c.word)
			return
		}
	}
	for _, w := range nameWords(x.text) {
		if r.z.t.words[w]&light != 0 && len(nameWords(x.text)) > 1 {
			continue
		}
		if !has(r.q.Topic, w) {
			r.q.Topic = append(r.q.Topic, w)
		}
	}
}

// owner reports whether the word at i belongs to the office behind it, and adds
// it to that: "the Taliban's acting foreign minister".
func (r *reading) owner(i int) bool {
	k := i + 1
	for k < len(r.w) && (r.w[k].text == "'s" || r.w[k].text == "’s" || r.w[k].text == "s" || modifiers[r.w[k].text]) {
		k++
	}
	if k == i+1 && !modifiers[r.w[i].text] || k >= len(r.w) || r.w[k].entity != anOffice {
		return false
	}
	o := &r.w[k].office
	o.words = append(o.words[:len(o.words):len(o.words)], r.w[i].text)
	return true
}
