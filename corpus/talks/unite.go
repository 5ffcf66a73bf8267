package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/text"
)

// unite makes one of the people who are the same, of all reports. One person is
// written in several ways. Two people of the register are taken for one if they
// belong to one country or body and
//
//   - their names are the same but for the spelling of a given name or of an
//     ending: "Sergei Lavrov", "Sergey Lavrov";
//   - or they bear one office about the same time, and one name is the other with
//     an initial, without a middle name or without what follows: "S. Jaishankar",
//     "Subrahmanyam Jaishankar"; "Miguel Diaz-Canel", "Miguel Diaz-Canel Bermudez";
//   - or they bear one office about the same time and one is only called by the
//     short form of the other's name: "President Xi";
//   - or they bear one office about the same time and their names, of a script that
//     has no fixed spelling in Latin letters, differ by a letter: "Pany", "Pani".
//
// If a name fits two people who are not the same, it joins neither. Names whose
// family comes first are only joined by their short form: their words are few,
// and each tells people apart.
func (g *register) unite(reports []Report) {
	gone := map[string]*Person{}
	for _, group := range g.bearers() {
		main := slices.MaxFunc(group, (*bearer).standing)
		for _, o := range group {
			if o != main {
				gone[o.ID] = main.Person
				main.take(o.Person)
			}
		}
	}
	if len(gone) == 0 {
		return
	}
	g.people = slices.DeleteFunc(g.people, func(p *Person) bool { return gone[p.ID] != nil })
	for key, p := range g.byKey {
		if main := gone[p.ID]; main != nil {
			g.byKey[key] = main
		}
	}
	rename := func(id *string) {
		if main := gone[*id]; main != nil {
			*id = main.ID
		}
	}
	for _, r := range reports {
		for i := range r.Mentions {
			rename(&r.Mentions[i].Person)
		}
		for _, m := range r.Meetings {
			for si := range m.Sides {
				for pi := range m.Sides[si].Participants {
					rename(&m.Sides[si].Participants[pi].Person)
				}
			}
			for i := range m.Statements {
				rename(&m.Statements[i].Person)
			}
		}
	}
}

// take adds all that is known of q.
func (p *Person) take(q *Person) {
	for _, s := range q.Spellings {
		p.note(s, q.Party)
	}
	p.Mentions = append(p.Mentions, q.Mentions...)
	slices.SortStableFunc(p.Mentions, func(a, b Appearance) int { return strings.Compare(a.Article.ID, b.Article.ID) })
	for _, o := range q.Titles {
		o.Person = p
		p.addTitle(o)
	}
}

// A bearer is a person of a country or body, and what the name is made of.
type bearer struct {
	*Person
	words   []string // folded, in the spelling that stands for all
	culture string   // whose names put the family first, or ""

	vietnamese bool // the name of a Chinese as Vietnamese reads its characters: "Hồ Cẩm Đào"
	like       []*bearer
	held       []held // of the person's titles; nil if nobody asked
}

// mostNamesakes is how many people who share a word of their names and a country
// are compared with each other.
const mostNamesakes = 64

// bearers returns the groups of people who are the same, in a fixed order.
func (g *register) bearers() [][]*bearer {
	byWord, byStart := map[string][]*bearer{}, map[string][]*bearer{}
	var all, chinese []*bearer
	for _, p := range g.people {
		if p.Party == "" {
			continue
		}
		b := newBearer(p)
		all = append(all, b)
		if p.Party == "China" && !b.vietnamese {
			chinese = append(chinese, b)
		}
		for i, w := range b.words {
			if !slices.Contains(b.words[:i], w) {
				byWord[p.Party+"|"+w] = append(byWord[p.Party+"|"+w], b)
			}
			if len(w) > 3 && !slices.ContainsFunc(b.words[:i], func(o string) bool { return strings.HasPrefix(o, w[:2]) }) {
				byStart[p.Party+"|"+w[:2]] = append(byStart[p.Party+"|"+w[:2]], b)
			}
		}
	}
	compare := func(b *bearer, others []*bearer) {
		for _, o := range others {
			if o != b && !slices.Contains(b.like, o) && b.same(o) {
				b.like, o.like = append(b.like, o), append(o.like, b)
			}
		}
	}
	for _, b := range all {
		if b.vietnamese {
			compare(b, chinese)
			continue
		}
		if len(b.words) > 1 && !b.romanised() {
			continue
		}
		if w := b.words[0]; len(b.words) == 1 && len(w) > 3 {
			if others := byStart[b.Party+"|"+w[:2]]; len(others) <= mostNamesakes {
				compare(b, others)
			}
		}
		for _, w := range b.words {
			if others := byWord[b.Party+"|"+w]; len(others) <= mostNamesakes {
				compare(b, others)
			}
		}
	}
	return cliques(all)
}

// cliques returns the groups of all that are alike among each other only.
func cliques(all []*bearer) [][]*bearer {
	var out [][]*bearer
	seen := map[*bearer]bool{}
	for _, b := range all {
		if seen[b] || len(b.like) == 0 {
			continue
		}
		group := append([]*bearer{b}, b.like...)
		for _, o := range group {
			seen[o] = true
		}
		if clique(group) {
			out = append(out, group)
		}
	}
	return out
}

// clique reports whether each of group is the same as each other and as nobody
// else.
func clique(group []*bearer) bool {
	for _, b := range group {
		if len(b.like) != len(group)-1 {
			return false
		}
		for _, o := range group {
			if o != b && !slices.Contains(b.like, o) {
				return false
			}
		}
	}
	return true
}

// newBearer returns p with the words of its name.
func newBearer(p *Person) *bearer {
	b := &bearer{Person: p}
	plain := strings.Fields(strings.NewReplacer(".", " ", ",", " ", "'", "", "’", "").Replace(text.Fold(p.Name)))
	b.culture = cultureOf(plain, p.Party)
	b.vietnamese = p.Party == "China" && readInViet(plain)
	for _, w := range plain {
		b.words = append(b.words, spelling(w))
	}
	return b
}
