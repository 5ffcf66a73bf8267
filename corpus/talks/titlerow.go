package talks

import "strings"

// openingTitles moves the start of a title to the head of a row of titles at the
// head of a sentence or behind a verb of meeting or a preposition: "Politburo
// member, Deputy Prime Minister, Minister of Foreign Affairs X", "was received by
// Politburo member, head of the Commission X".
func (s *sentence) openingTitles(start int) int {
	if s.low(start-1) != "," {
		return start
	}
	from := start - 1
	for from > max(0, start-longestRow) && (s.low(from-1) == "," || s.titleWord(from-1)) && s.low(from-1) != "(" {
		from--
	}
	for from > 0 && from < start && (s.low(from) == "and" || s.low(from) == "for" || s.low(from) == "to" || s.low(from) == "of") {
		from++ // "for" before the first title
	}
	if from == 0 && s.low(0) == "the" {
		from = 1
	}
	if from > 0 && !(from == 1 && s.low(0) == "the") && !s.opensRow(from-1) {
		return start
	}
	if !s.rowOfTitles(from, start) {
		return start
	}
	return from
}

// longestRow is how many tokens a row of titles before a name can hold.
const longestRow = 40

// opensRow reports whether whoever a verb or noun of meeting takes can follow
// token k.
func (s *sentence) opensRow(k int) bool {
	switch s.low(k) {
	case "by", "with", "for", "to", "from":
		return true
	}
	_, ok := triggers().at(s, k, takesObject)
	return ok && !s.toks[k].cap
}

// rowOfTitles reports whether the tokens [from, to) are offices of one land parted
// by commas.
func (s *sentence) rowOfTitles(from, to int) bool {
	office, party := false, ""
	for k := from; k < to-1; k++ {
		if e := s.entAt(k); e != nil && e.kind != organisation && e.kind != city {
			if party != "" && party != e.party {
				return false
			}
			party = e.party
		}
		office = office || s.off[k]&isOffice != 0
		if s.low(k) != "," && !s.titleWord(k) {
			return false
		}
		if s.low(k) == "," && (k == 0 || s.off[k-1] == 0 && s.toks[k-1].class&isInst == 0 && s.toks[k-1].ent == 0) {
			return false
		}
	}
	return office && (s.off[from] != 0 || s.toks[from].class&(isInst|isModifier) != 0 || s.toks[from].ent != 0)
}

// cutList moves the start of a title behind an "and" that joins the offices of
// two people: "the President of Laos and Vietnamese Prime Minister X".
func (s *sentence) cutList(start, end int) int {
	for b := start + 2; b+2 < end; b++ {
		if s.low(b) == "and" && s.off[b-1]&isOffice != 0 && s.low(b-1) == s.low(end-1) && s.low(b-2) == s.low(end-2) {
			return s.cutList(b+1, end) // "the Thai Prime Minister and Prime Minister X"
		}
	}
	party := ""
	if e := s.entAt(start - 1); e != nil && e.kind == demonym {
		party = e.party // "Lao Ambassador to Belgium and head of the Lao Mission X"
	}
	for k := start; k < end; k++ {
		e := s.entAt(k)
		if e == nil || e.party == "" || e.from != k {
			continue
		}
		if party == "" {
			party = e.party
			continue
		}
		if e.party == party || s.low(k-1) == "to" || s.low(k-2) == "to" {
			continue
		}
		for b := k - 1; b > start; b-- {
			if s.low(b) == "and" {
				return s.cutList(b+1, end)
			}
		}
	}
	return start
}

// premodifier reports whether token k belongs to the title that begins behind
// it: "Vietnamese Party", "then acting".
func (s *sentence) premodifier(k int) bool {
	t := &s.toks[k]
	if t.low == "the" || t.low == "under" && s.low(k+1) != "secretary" || k == 0 && len(triggers().byFirst[t.low]) > 0 {
		return false // "Meeting Premier Li, …"
	}
	if t.class&isModifier != 0 || strings.HasPrefix(t.low, "newly-") || t.ent != 0 && s.entAt(k).kind != city && s.entAt(k).town == "" {
		return true
	}
	if e := s.entAt(k); e != nil && e.kind == city && s.localPost(k+1) {
		return true // "Ha Giang Party Secretary B"
	}
	return t.class&isInst != 0 && (t.cap || s.off[k+1]&isOffice != 0 && !s.toks[k+1].cap)
}

// localPost reports whether a post that a town or province has, behind its name,
// begins at token k, or the name goes on there.
func (s *sentence) localPost(k int) bool {
	if e := s.entAt(k); e != nil && e.kind == city && e.from < k {
		return s.localPost(e.to)
	}
	switch s.low(k) {
	case "party":
		return s.low(k+1) == "secretary" || s.low(k+1) == "chief"
	case "governor", "vice-governor", "mayor", "provincial", "municipal":
		return true
	}
	return false
}
