package answer

import "strings"

// strangeBody returns the length of an "of" at i and of the body behind it that no
// title has: "of the World Bank". Without it the president of the bank would be
// that of any state. A plural before it ("ministers of Mekong states") and a name
// that no article has are left alone.
func (z *Answerer) strangeBody(w []word, i int) int {
	if i < 1 || i >= len(w) || w[i].text != "of" || ranks[strings.TrimSuffix(w[i-1].text, "s")] && strings.HasSuffix(w[i-1].text, "s") {
		return 0
	}
	k := i + 1
	for k < len(w) && (w[k].text == "the" || w[k].text == "a") {
		k++
	}
	start := k
	for k < len(w) && z.bodyWord(w[k]) {
		k++
	}
	if k == start {
		return 0
	}
	return k - i
}

// bodyWord reports whether x may be part of the name of a body: a word of the
// articles that has no use in questions.
func (z *Answerer) bodyWord(x word) bool {
	return x.entity == noEntity && len(x.text) > 1 && z.any[x.text] && z.t.words[x.text] == 0 && z.t.stems[stem(x.text)] == 0 && weekday(x.text) == 0 && z.t.groups[x.text] == nil && x.text[0] > '9'
}

// besideOffice adds to the office asked for the word that stands right before or
// behind it and that no title has: the FIFA president is no president of a state,
// and a chief engineer no chief.
func (r *reading) besideOffice() {
	o := &r.q.Ask.office
	for i, x := range r.w {
		if x.entity != anOffice || strings.Join(x.office.words, " ") != strings.Join(o.words, " ") {
			continue
		}
		for _, k := range []int{i - 1, i + 1} {
			if k >= 0 && k < len(r.w) && (r.z.bodyWord(r.w[k]) || r.w[k].entity == noEntity && r.w[k].class == 0 && !r.z.any[r.w[k].text] && len(r.w[k].text) > 2) {
				o.words = append(o.words[:len(o.words):len(o.words)], r.w[k].text)
				o.stems = nil
			}
		}
		return
	}
}
