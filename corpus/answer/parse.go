package answer

import (
	"strings"

	"rapporteur/corpus/article"
)

// A reading is a question on its way to a Query.
type reading struct {
	z        *Answerer
	w        []word
	q        Query
	unknown  []string // names that the articles do not have
	notes    []string // which form of a name matched
	has      class    // all classes together
	content  int      // words that ask for something the kinds do not cover
	asked    bool     // q.Ask was set
	orgWords []string
}

// parse reads a question. It understands the parts that it knows (people,
// countries, offices, dates, places, modes) wherever they stand; the words
// left over become the topic.
func (z *Answerer) parse(question string) *reading {
	r := &reading{z: z}
	r.w, r.notes = z.read(question)
	for _, x := range r.w {
		if x.entity == noEntity || x.entity == aMode || x.entity == aType {
			r.has |= x.class
		}
	}
	r.holderOfBody()
	r.slots()
	r.q.Kind = r.kind()
	r.settle()
	return r
}

// is reports whether the word at i has one of the classes.
func (r *reading) is(i int, c class) bool {
	return i >= 0 && i < len(r.w) && r.w[i].entity == noEntity && r.w[i].class&c != 0
}

// holderOfBody turns "who headed the CPC's International Liaison Department"
// into the office of its head.
//
// Also "who led the Lao Party": a party's head is its chief.
func (r *reading) holderOfBody() {
	for i := range r.w {
		if !r.is(i, hold) || r.has&(who|pronoun) == 0 {
			continue
		}
		var words []string
		n := 0
		for k := i + 1; k < len(r.w) && n < 14; k++ {
			x := r.w[k]
			ok := x.entity == aCountry || x.entity == anOffice || x.entity == noEntity &&
				(x.text == "of" || x.text == "the" || x.text == "'s" || x.text == "for" || x.text == "and" || r.z.titleWords[x.text] && x.class&(when|before|after|meet|aux) == 0)
			if !ok {
				break
			}
			words = append(words, officeWords(x.text)...)
			n++
		}
		o := r.z.t.office(words)
		if len(o.words) == 0 && (o.country == "" || !has(words, "party")) {
			continue
		}
		if len(o.words) == 0 {
			o.words = []string{"partychief"}
		} else if len(o.words) == 1 && o.words[0] == "government" {
			o.words = []string{"pm"}
		}
		r.w = join(r.w, i, n+1, word{entity: anOffice, office: o})
		r.w[i].role = "body"
		r.has |= hold
		return
	}
}

// slots gives every thing named its place in the query.
func (r *reading) slots() {
	except := false
	for i, x := range r.w {
		if r.is(i, except0(r)) {
			except = true
		} else if x.entity == noEntity && x.class&^light == 0 && x.text != "and" && x.text != "or" && x.text != "the" && !r.is(i, light) {
			except = except && false
		} else if r.is(i, who|what|aux|meet) {
			except = false
		}
		switch x.entity {
		case aPerson:
			r.note(x)
			if i > 0 && r.has&(say|discuss) != 0 && (aboutWords[r.w[i-1].text] || strings.HasSuffix(r.w[i-1].text, " about")) && r.persons() > 0 {
				for _, w := range nameWords(x.text) {
					r.topic(word{raw: w, text: w})
				}
				continue
			}
			if except {
				r.q.Except = append(r.q.Except, x.ids...)
				continue
			}
			r.addParty(slot{people: x.ids, said: x.raw})
		case aCountry:
			r.country(i)
		case anOffice:
			if i > 0 && r.w[i-1].text == "as" {
				if r.has&meeting != 0 {
					for _, w := range nameWords(x.text) {
						r.topic(word{raw: w, text: w})
					}
				}
				continue
			}
			s := slot{office: x.office, said: x.raw}
			if r.asksFor(i) && x.role == "" {
				r.q.Ask = s
				r.asked = true
				continue
			}
			r.addParty(s)
		case aPlace:
			r.place(i)
		case aDate:
			r.date(i)
		case aMode:
			if r.q.Mode == "" {
				r.q.Mode = x.value
			}
		case aType:
			r.q.Type = x.value
		case aName:
			r.unknown = append(r.unknown, x.raw)
		case noEntity:
			if l := r.z.t.groups[x.text]; l != nil {
				for _, c := range l {
					r.addParty(slot{country: c, said: x.raw})
				}
				continue
			}
			if x.text == "or" && len(r.q.Topic) > 0 {
				r.q.Topic = append(r.q.Topic, "|")
			}
			if x.class == 0 && r.owner(i) {
				continue
			}
			if x.class == 0 {
				r.topic(x)
			}
		}
	}
}

func except0(*reading) class { return except }

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

// aboutWords stand before what something is about.
var aboutWords = wordSet("on about over regarding concerning")

// addParty adds s unless the same person stands there already: "ហ៊ុន សែន (Hun
// Sen)" is one.
func (r *reading) addParty(s slot) {
	for _, p := range r.q.Parties {
		if len(s.people) > 0 && len(p.people) > 0 && len(common(p.people, s.people)) > 0 {
			return
		}
		if len(s.people) == 0 && len(p.people) == 0 && s.nation() == p.nation() && strings.Join(s.office.words, " ") == strings.Join(p.office.words, " ") {
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
	s := slot{country: x.value, said: x.raw}
	switch {
	case aboutWords[prev] || strings.HasSuffix(prev, " about"):
		r.topic(word{raw: x.raw, text: x.text})
		return
	case prev == "in" && !r.is(i+1, people), r.is(i-1, move), prev == "to" && r.has&move != 0, prev == "through" || prev == "across":
		if r.q.Place == "" {
			r.q.Place = x.value
			return
		}
	case i+1 < len(r.w) && r.w[i+1].entity == noEntity && r.w[i+1].class == 0 && r.has&(discuss|say) != 0 && r.has&meet == 0:
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

// place keeps the first place; a second one is a place too, or the topic.
func (r *reading) place(i int) {
	x := r.w[i]
	if i > 0 && r.w[i-1].text == "from" && r.has&where == 0 {
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
	case prev == "since" || prev == "from" || prev == "after" || prev == "between":
		r.q.When.from = d
		if prev == "after" && d.Month == 0 {
			r.q.When.from.Year++
		}
	case prev == "until" || prev == "till" || prev == "before" || prev == "to" && !r.q.When.from.IsZero():
		r.q.When.to = d
		if prev == "before" && d.Month == 0 {
			r.q.When.to.Year--
		}
	case (prev == "and" || prev == "-" || prev == "–") && !r.q.When.from.IsZero() && prev2 != "":
		r.q.When.to = d
	default:
		r.q.When = span{d, d}
	}
}

// topic adds a word to the topic.
func (r *reading) topic(x word) {
	if len([]rune(x.text)) < 2 || x.text[0] >= '0' && x.text[0] <= '9' && len(x.text) < 4 {
		return
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

// people counts the parties that are a person or an office.
func (r *reading) persons() int {
	n := 0
	for _, p := range r.q.Parties {
		if len(p.people) > 0 || len(p.office.words) > 0 {
			n++
		}
	}
	return n
}

// holderOnly reports whether the only party is an office and nothing links it
// to a meeting.
func (r *reading) holderOnly() bool {
	return r.has&(meet|part|discuss|say) == 0
}

// settle sets what follows from the kind.
func (r *reading) settle() {
	q := &r.q
	switch {
	case r.has&latest != 0:
		q.Pick = pickLast
	case r.has&first != 0:
		q.Pick = pickFirst
	}
	switch q.Kind {
	case WhoSaid:
		if q.Spoken {
			q.Verb = r.verb()
		}
		if r.has&meeting == 0 {
			q.Pick = pickAll
		}
	case Latest:
		if q.Pick == pickAll {
			q.Pick = pickLast
		}
	case Count:
		r.counts()
	case RoleHolder:
		r.holder()
	case TitleOf, Excerpts, Unanswerable:
		q.Pick = pickAll
	case WhatDiscussed, TopicSearch:
		if r.has&meeting == 0 {
			q.Pick = pickAll
		}
	}
	if q.Kind == How {
		q.Mode = ""
	}
	for i, t := range q.Topic {
		q.Topic[i] = r.z.known(t)
	}
	for len(q.Topic) > 0 && q.Topic[len(q.Topic)-1] == "|" {
		q.Topic = q.Topic[:len(q.Topic)-1]
	}
	if q.Kind == Participants || q.Kind == Count && q.Counted == countPeople {
		r.sideAsked()
	}
	q.AnyOne = r.opening()&aux != 0
	if q.Kind == When && r.has&when != 0 {
		q.YearOnly = r.yearAsked()
	}
}

// sideAsked takes a country for the side asked for where it is "represented",
// "stood for" or called a side.
func (r *reading) sideAsked() {
	if !r.q.Ask.zero() {
		return
	}
	for i, x := range r.w {
		if x.entity != aCountry {
			continue
		}
		side := i+1 < len(r.w) && (r.w[i+1].text == "side" || r.w[i+1].text == "delegation")
		stood := false
		for k := max(0, i-3); k < i; k++ {
			t := r.w[k].text
			stood = stood || t == "represented" || t == "represent" || t == "represents" || t == "stood for" || t == "for"
		}
		if !side && !stood {
			continue
		}
		for k, p := range r.q.Parties {
			if p.country == x.value {
				r.q.Ask = p
				r.q.Parties = append(r.q.Parties[:k:k], r.q.Parties[k+1:]...)
				return
			}
		}
	}
}

// yearAsked reports whether a "which year" asks for the year alone.
func (r *reading) yearAsked() bool {
	for i, x := range r.w {
		if r.is(i, when) && contains(x.text, "year") {
			return true
		}
	}
	return false
}

// plainVerbs tell nothing of how something was said.
var plainVerbs = wordSet("say said says saying tell told tells speak spoke mention mentioned statement statements words note noted state stated call called comment commented remark remarked answer answered view think thought")

// verb returns the word of saying, if it tells more than "say": "thank".
func (r *reading) verb() string {
	for i, x := range r.w {
		if r.is(i, say) && x.class&(light|people) == 0 && !plainVerbs[x.text] && !contains(x.text, " ") && r.z.words[r.z.t.root(x.text)] {
			return r.z.known(x.text)
		}
	}
	return ""
}

// counts finds what a "how many" counts: the noun behind it.
func (r *reading) counts() {
	for i := range r.w {
		if !r.is(i, howMany) {
			continue
		}
		for k := i + 1; k < len(r.w); k++ {
			x := r.w[k]
			switch {
			case x.entity == aType || x.entity == aMode || r.is(k, times) || r.is(k, meeting):
				return
			case r.is(k, articleWord):
				r.q.Counted = countArticles
				return
			case r.is(k, people) || x.entity == anOffice || x.entity == aCountry && !r.is(k+1, meeting):
				r.q.Counted = countPeople
				return
			case r.is(k, aux|meet):
				return
			}
		}
	}
}

// holder moves the office asked for to Ask and the person it is compared with
// to Parties.
func (r *reading) holder() {
	q := &r.q
	var rest []slot
	for _, p := range q.Parties {
		if q.Ask.zero() && len(p.office.words) > 0 {
			q.Ask = p
			continue
		}
		rest = append(rest, p)
	}
	q.Parties = rest
	q.Now = q.When.zero() && r.hasText("is", "now", "current", "currently", "are")
	switch {
	case r.has&before != 0 && len(rest) > 0:
		q.Order = -1
	case r.has&after != 0 && len(rest) > 0:
		q.Order = 1
	}
}

// known returns the word of the corpus with the same root as w, or w.
func (z *Answerer) known(w string) string {
	if z.any[w] {
		return w
	}
	if k, ok := z.hashes["w"+z.t.root(w)]; ok {
		return k
	}
	return w
}

// year0 is a date of which nothing but the year is known.
func year0(d article.Date) article.Date { return article.Date{Year: d.Year} }
