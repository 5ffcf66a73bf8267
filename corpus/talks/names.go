package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// particles join the parts of a name: "Raul de la Cruz", "Mohammed bin Salman".
var particles = []string{"al", "bin", "bint", "da", "de", "del", "den", "der", "di", "do", "dos", "e", "el", "ibn",
	"la", "las", "los", "san", "ul", "ur", "van", "von", "y", "zu"}

// articles, written with a capital, carry the last word of an Arabic name.
var articles = []string{"al", "el", "bin", "ibn", "abu"}

// innerHonors are honours of Muslim and Malay names that also stand within them:
// "Awang Haji Ramli", "Zainab binti Datuk Osman".
var innerHonors = []string{"haji", "hajji", "hajjah", "hadji", "hj", "sheikh", "shaikh", "sayyid", "syed", "datuk", "dato", "datu", "pehin", "begum", "mirza", "maulana", "ustaz", "tuan", "tengku", "tunku"}

// smallArticles are joined to the name they carry: "Thabit al-Abbasi".
var smallArticles = []string{"al", "ad", "an", "ar", "as", "ash", "at", "az", "el", "ul", "ur"}

// carried reports whether w is a name behind a small article: "al-Abbasi".
func carried(w string) bool {
	article, name, ok := strings.Cut(w, "-")
	return ok && name != "" && name[0] >= 'A' && name[0] <= 'Z' && slices.Contains(smallArticles, article)
}

// placeNouns, written small right behind a name, make it a place or a thing:
// "Son La province", "Nha Rong wharf".
var placeNouns = []string{"airport", "avenue", "beach", "border", "bridge", "canal", "centre", "center", "city", "commune",
	"county", "district", "expo", "gulf", "hill", "hotel", "island", "islands", "lake", "mountain", "museum", "palace",
	"port", "prefecture", "prize", "province", "railway", "region", "river", "road", "strait", "street", "temple", "town",
	"township", "university", "valley", "village", "ward", "wharf", "zone"}

// nameTok reports whether token i can be part of a person's name. inside says
// that the token before it is part of the same name.
func (s *sentence) nameTok(i int, inside bool) bool {
	if i >= len(s.toks) {
		return false
	}
	t := &s.toks[i]
	if !t.cap || !t.word || t.Text[0] >= '0' && t.Text[0] <= '9' {
		return false
	}
	if s.known[t.low] && s.wordStandsAsName(i) && (s.off[i] == 0 || s.off[i] == isHonor && s.honorFrom(i) < i) && s.kind != article.Title && (t.ent == 0 || s.entAt(i).to-s.entAt(i).from == 1) {
		return true
	}
	if s.bracketed(i) {
		return false
	}
	if e := s.entAt(i); e != nil {
		if !inside && s.placeAsName(i, e) {
			return true
		}
		if !inside || t.class&isInst != 0 && e.kind != city {
			return false
		}
		if s.surnameBefore(i) { // "Nguyen Hoa Binh", "Nguyen Hong Thai"
			return e.kind == city || e.to-e.from == 1 && s.off[min(i+1, len(s.off)-1)] == 0 && lex().culture[s.low(i)] != nil
		}
		if slices.Contains(particles, s.low(e.from-1)) && !s.toks[e.from-1].cap {
			return e.kind == city // "Joaquim do Espirito Santo"
		}
		return e.to-e.from == 1 && e.kind == city && s.low(i+1) != ","
	}
	if !inside && firmWord(t.Text) && i+1 < len(s.toks) && s.toks[i+1].class&isSurname != 0 {
		return false // "Chairman of PowerChina Ding Yan"
	}
	if t.Text == "NA" && s.kind != article.Title {
		return false // the National Assembly
	}
	if s.off[i] != 0 {
		return inside && slices.Contains(innerHonors, t.low) && i+1 < len(s.toks) && s.plainCap(i+1)
	}
	if t.class&(isInst|isWeekday) != 0 && !s.surnameAsDay(i) && !(inside && (s.givenAsDay(i) || s.wordAsName(i))) {
		return false
	}
	if t.class&isMonth != 0 {
		return inside || s.monthAsName(i)
	}
	if inside && (len(t.Text) == 1 || slices.Contains(articles, s.low(i-1)) && s.toks[i-1].cap) {
		return true // "Badr Al Said", whose last word is an English verb
	}
	if t.class&isOpener == 0 {
		return true
	}
	if s.kind == article.Title {
		return false
	}
	if t.class&isGiven != 0 && i > 0 && s.off[i-1] != 0 && i+1 < len(s.toks) && s.toks[i+1].cap && s.toks[i+1].word && s.toks[i+1].class&(isOpener|isInst) == 0 {
		return true // "Secretary of State Mark Rubio": also a verb
	}
	if t.class&isGiven != 0 && !inside && i > 0 && s.toks[i-1].word && !s.toks[i-1].cap && i+1 < len(s.toks) && s.plainCap(i+1) {
		return true // "Earlier today Mark Sommers, Minister for Asia, …"
	}
	// "To Lam", "He Lifeng", "Bui Thanh Son": parts of a name that are also
	// words, behind a surname.
	if inside {
		return s.surnameBefore(i) || s.wordAtEnd(i)
	}
	if i == 0 && slices.Contains(functionWords, t.low) && i+1 < len(s.toks) && s.toks[i+1].class&isGiven != 0 && lex().culture[s.low(i+1)] == nil {
		return false // "To Gustavo Meza, …"
	}
	return t.class&isSurname != 0 && i+1 < len(s.toks) && s.toks[i+1].cap &&
		s.toks[i+1].class&(isOpener|isInst) == 0 && s.toks[i+1].ent == 0 && s.off[i+1] == 0
}

// bracketed reports whether token i is an abbreviation in brackets: "National
// Assembly (NA) Chairman".
func (s *sentence) bracketed(i int) bool {
	if i < 2 || s.low(i-1) != "(" || s.low(i+1) != ")" {
		return false
	}
	b := &s.toks[i-2]
	return upper(s.toks[i].Text) || b.cap && (b.class&isInst != 0 || b.ent != 0) && s.off[i-2] == 0 // "Power Construction Corporation (PowerChina)"
}

// surnameBefore reports whether a surname or given name stands up to three
// capitalised words before token i.
func (s *sentence) surnameBefore(i int) bool {
	for k := i - 1; k >= max(0, i-3) && s.toks[k].cap && s.toks[k].word; k-- {
		if s.toks[k].class&isSurname != 0 || k == i-1 && s.toks[k].class&isGiven != 0 {
			return true
		}
	}
	return false
}

// nameEnd returns the end of the name that begins at token i, or i if none
// does.
func (s *sentence) nameEnd(i int) int {
	if !s.nameTok(i, false) {
		return i
	}
	j := i + 1
	for j < len(s.toks) {
		switch {
		case s.nameTok(j, true):
			j++
		case s.initial(j):
			j++
		case slices.Contains(particles, s.toks[j].low) && !s.toks[j].cap && s.particle(j) > 0:
			j = s.particle(j)
		case s.low(j) == "," && s.low(j+1) == "jr":
			j += 2
			if s.low(j) == "." && j+1 < len(s.toks) {
				j++
			}
		default:
			return s.junior(j)
		}
	}
	return s.junior(j)
}

// junior returns the index behind the point of "Jr." if the name ends so.
func (s *sentence) junior(j int) int {
	if w := s.low(j - 1); (w == "jr" || w == "sr") && s.low(j) == "." && j+1 < len(s.toks) {
		return j + 1
	}
	return j
}

// initial reports whether token j is the point of an initial: "Joseph R. Biden", "Luis F. de la Cruz",
// or, right before the name, one of two letters: "Kh.Battulga".
func (s *sentence) initial(j int) bool {
	if s.low(j) != "." || j+1 >= len(s.toks) || !s.nameTok(j+1, true) && s.particle(j+1) == 0 {
		return false
	}
	return initials(s.toks[j-1].Text) || len(s.toks[j-1].Text) == 2 && (s.toks[j].Span.End == s.toks[j+1].Span.Start || slices.Contains(digraphs, s.low(j-1)))
}

// digraphs are initials of two letters, of one in Cyrillic: "Ts. Bolor", "Yu. Orlov".
var digraphs = []string{"kh", "ts", "ch", "sh", "zh", "yu", "ya", "yo", "ye"}

// initials reports whether w is one initial or several joined by points: "K.P".
func initials(w string) bool {
	for i := 0; i < len(w); i++ {
		if i%2 == 1 && w[i] != '.' || i%2 == 0 && (w[i] < 'A' || w[i] > 'Z') {
			return false
		}
	}
	return len(w)%2 == 1
}

// particle returns the index behind the particles at j if a name goes on there.
func (s *sentence) particle(j int) int {
	for n := 0; n < 3 && j < len(s.toks); n++ {
		if s.toks[j].cap {
			break
		}
		if !slices.Contains(particles, s.toks[j].low) {
			return 0
		}
		j++
	}
	if j < len(s.toks) && s.nameTok(j, true) {
		return j
	}
	return 0
}

// thing reports whether the capitalised words [i, j) name a place or body
// rather than a person, by what stands around them: "Tan Son Nhat
// International Airport", "Son La province", "the Diaoyutai".
func (s *sentence) thing(i, j int) bool {
	next := s.low(j)
	if j < len(s.toks) {
		t := &s.toks[j]
		if t.cap && t.class&isInst != 0 && t.class&(isWeekday|isMonth) == 0 && s.off[j] == 0 && s.kind != article.Title && !(j-i > 1 && s.titled(j)) {
			return true
		}
		if next == "(" && j+2 < len(s.toks) && s.low(j+2) == ")" && j+3 < len(s.toks) && s.toks[j+3].class&isInst != 0 && s.toks[j+3].cap {
			return true
		}
	}
	if slices.Contains(placeNouns, next) {
		return true
	}
	before := s.low(i - 1)
	if before == "the" {
		return true
	}
	if j-i == 1 && slices.Contains([]string{"in", "at", "near", "from", "around", "via"}, before) {
		return s.toks[i].class&(isSurname|isGiven) == 0 || before != "from"
	}
	return false
}

// titled reports whether a title with an office begins at token j, as in
// "HAYASHI Yoshimasa Foreign Minister".
func (s *sentence) titled(j int) bool {
	for k := j; k < min(j+4, len(s.toks)); k++ {
		if s.off[k] != 0 {
			return true
		}
		if !s.titleWord(k) {
			return false
		}
	}
	return false
}

// nameWords returns the folded words of the name [i, j).
func (s *sentence) nameWords(i, j int) []string {
	var out []string
	for k := i; k < j; k++ {
		if s.toks[k].word {
			out = append(out, s.toks[k].low)
		}
	}
	return out
}

// countryCulture gives the culture of a country whose people's names put the
// family first.
var countryCulture = map[string]string{"Vietnam": "vi", "China": "zh", "Taiwan": "zh", "Hong Kong": "zh", "Macau": "zh",
	"South Korea": "ko", "North Korea": "ko", "Japan": "ja", "Cambodia": "km", "Laos": "lo", "Thailand": "th"}

// cultureOf returns the culture whose habit the name follows: that of the
// party if its people bear the surname, else the one for which the number of
// words is usual ("Nguyen Phu Trong" has three, "Song Tao" two).
func cultureOf(words []string, party string) string {
	if len(words) == 0 {
		return ""
	}
	l := lex()
	all := l.culture[words[0]]
	if len(all) == 0 {
		return ""
	}
	if c := countryCulture[party]; slices.Contains(all, c) {
		return c
	}
	if slices.Contains(all, "ko") && (words[0] == "kim" || strings.Contains(words[1%len(words)], "-")) {
		return "ko" // "Kim Jong Un", "Park Sung-min": "Kim" heads few Vietnamese names
	}
	if len(words) > 1 && l.words[words[0]]&isGiven != 0 && len(l.culture[words[len(words)-1]]) == 0 {
		return ""
	}
	usual := "zh"
	if len(words) > 2 {
		usual = "vi"
	}
	switch {
	case len(words) > 5:
		return ""
	case slices.Contains(all, usual):
		return usual
	}
	return all[0]
}

// short reports whether w is the part of p's name by which people of its
// culture are called: the family name in China and Korea, the given name in
// Vietnam, the last name elsewhere.
func (p *person) short(w string) bool {
	if len(p.words) == 0 {
		return false
	}
	switch p.culture {
	case "zh", "ko", "ja":
		return p.words[0] == w
	}
	return p.words[len(p.words)-1] == w
}

// within reports whether all words stand in p's name.
func (p *person) within(words []string) bool {
	for _, w := range words {
		if !slices.Contains(p.words, w) && !p.part(w) {
			return false
		}
	}
	return true
}

// part reports whether w is half of a double name: "Canel" of "Díaz-Canel".
func (p *person) part(w string) bool {
	for _, x := range p.words {
		if !strings.Contains(x, w) || !strings.Contains(x, "-") {
			continue
		}
		for half := range strings.SplitSeq(x, "-") {
			if half == w && half != x {
				return true
			}
		}
	}
	return false
}

// sameName reports whether words name p: the same letters, or the same words
// in another order.
func (p *person) sameName(words []string) bool {
	if letterCount(words) != letterCount(p.words) {
		return false
	}
	if sameLetters(p.words, words) {
		return true
	}
	if len(words) != len(p.words) {
		return false
	}
	a, b := slices.Clone(words), slices.Clone(p.words)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

// letterCount counts the bytes of words.
func letterCount(words []string) int {
	n := 0
	for _, w := range words {
		n += len(w)
	}
	return n
}

// sameLetters reports whether a and b, of one length in all, are the same but
// for the breaks between words.
func sameLetters(a, b []string) bool {
	i, j := 0, 0 // in a[0] and b[0]
	for len(a) > 0 && len(b) > 0 {
		n := min(len(a[0])-i, len(b[0])-j)
		if a[0][i:i+n] != b[0][j:j+n] {
			return false
		}
		if i += n; i == len(a[0]) {
			a, i = a[1:], 0
		}
		if j += n; j == len(b[0]) {
			b, j = b[1:], 0
		}
	}
	return true
}

// misspelt reports whether words differ from p's name by up to two letters of
// one long word: "Bounnhang Vorachith" and "Bounnhang Volachith".
func (p *person) misspelt(words []string) bool {
	if len(words) != len(p.words) || len(words) < 2 {
		return false
	}
	off := 0
	for i := range words {
		if words[i] == p.words[i] {
			continue
		}
		if off++; off > 1 || len(words[i]) < 6 || len(p.words[i]) < 6 || words[i][0] != p.words[i][0] || text.Distance(words[i], p.words[i], 2) > 2 {
			return false
		}
	}
	return off == 1
}
