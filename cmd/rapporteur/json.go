package main

import (
	"bytes"
	"encoding/json"

	"rapporteur/corpus/answer"
	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
)

// The JSON that the sub-commands print. Offsets and quotes count bytes of the
// file. What is not known is null for a date, mode and place and "" elsewhere;
// a list without entries is [].

type articleJSON struct {
	ID        string        `json:"id"`
	Title     string        `json:"title"`
	Published *string       `json:"published"`
	Meetings  []meetingJSON `json:"meetings"`
}

type meetingJSON struct {
	Event      string          `json:"event"`
	Date       *string         `json:"date"`
	DateBasis  talks.Basis     `json:"date_basis"`
	DateText   string          `json:"date_text"`
	Mode       *string         `json:"mode"`
	Place      *string         `json:"place"`
	Type       string          `json:"type"`
	Sides      []sideJSON      `json:"sides"`
	Topics     []string        `json:"topics"`
	Statements []statementJSON `json:"statements"`
	Evidence   evidenceJSON    `json:"evidence"`
}

type sideJSON struct {
	Party        string            `json:"party"`
	Participants []participantJSON `json:"participants"`
	Unnamed      []string          `json:"unnamed"`
}

type participantJSON struct {
	Name  string `json:"name"`
	Title string `json:"title"`
}

// A spanJSON names its article only where the object as a whole does not.
type spanJSON struct {
	Article string `json:"article,omitempty"`
	article.Source
}

type statementJSON struct {
	Speaker string `json:"speaker"`
	Quote   string `json:"quote"`
	spanJSON
}

type evidenceJSON struct {
	Who   []spanJSON `json:"who"`
	Date  []spanJSON `json:"date"`
	Mode  []spanJSON `json:"mode"`
	Place []spanJSON `json:"place"`
}

type eventJSON struct {
	meetingJSON
	Sources   []string       `json:"sources"`
	Conflicts []conflictJSON `json:"conflicts"`
}

type conflictJSON struct {
	Field  string              `json:"field"`
	Values []conflictValueJSON `json:"values"`
}

type conflictValueJSON struct {
	Value   string `json:"value"`
	Article string `json:"article"`
}

type answerJSON struct {
	ID          json.RawMessage `json:"id"`
	Question    string          `json:"question"`
	Kind        answer.Kind     `json:"kind"`
	Query       string          `json:"query"`
	Text        string          `json:"text"`
	Facts       []string        `json:"facts"`
	Meetings    []string        `json:"meetings"`
	Citations   []citationJSON  `json:"citations"`
	Abstained   bool            `json:"abstained"`
	Suggestions []string        `json:"suggestions"`
}

type citationJSON struct {
	Article string `json:"article"`
	article.Source
	Quote string `json:"quote"`
}

type searchJSON struct {
	ID    json.RawMessage `json:"id,omitempty"`
	Query string          `json:"query"`
	Hits  []hitJSON       `json:"hits"`
}

type hitJSON struct {
	citationJSON
	Score   float64      `json:"score"`
	Reasons []reasonJSON `json:"reasons,omitempty"` // with -explain
}

// A reasonJSON is what a word adds to a score.
type reasonJSON struct {
	Word  string  `json:"word"`
	Form  string  `json:"form"`    // what the word was taken for; "" if the query has it not
	Own   float64 `json:"own"`     // for the sentence
	Group float64 `json:"article"` // for its article
	Look  float64 `json:"look"`    // for the closer look at the best
}

type findingJSON struct {
	File    string `json:"file"`
	Line    int    `json:"line"`    // 0 is the file as a whole
	Article string `json:"article"` // "" if none was read
	Kind    string `json:"kind"`
	Doubt   bool   `json:"doubt"`
	Text    string `json:"text"`
}

// sayJSON writes v as one line.
func (p *program) sayJSON(v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	return p.say(b.String())
}
