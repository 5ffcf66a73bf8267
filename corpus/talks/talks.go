package talks

import (
	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// A Report is what one article tells.
type Report struct {
	Article  *article.Article
	Meetings []*Meeting  // held, in the order of the text
	OneSided []OneSided  // told of one side only: left out of Meetings
	Contacts []Contact   // planned, greeted, written to: not meetings
	Mentions []Mention   // every named person, in the order of the text
	Unread   []text.Span // sentences of the body too long to be any
}

// A Basis says how a meeting's date is known.
type Basis string

// The bases of a date.
const (
	Explicit    Basis = "explicit"     // day and month in the text
	ArticleDate Basis = "article date" // "today", "yesterday"
	Weekday     Basis = "weekday"      // "on Friday", counted from the publication date
	Inferred    Basis = "inferred"     // worked out from another phrase
	NoBasis     Basis = "none"
)

// A Meeting is one report of one meeting that took place.
type Meeting struct {
	Article    *article.Article
	Event      string       // ID of the merged event; set by Merge
	Date       article.Date // zero if not known; a zero Year if only the day is
	DateBasis  Basis
	DateText   string // the words that give the date, as the reader should see them
	Mode       string // "in person", "online", "phone", "hybrid"; "" if not told
	Place      string // city or building; "" if not told
	Type       string // "talks", "meeting", "reception", "courtesy call", "phone talks", "working session"
	Sides      []Side
	Topics     []string // up to six key phrases
	Statements []Statement
	Evidence   Evidence
}

// A Side is a country or organisation and who was there for it.
type Side struct {
	Party        string // "Vietnam", "European Union"; "" if not told
	Participants []Participant
	Unnamed      []string // known by office only: "the Chinese Ambassador"
}

// A Participant is a named person at a meeting.
//
// Present tells those who sat beside the principals from those who met: the
// article only says that they were present or attended.
type Participant struct {
	Present   bool
	Name      string    // as the article writes it in full
	Title     string    // "" if not told
	Person    string    // ID of the merged person; set by Merge
	Span      text.Span // where the article ties the person to the meeting
	TitleSpan text.Span // where the title stands; empty without one
}

// A Statement is a sentence that tells what a participant said.
type Statement struct {
	Speaker string // a participant's Name, or "both sides"
	Person  string // ID of the merged person; "" for both sides; set by Merge
	Span    text.Span
}

// An Evidence lists the spans that carry each fact of a meeting.
type Evidence struct {
	Who, Date, Mode, Place []text.Span
}

// A ContactKind says what there was between people who did not meet.
type ContactKind string

// The kinds of contact that are no meeting.
const (
	Planned  ContactKind = "planned"  // a meeting or visit still to come
	Greeting ContactKind = "greeting" // regards conveyed, congratulations
	Letter   ContactKind = "letter"   // a message, letter, telegram or invitation
)

// A Contact is a sentence that links people without their having met in it.
type Contact struct {
	Kind   ContactKind
	People []string  // names as in the article
	Span   text.Span // the sentence
}

// A Mention is a named person in an article, whether or not at a meeting.
type Mention struct {
	Name     string    // the fullest form in the article
	Title    string    // the title told with this mention; "" if none
	Party    string    // country or organisation; "" if not told
	Person   string    // ID of the merged person; set by Merge
	Past     bool      // a figure of the past, or a former holder: the article's day says nothing of the title
	Span     text.Span // the name, with its title if they stand together
	Sentence text.Span
}

// A OneSided is a sentence that tells of a meeting without telling with whom,
// or with people of one country only.
type OneSided struct {
	People []string // names as in the article; nobody else was found
	Span   text.Span
}

// Participants returns the named people of all sides.
func (m *Meeting) Participants() []Participant {
	var out []Participant
	for _, s := range m.Sides {
		out = append(out, s.Participants...)
	}
	return out
}
