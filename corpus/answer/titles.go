package answer

import (
	"sort"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
)

// titles answers "who is X" and "what was X's post in 2017".
func (z *Answerer) titles(q Query) Answer {
	if a, ok := z.titlesOfAll(q); ok {
		return a
	}
	var ids []int
	for _, p := range q.Parties {
		if len(p.people) > 0 {
			ids = p.people
		}
	}
	if len(ids) == 0 {
		return z.noHolder(q)
	}
	id, p := ids[0], z.asOne(ids)
	if !q.Ask.zero() {
		return z.holds(q, ids, p)
	}
	if t := z.untold(p, q.Topic); t != "" {
		return Answer{Abstained: true, Lead: "The articles do not tell of “" + t + "” of " + p.Name + " (" + z.Coverage() + ")."}
	}
	if len(p.Titles) == 0 {
		a := Answer{Abstained: true, Lead: "The articles name " + p.Name + " without a title."}
		for _, m := range p.Mentions {
			if l := appendCite(nil, m.Article, m.Sentence); l != nil {
				a.Items = []Item{{Text: p.Name + " is mentioned", Citations: l}}
				break
			}
		}
		return a
	}
	fit := z.titlesAt(p, q.When)
	var a Answer
	if len(fit) == 0 && allUndated(p.Titles) {
		fit = p.Titles
		a.Notes = append(a.Notes, "The articles with these titles do not tell their date.")
	}
	if len(fit) == 0 {
		fit = p.Titles
		a.Abstained = true
		a.Lead = "The articles give no title of " + p.Name + " " + q.When.String() + "; at other times: "
	} else {
		a.Lead = p.Name + ": "
	}
	var parts []string
	for _, g := range groupTitles(fit) {
		parts = append(parts, g.title+" ("+strings.Join(g.dates, ", ")+")")
		a.Facts = addFact(a.Facts, g.title)
		a.Items = append(a.Items, Item{Text: parts[len(parts)-1], Citations: g.cites})
	}
	a.Lead += strings.Join(parts, "; ") + "."
	if a.Abstained {
		a.Facts = nil
		a.Items = nil
	}
	for _, o := range fit {
		a.Notes = addFact(a.Notes, spelledOut(o)...)
	}
	if n := len(z.byWho[id]); n > 0 {
		a.Suggestions = append(a.Suggestions, "meetings of "+p.Name)
	}
	if others := spellings(p); len(others) > 0 {
		a.Notes = append(a.Notes, "Also written "+strings.Join(others, ", ")+".")
	}
	return a
}

// titlesOfAll answers for several people one after the other, those first of whom
// there is something to tell; it reports false if there are not several.
func (z *Answerer) titlesOfAll(q Query) (Answer, bool) {
	if len(q.Parties) < 2 || !q.Ask.zero() || q.persons() != len(q.Parties) {
		return Answer{}, false
	}
	var told, untold []Answer
	for _, p := range q.Parties {
		if len(p.people) == 0 {
			return Answer{}, false
		}
		one := q
		one.Parties = []slot{p}
		if a := z.titles(one); a.Abstained {
			untold = append(untold, a)
		} else {
			told = append(told, a)
		}
	}
	all := Answer{Abstained: len(told) == 0}
	var leads []string
	for _, a := range append(told, untold...) {
		leads = append(leads, a.Lead)
		all.Items = append(all.Items, a.Items...)
		all.Facts = addFact(all.Facts, a.Facts...)
		all.Notes = addFact(all.Notes, a.Notes...)
		all.Suggestions = addFact(all.Suggestions, a.Suggestions...)
	}
	all.Lead = strings.Join(leads, " ")
	return all, true
}

func allUndated(l []talks.Office) bool {
	for _, o := range l {
		if !o.Date.IsZero() {
			return false
		}
	}
	return true
}

// asOne returns the person with the titles and mentions of all the spellings
// that ids stand for.
func (z *Answerer) asOne(ids []int) *talks.Person {
	if len(ids) == 1 {
		return z.people[ids[0]]
	}
	p := *z.people[ids[0]]
	for _, id := range ids[1:] {
		o := z.people[id]
		p.Spellings = append(append(p.Spellings[:len(p.Spellings):len(p.Spellings)], o.Name), o.Spellings...)
		p.Titles = append(p.Titles[:len(p.Titles):len(p.Titles)], o.Titles...)
		p.Mentions = append(p.Mentions[:len(p.Mentions):len(p.Mentions)], o.Mentions...)
	}
	sort.SliceStable(p.Titles, func(i, j int) bool { return p.Titles[i].Date.String() < p.Titles[j].Date.String() })
	return &p
}

// untold returns the first word of a topic that stands in none of p's titles.
func (z *Answerer) untold(p *talks.Person, topic []string) string {
	var have []string
	for _, o := range p.Titles {
		for _, w := range officeWords(o.Title) {
			have = append(have, z.root(w))
		}
	}
	for _, t := range topic {
		if t != "|" && !has(have, z.root(t)) {
			return t
		}
	}
	return ""
}

// titlesAt returns the titles that articles give to p in a time; those of the
// same year if none is of the very month.
func (z *Answerer) titlesAt(p *talks.Person, when span) []talks.Office {
	if when.zero() {
		return p.Titles
	}
	wider := span{year0(when.from), year0(when.to)}
	for _, s := range []span{when, wider} {
		var out []talks.Office
		for _, o := range p.Titles {
			if s.holds(o.Date) && !o.Past {
				out = append(out, o)
			}
		}
		if out != nil {
			return out
		}
	}
	return nil
}

func spellings(p *talks.Person) []string {
	var out []string
	for _, s := range p.Spellings {
		if !sameFold(s, p.Name) {
			out = addFact(out, s)
		}
	}
	return out
}

// spellingsOf returns the other spellings of a person, those of whom the articles
// make another person among them.
func (z *Answerer) spellingsOf(id int) []string {
	out := spellings(z.people[id])
	for _, k := range z.kin[id] {
		if !sameFold(z.people[k].Name, z.people[id].Name) {
			out = addFact(out, z.people[k].Name)
		}
	}
	return out
}

type titleGroup struct {
	title string
	dates []string
	cites []Citation
}

// groupTitles joins equal titles of several articles, the fullest form first.
func groupTitles(l []talks.Office) []*titleGroup {
	var out []*titleGroup
	by := map[string]*titleGroup{}
	for _, o := range l {
		key := strings.Join(officeWords(o.Title), " ")
		if o.Past {
			key += " past"
		}
		g := by[key]
		if g == nil {
			g = &titleGroup{title: o.Title}
			by[key] = g
			out = append(out, g)
		}
		g.dates = addFact(g.dates, dateOfOffice(o))
		if len(g.cites) < maxReports {
			g.cites = appendCite(g.cites, o.Article, o.Span)
		}
	}
	return out
}

// dateOfOffice says when an article gives someone an office.
func dateOfOffice(o talks.Office) string {
	switch date := plainDate(article.Date{Year: o.Date.Year, Month: o.Date.Month}); {
	case o.Past:
		return "of the past"
	case date != "":
		return date
	}
	return "undated"
}
