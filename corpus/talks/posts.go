package talks

import (
	"slices"

	"rapporteur/corpus/text"
)

// postVerbs credit a post to whoever wrote it.
var postVerbs = []string{"said", "wrote", "tweeted", "posted", "added", "shared"}

// postWords may stand before the verb or noun of meeting in a post, which has no
// subject: "Delighted to", "It was a pleasure to", "A very warm".
var postWords = []string{"a", "an", "it", "was", "very", "truly", "so", "always", "and", "to", "delighted", "pleased", "glad", "happy", "honoured", "honored",
	"privileged", "pleasure", "honour", "honor", "privilege", "great", "good", "nice", "wonderful", "warm", "productive", "excellent", "fruitful", "constructive", "useful",
	"engaging", "comprehensive", "detailed", "candid", "brief", "substantive", "insightful", "cordial"}

// longPost is how many sentences of a post are looked through.
const longPost = 6

// openingMarks begin a quotation and quoteMarks begin or end one.
var (
	openingMarks = []string{"“", "\"", "‘"}
	quoteMarks   = []string{"“", "\"", "‘", "”", "’"}
)

// posted makes meetings of those whom the writer of a post, quoted in s and in the
// sentences of the paragraph before, says to have met: "“Delighted to meet Foreign
// Minister B today. Spoke of trade,” A wrote."
func (x *extractor) posted(s *sentence) {
	if !slices.ContainsFunc(s.toks, func(t tok) bool { return !t.word && slices.Contains(quoteMarks, t.Text) }) {
		return
	}
	us := x.utterances(s)
	if len(us) != 1 || us[0].by.person == nil || us[0].by.kind == plural || !slices.Contains(postVerbs, s.low(us[0].verb)) {
		return
	}
	from := x.at - 1
	for from > max(0, x.at-longPost) && x.body[from-1].par == s.par && !x.body[from-1].speaks && len(x.body[from-1].refs) < fewPeople {
		from--
	}
	for _, q := range x.body[from:x.at] {
		for k := range q.toks {
			mark := k < 1 && q != s || slices.Contains(openingMarks, q.toks[k].Text)
			if !mark {
				continue
			}
			if q.toks[k].word {
				k--
			}
			x.postedAt(q, k+1, us[0].by.person)
		}
	}
}

// postedAt makes a meeting of the words of a post that begins at token k of s.
func (x *extractor) postedAt(s *sentence, k int, by *person) {
	for k < len(s.toks) && slices.Contains(postWords, s.low(k)) {
		k++
	}
	for _, tr := range s.findTriggers() {
		if tr.from != k || tr.passive {
			continue
		}
		right := keepNamed(s.objects(tr.to, tr.frame != takesObject))
		if len(right) == 0 || slices.Contains(gather(right, nil), by) || s.protocol(tr) {
			return
		}
		people := append(gather(right, nil), by)
		if i := slices.IndexFunc(x.lastDrafts(), func(d *draft) bool { return d.same(people) }); i >= 0 {
			x.cur = x.lastDrafts()[i]
			return // "today" is the day of the post there
		}
		tr.weak = false
		day, basis, words, at := x.sameDay()
		n := len(x.drafts)
		x.record(s, tr, []*ref{{kind: named, person: by, from: tr.from, to: tr.from}}, right)
		if len(x.drafts) > n && day.Day != 0 && (x.drafts[n].basis == ArticleDate || x.drafts[n].dateText == "") {
			d := x.drafts[n]
			d.date, d.basis, d.dateText, d.dateAt = day, basis, words, []text.Span{at}
		}
		return
	}
}
