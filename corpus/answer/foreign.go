package answer

import (
	"regexp"
	"strings"
	"unicode"
)

// Sounds tells how names are written in other scripts and languages.
type sounds struct {
	kanji   map[string]string // Japanese family name → in Latin letters
	leaders map[string]string // foreign leaders in Chinese → in Latin letters
}

func loadSounds() sounds {
	s := sounds{kanji: map[string]string{}, leaders: map[string]string{}}
	for _, l := range lines("hannames.tsv") {
		name, latin, _ := strings.Cut(l, "\t")
		s.leaders[name] = latin
	}
	for _, l := range lines("kanji.tsv") {
		name, latin, _ := strings.Cut(l, "\t")
		s.kanji[name] = latin
	}
	return s
}

// doubled is a name in another script, but Chinese, with its Latin form of a few
// words behind in brackets.
var doubled = regexp.MustCompile(`[^\p{Latin}\p{Han}\d\s(),.?!;:"'“”-][^\p{Latin}\p{Han}\d(),.?!;:"“”]*\((\p{Lu}[\p{Latin}.'-]*(?: [\p{Latin}.'-]+){0,3})\)`)

// fromForeign turns names and question words of other scripts and languages
// into English ones. The notes tell which form of a name was read how.
func (z *Answerer) fromForeign(q string) (string, []string) {
	var notes []string
	if !ascii(q) {
		q = doubled.ReplaceAllString(q, " $1 ")
		q = z.fromCyrillic(q, &notes)
		q = z.fromHan(q, &notes)
	}
	if viet(q) {
		q = z.fromViet(q)
	}
	return q, notes
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// cyrillic is the transliteration of news agencies, a letter each.
var cyrillic = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "yo", 'ж': "zh", 'з': "z", 'и': "i", 'й': "y",
	'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f",
	'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya",
}

func (z *Answerer) fromCyrillic(q string, notes *[]string) string {
	var b, raw, latin strings.Builder
	flush := func() {
		if raw.Len() > 0 {
			name := properCase(latin.String())
			*notes = append(*notes, "“"+raw.String()+"” is read as "+name+".")
			b.WriteString(name)
			raw.Reset()
			latin.Reset()
		}
	}
	for _, r := range q {
		if l, ok := cyrillic[unicode.ToLower(r)]; ok {
			raw.WriteRune(r)
			latin.WriteString(l)
			continue
		}
		flush()
		b.WriteRune(r)
	}
	flush()
	return b.String()
}
