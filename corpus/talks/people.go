package talks

import (
	"slices"
	"strings"
	"sync"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// An extractor holds what is known while one article is read.
type extractor struct {
	a       *article.Article
	sents   []*sentence // headline, captions and body
	body    []*sentence // those of the body alone
	people  []*person
	recent  []*person            // those spoken of last, the latest at the end
	asks    int                  // searches among the people so far
	byWord  map[string][]*person // folded word of a name → people in order of first mention
	bare    map[string]*person   // whom a family name alone has meant
	leaders map[string][]*person // heads of delegations by party, two at most; nil until asked for
	cal     calendar
	home    string  // country of the place that the article is written from
	issued  *string // country of the office whose page it is; nil before it is asked for
	paper   *string // country of the paper that a line of the page names; nil before it is asked for

	drafts   []*draft
	cur      *draft
	contacts []Contact
	subject  *person   // whom the text is about just now
	group    []*person // whom "they" means just now
	groupAt  int       // number of the sentence that was about them
	author   *person   // who says "I": the one person that the headline names
	labels   []label   // places that captions and the headline tell; nil before they are looked for
	hall     placeSpan // where a speaker of a transcript greets the other
	hallAt   text.Span
	minutes  headLine             // the line that tells when and where a transcript's meeting was
	spoken   []statement          // what was said in turns so far
	turn     *person              // who speaks in a transcript just now
	turnPar  int                  // the paragraph in which the turn began
	quoting  bool                 // the turn is one of quoted paragraphs
	base     article.Date         // the day that "the same day" counts from
	umbrella pending              // "a series of meetings on the sidelines": day and place of those told after it
	series   series               // a meeting with several who are named one by one
	program  program              // whose day is told
	open     opening              // a meeting of which one person has been told
	parties  map[string]bool      // countries and organisations that the body names
	visit    *visit               // what visited found
	lastDay  toldDay              // the last day told in the text
	pending  pending              // a meeting told before its people are named
	early    []early              // what was said while no meeting had been told
	voices   []voice              // who spoke while no meeting had been told
	tripOf   *tripMonth           // nil before findTripMonth
	trip     int                  // what onTrip found: 1 or -1; 0 before
	at       int                  // number of the sentence being read
	pairs    map[pairing]bool     // what together found
	met      map[pairing]bool     // what meets found
	draftsOf map[*person][]*draft // for meets
	draftsAt map[int][]*draft     // by the sentence that tells them first
	alone    []lone               // meetings told of one side only
	room     []text.Token         // of newSentence
	unread   []text.Span          // sentences of the body that are too long
}

// enrol collects the people named in the article, full names first, so that
// a headline's "Xi" finds the body's "Xi Jinping".
func (x *extractor) enrol() {
	for _, kind := range []article.Kind{article.Body, article.Caption, article.Title} {
		for _, s := range x.sents {
			if s.kind != kind {
				continue
			}
			for _, r := range s.refs {
				if r.kind == named && r.nameTo-r.nameFrom > 1 && (kind == article.Body || s.evident(r)) {
					x.enrolName(s, r)
				}
			}
		}
	}
	for _, s := range x.sents {
		for _, r := range s.refs {
			if r.kind == named && r.person == nil {
				x.enrolShort(s, r)
			}
		}
	}
	x.nicknames()
	x.dropStrangers()
	x.families()
}

// families gives a country to people of whom no title tells it but whose
// family name does, so that "the Vietnamese leader" finds them.
func (x *extractor) families() {
	for _, p := range x.people {
		if p.party == "" {
			p.party = soleOffice(p.title, x.homeCountry())
			if p.party == "United States" && p.full && len(p.words) > 0 && len(lex().culture[p.words[0]]) > 0 && lex().words[p.words[0]]&isGiven == 0 {
				p.party = "" // "H.E. Mr. Long Visal, Secretary of State"
			}
		}
		if p.party == "" && p.full {
			p.party = x.family(p)
			p.guessed = p.party != ""
		}
	}
}

// evident reports whether the words or what stands around them tell that r is
// a person: a title, an honorific, a known surname or given name.
func (s *sentence) evident(r *ref) bool {
	if r.title != "" || r.honor || r.led || r.party != "" {
		return true
	}
	l := lex()
	w := s.nameWords(r.nameFrom, r.nameTo)
	return len(w) > 0 && (len(l.culture[w[0]]) > 0 || l.words[w[0]]&(isGiven|isSurname) != 0 || l.words[w[len(w)-1]]&isGiven != 0)
}

// soleOffice returns the country of an office that only one country has; ""
// for any other. A plain "Secretary of State" is the American one. home is where the
// article is written.
func soleOffice(title, home string) string {
	if title == "" {
		return ""
	}
	t := strings.ToLower(title)
	if strings.HasSuffix(t, "secretary of state") {
		return "United States"
	}
	for _, f := range soleOffices() {
		if !strings.Contains(t, f[0]) {
			continue
		}
		lands := strings.Split(f[1], ";")
		if slices.Contains(lands, home) {
			return home
		}
		return lands[0]
	}
	return ""
}

// soleOffices returns the table, read once.
var soleOffices = sync.OnceValue(func() [][]string { return records("sole_offices.tsv") })

// enrolName finds or adds the person that r names in full.
func (x *extractor) enrolName(s *sentence, r *ref) {
	words := s.nameWords(r.nameFrom, r.nameTo)
	if len(words) == 0 {
		return
	}
	p := x.find(words)
	if p != nil && p.spouse != s.spouse(r) && !p.sameName(words) {
		p = nil // "Hun Sarin and his spouse, Bopha Hun Sarin"
	}
	if p == nil && r.title == "" && r.party == "" {
		if p = x.chineseOf(words); p != nil {
			r.person = p
			p.aliases = append(p.aliases, clean(s.cut(r.nameFrom, r.nameTo).In(x.a.Text)))
			x.indexAlias(p, words)
			return
		}
	}
	if p == nil {
		if len(words) == 1 {
			return
		}
		p = x.add(s, r, words)
	}
	x.learn(s, r, p, words)
}

// find returns the person whom the words name in full: the same name, a longer
// or shorter form of it, or one letter or two wrong.
func (x *extractor) find(words []string) *person {
	all := x.sharing(words)
	for _, p := range all {
		if p.sameName(words) {
			return p
		}
	}
	if len(words) == 2 && strings.HasPrefix(words[0], "sheikh") {
		for _, p := range all {
			if p.words[0] == words[1] {
				return p // "Sheikh Abdullah" of Abdullah bin Zayed
			}
		}
	}
	if len(words) == 1 {
		return nil
	}
	if p := byInitial(all, words); p != nil {
		return p
	}
	for _, p := range all {
		if len(words) < len(p.words) && p.within(words) {
			return p
		}
		if q := (&person{words: words}); len(words) > len(p.words) && len(p.words) > 1 && q.within(p.words) {
			return p
		}
		if p.misspelt(words) {
			return p
		}
	}
	return nil
}

// chineseOf returns the person whose Chinese name the words are as Vietnamese reads its
// characters: "Ly Tri Dung" of Li Zhiyong; nil if nobody's.
func (x *extractor) chineseOf(words []string) *person {
	if !readInViet(words) {
		return nil
	}
	for _, p := range x.candidates() {
		if len(p.words) > 1 && slices.Contains(lex().culture[p.words[0]], "zh") && pinyin(p.words) && text.SameInPinyin(words, strings.Join(p.words, "")) {
			return p
		}
	}
	return nil
}

// readInViet reports whether a name can be a Chinese one as Vietnamese reads its
// characters, and not in pinyin.
func readInViet(words []string) bool {
	return len(words) > 1 && !pinyin(words) && !slices.ContainsFunc(words, func(w string) bool { return text.HanRead(w) == nil })
}

// byInitial returns the one person whose given name the first of two words
// shortens to a letter: "K. Orazov" of Kanat Orazov; nil if none or several.
func byInitial(all []*person, words []string) *person {
	if len(words) != 2 || len(words[0]) > 2 {
		return nil
	}
	var found *person
	for _, p := range all {
		if n := len(p.words); n > 1 && p.words[n-1] == words[1] && len(p.words[0]) > 1 && strings.HasPrefix(p.words[0], words[0]) {
			if found != nil {
				return nil
			}
			found = p
		}
	}
	return found
}

// sharing returns the people whose names share a word with these, or the first
// letters of the first one ("Xie Chun Tao" and "Xie Chuntao" share a word,
// "Thong Savanh" and "Thongsavanh" the letters).
func (x *extractor) sharing(words []string) []*person {
	if len(x.people) <= fewPeople {
		return x.people
	}
	var out []*person
	x.asks++
	for _, w := range words {
		if ps := x.byWord[w]; len(ps) <= commonWord {
			for _, p := range ps {
				if p.asked != x.asks {
					p.asked = x.asks
					out = append(out, p)
				}
			}
		}
	}
	return out
}

// add enters a new person of that name, first met at r.
func (x *extractor) add(s *sentence, r *ref, words []string) *person {
	p := &person{words: words, name: clean(s.cut(r.nameFrom, r.nameTo).In(x.a.Text)), culture: cultureOf(words, r.party), full: len(words) > 1}
	p.first = mark{s.cut(r.nameFrom, r.nameTo), s}
	x.people = append(x.people, p)
	x.index(p)
	return p
}

// index makes p findable by its name.
func (x *extractor) index(p *person) {
	x.indexAlias(p, p.words)
}

// learn adds to p what the mention r tells: a fuller name, title, party, sex.
func (x *extractor) learn(s *sentence, r *ref, p *person, words []string) {
	r.person = p
	p.spouse = p.spouse || s.spouse(r)
	if style := s.styleOf(r); len(style) > len(p.style) {
		p.style = style
	}
	form := clean(s.cut(r.nameFrom, r.nameTo).In(x.a.Text))
	if len(words) > len(p.words) && !p.sameName(words) {
		p.aliases = append(p.aliases, p.name)
		p.name, p.words, p.culture, p.full = form, words, cultureOf(words, p.party), true
		x.index(p)
	} else if form != p.name && len(words) > 1 && len(p.aliases) < manyForms && !slices.Contains(p.aliases, form) {
		p.aliases = append(p.aliases, form)
		x.indexAlias(p, words)
	}
	x.learnTitle(s, r, p)
	if p.sex == 0 {
		p.sex = s.sexOf(r)
	}
}

// indexAlias lets the words of another spelling of p find it too.
func (x *extractor) indexAlias(p *person, words []string) {
	for _, w := range words {
		if !slices.Contains(p.under, w) {
			p.under = append(p.under, w)
			x.byWord[w] = append(x.byWord[w], p)
		}
	}
}

// learnTitle notes the title and the party that the mention r gives p.
func (x *extractor) learnTitle(s *sentence, r *ref, p *person) {
	if r.title != "" && len(p.titles) < manyForms && !slices.Contains(p.titles, r.title) {
		p.titles = append(p.titles, r.title)
	}
	if r.title != "" && (s.kind != article.Title || p.title == "" && p.first.sentence == s) && (p.title == "" || len(r.title) > len(p.title)+12 && !strings.Contains(p.title, "former") && !(membership(r.title) && !membership(p.title))) {
		p.title, p.titleAt = r.title, mark{s.cut(r.titleFrom, r.titleTo), s}
	}
	if p.party == "" && r.party != "" {
		p.party = r.party
		p.culture = cultureOf(p.words, p.party)
	}
}

// membership reports whether a title tells no office but a seat in a body: "member of
// the Standing Committee".
func membership(title string) bool {
	return strings.HasPrefix(title, "member of") && !strings.Contains(title, " and ") && !strings.Contains(title, ",")
}

// sexOf returns what the honorific, the title or a Vietnamese middle name
// tells of the person's sex.
func (s *sentence) sexOf(r *ref) sex {
	for k := max(r.before-1, 0); k < r.nameTo; k++ {
		switch s.low(k) {
		case "mr", "king", "prince", "brother", "chairman", "sir", "lord":
			if s.low(k) != "chairman" {
				return male
			}
		case "ms", "mrs", "miss", "chairwoman", "madame", "madam", "queen", "princess", "wife", "dame", "lady", "congresswoman", "spokeswoman":
			return female
		case "thi":
			if k > r.nameFrom && k < r.nameTo-1 {
				return female
			}
		}
	}
	for k := r.nameTo; k < r.to; k++ {
		if s.low(k) == "chairwoman" || s.low(k) == "spokeswoman" || s.low(k) == "wife" {
			return female
		}
	}
	return 0
}

// enrolShort finds the person whom one word means, or adds one who is known by
// title and surname only: "President Biden".
func (x *extractor) enrolShort(s *sentence, r *ref) {
	words := s.nameWords(r.nameFrom, r.nameTo)
	if len(words) == 0 || len(x.called(words)) > 0 {
		return
	}
	if s.kind == article.Title || !(r.honor || r.title != "") || len(words) > 1 {
		return
	}
	p := x.add(s, r, words)
	x.learn(s, r, p, words)
}

// called returns the people whose names hold all the words; those for whom it
// is the usual short form, if any.
func (x *extractor) called(words []string) []*person {
	var all, usual []*person
	for _, p := range x.sharing(words) {
		if !p.has(words) {
			continue
		}
		all = append(all, p)
		if len(words) > 1 || p.short(words[0]) {
			usual = append(usual, p)
		}
	}
	if len(usual) > 0 {
		return usual
	}
	return all
}

// has reports whether p or another spelling of it holds all the words.
func (p *person) has(words []string) bool {
	if p.within(words) {
		return true
	}
	for _, w := range words {
		if !slices.Contains(p.under, w) {
			return false
		}
	}
	return len(words) > 0
}

// dropStrangers removes capitalised words that nothing shows to be a person.
func (x *extractor) dropStrangers() {
	known := map[*person]bool{}
	for _, s := range x.sents {
		for _, r := range s.refs {
			switch {
			case r.person != nil && (s.evident(r) || s.acts(r)):
				known[r.person] = true
			case r.person == nil && r.kind == named && r.nameTo-r.nameFrom == 1 && s.acts(r):
				for _, p := range x.called(s.nameWords(r.nameFrom, r.nameTo)) {
					known[p] = true // by the short form alone: "Pacheco said"
				}
			}
		}
	}
	for _, s := range x.sents {
		s.refs = slices.DeleteFunc(s.refs, func(r *ref) bool {
			return r.kind == named && r.person != nil && !known[r.person]
		})
	}
	x.people = slices.DeleteFunc(x.people, func(p *person) bool { return !known[p] })
	for w, ps := range x.byWord {
		x.byWord[w] = slices.DeleteFunc(ps, func(p *person) bool { return !known[p] })
	}
}

// acts reports whether the words behind or before r show that it is a person:
// "said", "met with".
func (s *sentence) acts(r *ref) bool {
	k := r.to
	if s.low(k) == "," {
		k++
	}
	if speechVerbs()[s.low(k)] || speechVerbs()[s.low(k+1)] {
		return true
	}
	if slices.Contains(tellingVerbs, s.low(r.from-1)) {
		return true // "A told B"
	}
	t := triggers()
	return t.verb(s.low(k)) || len(t.byFirst[s.low(k)]) > 0 || t.verb(s.low(r.from-1)) || s.low(r.from-1) == "with" && t.any(s, r.from-6, r.from-1)
}
