package answer

import (
	"regexp"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// fullName is a name of two words or more, with what may stand before it.
const fullName = `(?:(?:Mr|Ms|Mrs|Dr)\.? )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]*\.?)* \p{Lu}[\p{L}'’-]+)`

// interpreters are how articles name an interpreter.
var interpreters = []*regexp.Regexp{
	regexp.MustCompile(`\b[Ii]nterpreters?\b[^.;,]{0,60} (?:was|were) ` + fullName),                                  // "The interpreter at the talks was X"
	regexp.MustCompile(fullName + ` (?:also )?(?:interpreted|translated)\b`),                                         // "Ms. X interpreted."
	regexp.MustCompile(fullName + ` (?:was|served as|acted as|worked as) (?:the |an |his |her |their )?interpreter`), // "X was the interpreter"
	regexp.MustCompile(`(?:interpreted|translated) by ` + fullName),                                                  // "interpreted by X"
	regexp.MustCompile(fullName + `, (?:the |an |his |her |their )?(?:official )?interpreter`),                       // "X, his interpreter"
	regexp.MustCompile(`\b[Ii]nterpreter,? ` + fullName),                                                             // "his interpreter X"
}

// interpreterIn returns the name of the interpreter that s tells of; "" if it tells
// of none.
func interpreterIn(s string) string {
	for _, re := range interpreters {
		if m := re.FindStringSubmatch(s); m != nil {
			return m[1]
		}
	}
	return ""
}

// interpreterWords ask for an interpreter.
var interpreterWords = []string{"interpreted", "interpreter", "interpreters", "interpret", "interpreting", "interpretation", "translated", "translator", "translators", "translating"}

// interpreterAsked reports whether the question is who interpreted at a meeting, and
// takes the words that say so from the topic. "Who translated the book" asks for
// something else.
func (r *reading) interpreterAsked() bool {
	if r.has&who == 0 || !r.hasText(interpreterWords...) {
		return false
	}
	rest := r.q.Topic
	for _, w := range interpreterWords {
		rest = withoutWord(rest, w)
	}
	if len(rest) > 0 && r.has&(meet|meeting) == 0 {
		return false
	}
	r.q.Topic, r.q.Verb = rest, asksInterp
	return true
}

// interpreter answers who interpreted at the meetings of q. An interpreter is no
// participant.
func (z *Answerer) interpreter(q Query) Answer {
	q.Verb = ""
	l := z.find(q)
	if len(l) == 0 {
		return z.noMeeting(q)
	}
	var a Answer
	var parts []string
	for _, f := range q.listed(l, &a) {
		for _, m := range f.Reports {
			if !strings.Contains(m.Article.Text, "nterpret") && !strings.Contains(m.Article.Text, "ranslated") {
				continue // most articles; the patterns are slow
			}
			for _, s := range sentencesOf(m.Article) {
				name := interpreterIn(s.In(m.Article.Text))
				if name == "" || z.ofAnother(f.event, m.Article, s) {
					continue
				}
				a.addCited(f, appendCite(nil, m.Article, s))
				a.Facts = addFact(a.Facts, name)
				parts = addFact(parts, name+", as interpreter and not as a participant ("+f.label()+")")
			}
		}
	}
	if parts == nil {
		a.Abstained = true
		a.Lead = "The articles do not tell who interpreted at " + plural(len(l), "such meeting") + ": " + atMost(labels(l), "; ") + "."
		return a
	}
	a.Lead = strings.Join(parts, "; ") + "."
	return a
}

// sentencesOf returns the sentences of an article's paragraphs.
func sentencesOf(a *article.Article) []text.Span {
	var out []text.Span
	for _, p := range a.Paragraphs {
		out = append(out, p.Sentences...)
	}
	return out
}

// ofAnother reports whether a sentence of an article is in the account of another
// meeting than e and not in that of e.
func (z *Answerer) ofAnother(e *event, art *article.Article, p text.Span) bool {
	in := func(o *event) bool {
		for _, s := range o.account {
			if s.article == art && s.span == p {
				return true
			}
		}
		return false
	}
	if in(e) {
		return false
	}
	for _, o := range z.events {
		if o != e && in(o) {
			return true
		}
	}
	return false
}
