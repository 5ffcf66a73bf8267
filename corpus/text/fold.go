package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// undecomposed are the Latin letters that carry a stroke or ligature which
// Unicode decomposition does not take apart.
var undecomposed = strings.NewReplacer(
	"đ", "d", "Đ", "d", "ð", "d", "Ð", "d", "ø", "o", "Ø", "o", "ł", "l", "Ł", "l",
	"ß", "ss", "æ", "ae", "Æ", "ae", "œ", "oe", "Œ", "oe", "ı", "i", "þ", "th", "Þ", "th",
	"’", "'", "‘", "'", "ʼ", "'",
)

// Fold returns s in lower case without diacritical marks, so that "Lê Hoài
// Trung" and "le hoai trung" compare equal. Curly apostrophes become straight;
// other punctuation and spaces stay.
func Fold(s string) string {
	if ascii(s) {
		return strings.ToLower(s)
	}
	s = norm.NFD.String(undecomposed.Replace(s))
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// Key returns the letters and digits of s, folded: the form under which names
// are compared. "Xie Chun Tao" and "Xie Chuntao" share the key "xiechuntao".
func Key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, Fold(s))
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
