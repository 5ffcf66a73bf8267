package talks

import (
	"slices"
	"sort"
	"strings"
	"sync"

	"rapporteur/corpus/text"
)

// mostTopics is how many key phrases a meeting has at most (the contract of
// the extract output).
const mostTopics = 6

// longestTopic is how many words a key phrase has at most.
const longestTopic = 8

// dullWords returns the words that carry no topic.
var dullWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, f := range records("dull_words.txt") {
		m[f[0]] = true
	}
	return m
})

// topicLeads stand before what was talked about.
var topicLeads = map[string]bool{"on": true, "about": true, "discussed": true, "including": true, "in": true, "regarding": true,
	"for": true, "over": true, "concerning": true, "discuss": true, "reviewed": true}

// joiners may stand inside a key phrase: "training of hospital managers".
var joiners = []string{"of", "and", "for", "in", "on", "between", "with", "the", "'s", ","}

// A chunk is a run of content words that can name a topic.
type chunk struct {
	words string
	keys  []string // the folded content words
	score int
	at    int  // where it stands
	topic bool // "on", "about" or "discussed" stands before it
}

// topics returns the key phrases of the sentences about a meeting. Each
// sentence gives its best phrase before any gives a second one; the best
// phrases come from what was said, and then from the news sentence itself.
func (x *extractor) topics(d *draft) []string {
	count := map[string]int{}
	var rounds [3][]chunk
	for _, p := range d.about {
		cs := x.chunksOf(p)
		for _, c := range cs {
			for _, k := range c.keys {
				count[k]++
			}
		}
		news := slices.Contains(d.who, p)
		cs = slices.DeleteFunc(cs, func(c chunk) bool { return news && !c.topic })
		for i, c := range cs {
			if news && len(d.about) > 1 {
				i++
			}
			if i < len(rounds) {
				rounds[i] = append(rounds[i], c)
			}
		}
	}
	var out []string
	used := map[string]bool{}
	for _, cs := range rounds {
		for i := range cs {
			for _, k := range cs[i].keys {
				cs[i].score += min(count[k]-1, 2)
			}
		}
		if room := mostTopics - len(out); len(cs) > room {
			sort.SliceStable(cs, func(i, j int) bool { return cs[i].score > cs[j].score })
		}
		for _, c := range cs {
			if len(out) < mostTopics && !mostlyUsed(c.keys, used) {
				out = append(out, c.words)
				for _, k := range c.keys {
					used[k] = true
				}
			}
		}
	}
	return out
}

// mostlyUsed reports whether most of the words have been used already.
func mostlyUsed(keys []string, used map[string]bool) bool {
	n := 0
	for _, k := range keys {
		if used[k] {
			n++
		}
	}
	return n*2 >= len(keys)+1
}

// chunksOf returns the chunks of the sentence at p, the best first.
func (x *extractor) chunksOf(p text.Span) []chunk {
	i, ok := slices.BinarySearchFunc(x.body, p.Start, func(s *sentence, at int) int { return s.span.Start - at })
	if !ok {
		return nil
	}
	cs := x.body[i].chunks(x.a.Text)
	sort.SliceStable(cs, func(i, j int) bool { return cs[i].score > cs[j].score })
	return cs
}

// chunks returns the runs of content words of s.
func (s *sentence) chunks(full string) []chunk {
	var out []chunk
	for i := 0; i < len(s.toks); {
		if !s.topical(i) {
			i++
			continue
		}
		j := s.chunkEnd(i)
		if c, ok := s.chunk(full, i, j); ok {
			out = append(out, c)
		}
		i = j
	}
	return out
}

// chunkEnd returns the end of the chunk that begins at i: content words, with
// joiners between them.
func (s *sentence) chunkEnd(i int) int {
	end := i + 1
	for j := i + 1; j < len(s.toks) && j-i < longestTopic; j++ {
		switch {
		case s.topical(j):
			end = j + 1
		case !slices.Contains(joiners, s.low(j)) || s.insideRef(j):
			return end
		case s.low(j) == "," && !s.series(j):
			return end
		}
	}
	return end
}

// series reports whether the comma at j stands in a list of single words:
// "rice, rubber and fruit".
func (s *sentence) series(j int) bool {
	return s.topical(j+1) && (s.low(j+2) == "," || s.low(j+2) == "and" || s.low(j+3) == "and")
}

// chunk makes a chunk of the tokens [i, j); false if they name no topic.
func (s *sentence) chunk(full string, i, j int) (chunk, bool) {
	c := chunk{at: s.toks[i].Span.Start}
	plain := 0
	for k := i; k < j; k++ {
		w := s.low(k)
		if len(w) < 3 || slices.Contains(joiners, w) {
			continue
		}
		c.keys = append(c.keys, strings.TrimSuffix(w, "s"))
		if s.toks[k].ent == 0 {
			plain++
		}
	}
	if plain == 0 {
		return chunk{}, false // a country or town alone
	}
	c.words = clean(s.cut(i, j).In(full))
	c.score = min(len(c.keys), 5)
	if i > 0 && topicLeads[s.low(i-1)] {
		c.score++
	}
	c.topic = s.ledIn(i)
	return c, true
}

// ledIn reports whether the chunk at token i stands behind a word that brings in
// what was talked about.
func (s *sentence) ledIn(i int) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		switch s.low(k) {
		case "on", "about", "regarding", "concerning", "over", "discussed", "discuss", "discussing", "including", "focusing", "covering":
			return true
		case ",", "in", "at":
			return false
		}
	}
	return false
}

// topical reports whether token i can be part of a topic.
func (s *sentence) topical(i int) bool {
	if i >= len(s.toks) {
		return false
	}
	t := &s.toks[i]
	if !t.word || t.low == "'s" || s.insideRef(i) || s.inDate(i) || dullWords()[t.low] {
		return false
	}
	if t.ent != 0 || t.cap && i > 0 {
		return t.class&(isMonth|isWeekday) == 0
	}
	if speechVerbs()[t.low] || len(t.low) < 3 || t.Text[0] >= '0' && t.Text[0] <= '9' || triggers().verb(t.low) {
		return false
	}
	if strings.HasSuffix(t.low, "ly") && len(t.low) > 5 {
		return false
	}
	switch s.low(i - 1) {
	case "to", "will", "would", "had", "been", "should", "not", "could", "can", "they", "he", "she", "it", "we":
		return false // a verb
	}
	if strings.HasSuffix(t.low, "ed") {
		return i+1 < len(s.toks) && s.toks[i+1].word && !dullWords()[s.low(i+1)] // "signed deals"
	}
	return true
}

// inDate reports whether token i belongs to a date.
func (s *sentence) inDate(i int) bool {
	for _, d := range s.dates {
		if d.from <= i && i < d.to {
			return true
		}
	}
	return false
}
