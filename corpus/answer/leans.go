package answer

import (
	"strings"

	"rapporteur/corpus/article"
)

// leans reports whether the question begins as the sequel of another.
func (r *reading) leans() bool {
	for _, x := range r.w {
		if x.entity == aMark {
			continue
		}
		return x.text == "and" || x.text == "also" || x.text == "only" || x.text == "but" || x.text == "what about" ||
			x.text == "how about" || x.text == "who else" || x.text == "or"
	}
	return false
}

// timeOrHim are the pronouns that lean on the last question even where the new
// one names someone.
var timeOrHim = []string{"then", "by then", "that day", "same day", "he", "him", "she"}

// narrows reports whether the question is nothing but a time, a place, a mode or
// what it is about: "in Vientiane", "about the sea".
func (r *reading) narrows() bool {
	q := r.q
	return len(q.Parties) == 0 && (len(q.Topic) == 0 || isAbout(r.w[0].text)) && len(r.unknown) == 0 && !r.bare() && r.fragment() && r.has&(meeting|list|aux) == 0
}

// pronouns reports whether a pronoun stands for what came before.
func (r *reading) pronouns() bool {
	for _, x := range r.w {
		if x.class&title != 0 && (strings.HasSuffix(x.text, " he") || strings.HasSuffix(x.text, " she")) {
			return true
		}
		if x.entity == noEntity && x.class&pronoun != 0 && x.text != "both" && x.text != "one" && x.text != "each other" {
			if r.persons() > 0 && !has(timeOrHim, x.text) {
				continue
			}
			if (x.text == "that" || x.text == "there") && !r.bare() {
				continue
			}
			return true
		}
	}
	return false
}

// bare reports whether the question names nothing that it could be about.
func (r *reading) bare() bool {
	q := r.q
	if q.Kind == RoleHolder && len(q.Ask.office.words) > 0 && q.Ask.nation() != "" && !r.hasText(timeOrHim...) {
		return false // "who is the Chinese ambassador to Vietnam"
	}
	return len(q.Parties) == 0 && len(q.Topic) == 0 && q.Place == "" && q.When.zero() && q.Mode == "" && q.Type == "" && len(q.At) == 0 && q.Sides == 0 && len(r.unknown) == 0
}

// withPerson reports whether a person is named behind "with", who is to be there
// too.
func (r *reading) withPerson() bool {
	for i, x := range r.w {
		if (x.entity == aPerson || x.entity == anOffice) && i > 0 && r.w[i-1].text == "with" {
			return true
		}
	}
	return false
}

// nothingBesides reports whether the question names nothing but who spoke.
func (r *reading) nothingBesides() bool {
	q := r.q
	return len(q.Parties) == 0 && q.Place == "" && q.When.zero() && q.Mode == ""
}

// fragment reports whether the question names only what narrows another, and
// asks for nothing itself.
func (r *reading) fragment() bool {
	if r.ofThem() {
		return true
	}
	if r.whatAbout() {
		return true
	}
	return r.has&(what|who|when|where|how|howMany|meet|say|discuss|title|part|hold|measure|why) == 0
}

// whatAbout reports whether the question begins with "what about".
func (r *reading) whatAbout() bool {
	for _, x := range r.w {
		if x.entity == aMark || x.text == "and" || x.text == "but" || x.text == "so" || x.text == "ok" {
			continue
		}
		return x.text == "what about" || x.text == "how about"
	}
	return false
}

// ofThem reports whether the question only picks from the answer before: "which
// of them in 2025", "which of those were online".
func (r *reading) ofThem() bool {
	if r.has&(when|where|how|howMany|say|discuss|title|part|hold|measure|why|latest|first) != 0 || r.persons() > 0 {
		return false
	}
	for i := range r.w {
		if !r.is(i, who|what) || i+2 >= len(r.w) || r.w[i+1].text != "of" {
			continue
		}
		k := i + 2
		if r.w[k].text == "the" && k+1 < len(r.w) {
			k++
		}
		if r.is(k, pronoun|meeting) || r.w[k].text == "two" || r.w[k].text == "three" || r.w[k].text == "ones" {
			return r.q.Mode != "" || r.q.Place != "" || !r.q.When.zero() || r.q.Type != ""
		}
	}
	return false
}

// dateOf returns the time of the meetings of the last answer, if they are of
// one date.
func (z *Answerer) dateOf(m Memory) span {
	var d article.Date
	for i, id := range m.events {
		e := z.byID[id]
		if e == nil || i > 0 && e.Date != d {
			return m.query.When
		}
		d = e.Date
	}
	if d.IsZero() {
		return m.query.When
	}
	return span{d, d}
}
