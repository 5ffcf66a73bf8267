package text

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/mozillazg/go-pinyin"
)

// hanviet.txt tells its source at its head.
//
//go:embed data/hanviet.txt
var hanviet string

// A hanTable has the Vietnamese readings of Chinese characters.
type hanTable struct {
	viet  map[rune][]string // character → readings, without marks
	chars map[string][]rune // reading → characters
}

var han = sync.OnceValue(func() hanTable {
	t := hanTable{map[rune][]string{}, map[string][]rune{}}
	for line := range strings.Lines(hanviet) {
		f := strings.Fields(line)
		if len(f) == 0 || strings.HasPrefix(f[0], "#") {
			continue
		}
		for _, c := range f[1:] {
			r := []rune(c)[0]
			t.viet[r] = append(t.viet[r], f[0])
			t.chars[f[0]] = append(t.chars[f[0]], r)
		}
	}
	return t
})

// SinoViet returns the Vietnamese readings of a Chinese character in its
// simplified form, folded: "luu" for 刘. The result must not be changed.
func SinoViet(r rune) []string { return han().viet[r] }

// HanRead returns the Chinese characters of a Vietnamese reading, folded. The
// result must not be changed.
func HanRead(reading string) []rune { return han().chars[reading] }

// Pinyin returns the Mandarin readings of a Chinese character, without tones.
func Pinyin(r rune) []string {
	a := pinyin.NewArgs()
	a.Heteronym = true
	var out []string
	for _, l := range pinyin.Pinyin(string(r), a) {
		for _, s := range l {
			if k := Key(s); !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// hanPinyin has the Mandarin readings of the characters of each Vietnamese reading.
var hanPinyin = sync.OnceValue(func() map[string][]string {
	out := make(map[string][]string, len(han().chars))
	for reading, chars := range han().chars {
		var all []string
		for _, c := range chars {
			for _, s := range Pinyin(c) {
				if s != "" && !slices.Contains(all, s) {
					all = append(all, s)
				}
			}
		}
		out[reading] = all
	}
	return out
})

// HanPinyin returns the Mandarin readings, without tones, that the characters of a
// Vietnamese reading have: "luu" is "liu". The result must not be changed.
func HanPinyin(reading string) []string { return hanPinyin()[reading] }

// SameInPinyin reports whether the folded words of a name, read as Vietnamese
// readings of Chinese characters, can be the name with that key in pinyin: "ho
// cam dao" is "hujintao".
func SameInPinyin(words []string, key string) bool {
	if len(words) == 0 {
		return key == ""
	}
	for _, s := range HanPinyin(words[0]) {
		if rest, ok := strings.CutPrefix(key, s); ok && SameInPinyin(words[1:], rest) {
			return true
		}
	}
	return false
}
