package answer

import "rapporteur/corpus/article"

// topicCover is the share of a topic's weight that one paragraph of a
// meeting's account must have, and sentenceCover that of its best sentence;
// chosen on the development questions.
const (
	topicCover    = 0.60
	sentenceCover = 0.50
)

// covers sets how far the account of f covers a topic, or one of the topics
// that "|" parts, and reports whether that is enough.
func (z *Answerer) covers(topic []string, f *found) bool {
	ok := false
	best := found{}
	for len(topic) > 0 {
		n := 0
		for n < len(topic) && topic[n] != "|" {
			n++
		}
		g := found{event: f.event}
		if n > 0 && z.coversAll(topic[:n], &g) {
			ok = true
		}
		if g.cover > best.cover {
			best = g
		}
		topic = topic[min(n+1, len(topic)):]
	}
	f.cover, f.best = best.cover, best.best
	return ok
}

// coversAll sets how far the account of f covers a topic and reports whether that
// is enough.
func (z *Answerer) coversAll(topic []string, f *found) bool {
	var roots []string
	total := 0.0
	for _, t := range topic {
		r := z.t.root(t)
		roots = append(roots, r)
		total += z.weigh(r)
	}
	if total == 0 {
		return true
	}
	type place struct {
		article *article.Article
		para    int
	}
	got := map[place]map[string]bool{}
	top := 0.0
	for _, s := range f.account {
		at := place{s.article, s.para}
		if got[at] == nil {
			got[at] = map[string]bool{}
		}
		sum := 0.0
		for _, r := range roots {
			if s.roots[r] {
				sum += z.weigh(r)
				got[at][r] = true
			}
		}
		share := sum / total
		switch {
		case share > top+1e-9:
			top, f.best = share, []sentence{s}
		case share > 0 && share > top-1e-9:
			f.best = append(f.best, s)
		}
	}
	for _, m := range got {
		sum := 0.0
		for _, r := range roots {
			if m[r] {
				sum += z.weigh(r)
			}
		}
		f.cover = max(f.cover, sum/total)
	}
	return f.cover >= topicCover && top >= sentenceCover
}

// seatedTopic keeps of l those meetings at which someone's title, or what those
// known by office only are called, has the topic: whom "experts" or "the Academy
// of Social Sciences" describes was there, not only spoken of.
func (z *Answerer) seatedTopic(q Query, l []found) []found {
	switch q.Kind {
	case WhoMet, DidTheyMeet, When, Where, How, Count, Participants, List:
	default:
		return l
	}
	if len(q.Topic) == 0 || has(q.Topic, "|") {
		return l
	}
	var out []found
	for _, f := range l {
		for _, t := range f.called() {
			if z.share(q.Topic, z.roots(t)) >= topicCover {
				out = append(out, f)
				break
			}
		}
	}
	if out == nil {
		return l
	}
	return out
}

// called returns the titles of all at e, and what those without a name are
// called.
func (e *event) called() []string {
	var out []string
	for _, m := range e.Reports {
		for _, s := range m.Sides {
			for _, p := range s.Participants {
				out = append(out, p.Title)
			}
			out = append(out, s.Unnamed...)
		}
	}
	return out
}

// gatherings are events that people attend and that meetings speak of.
var gatherings = wordSet("congress plenum plenary anniversary ceremony parade funeral inauguration election festival olympics games expo forum banquet opening wedding")

// gathering reports whether a topic names such an event.
func gathering(topic []string) bool {
	for _, t := range topic {
		if gatherings[t] {
			return true
		}
	}
	return false
}

// gathered keeps the meetings that were held at the event of the topic: the
// sentences that tell who met name it. Those who spoke of a congress did not
// attend it.
func (z *Answerer) gathered(topic []string, l []found) []found {
	var out []found
	for _, f := range l {
		for _, m := range f.Reports {
			roots := z.roots(m.Article.TitleSpan.In(m.Article.Text))
			for _, p := range append(who0(m), m.Evidence.Place...) {
				if c, ok := cite(m.Article, p); ok {
					for r := range z.roots(c.Text) {
						roots[r] = true
					}
				}
			}
			if z.share(topic, roots) >= passageCover {
				out = append(out, f)
				break
			}
		}
	}
	return out
}

// notGathered says that the articles mention the event of q's topic, not who
// attended it.
func (z *Answerer) notGathered(q Query) Answer {
	a := Answer{Abstained: true, Lead: "The articles do not tell who attended that; they only speak of it (" + z.Coverage() + ")."}
	for _, f := range z.find(q) {
		if l := topicCites(f); len(l) > 0 && len(a.Items) == 0 {
			a.Items = append(a.Items, Item{Text: "mentioned at a meeting", Citations: l[:1]})
		}
	}
	return a
}
