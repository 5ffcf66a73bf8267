package answer

import (
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// A time may be told by an event that the articles date: "before the 20th Party
// Congress", "since Trong's visit to China".

// happenings are the words for such events.
var happenings = wordSet("congress plenum plenary session summit election elections anniversary visit trip inauguration")

// maxHappening is the length of the name of one, in words.
const maxHappening = 8

// datedEvents replaces the name of an event behind "before", "since" or "after"
// by its date, and notes where it is told.
func (r *reading) datedEvents() {
	for i := 0; i+1 < len(r.w); i++ {
		switch x := r.w[i]; {
		case x.entity != noEntity, x.text != "before" && x.text != "since" && x.text != "after" && x.text != "until" && x.text != "during":
			continue
		}
		n := r.happening(i + 1)
		if n == 0 {
			continue
		}
		when, at := r.z.dateOfHappening(r.w[i+1 : i+1+n])
		if when.zero() {
			continue
		}
		var name []string
		for k, x := range r.w[i+1 : i+1+n] {
			if k > 0 || x.text != "the" {
				name = append(name, x.raw)
			}
		}
		r.notes = append(r.notes, "“"+strings.ReplaceAll(strings.Join(name, " "), " 's", "'s")+"” is told to be "+when.String()+" ("+at.ID+").")
		r.w = join(r.w, i+1, n, word{entity: aDate, date: when.from, until: when.to})
		r.w[i].class |= light
	}
}

// happening returns how many words at i name an event; 0 if they name none.
func (r *reading) happening(i int) int {
	end := 0
	for k := i; k < len(r.w) && k < i+maxHappening; k++ {
		x := r.w[k]
		if x.entity == aDate || x.entity == aMark && x.text != "." {
			break
		}
		if x.entity == noEntity && happenings[x.text] {
			end = k + 1
			if x.text == "visit" || x.text == "trip" {
				end = r.visitEnd(k + 1)
			}
		}
	}
	if end <= i {
		return 0
	}
	return end - i
}

// visitEnd returns where the name of a visit ends: behind "of X", "to Y" or both.
func (r *reading) visitEnd(k int) int {
	for _, small := range []string{"of", "to"} {
		if k+1 < len(r.w) && r.w[k].text == small && r.w[k+1].entity != noEntity && r.w[k+1].entity != aMark {
			k += 2
		}
	}
	return k
}

// dateOfHappening finds when the event that words name was, as far as a sentence
// with all of them tells, and the article that does.
func (z *Answerer) dateOfHappening(w []word) (span, *article.Article) {
	var roots []string
	var people []int
	place := ""
	for _, x := range w {
		switch {
		case x.entity == aPerson:
			people = append(people, x.ids...)
		case x.entity == aPlace || x.entity == aCountry:
			place = x.value
		}
		for _, n := range nameWords(x.text) {
			if z.t.words[n]&light == 0 && n != "s" || happenings[n] {
				roots = append(roots, z.root(n))
			}
		}
	}
	if len(roots) < 2 {
		return span{}, nil
	}
	if people != nil && place != "" {
		for _, v := range z.visitsOf(people, place) {
			if v.date.Year != 0 {
				return span{v.date, v.date}, v.article
			}
		}
	}
	var phrase []string
	for _, x := range w {
		phrase = append(phrase, x.text)
	}
	for _, h := range z.c.Search(strings.Join(phrase, " "), passagesSeen) {
		for _, s := range sentencesIn(h.Article, h.Span) {
			if s := dateBehind(z, h.Article, s, roots); !s.zero() {
				return s, h.Article
			}
		}
	}
	return span{}, nil
}

// sentencesIn returns the sentences of an article that p touches.
func sentencesIn(a *article.Article, p text.Span) []text.Span {
	var out []text.Span
	for _, para := range a.Paragraphs {
		if !para.Span.Overlaps(p) || para.Kind != article.Body {
			continue
		}
		for _, s := range para.Sentences {
			if s.Overlaps(p) {
				out = append(out, s)
			}
		}
	}
	return out
}

// behind is how many words after the name of an event its date may stand.
const behind = 10

// dateBehind returns the date that stands in the sentence s soon behind all of
// the roots; zero if there is none.
func dateBehind(z *Answerer, a *article.Article, s text.Span, roots []string) span {
	var w []string
	missing := map[string]bool{}
	for _, r := range roots {
		missing[r] = true
	}
	last := -1
	for _, t := range text.Tokens(a.Text, s) {
		w = append(w, strings.ToLower(text.Fold(t.Text)))
		if r := z.root(w[len(w)-1]); missing[r] {
			delete(missing, r)
			last = len(w)
		}
	}
	if len(missing) > 0 {
		return span{}
	}
	for k := last; k < len(w) && k < last+behind; k++ {
		if p, n := partOfYear(thisYear(w, a.Published.Year), k); n > 0 {
			if ahead(w[:k]) && firstDay(a.Published) > firstDay(p.from) {
				p.from = a.Published // it was still to come
			}
			return p
		}
		if d, n := dateAt(w, k); n > 0 && validDate(d) && d.Year != 0 {
			return span{d, d}
		}
	}
	return span{}
}

// thisYear puts a year in the place of "this year".
func thisYear(w []string, y int) []string {
	if y == 0 {
		return w
	}
	var out []string
	for i := 0; i < len(w); i++ {
		if w[i] == "this" && i+1 < len(w) && w[i+1] == "year" {
			out = append(out, article.Date{Year: y}.String())
			i++
			continue
		}
		out = append(out, w[i])
	}
	return out
}

// ahead reports whether w looks ahead.
func ahead(w []string) bool { return has(w, "will") || has(w, "upcoming") || has(w, "coming") }
