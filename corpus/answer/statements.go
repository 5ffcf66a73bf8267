package answer

import (
	"cmp"
	"slices"
	"sort"
)

// A statement is a sentence of known speaker.
type statement struct {
	sentence
	order   int // by article and place in it
	meeting *event
	person  int
	name    string
}

// readStatements collects what people are reported to have said.
func (z *Answerer) readStatements() {
	z.saying = make([][]int, len(z.rootNumber))
	for _, e := range z.events {
		for _, m := range e.Reports {
			for _, st := range m.Statements {
				c, ok := cite(m.Article, st.Span)
				if !ok {
					continue
				}
				s := statement{meeting: e, person: -1, name: st.Speaker}
				s.sentence = sentence{article: m.Article, span: c.Span, roots: z.roots(c.Text)}
				if n, ok := z.number[st.Person]; ok {
					s.person, s.name = n, z.people[n].Name
				}
				for _, r := range s.roots {
					z.saying[r] = append(z.saying[r], len(z.statements))
				}
				z.statements = append(z.statements, s)
			}
		}
	}
	order := make([]int, len(z.statements))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(i, j int) bool {
		a, b := z.statements[order[i]], z.statements[order[j]]
		if a.article.ID != b.article.ID {
			return a.article.ID < b.article.ID
		}
		return a.span.Start < b.span.Start
	})
	for n, i := range order {
		z.statements[i].order = n
	}
}

// scored is a statement and the share of the words asked for that it has.
type scored struct {
	*statement
	cover float64
}

// search returns the statements with most of the topic, best first.
func (z *Answerer) search(topic []string) []scored {
	w := z.weighted(withoutWord(topic, "|"))[0]
	if w.total == 0 {
		return nil
	}
	var out []scored
	for _, i := range z.mayHave(w) {
		if _, share := w.in(z.statements[i].roots); share >= saidCover {
			out = append(out, scored{&z.statements[i], share})
		}
	}
	slices.SortFunc(out, func(a, b scored) int {
		if a.cover != b.cover {
			return cmp.Compare(b.cover, a.cover)
		}
		return a.order - b.order
	})
	return out
}

// mayHave returns the statements that have one of the rarest roots of w which
// together weigh more than the share that a statement may lack: all that have
// enough of w are among them.
func (z *Answerer) mayHave(w weighted) []int {
	var out []int
	seen := map[int]bool{}
	sum := 0.0
	for n, i := range rarestFirst(w, z.saying) {
		l := listOf(z.saying, w.roots[i])
		if sum += w.weights[i]; n == 0 && sum > w.total*(1-saidCover)+1e-9 {
			return l
		}
		for _, k := range l {
			if !seen[k] {
				seen[k] = true
				out = append(out, k)
			}
		}
		if sum > w.total*(1-saidCover)+1e-9 {
			break
		}
	}
	return out
}

func withoutWord(l []string, x string) []string {
	return slices.DeleteFunc(slices.Clone(l), func(s string) bool { return s == x })
}
