package answer

import (
	"strings"

	"rapporteur/corpus/text"
)

// settle sets what follows from the kind.
func (r *reading) settle() {
	q := &r.q
	q.Pick = r.picked()
	if q.Mode == "" && r.callsOnly() {
		q.Mode = "phone"
	}
	if q.Kind == TitleOf && len(q.Parties) > 0 && r.officesOnly() {
		q.Kind = RoleHolder // "name the foreign minister"
	}
	if q.Kind == WhoMet {
		q.Both = r.hasText("both") && r.persons() == 2 && len(q.Parties) == 2
		r.sideMet()
		r.hostOrGuest()
	}
	r.ownLands()
	switch q.Kind {
	case DidTheyMeet, Participants:
		if r.hasText("in the room") && r.opening()&aux != 0 {
			q.Verb = asksRoom
		}
	case Where:
		if r.asksFrom() {
			q.Verb = asksFrom
			for _, w := range joinVerbs {
				q.Topic = withoutWord(q.Topic, w)
			}
		}
	case WhoSaid:
		q.Verb = r.verb()
		if !q.Spoken {
			r.countriesToTopic()
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
		if q.Counted == countArticles && r.hasText("mention", "mentions", "mentioned", "mentioning", "name", "names", "named", "naming") && r.has&meet == 0 {
			for _, w := range []string{"names", "named", "naming"} {
				q.Topic = withoutWord(q.Topic, w)
			}
			q.Verb = asksMention
		}
	case RoleHolder:
		r.holder()
	case TitleOf, Excerpts, Unanswerable:
		q.Pick = pickAll
		if q.Kind == TitleOf && len(q.Parties) == 2 && r.heldAsked() {
			if r.has&when != 0 {
				q.Also = When
			}
			q.Ask, q.Parties = q.Parties[1], q.Parties[:1]
			if len(q.Ask.office.words) == 0 {
				q.Ask, q.Parties = q.Parties[0], []slot{q.Ask}
			}
		}
	case WhatDiscussed, TopicSearch:
		if q.Kind == WhatDiscussed && r.hasText("agree", "agreed", "agree on", "agreed on", "agree to", "agreed to", "agreement", "agreements") {
			q.Verb = "agree"
		}
		if r.has&meeting == 0 {
			q.Pick = pickAll
		}
	}
	if q.Kind == How || q.Also == How {
		q.Mode = ""
	}
	q.Closed = (q.Kind == WhatDiscussed || q.Kind == WhoSaid) && r.closed()
	r.counterpart()
	q.about = r.has&meeting != 0 && (r.about || r.has&(discuss|say) != 0)
	for i, t := range q.Topic {
		q.Topic[i] = r.z.known(t)
	}
	for i, t := range r.firm {
		r.firm[i] = r.z.known(t)
	}
	for len(q.Topic) > 0 && q.Topic[len(q.Topic)-1] == "|" {
		q.Topic = q.Topic[:len(q.Topic)-1]
	}
	if q.Kind == Participants && (r.hasText("who else", "else", "whom else") || r.hasText("with") && (r.atMeeting() || r.withSomeone())) {
		for _, p := range q.Parties {
			for _, id := range p.people {
				if len(r.z.byWho[id]) > 0 {
					q.Except = append(q.Except, id) // "who else was at the talks of A and B"
				}
			}
		}
	}
	if q.Kind == Participants || q.Kind == Count && q.Counted == countPeople {
		r.sideAsked()
		r.allAsked()
		r.companions()
	}
	q.AnyOne = r.opening()&aux != 0 && r.has&(who|what) == 0 || q.Kind == Excerpts && r.has&who != 0
	if q.Kind == When && r.has&when != 0 {
		q.YearOnly = r.yearAsked()
	}
}

// picked returns which of the meetings is asked for: the last, or one counted from
// the first.
func (r *reading) picked() pick {
	if r.has&latest != 0 {
		return pickLast
	}
	if r.has&first == 0 {
		return pickAll
	}
	for _, x := range r.w {
		switch {
		case x.class&first == 0:
		case strings.HasPrefix(x.text, "second") || strings.HasPrefix(x.text, "2nd"):
			return pickSecond
		case strings.HasPrefix(x.text, "third") || strings.HasPrefix(x.text, "3rd"):
			return pickThird
		}
	}
	return pickFirst
}

// ownLands drops the countries that the people named are of, where there are
// several people: "which anniversary did Vietnam and China mark when A saw B",
// "A cambodia 2014 B".
func (r *reading) ownLands() {
	q := &r.q
	lands := 0
	var rest []slot
	for _, p := range q.Parties {
		if p.country == "" {
			rest = append(rest, p)
			continue
		}
		own := false
		for _, o := range q.Parties {
			for _, id := range o.people {
				own = own || r.z.t.country(r.z.people[id].Party) == p.country
			}
		}
		if !own {
			return
		}
		lands++
	}
	if len(rest) > 1 && (lands > 1 || lands > 0 && r.bareLand()) {
		q.Parties = rest
	}
}

// bareLand reports whether a country stands right behind a person or a date, with
// nothing that ties it to the rest: "A cambodia 2014 B".
func (r *reading) bareLand() bool {
	for i, x := range r.w {
		if x.entity == aCountry && i > 0 && (r.w[i-1].entity == aPerson || r.w[i-1].entity == aDate) {
			return true
		}
	}
	return false
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

// hostOrGuest finds whether a who-question asks for visitors of a place, for the
// hosts of someone or for the guests: "who visited China", "who received X",
// "who was received by X".
func (r *reading) hostOrGuest() {
	q := &r.q
	if r.persons() == 0 {
		if q.Place != "" && r.hasText("visit", "visits", "visited", "visiting") && r.has&(meet|meeting) == 0 {
			q.Verb = asksVisitors
			if len(q.Parties) == 1 && q.Ask.zero() {
				q.Ask, q.Parties = q.Parties[0], nil
			}
		}
		return
	}
	verb, person, by := -1, -1, false
	for i, x := range r.w {
		switch {
		case x.entity == noEntity && has([]string{"receive", "received", "receives", "received by", "hosted", "host", "hosts"}, x.text) && !(i > 0 && (r.w[i-1].text == "'s" || r.w[i-1].text == "’s" || r.w[i-1].text == "the" || r.is(i-1, what|pronoun))):
			verb = i
			by = by || strings.Contains(x.text, " by") || i+1 < len(r.w) && r.w[i+1].text == "by"
		case x.entity == noEntity && x.text == "by whom":
			by = true
		case (x.entity == aPerson || x.entity == anOffice) && person < 0:
			person = i
		}
	}
	if verb < 0 || person < 0 || len(q.Parties) != 1 || r.is(verb-1, what) {
		return
	}
	q.Verb = asksGuests
	if (person > verb) != by || r.is(verb-1, who) && r.is(verb+1, pronoun) && !by {
		q.Verb = asksHosts // "who received X", "X 2018 who received him"
	}
}

// allAsked takes a list of countries of which all are asked for as parties: "who
// represented Iran, China and Russia".
func (r *reading) allAsked() {
	q := &r.q
	if q.Ask.country == "" {
		return
	}
	for i, x := range r.w {
		if x.entity != aCountry || x.value != q.Ask.country {
			continue
		}
		if i+2 < len(r.w) && (r.w[i+1].text == "," || r.w[i+1].text == "and") && r.w[i+2].entity == aCountry {
			q.Parties, q.Ask = append([]slot{q.Ask}, q.Parties...), slot{}
			return
		}
	}
}

// companions asks for those of the side of the one person named whom others came
// with: "who accompanied X at the talks".
func (r *reading) companions() {
	q := &r.q
	if !q.Ask.zero() {
		return
	}
	verb := false
	for _, x := range r.w {
		verb = verb || x.entity == noEntity && companionWords[x.text]
		if !verb || x.entity != aPerson {
			continue
		}
		if c := r.z.t.country(r.z.people[x.ids[0]].Party); c != "" {
			q.Ask = slot{country: c, said: c}
			q.Except = append(q.Except, x.ids...)
		}
		return
	}
}

// hasCompanions reports whether those are asked for with whom someone came.
func (r *reading) hasCompanions() bool {
	for _, x := range r.w {
		if x.entity == noEntity && companionWords[x.text] {
			return true
		}
	}
	return false
}

// companionWords stand before the one whom others came with.
var companionWords = map[string]bool{"accompanied": true, "accompany": true, "came with": true, "come with": true, "travelled with": true, "traveled with": true, "went with": true}

// officesOnly reports whether no party is a person.
func (r *reading) officesOnly() bool {
	for _, p := range r.q.Parties {
		if len(p.office.words) == 0 {
			return false
		}
	}
	return true
}

// sideMet takes a country beside a person for the side asked for: "who from
// Algeria met X".
func (r *reading) sideMet() {
	if !r.q.Ask.zero() || r.persons() == 0 {
		return
	}
	for k, p := range r.q.Parties {
		if p.country != "" {
			r.q.Ask = p
			r.q.Parties = append(r.q.Parties[:k:k], r.q.Parties[k+1:]...)
			return
		}
	}
}

// countriesToTopic takes the countries of a "who said that …" for words of what
// was said.
func (r *reading) countriesToTopic() {
	var rest []slot
	for _, p := range r.q.Parties {
		if p.country == "" {
			rest = append(rest, p)
			continue
		}
		words := nameWords(p.said)
		if len(words) > 0 && len(words[0]) < 3 {
			words = nameWords(p.country) // "US"
		}
		for _, w := range words {
			r.topic(word{raw: w, text: w})
		}
	}
	r.q.Parties = rest
}

// yearAsked reports whether a "which year" asks for the year alone.
func (r *reading) yearAsked() bool {
	for i, x := range r.w {
		if r.is(i, when) && strings.Contains(x.text, "year") {
			return true
		}
	}
	return false
}

// plainVerbs tell nothing of how something was said.
var plainVerbs = wordSet("ask asked asks request requested propose proposed suggest suggested want wanted hope hoped urge urged express expressed stress stressed affirm affirmed raise raised believe believed say said says saying tell told tells speak spoke mention mentioned statement statements words note noted state stated call called comment commented remark remarked answer answered view think thought")

// verb returns the word of saying, if it tells more than "say": "thank".
func (r *reading) verb() string {
	for i, x := range r.w {
		if r.is(i, say) && x.class&(light|people) == 0 && !plainVerbs[x.text] && !strings.Contains(x.text, " ") && r.z.words[r.z.root(x.text)] {
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
			case x.text == "countries" || x.text == "nations" || x.text == "sides":
				r.q.Counted = countSides
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
	r.besideOffice()
	if c := r.z.t.country(q.Place); c != "" && has(q.Ask.office.words, "ambassador") && q.Ask.nation() != "" {
		w := q.Ask.office.words
		q.Ask.office.words, q.Place = append(w[:len(w):len(w)], "to-"+text.Key(c)), "" // "ambassador in Vietnam"
	}
	q.Now = q.When.zero() && r.hasText("is", "now", "current", "currently", "are")
	switch {
	case r.has&before != 0 && len(rest) > 0:
		q.Order = -1
	case r.has&after != 0 && len(rest) > 0:
		q.Order = 1
	}
}
