package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
)

// genericNouns say no more of a person than that he or she is one of the
// officials of the article.
var genericNouns = []string{"official", "leader", "diplomat", "envoy", "politician", "side", "delegation", "guest",
	"visitor", "host", "chief", "representative", "legislator", "colleague", "interlocutor", "partner", "dignitary", "officer"}

// resolve finds out whom each ref of s means, left to right.
func (x *extractor) resolve(s *sentence) {
	for i, r := range s.refs {
		switch r.kind {
		case named:
			x.resolveName(s, r)
			if r.person != nil && r.counterpart {
				r.person.paired = true
			}
		case pronoun:
			x.resolvePronoun(s, i)
		case described:
			x.resolveDescription(s, i)
		case plural:
			x.resolvePlural(s, r)
		}
		for _, p := range r.everyone() {
			x.touch(p)
		}
	}
}

// resolveName finds the person of a short name, the one spoken of last where
// several share it.
func (x *extractor) resolveName(s *sentence, r *ref) {
	if r.person != nil {
		r.person.leads = r.person.leads || r.led
		return
	}
	words := s.nameWords(r.nameFrom, r.nameTo)
	ps := x.called(words)
	if len(ps) > 1 {
		ps = x.narrow(s, ps, r)
	}
	if len(ps) == 0 {
		return
	}
	if s.kind == article.Body && len(words) == 1 && !slices.ContainsFunc(ps, func(p *person) bool { return p.last > 0 || p.first.span.Start <= s.span.Start }) {
		if told := keep(x.sharing(words), func(p *person) bool { return p.last > 0 && p.has(words) }); len(told) == 1 {
			ps = told // "Mr Mohamad" of Mohamad Sabu, above the first word of Mahathir Mohamad
		}
	}
	r.person = ps[0]
	for _, p := range ps {
		if x.preferred(p, r.person) {
			r.person = p
		}
	}
	if len(words) == 1 && r.title == "" {
		if p := x.bare[words[0]]; slices.Contains(ps, p) {
			r.person = p // who is called so all through the article
		}
		x.bare[words[0]] = r.person
	}
	x.learnTitle(s, r, r.person)
	if r.person.sex == 0 {
		r.person.sex = s.sexOf(r)
	}
}

// narrow keeps those whom the title or honorific of r fits.
func (x *extractor) narrow(s *sentence, ps []*person, r *ref) []*person {
	if sex := s.sexOf(r); sex != 0 {
		if fit := keep(ps, func(p *person) bool { return p.sex == sex }); len(fit) > 0 {
			ps = fit
		}
	}
	if r.party != "" {
		if fit := keep(ps, func(p *person) bool { return p.party == r.party }); len(fit) > 0 {
			ps = fit
		}
	}
	if r.title != "" {
		if fit := keep(ps, func(p *person) bool { return p.holds(strings.ToLower(r.title)) }); len(fit) > 0 {
			ps = fit
		}
	}
	return ps
}

// keep returns those of ps that pass.
func keep(ps []*person, ok func(*person) bool) []*person {
	var out []*person
	for _, p := range ps {
		if ok(p) {
			out = append(out, p)
		}
	}
	return out
}

// preferred reports whether p is likelier meant than q: at the meeting being
// told, or mentioned later.
func (x *extractor) preferred(p, q *person) bool {
	if a, b := x.cur.has(p), x.cur.has(q); a != b {
		return a
	}
	return p.last > q.last
}

// resolveDescription finds whom "the Chinese official" or "his counterpart"
// means; nobody if several fit and none was spoken of last.
func (x *extractor) resolveDescription(s *sentence, i int) {
	r := s.refs[i]
	if r.joint > 0 && r.office == "leader" {
		return // "what the leaders of China and Laos agreed": of any rank
	}
	head := strings.TrimPrefix(r.office, "top ")
	if _, ok := officeWords()[r.office]; ok {
		head = r.office
	}
	var subject *person
	if subject = s.subjectBefore(i); subject == nil {
		subject = x.subject
	}
	switch head {
	case "samdech":
		r.person = x.samdech(s, r)
		return
	case "guest", "visitor":
		if x.cur != nil {
			if r.person = x.cur.guest(); r.person == nil {
				r.person = x.fromAbroad(true)
			}
		}
	case "host", "hostess":
		if x.cur != nil {
			if r.person = x.cur.host(); r.person == nil {
				r.person = x.fromAbroad(false)
			}
		}
	case "counterpart", "colleague", "interlocutor":
		if head == "colleague" && x.cur != nil && len(x.cur.all) > 2 {
			return // one of several of the same side
		}
		if head == "counterpart" {
			r.person = x.namedCounterpart(subject, r.party)
		}
		if r.person == nil {
			r.person = x.opposite(subject, r.party)
		}
		if r.person == nil && head == "counterpart" {
			r.person = x.namedLater(subject, r.party)
		}
	case "delegation":
		if r.person = x.head(r.party); r.person == nil && r.party == "" && r.owner == "" {
			r.person = x.oneGuest()
		}
		return
	case "latter", "former":
		r.person = x.positional(s, i, head)
		return
	}
	if r.person == nil && head != "counterpart" && head != "colleague" {
		r.person = x.described(r, head, s)
	}
	if r.person == nil {
		r.person = x.ofBody(r)
	}
}

// fromAbroad returns the only one at the meeting being told who is of another country
// than the dateline, or the only one who is not; nil if the dateline is of neither's.
func (x *extractor) fromAbroad(guest bool) *person {
	if x.home == "" || x.cur.country != "" || x.gathering() {
		return nil
	}
	main := keep(x.cur.all, func(p *person) bool { return !x.cur.present[p] })
	away := keep(main, func(p *person) bool { return p.party != "" && p.party != x.home })
	if len(main) != 2 || len(away) != 1 {
		return nil
	}
	if guest {
		return away[0]
	}
	if main[0] == away[0] {
		return main[1]
	}
	return main[0]
}

// ofBody returns the only one at the meetings told so far whom "the NA Chairwoman"
// can mean: the body's short name stands before the office.
func (x *extractor) ofBody(r *ref) *person {
	body, office, ok := strings.Cut(r.office, " ")
	if !ok || x.cur == nil {
		return nil
	}
	if e, found := lookup(body); body != "na" && (!found || e.kind != organisation) {
		return nil
	}
	var found *person
	for _, d := range x.lastDrafts() {
		for _, p := range d.all {
			if p == found || !p.holds(office) || r.party != "" && p.party != r.party {
				continue
			}
			if found != nil {
				return nil
			}
			found = p
		}
	}
	return found
}

// positional returns the last or first person named before "the latter".
func (x *extractor) positional(s *sentence, i int, head string) *person {
	var ps []*person
	if p := x.before(s); p != nil && i == 0 {
		for _, r := range p.refs {
			ps = append(ps, r.everyone()...)
		}
	}
	for _, r := range s.refs[:i] {
		ps = append(ps, r.everyone()...)
	}
	if len(ps) == 0 {
		return nil
	}
	if head == "former" {
		return ps[0]
	}
	return ps[len(ps)-1]
}

// opposite returns the only participant of the meeting being told who is not on
// the side of p.
func (x *extractor) opposite(p *person, party string) *person {
	if x.cur == nil || p == nil || !x.cur.has(p) {
		return nil
	}
	var out []*person
	for _, q := range x.cur.people() {
		if q == p || p.party != "" && q.party == p.party || party != "" && q.party != "" && q.party != party {
			continue
		}
		out = append(out, q)
	}
	if len(out) != 1 {
		return nil
	}
	return out[0]
}

// namedCounterpart returns the only person of that country whom the text has
// called a counterpart by name: "his Lao counterpart B".
func (x *extractor) namedCounterpart(subject *person, party string) *person {
	if party == "" {
		return nil
	}
	ps := keep(x.candidates(), func(p *person) bool { return p.paired && p.last > 0 && p.party == party && p != subject })
	if len(ps) != 1 {
		return nil
	}
	return ps[0]
}

// namedLater returns the only person of that country in the article who holds
// an office that p holds too: "his Chinese counterpart", named further down.
func (x *extractor) namedLater(p *person, party string) *person {
	if p == nil || party == "" {
		return nil
	}
	var found *person
	for _, q := range x.candidates() {
		if q == p || q.party != party || !sharesOffice(p.title, q.title) {
			continue
		}
		if found != nil {
			return nil
		}
		found = q
	}
	return found
}

// described returns the one person whom the party and office of r fit, among
// the participants of the meeting being told, then among all mentioned so far.
func (x *extractor) described(r *ref, head string, s *sentence) *person {
	generic := slices.Contains(genericNouns, head)
	fits := func(p *person) bool {
		if p.spouse || p.last == 0 && p.first.span.Start > s.span.Start {
			return false
		}
		if r.party != "" && p.party != "" && p.party != r.party || r.party != "" && p.party == "" && (generic || s.namesBefore(p, r)) {
			return false
		}
		return generic && (r.party != "" || head != "side" && head != "delegation") || p.holds(head)
	}
	if p := x.goesOn(r, head, s); p != nil {
		return p
	}
	if r.party == "" && !generic {
		for _, p := range gather(x.umbrella.left, nil) {
			if fits(p) {
				return p // the one who had the series of meetings
			}
		}
	}
	if r.party == "" && !generic {
		if p := x.ownHolder(head); p != nil {
			return p
		}
	}
	if r.party != "" && x.cur != nil && !generic {
		if ps := keep(x.cur.people(), func(p *person) bool { return p.party == r.party && (p.holds(head) || p.title == "") }); len(ps) == 1 {
			return ps[0]
		}
	}
	if r.party != "" && x.cur != nil && !slices.ContainsFunc(x.cur.people(), func(p *person) bool { return p.party == r.party }) {
		if ps := keep(x.cur.people(), func(p *person) bool { return p.party == "" && p.title == "" }); len(ps) == 1 {
			return ps[0] // "his counterpart C": nothing else tells whose
		}
	}
	if head == "leader" && r.party != "" {
		if p := x.topOf(r.party, fits); p != nil {
			return p
		}
	}
	if x.cur != nil && r.party == "" && (head == "envoy" || head == "diplomat") {
		if ps := keep(x.cur.people(), func(p *person) bool { return !x.cur.present[p] && p.isEnvoy() }); len(ps) == 1 {
			return ps[0]
		}
	}
	if p := x.byOwnWord(head); p != nil && r.party == "" && !generic && fits(p) {
		return p
	}
	if x.subject != nil && fits(x.subject) && (x.cur == nil || x.cur.has(x.subject) && !x.cur.present[x.subject]) {
		return x.subject
	}
	if x.cur != nil {
		if ps := keep(x.cur.people(), fits); len(ps) > 0 {
			if main := keep(ps, func(p *person) bool { return !x.cur.present[p] }); len(main) > 0 {
				ps = main
			}
			return x.latest(ps, generic)
		}
	}
	if generic && r.party == "" {
		if known := keep(x.candidates(), func(p *person) bool { return p.last > 0 && !p.spouse }); len(known) == 1 && x.cur == nil && head != "side" && head != "delegation" {
			return known[0] // "The diplomat", where but one person has been named
		}
		return nil
	}
	if p := x.latest(keep(x.candidates(), fits), generic); p != nil || generic || r.party == "" {
		return p
	}
	later := keep(x.candidates(), func(p *person) bool { return !p.spouse && p.party == r.party && p.last == 0 && p.holds(head) })
	if len(later) != 1 {
		return nil
	}
	return later[0] // "The President of Russia met B", above a transcript that names him
}

// byOwnWord returns the only one at the meeting being told whose title has the very words
// of an office that another holds in other words: "the Premier" of China beside the Prime
// Minister of Vietnam.
func (x *extractor) byOwnWord(head string) *person {
	if _, ok := officeWords()[head]; !ok || x.cur == nil {
		return nil
	}
	var own, other []*person
	for _, p := range x.cur.all {
		switch {
		case x.cur.present[p] || !p.holds(head):
		case slices.ContainsFunc(p.titles, func(t string) bool { return strings.Contains(strings.ToLower(t), head) }):
			own = append(own, p)
		default:
			other = append(other, p)
		}
	}
	if len(own) != 1 || len(other) == 0 {
		return nil
	}
	return own[0]
}

// goesOn returns the subject of the sentence before, if r goes on about him: "The vice
// president also asked for …", "Italy would help, the Prime Minister said". Whom the
// text has called a counterpart holds the office of the other.
func (x *extractor) goesOn(r *ref, head string, s *sentence) *person {
	p := x.subject
	if p == nil || r.party != "" || !x.cur.has(p) || x.cur.present[p] || x.cur.par > s.par || s.low(r.to) != "also" && !s.attributes(r) {
		return nil
	}
	if q := x.before(s); q == nil || q.par != s.par {
		return nil
	}
	if p.holds(head) || p.paired && p.title == "" && slices.ContainsFunc(x.cur.all, func(q *person) bool { return q != p && q.holds(head) }) {
		return p
	}
	return nil
}

// isEnvoy reports whether p heads a mission abroad.
func (p *person) isEnvoy() bool {
	return p.holds("ambassador") || p.holds("high commissioner") || p.holds("envoy") || p.holds("consul general") || p.holds("chargé d'affaires")
}

// namesBefore reports whether s names p before r, who is then somebody else: "A met
// the Foreign Ministers of Singapore and Brunei".
func (s *sentence) namesBefore(p *person, r *ref) bool {
	return slices.ContainsFunc(s.refs, func(o *ref) bool { return o.kind == named && o.person == p && o.to <= r.from && !o.poss })
}

// topOf returns the only holder of a top office among those of the party who
// fit, if the meeting being told has not one other person of that party: "the
// Turkish leader" is the President and not the minister beside him.
func (x *extractor) topOf(party string, fits func(*person) bool) *person {
	tops := keep(x.candidates(), func(p *person) bool { return p.party == party && fits(p) && topOffice(p.title) })
	if len(tops) != 1 {
		return nil
	}
	if x.cur == nil || x.cur.has(tops[0]) {
		return tops[0]
	}
	if ps := keep(x.cur.people(), func(p *person) bool { return p.party == party && !x.cur.present[p] }); len(ps) > 0 {
		return nil
	}
	return tops[0]
}

// latest returns the person mentioned last; nil if several are equally so and
// nothing but the country tells them apart.
func (x *extractor) latest(ps []*person, generic bool) *person {
	if len(ps) == 0 {
		return nil
	}
	best := ps[0]
	tie := false
	for _, p := range ps[1:] {
		if p.last > best.last {
			best, tie = p, false
		} else if p.last == best.last {
			tie = true
		}
	}
	if tie && generic {
		return nil
	}
	return best
}
