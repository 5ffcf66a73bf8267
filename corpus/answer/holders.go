package answer

import (
	"regexp"
	"sort"
	"strings"

	"rapporteur/corpus/talks"
)

// A holding is an office that an article gives to a person.
type holding struct {
	person int
	talks.Office
}

// holder answers "who was foreign minister of China in February 2023".
func (z *Answerer) holder(q Query) Answer {
	ask, turn := q.Ask, q.Order != 0
	if q.Order != 0 && ask.nation() == "" && len(q.Parties) > 0 && len(q.Parties[0].people) == 1 {
		ask.country = z.t.country(z.people[q.Parties[0].people[0]].Party)
	}
	all := z.holdings(ask)
	if len(ask.office.words) == 0 && q.Order != 0 && len(q.Parties) > 0 && len(q.Parties[0].people) > 0 {
		all = z.beside(q) // "who succeeded Song Tao" names no office
		q.Order = 0
		q.Parties = nil
	}
	if len(q.Parties) > 0 && q.Order == 0 {
		all = z.atMeetings(q, all)
	}
	if len(all) == 0 {
		all = z.sentTo(ask)
	}
	if len(all) == 0 {
		return z.noHolder(q)
	}
	switch {
	case q.Order != 0:
		all = z.neighbours(q, all)
	case !q.When.zero():
		known := all
		if all = atTime(known, q.When); len(all) == 0 {
			all = atTime(sameHolders(z.sentTo(ask), known), q.When)
		}
	case q.Now:
		all = newest(all)
	}
	if len(all) == 0 {
		return z.noHolder(q)
	}
	var a Answer
	if turn && all[0].Date.IsZero() {
		a.Notes = append(a.Notes, "The article that names "+z.people[all[0].person].Name+" does not tell its date, so that the order is not certain.")
	}
	var order []int
	by := map[int][]talks.Office{}
	for _, h := range all {
		if by[h.person] == nil {
			order = append(order, h.person)
		}
		by[h.person] = append(by[h.person], h.Office)
	}
	var parts []string
	for _, id := range order {
		g := groupTitles(by[id])
		a.Facts = addFact(a.Facts, z.people[id].Name)
		s := z.people[id].Name + ", " + g[0].title + " (" + strings.Join(allDates(by[id]), ", ") + ")"
		parts = append(parts, s)
		a.Items = append(a.Items, Item{Text: s, Citations: g[0].cites})
		if others := z.spellingsOf(id); len(others) > 0 {
			a.Notes = append(a.Notes, z.people[id].Name+" is also written "+strings.Join(others, ", ")+".")
		}
	}
	a.Lead = strings.Join(parts, "; ") + "."
	return a
}

func allDates(l []talks.Office) []string {
	var out []string
	for _, o := range l {
		out = addFact(out, dateOfOffice(o))
	}
	return out
}

// sentTo returns the holders of an office in another country whose titles do not
// tell which, "the Chinese Ambassador", but who met people of that country.
func (z *Answerer) sentTo(s slot) []holding {
	var words []string
	land := ""
	for _, w := range s.office.words {
		if c, ok := strings.CutPrefix(w, "to-"); ok {
			land = z.t.keyCountry(c)
			continue
		}
		words = append(words, w)
	}
	if land == "" {
		return nil
	}
	s.office.words = words
	var out []holding
	for _, h := range z.holdings(s) {
		for _, e := range z.byWho[h.person] {
			if anySeat(e, slot{country: land}) {
				out = append(out, h)
				break
			}
		}
	}
	return out
}

// sameHolders keeps of l those whom others name too: the "Chinese Ambassador" is
// one to Vietnam if an article says so at another time.
func sameHolders(l, others []holding) []holding {
	var out []holding
	for _, h := range l {
		for _, o := range others {
			if o.person == h.person {
				out = append(out, h)
				break
			}
		}
	}
	return out
}

// newest keeps the holdings of the one who held the office last.
func newest(all []holding) []holding {
	last := all[len(all)-1].person
	var out []holding
	for _, h := range all {
		if h.person == last {
			out = append(out, h)
		}
	}
	return out
}

// A tenure is an office that an article gives to a person, taken apart.
type tenure struct {
	holding
	country string
	office  office
}

// readTenures takes the titles of all people apart and files them under each of
// their words, by date.
func (z *Answerer) readTenures() {
	z.tenures = map[string][]tenure{}
	for i, p := range z.people {
		if len(z.byWho[i]) == 0 && remembered(p) {
			continue
		}
		for _, t := range p.Titles {
			for _, o := range z.t.readTitle(t.Title) {
				if t.Past && !has(o.words, "former") {
					o.words = append(o.words, "former") // not asked for as a holder
				}
				x := tenure{holding{i, t}, firstOf(o.country, z.t.country(t.Party), z.t.country(p.Party)), o}
				for _, w := range o.keys() {
					z.tenures[w] = append(z.tenures[w], x)
				}
			}
		}
	}
	for _, l := range z.tenures {
		sort.SliceStable(l, func(i, j int) bool { return l[i].Date.String() < l[j].Date.String() })
	}
}

// memorial is what articles say of someone long dead who still goes by a title:
// "at the mausoleum of President Ho Chi Minh", "the friendship that Chairman Mao
// Zedong founded".
var memorial = regexp.MustCompile(`(?i)\b(late|mausoleum|birth anniversary|birthday|anniversary of the birth|tribute|homage|wreaths?|statue|memorial|founded|founder|legacy|ideology|thought|relics|nurtured|established by|forged by|laid by|fostered by|cultivated by|older generation)\b`)

// remembered reports whether one of the sentences that name p speaks so of p.
func remembered(p *talks.Person) bool {
	for _, m := range p.Mentions {
		if memorial.MatchString(m.Sentence.In(m.Article.Text)) {
			return true
		}
	}
	return false
}

func firstOf(l ...string) string {
	for _, s := range l {
		if s != "" {
			return s
		}
	}
	return ""
}

// holdings returns who is given an office like s, by date: of its country or,
// where nobody is told to be, of none that is told.
func (z *Answerer) holdings(s slot) []holding {
	l := z.holdingsOf(s, s.nation())
	if l == nil && s.nation() != "" && len(s.office.words) > 1 {
		l = z.holdingsOf(s, noCountry)
	}
	return l
}

// noCountry stands for the country of those of whom none is told.
const noCountry = "-"

func (z *Answerer) holdingsOf(s slot, country string) []holding {
	var out []holding
	var rare []tenure
	for i, w := range s.office.words {
		if l := z.tenures[stem(w)]; i == 0 || len(l) < len(rare) {
			rare = l
		}
	}
	for _, x := range rare {
		if country == noCountry && x.country != "" || country != noCountry && country != "" && x.country != country || !x.office.is(office{words: s.office.words, stems: s.office.stems}) {
			continue
		}
		if n := len(out); n > 0 && out[n-1].person == x.person && out[n-1].Article == x.Article && out[n-1].Span == x.Span {
			continue
		}
		out = append(out, x.holding)
	}
	return out
}

// atMeetings keeps the holders who were at a meeting of the parties of q.
func (z *Answerer) atMeetings(q Query, all []holding) []holding {
	meetings := q
	meetings.Kind, meetings.Ask = Participants, slot{}
	var out []holding
	for _, f := range z.find(meetings) {
		for _, h := range all {
			for _, x := range f.seats {
				if x.person == h.person {
					out = append(out, h)
					break
				}
			}
		}
	}
	return out
}

// atTime keeps the holders nearest to a time: in the very month or day, else
// in the same year, the last before and the first after if they are the same.
func atTime(all []holding, when span) []holding {
	for _, s := range []span{when, monthsOf(when)} {
		if out := within(all, s); out != nil {
			return out
		}
	}
	var before, after *holding
	for i := range all {
		h := &all[i]
		if h.Date.Year == 0 {
			continue
		}
		if !when.from.IsZero() && compare(h.Date, when.from) < 0 {
			before = h
		}
		if !when.to.IsZero() && compare(h.Date, when.to) > 0 && after == nil {
			after = h
		}
	}
	switch {
	case before != nil && after != nil && before.person == after.person:
		return []holding{*before, *after}
	case before != nil && after == nil && when.from.Year-before.Date.Year <= 1:
		return []holding{*before}
	}
	return nil
}

func monthsOf(s span) span {
	s.from.Day, s.to.Day = 0, 0
	return s
}

func within(all []holding, s span) []holding {
	var out []holding
	for _, h := range all {
		if s.holds(h.Date) {
			out = append(out, h)
		}
	}
	return out
}

// datedFirst drops the undated holdings of those who have dated ones too: they
// tell nothing of the order.
func datedFirst(all []holding) []holding {
	dated := map[int]bool{}
	for _, h := range all {
		dated[h.person] = dated[h.person] || h.Date.Year != 0
	}
	var out []holding
	for _, h := range all {
		if h.Date.Year != 0 || !dated[h.person] {
			out = append(out, h)
		}
	}
	return out
}

// neighbours keeps the holder just before or after the person of q.
func (z *Answerer) neighbours(q Query, all []holding) []holding {
	var id []int
	for _, p := range q.Parties {
		id = append(id, p.people...)
	}
	all = datedFirst(all)
	lo, hi := -1, -1
	for i, h := range all {
		if has(id, h.person) {
			if lo < 0 {
				lo = i
			}
			hi = i
		}
	}
	pick := -1
	if q.Order < 0 && lo > 0 {
		pick = lo - 1
	} else if q.Order > 0 && hi >= 0 && hi+1 < len(all) {
		pick = hi + 1
	}
	if pick < 0 {
		return nil
	}
	var out []holding
	for _, h := range all {
		if h.person == all[pick].person {
			out = append(out, h)
		}
	}
	return out
}

func (z *Answerer) noHolder(q Query) Answer {
	name := z.slotName(q.Ask)
	if name == "" {
		name = z.subject(q, nil)
	}
	s := "The articles do not tell who held the office of " + name
	if strings.HasPrefix(name, "the ") {
		s = "The articles do not tell who headed " + name
	}
	if !q.When.zero() {
		s += " " + q.When.String()
	}
	return Answer{Abstained: true, Lead: s + " (" + z.Coverage() + ")."}
}
