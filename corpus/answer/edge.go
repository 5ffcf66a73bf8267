package answer

import (
	"strings"

	"rapporteur/corpus/article"
)

// edges are the words for what is beside an event: "on the sidelines of the G20
// summit".
var edges = wordSet("sidelines sideline margins margin fringes fringe edges")

// edge takes "on the sidelines of …" out of the question and keeps the words that
// name the event in the query's At. "In", a name, a verb or a mark end it.
func (r *reading) edge() {
	for i := 2; i+1 < len(r.w); i++ {
		if r.w[i].entity != noEntity || !edges[r.w[i].text] || r.w[i+1].text != "of" && r.w[i+1].text != "at" {
			continue
		}
		if r.w[i-1].text != "the" || r.w[i-2].text != "on" && r.w[i-2].text != "at" {
			continue
		}
		end := i + 2
		for end < len(r.w) && r.ofEvent(end) {
			end++
		}
		for k := i; k < end; k++ {
			x := &r.w[k]
			if k > i+1 && x.entity != aDate && (x.entity != noEntity || x.class&(meeting|light) == 0) {
				r.q.At = append(r.q.At, eventWords(x.text)...)
			}
			if x.entity != aDate {
				x.entity, x.class = aMark, 0
			}
		}
		return
	}
}

// ofEvent reports whether the word at i goes on the name of an event.
func (r *reading) ofEvent(i int) bool {
	x := r.w[i]
	switch x.entity {
	case aCountry, aName, aDate:
		return true
	case aPlace: // "the Munich Security Conference", but not "the summit in Munich"
		return i+1 < len(r.w) && r.w[i+1].entity == noEntity && (r.w[i+1].class == 0 || r.is(i+1, meeting))
	case anOffice: // "the Foreign Ministers' Meeting"
		return i+1 < len(r.w) && (r.is(i+1, meeting) || strings.HasPrefix(r.w[i+1].text, "'") || strings.HasPrefix(r.w[i+1].text, "’"))
	case aMark:
		return x.text == "/" || x.text == "-" || x.text == "'" || x.text == "’"
	case noEntity:
		if x.text == "on" {
			return r.is(i-1, meeting) && i+1 < len(r.w) && r.w[i+1].entity != aDate && weekday(r.w[i+1].text) == 0
		}
		return x.class == 0 || r.is(i, meeting) || x.text == "the" || x.text == "of" || x.text == "'s" || x.text == "high" || x.text == "level" || x.text == "special" || x.text == "and"
	}
	return false
}

// eventWords are the words of s that tell an event from its like: not the number
// of a session.
func eventWords(s string) []string {
	var out []string
	for _, w := range nameWords(s) {
		if len(w) > 1 && !strings.ContainsAny(w[:1], "0123456789") && w != "the" && w != "of" && w != "and" {
			out = append(out, w)
		}
	}
	return out
}

// atEvent returns the articles that name the event whose words are at, all of
// them or their first letters: "UN General Assembly" or "UNGA".
func (z *Answerer) atEvent(at []string) map[*article.Article]bool {
	short := ""
	for i, w := range at {
		if i == 0 && len(w) < leastAcronym {
			short = w // "un"
			continue
		}
		short += w[:1]
	}
	out := map[*article.Article]bool{}
	for _, h := range append(z.c.Search(strings.Join(at, " "), maxNaming), z.c.Search(short, maxNaming)...) {
		if _, seen := out[h.Article]; seen {
			continue
		}
		roots := z.roots(h.Article.Text)
		out[h.Article] = z.share(at, roots) >= 1 || len(short) >= leastAcronym && roots.has(z.rootID(short))
	}
	return out
}

// asideEvent leaves out the event at whose edge q's meetings were, where no
// article on such a meeting names it but the day or the town tells which is
// meant. It notes that.
func (z *Answerer) asideEvent(q Query) (Query, string) {
	if len(q.At) == 0 || q.Kind == DidTheyMeet || q.When.from.Day == 0 && z.t.places[q.Place] == "" || len(z.find(q)) > 0 {
		return q, ""
	}
	at := q.At
	q.At = nil
	if len(z.find(q)) == 0 {
		return q, ""
	}
	return q, "Left aside, since no article on such a meeting names it: “" + strings.Join(at, " ") + "”."
}
