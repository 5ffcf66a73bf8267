package answer

import (
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"rapporteur/corpus/text"
)

// hanForeign is the length of the longest name in the table of foreign leaders.
const hanForeign = 7

// hanName is the length of the longest name in Chinese characters that is
// looked for.
const hanName = 5

// envoy is an ambassador with the country sent to in front: 驻越南大使.
var envoy = regexp.MustCompile(`驻(\p{Han}{2,6}?)(大使|总领事)`)

// fromHan turns Chinese: at each character the longest name of a person, else
// the longest phrase of the table, else the character as it is.
func (z *Answerer) fromHan(q string, notes *[]string) string {
	r := []rune(envoy.ReplaceAllString(q, "${2}驻$1"))
	var b strings.Builder
	for i := 0; i < len(r); {
		if !unicode.Is(unicode.Han, r[i]) && r[i] != '，' && r[i] != '？' && r[i] != '、' && r[i] != '。' {
			b.WriteRune(r[i])
			i++
			continue
		}
		if name, n := z.hanAt(r[i:]); n > 0 {
			*notes = append(*notes, "“"+string(r[i:i+n])+"” is read as "+name+".")
			b.WriteString(" " + name + " ")
			i += n
			continue
		}
		if to, n := z.phraseAt(string(r[i:])); n == 0 {
			if city, k := z.hanCity(r[i:]); k > 0 {
				b.WriteString(" " + properCase(city) + " ")
				i += k
				continue
			}
		} else {
			b.WriteString(to)
			i += n
			continue
		}
		b.WriteRune(r[i])
		i++
	}
	s := hanDate(b.String())
	if strings.Contains(q, "是否") || strings.Contains(q, "吗") || strings.Contains(q, "有没有") {
		s = "did " + s
	}
	return s
}

var hanDay = regexp.MustCompile(`(\d{4}) year (?:(\d{1,2}) month (?:(\d{1,2}) day)?)?`)

// hanDate turns "2022 year 7 month 6 day" into a date.
func hanDate(s string) string {
	return hanDay.ReplaceAllStringFunc(s, func(m string) string {
		f := hanDay.FindStringSubmatch(m)
		return " " + dateWords(f[3], f[2], f[1]) + " "
	})
}

// dateWords writes a date of which the day, or day and month, may be "".
func dateWords(day, month, year string) string {
	m, _ := strconv.Atoi(month)
	if m < 1 || m > 12 {
		return year
	}
	return strings.TrimSpace(day + " " + monthName(m) + " " + year)
}

func (z *Answerer) phraseAt(s string) (string, int) {
	for _, p := range z.t.phrases {
		if p.from != "" && p.from[0] >= 0x80 && strings.HasPrefix(s, p.from) {
			return p.to, len([]rune(p.from))
		}
	}
	return "", 0
}

// hanAt returns the person whose name stands at the start of r in Chinese
// characters, and how many they are.
func (z *Answerer) hanAt(r []rune) (string, int) {
	run := 0
	for run < len(r) && run < hanName && unicode.Is(unicode.Han, r[run]) {
		run++
	}
	for n := run; n >= 2; n-- {
		for _, read := range []func(rune) []string{text.Pinyin, text.SinoViet} {
			for _, key := range z.combine(r[:n], read) {
				if l := z.names.keys[key]; len(l) > 0 {
					return z.people[l[0]].Name, n
				}
			}
		}
	}
	for n := min(len(r), hanForeign); n >= 2; n-- {
		latin := z.t.sounds.leaders[string(r[:n])]
		if latin == "" {
			continue
		}
		words := nameWords(latin)
		l := z.names.whole(words)
		if l == nil {
			l = z.names.some(words)
		}
		if len(l) > 0 {
			return z.people[l[0]].Name, n
		}
		return properCase(latin), n
	}
	for n := min(run, 3); n >= 1; n-- {
		if latin := z.t.sounds.kanji[string(r[:n])]; latin != "" {
			for _, id := range z.names.tokens[latin] {
				if z.people[id].Party == "Japan" {
					return z.people[id].Name, run
				}
			}
		}
	}
	return "", 0
}

// hanCity returns the city whose name stands at the start of r in Chinese
// characters, by its sound, and how many they are: 大连 is Dalian.
func (z *Answerer) hanCity(r []rune) (string, int) {
	for n := min(len(r), 4); n >= 2; n-- {
		for _, key := range z.combine(r[:n], text.Pinyin) {
			if z.t.places[key] == "China" || z.places[key] != "" {
				return key, n
			}
		}
	}
	return "", 0
}

// maxReadings bounds the readings of a name that are tried.
const maxReadings = 600

// combine returns the readings of r joined, each character in each of its ways,
// as far as names begin so.
func (z *Answerer) combine(r []rune, read func(rune) []string) []string {
	out := []string{""}
	for _, c := range r {
		out = z.extend(out, read(c))
	}
	return out
}

// extend adds each of the sounds to each of the keys, and keeps what some name
// begins with.
func (z *Answerer) extend(keys, sounds []string) []string {
	var out []string
	for _, k := range keys {
		for _, s := range sounds {
			if len(out) < maxReadings && s != "" && z.begins(k+s) {
				out = append(out, k+s)
			}
		}
	}
	return out
}

// begins reports whether a name, or a place in China, begins with key.
func (z *Answerer) begins(key string) bool {
	i := sort.SearchStrings(z.starts, key)
	return i < len(z.starts) && strings.HasPrefix(z.starts[i], key)
}

// readStarts sorts the keys of names and places, so that begins can look them up.
func (z *Answerer) readStarts() {
	z.starts = nil
	for k := range z.names.keys {
		z.starts = append(z.starts, k)
	}
	for _, m := range []map[string]string{z.places, z.t.places} {
		for p := range m {
			z.starts = append(z.starts, p)
		}
	}
	sort.Strings(z.starts)
}

// soundsAt returns the people whose name the words at i give in its
// Sino-Vietnamese reading: "Tập Cận Bình" is Xi Jinping.
func (z *Answerer) soundsAt(words []string) []int {
	if len(words) < 2 || len(words) > 4 {
		return nil
	}
	keys := []string{""}
	for _, w := range words {
		if keys = z.extend(keys, text.HanPinyin(w)); len(keys) == 0 {
			return nil
		}
	}
	var out []int
	for _, k := range keys {
		for _, id := range z.names.keys[k] {
			if p := z.people[id].Party; (p == "China" || p == "") && !has(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}
