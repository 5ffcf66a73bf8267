package talks

import (
	"slices"
	"strings"
	"sync"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// mostTopics is how many key phrases a meeting has at most (the contract of
// the extract output).
const mostTopics = 6

// A worth is how much a word says of what talks were about.
type worth uint8

const (
	dull    worth = iota // nothing: it ends a key phrase
	faint                // next to nothing: "important", "momentum"
	plain                // any other word, and names
	common               // what nearly every report deals with: "relations", "exchange"
	subject              // a field of policy, a good, a work: "railway"
)

// points is what a word of each worth adds to its phrase.
var points = [...]float64{dull: 0, faint: 0.3, plain: 1, common: 2, subject: 2.8}

// worths returns the words of the tables: dull_words.txt, faint_words.txt,
// common_words.txt and subjects.txt. Other words are plain.
var worths = sync.OnceValue(func() map[string]worth {
	m := map[string]worth{}
	for _, t := range []struct {
		file string
		w    worth
	}{{"subjects.txt", subject}, {"common_words.txt", common}, {"faint_words.txt", faint}, {"dull_words.txt", dull}} {
		for _, f := range records(t.file) {
			m[f[0]] = t.w
		}
	}
	return m
})

// worthOf returns the worth of a folded word, with or without a plural -s.
func worthOf(w string) worth {
	if v, ok := worths()[w]; ok {
		return v
	}
	if v, ok := worths()[singular(w)]; ok {
		return v
	}
	return plain
}

// singular returns w without the ending of an English plural.
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3:
		return w[:len(w)-1]
	}
	return w
}

// Weights of where a phrase stands, and of names. They were set on articles
// whose topics are known, the development set among them.
const (
	ledWeight     = 1.3  // behind "discussed", "cooperation in", "on"
	frontWeight   = 2.0  // at the head of a sentence: "On vaccines, …"
	newsWeight    = 0.9  // in the sentence that tells of the meeting, without such a lead
	besideWeight  = 0.8  // in a sentence of the passage that nobody is credited with
	laterWeight   = 0.9  // for each better phrase taken from the same sentence
	againWeight   = 0.25 // for each further time that its word stands in the passage, up to twice; the headline counts as two
	furtherWeight = 0.8  // for each better word of the same phrase
	bodyWeight    = 0.7  // a phrase with the name of a body, a building or a post
	bareWeight    = 0.4  // a single word of no known worth
	leastScore    = 0.1  // a phrase worth less is left out
	sideWorth     = 0.8  // the name of a country, a town or a body, where plain words are worth 1
	thirdWorth    = 1.8  // the name of a country that does not take part: "Ukraine"
)

// A chunk is a run of content words that can name a topic.
type chunk struct {
	span  text.Span
	keys  []topicKey // at most longestTopic
	led   bool       // behind a word that brings in what was talked about
	in    int        // number of its sentence in the passage
	where float64    // the weight of where it stands
	names bool       // nothing but names of countries, towns and bodies
}

// A topicKey is a content word of a chunk.
type topicKey struct {
	word   string
	number int // of the word among those of the passage
	worth  float64
	named  bool   // a country, a town or a body
	land   string // the country that the word names; "" for other words
}

// A picker picks the key phrases of one meeting.
type picker struct {
	chunks  []chunk
	numbers map[string]int  // of the words
	count   []int           // how often each word stands in the passage
	used    []bool          // whether a phrase that was picked has it
	taken   []int           // phrases picked, by sentence
	sides   map[string]bool // countries that take part
}

// topics returns the key phrases of a meeting: those of its passage that
// together say most. One after the other the phrase is taken whose words that
// no phrase has yet are worth most.
func (x *extractor) topics(d *draft) []string {
	p := &picker{numbers: map[string]int{}, sides: x.sides(d)}
	for _, s := range x.passage(d) {
		news, beside := containsSpan(d.who, s.span), !containsSpan(d.about, s.span)
		if beside && !news && !s.speaks && !s.deals() && s.travels(0, len(s.toks)) {
			continue // a visit, a meal, the weather
		}
		p.add(s, news, beside)
	}
	if len(x.sents) > 0 && x.sents[0].kind == article.Title {
		p.headline(x.sents[0])
	}
	p.weigh()
	var out []string
	for len(out) < mostTopics {
		c := p.pick()
		if c == nil {
			break
		}
		out = append(out, clean(c.span.In(x.a.Text)))
	}
	return out
}

// deals reports whether s tells what people talked about: "At dinner the two spoke
// of trade."
func (s *sentence) deals() bool {
	for k := range s.toks {
		if (s.low(k) == "spoke" || s.low(k) == "talked") && (s.low(k+1) == "of" || s.low(k+1) == "about") || s.low(k) == "discussed" {
			return true
		}
	}
	return false
}

// add enters the chunks of a sentence of the passage.
func (p *picker) add(s *sentence, news, beside bool) {
	from := len(p.chunks)
	p.chunks = s.chunks(p.chunks)
	kept := p.chunks[:from]
	for _, c := range p.chunks[from:] {
		if third := p.third(&c); third && (c.led || !news) || !c.names {
			kept = append(kept, c)
		}
	}
	p.chunks = kept
	for i := from; i < len(p.chunks); i++ {
		c := &p.chunks[i]
		c.in = len(p.taken)
		if news && !c.led {
			c.where *= newsWeight
		}
		if beside {
			c.where *= besideWeight
		}
		for j := range c.keys {
			k := &c.keys[j]
			n, ok := p.numbers[k.word]
			if !ok {
				n = len(p.count)
				p.numbers[k.word] = n
				p.count = append(p.count, 0)
			}
			k.number = n
			p.count[n]++
		}
	}
	p.taken = append(p.taken, 0)
}

// sides returns the countries that take part in d, and where it was held.
func (x *extractor) sides(d *draft) map[string]bool {
	out := d.parties()
	for _, e := range d.extras {
		out[e.party] = true
	}
	out[d.country], out[x.home] = true, true
	return out
}

// third makes the names of countries that do not take part worth more, and
// reports whether there are any.
func (p *picker) third(c *chunk) bool {
	found := false
	for i := range c.keys {
		if k := &c.keys[i]; k.land != "" && !p.sides[k.land] {
			k.worth, found = thirdWorth, true
		}
	}
	return found
}

// headline lets the words of the headline count twice more.
func (p *picker) headline(s *sentence) {
	for _, c := range s.chunks(nil) {
		for _, k := range c.keys {
			if n, ok := p.numbers[k.word]; ok {
				p.count[n] += 2
			}
		}
	}
}

// weigh makes words that come again worth more, but for those that come again in
// every report.
func (p *picker) weigh() {
	p.used = make([]bool, len(p.count))
	for i := range p.chunks {
		for j := range p.chunks[i].keys {
			k := &p.chunks[i].keys[j]
			if k.worth == points[common] {
				continue
			}
			k.worth *= 1 + againWeight*float64(min(p.count[k.number]-1, 2))
		}
	}
}

// pick returns the phrase that adds most to those picked; nil if none adds
// enough.
func (p *picker) pick() *chunk {
	var best *chunk
	most := leastScore
	for i := range p.chunks {
		if v := p.value(&p.chunks[i]); v > most {
			best, most = &p.chunks[i], v
		}
	}
	if best != nil {
		p.taken[best.in]++
		for _, k := range best.keys {
			p.used[k.number] = true
		}
	}
	return best
}

// value returns what a phrase adds to those picked: the worth of its new words,
// each less than the one before it. A phrase of which most words are used adds
// nothing.
func (p *picker) value(c *chunk) float64 {
	var room [longestTopic]float64
	v, old := room[:0], 0
	for _, k := range c.keys {
		if p.used[k.number] {
			old++
			continue
		}
		v = append(v, k.worth)
	}
	if old > len(v) {
		return 0
	}
	slices.Sort(v)
	sum, weight := 0.0, c.where
	for i := len(v) - 1; i >= 0; i-- {
		sum += v[i] * weight
		weight *= furtherWeight
	}
	for range p.taken[c.in] {
		sum *= laterWeight
	}
	return sum
}

// maxPassage is how many sentences of a meeting's passage are searched for key
// phrases; hardly any report is longer.
const maxPassage = 100

// keepPassage adds s to the passages of the meetings that it tells of: the one
// being told, and any other that it has been entered for.
func (x *extractor) keepPassage(s *sentence) {
	for _, d := range x.lastDrafts() {
		if len(d.passage) < maxPassage && (d == x.cur || ends(d.about, s.span) || ends(d.who, s.span)) {
			d.passage = append(d.passage, s)
		}
	}
}

// passage returns the sentences about d: those in which it was the meeting being
// told, and those behind its first one in the same paragraph, up to the news of
// another meeting. An article that tells of one meeting only is about it, and
// of what two meetings told in one sentence dealt with the words behind them do
// not say.
func (x *extractor) passage(d *draft) []*sentence {
	if len(x.drafts) == 1 {
		return x.body[:min(len(x.body), maxPassage)]
	}
	out := slices.Clip(d.passage)
	if d == x.drafts[0] {
		for _, s := range x.body[max(0, d.at-1-earlyFor):max(0, d.at-1)] {
			if x.aboutTalks(s) && !slices.Contains(out, s) {
				out = append(out, s) // who talked may follow what was agreed
			}
		}
	}
	for _, o := range x.draftsAt[d.at][:min(len(x.draftsAt[d.at]), fewTwins)] {
		for _, s := range o.passage {
			if o != d && !slices.Contains(out, s) && s.ofSeveral(d) {
				out = append(out, s)
			}
		}
	}
	for i := d.at; i < len(x.body) && i < d.at+maxPassage && x.body[i].par == d.par; i++ {
		s := x.body[i]
		if slices.ContainsFunc(x.draftsAt[i+1], func(o *draft) bool { return !o.weak }) {
			break
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// fewTwins is how many meetings told in one sentence share what follows it.
const fewTwins = 4

// ofSeveral reports whether s tells of "the two sides" and names nobody who was
// not at d.
func (s *sentence) ofSeveral(d *draft) bool {
	several := false
	for _, r := range s.refs {
		if r.person != nil && !d.has(r.person) {
			return false
		}
		several = several || r.kind == plural
	}
	return several
}

// ends reports whether p is the last of the spans.
func ends(list []text.Span, p text.Span) bool { return len(list) > 0 && list[len(list)-1] == p }

// containsSpan reports whether p is one of the spans, which are in the order of
// the text.
func containsSpan(list []text.Span, p text.Span) bool {
	_, ok := slices.BinarySearchFunc(list, p.Start, func(q text.Span, at int) int { return q.Start - at })
	return ok
}
