package talks

import (
	"fmt"
	"hash/fnv"
	"slices"
	"sort"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// Merge joins the reports of one event and the mentions of one person across
// articles, and sets the Event and Person fields of the reports. The result
// does not depend on the order of the reports.
func Merge(reports []Report) *Record {
	reports = slices.Clone(reports)
	sort.SliceStable(reports, func(i, j int) bool { return reports[i].Article.ID < reports[j].Article.ID })
	g := gatherPeople(reports)
	for _, r := range reports {
		g.lendParties(r)
	}
	events := mergeMeetings(reports, g)
	return &Record{Events: events, People: g.sorted()}
}

// A register holds the people of all articles under every form of their names.
type register struct {
	people []*Person
	byKey  map[string]*Person // key of a name, and of its words in order of the alphabet
}

// gatherPeople makes one Person of all mentions that share a name: the same
// letters without marks and spaces, or the same words in another order.
func gatherPeople(reports []Report) *register {
	g := &register{byKey: map[string]*Person{}}
	for _, r := range reports {
		for i := range r.Mentions {
			m := &r.Mentions[i]
			p := g.person(m.Name)
			m.Person = p.ID
			p.Mentions = append(p.Mentions, Appearance{r.Article, *m})
			p.note(m.Name, m.Party)
		}
		for _, m := range r.Meetings {
			g.adopt(r, m)
		}
	}
	g.unite(reports)
	day := map[*article.Article]article.Date{}
	for _, r := range reports {
		day[r.Article] = r.day()
	}
	for _, p := range g.people {
		p.finish(day)
	}
	return g
}

// day returns when the report's titles held: the day of publication, else that
// of the first meeting told with a year.
func (r Report) day() article.Date {
	if !r.Article.Published.IsZero() {
		return r.Article.Published
	}
	for _, m := range r.Meetings {
		if m.Date.Year != 0 {
			return m.Date
		}
	}
	return article.Date{}
}

// former reports whether a title is one that its bearer no longer holds.
func former(title string) bool {
	t := text.Fold(title)
	for _, w := range []string{"former ", "late ", "ex-", "then ", "founding "} {
		if strings.HasPrefix(t, w) || strings.Contains(t, " "+w) {
			return true
		}
	}
	return false
}

// person returns the Person of a name, a new one if need be.
func (g *register) person(name string) *Person {
	key, bag := text.Key(name), bagKey(name)
	if p := g.byKey[key]; p != nil {
		return p
	}
	if p := g.byKey[bag]; p != nil {
		g.byKey[key] = p
		return p
	}
	p := &Person{ID: key, Name: name}
	g.people = append(g.people, p)
	g.byKey[key], g.byKey[bag] = p, p
	return p
}

// bagKey returns the words of a name in the order of the alphabet.
func bagKey(name string) string {
	words := strings.FieldsFunc(text.Fold(name), func(r rune) bool { return r == ' ' || r == '.' || r == ',' })
	slices.Sort(words)
	return strings.Join(words, " ")
}

// note adds a spelling of the name, and the party if none is known.
func (p *Person) note(name, party string) {
	if !slices.Contains(p.Spellings, name) {
		p.Spellings = append(p.Spellings, name)
	}
	if p.Party == "" {
		p.Party = party
	}
}

// adopt links the participants and speakers of a meeting to their people and
// notes the offices that the article gives them.
func (g *register) adopt(r Report, m *Meeting) {
	date := m.Date
	if date.Year == 0 {
		date = r.Article.Published
	}
	ids := map[string]string{}
	for si := range m.Sides {
		for pi := range m.Sides[si].Participants {
			part := &m.Sides[si].Participants[pi]
			p := g.person(part.Name)
			part.Person = p.ID
			ids[part.Name] = p.ID
			p.note(part.Name, m.Sides[si].Party)
			if part.Title != "" {
				p.addTitle(Office{Title: part.Title, Party: m.Sides[si].Party, Person: p, Date: date, Past: former(part.Title), Article: r.Article, Span: part.TitleSpan})
			}
		}
	}
	for i := range m.Statements {
		m.Statements[i].Person = ids[m.Statements[i].Speaker]
	}
}

// lendParties gives sides of whom an article tells no country the one that
// other articles give to their people: "Sergey Lavrov" here is "Russian Foreign
// Minister Sergey Lavrov" there. Never that of another side.
func (g *register) lendParties(r Report) {
	for _, m := range r.Meetings {
		for i := range m.Sides {
			s := &m.Sides[i]
			if s.Party != "" || len(s.Participants) == 0 {
				continue
			}
			party := g.byKey[text.Key(s.Participants[0].Name)].Party
			taken := slices.ContainsFunc(m.Sides, func(o Side) bool { return o.Party == party })
			same := !slices.ContainsFunc(s.Participants, func(p Participant) bool {
				return g.byKey[text.Key(p.Name)].Party != party
			})
			if party != "" && !taken && same {
				s.Party = party
			}
		}
	}
}

// addTitle notes an office once an article and date.
func (p *Person) addTitle(o Office) {
	for _, q := range p.Titles {
		if q.Article == o.Article && text.Key(q.Title) == text.Key(o.Title) {
			return
		}
	}
	p.Titles = append(p.Titles, o)
}

// finish puts a person's facts in order.
func (p *Person) finish(day map[*article.Article]article.Date) {
	for _, m := range p.Mentions {
		if m.Title == "" || !p.another(m) && slices.ContainsFunc(p.Titles, func(o Office) bool { return o.Article == m.Article }) {
			continue
		}
		p.addTitle(Office{Title: m.Title, Party: m.Party, Person: p, Date: day[m.Article], Past: m.Past, Article: m.Article, Span: m.Span})
	}
	sort.SliceStable(p.Titles, func(i, j int) bool { return before(p.Titles[i].Date, p.Titles[j].Date) })
	slices.SortStableFunc(p.Spellings, func(a, b string) int { return p.uses(b) - p.uses(a) })
	p.Name = p.Spellings[0]
	if i := slices.IndexFunc(p.Spellings, func(s string) bool { return strings.Contains(s, " ") }); i > 0 {
		p.Name = p.Spellings[i] // "Lavrov" is short for it
	}
}

// another reports whether the title of a mention tells an office that none of the
// titles noted of its article tells: "Wang, again foreign minister since July", behind
// "Wang Yi, director of the Office".
func (p *Person) another(m Appearance) bool {
	for _, d := range duties(m.Title) {
		told := slices.ContainsFunc(p.Titles, func(o Office) bool {
			return o.Article == m.Article && slices.ContainsFunc(duties(o.Title), func(e []string) bool { return covers(e, d) || covers(d, e) })
		})
		if !told && slices.ContainsFunc(d, func(w string) bool { return !slices.Contains(vagueOffices, w) }) {
			return true
		}
	}
	return false
}

// covers reports whether all words of d stand in e.
func covers(e, d []string) bool {
	return !slices.ContainsFunc(d, func(w string) bool { return !slices.Contains(e, w) })
}

// uses counts the mentions under a spelling.
func (p *Person) uses(name string) int {
	n := 0
	for _, m := range p.Mentions {
		if m.Name == name {
			n++
		}
	}
	return n
}

// before reports whether a is earlier than b; parts that are not told count as 0.
func before(a, b article.Date) bool {
	if a.Year != b.Year {
		return a.Year < b.Year
	}
	if a.Month != b.Month {
		return a.Month < b.Month
	}
	return a.Day < b.Day
}

// sorted returns the people in the order of their IDs.
func (g *register) sorted() []*Person {
	sort.Slice(g.people, func(i, j int) bool { return g.people[i].ID < g.people[j].ID })
	return g.people
}

// mergeMeetings makes events of the meetings of all reports.
func mergeMeetings(reports []Report, g *register) []*Event {
	var all []*Meeting
	for _, r := range reports {
		all = append(all, r.Meetings...)
	}
	// Full dates first: a report that tells the month only joins the one event
	// that it can mean.
	sort.SliceStable(all, func(i, j int) bool { return all[i].Date.Day != 0 && all[j].Date.Day == 0 })
	var events []*Event
	index := &pairIndex{events: map[pairKey][]*Event{}, listed: map[listing]bool{}}
	for _, m := range all {
		e := index.joinable(m)
		if e == nil {
			e = &Event{}
			events = append(events, e)
		}
		e.Reports = append(e.Reports, m)
		index.add(e, m)
	}
	for _, e := range events {
		e.settle()
	}
	nameEvents(events)
	sort.Slice(events, func(i, j int) bool { return events[i].sortsBefore(events[j]) })
	return events
}

// fits reports whether m can be a report of e.
func (e *Event) fits(m *Meeting) bool {
	for _, r := range e.Reports {
		if r.Article == m.Article || !sameWay(r.Mode, m.Mode) {
			return false
		}
		if m.Date.IsZero() != r.Date.IsZero() {
			if !samePlace(m.Place, r.Place) {
				return false // a report that is silent on the date
			}
			continue
		}
		if m.Date.Year == 0 || r.Date.Year == 0 {
			if m.Date.Day == 0 || r.Date.Day == 0 || m.Date.Month != r.Date.Month || m.Date.Day != r.Date.Day {
				return false
			}
			continue
		}
		if !agree(m.Date, r.Date) || m.Date.Month == 0 || r.Date.Month == 0 {
			return false
		}
	}
	return true
}

// sameWay reports whether two modes can be of one meeting.
func sameWay(a, b string) bool {
	return a == b || a == "" || b == "" || a == "hybrid" && b != "phone" || b == "hybrid" && a != "phone"
}

// samePlace reports whether two places, both told, are one or one is in the other:
// "Moscow" and "Kremlin, Moscow".
func samePlace(a, b string) bool {
	a, b = text.Key(a), text.Key(b)
	return a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
}

// settle fills an event's facts from its reports: the most exact date, the
// first place and mode told, everyone's names, and where reports differ.
func (e *Event) settle() {
	sort.SliceStable(e.Reports, func(i, j int) bool { return e.Reports[i].Article.ID < e.Reports[j].Article.ID })
	for _, m := range e.Reports {
		if exact(m.Date) > exact(e.Date) || e.DateBasis == "" {
			e.Date, e.DateBasis, e.DateText = m.Date, m.DateBasis, m.DateText
		}
		if e.Mode == "" {
			e.Mode = m.Mode
		}
		if len(m.Place) > len(e.Place) && (e.Place == "" || strings.Contains(text.Fold(m.Place), text.Fold(e.Place))) {
			e.Place = m.Place
		}
		if e.Type == "" {
			e.Type = m.Type
		}
		e.addSides(m)
		for _, t := range m.Topics {
			if len(e.Topics) < mostTopics && !slices.Contains(e.Topics, t) {
				e.Topics = append(e.Topics, t)
			}
		}
	}
	e.conflict("date", func(m *Meeting) string { return m.Date.String() }, func(a, b string) bool {
		return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
	})
	e.conflict("mode", func(m *Meeting) string { return m.Mode }, func(a, b string) bool { return a == b })
}

// exact returns how much of a date is told, more for more.
func exact(d article.Date) int {
	switch {
	case d.Year != 0 && d.Day != 0:
		return 3
	case d.Year != 0 && d.Month != 0:
		return 2
	case d.Day != 0 || d.Year != 0:
		return 1
	}
	return 0
}

// addSides adds the people of m that e does not have yet.
func (e *Event) addSides(m *Meeting) {
	for _, s := range m.Sides {
		i := slices.IndexFunc(e.Sides, func(o Side) bool { return o.Party == s.Party })
		if i < 0 {
			for j := range e.Sides {
				if sharesPerson(e.Sides[j], s) {
					i = j
				}
			}
		}
		if i < 0 {
			e.Sides = append(e.Sides, Side{Party: s.Party})
			i = len(e.Sides) - 1
		}
		for _, p := range s.Participants {
			if q := e.participant(p.Person); q == nil {
				e.Sides[i].Participants = append(e.Sides[i].Participants, p)
			} else if q.Present {
				q.Present = p.Present
			}
		}
		for _, u := range s.Unnamed {
			if !slices.Contains(e.Sides[i].Unnamed, u) {
				e.Sides[i].Unnamed = append(e.Sides[i].Unnamed, u)
			}
		}
	}
}

// participant returns the participant with that ID; nil if there is none.
func (e *Event) participant(id string) *Participant {
	for i := range e.Sides {
		for j := range e.Sides[i].Participants {
			if p := &e.Sides[i].Participants[j]; p.Person == id {
				return p
			}
		}
	}
	return nil
}

// sharesPerson reports whether somebody stands on both sides.
func sharesPerson(a, b Side) bool {
	for _, p := range a.Participants {
		for _, q := range b.Participants {
			if p.Person == q.Person {
				return true
			}
		}
	}
	return false
}

// conflict notes the values of a field if two reports contradict each other.
func (e *Event) conflict(field string, value func(*Meeting) string, agrees func(a, b string) bool) {
	var values []ConflictValue
	clash := false
	for _, m := range e.Reports {
		v := value(m)
		if v == "" {
			continue
		}
		for _, o := range values {
			clash = clash || !agrees(o.Value, v)
		}
		values = append(values, ConflictValue{v, m.Article})
	}
	if clash {
		e.Conflicts = append(e.Conflicts, Conflict{field, values})
	}
}

// sortsBefore reports whether e comes before f in the Record.
func (e *Event) sortsBefore(f *Event) bool {
	if a, b := e.Date.Year == 0, f.Date.Year == 0; a != b {
		return b
	}
	if e.Date != f.Date {
		return before(e.Date, f.Date)
	}
	return e.ID < f.ID
}

// nameEvents gives each event an ID made of its date and people, which the
// same reports always give again.
func nameEvents(events []*Event) {
	seen := map[string]int{}
	for _, e := range events {
		var ids []string
		for _, p := range e.Participants() {
			ids = append(ids, p.Person)
		}
		slices.Sort(ids)
		for _, s := range e.Sides {
			ids = append(ids, s.Unnamed...)
		}
		h := fnv.New32a()
		h.Write([]byte(strings.Join(ids, "|")))
		date := e.Date.String()
		if date == "" {
			date = "undated"
		}
		e.ID = fmt.Sprintf("%s-%08x", date, h.Sum32())
		if seen[e.ID]++; seen[e.ID] > 1 {
			e.ID = fmt.Sprintf("%s-%d", e.ID, seen[e.ID])
		}
		for _, m := range e.Reports {
			m.Event = e.ID
		}
	}
}
