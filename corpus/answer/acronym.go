package answer

import (
	"strings"
	"unicode"

	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// How long an abbreviation may be, in letters.
const (
	leastAcronym = 3
	mostAcronym  = 7
)

// bodies are the words that names of organisations end with.
var bodies = wordSet(`bank organisation organization union committee commission party association council agency front
academy forum fund congress army institute university ministry department federation court group assembly
confederation community league society foundation company corporation board secretariat alliance parliament bureau nations`)

// readAcronyms learns what abbreviations of the first letters of organisations
// stand for: ADB for "Asian Development Bank". Where two share one, the first
// counts.
func (z *Answerer) readAcronyms() {
	z.acronyms = map[string]string{}
	for _, a := range z.c.Articles {
		for _, p := range a.Paragraphs {
			if p.Kind == article.Body || p.Kind == article.Caption {
				z.acronymsIn(a.Text, p.Span)
			}
		}
	}
}

func (z *Answerer) acronymsIn(s string, p text.Span) {
	var run []string // words with a capital, and small ones between them
	for _, t := range text.Tokens(s, p) {
		switch r := []rune(t.Text); {
		case unicode.IsUpper(r[0]) && len(r) > 1 && !unicode.IsUpper(r[1]):
			run = append(run, t.Text)
			if bodies[text.Fold(t.Text)] {
				z.abbreviate(run)
			}
		case len(run) > 0 && (t.Text == "of" || t.Text == "and" || t.Text == "for"):
			run = append(run, t.Text)
		default:
			z.longName(run)
			run = nil
		}
	}
	z.longName(run)
}

// longName files the name of a body that goes on behind the word for it: "Central
// Commission for Discipline Inspection".
func (z *Answerer) longName(run []string) {
	for i, w := range run {
		if i > 0 && i+2 < len(run) && bodies[text.Fold(w)] && (run[i+1] == "for" || run[i+1] == "of") {
			z.abbreviate(run)
			return
		}
	}
}

// abbreviate files the names that end with the last word of run.
func (z *Answerer) abbreviate(run []string) {
	key, name := "", ""
	for i := len(run) - 1; i >= 0 && len(key) < mostAcronym; i-- {
		name = strings.TrimSpace(run[i] + " " + name)
		r := []rune(run[i])
		if !unicode.IsUpper(r[0]) {
			continue
		}
		key = text.Fold(string(r[0])) + key
		if _, ok := z.acronyms[key]; len(key) >= leastAcronym && !ok {
			z.acronyms[key] = name
		}
	}
}

// spellOut replaces abbreviations that the articles do not use by the names that
// they stand for. Only words all in capitals are looked at, and short forms of the
// table in small letters: "mtg", "w/".
func (z *Answerer) spellOut(toks []text.Token) []text.Token {
	var out []text.Token
	for i, t := range toks {
		if long := z.t.shorthand[t.Text]; long != "" && !z.any[t.Text] {
			out = append(out, text.Tokens(long, text.Span{Start: 0, End: len(long)})...)
			continue
		}
		if t.Text == "/" && i > 0 && toks[i-1].Text == "w" {
			continue // "w/"
		}
		name, ok := z.acronyms[strings.ToLower(t.Text)]
		if !ok || t.Text != strings.ToUpper(t.Text) || z.any[text.Fold(t.Text)] || z.t.country(t.Text) != "" || z.t.offices[text.Fold(t.Text)] != "" {
			out = append(out, t)
			continue
		}
		out = append(out, text.Tokens(name, text.Span{Start: 0, End: len(name)})...)
	}
	return out
}

// spelledOut tells what the abbreviations in a title stand for that the title does
// not spell out itself, where its article does: "CPP is the Cambodian People's
// Party."
func spelledOut(o talks.Office) []string {
	var out []string
	for _, t := range text.Tokens(o.Title, text.Span{Start: 0, End: len(o.Title)}) {
		if len(t.Text) < leastAcronym || t.Text != strings.ToUpper(t.Text) || strings.Contains(o.Title, "("+t.Text+")") {
			continue
		}
		if name := longForm(o.Article.Text, t.Text); name != "" && !strings.Contains(o.Title, name) {
			out = append(out, t.Text+" is the "+name+".")
		}
	}
	return out
}

// longForm returns the words before the abbreviation in brackets in s whose first
// letters it is; "" if there are none. Small words do not count.
func longForm(s, short string) string {
	before, _, ok := strings.Cut(s, " ("+short+")")
	if !ok {
		return ""
	}
	words := strings.Split(before, " ")
	left := []rune(short)
	for i := len(words) - 1; i >= 0; i-- {
		r := []rune(words[i])
		switch {
		case len(r) > 0 && unicode.IsUpper(r[0]) && r[0] == left[len(left)-1]:
			left = left[:len(left)-1]
		case words[i] == "of" || words[i] == "and" || words[i] == "for" || words[i] == "the":
		default:
			return ""
		}
		if len(left) == 0 {
			return strings.Join(words[i:], " ")
		}
	}
	return ""
}
