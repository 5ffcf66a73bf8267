package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"rapporteur/corpus/text"
)

// Marks of a photograph's credit. Each is looked for only in pieces that hold
// a word it needs, since most lines have none.
var (
	// (Photo: VNA), (Photo / AFP), [Photo/Xinhua], (Photo by Li Tao), (Illustrative photo), (VNA Photo)
	photoMark = regexp.MustCompile(`(?i)[(\[](?:(?:illustrative|file|illustration|courtesy|archive|cover)\s+)?(?:photos?|pictures?|image|ảnh|foto)` +
		`(?:\s*[:/|–-][^()\[\]]{0,80}|\s+(?:by|from|courtesy|credit|via|provided|taken)\b[^()\[\]]{0,80})?[)\]]` +
		`|[(\[][^()\[\]\s]{2,20}(?:\s[^()\[\]\s]{1,20}){0,2}\s+(?:file\s+)?photos?[)\]]`)
	// (Xinhua/Yao Dawei), [VNA/Duong Giang]
	slashMark = regexp.MustCompile(`[(\[]([\p{Lu}][\p{L}.+ ]{1,20})/\s?\p{Lu}[^()\[\]]{1,60}[)\]]`)
	// REUTERS/Minh Le/Pool
	bareSlashMark = regexp.MustCompile(`\b([\p{Lu}][\p{L}]{1,12})/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?:/\p{Lu}\p{L}+)*(?: Acquire Licensing Rights.{0,40})?`)
	// (Source: VNA)
	sourceMark = regexp.MustCompile(`(?i)[(\[](?:source|nguồn|credit)\s*:[^()\[\]]{1,60}[)\]]`)
	// "… in Hanoi. Photo: Vov.vn |", "… in Hanoi. — VNA/VNS Photo Minh Anh", "Photo courtesy of the ministry"
	photoEnd = regexp.MustCompile(`(?:^|[—–|-]\s*|[\s.])(?i:photos?|ảnh|image|picture)\s*(?:[:©]|/\s?|(?i:courtesy|credit|by)\b)[^.]{0,40}(?:\.\w{2,4})?[^.]{0,20}\.?[\s|]*$` +
		`|[—–-]\s*[\p{Lu}/.+]{2,16}\s+(?:[Ff]ile\s+)?[Pp]hotos?(?:\s+(?:by\s+)?\p{Lu}\S*){0,6}[\s|]*$`)
	// "— VNA/VNS Photo Trí Dũng" or "VNA/VNS Trí Dũng" with more text behind it
	photoInner = regexp.MustCompile(`(?:[—–-]\s*[\p{Lu}.+]{2,8}(?:/[\p{Lu}.+]{2,8})?\s+(?:[Ff]ile\s)?[Pp]hotos?|(?:[—–-]\s*|[.\s])VN[AS]/VN[AS](?:\s+(?:[Ff]ile\s)?[Pp]hotos?)?)\b((?:\s+\p{Lu}[\p{L}\p{M}]+)*)`)
	// "(Photo:" broken off at the end of a line
	photoBroken = regexp.MustCompile(`(?i)[(\[](?:photo|ảnh|foto)s?\s*(?::[^()\[\]]{0,40})?$`)
	// (L), (right), (2nd, L), (second from left), (front, centre), (L-R)
	positionMark = regexp.MustCompile(`(?i)\((?:(?:\d(?:st|nd|rd|th)|second|third|fourth|far|extreme|front|back|top|bottom|centre|center|middle|standing|seated|row|from|the),?\s?){0,4}` +
		`(?:l|r|c|left|right|centre|center|middle|front|l-r|l to r)(?:,?\s(?:front|back|row|standing|seated|side|foreground|to right)){0,3}\)`)
	// "In this file photograph dated …", "Pictured: …", "- ảnh 1 …"
	captionStart = regexp.MustCompile(`(?i)^(?:\(\pL+ files?\) )?(?:(?:in )?(?:this|a) (?:file |undated )*(?:photo|picture|image)|in (?:this|a) (?:file|undated|handout)|pictured\b|[(\[]?(?:file )?(?:photo|image|picture|ảnh|figure)\s?\d{0,2}\s?:|\[\d+/\d+\]|(?:follow us on )?(?:image|photo|picture) (?:source|credits?)\b|caption\s?:|photo caption|\(?(?:from )?left to right|from (?:left|right)\b)`)
	numberedShot = regexp.MustCompile(`(?i)\s[-–]\s(?:ảnh|photo|hình|image)\s\d{1,2}(?:\b|\pL)`)
	// "… on June 20, 2024. — MoFa/@ForeignOffice"
	dashCredit = regexp.MustCompile(`\s[—–-]\s?[^.—–]{1,40}$`)
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
	at := p.Start
	for _, mark := range photoMarks(p.In(s.a.Text)) {
		before := text.Trim(s.a.Text, text.Span{Start: at, End: p.Start + mark.Start})
		if at > p.Start {
			before = trimLeft(s.a.Text, before, ".,;|")
		}
		at = p.Start + mark.End
		rest, caption := s.lastSentence(before)
		switch n := words(before.In(s.a.Text)); {
		case len(out) == 0 && n <= 2*maxCaption && named(mark.In(p.In(s.a.Text))) && strings.Trim(s.a.Text[at:p.End], " .|") == "":
			rest, caption = text.Span{}, before
		case n > maxCaption && words(caption.In(s.a.Text)) > maxCaption:
			rest, caption = before, text.Span{Start: before.End, End: before.End}
		}
		if !rest.Empty() {
			out = append(out, piece{span: rest})
		}
		out = append(out, piece{span: caption, kind: Caption, fixed: true, mark: true})
	}
	if len(out) == 0 {
		return []piece{{span: p}}
	}
	if rest := trimLeft(s.a.Text, text.Span{Start: at, End: p.End}, ".,;|"); !rest.Empty() {
		out = append(out, piece{span: rest})
	}
	return out
}

// lastSentence splits p before its last sentence, the caption, unless p has a
// sign that all of it is a caption, or the last sentence tells an event and so
// belongs to the story.
func (s *scan) lastSentence(p text.Span) (rest, last text.Span) {
	line := p.In(s.a.Text)
	list := text.Sentences(s.a.Text, p)
	if len(list) < 2 || startsCaption(line) || numberedShot.MatchString(line) {
		return text.Span{}, p
	}
	if positionMark.MatchString(list[0].In(s.a.Text)) {
		return text.Span{}, p
	}
	last = list[len(list)-1]
	if said := last.In(s.a.Text); closed(said) && tells(said) && !positionMark.MatchString(said) {
		return p, text.Span{Start: p.End, End: p.End} // body with a stray credit
	}
	return text.Trim(s.a.Text, text.Span{Start: p.Start, End: last.Start}), last
}

// captionLike reports whether the line is a caption without a credit: it marks
// who stands where, or says that it is one.
func captionLike(line string) bool {
	if startsCaption(line) || strings.ContainsAny(line, "0123456789") && numberedShot.MatchString(line) {
		return true
	}
	if !strings.Contains(line, "(") || words(line) > maxCaption {
		return false
	}
	if !positionMark.MatchString(line) {
		return false
	}
	line = dashCredit.ReplaceAllString(line, "")
	return len(text.Sentences(line, text.Span{End: len(line)})) == 1
}

// captionWords are the first words of what captionStart matches, brackets apart.
var captionWords = []string{"in", "this", "a", "photo", "photos", "picture", "pictured", "pictures", "image", "file", "ảnh", "figure",
	"follow", "caption", "left", "from"}

// startsCaption reports whether the line says that it is a caption.
func startsCaption(line string) bool {
	if line == "" || line[0] != '(' && line[0] != '[' {
		end := strings.IndexFunc(line, func(r rune) bool { return !unicode.IsLetter(r) })
		if end < 0 {
			end = len(line)
		}
		if !slices.ContainsFunc(captionWords, func(w string) bool { return strings.EqualFold(w, line[:end]) }) {
			return false
		}
	}
	return captionStart.MatchString(line)
}

// barred reports whether the line is a cell of a caption table: "President A
// (right) and General B |".
func barred(line string) bool {
	inner, cut := strings.CutPrefix(line, "|")
	inner, cut2 := strings.CutSuffix(inner, "|")
	return (cut || cut2) && !strings.Contains(inner, "|") && words(inner) <= maxCaption
}

// photoPage makes the captions of a page that has no other text its body: "A
// meets with B in Beijing, March 3. (Xinhua/Li Tao)".
func (s *scan) photoPage() {
	for i := range s.pieces {
		if p := &s.pieces[i]; p.kind == Body && !p.span.Empty() {
			return
		}
	}
	for i := range s.pieces {
		if p := &s.pieces[i]; p.kind == Caption && sentenceLike(s.text(i)) {
			p.kind = Body
		}
	}
}
