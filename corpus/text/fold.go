package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters are the Latin letters that carry a stroke or ligature which Unicode
// decomposition does not take apart.
var letters = [0x300]string{
	'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l",
	'ß': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'ı': "i", 'þ': "th", 'Þ': "th",
}

// undecomposed replaces the same letters, and curly apostrophes.
var undecomposed = strings.NewReplacer(append(pairs(), "’", "'", "‘", "'", "ʼ", "'")...)

// pairs lists letters as a replacer takes them.
func pairs() []string {
	var out []string
	for r, s := range letters {
		if s != "" {
			out = append(out, string(rune(r)), s)
		}
	}
	return out
}

// Fold returns s in lower case without diacritical marks, so that "Lê Hoài
// Trung" and "le hoai trung" compare equal. Curly apostrophes become straight;
// other punctuation and spaces stay.
func Fold(s string) string {
	if ascii(s) {
		return strings.ToLower(s)
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = append(b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !western(r) {
			return foldAny(s)
		}
		b = appendFolded(b, s[i:i+n], r)
		i += n
	}
	return string(b)
}

// western reports whether r is a Latin letter, a mark on one, or punctuation:
// what English and Vietnamese text is made of.
func western(r rune) bool {
	return r < 0x370 || 0x1e00 <= r && r < 0x1f00 || 0x2000 <= r && r < 0x2070
}

// appendFolded appends the western character s, which is r, folded.
func appendFolded(b []byte, s string, r rune) []byte {
	if unicode.Is(unicode.Mn, r) {
		return b
	}
	if r < 0x300 && letters[r] != "" {
		return append(b, letters[r]...)
	}
	switch r {
	case '’', '‘', 'ʼ':
		return append(b, '\'')
	}
	d := norm.NFD.PropertiesString(s).Decomposition()
	if d == nil {
		return utf8.AppendRune(b, unicode.ToLower(r))
	}
	for len(d) > 0 {
		r, n := utf8.DecodeRune(d)
		if !unicode.Is(unicode.Mn, r) {
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
		d = d[n:]
	}
	return b
}

// foldAny folds text of any script.
func foldAny(s string) string {
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
	s = Fold(s)
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
				b = append(b, c)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b = utf8.AppendRune(b, r)
		}
		i += n
	}
	return string(b)
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
