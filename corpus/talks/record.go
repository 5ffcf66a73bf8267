package talks

import (
	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// A Record is what all articles tell together.
type Record struct {
	Events []*Event  // by date, undated ones last, then by ID
	People []*Person // by ID
}

// An Event is one meeting with all its reports. Its facts are the most precise
// that the reports agree on.
type Event struct {
	ID        string // stable: the same reports give the same ID; at most 60 bytes of [a-z0-9-]
	Reports   []*Meeting
	Date      article.Date
	DateBasis Basis
	DateText  string
	Mode      string
	Place     string
	Type      string
	Sides     []Side
	Topics    []string
	Conflicts []Conflict
}

// A Conflict is a field on which the reports of an event differ.
type Conflict struct {
	Field  string // "date", "mode", "place"
	Values []ConflictValue
}

// A ConflictValue is what one article says of the field.
type ConflictValue struct {
	Value   string
	Article *article.Article
}

// A Person is one human being across articles.
type Person struct {
	ID        string   // stable: the key of the name
	Name      string   // the form shown
	Party     string   // "" if not told
	Spellings []string // every form seen, Name among them
	Titles    []Office // by date
	Mentions  []Appearance
}

// An Office is a title that an article gives to a person.
type Office struct {
	Title   string
	Party   string
	Person  *Person
	Date    article.Date // of the meeting or the publication; zero if not known
	Past    bool         // held before that date, not on it: "former President", a founder
	Article *article.Article
	Span    text.Span // the title and, where they stand together, the name
}

// An Appearance is a mention of a person in an article.
type Appearance struct {
	Article *article.Article
	Mention
}

// Participants returns the named people of all sides.
func (e *Event) Participants() []Participant {
	m := Meeting{Sides: e.Sides}
	return m.Participants()
}
