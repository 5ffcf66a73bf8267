package talks

import (
	"slices"
	"sort"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// report turns what was read into the article's report.
func (x *extractor) report() Report {
	x.settleParties()
	x.settlePlaces()
	x.draftsAt = map[int][]*draft{}
	for _, d := range x.drafts {
		x.draftsAt[d.at] = append(x.draftsAt[d.at], d)
	}
	x.settleTowns()
	x.addTowns()
	r := Report{Article: x.a, Contacts: x.contacts, Mentions: x.mentions(), Unread: x.unread}
	for _, d := range x.drafts {
		if x.summary(d) {
			continue
		}
		m := x.meeting(d)
		if m == nil {
			x.alone = append(x.alone, lone{d.all, d.who[0]})
			continue
		}
		r.Meetings = append(r.Meetings, m)
	}
	r.OneSided = x.oneSided()
	return r
}

// summary reports whether d only sums up meetings that are told with names
// elsewhere: "Three ministers met the Chinese official in Hanoi."
func (x *extractor) summary(d *draft) bool {
	if len(d.extras) == 0 {
		return false
	}
	for _, e := range d.extras {
		w := strings.ToLower(e.words)
		sums := strings.HasPrefix(w, "the ") || d.date.Day == 0 && (strings.HasPrefix(w, "a ") || strings.HasPrefix(w, "an ") || strings.Contains(w, "leaders"))
		if !sums || e.party == "" || x.hasParty(d, e.party) {
			return false
		}
		if !slices.ContainsFunc(d.all, func(p *person) bool { return x.together()[pairing{p, e.party}] }) {
			return false
		}
	}
	return true
}

// A pairing is a person and a country at one meeting.
type pairing struct {
	who   *person
	party string
}

// together returns who was at a meeting with people of which country. It is made
// once, when all parties are settled.
func (x *extractor) together() map[pairing]bool {
	if x.pairs != nil {
		return x.pairs
	}
	x.pairs = map[pairing]bool{}
	for _, d := range x.drafts {
		for party := range d.parties() {
			for _, p := range d.all {
				x.pairs[pairing{p, party}] = true
			}
		}
	}
	return x.pairs
}

// parties returns the countries of those at the meeting, as far as they are
// told.
func (d *draft) parties() map[string]bool {
	out := map[string]bool{}
	for _, p := range d.all {
		if p.party != "" {
			out[p.party] = true
		}
	}
	return out
}

// settleParties gives a party to participants of whom neither title nor name
// tells one: the country of the dateline, the visit or the publisher, if the
// other side is another one's.
func (x *extractor) settleParties() {
	for _, d := range x.drafts {
		known := map[string]bool{}
		for _, p := range d.all {
			if !d.present[p] || len(d.present) == len(d.all) {
				known[p.party] = true
			}
		}
		for _, e := range d.extras {
			known[e.party] = true
		}
		delete(known, "")
		x.besideHosts(d)
		if d.country != "" && !known[d.country] && len(known) > 0 && d.placeAt.Len() > 0 && !x.gathering() {
			for _, p := range d.all {
				if p.party == "" && (p.title == "" || slices.Contains(d.hosts, p)) {
					p.party = d.country // the host, named on its own ground without a title
				}
			}
		}
		if home := x.homeSide(known); home != "" {
			for _, p := range keep(d.all, func(p *person) bool { return p.party == "" && !x.meets(p, home) }) {
				p.party = home
			}
		}
		x.besideHosts(d)
	}
}

// besideHosts gives those at the side of the hosts, of whom nothing tells the party,
// that of the place the article is written from, if it took part.
func (x *extractor) besideHosts(d *draft) {
	if x.home == "" || !x.hasParty(d, x.home) && !slices.ContainsFunc(d.extras, func(e unnamedPart) bool { return e.party == x.home }) {
		return
	}
	for _, p := range d.all {
		if p.party == "" && d.present[p] {
			p.party = x.home
		}
	}
}

// gathering reports whether the news comes from an event of many countries, so
// that its place does not tell where the people are from.
func (x *extractor) gathering() bool {
	for _, s := range x.body[:min(3, len(x.body))] {
		for k := range s.toks {
			switch s.low(k) {
			case "sidelines", "sideline", "margins", "summit", "g20", "g7", "apec", "sessions":
				return true
			}
		}
	}
	return false
}

// meets reports whether p met somebody of that country in another meeting of
// the article, and so is not of it.
func (x *extractor) meets(p *person, party string) bool {
	if x.met[pairing{p, party}] {
		return true
	}
	if x.draftsOf == nil {
		x.draftsOf, x.met = map[*person][]*draft{}, map[pairing]bool{}
		for _, d := range x.drafts {
			for _, q := range d.all {
				x.draftsOf[q] = append(x.draftsOf[q], d)
			}
		}
	}
	for _, d := range x.draftsOf[p] {
		if slices.ContainsFunc(d.all, func(q *person) bool { return q != p && q.party == party && !d.present[q] }) {
			x.met[pairing{p, party}] = true // for good: a party that is told stays
			return true
		}
	}
	return false
}

// names reports whether the body names the country.
func (x *extractor) names(party string) bool {
	if x.parties == nil {
		x.parties = map[string]bool{}
		for _, s := range x.body {
			for i := range s.ents {
				x.parties[s.ents[i].party] = true
			}
		}
	}
	return x.parties[party]
}

// homeSide returns the country of people of whom nothing tells it, if the
// others are known to be of another.
func (x *extractor) homeSide(known map[string]bool) string {
	if len(known) == 0 {
		return ""
	}
	visited, _ := x.visited()
	home := x.home
	if x.gathering() {
		home = ""
	}
	for _, c := range []string{home, visited, x.publisher(), x.issuer(), x.otherOfTitle(known)} {
		if c != "" && !known[c] {
			return c
		}
	}
	return ""
}

// otherOfTitle returns the country of the one body that the headline names
// beside the other side: "Kremlin: Telephone conversation with President of
// China".
func (x *extractor) otherOfTitle(known map[string]bool) string {
	other, met := "", false
	if len(x.sents) == 0 || x.sents[0].kind != article.Title {
		return ""
	}
	s := x.sents[0]
	for i := range s.ents {
		p := s.ents[i].party
		switch {
		case p == "" || p == other:
		case known[p]:
			met = true
		case s.ents[i].kind != organisation:
		case other != "":
			return ""
		default:
			other = p
		}
	}
	if !met {
		return ""
	}
	return other
}

// cultureCountry gives the country of family names that hardly any other
// country's officials bear.
var cultureCountry = map[string]string{"vi": "Vietnam", "ja": "Japan"}

// side returns p's party, or what the family name tells.
func (p *person) side() string {
	if p.party != "" {
		return p.party
	}
	return cultureCountry[p.culture]
}

// publisher returns the country of the agency or paper that wrote the article.
func (x *extractor) publisher() string {
	if c := agencyCountry(x.a.Agency); c != "" {
		return c // AKP is also a party of another country
	}
	if e, ok := lookup(x.a.Agency); ok && e.kind != city {
		return e.party
	}
	return x.outlet()
}

// settlePlaces gives a place to meetings in person of which the sentence tells
// none: the visited country's dateline, else the country of the visit.
func (x *extractor) settlePlaces() {
	visited, at := x.visited()
	for i, d := range x.drafts {
		if m, at := x.leadMode(d); d.mode == "" && m != "" {
			d.mode, d.modeAt = m, at
			if m == "phone" {
				d.typ = "phone talks"
			}
		}
		if d.mode == "" {
			d.mode = "in person"
			d.modeAt = d.who[0]
		}
		if d.place != "" || d.mode == "online" || d.mode == "phone" || d.weak && !x.ofNews(d) && !x.onTrip() || x.longAgo(d) {
			continue
		}
		if x.hall.name != "" && i == 0 {
			d.puts(x.hall.name, x.hallAt, x.hall.party)
			continue
		}
		if m := x.minutes; m.place.name != "" && i == 0 && len(d.dateAt) > 0 && d.dateAt[0] == m.span {
			d.puts(m.place.name, m.where, m.place.party)
			continue
		}
		if p, at := x.labelPlace(d); p.name != "" {
			d.puts(p.name, at, p.party)
			continue
		}
		if e, ok := lookup(lastPart(x.drafts[0].place)); i > 0 && d.dateText != "" && d.date == x.drafts[0].date && ok && e.kind != organisation {
			d.puts(e.name, x.drafts[0].placeAt, x.drafts[0].country)
			continue
		}
		if f := x.drafts[0]; i > 0 && x.home != "" && f.country != "" && f.country != x.home && f.placeAt.Len() > 0 && x.hasParty(d, f.country) {
			if e, ok := lookup(lastPart(f.place)); ok && e.kind == city {
				d.puts(e.name, f.placeAt, f.country) // the trip goes on where it began
				continue
			}
		}
		if v := x.visit; i > 0 && v.townAt.Start > d.who[0].End {
			q := x.drafts[i-1] // the trip goes to that town only later
			if e, ok := lookup(lastPart(q.place)); ok && e.kind == city && q.country == v.town.party && e.name != v.town.name && x.hasParty(d, q.country) {
				d.puts(e.name, q.placeAt, q.country)
				continue
			}
		}
		if v := x.visit; v.town.name != "" && (v.event || x.hasParty(d, v.town.party) || len(d.parties()) == 0) {
			d.puts(v.town.name, v.townAt, v.town.party)
			continue
		}
		if c, at := x.hostCity(d); c != "" {
			d.puts(c, at, d.hosts[0].party)
			continue
		}
		// Written far from where the news took place?
		f := x.drafts[0]
		far := i > 0 && f.placeAt.Len() > 0 && f.country != x.home && f.country != ""
		switch {
		case x.home != "" && x.gathering() && !x.hasParty(d, x.home) && x.datelineIsTown() && (i == 0 || !far):
			d.puts(x.datelineCity(), x.a.Dateline.Span, x.home) // a summit, reported from where it is
		case x.home != "" && !far && (visited == x.home || visited == "" && x.hasParty(d, x.home)):
			d.puts(x.datelineCity(), x.a.Dateline.Span, x.home)
		case visited != "" && x.hasParty(d, visited):
			if c, at := x.townBeforeIt(i); c.party == visited {
				d.puts(c.name, at, c.party)
				continue
			}
			d.puts(visited, at, visited)
		}
	}
}

// ofNews reports whether a meeting told in passing is of the day of the first or of
// one next to it, or the only one of the article, so that its place is that of the news.
func (x *extractor) ofNews(d *draft) bool {
	f := x.drafts[0]
	if len(x.drafts) == 1 {
		return true
	}
	if d == f || d.date.Day == 0 || f.date.Day == 0 {
		return false
	}
	n := d.date.DaysTo(f.date)
	return n >= -1 && n <= 1
}

// datelineIsTown reports whether the dateline names a town the tables know.
func (x *extractor) datelineIsTown() bool {
	e, ok := lookup(x.datelineCity())
	return ok && e.kind == city
}

// longAgo reports whether d lies two months or more before the page, so that the place
// of the news says nothing of it.
func (x *extractor) longAgo(d *draft) bool {
	p := x.cal.published
	return p.Year != 0 && d.date.Year != 0 && (p.Year-d.date.Year)*12+p.Month-max(d.date.Month, 1) >= 2
}

// hostCity returns the town that the host's office names, where a host received
// guests and no other place is told: "Secretary of the Ho Chi Minh City Party
// Committee".
func (x *extractor) hostCity(d *draft) (string, text.Span) {
	if len(d.hosts) != 1 || d.hosts[0].titleAt.span.Empty() {
		return "", text.Span{}
	}
	at := d.hosts[0].titleAt
	s := at.sentence
	for _, e := range s.ents {
		if e.kind == city && at.span.Contains(s.cut(e.from, e.to)) && strings.Contains(strings.ToLower(e.name), "city") {
			return e.name, s.cut(e.from, e.to)
		}
	}
	if f := x.drafts[0]; f != d && strings.Contains(strings.ToLower(d.hosts[0].title), "municipal") && f.country == d.hosts[0].party && f.placeAt.Len() > 0 {
		if e, ok := lookup(lastPart(f.place)); ok && e.kind == city {
			return e.name, f.placeAt // "Chairman of the municipal People's Committee"
		}
	}
	return "", text.Span{}
}

// lastPart returns the town of "the Great Hall of the People, Beijing".
func lastPart(place string) string {
	return strings.TrimSpace(place[strings.LastIndex(place, ",")+1:])
}

// hasParty reports whether somebody of the party was at the meeting.
func (x *extractor) hasParty(d *draft, party string) bool {
	for _, p := range d.all {
		if p.party == party {
			return true
		}
	}
	return false
}

// meeting turns a draft into a meeting; nil if it has no two sides.
func (x *extractor) meeting(d *draft) *Meeting {
	m := &Meeting{Article: x.a, Date: d.date, DateBasis: d.basis, DateText: d.dateText, Mode: d.mode, Place: d.place, Type: d.typ}
	if m.DateBasis == "" {
		m.DateBasis = NoBasis
	}
	for _, p := range d.all {
		i := m.side(p.party)
		m.Sides[i].Participants = append(m.Sides[i].Participants, x.participant(d, p))
	}
	for _, e := range d.extras {
		if e.party == "" && len(m.Sides) > 1 {
			continue // "and other officials"
		}
		i := m.side(e.party)
		if !slices.Contains(m.Sides[i].Unnamed, e.words) {
			m.Sides[i].Unnamed = append(m.Sides[i].Unnamed, e.words)
		}
	}
	if len(m.Sides) == 1 {
		m.splitSide()
	}
	if len(m.Sides) < 2 {
		return nil
	}
	m.Evidence = Evidence{Who: d.who, Date: d.dateAt, Mode: spans(d.modeAt), Place: append(spans(d.placeAt), spans(d.townAt)...)}
	for _, st := range d.said {
		name := "both sides"
		if st.by != nil {
			name = st.by.name
		}
		m.Statements = append(m.Statements, Statement{Speaker: name, Span: st.span})
	}
	m.Topics = x.topics(d)
	return m
}

// spans returns p as a list; none if it is empty.
func spans(p text.Span) []text.Span {
	if p.Empty() {
		return nil
	}
	return []text.Span{p}
}

// side returns the number of the party's side, a new one if need be. People
// whose party is not told stand on a side of their own.
func (m *Meeting) side(party string) int {
	for i := range m.Sides {
		if m.Sides[i].Party == party {
			return i
		}
	}
	m.Sides = append(m.Sides, Side{Party: party})
	return len(m.Sides) - 1
}

// splitSide puts people of whom no party is told on a side each.
func (m *Meeting) splitSide() {
	if m.Sides[0].Party != "" || len(m.Sides[0].Participants) < 2 {
		return
	}
	ps := m.Sides[0].Participants
	m.Sides[0].Participants = ps[:1]
	for _, p := range ps[1:] {
		m.Sides = append(m.Sides, Side{Participants: []Participant{p}})
	}
}

// participant returns what the report tells of p at the meeting.
func (x *extractor) participant(d *draft, p *person) Participant {
	return Participant{Present: d.present[p], Name: p.name, Title: p.title, Span: d.spoke[p], TitleSpan: p.titleAt.span}
}

// mentions returns every person named in the article, in the order of the
// text.
func (x *extractor) mentions() []Mention {
	var out []Mention
	for _, s := range x.sents {
		for _, r := range s.refs {
			if r.kind != named || r.person == nil || s.kind == article.Title {
				continue
			}
			out = append(out, Mention{Name: r.person.name, Title: r.title, Party: r.person.party, Past: former(r.title) || s.ofThePast(r),
				Span: s.cut(r.before, r.nameTo), Sentence: s.span})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	return out
}
