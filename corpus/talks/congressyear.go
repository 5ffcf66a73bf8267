package talks

import (
	"strconv"
	"sync"

	"rapporteur/corpus/text"
)

// A congress is a numbered congress of a party, or the legislature of that number.
type congress struct {
	party, kind string
	number      int
}

// congresses returns the year of each, read once.
var congresses = sync.OnceValue(func() map[congress]int {
	m := map[congress]int{}
	for _, f := range records("congresses.tsv") {
		number, _ := strconv.Atoi(f[2])
		m[congress{f[0], f[1], number}], _ = strconv.Atoi(f[3])
	}
	return m
})

// congressYear reads "after the 20th National Congress of the Communist Party of
// China last year" and, in a month from March on, "at the first session of the 14th
// NPC in March": the year of the news. month is that of the dateline, 0 if not known.
func (s *sentence) congressYear(month int) (int, text.Span) {
	for i := range s.toks {
		n := ordinalValue(s.low(i))
		if n == 0 {
			continue
		}
		head := 0
		kind := "congress"
		for j := i + 1; j < min(i+9, len(s.toks)) && head == 0; j++ {
			switch e := s.entAt(j); {
			case e != nil && e.name == "National People's Congress":
				head, kind = e.to, "legislature"
			case s.low(j) == "congress":
				head = j + 1
			}
		}
		if head == 0 {
			continue
		}
		end := s.titleRun(head)
		party := s.partyIn(i, end)
		year := congresses()[congress{party, kind, n}]
		if year == 0 {
			continue
		}
		if s.low(end) == "," || s.low(end) == "held" {
			end++
		}
		switch {
		case s.has(end, "last", "year"):
			year++
		case s.has(end, "this", "year"), s.has(end, "earlier", "this"):
		case s.has(end, "next", "year"), s.has(end, "early", "next"):
			year--
		case s.low(end) == "in" && months[s.low(end+1)] != 0 && months[s.low(end+1)] <= month && !s.followedByYear(end+2):
		default:
			continue
		}
		return year, s.cut(i, end)
	}
	return 0, text.Span{}
}

// followedByYear reports whether a year stands at token k, a comma or "of" apart.
func (s *sentence) followedByYear(k int) bool {
	if s.low(k) == "," || s.low(k) == "of" {
		k++
	}
	_, n := s.year(k)
	return n > 0
}
