package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/text"
)

// An utterance is a verb of saying and whose it is.
type utterance struct {
	verb int
	by   *ref
}

// speech credits the sentence to those of the meeting who speak in it.
func (x *extractor) speech(s *sentence) {
	us := x.utterances(s)
	if len(us) > 0 {
		s.subject = us[len(us)-1].by
	}
	s.speaks = len(us) > 0
	parts := s.turns(us, x.cur)
	if x.cur == nil {
		x.keepEarly(s, us, parts)
		return
	}
	if len(x.early) > 0 {
		x.giveEarly(x.cur)
	}
	var credited bool
	for i, u := range us {
		if x.credit(s, u.by, parts[i]) {
			credited = true
		}
	}
	if !credited {
		credited = x.carriesOn(s)
	}
	if credited || x.aboutTalks(s) {
		x.cur.about = note(x.cur.about, s.span)
	}
}

// aboutTalks reports whether the sentence tells what the sides dealt with.
func (x *extractor) aboutTalks(s *sentence) bool {
	for k := range s.toks {
		switch s.low(k) {
		case "discussed", "agreed", "focused", "reviewed", "exchanged", "discuss", "topics", "agenda", "issues":
			return true
		}
	}
	return false
}

// utterances returns who says something in s, in order. Where one reports the
// words of another ("Lozada wrote that Liu had assured him"), only the other
// counts.
func (x *extractor) utterances(s *sentence) []utterance {
	var out []utterance
	for k := range s.toks {
		if r := s.cited(k); r != nil {
			if x.cur == nil || r.person == nil || x.cur.has(r.person) {
				return []utterance{{k, r}}
			}
			continue // "According to the spokesman, A said"
		}
		if r := s.withSaying(k); r != nil {
			out = append(out, utterance{k, r})
			continue
		}
		if s.saysBeside(k) && len(out) == 0 && len(s.refs) > 0 {
			if m := s.mainSubject(); m != nil && m.to <= k && m.person != nil && m.kind != plural {
				out = append(out, utterance{k, m})
			}
			continue
		}
		if !s.sayingVerb(k) && !s.feels(k) || s.insideRef(k) {
			continue
		}
		r := s.speaker(k)
		if r == nil || r.person == nil && len(r.people) == 0 {
			continue
		}
		if n := len(out); n > 0 {
			if out[n-1].by == r || r.kind == plural && out[n-1].by.kind != plural {
				continue
			}
			if w := s.low(s.listHead(r).from - 1); w == "as" || w == "what" && s.low(r.to) == "had" {
				continue // "as A had said before", "what A and B had agreed on"
			}
			if s.reported(out[n-1].verb, r) {
				if x.cur.has(r.person) && (x.cur.at < x.at || !x.inOther(out[n-1].by.person)) {
					out[n-1] = utterance{k, r}
				}
				continue
			}
		}
		out = append(out, utterance{k, r})
	}
	return out
}

// inOther reports whether p took part in a meeting told besides the one being told.
func (x *extractor) inOther(p *person) bool {
	return p != nil && slices.ContainsFunc(x.lastDrafts(), func(d *draft) bool { return d != x.cur && d.has(p) })
}

// digit reports whether a number stands at k.
func (s *sentence) digit(k int) bool {
	return s.low(k) != "" && (s.low(k)[0] >= '0' && s.low(k)[0] <= '9' || s.low(k) == "a" || s.low(k) == "an" || numerals[s.low(k)] > 0)
}

// lightVerbs say something only with one of lightNouns behind them: "gave an
// overview", beside "gave him a book".
var (
	lightVerbs = []string{"gave", "made", "took", "presented", "passed", "shared", "looked", "went", "raised", "put", "set"}
	lightNouns = []string{"overview", "briefing", "account", "view", "views", "weight", "importance", "proposal", "proposals", "remarks",
		"speech", "note", "stock", "issue", "issues", "assurances", "forward", "idea", "ideas", "news", "opinion", "opinions", "up", "possibility", "question", "questions", "matter", "concern", "concerns", "target", "hope", "suggestion", "lessons", "experience", "experiences", "information", "resolve", "store", "delays", "problem", "problems", "case", "cases", "situation", "need", "suggestions", "occasion", "clear", "assurance", "guarantee", "promise", "pledge",
		"commitment", "undertaking", "explanation", "details", "warning"}
)

// giftNouns are what is presented by hand, beside "presented the plans of his country".
var giftNouns = []string{"souvenir", "souvenirs", "gift", "gifts", "present", "presents", "medal", "medals", "order", "orders", "certificate", "certificates", "award", "awards",
	"credentials", "letter", "letters", "flower", "flowers", "bouquet", "book", "books", "painting", "portrait", "photo", "photos", "plaque", "insignia", "title", "titles", "scarf", "statue",
	"equipment", "aid", "donation", "cheque", "check", "scholarships", "copy", "copies", "wreath", "basket", "token", "tokens", "sum", "computers", "badge", "trophy", "message"}

// raisable is what is raised by deeds: "raised the level of ties", beside "raised
// the presence of rebels".
var raisable = []string{"level", "levels", "status", "standard", "standards", "ties", "relationship", "relations", "partnership", "cooperation", "flag", "flags", "curtain",
	"price", "prices", "rate", "rates", "tax", "taxes", "tariff", "tariffs", "ceiling", "cap", "limit", "quota", "minimum", "bar", "money", "funds", "capital", "number", "value", "volume"}

// sayings, behind a comma, tell what the subject said beside what he or she did:
// "A met B, telling him that".
var sayings = []string{"telling", "saying", "stressing", "noting", "affirming", "expressing", "urging", "underlining", "emphasizing", "emphasising",
	"highlighting", "proposing", "suggesting", "thanking", "pledging", "reiterating", "reaffirming", "hailing", "praising", "lauding", "voicing", "recalling", "congratulating"}

// saysBeside reports whether one of sayings stands at k behind a comma.
func (s *sentence) saysBeside(k int) bool {
	return s.toks[k].facts.saying && s.low(k-1) == ","
}

// withSaying returns who says something beside the clause before: "They reviewed
// trade, with A stressing the need for more"; nil if nobody does at token k.
func (s *sentence) withSaying(k int) *ref {
	if !s.toks[k].facts.saying {
		return nil
	}
	for _, r := range s.refs {
		if r.to == k && s.low(r.from-1) == "with" && !r.inner && !r.poss && r.person != nil {
			return r
		}
	}
	return nil
}

// sayingVerb reports whether the word at k credits words to its subject.
func (s *sentence) sayingVerb(k int) bool {
	w := s.low(k)
	if !s.toks[k].facts.speech {
		return s.has(k, "held", "that") || s.has(k, "brought", "up") // no speech in other words
	}
	if w == "spoke" || w == "talked" {
		next := s.low(k + 1)
		return next == "of" || next == "about" || next == "highly" || next == "warmly" || next == "out" || next == "for" && !s.digit(k+2)
	}
	switch w {
	case "welcomed", "greeted", "praised", "commended", "lauded", "hailed", "invited", "congratulated", "thanked":
		if s.be(k-1) && s.low(k+1) != "by" {
			return false // "was warmly welcomed upon arrival by B"
		}
	case "went":
		return s.low(k+1) == "on"
	case "touched":
		return s.low(k+1) == "on" || s.low(k+1) == "upon"
	case "trusted", "concluded":
		return s.low(k+1) == "that" || w == "concluded" && (s.low(k+1) == "." || s.low(k+1) == "")
	case "took":
		if s.low(k+1) == "up" {
			return false // a post
		}
	case "set":
		if s.low(k+1) == "out" {
			return s.low(k+2) != "for" && s.low(k+2) != "on" && s.low(k+2) != "from"
		}
	}
	if i := s.refFrom(k + 2); w == "called" && s.low(k+1) == "on" && i >= 0 && s.refs[i].kind == named && s.low(s.refs[i].to) != "to" {
		return false
	}
	if triggers().verb(w) && s.refFrom(k+1) >= 0 && s.refs[s.refFrom(k+1)].kind == named && !s.refs[s.refFrom(k+1)].poss {
		return false // "welcomed Modi", beside "welcomed the visit"
	}
	if i := s.refFrom(k + 1); w == "presented" && i >= 0 && s.low(s.refs[i].to) == "with" {
		return false // "presented the guest with a tea set"
	}
	if w == "presented" && s.low(k+1) != "him" && s.low(k+1) != "her" && s.low(k+1) != "them" {
		return !slices.ContainsFunc(s.toks[k+1:min(k+9, len(s.toks))], func(t tok) bool { return slices.Contains(giftNouns, t.low) })
	}
	if !slices.Contains(lightVerbs, w) || s.low(k+1) == "that" || w == "raised" && s.low(k+1) == "the" && !slices.Contains(raisable, s.low(k+2)) {
		return true
	}
	for j := k + 1; j < min(k+6, len(s.toks)); j++ {
		if slices.Contains(lightNouns, s.low(j)) {
			return true
		}
	}
	return false
}

// feels reports whether a verb and adjective at k tell a speaker's mind: "was
// glad that", "is ready to".
func (s *sentence) feels(k int) bool {
	if !s.be(k) {
		return false
	}
	switch s.low(k + 1) {
	case "glad", "happy", "grateful", "certain", "sure", "ready", "pleased", "delighted", "confident", "convinced", "moved", "impressed", "willing":
		return true
	}
	return s.low(k) == "been" && s.low(k+1) == "moved"
}

// ownWords are what somebody says or thinks.
var ownWords = []string{"words", "view", "opinion", "eyes", "judgement", "judgment", "estimation", "assessment"}

// cited returns whom "according to X" or "quoting X" at token k names.
func (s *sentence) cited(k int) *ref {
	j := 0
	switch {
	case s.has(k, "according", "to"):
		j = k + 2
	case s.low(k) == "quoting", s.low(k) == "citing":
		j = k + 1
	case s.low(k) == "in" && (k == 0 || s.low(k-1) == ","):
		if i := s.refFrom(k + 1); i >= 0 && s.refs[i].poss && s.refs[i].person != nil && slices.Contains(ownWords, s.low(s.refs[i].to)) && s.low(s.refs[i].to+1) == "," {
			return s.refs[i] // "In his words, ties stand in the front row"
		}
		return nil
	default:
		return nil
	}
	if i := s.refFrom(j); i >= 0 && (s.refs[i].person != nil || len(s.refs[i].people) > 0) {
		return s.refs[i]
	}
	return nil
}

// credit enters the part of the sentence at p as a statement of r, in the meeting
// that r and the others of the sentence took part in.
func (x *extractor) credit(s *sentence, r *ref, p text.Span) bool {
	if r.kind == plural {
		if len(r.people) < 2 {
			return x.creditPeople(s, r.people, p)
		}
		if same := oneParty(r.people); same {
			return x.creditPeople(s, r.people, p)
		}
		x.cur.said = append(x.cur.said, statement{nil, p})
		return true
	}
	if r.person == nil {
		return false
	}
	if ps := s.joinedWith(r); len(ps) > 1 && !oneParty(ps) && slices.ContainsFunc(ps, x.cur.has) {
		x.cur.said = append(x.cur.said, statement{nil, p})
		return true // "A and B agreed"
	}
	x.switchTo(s, r.person)
	if !x.cur.has(r.person) && !x.joins(s, r.person) {
		return false
	}
	return x.creditPeople(s, []*person{r.person}, p)
}

// creditPeople notes that ps said the words at that span, and what stands before them
// in the same quotation; it reports whether there are any ps.
func (x *extractor) creditPeople(s *sentence, ps []*person, at text.Span) bool {
	if from := x.quoteFrom(s); len(ps) == 1 && from < x.at-1 {
		first := x.body[from].span.Start
		if !slices.ContainsFunc(x.cur.lastSaid(first), func(st statement) bool { return st.span.Start < s.span.Start }) {
			for _, p := range x.body[from : x.at-1] {
				x.cur.said = append(x.cur.said, statement{ps[0], p.span})
			}
		}
	}
	for _, p := range ps {
		st := statement{p, at}
		if !slices.Contains(x.cur.lastSaid(s.span.Start), st) {
			x.cur.said = append(x.cur.said, st)
		}
	}
	return len(ps) > 0
}

// quoteFrom returns the number in the body of the sentence that begins the quotation in
// which s goes on: "“Good to meet B. Spoke of trade. Agreed on more,” A wrote."; that of s
// if it goes on in none.
func (x *extractor) quoteFrom(s *sentence) int {
	for i := x.at - 2; i >= max(0, x.at-longPost); i-- {
		p := x.body[i]
		if p.par != s.par {
			break
		}
		if p.opensQuote() {
			return i
		}
		if slices.ContainsFunc(p.toks, func(t tok) bool {
			return !t.word && slices.Contains(quoteMarks, t.Text) && t.Text != "’" && t.Text != "‘"
		}) {
			break
		}
	}
	return x.at - 1
}

// opensQuote reports whether s begins a quotation that it does not end.
func (s *sentence) opensQuote() bool {
	if len(s.toks) < 2 {
		return false
	}
	last := s.toks[len(s.toks)-1].Text
	switch s.toks[0].Text {
	case "“", "\"", "«":
		return last != "”" && last != "\"" && last != "»"
	}
	return false
}

// oneParty reports whether all of ps are of one party that is known.
func oneParty(ps []*person) bool {
	for _, p := range ps[1:] {
		if p.party != ps[0].party || p.party == "" {
			return false
		}
	}
	return true
}

// switchTo makes that meeting the one being told in which p and most others of
// the sentence took part; the present one if it fits as well.
func (x *extractor) switchTo(s *sentence, p *person) {
	if x.cur.has(p) && slices.ContainsFunc(s.findTriggers(), s.ofOtherTalks) {
		return // "A reported to C the results of his talks with B"
	}
	best, score := x.cur, -1
	drafts := x.lastDrafts()
	for i := len(drafts) - 1; i >= 0; i-- {
		d := drafts[i]
		if !d.has(p) || d.weak && d != x.cur && !x.aside(s, d, p) {
			continue
		}
		n := 0
		for _, r := range s.refs {
			if r.kind == plural && r.party == "" {
				continue // "both sides": those of the meeting told so far, if of any
			}
			for _, q := range r.everyone() {
				if q != p && d.has(q) {
					n += 2
				}
			}
		}
		if d == x.cur {
			n++
		}
		if n > score {
			best, score = d, n
		}
	}
	x.cur = best
}

// aside reports whether p speaks in d, which is told by the way only: the sentence
// begins with it ("At a meeting with B, A said"), or it has just been told and is
// the only one that p took part in ("He had met B in the morning. B told him").
func (x *extractor) aside(s *sentence, d *draft, p *person) bool {
	if ends(d.who, s.span) {
		switch w := s.low(0); w {
		case "at", "in", "during", "on", "when", "while", "meeting", "receiving", "welcoming", "hosting":
			return true
		}
	}
	return (d.at >= x.at-2 || d.at >= x.at-8 && d.date.Day != 0 && d.date == x.cur.date) && !slices.ContainsFunc(x.lastDrafts(), func(o *draft) bool { return !o.weak && o.has(p) })
}

// carriesOn credits a sentence without a subject of its own to the speaker of
// the sentence before in the same paragraph.
func (x *extractor) carriesOn(s *sentence) bool {
	if x.at < 2 || len(x.cur.said) == 0 {
		return false
	}
	prev := x.body[x.at-2]
	last := x.cur.said[len(x.cur.said)-1]
	if prev.par != s.par || !prev.span.Contains(last.span) || last.by == nil || slices.ContainsFunc(s.findTriggers(), func(t trigger) bool { return !t.weak || !t.noun }) && s.mainSubject() != nil && s.mainSubject().person != nil {
		return false
	}
	if m := s.mainSubject(); m != nil && (m.kind == described && m.person == nil && s.saysNext(m.to) && x.shuns(m, last.by) || m.person != nil && m.person != last.by && m.kind == named && x.cur.has(m.person)) {
		return false
	}
	if m := s.mainSubject(); m != nil && m.office == "i" && m.person != nil && x.cur.has(m.person) {
		last.by = m.person // "I had to answer that I did not know"
	}
	x.cur.said = append(x.cur.said, statement{last.by, s.span})
	return true
}

// saysNext reports whether a verb of saying stands at k, adverbs apart.
func (s *sentence) saysNext(k int) bool {
	for s.low(k) == "also" || strings.HasSuffix(s.low(k), "ly") {
		k++
	}
	return k < len(s.toks) && s.sayingVerb(k)
}

// shuns reports whether the description r, of whom nothing tells who it is, can
// hardly mean p: of another country, or of an office that not p but another at the
// meetings told holds.
func (x *extractor) shuns(r *ref, p *person) bool {
	if r.party != "" && p.party != "" && r.party != p.party {
		return true
	}
	office := r.office[strings.LastIndexByte(r.office, ' ')+1:]
	if slices.Contains(genericNouns, office) || p.holds(office) {
		return false
	}
	return slices.ContainsFunc(x.lastDrafts(), func(d *draft) bool {
		return slices.ContainsFunc(d.all, func(q *person) bool { return q.holds(office) })
	})
}

// joins lets p, who speaks, take part in the meeting being told if that was with
// a delegation of p's country of which nobody has been named: "received a
// delegation of the Union. The Union's President B said …".
func (x *extractor) joins(s *sentence, p *person) bool {
	d := x.cur
	if p.party == "" || p.last == 0 || d.at >= x.at || x.at-d.at > 8 || slices.ContainsFunc(x.lastDrafts(), func(o *draft) bool { return o.has(p) }) ||
		slices.ContainsFunc(d.all, func(q *person) bool { return q.party == p.party }) {
		return false
	}
	i := slices.IndexFunc(d.extras, func(e unnamedPart) bool {
		return e.party == p.party && strings.Contains(strings.ToLower(e.words), "delegation")
	})
	if i < 0 {
		return false
	}
	d.extras = slices.Delete(d.extras, i, i+1)
	d.add(p, s.span)
	d.who = append(d.who, s.span)
	return true
}

// joinedWith returns the people of the list that ends in r.
func (s *sentence) joinedWith(r *ref) []*person {
	i := slices.Index(s.refs, r)
	if i < 0 || s.low(r.from-1) != "and" && !(r.owner != "" && s.low(r.from-2) == "and") && !s.has(r.from-2, "and", "his") && !s.has(r.from-2, "and", "her") {
		return nil
	}
	return gather(s.joinLeft(i), nil)
}
