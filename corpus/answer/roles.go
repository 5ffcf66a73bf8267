package answer

import (
	"strings"

	"rapporteur/corpus/talks"
)

// heldAsked reports whether the question is if or when someone held an office: "is
// Wang Yi the foreign minister", "was X prime minister in 2020", "when was X
// ambassador".
func (r *reading) heldAsked() bool {
	l := r.q.Parties
	if len(l) != 2 || r.opening()&aux == 0 && r.has&when == 0 || r.has&(meet|say|discuss|part|move|meeting|who|what|where|how|howMany|before|after) != 0 || len(r.q.Topic) > 0 || !r.hasText("was", "is", "were", "became", "become") {
		return false
	}
	return len(l[0].people) > 0 && len(l[1].office.words) > 0 || len(l[1].people) > 0 && len(l[0].office.words) > 0
}

// holds answers whether the person p, of the numbers ids, is given the office
// that q asks for.
func (z *Answerer) holds(q Query, ids []int, p *talks.Person) Answer {
	var l []talks.Office
	for _, h := range z.holdings(q.Ask) {
		if has(ids, h.person) && (q.When.zero() || span{year0(q.When.from), year0(q.When.to)}.holds(h.Date)) {
			l = append(l, h.Office)
		}
	}
	if len(l) == 0 {
		plain := q
		plain.Ask = slot{}
		a := z.titles(plain)
		a.Facts, a.Abstained = []string{"no record"}, true
		a.Lead = "The articles do not call " + p.Name + " " + z.slotName(q.Ask) + strings.TrimRight(" "+q.When.String(), " ") + ". " + a.Lead
		return a
	}
	a := Answer{Facts: []string{"yes"}}
	var parts []string
	for _, g := range groupTitles(l) {
		parts = append(parts, g.title+" ("+strings.Join(g.dates, ", ")+")")
		a.Items = append(a.Items, Item{Text: parts[len(parts)-1], Citations: g.cites})
	}
	a.Lead = "Yes: " + p.Name + ", " + strings.Join(parts, "; ") + "."
	if q.Also == When {
		a.Lead, a.Facts = strings.TrimPrefix(a.Lead, "Yes: "), nil
		for _, o := range l {
			a.Facts = addFact(a.Facts, isoDate(o.Date))
		}
	}
	return a
}

// speaker finds whether the hosts or the guests are asked for what they said:
// +1, -1; 0 if neither.
func (r *reading) speaker() int {
	for i, x := range r.w {
		if x.entity != noEntity || i == 0 || r.w[i-1].text != "the" && r.w[i-1].text != "and" {
			continue
		}
		switch x.text {
		case "host", "hosts":
			return 1
		case "guest", "guests", "visitor", "visitors":
			return -1
		}
	}
	return 0
}

// sideSpeaks takes the country of "what did the Vietnamese side say" for that of
// the speakers.
func (r *reading) sideSpeaks() bool {
	for i, x := range r.w {
		if r.is(i, say) && x.class&light == 0 {
			return false // "what did Trung thank the Chinese side for"
		}
		if x.entity != aCountry || i+1 >= len(r.w) || r.w[i+1].text != "side" && r.w[i+1].text != "delegation" {
			continue
		}
		for k, p := range r.q.Parties {
			if p.country == x.value && len(p.people) == 0 {
				r.q.Ask = p
				r.q.Parties = append(r.q.Parties[:k:k], r.q.Parties[k+1:]...)
				return true
			}
		}
	}
	return false
}

// saidByRole answers "what did the guest say" with the statements of those who
// came from elsewhere, or of those at home where the meetings were held.
func (z *Answerer) saidByRole(q Query) Answer {
	l := z.heldFor(q)
	if len(l) == 0 {
		return z.noMeeting(q)
	}
	var a Answer
	for _, f := range l {
		var people []int
		for _, x := range f.seats {
			if x.person >= 0 && (q.Role != 0 && z.plays(q.Role, f.event, x) || q.Role == 0 && q.Ask.is(x)) {
				people = append(people, x.person)
			}
		}
		for _, id := range people {
			one := q
			one.Parties = []slot{{people: []int{id}}}
			z.addSaid(&a, one, f)
		}
	}
	if len(a.Items) == 0 && q.Role == 0 {
		told := q
		told.Kind, told.Spoken, told.Ask = WhatDiscussed, false, slot{}
		told.Parties = append(told.Parties[:len(told.Parties):len(told.Parties)], q.Ask)
		b := z.discussed(told)
		b.Kind = WhatDiscussed
		return b
	}
	if len(a.Items) == 0 {
		a.Abstained = true
		who := map[int]string{1: "the hosts", -1: "the guests"}[q.Role]
		a.Lead = "The articles do not tell what " + who + " said" + z.aboutTopic(q) + " (" + plural(len(l), "meeting") + ")."
	}
	return a
}

// aboutTopic says what q is about: " about “rice”".
func (z *Answerer) aboutTopic(q Query) string {
	if len(q.Topic) == 0 {
		return ""
	}
	return " about “" + z.topicWords(q.Topic) + "”"
}

// plays reports whether x was a host, or a guest, at e.
func (z *Answerer) plays(role int, e *event, x seat) bool {
	there := z.landOf(e)
	if there == "" || x.country == "" || e.Mode == "online" || e.Mode == "phone" {
		return false
	}
	return (x.country == there) == (role > 0)
}
