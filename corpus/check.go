package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// A FindingKind says what a Finding tells.
type FindingKind string

// The kinds of finding. Those from Unpublished on are doubts: the article was
// read, and a person should look at it.
const (
	Read        FindingKind = "article"    // an article was read
	Found       FindingKind = "meeting"    // a meeting was found
	Unread      FindingKind = "unreadable" // nothing of the file was read
	Fault       FindingKind = "problem"    // something is wrong with the file
	Unpublished FindingKind = "no publication date"
	Untitled    FindingKind = "no headline"
	NoMeeting   FindingKind = "no meeting"
	Unscanned   FindingKind = "too long"          // a sentence that is too long to be one
	Undated     FindingKind = "no date"           // a meeting of which no date is known
	NoYear      FindingKind = "no year"           // "November 30"
	NoDay       FindingKind = "no day"            // the month alone
	Future      FindingKind = "after publication" // a meeting dated later than its article
	OneSided    FindingKind = "one side"          // a meeting of people of one side, left out
	NoSide      FindingKind = "no side"           // a participant of whom no country or body is told
	NoCountry   FindingKind = "unknown country"   // a participant whose title tells no known one
	Conflicting FindingKind = "conflict"          // articles differ about one meeting
	Near        FindingKind = "near"              // the same people a few days apart in two articles
)

// A Finding is a line of what Check tells.
type Finding struct {
	article.Problem
	Kind    FindingKind
	Article *article.Article // nil if none was read
}

// Doubt reports whether the finding asks a person to look at an article that
// was read.
func (f Finding) Doubt() bool {
	return f.Kind != Read && f.Kind != Found && f.Kind != Unread && f.Kind != Fault
}

// nearDays is how far apart two articles may date what can be one meeting: an
// agency often counts from its own day, a day or two late.
const nearDays = 2

// Check tells what was read, which meetings came of it and what a person who
// adds articles should look at, in the order of files and lines.
func (c *Corpus) Check() []Finding {
	k := &checker{seen: map[seat]bool{}}
	for _, p := range c.Problems {
		kind := Fault
		if p.Lost {
			kind = Unread
		}
		k.out = append(k.out, Finding{Problem: p, Kind: kind})
	}
	for _, r := range c.Reports {
		k.article(r)
		for _, m := range r.Meetings {
			k.meeting(m)
		}
	}
	for _, e := range c.Record.Events {
		k.conflicts(e)
	}
	k.near(c.Record.Events)
	slices.SortStableFunc(k.out, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return k.out
}

// A checker gathers findings.
type checker struct {
	out   []Finding
	file  string        // whose lines are in starts
	lines []int         // where they begin
	seen  map[seat]bool // people without a side who have been told of
}

// A seat is a person in an article.
type seat struct {
	a      *article.Article
	person string
}

// add notes a finding about the words at p.
func (k *checker) add(a *article.Article, kind FindingKind, p text.Span, format string, args ...any) {
	k.out = append(k.out, Finding{article.Problem{File: a.File, Line: k.line(a, p), Text: fmt.Sprintf(format, args...)}, kind, a})
}

// line returns the 1-based line of the file on which p begins.
func (k *checker) line(a *article.Article, p text.Span) int {
	if k.lines == nil || k.file != a.File {
		k.file, k.lines = a.File, []int{0}
		for i := range len(a.Raw) {
			if a.Raw[i] == '\n' {
				k.lines = append(k.lines, i+1)
			}
		}
	}
	n, exact := slices.BinarySearch(k.lines, a.Source(p).Start)
	if exact {
		n++
	}
	return n
}

// article tells that an article was read, and what it lacks as a whole.
func (k *checker) article(r talks.Report) {
	a := r.Article
	if !a.Told() {
		return // among the problems
	}
	top := a.Paragraphs[0].Span
	if !a.TitleSpan.Empty() {
		top = a.TitleSpan
	}
	k.add(a, Read, top, "%s (id %s, %s)", orElse(a.Title, "no headline"), a.ID, orElse(a.Published.String(), "no date"))
	if a.Published.IsZero() {
		k.add(a, Unpublished, top, "no publication date; if you know it, write “ date 2023-09-05” before the headline")
	}
	if a.Title == "" {
		k.add(a, Untitled, top, "no headline found")
	}
	if len(r.Meetings) == 0 {
		k.add(a, NoMeeting, top, "no meeting found")
	}
	for _, o := range r.OneSided {
		k.add(a, OneSided, o.Span, "a meeting of %s alone is left out: no other side found", orElse(strings.Join(o.People, ", "), "people without a name"))
	}
	for _, p := range r.Unread {
		k.add(a, Unscanned, p, "a sentence of %d bytes was not read; break it into lines", p.Len())
	}
}

// meeting tells a meeting, and what it lacks.
func (k *checker) meeting(m *talks.Meeting) {
	a, at := m.Article, m.Evidence.Who[0]
	k.add(a, Found, at, "%s", meetingLine(m))
	k.date(m)
	for _, s := range m.Sides {
		if s.Party != "" {
			continue
		}
		for _, p := range s.Participants {
			if seat := (seat{a, p.Person}); !k.seen[seat] {
				k.seen[seat] = true
				k.side(a, p)
			}
		}
	}
}

// side tells that the side of p is not known.
func (k *checker) side(a *article.Article, p talks.Participant) {
	if p.Title == "" {
		k.add(a, NoSide, p.Span, "the side of %s is not told", p.Name)
		return
	}
	k.add(a, NoCountry, p.Span, "no country or organisation known for %s, “%s”", p.Name, p.Title)
}

// date tells what is not known of the day of a meeting.
func (k *checker) date(m *talks.Meeting) {
	a, at := m.Article, m.Evidence.Who[0]
	if len(m.Evidence.Date) > 0 && m.DateText != "" {
		at = m.Evidence.Date[0]
	}
	d, p := m.Date, a.Published
	switch {
	case d.Year == 0 && d.Day != 0:
		k.add(a, NoYear, at, "the year of “%s” is not told", m.DateText)
	case d.IsZero() && m.DateText != "":
		k.add(a, Undated, at, "the day of “%s” cannot be worked out", m.DateText)
	case d.IsZero():
		k.add(a, Undated, at, "the date of this meeting is not told")
	case d.Year == 0:
		k.add(a, NoDay, at, "neither day nor year of this meeting is told, only “%s”", m.DateText)
	case d.Day == 0:
		k.add(a, NoDay, at, "the day of this meeting is not told, only %s", d)
	case p.Day != 0 && p.DaysTo(d) > 0:
		k.add(a, Future, at, "the meeting is dated %s, after the article's %s", d, p)
	}
}

// conflicts tells on which facts the articles about an event differ.
func (k *checker) conflicts(e *talks.Event) {
	for _, c := range e.Conflicts {
		for _, m := range e.Reports {
			for i, v := range c.Values {
				if v.Article != m.Article {
					continue
				}
				others := slices.Delete(slices.Clone(c.Values), i, i+1)
				k.add(m.Article, Conflicting, m.Evidence.Who[0], "%s %s here, but %s", c.Field, v.Value, told(others))
			}
		}
	}
}

// told lists values with the files that give them.
func told(values []talks.ConflictValue) string {
	var out []string
	for _, v := range values {
		out = append(out, v.Value+" in "+v.Article.File)
	}
	return strings.Join(out, ", ")
}

// near tells of meetings of the same people that two articles date a day or two
// apart.
func (k *checker) near(events []*talks.Event) {
	last := map[string]*talks.Event{} // by the people; events are in the order of their dates
	for _, e := range events {
		if e.Date.Year == 0 || e.Date.Day == 0 {
			continue
		}
		who := people(e.Participants())
		if o := last[who]; o != nil && o.Date.DaysTo(e.Date) <= nearDays && !shareArticle(o, e) {
			a, b := o.Reports[0], e.Reports[0]
			k.add(b.Article, Near, b.Evidence.Who[0], "%s here, but %s in %s for the same people; one meeting or two?", e.Date, o.Date, a.Article.File)
		}
		last[who] = e
	}
}

// shareArticle reports whether one article tells both events.
func shareArticle(a, b *talks.Event) bool {
	return slices.ContainsFunc(a.Reports, func(m *talks.Meeting) bool {
		return slices.ContainsFunc(b.Reports, func(o *talks.Meeting) bool { return m.Article == o.Article })
	})
}

// people names those present, in the order of their IDs.
func people(ps []talks.Participant) string {
	var out []string
	for _, p := range ps {
		out = append(out, p.Person)
	}
	slices.Sort(out)
	return strings.Join(out, "|")
}

// meetingLine tells a meeting in a line: "2023-09-05, talks in person, Hanoi:
// A (Vietnam) – B (China)".
func meetingLine(m *talks.Meeting) string {
	var facts, sides []string
	for _, f := range []string{orElse(m.Date.String(), m.DateText), strings.TrimSpace(m.Type + " " + m.Mode), m.Place} {
		if f != "" {
			facts = append(facts, f)
		}
	}
	for _, s := range m.Sides {
		who := slices.Clone(s.Unnamed)
		for i, p := range s.Participants {
			who = slices.Insert(who, i, p.Name)
		}
		side := strings.Join(who, ", ")
		if s.Party != "" {
			side += " (" + s.Party + ")"
		}
		sides = append(sides, side)
	}
	return strings.Join(facts, ", ") + ": " + strings.Join(sides, " – ")
}

// orElse returns s, or other if s is "".
func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
