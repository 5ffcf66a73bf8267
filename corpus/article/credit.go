package article

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// named reports whether the credit names the photographer, "[Xinhua/Ju Peng]",
// as none does that stands behind a paragraph of the story.
func named(mark string) bool {
	return strings.HasPrefix(mark, "[") || strings.HasPrefix(mark, "(") && strings.Contains(mark, "/") && !containsFold(mark, "hoto")
}

// photoMarks returns the credits of photographs in line, in order and apart.
func photoMarks(line string) []text.Span {
	var all [][]int
	photo := containsFold(line, "hoto")
	if photo || containsFold(line, "ảnh") || containsFold(line, "image") || containsFold(line, "picture") {
		all = append(all, photoMark.FindAllStringIndex(line, -1)...)
		all = append(all, photoBroken.FindAllStringIndex(line, -1)...)
		all = append(all, photoEnd.FindAllStringIndex(line, -1)...)
	}
	if photo || strings.Contains(line, "/VN") {
		for _, m := range photoInner.FindAllStringSubmatchIndex(line, -1) {
			all = append(all, []int{m[0], m[2] + creditName(line[m[2]:m[3]], line[m[3]:])})
		}
	}
	if slashed(line) {
		slashes := slashMark.FindAllStringSubmatchIndex(line, -1)
		for _, m := range append(slashes, bareSlashMark.FindAllStringSubmatchIndex(line, -1)...) {
			if agencies[line[m[2]:m[3]]] {
				all = append(all, m[:2])
			}
		}
	}
	if len(all) == 0 && (containsFold(line, "source") || containsFold(line, "nguồn") || containsFold(line, "credit")) {
		if m := sourceMark.FindStringIndex(line); m != nil && m[0] > 0 && showing(line[:m[0]]) {
			all = append(all, m)
		}
	}
	slices.SortFunc(all, func(a, b []int) int { return cmp.Or(a[0]-b[0], b[1]-a[1]) })
	var out []text.Span
	for _, m := range all {
		if len(out) == 0 || m[0] >= out[len(out)-1].End {
			out = append(out, text.Span{Start: m[0], End: m[1]})
		}
	}
	return out
}

// slashed reports whether line has a slash before a capital, as the credits "Xinhua/Yao Dawei" and "VNA/ Duong Giang" have.
func slashed(line string) bool {
	for i := 1; i < len(line); i++ {
		if line[i] != '/' {
			continue
		}
		next := strings.TrimLeft(line[i+1:min(i+3, len(line))], " \t")
		if next != "" && ('A' <= next[0] && next[0] <= 'Z' || next[0] >= utf8.RuneSelf) {
			return true
		}
	}
	return false
}

// showing reports whether s, before a source, can be a caption: it tells no
// event, is no full paragraph and, if it has a stop, one sentence that says who
// is seen, "PM A receives B. (Source: VNA)".
func showing(s string) bool {
	n := words(s)
	return !tells(s) && n <= maxCaption && (!closed(s) || n <= 30 && len(text.Sentences(s, text.Span{End: len(s)})) == 1)
}

// creditName returns the length of the photographer's name at the start of the
// capitalised words in names, which rest follows: all of them at the end of the
// line, else at most two, without the word that begins the next sentence or a
// dateline.
func creditName(names, rest string) int {
	f := strings.Fields(names)
	if strings.Trim(rest, " .|") == "" && len(f) <= 4 {
		return len(names)
	}
	n, end := 0, 0
	for i, w := range f {
		if n == 2 || i == len(f)-1 || len(w) > 1 && w == strings.ToUpper(w) {
			break
		}
		end += strings.Index(names[end:], w) + len(w)
		n++
	}
	return end
}
