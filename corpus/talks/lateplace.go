package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// latePlace gives the meeting being told the place that a later sentence begins
// with: "At the talks, which took place in the border guard command of A county,
// …", "In the meeting held at the Prime Minister's residence, …".
func (x *extractor) latePlace(s *sentence) {
	d := x.cur
	if d == nil || d.place != "" || d.mode == "online" || d.mode == "phone" || x.at-d.at > 3 {
		return
	}
	k := 0
	switch s.low(0) {
	case "during", "at", "in":
		k = 1
	}
	if s.low(k) != "the" && s.low(k) != "their" || !slices.Contains(meetingNouns, s.low(k+1)) || s.low(k+1) == "visit" {
		return
	}
	for j := k + 2; j < min(k+24, len(s.toks)); j++ {
		if w := s.low(j); w != "in" && w != "at" {
			continue
		}
		if p, ok := s.placeAt(x.a.Text, j); ok && (s.heldBefore(k+2, j) || s.mealAfter(k+2, j)) {
			d.puts(p.name, s.cut(p.from, p.to), p.party)
		}
		return
	}
}

// mealAfter reports whether [from, to) says that the meeting led over to a meal: "The
// meeting was followed by a dinner hosted by A at the Guest House".
func (s *sentence) mealAfter(from, to int) bool {
	if !s.has(from, "was", "followed", "by") && !s.has(from, "were", "followed", "by") {
		return false
	}
	for k := from + 3; k < to; k++ {
		switch s.low(k) {
		case "dinner", "lunch", "luncheon", "banquet", "breakfast":
			return true
		}
	}
	return false
}

// placeOfMeeting gives the meeting being told the place right behind "the meeting":
// "Hu said at the meeting in the Great Hall of the People".
func (x *extractor) placeOfMeeting(s *sentence, tr trigger) {
	d := x.cur
	if d == nil || d.place != "" && d.place != d.country || d.mode == "online" || d.mode == "phone" || x.at-d.at > 3 || s.low(tr.from-1) != "the" && s.low(tr.from-1) != "their" {
		return
	}
	if w := s.low(tr.to); w != "in" && w != "at" || s.planned(tr.from) {
		return
	}
	if p, ok := s.placeAt(x.a.Text, tr.to); ok {
		d.puts(p.name, s.cut(p.from, p.to), p.party)
	}
}

// greetedAt notes the place at which a speaker of a transcript greets the other: "I am glad to greet you at the Government House in Moscow".
func (x *extractor) greetedAt(s *sentence) {
	if x.hall.name != "" || len(x.spoken) > 6 {
		return
	}
	for k := range s.toks {
		j := k + 2
		switch w := s.low(k); {
		case w == "welcome" && s.low(k+1) == "to" && s.welcomes(k):
			j = k + 1 // "Mr President, welcome to Moscow"
		case w != "greet" && w != "welcome" && w != "see" && w != "receive" && w != "host" || s.low(k+1) != "you":
			continue
		}
		if s.low(j) == "here" {
			j++
		}
		if w := s.low(j); w != "at" && w != "in" && w != "to" {
			return
		}
		if p, ok := s.placeAt(x.a.Text, j); ok {
			x.hall, x.hallAt = p, s.cut(p.from, p.to)
		}
		return
	}
}

// welcomes reports whether the "welcome" at token k is a greeting.
func (s *sentence) welcomes(k int) bool {
	switch s.low(k - 1) {
	case "", ",", ".", "!", ":", "again", "warmly", "and", "-", "–", "—", "“", "\"":
		return true
	}
	return false
}

// townLeft returns the town that somebody left after the meeting: "Prior to his
// departure, he met B", behind "left Beijing", and "Before leaving Beijing, …".
func (x *extractor) townLeft(s *sentence) (*ent, text.Span) {
	if s.low(0) != "before" && s.low(0) != "prior" || !s.ofDeparture() {
		return nil, text.Span{}
	}
	for _, p := range []*sentence{s, x.before(s)} {
		if p == nil {
			continue
		}
		for k := range p.toks {
			switch p.low(k) {
			case "left", "leaving", "departed", "departing":
			default:
				continue
			}
			if e := p.entAt(k + 1); e != nil && e.kind == city && e.from == k+1 && e.town == "" {
				return e, p.cut(e.from, e.to)
			}
		}
	}
	return nil, text.Span{}
}

// townReached returns the town or province to which the sentence before in the
// paragraph says that somebody went on: "The delegation then travelled to Hunan
// province. On May 24, A met B".
func (x *extractor) townReached(s *sentence) (*ent, text.Span) {
	p := x.before(s)
	if p == nil || p.par != s.par || p.future() {
		return nil, text.Span{}
	}
	for k := range p.toks {
		j := k + 2
		switch p.low(k) {
		case "travelled", "traveled", "flew", "went", "proceeded", "moved":
			if p.low(k+1) != "on" && p.low(k+1) != "to" {
				continue
			}
			if p.low(k+1) == "on" {
				j++
			}
		case "left":
			if p.low(k+1) != "for" {
				continue
			}
		case "arrived", "landed":
			if p.low(k+1) != "in" && p.low(k+1) != "at" {
				continue
			}
		default:
			continue
		}
		for p.low(j) == "the" || p.low(j) == "southern" || p.low(j) == "northern" || p.low(j) == "central" || p.low(j) == "city" || p.low(j) == "of" {
			j++
		}
		if e := p.entAt(j); e != nil && e.kind == city && e.from == j && e.town == "" && !p.planned(k) && !p.quoted(k) {
			return e, p.cut(e.from, e.to)
		}
	}
	return nil, text.Span{}
}

// ofDeparture reports whether the first words of s speak of leaving.
func (s *sentence) ofDeparture() bool {
	for k := range min(len(s.toks), 6) {
		switch s.low(k) {
		case "departure", "leaving", "departing":
			return true
		}
	}
	return false
}

// maxOwnDateline is the longest dateline of an item, in bytes.
const maxOwnDateline = 60

// ownDateline returns the town of a dateline before s alone, as pages of several
// items have them: "Urumqi, April 22nd—A met here today with B".
func (x *extractor) ownDateline(s *sentence) (entry, text.Span) {
	from := max(0, s.span.Start-maxOwnDateline)
	head := x.a.Text[from:s.span.Start]
	if i := strings.LastIndexByte(head, '\n'); i >= 0 {
		from, head = from+i+1, head[i+1:]
	}
	line := strings.TrimRight(head, " \u00a0")
	town, rest, ok := strings.Cut(line, ",")
	if !ok || strings.TrimRight(rest, "-–—") == rest {
		return entry{}, text.Span{}
	}
	e, ok := lookup(town)
	if !ok || e.kind != city {
		return entry{}, text.Span{}
	}
	return e, text.Span{Start: from, End: from + len(town)}
}

// A label is a place that a caption or the headline tells.
type label struct {
	s  *sentence
	at int // of the preposition
	placeSpan
}

// fewLabels is how many labels of an article are kept.
const fewLabels = 20

// labelPlace returns the place that a caption tells for two who met, or the
// headline for the town of one's country: "A shakes hands with B in Beijing".
func (x *extractor) labelPlace(d *draft) (placeSpan, text.Span) {
	if x.labels == nil {
		x.labels = x.findLabels()
	}
	for _, l := range x.labels {
		if l.s.kind == article.Title && x.hasParty(d, l.party) || l.s.kind != article.Title && l.s.shows(d, l.at) {
			return l.placeSpan, l.s.cut(l.from, l.to)
		}
	}
	return placeSpan{}, text.Span{}
}

// findLabels returns the article's labels; never nil.
func (x *extractor) findLabels() []label {
	out := []label{}
	for _, s := range x.sents {
		if s.kind == article.Body && !s.shakesHands() || s.kind == article.Title && !s.tells() || len(s.refs) > fewPeople {
			continue
		}
		for k := range s.toks {
			if w := s.low(k); w != "in" && w != "at" || s.insideRef(k) || s.behindOther(k) {
				continue
			}
			if p, ok := s.placeAt(x.a.Text, k); ok && len(out) < fewLabels {
				out = append(out, label{s, k, p})
			}
		}
	}
	return out
}

// shakesHands reports whether s tells what a photo shows, a caption that stands in
// the body.
func (s *sentence) shakesHands() bool {
	for k := range s.toks {
		switch s.low(k) {
		case "shakes", "shake", "poses", "pose":
			return true
		}
	}
	return false
}

// shows reports whether two of those who met are named in s before token k.
func (s *sentence) shows(d *draft, k int) bool {
	n := 0
	for _, r := range s.refs {
		if r.to <= k && r.person != nil && d.has(r.person) {
			n++
		}
	}
	return n > 1
}
