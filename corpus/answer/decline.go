package answer

import (
	"fmt"
	"regexp"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// Coverage says in words what the corpus holds: "5 articles, 2020–2024".
func (z *Answerer) Coverage() string { return z.coverage }

func (z *Answerer) cover() string {
	from, to := z.from, z.to
	s := plural(z.c.Told(), "article")
	switch {
	case from == 0:
		return s
	case from == to:
		return fmt.Sprintf("%s, %d", s, from)
	}
	return fmt.Sprintf("%s, %d–%d", s, from, to)
}

// years returns the first and the last year that articles or meetings date
// from; 0 if none is known.
func (z *Answerer) years() (from, to int) {
	see := func(d article.Date) {
		if d.Year == 0 {
			return
		}
		if from == 0 || d.Year < from {
			from = d.Year
		}
		to = max(to, d.Year)
	}
	for _, a := range z.c.Articles {
		see(a.Published)
	}
	for _, e := range z.events {
		see(e.Date)
	}
	return from, to
}

func (z *Answerer) nothingAsked() Answer {
	return z.finish(Query{Kind: Unanswerable}, Answer{Abstained: true,
		Lead: "There is no question in that. " + z.tryThis(), Suggestions: z.examples()})
}

func (z *Answerer) tryThis() string {
	ex := z.examples()
	if len(ex) == 0 {
		return "Ask who met whom, when, where or what was said."
	}
	return "Ask, for example: " + ex[0] + "?"
}

// unknownName declines a question about someone whom the articles do not name.
func (z *Answerer) unknownName(q Query, name string) Answer {
	a := z.finish(q, Answer{Abstained: true})
	a.Code = ""
	if q.Kind == DidTheyMeet {
		a.Facts = []string{"no record"}
		a.Lead = "No such meeting: “" + name + "” is not named in the articles (" + z.Coverage() + ")."
	} else {
		a.Lead = "The articles do not tell: “" + name + "” is not named in them (" + z.Coverage() + ")."
	}
	a.Suggestions = z.names.nearest(nameWords(name), 3)
	if len(a.Suggestions) > 0 {
		a.Lead += " Did you mean " + strings.Join(a.Suggestions, " or ") + "?"
	}
	return a
}

// noWord declines a question about something that no article mentions.
func (z *Answerer) noWord(q Query, w string) Answer {
	a := z.finish(q, Answer{Abstained: true})
	a.Lead = "The articles do not tell: none of them mentions “" + w + "” (" + z.Coverage() + ")."
	if q.Kind == DidTheyMeet {
		a.Facts = []string{"no record"}
		a.Lead = "No such meeting: none of the articles mentions “" + w + "” (" + z.Coverage() + ")."
	}
	return a
}

// notTold declines a question of a kind that the articles do not answer.
func (z *Answerer) notTold(q Query, r *reading) Answer {
	a := z.finish(q, Answer{Abstained: true, Kind: Unanswerable})
	a.Lead = "The articles do not tell (" + z.Coverage() + ")."
	if r != nil && r.has&future != 0 {
		a.Lead = "The articles tell what has happened, not what will (" + z.Coverage() + ")."
	}
	a.Suggestions = z.examples()
	return a
}

var modeMeeting = map[string]string{
	"": "meeting", "online": "online meeting", "phone": "meeting by phone", "hybrid": "hybrid meeting", "in person": "meeting in person",
}

// noMeeting says that no meeting fits q, and what the articles have instead.
func (z *Answerer) noMeeting(q Query) Answer {
	a := Answer{Abstained: true}
	subject := z.subject(q, nil)
	what := "no " + modeMeeting[q.Mode]
	if len(q.Except) > 0 {
		what = "no other " + modeMeeting[q.Mode]
	}
	if subject != "" {
		what += map[string]string{asksGuests: " hosted by ", asksHosts: " hosted for "}[q.Verb]
		if q.Verb != asksGuests && q.Verb != asksHosts {
			what += " of "
		}
		what += subject
	}
	for _, p := range q.Parties {
		what += z.asOffice(p)
	}
	if (q.Kind == WhoMet || q.Kind == Count) && !q.Ask.zero() {
		what += " with " + z.slotName(q.Ask)
	}
	if len(q.Not) > 0 {
		what += " without " + and(q.Not)
	}
	if !q.When.zero() {
		what += " " + q.When.String()
	}
	if q.Place != "" {
		what += " in " + q.places()
	}
	if len(q.At) > 0 {
		what += " on the sidelines of “" + strings.Join(q.At, " ") + "”"
	}
	if len(q.Topic) > 0 && q.Kind != DidTheyMeet {
		what += " about “" + z.topicWords(q.Topic) + "”"
	}
	a.Lead = strings.ToUpper(what[:1]) + what[1:] + " in the corpus (" + z.Coverage() + ")."
	if q.Kind == DidTheyMeet {
		a.Facts = []string{"no record"}
	}
	from, to := z.from, z.to
	if y := q.When; from != 0 && (y.to.Year != 0 && y.to.Year < from || y.from.Year > to) {
		a.Notes = append(a.Notes, "That is outside the time that the articles cover.")
	}
	if q.Kind == List || q.Kind == Count || q.Kind == TopicSearch {
		_, open := z.sift(q)
		z.perhaps(q, open, &a)
	}
	z.instead(q, &a)
	if len(a.Items) == 0 {
		z.inWordsOf(q, &a)
	}
	return a
}

// inWordsOf quotes the sentences that have nearly all words of q, where nothing
// else is told in place of a meeting: the rules may have missed it.
func (z *Answerer) inWordsOf(q Query, a *Answer) {
	words := withoutWord(q.Topic, "|")
	if min(len(words), 1)+len(q.Parties)+min(len(q.Place), 1) < 2 {
		return // one name alone stands in many sentences
	}
	for _, p := range q.Parties {
		switch {
		case len(p.people) > 0 && z.sameAs(p.people):
			words = append(words, nameWords(z.fullest(p.people))...)
		case p.country != "":
			words = append(words, nameWords(p.country)...)
		}
	}
	words = append(words, nameWords(q.Place)...)
	if len(words) < 2 {
		return
	}
	for _, h := range z.c.Search(strings.Join(words, " "), passagesSeen) {
		if len(a.Items) < 2 && z.inTime(q, h.Article) && z.share(words, z.roots(h.Span.In(h.Article.Text))) >= passageCover {
			a.Items = appendPassage(a.Items, h)
		}
	}
	if len(a.Items) > 0 {
		a.Lead += " These words stand in the articles, in which no such meeting was found."
	}
}

// instead adds to a what there was between the people of q: a plan, a
// greeting, a letter, or only a mention.
func (z *Answerer) instead(q Query, a *Answer) {
	if z.thatTime(q, a) {
		return
	}
	if z.speaksOf(q, a) || z.otherwise(q, a) || z.toldVisit(q, a) {
		return
	}
	var ids [][]int
	for _, p := range q.Parties {
		if len(p.people) > 0 {
			ids = append(ids, p.people)
		}
	}
	switch { // of "the German chancellor and X" nothing is told by what there is of X
	case len(ids) == 0:
		z.placeNamed(q, a)
	case len(ids) == 1 && len(q.Parties) == 1:
		z.only(q, ids[0][0], a)
	case len(ids) == len(q.Parties):
		z.between(q, ids, a)
	}
}

// thatTime adds what articles of the very time that q asks for have between its
// people, a plan or a message; it reports whether there is any.
func (z *Answerer) thatTime(q Query, a *Answer) bool {
	if q.Kind != DidTheyMeet || q.When.zero() || q.Mode != "" || len(q.Parties) < 2 {
		return false
	}
	var ids [][]int
	for _, p := range q.Parties {
		if len(p.people) == 0 {
			return false
		}
		ids = append(ids, p.people)
	}
	q.near = true
	z.between(q, ids, a)
	return len(a.Items) > 0
}

// speaksOf quotes the sentence that names someone of q and the office of the
// other, where no meeting of the two is reported: "Trung briefed them on his
// annual meeting with the Chairman of the International Liaison Department".
func (z *Answerer) speaksOf(q Query, a *Answer) bool {
	if q.Kind != DidTheyMeet || len(q.Parties) != 2 {
		return false
	}
	who, as := q.Parties[0], q.Parties[1]
	if len(who.people) == 0 {
		who, as = as, who
	}
	if len(who.people) == 0 || len(as.office.words) == 0 {
		return false
	}
	var words []string
	for _, w := range nameWords(as.said) {
		if z.t.words[w]&light == 0 {
			words = append(words, w)
		}
	}
	for _, m := range z.mentions(who.people) {
		s := m.Sentence.In(m.Article.Text)
		if !strings.Contains(s, "meet") || !z.inTime(q, m.Article) || z.share(words, z.roots(s)) < 1 {
			continue
		}
		if l := appendCite(nil, m.Article, m.Sentence); l != nil {
			a.Items = append(a.Items, Item{Text: "spoken of, without being reported", Citations: l})
			a.Lead += " An article speaks of such a meeting without reporting it."
			return true
		}
	}
	return false
}

// otherwise tells of the meetings of the same people in another mode.
func (z *Answerer) otherwise(q Query, a *Answer) bool {
	if len(q.Parties) < 2 || q.Mode == "" && (q.Kind != DidTheyMeet || q.When.zero() && q.Place == "") {
		return false
	}
	other := q
	if q.Mode != "" {
		other.Mode = ""
	} else {
		other.When, other.Place = span{}, ""
	}
	l := z.find(other)
	for i, f := range l {
		if i < 3 {
			a.Items = append(a.Items, Item{Text: f.label(), Event: f.Event, Citations: f.whoCites(z)})
			how := ""
			if f.Mode == "in person" {
				how = ", in person"
			}
			a.Lead += " There is: " + f.label() + how + "."
		}
	}
	if len(l) > 0 && q.Kind == DidTheyMeet && q.Mode != "" {
		a.Facts, a.Abstained = []string{"no"}, false
	}
	return len(l) > 0
}

// only tells what the articles have of someone without a meeting that fits.
func (z *Answerer) only(q Query, id int, a *Answer) {
	p := z.people[id]
	if n := len(z.byWho[id]); n > 0 {
		a.Notes = append(a.Notes, fmt.Sprintf("The articles report %s of %s in all.", plural(n, "meeting"), p.Name))
		a.Suggestions = append(a.Suggestions, "meetings of "+p.Name)
		if q.Kind != DidTheyMeet || !z.contact(q, [][]int{{id}}, a) { // a greeting tells nothing of when or where
			z.yearless(q, z.byWho[id], a)
		}
		return
	}
	a.Lead = "The articles mention " + p.Name + " without reporting a meeting of " + p.Name + " (" + z.Coverage() + ")."
	if q.Kind == DidTheyMeet {
		a.Lead = "No: " + strings.ToLower(a.Lead[:1]) + a.Lead[1:]
	}
	if z.contact(q, [][]int{{id}}, a) {
		return
	}
	for _, m := range p.Mentions {
		if l := appendCite(nil, m.Article, m.Sentence); l != nil {
			a.Items = append(a.Items, Item{Text: p.Name + " is mentioned", Citations: l})
			return
		}
	}
}

// yearless adds the meetings whose year the articles do not state, where q asks
// for a time.
func (z *Answerer) yearless(q Query, l []*event, a *Answer) {
	if q.When.zero() {
		return
	}
	for _, e := range l {
		if e.Date.Year == 0 && len(a.Items) < 3 {
			a.Items = append(a.Items, Item{Text: e.label(), Event: e.Event, Citations: e.whoCites(z)})
			a.Lead += " Of one meeting the year is not stated: " + e.label() + "."
		}
	}
}

var contactWords = map[talks.ContactKind]string{
	talks.Planned: "only planned", talks.Greeting: "only a greeting", talks.Letter: "only a message",
}

// denied is a sentence that says there was no meeting: "did not meet", "refused
// to meet", "without meeting".
var denied = regexp.MustCompile(`(?i)\b(not|never|without|refused to|declined to|no) (meet|met|meeting|hold|held|holding|receive|received)\b`)

// between tells what the articles have between people who did not meet.
func (z *Answerer) between(q Query, ids [][]int, a *Answer) {
	if z.contact(q, ids, a) {
		return
	}
	if len(ids) < 2 {
		return
	}
	type place struct {
		article *article.Article
		span    text.Span
	}
	first := map[place]bool{}
	for _, m := range z.mentions(ids[0]) {
		first[place{m.Article, m.Sentence}] = true
	}
	for _, m := range z.mentions(ids[1]) {
		if !first[place{m.Article, m.Sentence}] || !z.inTime(q, m.Article) {
			continue
		}
		if l := appendCite(nil, m.Article, m.Sentence); l != nil {
			a.Items = append(a.Items, Item{Text: "named together, without a meeting", Citations: l})
			return
		}
	}
	z.onlyMentioned(q, ids, a)
}

// onlyMentioned quotes where someone without any meeting is named in an article
// that names the others too.
func (z *Answerer) onlyMentioned(q Query, ids [][]int, a *Answer) {
	for _, one := range ids {
		met := false
		for _, id := range one {
			met = met || len(z.byWho[id]) > 0
		}
		if met {
			continue
		}
		for _, m := range z.mentions(one) {
			if !z.namesAll(m.Article, ids) || !z.inTime(q, m.Article) {
				continue
			}
			if l := appendCite(nil, m.Article, m.Sentence); l != nil {
				a.Items = append(a.Items, Item{Text: z.fullest(one) + " is only mentioned", Citations: l})
				return
			}
		}
	}
	z.namedApart(q, ids, a)
}

// namedApart quotes from the first article that names all the people, each in a
// sentence of its own.
func (z *Answerer) namedApart(q Query, ids [][]int, a *Answer) {
	for _, m := range z.mentions(ids[0]) {
		if !z.namesAll(m.Article, ids) || !z.inTime(q, m.Article) {
			continue
		}
		l := appendCite(nil, m.Article, m.Sentence)
		for _, one := range ids[1:] {
			for _, o := range z.mentions(one) {
				if o.Article == m.Article {
					l = appendCite(l, o.Article, o.Sentence)
					break
				}
			}
		}
		a.Items = append(a.Items, Item{Text: "named in one article, without a meeting", Citations: l})
		return
	}
}

// mentions returns the mentions of any of the people.
func (z *Answerer) mentions(people []int) []talks.Appearance {
	var out []talks.Appearance
	for _, id := range people {
		out = append(out, z.people[id].Mentions...)
	}
	return out
}

// nearSpan reports whether d lies in s or at most a month and a half from it.
func nearSpan(s span, d article.Date) bool {
	const about = 46
	return (s.from.Year == 0 || firstDay(d) >= firstDay(s.from)-about) && (s.to.Year == 0 || firstDay(d) <= lastDay(s.to)+about)
}

// inTime reports whether an article is of the time that q asks for.
func (z *Answerer) inTime(q Query, art *article.Article) bool {
	if q.near {
		return !art.Published.IsZero() && nearSpan(q.When, art.Published)
	}
	if q.When.zero() || art.Published.IsZero() {
		return true
	}
	d := art.Published
	return (q.When.from.IsZero() || d.Year >= q.When.from.Year-1) && (q.When.to.IsZero() || d.Year <= q.When.to.Year+1)
}

// namesAll reports whether an article mentions one of each group of people.
func (z *Answerer) namesAll(art *article.Article, ids [][]int) bool {
	for _, one := range ids {
		found := false
		for _, id := range one {
			found = found || z.presence[art][id]
		}
		if !found {
			return false
		}
	}
	return true
}

// readPresence notes who is named in each article.
func (z *Answerer) readPresence() {
	z.presence = map[*article.Article]map[int]bool{}
	for i, p := range z.people {
		for _, m := range p.Mentions {
			if z.presence[m.Article] == nil {
				z.presence[m.Article] = map[int]bool{}
			}
			z.presence[m.Article][i] = true
		}
	}
}
