package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
)

// personNouns are heads of phrases such as "the Chinese official" that point
// at one person already named.
var personNouns = []string{"official", "leader", "guest", "host", "hostess", "counterpart", "visitor", "envoy", "diplomat",
	"legislator", "politician", "colleague", "interlocutor", "partner", "side", "delegation", "latter", "former",
	"chief", "premier", "representative", "dignitary", "statesman", "officer"}

// groupNouns are heads of phrases that point at several people.
var groupNouns = []string{"officials", "leaders", "guests", "hosts", "sides", "ministers", "presidents", "parties", "men",
	"women", "pair", "trio", "four", "two", "three", "chiefs", "diplomats", "counterparts", "premiers", "legislators",
	"envoys", "interlocutors", "delegations", "heads", "secretaries", "chairmen", "speakers", "politicians"}

// peopleNouns begin phrases such as "experts of the academy": people who are
// at a meeting without being named.
var peopleNouns = []string{"experts", "officials", "representatives", "leaders", "scholars", "members", "ministers",
	"diplomats", "executives", "entrepreneurs", "businessmen", "businesspeople", "students", "teachers", "researchers",
	"ambassadors", "delegates", "scientists", "lawmakers", "parliamentarians", "deputies", "journalists", "veterans"}

// gatherings, with a capital behind a noun of people, make it the name of an event.
var gatherings = []string{"meet", "meeting", "summit", "conference", "dialogue", "forum", "council", "retreat", "session"}

// scan finds the noun phrases of s that point at people.
func (s *sentence) scan(full string) {
	for i := 0; i < len(s.toks); {
		if rs := s.jointAt(i); rs != nil {
			s.refs = append(s.refs, rs...)
			i = rs[len(rs)-1].to
			continue
		}
		if r := s.samdechAt(i); r != nil {
			s.refs = append(s.refs, r)
			i = r.to
			continue
		}
		if n := s.scanName(full, i); n > i {
			i = n
			continue
		}
		if r := s.pronounAt(i); r != nil {
			s.refs = append(s.refs, r)
			i = r.to
			continue
		}
		if r := s.describedAt(full, i); r != nil {
			s.refs = append(s.refs, r)
			i = r.to
			continue
		}
		i++
	}
	s.jointNames(full)
	s.joinAppositions(full)
}

// scanName adds the person named at token i and returns the index behind the
// name; i if none is.
func (s *sentence) scanName(full string, i int) int {
	j := s.nameEnd(i)
	if j == i || j == i+1 && len(s.toks[i].Text) == 1 {
		return i // "a session with Minister of S", cut off
	}
	if j == i+1 && i > 0 && s.off[i-1] == isHonor && s.toks[i-1].cap && (s.toks[i-1].class&(isGiven|isSurname) != 0 || strings.HasPrefix(s.low(i-1), "sheikh") || strings.HasPrefix(s.low(i-1), "shaikh")) {
		i-- // "Don Pramudwinai": a name, where a title would leave one word
	}
	if n := s.khmerName(i, j); n > i {
		for ; i < n; i++ {
			s.off[i] = isHonor
		}
	}
	before := s.titleBefore(i)
	honor := before < i && s.off[i-1]&(isHonor|isRank) != 0 || i >= 2 && s.low(i-1) == "." && s.off[i-2]&isHonor != 0
	if honor && s.low(before-1) == "," && before > 1 && (s.off[before-2]&isOffice != 0 || s.toks[before-2].ent != 0 && before == s.honorFrom(i)) {
		if t := s.titleBefore(before - 1); t < before-1 && !s.taken(t) {
			before = t // "External Affairs Minister, Dr. S. Jaishankar"
		}
	}
	if before == i && s.low(i-1) == "," && j > i+1 && s.closes(j) {
		if t := s.titleBefore(i - 1); t < i-1 && s.low(t-1) != "," && !s.taken(t) && (s.low(j) == "," || s.opensRow(t-1)) {
			before = t // "President of the Assembly of Angola, Carolina Cerqueira, received"
		}
	}
	if before == i && s.thing(i, j) || before < i && s.thing(i, j) && s.low(i-1) == "the" {
		return j
	}
	if before < i && j < len(s.toks) && s.toks[j].cap && s.toks[j].class&isInst != 0 && s.toks[j].class&(isWeekday|isMonth) == 0 && s.thing(i, j) {
		return j
	}
	r := &ref{kind: named, nameFrom: i, nameTo: j, before: before, from: before, to: j, honor: honor, titleFrom: before, titleTo: i}
	s.titleOf(full, r)
	if r.inner = s.sender(r); r.inner {
		r.titleFrom = s.behindAide(r.titleFrom, r.nameFrom)
		r.title = s.officeText(full, r.titleFrom, r.nameFrom)
	}
	s.refs = slices.DeleteFunc(s.refs, func(o *ref) bool { return o.to > r.from && o.from >= r.from })
	s.refs = append(s.refs, r)
	s.innerNames(full, r)
	return max(r.to, j)
}

// taken reports whether token k stands in the phrase for the person named last.
func (s *sentence) taken(k int) bool {
	return len(s.refs) > 0 && k < s.refs[len(s.refs)-1].to
}

// ofNext reports whether a comma, an honorific and a name follow at token k, so
// that the title before belongs to that name.
func (s *sentence) ofNext(k int) bool {
	if s.low(k) != "," {
		return false
	}
	j := k + 1
	for j < len(s.toks) && (s.off[j]&isHonor != 0 || s.low(j) == ".") {
		j++
	}
	return j > k+1 && s.nameEnd(j) > j
}

// startsNext reports whether the title at [from, to) goes on, behind an "and", up to
// the name of somebody else, whose it is.
func (s *sentence) startsNext(from, to int) bool {
	k := to
	if s.low(k) != "and" {
		return false
	}
	for k < len(s.toks) && s.titleWord(k) && s.low(k) != "," {
		k++
	}
	return s.nameEnd(k) > k && s.titleBefore(k) <= from
}

// behindAide returns where the title in [from, to) begins of somebody whose envoy stands
// before it: of "special envoy of General Secretary A" the second title is A's.
func (s *sentence) behindAide(from, to int) int {
	for b := from; b+1 < to; b++ {
		if slices.Contains(aides, s.low(b)) && (s.low(b+1) == "of" || s.low(b+1) == "to") {
			from = b + 2
		}
	}
	return from
}

// sender reports whether r is named only as the one who sent somebody: "Special
// envoy of General Secretary A, head of the Commission B".
func (s *sentence) sender(r *ref) bool {
	for k := r.titleFrom; k+2 < r.nameFrom && r.titleTo <= r.nameFrom; k++ {
		if !slices.Contains(aides, s.low(k)) || s.low(k+1) != "of" {
			continue
		}
		j := k + 2
		if s.low(j) == "the" {
			j++
		}
		for j < r.nameFrom && (s.off[j]&isOffice != 0 || s.low(j) == "and") {
			j++
		}
		return j == r.nameFrom
	}
	return false
}

// khmerName returns where the name proper begins in a run behind "Samdech"
// whose first words are further honours: "Samdech Moha Rathsapheathika Thipadei
// Khuon Sudary"; i if the run is all name.
func (s *sentence) khmerName(i, j int) int {
	if j-i < 3 || i == 0 || s.off[i-1]&isHonor == 0 || slices.Contains(lex().culture[s.low(i)], "km") {
		return i
	}
	for k := i + 1; k <= j-2; k++ {
		if s.toks[k].cap && slices.Contains(lex().culture[s.low(k)], "km") {
			return k
		}
	}
	return i
}

// pluralVerbs, in a headline behind a name and an office set off by a comma, have two
// subjects.
var pluralVerbs = []string{"agree", "call", "chair", "co-chair", "confer", "consult", "discuss", "emphasise", "emphasize", "exchange", "explore", "follow", "hold",
	"look", "meet", "pledge", "review", "seek", "sign", "speak", "stress", "tackle", "talk", "underline", "vow"}

// titleOf sets the title, party and extent of the named r from the words
// around the name.
func (s *sentence) titleOf(full string, r *ref) {
	r.poss = s.genitive(r.nameTo)
	start := r.before
	for start < r.nameFrom && s.off[start]&isHonor != 0 {
		start++
	}
	if start < r.nameFrom {
		r.title = s.officeText(full, start, r.nameFrom)
		r.party = s.partyIn(start, r.nameFrom)
		r.titleFrom, r.titleTo = start, r.nameFrom
	}
	if r.party == "" {
		r.party = s.partyBefore(r)
	}
	if e := s.entAt(r.before - 2); r.party == "" && s.low(r.before-1) == "(" && s.low(r.nameTo) == ")" && e != nil && e.kind == country && s.listsLands(e.from) {
		r.party, r.from, r.before, r.to = e.party, e.from, e.from, r.nameTo+1 // "his counterparts from Vietnam (A), Laos (B)"
		return
	}
	if r.poss {
		return
	}
	if e := s.entAt(r.nameTo + 1); s.low(r.nameTo) == "(" && e != nil && e.kind != city && s.low(e.to) == ")" && e.from == r.nameTo+1 {
		if r.to = e.to + 1; r.party == "" {
			r.party = e.party // "Prime Minister Arvind Rao (India)"
		}
		return
	}
	from, to, end := s.titleAfter(r.nameTo)
	if r.title != "" && from < to && s.low(from-1) == "," && s.startsNext(from, to) {
		return // "General Secretary A, General Secretary and President of Laos B"
	}
	if k := r.nameFrom - 1; from < to && s.low(k) == "," && s.low(to) == "," && s.low(from-1) == "the" && s.nameEnd(to+1) > to+1 && s.titleBefore(k) < k {
		return // "the Ambassador, A, the director of the ministry, B, and …"
	}
	if r.title != "" && s.ofNext(to) {
		return // "Minister A, Minister of Foreign Affairs of Japan, Ms B, …"
	}
	if from < to && s.kind == article.Title && s.low(from-1) == "," && slices.Contains(pluralVerbs, s.low(to)) {
		return // "A, Laos's foreign minister discuss ties" are two
	}
	r.to = max(r.to, end)
	if from < to {
		if e := s.entAt(to + 1); s.low(to) == "," && e != nil && e.kind == country && e.from == to+1 && s.closes(e.to) && s.partyIn(from, to) == "" {
			to, r.to = e.to, max(r.to, e.to) // "X, Federal Minister for Foreign Affairs, Germany."
		}
		after := s.titleText(full, from, to)
		if p := s.partyIn(from, to); p != "" && (r.party == "" || s.low(from-1) != "of") {
			r.party = p
		}
		if r.title == "" || len(after) > len(r.title) {
			r.title, r.titleFrom, r.titleTo = after, from, to
		} else if !strings.Contains(r.title, after) {
			r.title += ", " + after
		}
		return
	}
	k := r.nameTo
	if s.low(k) == "," {
		k++
	}
	if s.low(k) != "of" {
		return
	}
	if k++; s.low(k) == "the" {
		k++
	}
	if e := s.entAt(k); e != nil && (e.kind == country || e.kind == organisation) {
		r.party, r.to = e.party, e.to // "Hun Sen of Cambodia", "X, of the Communist Party of Cuba,"
	}
}

// listsLands reports whether the land at token k stands in a list of those whose
// people met.
func (s *sentence) listsLands(k int) bool {
	if s.low(k-1) == "the" {
		k--
	}
	switch s.low(k - 1) {
	case "from", "of", ",", "and", ";":
		return true
	}
	return false
}

// officeText returns the title of [from, to) without honorifics; "" if it
// holds no office or rank.
func (s *sentence) officeText(full string, from, to int) string {
	for from < to && (s.off[from]&isHonor != 0 || s.low(from) == "." || s.low(from) == "," || s.low(from) == "and" || s.low(from) == "visiting") {
		from++
	}
	for to > from && (s.off[to-1]&isHonor != 0 || s.low(to-1) == "." || s.low(to-1) == ",") {
		to--
	}
	for k := from; k < to; k++ {
		if s.off[k]&(isOffice|isRank) != 0 {
			return clean(s.cut(from, to).In(full))
		}
	}
	return ""
}

// partyBefore returns the country of a genitive or adjective right before the
// phrase: "Nepal's Ram Sahay Prasad Yadav".
func (s *sentence) partyBefore(r *ref) string {
	k := r.from - 1
	if s.has(k-1, "opposite", "number") {
		r.counterpart = true
		k -= 2
	} else if s.low(k) == "'s" || slices.Contains(personNouns, s.low(k)) {
		r.counterpart = s.low(k) == "counterpart"
		k--
	}
	if e := s.entAt(k); e != nil && e.kind != city {
		r.from = e.from
		r.before = min(r.before, e.from)
		return e.party
	}
	return ""
}

// innerNames adds the people named inside the title of r, who are mentioned
// only: "special envoy of General Secretary Xi Jinping".
func (s *sentence) innerNames(full string, r *ref) {
	for k := r.nameTo; k < r.to; k++ {
		if j := s.nameEnd(k); j > k && !s.thing(k, j) {
			in := &ref{kind: named, nameFrom: k, nameTo: j, from: max(s.titleBefore(k), r.nameTo), to: j, inner: true}
			in.from = s.behindAide(in.from, k)
			in.before, in.titleFrom, in.titleTo = in.from, in.from, k
			in.title = s.officeText(full, in.from, k)
			in.party = s.partyIn(in.from, k)
			s.refs = append(s.refs, in)
			k = j
		}
	}
}

// pronounAt returns the pronoun at token i, or nil.
func (s *sentence) pronounAt(i int) *ref {
	if i == 0 && s.low(i) == "it" && (s.low(1) == "also" || s.low(1) == "then" || s.low(1) == "held" || s.low(1) == "met" || s.low(1) == "paid") {
		return &ref{kind: pronoun, from: 0, to: 1, nameTo: 1, office: "it"} // the delegation
	}
	switch s.low(i) {
	case "he", "him", "himself", "she", "herself", "his", "her", "they", "them", "themselves", "both", "i", "my":
	default:
		return nil
	}
	if len(s.toks[i].Text) == 2 && upper(s.toks[i].Text) && i+1 < len(s.toks) && s.toks[i+1].cap {
		return nil // "HE Prime Minister"
	}
	r := &ref{kind: pronoun, from: i, to: i + 1, nameFrom: i, nameTo: i + 1, before: i}
	switch s.low(i) {
	case "he", "him", "himself":
		r.sex = male
	case "she", "herself":
		r.sex = female
	case "his":
		r.sex, r.poss = male, true
	case "her":
		r.sex, r.poss = female, i+1 < len(s.toks) && s.toks[i+1].word && !slices.Contains(behindHer, s.low(i+1))
	case "they", "them", "themselves", "both":
		r.kind = plural
		if s.low(i) == "both" && s.groupAfter(i+1) > 0 {
			r.to = s.groupAfter(i + 1)
		}
	case "my":
		r.office, r.poss = "i", true
	case "i":
		if s.toks[i].Text != "I" {
			return nil
		}
		r.office = "i"
	default:
		return nil
	}
	if s.toks[i].Text != "I" && s.low(i) != "i" && r.poss && s.describedFrom(i) {
		return nil
	}
	return r
}

// behindHer are words that show "her" to be the object before them: "told her
// that", beside "her talks".
var behindHer = []string{"to", "in", "on", "at", "for", "with", "that", "and", "as", "about", "during", "when", "while", "by", "from",
	"into", "before", "after", "how", "what", "there", "here", "first", "then", "at", "again", "this", "next", "later", "of", "yesterday", "today"}

// groupAfter returns the index behind a group noun that follows at i; 0 if
// none does.
func (s *sentence) groupAfter(i int) int {
	for j := i; j < min(i+5, len(s.toks)); j++ {
		if slices.Contains(groupNouns, s.low(j)) && !(j+1 < len(s.toks) && slices.Contains(groupNouns, s.low(j+1))) {
			return j + 1
		}
		if !s.adjective(j) {
			return 0
		}
	}
	return 0
}

// groupBeforeName reports whether p is a group noun that stands right before the
// name r, as a title does for several: "Guangxi leaders A and B".
func (s *sentence) groupBeforeName(p, r *ref) bool {
	return (p.kind == unnamed || p.kind == plural) && p.joint == 0 && !p.poss && p.to == r.from && r.from == r.nameFrom && p.party != ""
}

// joinAppositions makes one of a description and the name that explains it:
// "his Lao counterpart, General Chansamone Chanyalath".
func (s *sentence) joinAppositions(full string) {
	out := s.refs[:0]
	for _, r := range s.refs {
		if n := len(out); n > 0 && r.kind == named && !r.inner && s.groupBeforeName(out[n-1], r) {
			p := out[n-1]
			if r.from = p.from; r.party == "" {
				r.party = p.party // "Guangxi leaders A and B"
			}
			out[n-1] = r
			continue
		}
		if n := len(out); n > 0 && r.kind == named && !r.inner {
			p := out[n-1]
			if p.kind == described && r.from > p.from+1 && r.from < p.to && s.low(r.from-1) == "and" {
				p.to = r.from - 1 // "the Thai Prime Minister and Prime Minister A"
				p.title = clean(s.cut(p.from, p.to).In(full))
				out = append(out, r)
				continue
			}
			if p.kind == described && !p.poss && s.low(p.to) == "[" && p.to+1 == r.from && s.low(r.to) == "]" {
				r.to++ // "the Foreign Minister [B]"
			}
			if p.kind == described && p.joint == 0 && (s.low(p.to) == "[" && s.low(r.to-1) == "]" && p.to+1 == r.from || p.to == r.from || r.from > p.from && r.from < p.to && p.to <= r.nameFrom || p.to == r.nameFrom || p.to+1 == r.nameFrom && s.low(p.to) == "." || p.to+1 == r.from && s.low(p.to) == "," && (s.closes(r.to) || r.honor && s.staysAt(r.to))) && !p.poss && p.office != "side" {
				r.from = p.from
				r.counterpart = p.office == "counterpart"
				if r.party == "" {
					r.party = p.party
				}
				if p.title != "" && !s.holdsOffice(r.titleFrom, r.titleTo) {
					r.title, r.titleFrom, r.titleTo = p.title, p.from, p.to
				}
				out[n-1] = r
				continue
			}
		}
		if n := len(out); n > 0 && r.kind == described && r.joint == 0 && (r.office == "counterpart" || r.office == "colleague") && r.owner != "" {
			if p := out[n-1]; p.kind == named && !p.inner && !p.poss && s.low(p.to) == "," && p.to+1 == r.from && s.closes(r.to) {
				p.to, p.counterpart = r.to, true
				if p.party == "" {
					p.party = r.party // "Pravind Jugnauth, his Mauritian counterpart"
				}
				continue
			}
		}
		out = append(out, r)
	}
	s.refs = out
	s.sharedPosts(full)
	s.delegations()
}

// closes reports whether an apposition can end before token k.
func (s *sentence) closes(k int) bool {
	switch s.low(k) {
	case "", ",", ".", ";", "and", "./", "(", "-", "–":
		return true
	}
	return false
}

// staysAt reports whether a place or day follows at token k, of which an
// apposition before need not be closed: "the Prime Minister of Chad, Mr. A in Paris".
func (s *sentence) staysAt(k int) bool {
	return s.preposition(k) || s.inDate(k) || s.low(k) == "here" || s.low(k) == "today"
}

// holdsOffice reports whether the tokens [from, to) name a post and not a rank
// alone.
func (s *sentence) holdsOffice(from, to int) bool {
	for k := from; k < to; k++ {
		if s.off[k]&isOffice != 0 {
			return true
		}
	}
	return false
}
