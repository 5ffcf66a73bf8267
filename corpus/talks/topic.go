package talks

import (
	"sort"
	"strings"

	"rapporteur/corpus/text"
)

// mostTopics is how many key phrases a meeting has at most (the contract of
// the extract output).
const mostTopics = 6

// topicLeads stand before what was talked about.
var topicLeads = map[string]bool{"on": true, "about": true, "discussed": true, "including": true, "in": true, "of": true,
	"regarding": true, "for": true, "strengthen": true, "promote": true, "boost": true, "implementing": true, "enhancing": true,
	"strengthening": true, "promoting": true, "over": true, "concerning": true, "maintain": true, "deepen": true}

// topics returns the key phrases of the sentences about a meeting: runs of
// content words, those behind "on" or "about" and those that return first.
func (x *extractor) topics(d *draft) []string {
	type phrase struct {
		words string
		key   []string
		score int
		at    int
	}
	count := map[string]int{}
	var all []phrase
	for _, p := range d.about {
		s := x.sentenceAt(p)
		if s == nil {
			continue
		}
		for _, c := range s.chunks(x.a.Text) {
			ph := phrase{words: c.words, key: c.key, at: p.Start, score: c.score}
			for _, k := range c.key {
				count[k]++
			}
			all = append(all, ph)
		}
	}
	for i := range all {
		for _, k := range all[i].key {
			if count[k] > 1 {
				all[i].score += min(count[k], 3)
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].score > all[j].score })
	var out []string
	used := map[string]bool{}
	perSentence := map[int]int{}
	for _, ph := range all {
		if len(out) == mostTopics {
			break
		}
		if overlaps(ph.key, used) || perSentence[ph.at] >= 2 && len(d.about) > 2 {
			continue
		}
		perSentence[ph.at]++
		for _, k := range ph.key {
			used[k] = true
		}
		out = append(out, ph.words)
	}
	return out
}

func overlaps(key []string, used map[string]bool) bool {
	n := 0
	for _, k := range key {
		if used[k] {
			n++
		}
	}
	return n*2 >= len(key)
}

func (x *extractor) sentenceAt(p text.Span) *sentence {
	for _, s := range x.sents {
		if s.span == p {
			return s
		}
	}
	return nil
}

// A chunk is a run of content words.
type chunk struct {
	words string
	key   []string
	score int
}

// dullWords carry no topic.
var dullWords = map[string]bool{"side": true, "sides": true, "two": true, "countries": true, "country": true, "time": true,
	"parties": true, "party": true, "people": true, "meeting": true, "talks": true, "official": true, "years": true, "year": true,
	"way": true, "view": true, "views": true, "part": true, "both": true, "other": true, "leaders": true, "nation": true, "nations": true,
	"others": true, "things": true, "matter": true, "day": true, "occasion": true, "context": true, "host": true, "guest": true}

// chunks returns the runs of content words of s that can name a topic.
func (s *sentence) chunks(full string) []chunk {
	var out []chunk
	for i := 0; i < len(s.toks); {
		if !s.topical(i) {
			i++
			continue
		}
		j := i
		for j < len(s.toks) && s.topical(j) && j-i < 5 {
			j++
		}
		var key []string
		for k := i; k < j; k++ {
			if w := s.low(k); !dullWords[w] && len(w) > 3 {
				key = append(key, strings.TrimSuffix(w, "s"))
			}
		}
		if len(key) > 0 {
			c := chunk{clean(s.cut(i, j).In(full)), key, min(len(key), 3)}
			if topicLeads[s.low(i-1)] || topicLeads[s.low(i-2)] {
				c.score += 2
			}
			out = append(out, c)
		}
		i = j
	}
	return out
}

// topical reports whether token i can be part of a topic.
func (s *sentence) topical(i int) bool {
	t := &s.toks[i]
	if !t.word || s.insideRef(i) {
		return false
	}
	if t.ent != 0 || t.class&isInst != 0 && len(t.low) > 3 {
		return true
	}
	if t.class&isOpener != 0 || speechVerbs()[t.low] || len(t.low) < 4 || len(triggers().byFirst[t.low]) > 0 {
		return false
	}
	if s.low(i-1) == "to" || s.low(i-1) == "will" || s.low(i-1) == "would" || s.low(i-1) == "had" || s.low(i-1) == "been" {
		return false
	}
	return !strings.HasSuffix(t.low, "ly")
}
