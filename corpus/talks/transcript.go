package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// transcript credits a sentence of a transcript to the speaker whose turn it
// is: "President of Russia Vladimir Putin: Mr President, …". A turn ends with
// the next one, or where a paragraph tells of a person again.
func (x *extractor) transcript(s *sentence) bool {
	if x.quoting && x.turn != nil && x.before(s).par != s.par && !s.startsQuote() {
		x.turn, x.quoting = nil, false
	}
	if p := s.turnOf(); p != nil {
		x.turn, x.turnPar, x.quoting = p, s.par, false
	} else if p := x.quotedBelow(s); p != nil {
		x.turn, x.turnPar, x.quoting = p, s.par, true
	} else if x.turn != nil && s.par != x.turnPar && x.before(s) != nil && x.before(s).par != s.par && s.narrates() {
		x.turn = nil
	}
	if x.turn == nil {
		return false
	}
	x.subject = x.turn
	x.ownMeeting(s)
	x.greetedAt(s)
	x.spoken = append(x.spoken, statement{x.turn, s.span})
	if x.cur == nil {
		x.fromTurns(s)
	}
	if x.cur != nil {
		x.takesSeat(x.cur, s)
	}
	if x.cur == nil || !x.cur.has(x.turn) {
		return true
	}
	if x.cur.at <= 2 {
		x.spokenToday(x.cur, s)
	}
	x.cur.said = append(x.cur.said, statement{x.turn, s.span})
	x.cur.about = note(x.cur.about, s.span)
	return true
}

// quotedBelow returns whose words begin with s, a paragraph in quotes below one that
// ends with a colon: "After the meeting, the Minister said:"; nil if nobody's.
func (x *extractor) quotedBelow(s *sentence) *person {
	p := x.before(s)
	if x.cur == nil || p == nil || p.par == s.par || p.low(len(p.toks)-1) != ":" || !s.startsQuote() {
		return nil
	}
	us := x.utterances(p)
	if len(us) == 0 {
		return nil
	}
	return us[len(us)-1].by.person
}

// startsQuote reports whether s begins with a mark of quotation.
func (s *sentence) startsQuote() bool {
	if len(s.toks) == 0 {
		return false
	}
	switch s.toks[0].Text {
	case "“", "\"", "«", "‘":
		return true
	}
	return false
}

// takesSeat lets the one whose turn it is take part in a meeting told with him by
// office only: "The President met with B", above "President of Russia A: …".
func (x *extractor) takesSeat(d *draft, s *sentence) {
	p := x.turn
	if d.has(p) || len(d.extras) != 1 || len(x.drafts) != 1 || d.extras[0].party != "" && p.party != "" && d.extras[0].party != p.party {
		return
	}
	office := strings.TrimPrefix(strings.ToLower(d.extras[0].words), "the ")
	if lex().office[office]&isOffice == 0 || !p.holds(office) {
		return
	}
	d.extras = nil
	d.add(p, s.span)
	d.who = note(d.who, s.span)
}

// fromTurns makes a meeting of a transcript whose page tells of none in words:
// two people of two countries speak in turn.
func (x *extractor) fromTurns(s *sentence) {
	first := x.spoken[0].by
	if first == x.turn || !x.crossesBorder([]*person{first, x.turn}, nil) || first.side() == x.turn.side() {
		return
	}
	d := newDraft()
	d.at, d.par, d.typ, d.basis = x.at, s.par, "talks", NoBasis
	d.add(first, x.spoken[0].span)
	d.add(x.turn, s.span)
	d.who = []text.Span{x.spoken[0].span, s.span}
	x.drafts = append(x.drafts, d)
	if day, basis := x.cal.withYear(x.minutes.date); day.Year != 0 && day.Day != 0 {
		d.date, d.basis, d.dateAt = day, basis, []text.Span{x.minutes.span}
		d.dateText = clean(x.minutes.span.In(x.a.Text))
	} else if p := x.cal.published; p.Day != 0 {
		d.date, d.basis, d.dateAt = p, ArticleDate, spans(x.a.PublishedSpan) // such pages are dated by the event
	} else {
		d.date, d.basis, d.dateText, d.dateAt = x.monthOnly(s)
		x.spokenToday(d, s)
	}
	d.said, d.about = x.spoken[:len(x.spoken)-1], spansOf(x.spoken)
	x.cur = d
}

// spansOf returns where the statements stand.
func spansOf(said []statement) []text.Span {
	var out []text.Span
	for _, st := range said {
		out = append(out, st.span)
	}
	return out
}

// turnOf returns the person whose turn begins with s: a name at the start with
// a colon behind it, an aside in brackets apart.
func (s *sentence) turnOf() *person {
	if len(s.refs) == 0 || s.refs[0].kind != named || s.refs[0].from > 1 {
		return nil
	}
	k := s.refs[0].to
	if s.low(k) == "(" {
		for k < len(s.toks) && s.low(k) != ")" {
			k++
		}
		k++
	}
	if s.low(k) != ":" || k > 24 {
		return nil
	}
	return s.refs[0].person
}

// narrates reports whether s tells of people in the third person.
func (s *sentence) narrates() bool {
	for k := range s.toks {
		switch s.low(k) {
		case "we", "our", "us", "you", "your", "my", "me":
			return false
		case "i":
			if s.toks[k].Text == "I" {
				return false
			}
		}
	}
	for _, r := range s.refs {
		if r.kind == named && !r.poss && !r.inner {
			return true
		}
	}
	return false
}

// A headLine is a line or three at the top of a page of minutes that tell the
// day, the hour and the place of the meeting: "December 15, 2021 12:30
// Novo-Ogaryovo, Moscow Region".
type headLine struct {
	date  article.Date
	span  text.Span // the words of the date
	place placeSpan
	where text.Span // the words of the place
}

// standsAt returns the place of such a line, behind the day and the hour.
func (s *sentence) standsAt(full string) placeSpan {
	for k := range s.toks {
		if t := &s.toks[k]; !t.cap || t.low == "the" || s.inDate(k) {
			continue
		}
		p, _ := s.placeAt(full, k-1)
		return p
	}
	return placeSpan{}
}

// placeLine reports whether s is no more than a day, an hour and a place.
func (s *sentence) placeLine() bool {
	found := false
	for i := range s.toks {
		t := &s.toks[i]
		if t.word && !t.cap && t.low != "the" && t.low != "of" && (t.low[0] < '0' || t.low[0] > '9') {
			return false
		}
		if e := s.entAt(i); e != nil && e.kind == city || slices.Contains(buildings, t.low) {
			found = true
		}
	}
	return found
}

// headLine returns the article's; the zero value if it has none.
func (x *extractor) headLine() headLine {
	var h headLine
	hour, place := false, false
	for i, p := range x.a.Paragraphs {
		if i > 12 {
			break
		}
		if p.Span.Len() > 120 {
			continue
		}
		s := x.newSentence(p.Span, i, p.Kind)
		s.findDates()
		for _, d := range s.dates {
			if d.kind == absolute && d.date.Day != 0 && d.from == 0 {
				h = headLine{date: d.date, span: s.cut(d.from, d.to)}
				hour, place = false, false
			}
		}
		if h.date.Day == 0 {
			continue
		}
		for k := range s.toks {
			hour = hour || s.low(k) == ":" && s.clock(k)
		}
		if hour && !place && s.placeLine() {
			place, h.place = true, s.standsAt(x.a.Text)
			h.where = s.cut(h.place.from, h.place.to)
		}
		if hour && place {
			return h
		}
	}
	return headLine{}
}

// speakerOfPage returns the person whose remarks the page gives: the only one
// that the headline names, where it announces a speech.
func (x *extractor) speakerOfPage() *person {
	for _, s := range x.sents {
		if s.kind != article.Title {
			continue
		}
		speech := false
		for k := range s.toks {
			switch s.low(k) {
			case "remarks", "speech", "statement", "address", "interview", "blog", "opening", "doorstep":
				speech = true
			}
		}
		var found *person
		for _, r := range s.refs {
			if r.kind != named {
				continue
			}
			p := r.person
			if p == nil {
				if ps := x.called(s.nameWords(r.nameFrom, r.nameTo)); len(ps) == 1 {
					p = ps[0]
				}
			}
			if speech && p != nil && (s.byline(r) || s.ownsSpeech(r)) {
				return p // "Press remarks by B after meeting with C", "B's opening remarks at talks with C"
			}
			if p == nil || found != nil && found != p {
				return nil
			}
			found = p
		}
		if speech {
			return found
		}
	}
	return nil
}

// ownsSpeech reports whether r is the one whose remarks the headline announces: "A's
// opening remarks".
func (s *sentence) ownsSpeech(r *ref) bool {
	if !s.genitive(r.nameTo) {
		return false
	}
	for k := r.nameTo + 1; k < min(r.nameTo+4, len(s.toks)); k++ {
		switch s.low(k) {
		case "remarks", "statement", "speech", "address":
			return true
		}
	}
	return false
}

// byline reports whether "by" stands right before r and its titles.
func (s *sentence) byline(r *ref) bool {
	for k := r.from - 1; k >= max(0, r.from-6); k-- {
		if s.low(k) == "by" {
			return true
		}
		if s.low(k) == "with" || s.low(k) == "after" {
			return false
		}
	}
	return false
}

// ownMeeting makes a meeting of what a speaker tells of himself with its day:
// "Minister Hayashi: On February 2, I had a telephone talk with B."
func (x *extractor) ownMeeting(s *sentence) {
	dated := slices.ContainsFunc(s.dates, func(d dated) bool {
		return d.kind == absolute && d.date.Day != 0 || d.kind == yesterday || d.kind == today
	})
	if !dated || x.turn == nil {
		return
	}
	for _, tr := range s.findTriggers() {
		if tr.weak || s.planned(tr.from) {
			continue
		}
		left, right := x.sidesOf(s, tr)
		if len(left) == 1 && left[0].kind == pronoun && left[0].office == "i" && left[0].person == x.turn && left[0].to >= tr.from-2 && len(gather(right, nil)) > 0 {
			x.record(s, tr, left, right)
		}
	}
}

// spokenToday gives a meeting whose page is a transcript the day of the page, if a
// speaker says "today": such pages are dated by the event.
func (x *extractor) spokenToday(d *draft, s *sentence) {
	if d == nil || d.date.Day != 0 || x.cal.published.Day == 0 {
		return
	}
	for _, o := range s.dates {
		if o.kind == today {
			d.date, d.basis, d.dateText = x.cal.published, ArticleDate, clean(s.cut(o.from, o.to).In(x.a.Text))
			d.dateAt = []text.Span{s.cut(o.from, o.to)}
			return
		}
	}
}
