package talks

import "rapporteur/corpus/article"

// fromCaptions reads the captions as if they were the body, where the body has
// told no meeting: "A and B co-chair the seventh ministerial meeting in Hanoi,
// Feb. 19, 2021."
func (x *extractor) fromCaptions() {
	for _, s := range x.sents {
		if len(x.drafts) > 0 {
			return
		}
		if s.kind == article.Caption && len(s.dates) > 0 {
			x.resolve(s)
			x.tellAll(s)
		}
		if len(x.drafts) == 1 {
			x.giveAll(x.drafts[0])
		}
	}
}
