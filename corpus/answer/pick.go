package answer

import (
	"sort"
	"strings"

	"rapporteur/corpus/text"
)

// pick keeps the latest or the first of the dated meetings if q asks for it.
func (z *Answerer) pick(q Query, l []found) []found {
	if q.Earlier {
		var out []found
		for _, f := range l {
			if z.earlier(f.event) {
				out = append(out, f)
			}
		}
		if out != nil {
			return out
		}
	}
	if q.Pick == pickAll || len(l) == 0 {
		return l
	}
	var dated []found
	for _, f := range l {
		if f.Date.Year != 0 {
			dated = append(dated, f)
		}
	}
	if len(dated) == 0 {
		return l
	}
	if q.Pick > pickFirst {
		return nth(dated, int(q.Pick-pickFirst))
	}
	best := dated[0]
	for _, f := range dated[1:] {
		if q.Pick == pickFirst && compare(f.Date, best.Date) == 0 && z.earlier(f.event) {
			best = f
		}
		if c := compare(f.Date, best.Date); q.Pick == pickLast && c > 0 || q.Pick == pickLast && c == 0 && precise(f.Date) >= precise(best.Date) && !z.earlier(f.event) {
			best = f
		}
	}
	if z.earlier(best.event) && q.Pick == pickFirst {
		return []found{best}
	}
	var out []found
	for _, f := range dated {
		if f.Date == best.Date || q.Pick == pickFirst && compare(f.Date, best.Date) == 0 {
			out = append(out, f)
		}
	}
	return out
}

// nth returns the meeting that n dated ones came before; nil if there is none or
// the months or days do not tell.
func nth(l []found, n int) []found {
	l = append([]found(nil), l...)
	sort.SliceStable(l, func(i, j int) bool { return compare(l[i].Date, l[j].Date) < 0 })
	if n >= len(l) || compare(l[n].Date, l[n-1].Date) == 0 || n+1 < len(l) && compare(l[n].Date, l[n+1].Date) == 0 {
		return nil
	}
	return l[n : n+1]
}

// earlier reports whether the words of e's date say that another meeting of the
// same day came later.
func (z *Answerer) earlier(e *event) bool {
	return strings.Contains(text.Fold(e.DateText), "earlier")
}
