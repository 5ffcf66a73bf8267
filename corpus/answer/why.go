package answer

import (
	"strings"

	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// whyAsked finds the fact of a meeting for whose evidence a question asks: "why
// 2022", "how do you know the place". It returns "" for other questions; why
// people did something is not told.
func (r *reading) whyAsked() Kind {
	if r.has&why == 0 || len(r.q.Topic) > 0 || r.has&(before|after|future) != 0 {
		return ""
	}
	at := 0
	for i := range r.w {
		if r.is(i, why) {
			at = i
			break
		}
	}
	for _, x := range r.w[at+1:] {
		if x.entity == aMark || x.entity == noEntity && x.class&(aux|light|pronoun) != 0 && x.class&(when|where|how|title) == 0 && dayWords[x.text] == "" {
			continue
		}
		switch {
		case x.entity == aDate:
			return When
		case x.entity == aMode:
			return How
		case x.entity == aPlace:
			return Where
		case x.entity == noEntity && dayWords[x.text] != "":
			return dayWords[x.text]
		case x.entity == noEntity && x.class&when != 0:
			return When
		case x.entity == noEntity && x.class&where != 0:
			return Where
		case x.entity == noEntity && x.class&how != 0:
			return How
		case x.entity == noEntity && x.class&title != 0:
			return TitleOf
		}
		return "" // "why was Trung in Beijing"
	}
	return ""
}

// bareWhy reports whether the question is nothing but "why" or "how do you know
// that".
func (r *reading) bareWhy() bool {
	for i, x := range r.w {
		if x.entity != aMark && !r.is(i, why|light|pronoun|aux) {
			return false
		}
	}
	return true
}

// dayWords name the fact asked for behind a "why".
var dayWords = map[string]Kind{"date": When, "day": When, "year": When, "month": When, "place": Where, "city": Where, "mode": How, "format": How}

// basis says of f from which words the fact that q asks for is known.
func (z *Answerer) basis(q Query, f found) string {
	m := f.Reports[0]
	for _, r := range f.Reports {
		if q.Kind == When && r.Date == f.Date || q.Kind == Where && r.Place == f.Place || q.Kind == How && r.Mode == f.Mode {
			m = r
			break
		}
	}
	switch q.Kind {
	case When:
		return f.label() + ": " + dateBasis(m, f) + "."
	case Where:
		return f.label() + ": " + inWords(m, m.Evidence.Place, "no words of the article tell the place") + "."
	}
	return f.label() + ": " + inWords(m, m.Evidence.Mode, "no words tell the mode; a meeting that is not told to be online or by phone counts as in person") + "."
}

// dateBasis says in words how the date of a report is known.
func dateBasis(m *talks.Meeting, f found) string {
	words, page := "“"+m.DateText+"”", plainDate(m.Article.Published)
	switch {
	case m.DateText == "":
		return "no words of the article tell the date"
	case m.Date.Year == 0:
		return words + " stands in the text; nothing in the article tells the year"
	case m.DateBasis == talks.Inferred:
		return words + ", with “" + f.inferredFrom() + "”"
	case page == "":
		return words + " stands in the text; the article has no date of its own"
	case m.DateBasis == talks.ArticleDate, m.DateBasis == talks.Weekday:
		return words + ", counted from the article's date, " + page
	}
	return words + " stands in the text; the article is of " + page
}

// inWords quotes the first of the spans, else says otherwise.
func inWords(m *talks.Meeting, l []text.Span, otherwise string) string {
	if len(l) == 0 || l[0].Empty() {
		return otherwise
	}
	words := strings.Fields(l[0].In(m.Article.Text))
	if len(words) > 8 {
		return "the sentence quoted tells it"
	}
	return "the words are “" + strings.Join(words, " ") + "”"
}
