package answer

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"rapporteur/corpus/text"
)

// vietSign tells a Vietnamese question by words that English has not.
var vietSign = regexp.MustCompile(`\b(ai (da|duoc|se|tham|la)|(da|co|tung)? ?gap (ai|nhung)|khi nao|o dau|tai dau|bao nhieu|may lan|la ai|noi (gi|ve)|(thao luan|trao doi|ban) (ve |nhung )?gi|hoi dam|hoi kien|liet ke|cuoc (gap|hop|hoi)|chuc vu|gap nhau|ai (gap|tiep)|tiep ai|luc nao|bao gio|ngay nao|nam nao|(da|co) gap|(da|co) (ban|thao luan|trao doi|hoi dam|noi chuyen|tham)|(van de|noi dung|viec) gi|la gi|(cuoc|hoi nghi|bai) nao)\b`)

// vietWords are small words of Vietnamese questions, with their marks.
var vietWords = wordSet("gặp đã được ở đâu nào gì với về của những các người hội đàm tiếp khi bao mấy lần ngày tháng năm là có không cuộc tại họp nói ông bà và giữa trong ai còn thì hồi sao vậy đồng chí nữa cùng hai hôm")

// viet reports whether a question is in Vietnamese.
func viet(q string) bool {
	if vietSign.MatchString(text.Fold(q)) {
		return true
	}
	n := 0
	for _, w := range strings.FieldsFunc(norm.NFC.String(q), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		if l := strings.ToLower(w); vietWords[l] && !ascii(l) {
			n++
		}
	}
	return n >= 2 || vietAsks(q)
}

// vietAsk is a question word of Vietnamese in small letters, with its marks.
var vietAsk = regexp.MustCompile(`(^|[^\p{L}])(ai|gì|nào|đâu|mấy|bao)($|[^\p{L}])`)

// vietAsks reports whether a question word of Vietnamese stands beside another
// word with marks that is no name: "ai chủ trì".
func vietAsks(q string) bool {
	q = norm.NFC.String(q)
	if len(q) > 0 {
		q = strings.Replace(q, "Ai ", "ai ", 1)
	}
	if !vietAsk.MatchString(q) {
		return false
	}
	for _, w := range strings.FieldsFunc(q, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		if !ascii(w) && unicode.IsLower([]rune(w)[0]) && !vietAsk.MatchString(w) {
			return true
		}
	}
	return false
}

var (
	vietYesNo = regexp.MustCompile(`\b(co|da) (tung )?(gap|ban|noi|de cap|nhac|thao luan|trao doi|tham|hoi dam|hoi kien|tiep|dien dam)\b.*\b(khong|chua)\b|\bco gap\b`)
	vietWh    = regexp.MustCompile(`\b(ai|khi nao|o dau|bao nhieu|may lan|gi)\b`)
	vietThey  = regexp.MustCompile(`(?i)(^|[^\p{L}])họ($|[^\p{L}])`) // "họ" is they; "Hồ" a name
	vietDay   = regexp.MustCompile(`ngay (\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?`)
	vietMonth = regexp.MustCompile(`thang (\d{1,2})(?:/| nam )(\d{4})`)
)

// fromViet turns a Vietnamese question: names stay, phrases of the table
// become English.
func (z *Answerer) fromViet(q string) string {
	q0 := norm.NFC.String(q)
	capitals := alwaysCapital(q0)
	folded := text.Fold(vietThey.ReplaceAllString(q0, "${1}they$2"))
	if len(folded) > 0 {
		q = folded
	}
	q = vietDay.ReplaceAllStringFunc(q, func(m string) string {
		f := vietDay.FindStringSubmatch(m)
		return dateWords(f[1], f[2], f[3])
	})
	q = vietMonth.ReplaceAllStringFunc(q, func(m string) string {
		f := vietMonth.FindStringSubmatch(m)
		return dateWords("", f[1], f[2])
	})
	var words []string
	for _, t := range text.Tokens(q, text.Span{Start: 0, End: len(q)}) {
		words = append(words, t.Text)
	}
	s := strings.Join(z.vietWords(words, capitals, z.markedNames(capitals, q0)), " ")
	if vietYesNo.MatchString(folded) && !vietWh.MatchString(folded) {
		s = "did " + s
	}
	return s
}

// markedNames returns the folded words of q, among its capitals, that are part of
// somebody's name and by their marks none of the small words: "Trọng", where
// "trong" is in.
func (z *Answerer) markedNames(capitals map[string]bool, q string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.FieldsFunc(q, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		if f := text.Fold(w); capitals[f] && !ascii(w) && !vietWords[strings.ToLower(w)] && z.names.some([]string{f}) != nil {
			m[f] = true
		}
	}
	return m
}

// alwaysCapital returns the folded words of q that it writes with a capital each
// time.
func alwaysCapital(q string) map[string]bool {
	m, small := map[string]bool{}, map[string]bool{}
	for _, w := range strings.FieldsFunc(q, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		if unicode.IsUpper([]rune(w)[0]) {
			m[text.Fold(w)] = true
		} else {
			small[text.Fold(w)] = true
		}
	}
	for w := range small {
		delete(m, w)
	}
	return m
}

// vietWords turns the words of a Vietnamese question into English ones. The
// capitals are the folded words that it writes with one.
func (z *Answerer) vietWords(words []string, capitals, marked map[string]bool) []string {
	var out []string
	last := "" // the English of the phrase before
	for i := 0; i < len(words); {
		if n := z.vietName(words[i:]); n > 0 {
			for _, w := range words[i : i+n] {
				out = append(out, properCase(w))
			}
			i, last = i+n, ""
			continue
		}
		to, n := z.vietPhrase(words[i:])
		country := vietLands[words[i]]
		if p, k := z.vietPlace(words[i:]); k > n {
			to, n, country = p, k, "" // "Lao Cai" is not Laos
		}
		switch {
		case country != "" && (z.t.isOffice(last) || vietBefore[last]):
			to, n = country, 1
		case n == 0 || n == 1 && (inName(words, capitals, i) || marked[words[i]]):
			to, n = words[i], 1
			if capitals[to] {
				to = properCase(to)
			}
		}
		if z.t.isOffice(last) && (z.t.country(to) != "" || z.isPlace(to)) {
			to = "of " + to
		}
		if words[i] == "nao" {
			out = whichBefore(out)
		} else if to != "" {
			out = append(out, to)
		}
		i += n
		if to != "" {
			last = to // "chairman of the People's Committee [tỉnh] Quảng Ninh"
		}
	}
	return out
}

// vietLands are the names of countries in one syllable that names of people have
// too: they stand for a country behind an office or a word of vietBefore.
var (
	vietLands  = map[string]string{"my": "United States", "phap": "France", "duc": "Germany", "nga": "Russia", "anh": "United Kingdom", "uc": "Australia", "y": "Italy", "lao": "Laos"}
	vietBefore = wordSet("in visited to between and with side delegation official leader of")
)

// inName reports whether the word at i has a capital beside another one with a
// capital, as the words of a name have.
func inName(words []string, capitals map[string]bool, i int) bool {
	if (words[i] == "ong" || words[i] == "ba") && (i == 0 || !capitals[words[i-1]]) {
		return false // "Mr" and "Mrs"
	}
	return capitals[words[i]] && (i > 0 && capitals[words[i-1]] || i+1 < len(words) && capitals[words[i+1]])
}

// whichBefore puts a "which" before the last of the words that stands for
// people, or before the last word: "nao" follows what it asks for.
func whichBefore(out []string) []string {
	at := max(len(out)-1, 0)
	for k := len(out) - 1; k >= max(0, len(out)-4); k-- {
		w, _, _ := strings.Cut(out[k], " ")
		if w == "leader" || w == "leaders" || w == "official" || w == "minister" || w == "ambassador" || w == "president" {
			at = k
			break
		}
	}
	return append(out[:at:at], append([]string{"which"}, out[at:]...)...)
}

// isOffice reports whether a phrase of the table is an office: "prime minister".
func (t *tables) isOffice(s string) bool {
	if s == "" {
		return false
	}
	w := strings.Fields(strings.ToLower(s))
	return ranks[w[len(w)-1]] || ranks[w[0]] || t.offices[strings.Join(w, " ")] != ""
}

// vietName returns how many words at the start of w are a person's name.
func (z *Answerer) vietName(w []string) int {
	for n := min(nameMax, len(w)); n >= 2; n-- {
		if z.names.whole(w[:n]) != nil || z.soundsAt(w[:n]) != nil {
			return n
		}
	}
	return 0
}

// vietPlace returns the place that the words at the start of w name, and how many
// they are: "cao bang".
func (z *Answerer) vietPlace(w []string) (string, int) {
	for n := min(4, len(w)); n > 1; n-- {
		if p := strings.Join(w[:n], " "); z.isPlace(p) {
			return properCase(p), n
		}
	}
	return "", 0
}

// isPlace reports whether s is a place, in any case of letters.
func (z *Answerer) isPlace(s string) bool {
	s = strings.ToLower(s)
	return z.t.places[s] != "" || z.places[s] != ""
}

// vietPhrase returns the English of the longest phrase at the start of w.
func (z *Answerer) vietPhrase(w []string) (string, int) {
	for _, p := range z.t.phrases {
		if p.from == "" || p.from[0] >= 0x80 {
			continue
		}
		f := strings.Fields(p.from)
		if len(f) <= len(w) && strings.Join(w[:len(f)], " ") == p.from {
			return strings.TrimSpace(p.to), len(f)
		}
	}
	return "", 0
}
