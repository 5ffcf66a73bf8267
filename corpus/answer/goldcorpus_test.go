package answer

import (
	"bytes"
	"encoding/json"
	"os"
	"sort"
	"strings"
	"testing"
	"unicode/utf8"

	"rapporteur/corpus"
	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// A testSet is a folder of articles with their gold record, and a file of
// questions over those articles whose name begins with prefix. Of some the gold
// record does not tell who was only present; the extractor does.
type testSet struct {
	dir, prefix string
	asks        string
	beside      bool
}

// The development set, and two whose questions were written without a look at
// the parser.
var (
	devset = testSet{dir: "../testdata/devset/", asks: "../testdata/devset/questions.jsonl"}
	fresh  = testSet{dir: "../testdata/fresh/", prefix: "f", asks: "../testdata/fresh/questions.jsonl", beside: true}
	blind  = testSet{dir: "../testdata/fresh/", prefix: "g", asks: "../testdata/blind/fresh.jsonl", beside: true}
)

// blindSeeds are questions over the seed articles, of the same sort as blind.
const blindSeeds = "../testdata/blind/seeds.jsonl"

func (s testSet) questions(t testing.TB) []question {
	return readJSON[question](t, s.asks)
}

// A goldArticle is a line of gold.jsonl.
type goldArticle struct {
	ID        string
	Meetings  []goldMeeting
	Mentioned []string `json:"mentioned_not_met"`
}

type goldMeeting struct {
	Date, Mode, Place *string
	Basis             string `json:"date_basis"`
	DateText          string `json:"date_text"`
	Type, Event       string
	Sides             []struct {
		Party        string
		Participants []struct {
			Name  string
			Title *string
			Aka   []string
		}
		Unnamed []string
	}
	Topics     []string
	Statements []struct{ Speaker, Sentence string }
}

// goldCorpus makes a corpus of the articles of a set with the meetings of the
// gold record, so that answers are tested apart from extraction. Mentions with
// titles and contacts come from the extractor.
func goldCorpus(t testing.TB, set testSet) *corpus.Corpus {
	t.Helper()
	articles := readArticles(t, set)
	gold := map[string]goldArticle{}
	for _, g := range readJSON[goldArticle](t, set.dir+"gold.jsonl") {
		gold[g.ID] = g
	}
	b := goldBuilder{people: map[string]*talks.Person{}, events: map[string]*talks.Event{}, record: &talks.Record{}}
	var reports []talks.Report
	for _, a := range articles {
		reports = append(reports, b.report(a, gold[a.ID], set.beside))
	}
	b.finish()
	return corpus.NewFrom(articles, reports, b.record, nil)
}

func readArticles(t testing.TB, set testSet) []*article.Article {
	t.Helper()
	dir := set.dir + "articles"
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []*article.Article
	for _, f := range files {
		if !strings.HasPrefix(f.Name(), set.prefix) {
			continue
		}
		raw, err := os.ReadFile(dir + "/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		if a, _ := article.Parse(f.Name(), raw); a != nil {
			out = append(out, a)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}

func readJSON[T any](t testing.TB, file string) []T {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []T
	for _, line := range bytes.Split(raw, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var x T
		if err := json.Unmarshal(line, &x); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		out = append(out, x)
	}
	return out
}

type goldBuilder struct {
	people map[string]*talks.Person // by the sorted words of each spelling
	events map[string]*talks.Event
	record *talks.Record
}

// person returns the person of that name, making one for a new name.
func (b *goldBuilder) person(name, party string, aka ...string) *talks.Person {
	var p *talks.Person
	for _, n := range append([]string{name}, aka...) {
		if q := b.people[bag(nameWords(n))]; q != nil {
			p = q
		} else if q := b.people[text.Key(n)]; q != nil {
			p = q
		}
	}
	if p == nil {
		p = &talks.Person{ID: text.Key(name), Name: name}
		b.record.People = append(b.record.People, p)
	}
	if p.Party == "" {
		p.Party = party
	}
	for _, n := range append([]string{name}, aka...) {
		b.people[bag(nameWords(n))], b.people[text.Key(n)] = p, p
		if !has(p.Spellings, n) {
			p.Spellings = append(p.Spellings, n)
		}
		if len(text.Key(n)) > len(text.Key(p.Name))+2 && len(nameWords(n)) <= 4 {
			p.Name = n
		}
	}
	return p
}

func (b *goldBuilder) report(a *article.Article, g goldArticle, besideToo bool) talks.Report {
	found := talks.Extract(a)
	r := talks.Report{Article: a, Contacts: found.Contacts}
	beside := map[string]bool{} // who was only present
	for _, m := range found.Meetings {
		for _, p := range m.Participants() {
			beside[text.Key(p.Name)] = p.Present && besideToo
		}
	}
	for _, gm := range g.Meetings {
		m := b.meeting(a, gm)
		for i := range m.Sides {
			for k := range m.Sides[i].Participants {
				p := &m.Sides[i].Participants[k]
				p.Present = beside[text.Key(p.Name)]
			}
		}
		b.merge(m)
		r.Meetings = append(r.Meetings, m)
	}
	names := map[string]bool{}
	for _, m := range r.Meetings {
		for _, p := range m.Participants() {
			names[p.Name] = true
		}
	}
	for _, n := range g.Mentioned {
		names[n] = true
	}
	for n := range names {
		p := b.person(n, "")
		for _, s := range locate(a, n) {
			m := talks.Mention{Name: n, Person: p.ID, Span: s, Sentence: sentenceOf(a, s)}
			r.Mentions = append(r.Mentions, m)
		}
		for _, m := range found.Mentions {
			if m.Title != "" && sameFold(m.Name, n) && !atMeeting(r, p.ID) {
				p.Titles = append(p.Titles, talks.Office{Title: m.Title, Party: m.Party, Person: p, Date: a.Published, Article: a, Span: m.Span})
			}
		}
	}
	sort.SliceStable(r.Mentions, func(i, j int) bool { return r.Mentions[i].Span.Start < r.Mentions[j].Span.Start })
	for _, m := range r.Mentions {
		p := b.person(m.Name, "")
		p.Mentions = append(p.Mentions, talks.Appearance{Article: a, Mention: m})
	}
	return r
}

func atMeeting(r talks.Report, id string) bool {
	for _, m := range r.Meetings {
		for _, p := range m.Participants() {
			if p.Person == id {
				return true
			}
		}
	}
	return false
}

func (b *goldBuilder) meeting(a *article.Article, g goldMeeting) *talks.Meeting {
	m := &talks.Meeting{Article: a, Event: g.Event, DateBasis: talks.Basis(g.Basis), DateText: g.DateText,
		Mode: value(g.Mode), Place: value(g.Place), Type: g.Type, Topics: g.Topics}
	m.Date, _ = parseDate(value(g.Date))
	dates := locate(a, g.DateText)
	who := b.whoSpan(a, g, dates)
	m.Evidence.Who = []text.Span{who}
	m.Evidence.Date = near(dates, who)
	m.Evidence.Place = near(locate(a, lastPart(m.Place)), who)
	m.Evidence.Mode = []text.Span{who}
	for _, s := range g.Sides {
		side := talks.Side{Party: s.Party, Unnamed: s.Unnamed}
		for _, gp := range s.Participants {
			p := b.person(gp.Name, s.Party, gp.Aka...)
			x := talks.Participant{Name: gp.Name, Title: value(gp.Title), Person: p.ID, Span: who}
			if l := near(locate(a, gp.Name), who); len(l) > 0 {
				x.Span = l[0]
			}
			if x.Title != "" {
				date := m.Date
				if date.IsZero() {
					date = a.Published
				}
				p.Titles = append(p.Titles, talks.Office{Title: x.Title, Party: s.Party, Person: p, Date: date, Article: a, Span: x.Span})
			}
			side.Participants = append(side.Participants, x)
		}
		m.Sides = append(m.Sides, side)
	}
	for _, s := range g.Statements {
		for _, p := range locate(a, s.Sentence) {
			m.Statements = append(m.Statements, talks.Statement{Speaker: s.Speaker, Person: b.person(s.Speaker, "").ID, Span: sentenceOf(a, p)})
			break
		}
	}
	return m
}

// merge adds m to its event, keeping the more precise date and place.
func (b *goldBuilder) merge(m *talks.Meeting) {
	e := b.events[m.Event]
	if e == nil {
		e = &talks.Event{ID: m.Event, Date: m.Date, DateBasis: m.DateBasis, DateText: m.DateText, Mode: m.Mode,
			Place: m.Place, Type: m.Type}
		b.events[m.Event] = e
		b.record.Events = append(b.record.Events, e)
		e.Sides = append(e.Sides, m.Sides...)
	}
	e.Reports = append(e.Reports, m)
	if precise(m.Date) > precise(e.Date) {
		e.Date, e.DateBasis, e.DateText = m.Date, m.DateBasis, m.DateText
	}
	if len(m.Place) > len(e.Place) {
		e.Place = m.Place
	}
	for _, t := range m.Topics {
		e.Topics = addFact(e.Topics, t)
	}
	for _, s := range m.Sides {
		for i := range e.Sides {
			if e.Sides[i].Party != s.Party {
				continue
			}
			for _, p := range s.Participants {
				old := false
				for _, q := range e.Sides[i].Participants {
					old = old || q.Person == p.Person
				}
				if !old {
					e.Sides[i].Participants = append(e.Sides[i].Participants[:len(e.Sides[i].Participants):len(e.Sides[i].Participants)], p)
				}
			}
		}
	}
}

func (b *goldBuilder) finish() {
	sort.SliceStable(b.record.Events, func(i, j int) bool {
		x, y := b.record.Events[i], b.record.Events[j]
		if (x.Date.Year == 0) != (y.Date.Year == 0) {
			return y.Date.Year == 0
		}
		if c := strings.Compare(x.Date.String(), y.Date.String()); c != 0 {
			return c < 0
		}
		return x.ID < y.ID
	})
	sort.SliceStable(b.record.People, func(i, j int) bool { return b.record.People[i].ID < b.record.People[j].ID })
	for _, p := range b.record.People {
		sort.SliceStable(p.Titles, func(i, j int) bool { return p.Titles[i].Date.String() < p.Titles[j].Date.String() })
	}
}

// whoSpan returns the sentence that names most of the people and is nearest to
// the words of the date.
func (b *goldBuilder) whoSpan(a *article.Article, g goldMeeting, dates []text.Span) text.Span {
	best, most := text.Span{}, -1
	for _, p := range a.Paragraphs {
		if p.Kind != article.Body {
			continue
		}
		for _, s := range p.Sentences {
			n := 0
			folded := text.Fold(s.In(a.Text))
			for _, side := range g.Sides {
				hit := 0
				for _, x := range side.Participants {
					words := nameWords(x.Name)
					for _, w := range words {
						if strings.Contains(folded, w) {
							hit = max(hit, 2)
						}
					}
					if strings.Contains(text.Key(folded), text.Key(x.Name)) {
						hit = 3
					}
				}
				n += hit
			}
			for _, d := range dates {
				if s.Overlaps(d) {
					n += 2
				}
			}
			if n > most {
				best, most = s, n
			}
		}
	}
	return best
}

// near sorts spans by their distance from p.
func near(l []text.Span, p text.Span) []text.Span {
	sort.SliceStable(l, func(i, j int) bool { return distance(l[i], p) < distance(l[j], p) })
	return l
}

func distance(a, b text.Span) int {
	if a.Overlaps(b) {
		return 0
	}
	return max(a.Start-b.End, b.Start-a.End)
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func lastPart(place string) string {
	return strings.TrimSpace(place[strings.LastIndex(place, ",")+1:])
}

// locate returns where words stand in the body of a, marks, case and spacing
// aside.
func locate(a *article.Article, words string) []text.Span {
	want := text.Key(words)
	if want == "" {
		return nil
	}
	var out []text.Span
	for _, p := range a.Paragraphs {
		if p.Kind != article.Body {
			continue
		}
		var key strings.Builder
		var at []int // of each byte of key
		for i, r := range p.Span.In(a.Text) {
			k := text.Key(string(r))
			for range k {
				at = append(at, p.Span.Start+i)
			}
			key.WriteString(k)
		}
		for from := 0; ; {
			i := strings.Index(key.String()[from:], want)
			if i < 0 || from+i+len(want) > len(at) {
				break
			}
			i += from
			last := at[i+len(want)-1]
			_, n := utf8.DecodeRuneInString(a.Text[last:])
			out = append(out, text.Span{Start: at[i], End: last + n})
			from = i + len(want)
		}
	}
	return out
}

func emptyCorpus() *corpus.Corpus { return corpus.New(nil, nil) }
