package answer

import "rapporteur/corpus/article"

// topicCover is the share of a topic's weight that one paragraph of a
// meeting's account must have, and sentenceCover that of its best sentence;
// chosen on the development questions.
const (
	topicCover    = 0.60
	sentenceCover = 0.50
)

// A weighted is a topic made ready: its roots and how much each tells.
type weighted struct {
	roots   []int32
	weights []float64
	total   float64
}

// weighted makes a topic ready, one for each of the topics that "|" parts.
func (z *Answerer) weighted(topic []string) []weighted {
	var out []weighted
	var w weighted
	for i, t := range topic {
		if t == "|" {
			out, w = append(out, w), weighted{}
			continue
		}
		r := z.root(t)
		weight := z.weigh(r)
		if i > 0 && z.t.countries[topic[i-1]+" "+t] != "" || i+1 < len(topic) && z.t.countries[t+" "+topic[i+1]] != "" {
			weight /= 2 // "north korea" names one thing
		}
		w.roots = append(w.roots, z.rootID(t))
		w.weights = append(w.weights, weight)
		w.total += weight
	}
	return append(out, w)
}

// covers sets how far the account of f covers a topic, or one of several, and
// reports whether that is enough.
func covers(topics []weighted, f *found) bool {
	ok := false
	best := found{}
	for _, w := range topics {
		g := found{event: f.event}
		if w.total > 0 && w.coversAll(&g) {
			ok = true
		}
		if g.cover > best.cover {
			best = g
		}
	}
	f.cover, f.best = best.cover, best.best
	return ok
}

// in returns which of the roots a sentence has, a bit each, and their share.
func (w weighted) in(roots rootSet) (mask uint64, share float64) {
	for i, r := range w.roots {
		if i < 64 && roots.has(r) {
			mask |= 1 << i
			share += w.weights[i]
		}
	}
	return mask, share / w.total
}

// of returns the share of the roots that a mask has.
func (w weighted) of(mask uint64) float64 {
	sum := 0.0
	for i := range w.roots {
		if mask&(1<<i) != 0 {
			sum += w.weights[i]
		}
	}
	return sum / w.total
}

// coversAll sets how far the account of f covers the topic and reports whether
// that is enough.
func (w weighted) coversAll(f *found) bool {
	type paragraph struct {
		article *article.Article
		para    int
		mask    uint64
	}
	var got []paragraph
	top := 0.0
	for _, s := range f.account {
		mask, share := w.in(s.roots)
		if mask == 0 {
			continue
		}
		switch {
		case share > top+1e-9:
			top, f.best = share, append(f.best[:0:0], s)
		case share > top-1e-9:
			f.best = append(f.best, s)
		}
		k := 0
		for k < len(got) && (got[k].article != s.article || got[k].para != s.para) {
			k++
		}
		if k == len(got) {
			got = append(got, paragraph{article: s.article, para: s.para})
		}
		got[k].mask |= mask
	}
	for _, p := range got {
		f.cover = max(f.cover, w.of(p.mask))
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
var gatherings = wordSet("congress plenum plenary anniversary ceremony parade funeral inauguration election festival olympics games expo forum banquet opening wedding dinner lunch breakfast concert exhibition")

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
			words := m.Article.TitleSpan.In(m.Article.Text)
			for _, p := range append(who0(m), m.Evidence.Place...) {
				if c, ok := cite(m.Article, p); ok {
					words += "\n" + c.Text
				}
			}
			if z.share(topic, z.roots(words)) >= passageCover {
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
