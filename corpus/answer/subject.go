package answer

import (
	"unicode"

	"rapporteur/corpus/text"
)

// subjectCover is the share of a saying's weight that a sentence which is no
// known statement must have for its subject to be taken for the speaker.
const subjectCover = 0.75

// subjects returns the sentences with most of q's topic that begin with someone
// who was there and go on with a verb of saying: "Prime Minister Morrison asked
// for rare earths …".
func (z *Answerer) subjects(q Query) []scored {
	var l []scored
	if len(q.Topic) == 0 || has(q.Topic, "|") {
		return nil
	}
	for _, e := range z.onTopic(q.Topic) {
		if len(l) >= maxListed {
			break
		}
		if !z.meets(q, e) {
			continue
		}
		for _, s := range e.account {
			if s.para < 0 || len(s.speakers) > 0 {
				continue
			}
			c := z.share(q.Topic, s.roots)
			if c < subjectCover {
				continue
			}
			if x := z.subjectOf(e, s); x.person >= 0 {
				l = append(l, scored{&statement{sentence: s, meeting: e, person: x.person, name: x.name}, c})
			}
		}
	}
	return l
}

// subjectOf returns the seat of the only participant whom s names before its
// first verb of saying; a seat of nobody if there is none, or several.
func (z *Answerer) subjectOf(e *event, s sentence) seat {
	nobody := seat{person: -1}
	found := nobody
	for _, t := range text.Tokens(s.article.Text, s.span) {
		w := text.Fold(t.Text)
		c := z.t.words[w]
		if c == 0 {
			c = z.t.stems[stem(w)]
		}
		if r := []rune(t.Text); !unicode.IsUpper(r[0]) {
			if c&say != 0 && c&light == 0 {
				return found
			}
			continue
		}
		for _, x := range e.seats {
			if x.person < 0 || x.person == found.person || !z.names.short(z.people[x.person], w) {
				continue
			}
			if found.person >= 0 {
				return nobody
			}
			found = x
		}
	}
	return nobody
}
