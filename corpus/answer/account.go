package answer

import (
	"sort"
	"strings"
	"unicode"

	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// A sharer shares the sentences of one article out among its meetings.
type sharer struct {
	z       *Answerer
	report  *talks.Report
	all     []sentence
	tells   map[int][]*talks.Meeting // by sentence: the meetings whose "who" it tells
	says    map[int][]*talks.Meeting // those of which it is a statement
	speaker map[int][]int
	own     map[*talks.Meeting][]int // people who are not at every meeting
	started []*talks.Meeting
	now     []*talks.Meeting // the meetings that the story is at
}

// accounts shares the sentences of an article out among its meetings. A
// sentence belongs to the meetings that it tells of, or in which it was said;
// else to those of the people it names; else to those of the sentence before.
// A background meeting, of an earlier date, has only sentences of the first two
// sorts.
func (z *Answerer) accounts(r *talks.Report, out map[*talks.Meeting][]sentence) {
	x := sharer{z: z, report: r, tells: map[int][]*talks.Meeting{}, says: map[int][]*talks.Meeting{},
		speaker: map[int][]int{}, own: map[*talks.Meeting][]int{}}
	x.read()
	x.headline(out)
	for i := range x.all {
		s := &x.all[i]
		s.roots = z.roots(s.span.In(r.Article.Text))
		s.speakers = x.speaker[i]
		for _, m := range x.share(i) {
			out[m] = append(out[m], *s)
		}
	}
}

// headline gives the headline to the meeting that the article is about, if it
// is about one.
func (x *sharer) headline(out map[*talks.Meeting][]sentence) {
	front := x.front()
	a := x.report.Article
	if len(front) == 1 && !a.TitleSpan.Empty() {
		s := sentence{article: a, span: a.TitleSpan, para: -1, roots: x.z.roots(a.TitleSpan.In(a.Text))}
		out[front[0]] = append(out[front[0]], s)
	}
}

// read finds the sentences and what the report says of them.
func (x *sharer) read() {
	for pi, p := range x.report.Article.Paragraphs {
		if p.Kind != article.Body {
			continue
		}
		for _, s := range p.Sentences {
			x.all = append(x.all, sentence{article: x.report.Article, span: s, para: pi})
		}
	}
	for _, m := range x.report.Meetings {
		for _, st := range m.Statements {
			if i := x.index(st.Span); i >= 0 {
				x.says[i] = append(x.says[i], m)
				if n, ok := x.z.number[st.Person]; ok {
					x.speaker[i] = append(x.speaker[i], n)
				}
			}
		}
		for _, sp := range who0(m) {
			if i := x.index(sp); i >= 0 && !has(x.tells[i], m) {
				x.tells[i] = append(x.tells[i], m)
			}
		}
		for _, p := range m.Participants() {
			if n, ok := x.z.number[p.Person]; ok && !x.everywhere(p.Person) {
				x.own[m] = append(x.own[m], n)
			}
		}
	}
}

// index returns the number of the sentence at p; -1 if there is none.
func (x *sharer) index(p text.Span) int {
	i := sort.Search(len(x.all), func(i int) bool { return x.all[i].span.End > p.Start })
	if i == len(x.all) {
		return -1
	}
	return i
}

// everywhere reports whether a person is at every meeting of the article but
// those in its background.
func (x *sharer) everywhere(person string) bool {
	for _, m := range x.report.Meetings {
		if background(x.report, m) {
			continue
		}
		at := false
		for _, p := range m.Participants() {
			at = at || p.Person == person
		}
		if !at {
			return false
		}
	}
	return true
}

// share returns the meetings that sentence i belongs to.
func (x *sharer) share(i int) []*talks.Meeting {
	said, told := x.says[i], x.tells[i]
	var front []*talks.Meeting // told here, and not as background
	for _, m := range told {
		if !background(x.report, m) {
			front = append(front, m)
			if !has(x.started, m) {
				x.started = append(x.started, m)
			}
		}
	}
	if i == 0 && len(said) == 0 && strings.Contains(x.all[i].span.In(x.report.Article.Text), " meetings ") {
		return x.front() // "had a number of meetings in New York" opens an article on all of them
	}
	named := x.named(i, front)
	if len(front) == 0 {
		named = x.named(i, x.started)
	}
	switch {
	case len(named) > 0:
		x.now = named
	case len(front) > 0:
		x.now = front
	case len(said) > 0 && len(told) == 0:
		return said
	case len(told) > 0:
		return told
	}
	out := append([]*talks.Meeting(nil), said...)
	if len(said) == 0 {
		out = append(out, x.now...)
	}
	for _, m := range told {
		if !has(out, m) {
			out = append(out, m)
		}
	}
	return out
}

// front returns the meetings of the article that are not its background.
func (x *sharer) front() []*talks.Meeting {
	var out []*talks.Meeting
	for _, m := range x.report.Meetings {
		if !background(x.report, m) {
			out = append(out, m)
		}
	}
	return out
}

// named returns those of the meetings that have someone of their own whom
// sentence i names; nil if all or none have.
func (x *sharer) named(i int, l []*talks.Meeting) []*talks.Meeting {
	var names []string
	for _, t := range text.Tokens(x.report.Article.Text, x.all[i].span) {
		if r := []rune(t.Text); unicode.IsUpper(r[0]) {
			names = append(names, nameWords(t.Text)...)
		}
	}
	var out []*talks.Meeting
	for _, m := range l {
		if x.anyOf(x.own[m], names) {
			out = append(out, m)
		}
	}
	return out
}

func (x *sharer) anyOf(people []int, names []string) bool {
	for _, id := range people {
		for _, w := range names {
			if len(w) > 1 && x.z.names.short(x.z.people[id], w) {
				return true
			}
		}
	}
	return false
}

// who0 returns the spans that tell who was at m.
func who0(m *talks.Meeting) []text.Span {
	if len(m.Evidence.Who) > 0 {
		return m.Evidence.Who
	}
	for _, p := range m.Participants() {
		if !p.Span.Empty() {
			return []text.Span{p.Span}
		}
	}
	return nil
}

// background reports whether m is told only as the past of another meeting.
func background(r *talks.Report, m *talks.Meeting) bool {
	for _, o := range r.Meetings {
		if o != m && longAfter(o.Date, m.Date) {
			return true
		}
	}
	return false
}

// longAfter reports whether a is more than a week after b, or more than a month
// if a day is not known.
func longAfter(a, b article.Date) bool {
	if a.Year == 0 || b.Year == 0 {
		return false
	}
	months := (a.Year-b.Year)*12 + a.Month - b.Month
	if a.Month == 0 || b.Month == 0 {
		return a.Year > b.Year
	}
	if a.Day == 0 || b.Day == 0 {
		return months > 1
	}
	return months*30+a.Day-b.Day > 7
}
