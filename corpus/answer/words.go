package answer

import (
	"strconv"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
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

// told tells equal times once: "twice on 5 September 2023" for "5 September
// 2023" that is there two times.
func told(times []string) []string {
	var out []string
	count := map[string]int{}
	for _, s := range times {
		count[s]++
	}
	for _, s := range times {
		n := count[s]
		count[s] = 0
		switch {
		case n == 1:
			out = append(out, s)
		case n == 2:
			out = append(out, "twice "+withPreposition(s))
		case n > 2:
			out = append(out, strconv.Itoa(n)+" times "+withPreposition(s))
		}
	}
	return out
}

// withPreposition puts "on" before a day and "in" before a month or year; other
// words stay, as in "online, 6 July 2022".
func withPreposition(s string) string {
	first, _, _ := strings.Cut(s, " ")
	switch {
	case dayNumber(first) > 0:
		return "on " + s
	case month(text.Fold(first)) > 0 || year(strings.TrimSuffix(first, ",")) > 0:
		return "in " + s
	}
	return s
}

// topicWords says the words of a topic as people write them: names with their
// capitals, and "East Sea" for the one word that stands for it.
func (z *Answerer) topicWords(topic []string) string {
	var out []string
	for i := 0; i < len(topic); {
		n, name := z.namedIn(topic[i:])
		if n == 0 {
			n, name = 1, topic[i]
		}
		for _, c := range compounds {
			if name == c.word {
				name = properCase(c.name)
				break
			}
		}
		if name != "|" {
			out = append(out, name)
		}
		i += n
	}
	return strings.Join(out, " ")
}

// namedIn returns how many words at the start of w are someone's whole name,
// and the name.
func (z *Answerer) namedIn(w []string) (int, string) {
	for n := min(len(w), nameMax); n > 1; n-- {
		if l := z.names.whole(w[:n]); len(l) > 0 {
			return n, z.people[l[0]].Name
		}
	}
	return 0, ""
}
