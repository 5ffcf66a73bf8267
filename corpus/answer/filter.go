package answer

import (
	"fmt"
	"strings"
	"time"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// Fault says in a line what of f cannot be read and what to write instead; ""
// if all can. Names, places and topics are not looked at: whether they are
// known depends on the corpus.
func (f Filter) Fault() string {
	if f.Mode != "" && readMode(f.Mode) == "" {
		return "“" + f.Mode + "” is not a mode; write in person, online, phone or hybrid"
	}
	s, bad := f.days()
	switch {
	case bad != "":
		return "“" + bad + "” is not a date; write 2022, 2022-07 or 2022-07-06"
	case s.from.Year != 0 && s.to.Year != 0 && compare(s.from, s.to) > 0:
		return fmt.Sprintf("from %s is after to %s; write the earlier date first", f.From, f.To)
	}
	return ""
}

// days reads the dates of f, or returns the one that it cannot read. A date
// without a year is one only where both are the same: "30 November".
func (f Filter) days() (s span, bad string) {
	var ok bool
	if s.from, ok = day(f.From); !ok {
		return s, f.From
	}
	if s.to, ok = day(f.To); !ok {
		return s, f.To
	}
	switch {
	case s.from == s.to:
	case s.from.Year == 0 && !s.from.IsZero():
		return s, f.From
	case s.to.Year == 0 && !s.to.IsZero():
		return s, f.To
	}
	return s, ""
}

// readMode returns the mode that s names: "video" is "online"; "" if it names
// none.
func readMode(s string) string { return modeWords[strings.TrimSpace(text.Fold(s))] }

// day reads a date of a filter; "" is an open end.
func day(s string) (article.Date, bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return article.Date{}, true
	}
	d, ok := parseDate(s)
	if !ok {
		w := texts(plainWords(s))
		var n int
		d, n = dateAt(w, 0)
		ok = n > 0 && n == len(w)
	}
	return d, ok && inCalendar(d)
}

// inCalendar reports whether there is such a day, which 30 February is not.
func inCalendar(d article.Date) bool {
	if !validDate(d) || d.Day == 0 {
		return validDate(d)
	}
	y := d.Year
	if y == 0 {
		y = 2000 // a leap year
	}
	return time.Date(y, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Day() == d.Day
}

func plainWords(s string) []word {
	var w []word
	for _, t := range text.Tokens(s, text.Span{Start: 0, End: len(s)}) {
		w = append(w, word{raw: t.Text, text: text.Fold(t.Text)})
	}
	return w
}

// CutDate takes the first date out of a few words, as someone types them to
// narrow a list: "Liu Jianchao in March 2024" is "March 2024" and "Liu
// Jianchao". The date is one that a Filter reads; "" if there is none.
func CutDate(s string) (date, rest string) {
	tokens := text.Tokens(s, text.Span{Start: 0, End: len(s)})
	w := texts(plainWords(s))
	for i := range w {
		d, n := dateAt(w, i)
		if n == 0 || !inCalendar(d) {
			continue
		}
		before, after := s[:tokens[i].Span.Start], s[tokens[i+n-1].Span.End:]
		if i > 0 && (w[i-1] == "in" || w[i-1] == "on") {
			before = s[:tokens[i-1].Span.Start]
		}
		return s[tokens[i].Span.Start:tokens[i+n-1].Span.End], strings.Join(strings.Fields(before+" "+after), " ")
	}
	return "", s
}
