package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// A piece is a line or a part of one on its way to become a paragraph.
type piece struct {
	span    text.Span
	kind    Kind
	fixed   bool // kind is settled
	mark    bool // a photo mark stood behind it
	heading bool // a heading over links
	ended   bool // an end mark stood behind it
	dated   bool // a dateline stood before it
	crumbs  bool // a menu
	date    Date // of a printed date line
	when    text.Span
	address bool // date is from the page's address
}

// A scan holds the state of one Parse.
type scan struct {
	a      *Article
	pieces []piece
	body   int // index of the first piece that is surely body, or len(pieces)
	end    int // index of the last piece with an end mark, or len(pieces)
	menu   int // index of the last menu before the body, or -1
	faults []Problem

	american bool // numeric dates give the month first
}

// text returns the words of line i.
func (s *scan) text(i int) string { return s.pieces[i].span.In(s.a.Text) }

// set settles the kind of line i.
func (s *scan) set(i int, k Kind) {
	s.pieces[i].kind, s.pieces[i].fixed = k, true
}

// closed reports whether s ends like a sentence.
func closed(s string) bool {
	s = strings.TrimRight(s, "\"'”’)]»/ ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return r != utf8.RuneError && strings.ContainsRune(".!?…:;。！？", r)
}

// stopped reports whether s ends like a statement, question or call.
func stopped(s string) bool {
	s = strings.TrimRight(s, "\"'”’)]» ")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}

// sentenceLike reports whether the line reads as running text: it is closed,
// or long, or tells an event.
func sentenceLike(s string) bool {
	n := words(s)
	return closed(s) && n >= 4 || n >= 30 || n >= 8 && tells(s)
}

// opens reports whether the line can be the first of the body: a headline may
// tell an event in a past form, but has no stop.
func opens(s string) bool {
	n := words(s)
	return closed(s) && n >= 4 || n >= 30
}

// tells reports whether s has a verb in a past form that tells an event.
func tells(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if toldVerbs.whole[strings.TrimRight(w, ",;:")] {
			return true
		}
	}
	return false
}

// prose reports whether s, a line without a stop, is a sentence all the same:
// it tells an event and has an article or pronoun, which headlines leave out.
func prose(s string) bool {
	if !tells(s) {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		if smallProse[strings.ToLower(w)] {
			return true
		}
	}
	return false
}

var smallProse = set(strings.Fields("the a an he she they it his her their its that which who"))

// words counts the words of s.
func words(s string) int {
	n, in := 0, false
	for _, r := range s {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r)
		if letter && !in {
			n++
		}
		in = letter || in && !unicode.IsSpace(r)
	}
	return n
}

// label returns the line folded, without the bullets, colons and stops around
// it, as the tables have it.
func label(s string) string {
	if len(s) > 200 {
		return ""
	}
	return strings.Trim(text.Fold(s), " \t:.>»›•·*-–—|/_▶►→+")
}

// trimLeft returns p of s without the blanks and the characters of cut at its start.
func trimLeft(s string, p text.Span, cut string) text.Span {
	for p.Start < p.End {
		r, n := utf8.DecodeRuneInString(s[p.Start:p.End])
		if !unicode.IsSpace(r) && !strings.ContainsRune(cut, r) {
			break
		}
		p.Start += n
	}
	return p
}

// containsFold reports whether s holds sub in lower case, or with a capital
// first letter.
func containsFold(s, sub string) bool {
	r, n := utf8.DecodeRuneInString(sub)
	return strings.Contains(s, sub) || strings.Contains(s, string(unicode.ToUpper(r))+sub[n:])
}

// runeStart reports whether b can begin a character.
func runeStart(b byte) bool { return utf8.RuneStart(b) }

// letterLower reports whether s begins with a small letter.
func letterLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// letterAt reports whether a letter begins at s[i].
func letterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// letterBefore reports whether a letter ends at s[:i].
func letterBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(r)
}
