package talks

import "slices"

// A series is a meeting with several people of whom none was named, whom the text
// then takes one by one: "received leaders of Chinese groups. Meeting Chairman A, he
// asked for more".
type series struct {
	told pending
	d    *draft // nil if there is none
	n    int    // how many have been named
}

// seriesWords are those who are received in a row.
var seriesWords = []string{"leaders", "executives", "heads", "representatives", "directors", "chairmen", "presidents", "ceos", "managers", "businessmen", "entrepreneurs"}

// beginSeries notes the meeting d of left with right, of whom none was named.
func (x *extractor) beginSeries(s *sentence, tr trigger, d *draft, left, right []*ref) {
	if len(right) != 1 || right[0].kind != unnamed || !slices.Contains(seriesWords, right[0].office) || len(gather(left, nil)) != 1 || s.planned(tr.from) {
		return
	}
	x.series = series{told: x.pendingOf(s, tr), d: d}
	x.series.told.left = left
}

// oneByOne makes a meeting of the next of a series: "Meeting Chairman B, the Prime
// Minister asked", "In another reception for B, he said".
func (x *extractor) oneByOne(s *sentence) {
	q := &x.series
	k := s.nextOfSeries()
	if q.d == nil || k == 0 || s.planned(k) {
		return
	}
	i := s.refFrom(k)
	if i < 0 || s.refs[i].kind != named || s.refs[i].person == nil || s.low(s.refs[i].to) != "," {
		return
	}
	right := s.joinRight(i)
	host := gather(q.told.left, nil)[0]
	m := s.subjectFrom(right[len(right)-1].to)
	if m == nil || m.person != nil && m.person != host || m.person == nil && m.kind == plural {
		return
	}
	if slices.ContainsFunc(x.drafts, func(d *draft) bool { return d.has(host) && d.has(s.refs[i].person) }) {
		return
	}
	n, before := len(x.drafts), x.umbrella
	x.umbrella = q.told
	p := pattern{words: []string{"met"}, frame: takesObject, typ: "meeting", mode: "in person", role: "guest"}
	x.record(s, trigger{pattern: p, from: k - 1, to: k}, q.told.left, right)
	x.umbrella = before
	if len(x.drafts) == n {
		return
	}
	if q.n++; q.n == 2 {
		x.drafts = slices.DeleteFunc(x.drafts, func(d *draft) bool { return d == q.d })
	}
}

// nextOfSeries returns where the one is named whom s takes next; 0 if it does not
// begin so.
func (s *sentence) nextOfSeries() int {
	switch s.low(0) {
	case "meeting", "receiving", "welcoming", "hosting", "talking", "working", "speaking":
		if s.low(1) == "with" || s.low(1) == "to" {
			return 2
		}
		return 1
	case "in", "at", "during":
		for k := 1; k < min(7, len(s.toks)); k++ {
			switch s.low(k) {
			case "reception", "meeting", "session", "talks":
				if w := s.low(k + 1); w == "with" || w == "for" {
					return k + 2
				}
			}
		}
	}
	return 0
}
