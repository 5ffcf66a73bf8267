package answer

import (
	"strings"

	"rapporteur/corpus/article"
)

// and joins names as people read them: "A, B and C".
func and(l []string) string {
	switch len(l) {
	case 0:
		return ""
	case 1:
		return l[0]
	}
	return strings.Join(l[:len(l)-1], ", ") + " and " + l[len(l)-1]
}

var modePhrase = map[string]string{"online": "online", "phone": "by phone", "hybrid": "hybrid", "in person": "in person"}

// whenHow says the mode, where it is not in person, and the date of a meeting:
// "online, 6 July 2022".
func whenHow(e *event) string {
	var l []string
	if e.Mode != "" && e.Mode != "in person" {
		l = append(l, modePhrase[e.Mode])
	}
	return strings.Join(append(l, dateOr(e.Date)), ", ")
}

func dateOr(d article.Date) string {
	if s := showDate(d); s != "" {
		return s
	}
	return "date not stated"
}

// who names those who met, side by side: "Lê Hoài Trung – Cai Qi and Wang Yi".
func (e *event) who() string {
	var sides []string
	for i := range e.Sides {
		var names []string
		for _, x := range e.seats {
			if x.side == i && !x.present {
				names = append(names, x.name)
			}
		}
		if len(names) == 0 && e.Sides[i].Party != "" {
			names = []string{e.Sides[i].Party}
		}
		if len(names) > 0 {
			sides = append(sides, and(names))
		}
	}
	return strings.Join(sides, " – ")
}

// beside names those who are only said to have been present: "; also present: C".
func (e *event) beside() string {
	var names []string
	for _, x := range e.seats {
		if x.present {
			names = append(names, x.name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "; also present: " + and(names)
}

// label says a meeting in a line: "6 July 2022, online: A – B".
func (e *event) label() string {
	s := dateOr(e.Date)
	if e.Mode != "" && e.Mode != "in person" {
		s += ", " + modePhrase[e.Mode]
	}
	if e.at != "" {
		s += ", " + e.at
	}
	return s + ": " + e.who()
}

// fact says a meeting for a machine: "2022-07-06 A - B".
func (e *event) fact() string {
	return strings.TrimSpace(isoDate(e.Date) + " " + strings.ReplaceAll(e.who(), " – ", " - "))
}

// isoDate is the date as far as it is known; "11-30" without a year.
func isoDate(d article.Date) string {
	if d.Year == 0 && d.Month > 0 {
		full := article.Date{Year: 2000, Month: d.Month, Day: d.Day}.String()
		return full[5:]
	}
	return d.String()
}

func lowerFirst(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToLower(s[:1]) + s[1:]
}

func addFact(l []string, f ...string) []string {
	for _, x := range f {
		if x != "" && !has(l, x) {
			l = append(l, x)
		}
	}
	return l
}
