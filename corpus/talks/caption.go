package talks

import (
	"slices"

	"rapporteur/corpus/article"
)

// fromCaptions reads the captions as if they were the body, where the body has
// told no meeting: "A and B co-chair the seventh ministerial meeting in Hanoi,
// Feb. 19, 2021."
func (x *extractor) fromCaptions() {
	for _, s := range x.sents {
		if len(x.drafts) > 0 {
			return
		}
		if len(s.dates) > 0 && (s.kind == article.Caption || s.kind == article.Body && s.shakesHands()) {
			x.resolve(s)
			x.tellAll(s)
			x.handshake(s)
		}
		if len(x.drafts) == 1 {
			x.giveAll(x.drafts[0])
		}
	}
}

// handshake makes a meeting of "A shakes hands with B in Hanoi, Dec. 21, 2011".
func (x *extractor) handshake(s *sentence) {
	for k := range s.toks {
		if w := s.low(k); w != "shakes" && w != "shake" && w != "shook" || s.low(k+1) != "hands" {
			continue
		}
		left, right := s.subjects(k), s.objects(k+2, true)
		if people := gather(slices.Concat(left, right), nil); len(people) > 1 && !slices.ContainsFunc(x.drafts, func(d *draft) bool { return d.same(people) }) {
			p := pattern{words: []string{"shook", "hands"}, frame: takesWith, typ: "meeting", mode: "in person"}
			x.record(s, trigger{pattern: p, from: k, to: k + 2}, left, right)
		}
		return
	}
}
