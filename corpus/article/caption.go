package article

import (
	"regexp"
	"strings"

	"rapporteur/corpus/text"
)

// Marks of a photograph's credit. Each is looked for only in pieces that hold
// a word it needs, since most lines have none.
var (
	// (Photo: VNA), (Photo / AFP), [Photo/Xinhua], (Photo by Li Tao), (Illustrative photo), (VNA Photo)
	photoMark = regexp.MustCompile(`(?i)[(\[](?:(?:illustrative|file|illustration|courtesy|archive|cover)\s+)?(?:photos?|pictures?|image|ảnh|foto)` +
		`(?:\s*[:/|–-][^()\[\]]{0,80}|\s+(?:by|from|courtesy|credit|via)\b[^()\[\]]{0,80})?[)\]]` +
		`|[(\[][^()\[\]\s]{2,20}(?:\s[^()\[\]\s]{1,20}){0,2}\s+(?:file\s+)?photos?[)\]]`)
	// (Xinhua/Yao Dawei), [VNA/Duong Giang]
	slashMark = regexp.MustCompile(`[(\[]([\p{Lu}][\p{L}.+ ]{1,20})/\s?\p{Lu}[^()\[\]]{1,60}[)\]]`)
	// (Source: VNA)
	sourceMark = regexp.MustCompile(`(?i)[(\[](?:source|nguồn|credit)\s*:[^()\[\]]{1,60}[)\]]`)
	// "… in Hanoi. Photo: Vov.vn |", "… in Hanoi. — VNA/VNS Photo Minh Anh", "Photo courtesy of the ministry"
	photoEnd = regexp.MustCompile(`(?:^|[\s.|])(?i:photos?|ảnh|image|picture)\s*(?:[:©]|/\s?|(?i:courtesy|credit|by)\b)[^.]{0,40}(?:\.\w{2,4})?[^.]{0,20}\.?[\s|]*$` +
		`|[—–-]\s*[\p{Lu}/.+]{2,16}\s+(?:[Ff]ile\s+)?[Pp]hotos?(?:\s+(?:by\s+)?\p{Lu}\S*){0,6}[\s|]*$`)
	// "— VNA/VNS Photo" with more text behind it
	photoInner = regexp.MustCompile(`[—–-]\s*[\p{Lu}/.+]{2,16}\s+(?:File |file )?Photo\b`)
	// (L), (right), (2nd, L), (second from left), (front, centre)
	positionMark = regexp.MustCompile(`(?i)\((?:[\w, ]{0,20}\b)?(?:l|r|c|left|right|centre|center|middle|front|standing|seated)(?:, ?[\w ]{1,20})?\)`)
	// "In this file photograph dated …", "Pictured: …", "- ảnh 1 …"
	captionStart = regexp.MustCompile(`(?i)^(?:(?:in )?this (?:file |undated )*(?:photo|picture|image)|in this (?:file|undated|handout)|pictured\b|(?:file )?photo\s?:|ảnh\s?:|caption\s?:|photo caption)`)
	numberedShot = regexp.MustCompile(`(?i)\s[-–]\s(?:ảnh|photo|hình|image)\s\d{1,2}\b`)
	// nv1-9866.jpg
	imageFile = regexp.MustCompile(`(?i)^\S{1,120}\.(?:jpe?g|png|gif|webp)$`)
)

// maxCaption is the number of words a caption rarely passes; what is longer
// and carries a mark is taken for body with a mark.
const maxCaption = 75

// cutCaptions cuts a line with photo marks into captions and the pieces before
// and behind them: "They agreed. Liu at the talks (Photo: VNA) Hanoi (VNA) - …".
func (s *scan) cutCaptions(p text.Span) []piece {
	var out []piece
	for !p.Empty() {
		mark, ok := s.mark(p)
		if !ok {
			break
		}
		before := text.Trim(s.a.Text, text.Span{Start: p.Start, End: mark.Start})
		rest, caption := s.lastSentence(before)
		if words(caption.In(s.a.Text)) > maxCaption {
			rest, caption = before, text.Span{Start: before.End, End: before.End}
		}
		if !rest.Empty() {
			out = append(out, piece{span: rest})
		}
		out = append(out, piece{span: caption, kind: Caption, fixed: true, mark: true})
		p = text.Trim(s.a.Text, text.Span{Start: mark.End, End: p.End})
		p = trimLeft(s.a.Text, p, ".,;|")
	}
	if !p.Empty() {
		out = append(out, piece{span: p})
	}
	return out
}

// mark returns the first photo mark of p.
func (s *scan) mark(p text.Span) (text.Span, bool) {
	line := p.In(s.a.Text)
	best := text.Span{Start: -1}
	try := func(m []int) {
		if m != nil && (best.Start < 0 || m[0] < best.Start) {
			best = text.Span{Start: m[0], End: m[1]}
		}
	}
	hoto := containsFold(line, "hoto") || containsFold(line, "ảnh") || containsFold(line, "image") || containsFold(line, "picture")
	if hoto {
		try(photoMark.FindStringIndex(line))
		try(photoInner.FindStringIndex(line))
		if best.Start < 0 {
			try(photoEnd.FindStringIndex(line))
		}
	}
	if strings.Contains(line, "/") && strings.ContainsAny(line, "([") {
		if m := slashMark.FindStringSubmatchIndex(line); m != nil && agencies[line[m[2]:m[3]]] {
			try(m)
		}
	}
	if best.Start < 0 {
		if m := sourceMark.FindStringIndex(line); m != nil && m[0] > 0 && !closed(line[:m[0]]) && !tells(line[:m[0]]) {
			try(m)
		}
	}
	if best.Start < 0 {
		return best, false
	}
	return text.Span{Start: p.Start + best.Start, End: p.Start + best.End}, true
}

// lastSentence splits p before its last sentence, unless p has a sign that all
// of it is a caption.
func (s *scan) lastSentence(p text.Span) (rest, last text.Span) {
	line := p.In(s.a.Text)
	list := text.Sentences(s.a.Text, p)
	if len(list) < 2 || captionStart.MatchString(line) || numberedShot.MatchString(line) {
		return text.Span{}, p
	}
	if positionMark.MatchString(list[0].In(s.a.Text)) {
		return text.Span{}, p
	}
	last = list[len(list)-1]
	return text.Trim(s.a.Text, text.Span{Start: p.Start, End: last.Start}), last
}

// captionLike reports whether the line is a caption without a credit: it marks
// who stands where, or says that it is one.
func captionLike(line string) bool {
	if captionStart.MatchString(line) || numberedShot.MatchString(line) {
		return true
	}
	if !strings.Contains(line, "(") || words(line) > maxCaption {
		return false
	}
	return positionMark.MatchString(line) && len(text.Sentences(line, text.Span{End: len(line)})) == 1
}

// barred reports whether the line is a cell of a caption table: "President A
// (right) and General B |".
func barred(line string) bool {
	inner, cut := strings.CutPrefix(line, "|")
	inner, cut2 := strings.CutSuffix(inner, "|")
	return (cut || cut2) && !strings.Contains(inner, "|") && words(inner) <= maxCaption
}
