package answer

import (
	"strings"

	"rapporteur/corpus/article"
)

// A reading is a question on its way to a Query.
type reading struct {
	z       *Answerer
	w       []word
	q       Query
	unknown []string // names that the articles do not have
	notes   []string // which form of a name matched
	has     class    // all classes together
	second  class    // of the question words behind "and"
	asked   bool     // q.Ask was set
	about   bool     // while slots are filled: a word such as "about" has come
	firm    []string // the words of the topic that stand behind one, and names
	foreign bool     // the question is of another language
	last    filing   // where the last thing named was put
	// elsewhere is set where a place is left out, which a Query does not tell.
	elsewhere bool
	then      office // what the one person asked about was then: "when he was minister"
}

// parse reads a question. It understands the parts that it knows (people,
// countries, offices, dates, places, modes) wherever they stand; the words
// left over become the topic.
func (z *Answerer) parse(question string) *reading {
	r := &reading{z: z}
	r.w, r.notes = z.read(question)
	r.foreign = !ascii(question) || viet(question)
	r.loneFormat()
	r.quotation()
	r.edge()
	for _, x := range r.w {
		if x.entity == noEntity || x.entity == aMode || x.entity == aType {
			r.has |= x.class
		}
	}
	r.datedEvents()
	r.holderOfBody()
	r.sharedOffice()
	r.tenure()
	r.slots()
	r.q.Role = r.speaker()
	r.q.Kind = r.kind()
	r.settle()
	return r
}

// quotationWords is how many words in quotation marks are somebody's saying, in
// which nothing is asked.
const quotationWords = 4

// quotation takes from the words of a saying in quotation marks what they would do
// in a question: "“they will try it elsewhere” - whose words" does not look ahead.
func (r *reading) quotation() {
	for i := 0; i < len(r.w); i++ {
		if !isQuote(r.w[i]) {
			continue
		}
		k := i + 1
		for k < len(r.w) && !isQuote(r.w[k]) {
			k++
		}
		if k == len(r.w) {
			return
		}
		if k-i > quotationWords {
			for j := i + 1; j < k; j++ {
				switch x := &r.w[j]; {
				case x.entity != noEntity:
				case x.class&(light|pronoun|aux|who|what|when|where|how|why|before|after|or) != 0:
					x.class = light
				default:
					x.class = 0
				}
			}
		}
		i = k
	}
}

// isQuote reports whether x is a quotation mark.
func isQuote(x word) bool {
	return x.entity == aMark && strings.ContainsAny(x.text, "\"“”„«»")
}

// loneFormat takes "2+2" for figures where the question names nothing else.
func (r *reading) loneFormat() {
	at := -1
	for i, x := range r.w {
		switch {
		case x.entity == noEntity && strings.Contains(x.text, "plus"):
			at = i
		case x.entity != noEntity && x.entity != aMark, x.class&meeting != 0 && x.class&say == 0:
			return
		}
	}
	if at >= 0 {
		r.w[at].class = 0
	}
}

// is reports whether the word at i has one of the classes.
func (r *reading) is(i int, c class) bool {
	return i >= 0 && i < len(r.w) && r.w[i].entity == noEntity && r.w[i].class&c != 0
}

// holderOfBody turns "who headed the CPC's International Liaison Department"
// into the office of its head.
//
// Also "who led the Lao Party": a party's head is its chief.
func (r *reading) holderOfBody() {
	for i := range r.w {
		if !r.is(i, hold) || r.has&(who|pronoun) == 0 {
			continue
		}
		var words []string
		n := 0
		for k := i + 1; k < len(r.w) && n < 14; k++ {
			x := r.w[k]
			ok := x.entity == aCountry || x.entity == anOffice || x.entity == aPlace && k > i+1 || x.entity == noEntity &&
				(x.text == "of" || x.text == "the" || x.text == "'s" || x.text == "for" || x.text == "and" || (r.z.titleWords[x.text] || r.z.t.officeWord[x.text]) && x.class&(when|before|after|meet|aux) == 0)
			if !ok {
				break
			}
			if x.entity == aCountry {
				words = append(words, strings.Fields(strings.ToLower(x.value))...)
			} else {
				words = append(words, officeWords(x.text)...)
			}
			n++
		}
		o := r.z.t.head(words)
		if len(o.words) == 0 && (o.country == "" || !has(words, "party")) {
			continue
		}
		if len(o.words) == 0 {
			o.words = []string{"partychief"}
		} else if len(o.words) == 1 && o.words[0] == "government" {
			o.words = []string{"pm"}
		}
		r.w = join(r.w, i, n+1, word{entity: anOffice, office: o})
		r.w[i].role = "body"
		r.has |= hold
		return
	}
}

// sharedOffice gives each of several countries the office that is told of them
// together: "the Vietnamese and Chinese defence ministers", "the prime ministers of
// Laos and China".
func (r *reading) sharedOffice() {
	joins := func(k int) bool { return k >= 0 && k < len(r.w) && (r.w[k].text == "and" || r.w[k].text == ",") }
	for i, x := range r.w {
		if k := i - 1; x.entity == anOffice && x.office.country != "" && k > 1 {
			if r.w[k].text == "the" {
				k--
			}
			if k > 0 && r.is(k, or) && r.w[k-1].entity == aCountry {
				o := x.office // "the Lao or the Cambodian premier"
				o.country = r.w[k-1].value
				r.w[k-1].entity, r.w[k-1].office = anOffice, o
			}
		}
		if x.entity == anOffice && x.office.country == "" && i+2 < len(r.w) && r.w[i+1].entity == aCountry && r.w[i+2].entity == aCountry && len(x.office.words) > 0 {
			for _, k := range []int{i + 1, i + 2} { // "health minister vietnam china"
				o := x.office
				o.country = r.w[k].value
				r.w[k].entity, r.w[k].office = anOffice, o
			}
			r.w[i].entity, r.w[i].class = aMark, 0
			continue
		}
		if x.entity != anOffice || x.office.country == "" || !pluralOffice(x.text) {
			continue
		}
		for _, step := range []int{-1, 1} {
			for k := i + step; joins(k); k += 2 * step {
				if n := k + step; n >= 0 && n < len(r.w) && r.w[n].entity == aCountry {
					o := x.office
					o.country = r.w[n].value
					r.w[n].entity, r.w[n].office = anOffice, o
					continue
				}
				break
			}
		}
	}
}

// pluralOffice reports whether a description is of several people.
func pluralOffice(s string) bool {
	for _, w := range strings.Fields(s) {
		if one := strings.TrimSuffix(w, "s"); one != w && ranks[one] && !ranks[w] {
			return true
		}
	}
	return false
}

// persons counts the parties that are a person or an office.
func (r *reading) persons() int { return r.q.persons() }

func (q Query) persons() int {
	n := 0
	for _, p := range q.Parties {
		if len(p.people) > 0 || len(p.office.words) > 0 {
			n++
		}
	}
	return n
}

// namesOne reports whether q names someone, or the holder of a country's office:
// for "the foreign ministers" a meeting of unknown place is not taken.
func (q Query) namesOne() bool {
	for _, p := range q.Parties {
		if len(p.people) > 0 || len(p.office.words) > 0 && p.nation() != "" {
			return true
		}
	}
	return false
}

// known returns the word of the corpus with the same root as w, or w.
func (z *Answerer) known(w string) string {
	if z.any[w] {
		return w
	}
	if k, ok := z.hashes["w"+z.root(w)]; ok {
		return k
	}
	return w
}

// year0 is a date of which nothing but the year is known.
func year0(d article.Date) article.Date { return article.Date{Year: d.Year} }
