package answer

import (
	"regexp"
	"strings"
)

// An officer is known by a rank before the name, which titles leave out: "Senior
// Lieutenant General Nguyen Chi Vinh, Deputy Minister of National Defence".
// generalRank stands for a general of any sort in an office, so that "which
// general" asks for neither a consul general nor a general secretary.
const generalRank = "armygeneral"

// rankBefore is a military rank and the word behind it; the words before tell of
// which grade.
var rankBefore = regexp.MustCompile(`(?i)((?:\b(?:senior|lieutenant|major|brigadier|colonel|lieut\.?|lt\.?|maj\.?|sr\.?|snr\.?|sen\.?|vice|rear)[ -]+)*)\b(general|gen\.?|admiral|adm\.?|colonel|col\.?)\s+(\p{L}[\p{L}'-]*)`)

// notArmy stand before a "general" that is no soldier.
var notArmy = regexp.MustCompile(`(?i)\b(secretary|consul|director|attorney|prosecutor|procurator|inspector|auditor|governor|commissioner|solicitor)[ -]$`)

// readRanks finds the military ranks of people in the words before their names.
func (z *Answerer) readRanks() {
	z.officers = make([]office, len(z.people))
	for i, p := range z.people {
		for _, m := range p.Mentions {
			if m.Sentence.Empty() {
				continue
			}
			s := m.Article.Text[m.Sentence.Start:min(m.Span.End, m.Sentence.End)]
			if !mayHaveRank(s) {
				continue
			}
			if o := z.rankIn(s, i); o != nil && len(o) > len(z.officers[i].words) {
				z.officers[i] = office{words: o, stems: stemsOf(o), shown: strings.Join(o, " ")}
			}
		}
	}
}

// mayHaveRank reports whether s has part of a rank, so that few sentences are
// looked at closely.
func mayHaveRank(s string) bool {
	for _, w := range [...]string{"eneral", "olonel", "dmiral", "Gen", "Col", "Adm", "gen.", "GENERAL"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// rankIn returns the words of the rank that stands in s before a word of person
// i's name; nil if there is none.
func (z *Answerer) rankIn(s string, i int) []string {
	for _, f := range rankBefore.FindAllStringSubmatchIndex(s, -1) {
		words := nameWords(s[f[6]:f[7]])
		if len(words) == 0 || !has(z.names.tokens[words[0]], i) || notArmy.MatchString(s[:f[0]]) {
			continue
		}
		return militaryRank(officeWords(s[f[2]:f[5]]))
	}
	return nil
}

// shortRanks are the short forms of words of ranks.
var shortRanks = map[string]string{"gen": "general", "lt": "lieutenant", "lieut": "lieutenant", "maj": "major", "sr": "senior", "snr": "senior", "sen": "senior", "adm": "admiral", "col": "colonel"}

// militaryRank returns the words of a rank as offices have them; nil if they are
// none: "lieutenant general", but not "general secretary".
func militaryRank(words []string) []string {
	var out []string
	for _, w := range words {
		if full := shortRanks[w]; full != "" {
			w = full
		}
		switch w {
		case "general", "generals":
			w = generalRank
		case "admiral", "colonel", "senior", "lieutenant", "major", "brigadier", "vice", "rear":
		case "admirals", "colonels":
			w = strings.TrimSuffix(w, "s")
		default:
			return nil
		}
		out = append(out, w)
	}
	return out
}

// isGrade reports whether w goes before the rank or the grade next: "major" of
// "major general".
func isGrade(w, next string) bool {
	switch w {
	case "senior", "lieutenant", "major", "brigadier", "rear":
		return len(militaryRank([]string{next})) == 1
	}
	return false
}
