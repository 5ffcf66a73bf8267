// Package article turns the raw bytes of one saved news page into an Article:
// its title, agency, dateline, publication date and paragraphs, with captions,
// repeats, navigation and related links marked as what they are. It knows
// nothing of meetings.
package article

import (
	"fmt"
	"slices"

	"rapporteur/corpus/text"
)

// An Article is one parsed file. It never changes after Parse.
//
// Text is the file's content made readable: byte order marks, entities,
// zero-width and odd spaces and carriage returns are gone. Every text.Span of
// an article and of the facts drawn from it counts bytes of Text; Source maps
// such a span back to the bytes of the file.
type Article struct {
	ID   string // file name without its ending
	File string // path as it was given, for messages
	Raw  string // the file, byte for byte
	Text string // the readable text

	Title         string    // headline; "" if the page has none
	TitleSpan     text.Span // where in Text
	Agency        string    // "VNA", "Xinhua"; "" if not stated
	Dateline      Dateline
	Published     Date      // zero if the page does not state it in full
	PublishedSpan text.Span // the words that state it

	Paragraphs []Paragraph // in the order of the file

	offsets []offset // how Text maps to Raw; nil if they are the same
}

// A Date is a calendar date of which trailing parts may be unknown: a zero
// Day, or a zero Month and Day. A zero Year is a day whose year is not known.
type Date struct {
	Year, Month, Day int
}

// DaysTo returns how many days e is later than d. Both are full dates.
func (d Date) DaysTo(e Date) int { return int(e.time().Sub(d.time()).Hours() / 24) }

// IsZero reports whether nothing is known.
func (d Date) IsZero() bool { return d == Date{} }

// String returns "2006-01-02", "2006-01" or "2006" as far as d is known, and
// "" if the year is not.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// A Dateline is the place and day that an agency puts before the first
// sentence: "BEIJING, Nov. 30 (Xinhua) --".
type Dateline struct {
	Place string
	Date  Date // as far as the line tells
	Span  text.Span
}

// A Kind says what a paragraph is.
type Kind int

// The kinds of paragraph. Facts are drawn from Body, and from Title and
// Caption where a rule says so; never from the others.
const (
	Body       Kind = iota
	Title           // the headline, wherever it stands first
	Caption         // words under a photograph
	Repeat          // the same words as an earlier paragraph
	Related         // links to other stories
	Navigation      // menus, share lines, printed dates, bylines
	Ending          // agency marks and source lines after the story
)

var kindNames = [...]string{"body", "title", "caption", "repeat", "related", "navigation", "ending"}

// String returns the kind in a word.
func (k Kind) String() string { return kindNames[k] }

// A Paragraph is a line or block of an article.
type Paragraph struct {
	Kind      Kind
	Span      text.Span   // without datelines, agency marks and white space
	Sentences []text.Span // its sentences in order
}

// A Source is a half-open range of bytes of the file itself.
type Source struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// An offset says that the byte of Text at text stands for the byte of Raw at
// raw. Up to the next offset the bytes correspond one to one, or, if unit is
// not 0, they stand for unit bytes of Raw as a whole (an entity, a tag), or, if
// it is negative, for none (a line end that the file lacks).
type offset struct{ text, raw, unit int }

// A Problem is something wrong with a file that a person should look at.
type Problem struct {
	File string
	Line int // 1-based; 0 if it is the file as a whole
	Text string
	Lost bool // nothing of the file was read
}

// String returns "file:line: text".
func (p Problem) String() string {
	if p.Line == 0 {
		return p.File + ": " + p.Text
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
}

// Told reports whether a has body text. One without is among the problems and
// tells nothing.
func (a *Article) Told() bool {
	return slices.ContainsFunc(a.Paragraphs, func(p Paragraph) bool { return p.Kind == Body })
}

// Quote returns the bytes of the file behind p, byte for byte.
func (a *Article) Quote(p text.Span) string {
	s := a.Source(p)
	return a.Raw[s.Start:s.End]
}
