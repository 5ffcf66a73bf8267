package article

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// Pieces of dateline patterns.
const (
	// Hanoi, HÀ NỘI, New York, Washington D.C., Tokyo [Japan], Moscow Region
	placeWord  = `\p{Lu}[\p{L}\p{M}.'’-]*`
	place      = `(?P<place>` + placeWord + `(?: (?:` + placeWord + `|de|del|of|and|la|el)){0,4}(?:, ` + placeWord + `(?: ` + placeWord + `){0,2})?)(?: ?\[[^\]]{2,30}\])?`
	capsPlace  = `(?P<place>\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[ /-][\p{Lu}\p{M}.'’-]+){0,4}(?:, \p{Lu}[\p{L}\p{M}.]+(?: \p{Lu}[\p{L}\p{M}.]+)?)?)`
	lineDate   = `(?P<date>(?:\pL{3,9}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? (?:de )?\pL{3,10}\.?|\d{1,2}/\d{1,2}(?:/\d{4})?)(?:,? (?:de )?\d{4})?)`
	agencyName = `(?P<agency>[\p{L}][\p{L}\p{M}.’' /+-]{1,48})`
	dash       = `\s*(?:--+|[-–—―])\s*`
)

var dashEnd = regexp.MustCompile(`[-–—―:]\s*$`)

// A mark is a set of kinds of characters.
type mark uint8

const (
	hasDash mark = 1 << iota
	hasDigit
)

// marksIn returns which of the kinds stand in s.
func marksIn(s string) mark {
	var m mark
	if strings.IndexByte(s, '-') >= 0 || strings.Contains(s, "–") || strings.Contains(s, "—") || strings.Contains(s, "―") {
		m |= hasDash
	}
	for i := 0; i < len(s); i++ {
		if digit(s[i]) {
			return m | hasDigit
		}
	}
	return m
}

// A datelineForm is one way of opening the first sentence of a story.
type datelineForm struct {
	name  string
	loose bool   // only before the first sentence of the story
	need  string // a mark that the pattern cannot do without
	marks mark   // what else it cannot do without
	re    *regexp.Regexp
}

var datelineForms = []datelineForm{
	// MOSCOW, 3 December. /TASS/.  MOSCOW, December 3. /TASS/.
	{"slashes", false, "/", 0, regexp.MustCompile(`^` + place + `(?:, ` + lineDate + `)?\.? /` + agencyName + `/\.?` + `(?:` + dash + `|\s+)`)},
	// BEIJING, Nov. 30 (Xinhua) --   Hanoi (VNA) -   Tokyo [Japan], September 9 (ANI):   Havana, Oct 16 (ACN)   ABU DHABI, (Point / Point News / WAM - 02nd May, 2021)
	{"agency in brackets", false, "(", 0, regexp.MustCompile(`^` + place + `(?:,? ` + lineDate + `)?,?\s?\(` + agencyName + `(?: - ` + strings.ReplaceAll(lineDate, "<date>", "<date3>") + `)?\)(?:,? ` + strings.ReplaceAll(lineDate, "<date>", "<date2>") + `)?(?:\s*:|` + dash + `|\s+)`)},
	// (MENAFN- EIN Presswire)
	{"wire, in brackets", false, "(", hasDash, regexp.MustCompile(`^\((?P<agency>\p{Lu}[\p{Lu}\d]{2,11})\s?- ?[^()]{2,40}\)\s*`)},
	// (VOVWORLD) -   (Chinhphu.vn) –
	{"agency only, in brackets", false, "(", hasDash, regexp.MustCompile(`^\(` + agencyName + `\)` + dash)},
	// (MENAFN) Turkey's President …
	{"known agency, in brackets", false, "(", 0, regexp.MustCompile(`^\(` + agencyName + `\)\s+`)},
	// AKP Phnom Penh --   AKP Phnom Penh, August 30, 2023 --
	{"agency, place", false, "", hasDash, regexp.MustCompile(`^(?P<agency>\p{Lu}{2,8}) ` + place + `(?:, ` + lineDate + `)?\s*(?:--+|—|–)\s*`)},
	// PANO -   WVR/VNA -   VOV.VN -   NDO/VNA -
	{"agency only", false, "", hasDash, regexp.MustCompile(`^(?P<agency>\p{Lu}[\p{Lu}\d.+]{1,11}(?:/\p{Lu}[\p{Lu}.+]{1,11})?)` + `(?: (?:--+|[-–—])\s+|[–—]\s*)`)},
	// Phnom Penh, May 13, 2009 AKP --
	{"place, date, agency", false, ",", hasDigit, regexp.MustCompile(`^` + place + `, ` + lineDate + ` (?P<agency>\p{Lu}{2,8})\s*(?:--+|—|–)\s*`)},
	// Beijing, April 23rd—   Beijing, April 23rd (reporter Li Na)—   HANOI, Oct. 22 -   VIETNAM, October 30 -
	{"place, date", false, ",", hasDigit, regexp.MustCompile(`^` + place + `, ` + lineDate + `(?: ?\((?:[Rr]eporters?|[Ee]ditors?|[Bb]y):? [^()]{2,60}\))?(?:` + dash + `|\s*:(?:\s+|$)|$)`)},
	// Havana, June 10, 2014. The Minister …   Caracas, 5 March 2019.-
	{"place, date, point", false, ",", hasDigit, regexp.MustCompile(`^` + place + `, ` + lineDate + `\.\s*(?:--?|[–—])?\s+`)},
	// BEIJING —   HÀ NỘI –   PHNOM PENH, Cambodia -
	{"place in capitals", true, "", hasDash, regexp.MustCompile(`^` + capsPlace + `(?:\s*[—―]\s*|\s*--+\s*|\s*[-–]\s+)`)},
	// Hanoi –   New Delhi —
	{"place", true, "", hasDash, regexp.MustCompile(`^(?P<place>` + placeWord + `(?: ` + placeWord + `){0,2})(?: (?:--+|[–—-]) |—)`)},
	// Beijing: Chinese President …
	{"city, colon", true, ":", 0, regexp.MustCompile(`^(?P<place>\p{Lu}\p{Ll}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}]+)?)(?: ?\[[^\]]{2,30}\])?: `)},
	// NEW DELHI:
	{"place, colon", true, ":", 0, regexp.MustCompile(`^(?P<place>\p{Lu}[\p{Lu}\p{M}.'’-]+(?: [\p{Lu}\p{M}.'’-]+){0,2}):\s+`)},
}

// maxMark is the length up to which an unknown word in capitals before a dash
// is taken for a paper's mark and not for a place.
const maxMark = 4

// maxDateline is the longest dateline, in bytes.
const maxDateline = 140

// A dateline as it was found, in Text.
type dateline struct {
	Dateline
	agency string
	dashed bool // a dash or colon closes it
}

// findDateline returns the dateline at the start of p.
func findDateline(s string, p text.Span, loose bool) (dateline, bool) {
	line := p.In(s)
	head := line[:min(len(line), maxDateline)]
	if first, _ := utf8.DecodeRuneInString(head); !unicode.IsUpper(first) && first != '(' {
		return dateline{}, false
	}
	has := marksIn(head)
	for _, f := range datelineForms {
		// A town in capitals opens a story behind a standfirst too.
		town := f.name == "place in capitals"
		if f.loose && !loose && !town || f.marks&has != f.marks || !strings.Contains(head, f.need) {
			continue
		}
		m := f.re.FindStringSubmatchIndex(head)
		if m == nil {
			continue
		}
		d := f.dateline(head, m)
		if town && !loose && !city(d.Place) {
			continue
		}
		if !f.accepts(d, strings.TrimSpace(line[m[1]:])) {
			continue
		}
		d.Span = text.Trim(s, text.Span{Start: p.Start, End: p.Start + m[1]})
		return d, true
	}
	return dateline{}, false
}

// accepts reports whether what the pattern found is a dateline before rest.
func (f datelineForm) accepts(d dateline, rest string) bool {
	switch f.name {
	case "agency only, in brackets":
		return agency(d.agency) || marked(d.agency)
	case "agency in brackets":
		return f.bracketed(d, rest)
	case "agency, place", "place, date, agency":
		return agency(d.agency)
	case "known agency, in brackets":
		return agency(d.agency) && opensSentence(rest)
	case "agency only":
		known := agency(d.agency) || strings.Contains(d.agency, "/")
		return (known || len(d.agency) <= maxMark && !city(d.agency)) && (opensSentence(rest) || closed(rest))
	case "place, date":
		return d.Date.Month > 0 && (city(d.Place) || !opening(d.Place))
	case "place, date, point":
		return d.Date.Month > 0 && city(d.Place) && opensSentence(rest)
	case "place":
		return city(d.Place) && opensSentence(rest)
	case "place in capitals":
		return opensSentence(rest)
	case "place, colon":
		return opensSentence(rest) && !speaks(rest) && !speaker(d.Place)
	case "city, colon":
		return city(d.Place) && opensSentence(rest) && !speaks(rest)
	}
	return true
}

// dateline reads the groups of a match.
func (f datelineForm) dateline(s string, m []int) dateline {
	var d dateline
	d.dashed = dashEnd.MatchString(s[m[0]:m[1]])
	for i, name := range f.re.SubexpNames() {
		if name == "" || m[2*i] < 0 {
			continue
		}
		v := s[m[2*i]:m[2*i+1]]
		switch name {
		case "place":
			d.Place = strings.TrimRight(v, " .,-")
		case "agency":
			d.agency = strings.TrimSpace(v)
		case "date", "date2", "date3":
			d.Date = partialDate(v)
		}
	}
	return d
}

// partialDate reads the day of a dateline: "Nov. 30", "3 December", "April
// 26, 2023", "13/4".
func partialDate(s string) Date {
	if d, _, ok := findDate(s); ok {
		return d
	}
	var d Date
	var figures []int
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,./", r) }) {
		if n := months[text.Fold(f)]; n > 0 {
			d.Month = n
			continue
		}
		if n, err := strconv.Atoi(strings.TrimRight(f, "stndrh")); err == nil {
			figures = append(figures, n)
		}
	}
	if d.Month == 0 && len(figures) == 2 {
		d.Day, d.Month = figures[0], figures[1]
	}
	if d.Month > 0 && d.Day == 0 && len(figures) == 1 {
		d.Day = figures[0]
	}
	if !(Date{2000, d.Month, d.Day}).valid() {
		return Date{}
	}
	return d
}
