package answer

import (
	"sort"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// A found is a meeting that a query picks.
type found struct {
	*event
	cover float64    // share of the topic's weight that its account has
	best  []sentence // the sentences that have most of it
	loose string     // what is not told of it that the query asks for
}

// find returns the meetings that q picks, in the order of the record. When no
// meeting fits the date or place outright, those of which the articles tell
// too little to say are returned, each with what is lacking.
func (z *Answerer) find(q Query) []found {
	if (q.Pick == pickFirst || q.Pick == pickLast) && !q.Earlier {
		if l := z.newest(q); l != nil {
			return l
		}
	}
	l, _ := z.findOpen(q)
	return l
}

// findOpen returns what find does, and apart from it the meetings that may be of
// q's time and place.
func (z *Answerer) findOpen(q Query) (l, open []found) {
	sure, open := z.sift(q)
	if len(sure) == 0 && q.persons() > 0 {
		for _, f := range open {
			if (f.Date.Year != 0 || q.When.zero() || q.When.from.Year == 0 && q.When.to.Year == 0 || q.Kind == DidTheyMeet) && z.mayBeIn(q.Place, f) && (q.Place == "" || f.near != "" || q.namesOne()) {
				sure = append(sure, f)
			}
		}
	}
	return z.pick(q, sure), open
}

// newest returns what find does for the latest or the first of many meetings:
// it looks at them month by month from that end until one fits; nil if that is
// not to be told so.
func (z *Answerer) newest(q Query) []found {
	if !q.When.zero() || len(q.Topic) > 0 || len(q.At) > 0 || len(z.events) < fewEvents {
		return nil
	}
	n := len(z.events)
	for n > 0 && z.events[n-1].Date.Year == 0 {
		n-- // the undated stand last
	}
	for lo, hi := 0, n; lo < hi; {
		i := lo
		if q.Pick == pickLast {
			i = hi - 1
		}
		d := z.events[i].Date
		part := q
		part.Pick = pickAll
		part.When = span{article.Date{Year: d.Year, Month: d.Month}, article.Date{Year: d.Year, Month: d.Month}}
		if sure, _ := z.sift(part); len(sure) > 0 {
			return z.pick(q, sure)
		}
		for lo < hi && q.Pick == pickFirst && z.events[lo].Date.Year == d.Year && z.events[lo].Date.Month == d.Month {
			lo++
		}
		for lo < hi && q.Pick == pickLast && z.events[hi-1].Date.Year == d.Year && z.events[hi-1].Date.Month == d.Month {
			hi--
		}
	}
	return nil
}

// mayBeIn reports whether the article on f names the place at all, or tells of
// a country around it; where it does not, f was not there.
func (z *Answerer) mayBeIn(place string, f found) bool {
	return place == "" || f.near != "" && z.landOf(f.event) != "" || f.tellsOf(place)
}

// sift returns the meetings that q picks, and apart from them those that may be
// of its time and place, each with what is lacking.
func (z *Answerer) sift(q Query) (sure, open []found) {
	at := make([]verdict, len(z.spots)) // each known once, since many meetings share a place
	known := make([]bool, len(z.spots))
	topics := z.weighted(q.Topic)
	var edge map[*article.Article]bool
	if len(q.At) > 0 {
		edge = z.atEvent(q.At)
	}
	all := z.candidates(q)
	if len(q.Topic) == 0 && len(all) > fewEvents {
		sure = make([]found, 0, len(all)) // most of them fit
	}
	for _, e := range all {
		f := found{event: e}
		d := z.dateFits(q, e)
		if d == no {
			continue
		}
		if !known[e.spot] {
			at[e.spot], known[e.spot] = z.placeFits(q, e), true
		}
		p := at[e.spot]
		if p == no && z.mayStandIn(q, e) {
			p = maybe
		}
		if p == no || !z.fits(q, e) {
			continue
		}
		if edge != nil && (e.Mode == "phone" || e.Mode == "online" || !e.toldIn(edge)) {
			continue
		}
		if len(q.Topic) > 0 && !covers(topics, &f) {
			continue
		}
		switch {
		case d == yes && p == yes:
			sure = append(sure, f)
		case d == maybe:
			f.loose = untoldDate(e.Date)
			open = append(open, f)
		case p == maybe:
			f.loose = "the place is not stated"
			if e.near != "" {
				f.loose = "the city is not stated"
			}
			open = append(open, f)
		}
	}
	return z.sameTrip(q, z.seatedTopic(q, sure), open), open
}

// toldIn reports whether one of the articles tells of e.
func (e *event) toldIn(l map[*article.Article]bool) bool {
	for _, r := range e.Reports {
		if l[r.Article] {
			return true
		}
	}
	return false
}

// maxPerhaps is how many meetings a note tells of that may fit.
const maxPerhaps = 3

// perhaps notes the meetings that may be of q's time and place, but of which
// the articles tell too little to list them.
func (z *Answerer) perhaps(q Query, open []found, a *Answer) {
	n := 0
	for _, f := range open {
		if has(a.Meetings, f.Event) || !z.mayBeIn(q.Place, f) {
			continue
		}
		if n++; n <= maxPerhaps {
			a.Notes = addFact(a.Notes, "Perhaps too: "+f.label()+" ("+f.Reports[0].Article.ID+"); "+f.loose+".")
		}
	}
	if n > maxPerhaps {
		a.Notes = append(a.Notes, "Perhaps "+plural(n-maxPerhaps, "more meeting")+".")
	}
}

// tellsOf reports whether an article on e names the place at all; where it does
// not, a meeting of unknown place was not there.
func (e *event) tellsOf(place string) bool {
	for _, m := range e.Reports {
		if strings.Contains(text.Fold(m.Article.Text), text.Fold(place)) {
			return true
		}
	}
	return false
}

type verdict int

const (
	no verdict = iota
	maybe
	yes
)

// fits reports whether e has someone for each party, on two sides at least,
// and is of the mode and type asked for.
func (z *Answerer) fits(q Query, e *event) bool {
	if q.Mode != "" && e.Mode != q.Mode {
		return false
	}
	if q.Type != "" && e.Type != q.Type || q.Weekday != 0 && weekdayOf(e.Date) != q.Weekday {
		return false
	}
	if q.Sides != 0 {
		if n := e.sides(); q.Sides > 0 && n < q.Sides || q.Sides < 0 && n != -q.Sides {
			return false
		}
	}
	if !q.Ask.zero() && q.Kind != RoleHolder && !anySeat(e, q.Ask) {
		return false
	}
	for _, c := range q.Not {
		if anySeat(e, slot{country: c}) {
			return false
		}
	}
	return len(q.Parties) == 0 || z.seated(q.Parties, e, nil)
}

// sides counts the sides of e: the countries of those who were there, and the
// sides of which none is known and of which somebody was not merely present.
func (e *event) sides() int {
	var nations []string
	known, met := map[int]bool{}, map[int]bool{}
	for _, x := range e.seats {
		if l := x.nations(); len(l) > 0 {
			nations = addFact(nations, l[0])
			known[x.side] = true
		}
		if !x.present {
			met[x.side] = true
		}
	}
	n := len(nations)
	for i, s := range e.Sides {
		if !known[i] && (met[i] || s.Party != "") {
			n++
		}
	}
	return n
}

func anySeat(e *event, s slot) bool {
	for _, x := range e.seats {
		if s.is(x) {
			return true
		}
	}
	return false
}

// seated reports whether the parties can be given seats of e, each its own,
// two parties never all on one side.
func (z *Answerer) seated(parties []slot, e *event, taken []int) bool {
	if len(parties) > len(e.seats) {
		return false
	}
	if len(taken) == len(parties) {
		if len(taken) < 2 {
			return true
		}
		for _, i := range taken {
			if e.seats[i].side != e.seats[taken[0]].side {
				return true
			}
		}
		return len(e.Sides) == 1 && e.Sides[0].Party == "" // an article that does not tell the sides
	}
	for i, x := range e.seats {
		if !has(taken, i) && parties[len(taken)].is(x) && z.seated(parties, e, append(taken[:len(taken):len(taken)], i)) {
			return true
		}
	}
	return false
}

// subjects returns the seats that the parties of q may take.
func subjects(q Query, e *event) []int {
	var out []int
	for i, x := range e.seats {
		for _, p := range q.Parties {
			if p.is(x) {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

// dateFits tells whether the date of e lies in q's time.
func (z *Answerer) dateFits(q Query, e *event) verdict {
	if e.Date.IsZero() && q.Kind == DidTheyMeet && !q.When.zero() {
		return maybe
	}
	return q.When.fits(e.Date)
}

// untoldDate says what is lacking of a date.
func untoldDate(d article.Date) string {
	switch {
	case d.IsZero():
		return "the date is not stated"
	case d.Year == 0:
		return "the year is not stated"
	}
	return "the day is not stated"
}

func precise(d article.Date) int {
	switch {
	case d.Day != 0:
		return 3
	case d.Month != 0:
		return 2
	case d.Year != 0:
		return 1
	}
	return 0
}

// placeFits tells whether e took place in q's place.
func (z *Answerer) placeFits(q Query, e *event) verdict {
	best := z.fitsPlace(q, e)
	for _, p := range q.OrIn {
		q.Place = p
		best = max(best, z.fitsPlace(q, e))
	}
	return best
}

func (z *Answerer) fitsPlace(q Query, e *event) verdict {
	if q.Place == "" {
		return yes
	}
	if e.near == "" {
		if e.Mode == "online" || e.Mode == "phone" {
			return no
		}
		return maybe
	}
	if z.inPlace(e.near, q.Place) {
		return yes
	}
	if c := z.t.places[q.Place]; c != "" && z.t.country(e.Place) == c {
		return maybe // "Vietnam" is told, "Hanoi" is asked
	}
	return no
}

// inPlace reports whether the place told, folded, is in the one asked for: the
// same city or building, or a city of the country.
func (z *Answerer) inPlace(told, asked string) bool {
	if samePlace(told, asked) {
		return true
	}
	if z.t.countries[text.Fold(asked)] == "" {
		return false
	}
	for _, p := range placeParts(told) {
		if z.t.places[p] == asked || z.t.countries[p] == asked {
			return true
		}
	}
	return false
}

// placeNames are other names of cities.
var placeNames = map[string]string{"saigon": "hochiminhcity", "hcmc": "hochiminhcity", "hcmcity": "hochiminhcity", "peking": "beijing"}

func samePlace(told, asked string) bool {
	a := text.Key(asked)
	if n, ok := placeNames[a]; ok {
		a = n
	}
	for _, p := range placeParts(told) {
		k := text.Key(p)
		if n, ok := placeNames[k]; ok {
			k = n
		}
		if k == a {
			return true
		}
	}
	return len(a) > 4 && strings.Contains(text.Key(told), a)
}

// sameTrip adds to sure those of open whose place is not stated but whose
// article tells of another meeting there on the same day or a day apart,
// and of none elsewhere in that time.
func (z *Answerer) sameTrip(q Query, sure, open []found) []found {
	if q.Place == "" || len(sure) == 0 || len(q.Parties) == 0 {
		return sure
	}
	n := len(sure)
	for _, o := range open {
		if o.near != "" && z.landOf(o.event) != "" {
			continue
		}
		for _, s := range sure[:n] {
			if sharesArticle(s.event, o.event) && (compare(s.Date, o.Date) == 0 || nextDay(s.event, o.event) && !z.elsewhere(q, o.event)) {
				o.loose = "the place is taken from the same article"
				sure = append(sure, o)
				break
			}
		}
	}
	sort.SliceStable(sure, func(i, j int) bool { return sure[i].order < sure[j].order })
	return sure
}

// nextDay reports whether two meetings are at most a day apart.
func nextDay(a, b *event) bool {
	if a.Date.Day == 0 || b.Date.Day == 0 || a.Date.Year == 0 || b.Date.Year == 0 {
		return false
	}
	d := firstDay(a.Date) - firstDay(b.Date)
	return d >= -1 && d <= 1
}

// elsewhere reports whether an article on e tells of a meeting in those days that
// was not in q's place.
func (z *Answerer) elsewhere(q Query, e *event) bool {
	for _, r := range e.Reports {
		for _, m := range z.reports[r.Article].Meetings {
			o := z.byID[m.Event]
			if o != nil && o.near != "" && nextDay(e, o) && !z.inPlace(o.near, q.Place) {
				return true
			}
		}
	}
	return false
}

func sharesArticle(a, b *event) bool {
	for _, r := range a.Reports {
		for _, s := range b.Reports {
			if r.Article == s.Article {
				return true
			}
		}
	}
	return false
}

func placeParts(place string) []string {
	var out []string
	start := 0
	for i := 0; i <= len(place); i++ {
		if i == len(place) || place[i] == ',' {
			p := place[start:i]
			for len(p) > 0 && p[0] == ' ' {
				p = p[1:]
			}
			if len(p) > 4 && p[:4] == "the " {
				p = p[4:]
			}
			out = append(out, p)
			start = i + 1
		}
	}
	return out
}
