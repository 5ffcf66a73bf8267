package answer

import (
	"strings"

	"rapporteur/corpus/text"
)

// A Query is a question understood: what is asked, and what narrows it.
type Query struct {
	Kind     Kind
	Parties  []slot   // who must have been there
	Ask      slot     // what those asked for must be; zero for anyone
	Not      []string // countries left out
	Except   []int    // people left out
	When     span
	Mode     string
	Place    string   // folded city or building, or the name of a country
	OrIn     []string // further places, any of which will do; not in a Code
	Type     string
	At       []string // words of an event that it was at the edge of; not in a Code
	Topic    []string // words of the corpus, each with its own root
	Counted  counted
	Pick     pick
	Verb     string // how it was said, if the question tells: "thank"
	Now      bool   // of an office: who holds it now
	Spoken   bool   // only what the first party said
	Order    int    // of a holder of an office: -1 before, +1 after the person in Parties
	AnyOne   bool   // "was any ambassador present": the unnamed count
	Sides    int    // how many sides at least; -2 for two and no more
	Weekday  int    // 1 for Monday … 7 for Sunday; 0 for any
	YearOnly bool   // the year is asked for, not the day
	Card     bool   // of titles: the meetings and spellings of the person too
	Role     int    // of who spoke: +1 the hosts, -1 the guests
	Earlier  bool   // only what was earlier that day
	Why      bool   // from what words the fact is known
	Closed   bool   // what was said behind closed doors
	Also     Kind   // a second fact of the same meetings: "when and where"; "" for none
	Both     bool   // of who met: those who met each of the parties, not at one meeting
	near     bool   // of what there was instead: only what articles of that time tell; not in a Code
	about    bool   // the question says "about" or the like; not in a Code
	loose    bool   // of what was said: less of the topic is enough; not in a Code
	whole    bool   // all meetings are told of, however many; not in a Code
}

// A pick chooses among meetings.
type pick byte

const (
	pickAll pick = iota
	pickLast
	pickFirst
	pickSecond
	pickThird
)

// Counted says what a question counts.
type counted byte

const (
	countMeetings counted = iota
	countPeople
	countArticles
	countSides
)

// A slot describes one of those at a meeting: as one of a few people, by
// country, or by office.
type slot struct {
	people  []int
	country string
	office  office
	said    string // the words of the question
	either  bool   // any of the people, not one whose name is not clear: "A or B"
	region  string // what they and the first are called together: "African"; "" for no region
	or      []slot // others who will do as well: "the Lao or the Cambodian premier"
}

func (s slot) zero() bool {
	return len(s.people) == 0 && s.country == "" && len(s.office.words) == 0
}

// is reports whether x answers to the slot, or to one of those that will do as well.
func (s slot) is(x seat) bool {
	for _, o := range s.or {
		if o.is(x) {
			return true
		}
	}
	if len(s.people) > 0 && (x.person < 0 || !has(s.people, x.person)) {
		return false
	}
	if c := s.nation(); c != "" && x.country != c && !(x.country == "" && ofCountry(x.offices, c)) {
		return false
	}
	if len(s.office.words) == 0 {
		return true
	}
	for _, o := range x.offices {
		if o.is(office{words: s.office.words, stems: s.office.stems}) {
			return true
		}
	}
	return false
}

func (s slot) nation() string {
	if s.country != "" {
		return s.country
	}
	return s.office.country
}

func ofCountry(l []office, country string) bool {
	for _, o := range l {
		if o.country == country {
			return true
		}
	}
	return false
}

// fewNames is how many people a name may fit for them to be told one by one.
const fewNames = 4

// slotName says a slot in words.
func (z *Answerer) slotName(s slot) string {
	if s.region != "" {
		if len(s.office.words) == 0 {
			return "one of the " + s.region + " countries"
		}
		return s.region + " " + z.t.officeName(office{words: s.office.words})
	}
	if len(s.or) > 0 {
		names := []string{}
		for _, o := range s.or {
			names = append(names, z.slotName(o))
		}
		s.or = nil
		return strings.Join(append([]string{z.slotName(s)}, names...), " or ")
	}
	switch {
	case len(s.people) > 0:
		var l []string
		for _, i := range s.people {
			l = addFact(l, z.nameOf(i))
		}
		if z.sameAs(s.people) {
			return z.fullest(s.people) + z.asOffice(s)
		}
		if len(l) > fewNames {
			return "“" + s.said + "”"
		}
		return strings.Join(l, " or ")
	case len(s.office.words) > 0:
		return z.t.officeName(office{words: s.office.words, country: s.nation()})
	}
	return s.country
}

// what says in a few words what each kind asks for.
var kindWords = map[Kind]string{
	WhoMet: "who met", When: "when did meet", Where: "where did meet", How: "how did meet",
	WhatDiscussed: "what was discussed in meetings", Count: "number of meetings", List: "meetings", DidTheyMeet: "whether there was a meeting",
	TitleOf: "titles", RoleHolder: "holder", Latest: "latest meeting", Participants: "participants of meetings",
	TopicSearch: "meetings", WhoSaid: "who said", Excerpts: "passages", Unanswerable: "not understood",
}

var factWords = map[Kind]string{When: "date", Where: "place", How: "mode"}

// describe echoes a query in words: "meetings of Liu Jianchao in 2023".
func (z *Answerer) describe(q Query) string {
	var b strings.Builder
	head := kindWords[q.Kind]
	switch {
	case q.Kind == Count && q.Counted == countPeople:
		head = "number of people at meetings"
	case q.Kind == Count && q.Counted == countSides:
		head = "number of sides at meetings"
	case q.Kind == Count && q.Counted == countArticles:
		head = "number of articles on meetings"
	case q.Card:
		head = "titles and meetings"
	case q.Kind == Latest && q.Pick > pickLast:
		head = pickWords[q.Pick] + " meeting"
	case factWords[q.Kind] != "":
		head = factWords[q.Kind]
		if q.Also != "" {
			head += " and " + factWords[q.Also]
		}
		head += " of meetings"
	case q.Kind == WhoSaid && q.Role > 0:
		head = "what the hosts said in meetings"
	case q.Kind == WhoSaid && q.Role < 0:
		head = "what the guests said in meetings"
	case q.Kind == WhoSaid && q.Spoken:
		head = "what was said by"
	case q.Kind != Latest && q.Pick == pickFirst:
		head += ", the first,"
	case q.Kind != Latest && q.Pick == pickLast:
		head += ", the latest,"
	}
	b.WriteString(head)
	if !q.Ask.zero() {
		b.WriteString(" (asked: " + z.slotName(q.Ask) + ")")
	}
	for i, s := range q.Parties {
		switch {
		case q.Kind == WhoMet || q.Kind == WhoSaid && q.Spoken && q.Role == 0:
			b.WriteString(sep(i, " ", " with "))
		case q.Kind == RoleHolder && q.Order < 0:
			b.WriteString(" before ")
		case q.Kind == RoleHolder && q.Order > 0:
			b.WriteString(" after ")
		default:
			b.WriteString(sep(i, " of ", " and "))
		}
		b.WriteString(z.slotName(s))
	}
	for i, p := range q.Except {
		b.WriteString(sep(i, " except ", " and ") + z.people[p].Name)
	}
	for i, c := range q.Not {
		b.WriteString(sep(i, " without ", " and ") + c)
	}
	if !q.When.zero() {
		b.WriteString(" " + q.When.String())
	}
	if q.Place != "" {
		b.WriteString(" in " + q.places())
	}
	if len(q.At) > 0 {
		b.WriteString(" on the sidelines of “" + strings.Join(q.At, " ") + "”")
	}
	if q.Verb != "" {
		b.WriteString(" (" + q.Verb + ")")
	}
	if q.Now {
		b.WriteString(" now")
	}
	if q.Earlier {
		b.WriteString(", earlier that day")
	}
	if q.Why {
		b.WriteString(", and how it is known")
	}
	if q.Mode != "" {
		b.WriteString(" held " + map[string]string{"phone": "by phone"}[q.Mode] + strings.TrimPrefix(q.Mode, "phone"))
	}
	if q.Sides != 0 {
		b.WriteString(" with " + map[int]string{-2: "two", 3: "three", 4: "four"}[q.Sides] + " sides")
	}
	if q.Weekday != 0 {
		b.WriteString(" on a " + weekdayNames[q.Weekday])
	}
	if q.Closed {
		b.WriteString(" behind closed doors")
	}
	if q.Type != "" {
		b.WriteString(" of the type " + q.Type)
	}
	if len(q.Topic) > 0 {
		b.WriteString(" about “" + z.topicWords(q.Topic) + "”")
	}
	return b.String()
}

func sep(i int, head, rest string) string {
	if i == 0 {
		return head
	}
	return rest
}

// properCase gives a folded place its capitals: "phnom penh".
func properCase(s string) string {
	w := strings.Fields(s)
	for i, x := range w {
		if x != "of" && x != "the" {
			w[i] = strings.ToUpper(x[:1]) + x[1:]
		}
	}
	return strings.Join(w, " ")
}

func sameFold(a, b string) bool { return text.Key(a) == text.Key(b) }
