package answer

import (
	"math"
	"strings"

	"rapporteur/corpus"
	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// An Answerer answers questions over one corpus. It is prepared once by New,
// never changes after that and is safe for concurrent use.
type Answerer struct {
	c *corpus.Corpus
	t *tables

	names    *names
	people   []*talks.Person
	number   map[string]int // person ID → index in people
	kin      [][]int        // for each person the others who are the same under another spelling
	held     [][]office     // offices of each person, at any time
	officers []office       // the military rank of each person, if one is told
	events   []*event       // in the order of the record
	byID     map[string]*event
	byWho    [][]*event // events of each person
	reports  map[*article.Article]*talks.Report

	rootOf     map[string]string // word of the articles → its root
	rootNumber map[string]int32  // root → its number
	spots      map[string]int    // place and mode → number
	places     map[string]string // folded place of a meeting, or a part of one → itself
	placeMax   int
	titleWords map[string]bool // words that stand in titles
	titleAnds  map[string]bool // pairs of them that an "and" joins: "industry trade"
	any        map[string]bool // every folded word of the articles
	lower      map[string]bool // those that occur without a capital
	words      map[string]bool // roots of all words
	weight     map[string]float64
	rarest     float64
	hashes     map[string]string // short hash → person ID, country or root
	index      eventIndex
	tenures    map[string][]tenure
	presence   map[*article.Article]map[int]bool // who is named in each article
	from, to   int                               // the years that the articles cover
	coverage   string
	acronyms   map[string]string
	lexicon    map[string][]string
	starts     []string    // sorted keys of names and places
	asks       []string    // example questions
	contacts   [][]contact // of each person
	visits     []visit
	statements []statement
	saying     [][]int // by root: the statements that have it
}

// An event is a meeting made ready for questions.
type event struct {
	*talks.Event
	seats   []seat
	order   int // place in the record
	account []sentence
	at      string // the place, with the city of a known building
	near    string // the same, folded
	spot    int    // the number of its place and mode
}

// A seat is someone at a meeting.
type seat struct {
	side    int
	present bool   // only said to have sat beside the principals
	person  int    // index of the person; -1 for one known by office only
	name    string // the form shown
	country string
	offices []office
}

// A sentence belongs to the account of a meeting.
type sentence struct {
	article  *article.Article
	span     text.Span
	para     int
	roots    rootSet
	speakers []int // the people whose words it tells
}

// New prepares the answering of questions over c: the index of names, offices,
// places and of what was talked about.
func New(c *corpus.Corpus) *Answerer {
	z := &Answerer{
		c: c, t: loadTables(), people: c.Record.People, number: map[string]int{}, byID: map[string]*event{},
		places: map[string]string{}, titleWords: map[string]bool{}, titleAnds: map[string]bool{}, any: map[string]bool{}, lower: map[string]bool{},
		words: map[string]bool{}, weight: map[string]float64{}, reports: map[*article.Article]*talks.Report{},
		hashes: map[string]string{}, spots: map[string]int{}, rootNumber: map[string]int32{},
	}
	for i, p := range z.people {
		z.number[p.ID] = i
	}
	z.names = newNames(z.people)
	for i := range c.Reports {
		z.reports[c.Reports[i].Article] = &c.Reports[i]
	}
	z.readWords()
	z.readAcronyms()
	z.readTitles()
	z.readRanks()
	z.readStarts() // once without the places of meetings, for readKin
	z.kin = z.readKin()
	z.readEvents()
	z.readStarts()
	z.readLexicon()
	z.readIndex()
	z.readTenures()
	z.readPresence()
	z.readContacts()
	z.readStatements()
	z.readVisits()
	z.readHashes()
	z.from, z.to = z.years()
	z.coverage = z.cover()
	z.asks = z.exampleQuestions()
	return z
}

// Corpus returns the corpus that z answers from.
func (z *Answerer) Corpus() *corpus.Corpus { return z.c }

// readWords collects the words of the articles and how rare each is.
func (z *Answerer) readWords() {
	count := map[string]int{}
	cache := map[string]string{}
	z.rootOf = cache
	total := 0
	for _, a := range z.c.Articles {
		for _, p := range a.Paragraphs {
			if p.Kind != article.Body && p.Kind != article.Title && p.Kind != article.Caption {
				continue
			}
			seen := map[string]bool{}
			total++
			for _, tok := range text.Tokens(a.Text, p.Span) {
				if !tok.Word() {
					continue
				}
				f := text.Fold(tok.Text)
				for _, w := range append(nameWords(f), f) {
					z.any[w] = true
					if tok.Text[0] >= 'a' && tok.Text[0] <= 'z' {
						z.lower[w] = true
					}
					r, ok := cache[w]
					if !ok {
						r = z.t.root(w)
						cache[w] = r
					}
					if !seen[r] {
						seen[r] = true
						count[r]++
					}
				}
			}
		}
	}
	for _, c := range compounds {
		z.any[c.word] = true
		count[c.word] = count["sea"]
	}
	z.rarest = math.Log(1 + float64(total))
	for r, n := range count {
		z.words[r] = true
		z.rootNumber[r] = int32(len(z.rootNumber))
		z.weight[r] = math.Log(1 + float64(total)/float64(max(n, 1)))
	}
}

// weigh returns how much a root tells: the rarer, the more.
func (z *Answerer) weigh(root string) float64 {
	if w, ok := z.weight[root]; ok {
		return w
	}
	return z.rarest
}

func (z *Answerer) readTitles() {
	z.held = make([][]office, len(z.people))
	learn := func(title string) {
		words := officeWords(title)
		for i, w := range words {
			if len(w) > 1 {
				z.titleWords[w] = true
			}
			if w == "and" && i > 0 && i+1 < len(words) && !ranks[words[i-1]] && !ranks[words[i+1]] {
				z.titleAnds[words[i-1]+" "+words[i+1]] = true
			}
		}
	}
	for i, p := range z.people {
		for _, o := range p.Titles {
			z.held[i] = append(z.held[i], z.t.readTitle(o.Title)...)
			learn(o.Title)
		}
	}
	for _, e := range z.c.Record.Events {
		for _, s := range e.Sides {
			for _, p := range s.Participants {
				learn(p.Title)
			}
			for _, u := range s.Unnamed {
				learn(u)
			}
		}
	}
}

func (z *Answerer) readEvents() {
	z.byWho = make([][]*event, len(z.people))
	accounts := map[*talks.Meeting][]sentence{}
	for i := range z.c.Reports {
		z.accounts(&z.c.Reports[i], accounts)
	}
	for _, te := range z.c.Record.Events {
		e := &event{Event: te, order: len(z.events), at: z.whereabouts(te.Place)}
		e.near = text.Fold(e.at)
		spot, ok := z.spots[e.near+"|"+e.Mode]
		if !ok {
			spot = len(z.spots)
			z.spots[e.near+"|"+e.Mode] = spot
		}
		e.spot = spot
		z.readSeats(e)
		for _, m := range te.Reports {
			e.account = append(e.account, accounts[m]...)
		}
		z.events = append(z.events, e)
		z.byID[te.ID] = e
		for _, s := range e.seats {
			if s.person >= 0 && !has(z.byWho[s.person], e) {
				z.byWho[s.person] = append(z.byWho[s.person], e)
			}
		}
		z.readPlace(e.at)
	}
}

// whereabouts adds its city to a building that stands in the table.
func (z *Answerer) whereabouts(place string) string {
	if strings.Contains(place, ",") {
		return place
	}
	city := z.t.buildings[strings.TrimPrefix(text.Fold(place), "the ")]
	if city == "" {
		return place
	}
	return place + ", " + city
}

// readPlace learns a place and its parts: "Peace Palace, Phnom Penh".
func (z *Answerer) readPlace(place string) {
	for _, p := range append(strings.Split(place, ","), place) {
		p = strings.TrimPrefix(strings.TrimSpace(text.Fold(p)), "the ")
		if _, country := z.t.countries[p]; p != "" && !country && (!z.lower[p] || strings.Contains(p, " ")) {
			z.places[p] = p
			z.placeMax = max(z.placeMax, 1+strings.Count(p, " "))
			if head, _, ok := strings.Cut(p, " of "); ok && strings.Contains(head, " ") && z.places[head] == "" {
				z.places[head] = p // "the Great Hall"
			}
		}
	}
}

func (z *Answerer) readSeats(e *event) {
	for si, s := range e.Sides {
		country := z.t.country(s.Party)
		if country == "" {
			country = s.Party
		}
		for _, p := range s.Participants {
			x := seat{side: si, present: p.Present, person: -1, name: p.Name, country: country}
			if n, ok := z.number[p.Person]; ok {
				x.person = n
				if country == "" {
					x.country = z.t.country(z.people[n].Party)
				}
				if len(nameWords(p.Name)) < 2 {
					x.name = z.people[n].Name
				}
			}
			x.offices = z.officesAt(e.Event, p)
			if x.person >= 0 && len(z.officers[x.person].words) > 0 {
				x.offices = append(x.offices, z.officers[x.person])
			}
			e.seats = append(e.seats, x)
		}
		for _, u := range s.Unnamed {
			e.seats = append(e.seats, seat{side: si, person: -1, name: u, country: country, offices: z.t.readTitle(u)})
		}
	}
}

// officesAt returns the offices that the reports of e give to p or, where they
// give none, those that articles of at most a year before or after do.
func (z *Answerer) officesAt(e *talks.Event, p talks.Participant) []office {
	out := z.t.readTitle(p.Title)
	for _, m := range e.Reports {
		for _, q := range m.Participants() {
			if q.Person == p.Person && q.Title != p.Title {
				out = append(out, z.t.readTitle(q.Title)...)
			}
		}
	}
	n, known := z.number[p.Person]
	if !known || e.Date.Year == 0 {
		return out
	}
	if len(out) > 0 {
		return append(out, z.heldThrough(n, e.Date)...)
	}
	for _, t := range z.people[n].Titles {
		if d := t.Date; d.Year != 0 && !t.Past && monthNumber(d)-monthNumber(e.Date) <= 12 && monthNumber(e.Date)-monthNumber(d) <= 12 {
			out = append(out, z.t.readTitle(t.Title)...)
		}
	}
	return out
}

// heldThrough returns the offices that other articles give to person n in the very
// month of d, or in the year before it and in the year after it: "Politburo member
// Wang Yi" is still foreign minister.
func (z *Answerer) heldThrough(n int, d article.Date) []office {
	var out []office
	sides := map[string]int{}
	for _, t := range z.people[n].Titles {
		if t.Date.Year == 0 || t.Date.Month == 0 || d.Month == 0 || t.Past {
			continue
		}
		for _, o := range z.t.readTitle(t.Title) {
			key, gap := strings.Join(o.words, " ")+"|"+o.country, monthNumber(t.Date)-monthNumber(d)
			switch {
			case gap == 0:
				sides[key] |= 3
			case gap < 0 && gap >= -12:
				sides[key] |= 1
			case gap > 0 && gap <= 12:
				sides[key] |= 2
			default:
				continue
			}
			if sides[key] == 3 {
				out = append(out, o)
				sides[key] |= 4 // once
			}
		}
	}
	return out
}

func monthNumber(d article.Date) int { return d.Year*12 + d.Month }
