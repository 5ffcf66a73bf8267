package article

import (
	"strings"

	"rapporteur/corpus/text"
)

// opening reports whether s begins like a sentence and not like a place: "On
// Monday", "Friday".
func opening(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	return openingWords[strings.ToLower(first)]
}

var openingWords = set(strings.Fields(`
	on in at by from since until between after before during the this that a an as for with when while
	monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later`))

// city reports whether s is a city of the table, by itself or before its
// country.
func city(s string) bool {
	s, _, _ = strings.Cut(text.Fold(s), ",")
	return cities.is(s) || cities.is(strings.TrimRight(s, "."))
}

// speaks reports whether s is spoken: "We told him …" behind a speaker's name.
func speaks(s string) bool {
	for w := range strings.FieldsSeq(s[:min(len(s), 400)]) {
		switch strings.Trim(w, ",.;:!?\"“”") {
		case "I", "I'm", "I’m", "we", "We", "my", "My", "our", "Our", "you", "You", "me", "us":
			return true
		}
	}
	return false
}

// speaker reports whether s, before a colon, is a speaker in a transcript:
// "SECRETARY BLINKEN".
func speaker(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if speakerTitles[strings.Trim(w, ".")] {
			return true
		}
	}
	return false
}

var speakerTitles = set(strings.Fields(`
	secretary minister president premier chairman chairwoman chair question answer moderator mr mrs ms dr spokesperson
	spokesman spokeswoman ambassador general senator prime vice foreign king prince interpreter reporter note photo update`))

// opensSentence reports whether s can be the first sentence behind a dateline.
func opensSentence(s string) bool {
	return words(s[:min(len(s), 400)]) >= 6 && !letterLower(s)
}

// bracketed reports whether a place and a name in brackets are a dateline and
// not a body and its short name, "the Communist Party of Vietnam (CPV) –": the
// agency is known, or a day or a city vouches for it.
func (f datelineForm) bracketed(d dateline, rest string) bool {
	known := agency(d.agency) || strings.Contains(d.agency, ".")
	vouched := d.Date.Month > 0 || city(d.Place)
	switch {
	case d.dashed:
		return known || vouched && (marked(d.agency) || words(d.agency) <= 3 && !speaker(d.agency))
	case d.Date.Month > 0:
		return known || marked(d.agency)
	}
	return known && opensSentence(rest) && words(d.Place) <= 2
}

// agency reports whether s is an agency of the table, or several with slashes
// between them of which one is.
func agency(s string) bool {
	for part := range strings.SplitSeq(strings.ReplaceAll(s, "’", "'"), "/") {
		if part = strings.TrimSpace(part); agencies[part] || agencies[strings.ToUpper(part)] {
			return true
		}
	}
	return false
}

// marked reports whether s looks like an agency's mark: a word in capitals or
// the name of a web site.
func marked(s string) bool {
	if strings.Contains(s, " ") {
		return false
	}
	return s == strings.ToUpper(s) && len(s) >= 2 || strings.Contains(s, ".")
}
