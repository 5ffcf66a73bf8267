package article

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// A dateForm is one usual way of printing a full date. The pattern's groups
// are named y, m (figures), mon (a name) and d; a and b are two figures of
// which the first is the day unless that is impossible.
type dateForm struct {
	name string
	year yearPlace // what stands around its year, one of these
	re   *regexp.Regexp
}

// A yearPlace is a set of what stands right around the years in a line. It
// spares most lines the patterns, which are slow.
type yearPlace uint8

const (
	beforeMark   yearPlace = 1 << iota // 2023-09, 2023年
	behindMark                         // /2023, .2023, -2023
	behindFigure                       // 6, 2023; 6th 2023
	behindWord                         // September 2023, de 2023
	juche                              // Juche113
)

// yearsIn returns what stands around the years of s.
func yearsIn(s string) yearPlace {
	var p yearPlace
	if strings.Contains(s, "Juche") {
		p = juche
	}
	for i := 0; i+4 <= len(s); i++ {
		if s[i:i+2] != "19" && s[i:i+2] != "20" || !digit(s[i+2]) || !digit(s[i+3]) {
			continue
		}
		if rest := strings.TrimLeft(s[i+4:], " \t\n\f\r"); rest != "" && (strings.IndexByte("-./", rest[0]) >= 0 || strings.HasPrefix(rest, "年")) {
			p |= beforeMark
		}
		head := strings.TrimRight(s[:i], " \t\n\f\r,")
		if head == "" {
			continue
		}
		switch last := head[len(head)-1]; {
		case strings.IndexByte("-./", last) >= 0:
			p |= behindMark
			if monthBehind(strings.TrimRight(head, "-./")) {
				p |= behindWord // "06-Sep-2023", "6 Sept. 2023"
			}
		case digit(last):
			p |= behindFigure
		case len(head) > 2 && digit(head[len(head)-3]):
			p |= behindFigure // "September 6th, 2023"
		case monthBehind(head):
			p |= behindWord
		}
	}
	return p
}

// monthBehind reports whether s ends in the name of a month, with or without a
// word between it and the year: "septiembre de", "tháng 10 năm".
func monthBehind(s string) bool {
	if strings.HasSuffix(s, "năm") {
		return true
	}
	if head, ok := strings.CutSuffix(s, "de"); ok && strings.TrimSpace(head) != head {
		s = strings.TrimRight(head, " \t\n\f\r,.-")
	}
	if from := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); from >= 0 {
		_, n := utf8.DecodeRuneInString(s[from:])
		s = s[from+n:]
	}
	return months[text.Fold(s)] > 0
}

// digit reports whether b is a figure.
func digit(b byte) bool { return '0' <= b && b <= '9' }

// dateForms are tried in order; the first match in a line counts.
var dateForms = []dateForm{
	// 2023年9月6日
	{"ideographs", beforeMark, regexp.MustCompile(`(?P<y>(?:19|20)\d\d)\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*日`)},
	// 2023-09-06, 2023.09.06, 2023/9/6, News2023-09-06
	{"year first", beforeMark, regexp.MustCompile(`(?:\b|\p{Ll})(?P<y>(?:19|20)\d\d)[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?:\b|T)`)},
	// 06/09/2023, 6-9-2023, 13.04.2023, Quang Nam06/09/2023
	{"day first", behindMark, regexp.MustCompile(`(?:\b|\p{Ll})(?P<a>\d{1,2})[-./](?P<b>\d{1,2})[-./](?P<y>(?:19|20)\d\d)\b`)},
	// (Juche113.3.29.): the years since 1911, as North Korea counts them
	{"juche", juche, regexp.MustCompile(`\bJuche ?(?P<juche>\d{2,3})[. ]+(?P<m>\d{1,2})\.(?P<d>\d{1,2})`)},
	// 5 tháng 10, 2023; ngày 5 tháng 10 năm 2023
	{"vietnamese", behindFigure | behindWord, regexp.MustCompile(`(?i)\b(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2}),?\s+(?:năm\s+)?(?P<y>(?:19|20)\d\d)\b`)},
	// September 14, 2022; Sept. 6, 2023; Sep 09 2022; February, 27 1999; Sep.06,2023; Sep-06-2023
	{"month first", behindFigure | behindMark, regexp.MustCompile(`(?i)\b(?P<mon>\pL{3,10})(?:[.,]?\s+|\.|-)(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:[,.]\s*|\s+|-)(?P<y>(?:19|20)\d\d)\b`)},
	// March, 12/2019
	{"month, day/year", behindMark, regexp.MustCompile(`(?i)\b(?P<mon>\pL{3,10}),?\s+(?P<d>\d{1,2})/(?P<y>(?:19|20)\d\d)\b`)},
	// 6 September 2023, 6 de septiembre de 2023, 6. septembar 2023, 06-Sep-2023, 29 September 201717:18
	{"month second", behindWord, regexp.MustCompile(`(?i)(?:^|[^\d])(?P<d>\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+|of\s+)?(?P<mon>\pL{3,12})\.?,?[\s-]+(?:de\s+)?(?P<y>(?:19|20)\d\d)(?:\b|\d\d:)`)},
}

// shortYear is a printed day with its weekday and the last two figures of the
// year: "Mon - 16 October 23". The weekday must be right.
var shortYear = regexp.MustCompile(`\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*[ ,-]+(\d{1,2}) (\pL{3,9})\.?,? '?(\d\d)\b`)

// shortDate returns the date of s that is printed with a short year.
func shortDate(s string) (Date, text.Span, bool) {
	m := shortYear.FindStringSubmatchIndex(s)
	if m == nil || m[1] < len(s) && (digit(s[m[1]]) || s[m[1]] == ':') {
		return Date{}, text.Span{}, false
	}
	day, _ := strconv.Atoi(s[m[4]:m[5]])
	year, _ := strconv.Atoi(s[m[8]:m[9]])
	d := Date{2000 + year, months[text.Fold(s[m[6]:m[7]])], day}
	if !d.fallsOn(s[m[2]:m[3]]) {
		return Date{}, text.Span{}, false
	}
	return d, text.Span{Start: m[4], End: m[9]}, true
}

// findDate returns the first full date of s and where it stands.
func findDate(s string) (Date, text.Span, bool) { return findDateOn(s, false) }

// findDateOn is findDate on a page whose numeric dates give the month first, if
// american.
func findDateOn(s string, american bool) (Date, text.Span, bool) {
	if !strings.Contains(s, "19") && !strings.Contains(s, "20") && !strings.Contains(s, "Juche") {
		return shortDate(s)
	}
	best := text.Span{Start: len(s) + 1}
	var found Date
	around := yearsIn(s)
	for _, f := range dateForms {
		if around&f.year == 0 {
			continue
		}
		m := f.re.FindStringSubmatchIndex(s)
		if m == nil || m[0] >= best.Start {
			continue
		}
		if d := f.date(s, m, american); !d.IsZero() {
			found, best = d, groups(m)
		}
	}
	return found, best, !found.IsZero()
}

// americanZone is a time zone of the United States, where the month stands
// first: "05/04/2022 12:18 PM EDT".
var americanZone = regexp.MustCompile(`\d ?(?:[AaPp]\.?[Mm]\.? )?(?:E|C|M|P)[SD]?T\b`)

// newsRelease is the head of a page of a service that passes on the releases of
// offices, with the month first: "08/05/2022 | News release | Archived content".
var newsRelease = regexp.MustCompile(`\d\d/\d\d/\d{4} \| (?:News|Press) release`)

// groups returns the part of a match from its first group to its last.
func groups(m []int) text.Span {
	p := text.Span{Start: m[1], End: m[0]}
	for i := 2; i < len(m); i += 2 {
		if m[i] >= 0 {
			p.Start, p.End = min(p.Start, m[i]), max(p.End, m[i+1])
		}
	}
	return p
}

// date reads the groups of a match; the zero Date if there is no such day.
func (f dateForm) date(s string, m []int, american bool) Date {
	var d Date
	var a, b int
	for i, name := range f.re.SubexpNames() {
		if name == "" || m[2*i] < 0 {
			continue
		}
		v := s[m[2*i]:m[2*i+1]]
		n, _ := strconv.Atoi(v)
		switch name {
		case "y":
			d.Year = n
		case "juche":
			d.Year = 1911 + n
		case "m":
			d.Month = n
		case "d":
			d.Day = n
		case "mon":
			d.Month = months[text.Fold(v)]
		case "a":
			a = n
		case "b":
			b = n
		}
	}
	if a > 0 {
		d.Day, d.Month = a, b
		if b > 12 || a <= 12 && (american || americanZone.MatchString(s) || weekdayTurns(s[:m[0]], d.Year, a, b)) {
			d.Day, d.Month = b, a
		}
	}
	if !d.valid() {
		return Date{}
	}
	return d
}

// weekdayBehind is a weekday right before a date.
var weekdayBehind = regexp.MustCompile(`\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? ?$`)

// weekdayTurns reports whether the weekday at the end of head fits the figures a
// and b with the month first only: "Wed, 02/05/2025".
func weekdayTurns(head string, year, a, b int) bool {
	m := weekdayBehind.FindStringSubmatch(head)
	if m == nil {
		return false
	}
	return Date{year, a, b}.fallsOn(m[1]) && !Date{year, b, a}.fallsOn(m[1])
}

// fallsOn reports whether d is a day on the weekday that begins with these letters.
func (d Date) fallsOn(weekday string) bool {
	return d.valid() && strings.HasPrefix(d.time().Weekday().String(), weekday)
}

// valid reports whether d is a day of the calendar from 1900 to 2099.
func (d Date) valid() bool {
	if d.Year < 1900 || d.Year > 2099 || d.Month < 1 || d.Day < 1 {
		return false
	}
	t := d.time()
	return t.Day() == d.Day && int(t.Month()) == d.Month
}

// time returns the beginning of the day.
func (d Date) time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// frontDate is the line end that some collections put before a page:
// " date 2023-09-05 Party General Secretary …".
var frontDate = regexp.MustCompile(`^\s*date[ :]\s*(\d{4}-\d\d-\d\d)(?:[ \t]|$)`)

// maxDateLine is the longest printed date line, in bytes: a date with a time,
// a zone, a byline and a place.
const maxDateLine = 160

// maxDateWords is how many words beside the date, its time and its labels a
// date line may have: "Xinhua", "Novo-Ogaryovo, Moscow Region", a byline.
const maxDateWords = 7

// calendarLine is a site's own clock or calendar, not a printed date: "Today
// is Friday, September 9, 2022".
var calendarLine = regexp.MustCompile(`(?i)^\W*(?:today\b|it is now\b|now:|current (?:date|time)|hôm nay|今天)`)

// futureLine announces something else: "Next issue: 9/9/2022".
var futureLine = regexp.MustCompile(`(?i)^\W*(?:next|upcoming|coming|expires?|deadline|since|established|founded|copyright|©|license|licence)\b`)

// dateLabels are the words that usually stand with a printed date.
var dateLabels = set(strings.Fields(`
	published publish publication posted post submitted updated update last modified created date time on at released issued
	monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
	thu hai ba tu nam sau bay chu nhat ngay thang cap luc gio
	am pm a p m gmt utc ist ict est edt bst cet jst kst local hours hrs h the of and min mins read minute minutes
	ago second seconds hour hours day days month months year years week weeks ngay
	news press release archived content distributed
	source editor editors web by from views view comments font size print share email
	de del a las publicado fecha actualizado hora lunes martes miercoles jueves viernes sabado domingo`))

// dateLine reports whether the line s prints the date of the page, with the
// date and its place in s. american pages give the month first.
func dateLine(s string, american bool) (Date, text.Span, bool) {
	if len(s) > maxDateLine {
		return Date{}, text.Span{}, false
	}
	d, p, ok := findDateOn(s, american)
	if !ok || calendarLine.MatchString(s) || futureLine.MatchString(s) {
		return Date{}, p, false
	}
	words, small := 0, 0
	site := siteAddress.FindStringIndex(s)
	for _, t := range text.Tokens(s, text.Span{End: len(s)}) {
		if site != nil && t.Span.Start >= site[0] && t.Span.End <= site[1] {
			continue
		}
		if !t.Word() || t.Span.Overlaps(p) || t.Text[0] <= '9' || dateLabels[text.Fold(t.Text)] {
			continue
		}
		if t.Span.Start > 0 && s[t.Span.Start-1] == '_' || t.Span.End < len(s) && s[t.Span.End] == '_' {
			continue // the name of an account: "Submitted by ctv_en_3"
		}
		words++
		if letterLower(t.Text) {
			small++
		}
	}
	if words > maxDateWords || small > 1 || words > 1 && strings.HasSuffix(s, ".") {
		return Date{}, p, false
	}
	if updateLabel.MatchString(s[:p.Start]) {
		if e, q, ok := findDateOn(s[p.End:], american); ok && !updateLabel.MatchString(s[p.End:p.End+q.Start]) {
			return e, text.Span{Start: p.End + q.Start, End: p.End + q.End}, true
		}
	}
	return d, p, true
}

// siteAddress is the address of the outlet beside the date: "www.kcna.kp (Juche113.3.29.)",
// "(chinadaily.com.cn)".
var siteAddress = regexp.MustCompile(`\b(?:www\.[\w.-]+|[\w-]+\.(?:com|org|net|gov|cn|vn|in)(?:\.\w\w)?)\b`)

// updateLabel stands before the date of a later change.
var updateLabel = regexp.MustCompile(`(?i)\b(?:updated?|modified|revised|edited|actualizado)\b|cập nhật`)

// urlDate is a full date in an address: /2023/09/06/, /2023-09/06/,
// /20230906/, t20230906_.
var urlDate = regexp.MustCompile(`[/t_-]((?:19|20)\d\d)[-/]?(\d\d)[-/]?(\d\d)(?:[/_.-]|$)`)

// addressDate returns the date in an address and where it stands.
func addressDate(s string) (Date, text.Span, bool) {
	m := urlDate.FindStringSubmatchIndex(s)
	if m == nil {
		return Date{}, text.Span{}, false
	}
	n := func(i int) int { v, _ := strconv.Atoi(s[m[i]:m[i+1]]); return v }
	d := Date{n(2), n(4), n(6)}
	return d, text.Span{Start: m[2], End: m[7]}, d.valid()
}
