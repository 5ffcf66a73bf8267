package answer

import (
	"strings"
	"unicode"
)

// modeWords are the ways to name a mode; typeWords those to name a type.
var (
	modeWords = map[string]string{
		"online": "online", "virtual": "online", "virtually": "online", "by video": "online", "video": "online",
		"video link": "online", "by video link": "online", "video conference": "online", "video talks": "online", "video call": "online", "by videoconference": "online", "videoconference": "online", "via video": "online", "on screen": "online", "remotely": "online",
		"by phone": "phone", "on the phone": "phone", "over the phone": "phone", "phone": "phone", "telephone": "phone",
		"by telephone": "phone", "over phone": "phone", "on phone": "phone", "phoned": "phone", "telephoned": "phone",
		"in person": "in person", "face to face": "in person", "face-to-face": "in person", "in-person": "in person", "physically": "in person",
		"hybrid": "hybrid", "mixed format": "hybrid", "in mixed form": "hybrid",
	}
	typeWords = map[string]string{
		"courtesy call": "courtesy call", "courtesy calls": "courtesy call", "reception": "reception", "receptions": "reception",
		"working session": "working session", "working sessions": "working session",
	}
)

func (z *Answerer) findModes(w []word) []word {
	for i := 0; i < len(w); i++ {
		all := texts(w)
		for n := min(3, len(w)-i); n > 0; n-- {
			key := strings.Join(all[i:i+n], " ")
			if n == 1 && i+1 < len(w) && w[i+1].entity == noEntity && z.t.words[w[i+1].text] == 0 && z.t.stems[stem(w[i+1].text)] == 0 && (key == "online" || key == "phone" || key == "video" || key == "virtual") {
				continue // "online gambling"
			}
			if m, ok := modeWords[key]; ok {
				w = join(w, i, n, word{entity: aMode, value: m, class: z.t.words[key]})
				break
			}
			if ty, ok := typeWords[key]; ok {
				w = join(w, i, n, word{entity: aType, value: ty, class: meeting})
				for k := i - 1; k >= max(0, i-2); k-- {
					if strings.HasPrefix(w[k].text, "pa") && (stem(w[k].text) == "pay" || w[k].text == "paid") {
						w[k].entity = aMark // "paid a courtesy call": the verb tells no more
					}
				}
				break
			}
		}
	}
	return w
}

// findOffices finds descriptions of people by their office: "the Vietnamese
// defence minister", "head of the CPC International Department".
func (z *Answerer) findOffices(w []word) []word {
	for i := 0; i < len(w); i++ {
		if w[i].entity != noEntity && w[i].entity != aCountry && w[i].entity != aPlace {
			continue
		}
		n := z.officeLen(w, i)
		if n == 0 || z.peoplePhrase(w, i) > n {
			continue
		}
		n += z.strangeBody(w, i+n)
		var words []string
		for _, x := range w[i : i+n] {
			if x.entity == aCountry {
				words = append(words, strings.Fields(strings.ToLower(x.value))...)
				continue
			}
			words = append(words, officeWords(x.text)...)
		}
		o := z.t.office(singular(words))
		if l := militaryRank(o.words); l != nil {
			o.words, o.stems = l, stemsOf(l)
		}
		if len(o.words) == 0 || len(o.words) == 1 && vague[o.words[0]] && o.country == "" {
			continue
		}
		w = join(w, i, n, word{entity: anOffice, office: o, region: w[i].region})
	}
	return w
}

// vague are the ranks that alone describe nobody.
var vague = wordSet("head member leader official expert secretary representative envoy deputy chief director scholar official politician secretariat")

// singular turns "ministers" and "leaders" into what titles say.
func singular(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		if s := single(w); s != w && ranks[s] {
			w = s
		}
		out[i] = w
	}
	return out
}

// single returns a plural in "s" as one of them: "ministers", "secretaries".
func single(w string) string {
	if y, ok := strings.CutSuffix(w, "ies"); ok {
		return y + "y"
	}
	return strings.TrimSuffix(w, "s")
}

// officeLen returns how many words from i on describe an office; 0 if they do
// not. They are words that stand in titles, with a rank among them that is no
// mere "leader" or "official", and may go on behind "of" and "for".
func (z *Answerer) officeLen(w []word, i int) int {
	n, rank := 0, false
	end := 0
	weak, domain := false, 0
	for k := i; k < len(w) && k < i+14; k++ {
		x := w[k]
		if m := z.officePhrase(w, k); m > 1 && x.entity == noEntity {
			rank = true
			n += m
			k += m - 1
			end = k + 1
			continue
		}
		small := x.text == "of" || x.text == "the" || x.text == "for" || x.text == "'s" || x.text == "and" || x.text == "to" || x.text == "s"
		switch {
		case small && n == 0:
			return 0
		case small:
			if x.text == "and" && k > i && k+1 < len(w) && z.titleAnds[w[k-1].text+" "+w[k+1].text] {
				n++
				continue
			}
			if x.text == "and" || x.text == "to" && !(z.sent(w[i:k]) && k+1 < len(w) && (w[k+1].entity == aCountry || w[k+1].text == "the")) {
				return endOffice(end, rank, i)
			}
			n++
			continue
		case x.entity == aCountry && (n == 0 || w[k-1].text == "of" || w[k-1].text == "the" || w[k-1].text == "to" || w[k-1].text == "for" || !rank):
		case x.entity == aPlace && n > 0 && (w[k-1].text == "in" || w[k-1].text == "of" || n > 1 && w[k-1].text == "the" && w[k-2].text == "of"):
		case x.entity == aPlace && n == 0 && z.placeOffice(w, k):
		case topicPlaces[x.text] && z.t.places[x.text] != "" && (n > 0 && (w[k-1].text == "of" || w[k-1].text == "the") || n == 0 && z.placeOffice(w, k)):
		case x.entity != noEntity:
			return endOffice(end, rank, i)
		case k+1 < len(w) && w[k+1].entity == noEntity && isGrade(x.text, w[k+1].text):
		case x.text == "general" && k+1 < len(w) && generalBodies[w[k+1].text]:
		case z.isRank(x.text):
			rank = true
		case ranks[single(x.text)] && x.text != "leaders" && x.text != "officials" && x.text != "leader" && x.text != "official":
			weak = true
			if domain > 0 {
				rank = true
			}
		case z.titleWords[x.text] && z.t.words[x.text]&(meet|say|discuss|part|hold|aux|who|what) == 0 && !prepositions[x.text]:
		case z.t.offices[x.text] != "":
			rank = true
		case x.text == "state" && n > 1 && rank && w[k-1].text == "of": // "deputy secretary of state"
		case strings.Contains(x.text, "-") && z.titled(x.text):
		case anyBody[x.text] && n > 2 && rank && !w[k-1].capital:
		default:
			return endOffice(end, rank, i)
		}
		if x.entity == noEntity && !ranks[single(x.text)] {
			domain++
			rank = rank || weak
		}
		n++
		end = k + 1
	}
	return endOffice(end, rank, i)
}

// sent reports whether words describe someone who is sent to a country or a body:
// "ambassador", not "foreign minister".
func (z *Answerer) sent(w []word) bool {
	for _, x := range w {
		switch single(x.text) {
		case "ambassador", "envoy", "representative", "consul", "commissioner", "delegate", "attache", "minister-counsellor", "adviser", "advisor", "aide", "assistant", "observer", "mission", "counsellor", "councillor", "secretary":
			return true
		}
	}
	return false
}

// titled reports whether all parts of a word with hyphens stand in titles:
// "All-China".
func (z *Answerer) titled(w string) bool {
	for _, p := range officeWords(w) {
		if !z.titleWords[p] && z.t.countries[p] == "" {
			return false
		}
	}
	return true
}

// placeOffice reports whether the place at k is that of the office behind it:
// "the Guangxi party secretary", "the Hanoi mayor".
func (z *Answerer) placeOffice(w []word, k int) bool {
	if k > 0 && (w[k-1].text == "in" || w[k-1].text == "at") {
		return false
	}
	k++
	for k < len(w) && (w[k].text == "party" || w[k].text == "provincial" || w[k].text == "city" || w[k].text == "deputy" || w[k].text == "vice") {
		k++
	}
	return k < len(w) && w[k].entity == noEntity && ranks[w[k].text] && z.t.words[w[k].text]&people == 0
}

// peoplePhrase returns the length of the phrase at i that stands for people
// without an office: "heads of state or government".
func (z *Answerer) peoplePhrase(w []word, i int) int {
	all := texts(w)
	for n := min(z.t.wordsMax, len(w)-i); n > 1; n-- {
		if !has(all[i:i+n], "") && z.t.words[strings.Join(all[i:i+n], " ")]&people != 0 {
			return n
		}
	}
	return 0
}

// officePhrase returns the length of the phrase of the office table at i.
func (z *Answerer) officePhrase(w []word, i int) int {
	all := texts(w)
	for n := min(z.t.officeMax, len(w)-i); n > 1; n-- {
		if has(all[i:i+n], "") {
			continue
		}
		phrase := strings.Join(singular(all[i:i+n]), " ")
		if c := z.t.offices[phrase]; c != "" && ranks[c] {
			return n
		}
	}
	return 0
}

// prepositions end an office, though titles have them.
var prepositions = wordSet("then in at on as with by from who which that while when during before after about and or is was were are")

func endOffice(end int, rank bool, i int) int {
	if !rank || end <= i {
		return 0
	}
	return end - i
}

// generalBodies follow a "general" that is no rank.
var generalBodies = wordSet("assembly department debate election elections staff office statistics public customs")

// isRank reports whether w makes an office; words that are said of anyone do not.
func (z *Answerer) isRank(w string) bool {
	s := single(w)
	return (ranks[w] || ranks[s]) && z.t.words[w]&people == 0 || s == "minister" || s == "ministers"
}

// findClasses gives the other words their classes, phrases first.
func (z *Answerer) findClasses(w []word) []word {
	for i := 0; i < len(w); i++ {
		if w[i].entity != noEntity {
			continue
		}
		all := texts(w)
		for n := min(z.t.wordsMax, len(w)-i); n > 0; n-- {
			if has(all[i:i+n], "") {
				continue
			}
			c, ok := z.t.words[strings.Join(all[i:i+n], " ")]
			if !ok {
				continue
			}
			if n > 1 {
				w = join(w, i, n, word{class: c})
			} else {
				w[i].class = c
			}
			break
		}
		if w[i].class == 0 {
			w[i].class = z.t.stems[stem(w[i].text)]
		}
		if w[i].class == 0 && !z.words[z.root(w[i].text)] {
			w[i].class = z.t.misspelt(w[i].text)
		}
	}
	return w
}

// misspelt returns the classes of the function words that w is a letter away
// from; 0 if there are none.
func (t *tables) misspelt(w string) class {
	if len(w) < 4 || len(w) > 20 || len(w) == 4 && w[0] != 'w' {
		return 0 // "beef" is not "been"
	}
	var c class
	for _, d := range append(deletes(w), w) {
		for _, k := range t.nearWords[d] {
			if k[0] == w[0] && oneEdit(k, w) {
				c |= t.words[k]
			}
		}
	}
	return c
}

// near reports whether w is a letter away from a word of questions.
func (t *tables) near(w string) bool { return t.misspelt(w) != 0 }

// findForms drops the title in front of a name ("Prime Minister Chinh"), using
// it to choose among people of that name, and repairs "Wen did …".
func (z *Answerer) findForms(w []word) []word {
	if len(w) > 1 && w[1].class&aux != 0 && (w[0].entity == aPerson || w[0].class == 0) {
		for k, c := range map[string]class{"when": when, "what": what, "where": where, "who": who} {
			if len(w[0].text) >= 3 && oneEdit(k, w[0].text) {
				w[0] = word{raw: w[0].raw, text: w[0].text, class: c}
			}
		}
	}
	for i := 0; i+1 < len(w); i++ {
		if w[i].entity == aPerson && w[i+1].entity == anOffice && !(i > 0 && w[i-1].class&aux != 0) && !(i+2 < len(w) && w[i+2].text == "of") && z.holders(w[i].ids, w[i+1].office) != nil {
			w[i].ids = z.holders(w[i].ids, w[i+1].office) // "Xi president", as Chinese has it
			w = append(w[:i+1:i+1], w[i+2:]...)
		}
		if i+1 >= len(w) || w[i].entity != anOffice || w[i+1].entity != aPerson {
			continue
		}
		if len(w[i+1].ids) > 1 {
			if l := z.holders(w[i+1].ids, w[i].office); l != nil {
				w[i+1].ids = l
			}
		}
		w = append(w[:i:i], w[i+1:]...)
	}
	return w
}

// holders returns those of ids who have held o.
func (z *Answerer) holders(ids []int, o office) []int {
	var out []int
	for _, id := range ids {
		for _, h := range z.held[id] {
			if h.is(o) {
				out = append(out, id)
				break
			}
		}
	}
	return out
}

// findUnknown marks runs of words that look like a name of someone whom the
// articles do not know.
func (z *Answerer) findUnknown(w []word) []word {
	all := z.allCapital(w)
	for i := 0; i < len(w); i++ {
		n, strange := 0, false
		for i+n < len(w) && z.nameLike(w, i+n, all) {
			strange = strange || w[i+n].entity == noEntity && !z.any[w[i+n].text]
			n++
		}
		if n == 0 {
			continue
		}
		named, wrong := 0, false
		for _, x := range w[i : i+n] {
			if x.entity == aPerson {
				named++
				wrong = wrong || x.form == misspelt || x.capital && !all
			}
		}
		if n == 2 && named == 2 && len(w[i].text) >= longSurname && len(w[i+1].text) >= longSurname && z.metEachOther(w[i].ids, w[i+1].ids) {
			i++ // "Aliyev Mottaki" are two
			continue
		}
		if n > 1 && named > 0 && (named < n || wrong) || strange && named == 0 {
			w = join(w, i, n, word{entity: aName})
			if l := z.twoOff(nameWords(w[i].text)); len(l) == 1 || len(l) > 1 && z.sameAs(l) {
				w[i] = word{raw: w[i].raw, text: w[i].text, entity: aPerson, ids: l, form: misspelt, capital: w[i].capital}
			}
			continue
		}
		i += n - 1
	}
	return w
}

// longSurname is the length of a name that is no syllable of Chinese or Vietnamese,
// of which two side by side would make one person: "Li Qiang".
const longSurname = 6

// metEachOther reports whether one of a and one of b were at a meeting.
func (z *Answerer) metEachOther(a, b []int) bool {
	for _, id := range a {
		for _, e := range z.byWho[id] {
			for _, x := range e.seats {
				if x.person >= 0 && x.person != id && has(b, x.person) {
					return true
				}
			}
		}
	}
	return false
}

// nameLike reports whether the word at i could be part of a name: one that is
// known as part of one only, or a word with a capital that has no other use.
func (z *Answerer) nameLike(w []word, i int, all bool) bool {
	x := w[i]
	switch {
	case x.entity == aPerson:
		return (x.form == partial || x.form == misspelt) && (!strings.Contains(x.text, " ") || z.strangeName(w, i+1))
	case topicPlaces[x.text], weekday(x.text) != 0:
		return false
	case z.strangeName(w, i):
		return true
	case x.entity != noEntity || x.class != 0 || z.titleWords[x.text] || z.t.groups[x.text] != nil:
		return false
	case z.firstSyllable(w, i):
		return true
	case len([]rune(x.text)) < 2 || x.text[0] >= '0' && x.text[0] <= '9':
		return false
	case !latin(x.raw):
		return true
	}
	return x.capital && !all && (i > 0 || !z.lower[x.text]) && !z.lower[x.text] && !z.words[z.root(x.text)] ||
		!z.any[x.text] && !z.words[z.root(x.text)] && (x.capital || nearName0(w, i))
}

// syllable is the length of the longest syllable of Vietnamese and Chinese names.
const syllable = 6

// firstSyllable reports whether the word at i, which articles have as part of names
// only, stands before one of a syllable that is part of somebody's name, so that
// the two must be the name of something else: "bac ninh", where they have "Bac
// Giang" and "Ninh Thanh Cong".
func (z *Answerer) firstSyllable(w []word, i int) bool {
	if i+1 >= len(w) || z.lower[w[i].text] || len(w[i].text) > syllable || len(w[i].text) < 2 || !latin(w[i].raw) || w[i].text[0] < 'a' {
		return false
	}
	n := w[i+1]
	return n.entity == aPerson && n.form == partial && len(n.text) <= syllable && !strings.Contains(n.text, " ") && n.capital == w[i].capital
}

// strangeName reports whether the word at i goes on a name of which the articles
// know only the words before, and is itself one that they write with a capital
// only: "Nam" of "Le Hoai Nam", where they have "Le Hoai Trung" and "Việt Nam".
func (z *Answerer) strangeName(w []word, i int) bool {
	if i < 1 || i >= len(w) {
		return false
	}
	x, p := w[i], w[i-1]
	if p.entity != aPerson || p.form != partial || !strings.Contains(p.text, " ") {
		return false
	}
	if x.capital && p.capital && vietSurnames[nameWords(p.text)[0]] && x.entity == noEntity && x.class&^light == 0 && len(x.text) > 1 && !strings.HasPrefix(x.text, "'") {
		return true // "Nguyen Van An"
	}
	return x.entity == noEntity && x.class == 0 && len(x.text) > 1 && !z.lower[x.text] && (x.text[0] < '0' || x.text[0] > '9') && !strings.HasPrefix(x.text, "'")
}

// nearName0 reports whether a neighbour of the word at i is part of a name.
func nearName0(w []word, i int) bool {
	return i > 0 && w[i-1].entity == aPerson && w[i-1].form == partial ||
		i+1 < len(w) && w[i+1].entity == aPerson && w[i+1].form == partial
}

func latin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}
