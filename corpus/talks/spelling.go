package talks

import (
	"slices"
	"strings"
)

// Beginnings and ends of the syllables of pinyin, the spelling of Chinese names
// in mainland China (ISO 7098), without tone marks.
var (
	pinyinStarts = []string{"zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w", ""}
	pinyinEnds   = []string{"iang", "iong", "uang", "ang", "eng", "ing", "ong", "iao", "ian", "uai", "uan", "ai", "ei", "ao", "ou",
		"an", "en", "er", "ia", "ie", "iu", "in", "ua", "uo", "ui", "un", "ue", "a", "o", "e", "i", "u", "v"}
)

// syllableBreaks takes out the marks between syllables: "Xi'an".
var syllableBreaks = strings.NewReplacer("'", "", "-", "")

// pinyin reports whether every word is made of syllables of pinyin: "jianchao",
// beside "samrin".
func pinyin(words []string) bool {
	for _, w := range words {
		w = syllableBreaks.Replace(w)
		if len(w) > 24 || !syllables(w) {
			return false
		}
	}
	return len(words) > 0
}

// syllables reports whether w is made of syllables of pinyin.
func syllables(w string) bool {
	if w == "" {
		return true
	}
	for _, start := range pinyinStarts {
		rest, ok := strings.CutPrefix(w, start)
		if !ok {
			continue
		}
		for _, end := range pinyinEnds {
			if tail, ok := strings.CutPrefix(rest, end); ok && syllables(tail) {
				return true
			}
		}
	}
	return false
}

// noVietnamese reports whether a word is spelt as Vietnamese never is: with f,
// j, w or z, or a q without u.
func noVietnamese(words []string) bool {
	for _, w := range words {
		if strings.ContainsAny(w, "fjwz") || strings.Count(w, "q") > strings.Count(w, "qu") {
			return true
		}
	}
	return false
}

// vietnameseMarks are letters that only Vietnamese writes.
const vietnameseMarks = "ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ"

// family returns the country that p's family name tells. A name that both
// Vietnamese and Chinese bear tells it by its spelling ("To Lam" is no pinyin,
// "Cai Qi" no Vietnamese), its number of words or its marks, or if the article
// is about a visit to one of the two. A Chinese name in pinyin means China where
// the article speaks of no other land whose people bear such names.
func (x *extractor) family(p *person) string {
	all := lex().culture[p.words[0]]
	vi, zh := slices.Contains(all, "vi"), slices.Contains(all, "zh") && pinyin(p.words) && len(p.words) <= 3
	switch {
	case p.culture == "ja":
		return "Japan"
	case p.culture == "ko" && !strings.ContainsAny(p.name, vietnameseMarks):
		return "" // of two countries
	case vi && (strings.ContainsAny(p.name, vietnameseMarks) || !zh && !noVietnamese(p.words)):
		return "Vietnam"
	case zh && (!vi || noVietnamese(p.words)):
		if x.names("Taiwan") || x.names("Singapore") || x.names("Hong Kong") || x.names("Malaysia") {
			return ""
		}
		return "China"
	case vi && len(p.words) > 2:
		return "Vietnam"
	case vi && !zh:
		if visited, _ := x.visited(); visited == "China" || x.publisher() == "Vietnam" {
			return "Vietnam"
		}
	}
	return ""
}
