package talks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// titleWord reports whether token k can stand inside a title.
func (s *sentence) titleWord(k int) bool {
	t := &s.toks[k]
	if t.ent != 0 || s.off[k] != 0 || s.bracketed(k) || t.Text == "NA" {
		return true
	}
	switch t.low {
	case "of", "for", "and", "the", "'s", "'", "(", ")", "&", "its", "his", "her", "their":
		return true
	case "on":
		return k+1 < len(s.toks) && s.toks[k+1].cap && s.toks[k+1].class&(isInst|isMonth|isWeekday) == isInst
	case "again", "concurrently", "now", "currently":
		if k > 0 && k+1 < len(s.toks) && s.low(k-1) == "and" && s.off[k+1]&isOffice != 0 {
			return true // "member of the Political Bureau and again foreign minister"
		}
	case "southern", "northern", "eastern", "western":
		if k+1 < len(s.toks) && s.toks[k+1].ent != 0 {
			return true // "Consul General to southern Laos"
		}
	case "in":
		if e := s.entAt(k + 1); k > 0 && e != nil && e.kind != demonym {
			return s.off[k-1]&isOffice != 0 && !(e.kind == city && slices.Contains(ofStates, s.low(k-1))) || s.consulFrom(k-1, e)
		}
		return false
	case "to":
		if k > 0 && (s.low(k-1) == "mission" || s.low(k-1) == "delegation" || s.low(k-1) == "representation") && s.toks[k-1].cap && (s.entAt(k+1) != nil || s.low(k+1) == "the" && s.entAt(k+2) != nil) {
			return true // "head of the Lao Mission to the EU"
		}
		return k > 0 && k+1 < len(s.toks) && (s.off[k-1] != 0 && (s.toks[k+1].ent != 0 || s.low(k+1) == "the" || s.off[k+1] != 0 || k+2 < len(s.toks) && s.toks[k+2].ent != 0 && s.titleWord(k+1)) ||
			s.toks[k-1].ent != 0 && (s.toks[k+1].ent != 0 || s.low(k+1) == "the" && k+2 < len(s.toks) && s.toks[k+2].ent != 0) && s.postedFrom(k-1)) // "Ambassador of Vietnam to Laos"
	case "/":
		return k > 0 && k+1 < len(s.toks) && (s.off[k-1] != 0 || s.toks[k-1].class&isInst != 0) && s.off[k+1] != 0 // "High Representative/Vice-President"
	case ",", "-", "–":
		if a, b := s.entAt(k-1), s.entAt(k+1); s.low(k) != "," && a != nil && b != nil && a.kind == country && b.kind == country {
			return true // "Vietnam - China Friendship Association"
		}
		return k > 0 && k+1 < len(s.toks) && s.toks[k-1].cap && s.toks[k+1].cap &&
			s.toks[k-1].class&isInst != 0 && s.toks[k+1].class&isInst != 0 && s.off[k+1] == 0 && (s.off[k-1] == 0 || s.low(k-1) == "affairs")
	}
	if t.class&isInst != 0 && t.class&(isMonth|isWeekday) == 0 {
		return t.cap || s.smallInst(k) || s.localKind(k)
	}
	if s.localName(k) {
		return true
	}
	if t.cap && k > 0 && s.low(k-1) == "of" && firmWord(t.Text) {
		return true
	}
	if t.low == "under" {
		return s.low(k+1) == "secretary"
	}
	return t.class&isModifier != 0 || ordinal(t.low) || strings.HasPrefix(t.low, "newly-") || t.cap && strings.HasSuffix(t.low, "-level")
}

// smallInst reports whether the uncapitalised body word k is part of a title:
// "head of the inspection commission".
func (s *sentence) smallInst(k int) bool {
	return k > 0 && (s.low(k-1) == "of" || s.low(k-1) == "the" || s.low(k-1) == "for" || s.toks[k-1].class&(isInst|isModifier) != 0 || s.toks[k-1].ent != 0 ||
		s.low(k-1) == "and" || s.low(k-1) == "its" || s.low(k-1) == "'s") || s.off[min(k+1, len(s.off)-1)] != 0
}

// ofStates are offices of no town: "the Vietnamese president in Hanoi" tells where.
var ofStates = []string{"president", "premier", "minister", "king", "queen", "sultan", "emir", "emperor", "chancellor", "speaker", "counterpart", "pm", "taoiseach"}

// consulFrom reports whether "of" and the land at token k follow an envoy's office
// whose seat is e: "Consul General of China in Ho Chi Minh City", "Ambassador of
// Cuba in Vietnam". An ambassador's town may be where people met, but for "the
// Ambassador of Cuba in Hanoi, Ana Costa".
func (s *sentence) consulFrom(k int, e *ent) bool {
	if s.toks[k].ent == 0 {
		return false
	}
	for b := s.entAt(k).from - 1; b >= 0; b-- {
		switch w := s.low(b); {
		case w == "consul", w == "general" && s.low(b-1) == "consul":
			return true
		case w == "ambassador":
			return e.kind == country || s.low(e.to) == "," && e.to+2 < len(s.toks) && s.plainCap(e.to+1) && s.plainCap(e.to+2)
		case w != "of" && w != "the" && s.toks[b].class&isInst == 0:
			return false
		}
	}
	return false
}

// postedFrom reports whether the land at token k is the one that sends an
// envoy: "Ambassador of the Kingdom of Cambodia".
func (s *sentence) postedFrom(k int) bool {
	from := s.entAt(k).from
	for b := from - 1; b >= max(0, from-6); b-- {
		if s.off[b] != 0 {
			return true
		}
		if w := s.low(b); w != "of" && w != "the" && s.toks[b].class&isInst == 0 {
			return false
		}
	}
	return false
}

// ordinal reports whether w is an ordinal in figures: "13th".
func ordinal(w string) bool {
	return len(w) > 2 && w[0] >= '0' && w[0] <= '9' &&
		(strings.HasSuffix(w, "th") || strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd") || strings.HasSuffix(w, "rd"))
}

// titleBefore returns where the title begins that stands right before token i,
// or i if there is none: "Head of the CPV Central Committee's Commission for
// External Relations Le Hoai Trung".
func (s *sentence) titleBefore(i int) int {
	if s.low(i-1) == "and" {
		return i // the title of somebody else: "Minister for Trade and B"
	}
	j := i
	if h := s.honorFrom(i); h < i && (s.low(h-1) == "–" || s.low(h-1) == "-") && h > 1 && (s.off[h-2] != 0 || s.toks[h-2].class&isInst != 0) {
		if t := s.titleBefore(h - 1); t < h-1 {
			return t // "President of the Union – Mme. B"
		}
	}
	for j > 0 && !(s.low(j-1) == "and" && s.off[j]&isHonor != 0 && j > 1 && s.bracketEnd(j-2)) && (s.titleWord(j-1) || s.atBody(j-1) || s.low(j-1) == "." && j > 1 && s.off[j-2]&(isHonor|isRank) != 0) {
		j--
	}
	start := -1
	for k := j; k < i; k++ {
		if s.off[k] != 0 {
			start = k
			break
		}
	}
	if start < 0 {
		return i
	}
	start = s.cutList(start, i)
	for start > j {
		if b := s.shortForm(start - 1); b >= j {
			start = b
		} else if s.premodifier(start - 1) {
			start--
		} else {
			break
		}
	}
	return s.openingTitles(start)
}

// bracketEnd reports whether an office with its field in brackets ends at token k:
// "Secretary (East) and H.E. B" are two.
func (s *sentence) bracketEnd(k int) bool {
	return k > 2 && s.low(k) == ")" && s.low(k-2) == "(" && s.off[k-3]&isOffice != 0
}

// atBody reports whether token k ties an office to its ministry: "State Secretary at
// the Ministry of Foreign Affairs".
func (s *sentence) atBody(k int) bool {
	if k < 1 || s.low(k) != "at" || s.low(k+1) != "the" || s.off[k-1]&isOffice == 0 && s.toks[k-1].class&isInst == 0 && s.toks[k-1].ent == 0 {
		return false
	}
	j := k + 2
	if e := s.entAt(j); e != nil && (e.kind == demonym || e.kind == country) {
		j = e.to // "at the Cuban Foreign Ministry"
		if s.off[k-1]&isOffice == 0 && s.low(j) != "foreign" && s.low(j) != "ministry" {
			return false
		}
	} else if s.off[k-1]&isOffice == 0 {
		return false
	}
	switch s.low(j) {
	case "ministry", "department", "federal", "chancellery", "foreign":
		return true
	}
	return false
}

// shortForm returns where the abbreviation in brackets behind the name of a body
// or land begins that ends at token k: "Republic of Korea (ROK)"; -1 if none does.
func (s *sentence) shortForm(k int) int {
	if k < 3 || s.low(k) != ")" || s.low(k-2) != "(" || !upper(s.toks[k-1].Text) {
		return -1
	}
	if b := &s.toks[k-3]; !b.cap || b.class&isInst == 0 && b.ent == 0 || s.off[k-3] != 0 {
		return -1
	}
	return k - 2
}

// honorFrom returns where the honorific right before token i begins; i if there
// is none.
func (s *sentence) honorFrom(i int) int {
	for i > 0 && (s.off[i-1]&isHonor != 0 || s.low(i-1) == "." && i > 1 && s.off[i-2]&isHonor != 0) {
		i--
	}
	return i
}

// postNominals stand between a name and its title: "Hon. Bob Carr MP, Minister".
var postNominals = []string{"MP", "MPs", "MEP", "QC", "KC", "AM", "AO", "AC", "CBE", "MBE", "OBE", "KBE", "PhD"}

// titleAfter parses the title that follows a name at token j behind a comma,
// or in a clause with "who": ", head of the Department", ", who chairs the
// Commission". It returns the span of the title and the end of the whole
// apposition; from == to if there is none.
func (s *sentence) titleAfter(j int) (from, to, end int) {
	k := j
	if k < len(s.toks) && slices.Contains(postNominals, s.toks[k].Text) {
		k++
	}
	k = s.skipAside(k)
	if k >= len(s.toks) || s.low(k) != "," {
		if s.low(k) == "who" {
			return s.relativeTitle(k, j)
		}
		return j, j, k
	}
	k++
	if s.low(k) == "who" || s.low(k) == "which" {
		return s.relativeTitle(k, j)
	}
	from, to = s.titlePhrase(k)
	if from == to || s.low(k) == "the" && s.verbAt(to) || s.low(k) == "and" && s.low(to) == "," && s.nameEnd(to+1) > to+1 {
		return j, j, s.skipAside(j) // "At the talks with Premier Li, the Vietnamese PM proposed"
	}
	return from, to, to
}

// verbAt reports whether token k is a finite verb, so that what stands before
// it is a subject.
func (s *sentence) verbAt(k int) bool {
	switch s.low(k) {
	case "also", "then":
		k++
	case "was", "is", "has", "had", "will", "would":
		return true
	}
	return speechVerbs()[s.low(k)] || len(triggers().byFirst[s.low(k)]) > 0 && !s.toks[k].cap
}

// skipAside returns the index behind a mark such as "(R)", "(left)" at k.
func (s *sentence) skipAside(k int) int {
	if s.low(k) == "(" && s.low(k+2) == ")" {
		switch s.low(k + 1) {
		case "l", "r", "left", "right", "centre", "center", "c":
			return k + 3
		}
	}
	return k
}

// fillers may stand between the comma and the title: ", who is also head of".
var fillers = []string{"new", "a", "an", "the", "also", "who", "is", "was", "now", "then", "currently", "concurrently", "and", "again", "his", "her", "as", "still"}

// titlePhrase parses a title at token k; from == to if there is none there.
func (s *sentence) titlePhrase(k int) (from, to int) {
	for k < len(s.toks) && slices.Contains(fillers, s.low(k)) {
		k++
	}
	if k < len(s.off) && s.off[k]&isHonor != 0 && s.toks[k].cap {
		return k, k // "A, HE Minister B": somebody else
	}
	head := -1
	for h := k; h < min(k+9, len(s.toks)) && s.titleWord(h); h++ {
		if s.off[h]&(isOffice|isRank) != 0 {
			head = h
			break
		}
		if s.low(h) == "of" || s.low(h) == "and" || s.low(h) == "," {
			break
		}
	}
	if head < 0 || head == k && s.chairs(k) {
		return k, k
	}
	e := s.titleRun(head)
	if e < len(s.toks) && s.nameTok(e, false) && s.nameEnd(e) > e {
		e = s.beforeNext(k, e)
	}
	for e > k && s.hangs(e-1) {
		e--
	}
	if e <= head {
		return k, k
	}
	return k, e
}

// chairs reports whether the word at k, which can be an office, is a verb there:
// "A and B co-chair the meeting".
func (s *sentence) chairs(k int) bool {
	switch s.low(k) {
	case "chair", "co-chair", "head", "lead":
		return s.low(k+1) == "the" || s.low(k+1) == "a" || s.low(k+1) == "an"
	}
	return false
}

// hangs reports whether token k cannot end a title.
func (s *sentence) hangs(k int) bool {
	switch s.low(k) {
	case "of", "for", "and", "the", "on", "to", ",", "(", "his", "her", "their", "its", "-", "–", "'s", "'":
		return true
	}
	return false
}

// titleRun returns the end of the title words from k on, going on behind a
// comma or "and" where another office of the same person follows.
func (s *sentence) titleRun(k int) int {
	for k < len(s.toks) {
		if s.titleWord(k) || s.atBody(k) {
			k++
			continue
		}
		if s.low(k) == "." && s.low(k-1) == "c.c" {
			k++ // "general secretary of the C.C., Communist Party of Vietnam"
			if e := s.entAt(k + 1); s.low(k) == "," && e != nil && e.kind == organisation {
				k++
			}
			continue
		}
		if s.low(k) != "," && s.low(k) != ";" {
			return k
		}
		from, to := s.titlePhrase(k + 1)
		if from == to || s.low(k) == ";" {
			return k
		}
		return to
	}
	return k
}

// beforeNext returns the end of the title that begins at k when a name stands
// at e: the name is part of the title behind "of" ("special envoy of General
// Secretary Xi Jinping"), or has a title of its own behind a comma or "and".
func (s *sentence) beforeNext(k, e int) int {
	t := s.titleBefore(e)
	if t <= k && s.entAt(k) != nil && s.entAt(k).kind == demonym {
		return k // "A, Lao Party General Secretary and President B"
	}
	if t > k && (s.low(t-1) == "of" || s.low(t-1) == "to" || s.low(t-1) == "the" && (s.low(t-2) == "of" || s.low(t-2) == "to")) {
		return s.nameEnd(e)
	}
	if s.low(e-1) == "of" || s.low(e-1) == "to" || s.low(e-1) == "'s" || s.aideOf(k, e) {
		return s.nameEnd(e)
	}
	for b := e - 1; b > k; b-- {
		if s.low(b) == "and" || s.low(b) == "," {
			return b
		}
	}
	return k
}

// aides serve somebody whose title and name follow theirs behind "of" or "to".
var aides = []string{"envoy", "representative", "assistant", "adviser", "advisor", "aide", "spokesperson", "spokesman"}

// aideOf reports whether the title from k on ends with one of the person named
// at e whom its holder serves: "Minister of Foreign Affairs and Special Envoy of
// General Secretary of the Central Committee B".
func (s *sentence) aideOf(k, e int) bool {
	for b := e - 1; b > k+1; b-- {
		switch {
		case s.low(b) == "," || s.low(b) == "and":
			return false
		case (s.low(b) == "of" || s.low(b) == "to") && slices.Contains(aides, s.low(b-1)):
			return s.off[b+1] != 0 || s.entAt(b+1) != nil || slices.Contains([]string{"the", "its", "his", "her", "their"}, s.low(b+1)) // "of its leader B"
		}
	}
	return false
}

// clean joins the words of a phrase by single spaces.
func clean(s string) string {
	space := true // before the byte at i
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' && space || s[i] < ' ' || s[i] >= 0x80 && !letterAt(s, i) {
			return strings.Join(strings.Fields(s), " ")
		}
		space = s[i] == ' '
	}
	if space && s != "" {
		return s[:len(s)-1]
	}
	return s
}

// letterAt reports whether the byte at i begins or continues a character that is
// no white space.
func letterAt(s string, i int) bool {
	if !utf8.RuneStart(s[i]) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return !unicode.IsSpace(r)
}

// partyIn returns the country or organisation that the tokens [from, to) of a
// title tell. The post's own country comes first: "Chinese Ambassador to
// Vietnam" is China's, "Consul General of Laos in Ho Chi Minh City" is Laos'.
func (s *sentence) partyIn(from, to int) string {
	found, weak := "", ""
	for k := from; k < to; k++ {
		e := s.entAt(k)
		if e == nil || e.from != k || e.party == "" || s.low(k-1) == "latin" {
			continue // "envoy for Latin American affairs"
		}
		if b := s.low(k - 1); k > from && (b == "to" || b == "in") || k > from+1 && b == "the" && s.low(k-2) == "to" {
			continue // "Ambassador to Vietnam", beside "according to the Vietnamese leader"
		}
		if e.kind == city {
			if weak == "" {
				weak = e.party
			}
			continue
		}
		if found == "" || found != e.party && e.kind != organisation && lexOrganisation(found) {
			found = e.party
		}
	}
	if found == "" {
		return weak
	}
	return found
}

// lexOrganisation reports whether the party is no country.
func lexOrganisation(party string) bool {
	e, ok := lex().phrases[text.Fold(party)]
	return ok && e.kind == organisation
}
