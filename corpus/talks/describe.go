package talks

import (
	"slices"
	"strings"

	"rapporteur/corpus/article"
)

// adjective reports whether token j may stand between an article and the noun.
func (s *sentence) adjective(j int) bool {
	t := &s.toks[j]
	if t.ent != 0 || t.class&(isModifier|isInst) != 0 || numerals[t.low] != 0 || ordinal(t.low) {
		return true
	}
	switch t.low {
	case "two", "other", "same", "top", "senior", "visiting", "distinguished", "'s", "opposite", "then", "female", "male":
		return true
	}
	return false
}

// describedFrom reports whether a description begins at the pronoun i, as "his
// Chinese counterpart".
func (s *sentence) describedFrom(i int) bool {
	if w := s.low(i + 1); (w == "majesty" || w == "highness") && s.off[min(i+2, len(s.off)-1)] == 0 {
		return true // "His Majesty said"
	}
	for j := i + 1; j < min(i+6, len(s.toks)); j++ {
		if w := s.low(j); slices.Contains(personNouns, w) || w == "hosts" || w == "guests" || w == "number" && s.low(j-1) == "opposite" {
			return true
		}
		if !s.adjective(j) {
			return false
		}
	}
	return false
}

// describedAt returns the description, group or unnamed people at token i.
func (s *sentence) describedAt(full string, i int) *ref {
	w := s.low(i)
	if s.off[i]&isOffice != 0 && upper(s.toks[i].Text) && len(w) > 1 && len(w) < 5 {
		return s.descriptionTo(full, i, i, true) // "EAM called on", "PM told"
	}
	if s.opensWithOffice(i) {
		return s.descriptionTo(full, i, max(i, s.officeFrom(i)), true) // "Secretary (East) also called on B", "H.E. Ambassador paid"
	}
	det := w == "the" || w == "his" || w == "her" || w == "their" || w == "its" || w == "this" || w == "each"
	if !det && s.entAt(i) == nil && !s.toks[i].facts.people && w != "a" && w != "an" {
		return nil
	}
	if w == "a" || w == "an" {
		if r := s.someDelegation(full, i); r != nil {
			return r
		}
		return s.somebody(full, i)
	}
	k := i
	if det {
		k++
	}
	for j := k; j < min(k+7, len(s.toks)); j++ {
		low := s.low(j)
		if low == "former" && j+1 < len(s.toks) && s.adjective(j+1) {
			continue // "the former Paraguayan president"
		}
		if j+1 < len(s.toks) && (s.toks[j+1].cap || low == "ministers") && slices.Contains(gatherings, s.low(j+1)) {
			return nil // "the G20 Foreign Ministers Meet"
		}
		if low == "general" && !s.verbAt(j+1) && j+1 < len(s.toks) && s.toks[j+1].word && (!s.toks[j].cap || s.toks[j+1].cap && s.toks[j+1].class&isInst != 0 && s.off[j+1] == 0) && s.off[j]&isOffice == 0 {
			return nil // "the UN General Assembly", "the general election"
		}
		switch {
		case slices.Contains(groupNouns, low) && !s.genitive(j+1) && (det || s.entAt(j-1) != nil) && (low != "two" && low != "three" && low != "four" || s.bareNumber(j)):
			return &ref{kind: plural, from: i, to: j + 1, nameFrom: j, nameTo: j + 1, before: i, office: low, party: s.partyIn(i, j)}
		case slices.Contains(peopleNouns, low):
			return s.unnamedFrom(full, i, j)
		case (low == "majesty" || low == "highness") && (w == "his" || w == "her") && s.nameEnd(j+1) <= j+1 && s.off[min(j+1, len(s.off)-1)] == 0:
			return &ref{kind: described, from: i, to: j + 1, nameFrom: j, nameTo: j + 1, before: i, office: "majesty", poss: s.genitive(j + 1)}
		case low == "general" && (s.low(j-1) == "consulate" || s.low(j-1) == "directorate" || s.low(j-1) == "secretariat"):
			return nil
		case s.off[j]&(isOffice|isRank) != 0 && s.low(j-1) != "of" && (det || s.entAt(i) != nil) || slices.Contains(personNouns, low) && (det || s.entAt(i) != nil && s.genitive(s.entAt(i).to)):
			r := s.descriptionTo(full, i, j, det)
			if r != nil && s.low(j-1) == "top" && (r.office == "diplomat" || r.office == "legislator") {
				r.office = "top " + r.office
			}
			return r
		}
		if !s.adjective(j) {
			return nil
		}
	}
	return nil
}

// someDelegation returns "a Communist Party of Vietnam delegation" at token i;
// nil if the words tell no country.
func (s *sentence) someDelegation(full string, i int) *ref {
	switch s.low(i - 1) {
	case "leading", "heading", "leads", "heads", "led", "headed", "of":
		return nil // said of somebody who leads it
	}
	for j := i + 1; j < min(i+9, len(s.toks)); j++ {
		if s.low(j) == "delegation" {
			party, end := s.partyIn(i, j), j+1
			if party == "" && (s.low(end) == "of" || s.low(end) == "from") {
				end = s.titleRun(end + 1)
				for end > j+1 && s.hangs(end-1) {
					end--
				}
				party = s.partyIn(j+1, end)
			}
			switch s.low(end) {
			case "led", "headed", "of", "from", "comprising", "under", "with", "consisting":
				return nil
			}
			if party == "" {
				return nil
			}
			return &ref{kind: described, from: i, to: end, nameFrom: j, nameTo: j + 1, before: i, office: "delegation", party: party}
		}
		if !s.adjective(j) && !s.titleWord(j) {
			return nil
		}
	}
	return nil
}

// somebody returns "a representative of the Lao Consulate General" at token i; nil if
// the words tell no country.
func (s *sentence) somebody(full string, i int) *ref {
	j := i + 1
	for j < min(i+4, len(s.toks)) && s.adjective(j) && s.low(j) != "representative" && s.low(j) != "official" {
		j++
	}
	if w := s.low(j); w != "representative" && w != "official" || s.low(j+1) != "of" && s.low(j+1) != "from" {
		return nil
	}
	end := s.titleRun(j + 2)
	for end > j+2 && s.hangs(end-1) {
		end--
	}
	party := s.partyIn(j+2, end)
	if party == "" || s.nameEnd(end) > end || s.low(end) == "," {
		return nil // "an official of the Ministry, A"
	}
	return &ref{kind: unnamed, from: i, to: end, nameFrom: j, nameTo: j + 1, before: i, office: s.low(j), party: party, title: clean(s.cut(i, end).In(full))}
}

// bareNumber reports whether the numeral j stands alone, as in "the two also
// agreed".
func (s *sentence) bareNumber(j int) bool {
	if j+1 >= len(s.toks) || !s.toks[j+1].word {
		return true
	}
	t := &s.toks[j+1]
	return t.class&isOpener != 0 && t.class&isInst == 0 && !s.adjective(j+1) || strings.HasSuffix(t.low, "ed")
}

// descriptionTo returns the description that begins at i with the head j.
func (s *sentence) descriptionTo(full string, i, j int, det bool) *ref {
	if s.low(j) == "official" && (s.low(j+1) == "visit" || len(triggers().byFirst[s.low(j+1)]) > 0 && s.toks[j+1].class&isInst != 0 || s.low(j+1) == "talks") {
		return nil // "the official talks"
	}
	e := j + 1
	for e < len(s.toks) && s.off[e]&(isOffice|isRank) != 0 && s.off[j] != 0 {
		e++
	}
	if e < len(s.toks) && slices.Contains(personNouns, s.low(e)) && s.low(e) != "side" {
		e++
	}
	if e < len(s.toks) && (s.nameEnd(e) > e && s.kind != article.Title) {
		return nil // a title before a name
	}
	r := &ref{kind: described, from: i, to: e, nameFrom: j, nameTo: e, before: i, office: clean(strings.ToLower(s.cut(j, e).In(full)))}
	r.party = s.partyIn(i, e)
	if s.off[j] != 0 && !s.genitive(e) {
		end := s.beforeOther(e, s.titleRun(e))
		for end > e && s.hangs(end-1) {
			end--
		}
		if p := s.partyIn(e, end); p != "" && r.party == "" {
			r.party = p
		}
		r.to = end
		r.title = clean(s.cut(i, end).In(full))
		if w := s.low(end - 1); w == "diplomacy" || w == "mfa" {
			r.office = "top diplomat" // "the head of Cuban diplomacy"
		}
	}
	if w := s.low(j); s.off[j] == 0 && (w == "delegation" || w == "group") && (s.low(e) == "of" || s.low(e) == "from") {
		end := s.titleRun(e + 1)
		for end > e && s.hangs(end-1) {
			end--
		}
		if p := s.partyIn(e, end); p != "" {
			r.to = end // "the delegation of the Lao Women's Union"
			if r.party == "" {
				r.party = p
			}
		}
	}
	r.poss = s.genitive(r.to)
	if s.low(i) == "his" || s.low(i) == "her" || s.low(i) == "their" || s.low(i) == "its" {
		r.owner = s.low(i)
	}
	return r
}

// beforeOther returns where the title [from, to) ends before the holder of another
// office: "the Secretary and the Foreign Minister".
func (s *sentence) beforeOther(from, to int) int {
	for k := from; k+2 < to; k++ {
		if s.low(k) != "and" || s.low(k+1) != "the" {
			continue
		}
		for j := k + 2; j < min(k+5, to); j++ {
			if s.off[j]&isOffice != 0 {
				return k
			}
		}
	}
	return to
}

// unnamedFrom returns the phrase of people known by their body only, from i on
// with the head j: "experts of the Chinese Academy of Social Sciences".
func (s *sentence) unnamedFrom(full string, i, j int) *ref {
	e := j + 1
	if s.genitive(e) || e < len(s.toks) && s.toks[e].cap && slices.Contains(gatherings, s.low(e)) {
		return nil // "the Foreign Ministers' Meeting"
	}
	if s.low(e) == "of" || s.low(e) == "from" {
		e++
		e = s.plainBody(e)
		for e < len(s.toks) && (s.titleWord(e) || s.toks[e].cap && s.toks[e].word && s.nameEnd(e) == e) {
			e++
		}
		for e > j+1 && s.hangs(e-1) {
			e--
		}
	}
	if c := s.low(e - 1); e > j+1 && (c == "community" || c == "diaspora" || c == "minority") && s.toks[e-2].ent != 0 {
		return nil // "members of the Turkmen community": of no side
	}
	r := &ref{kind: unnamed, from: i, to: e, nameFrom: j, nameTo: e, before: i, office: s.low(j)}
	r.title = clean(s.cut(i, e).In(full))
	r.party = s.partyIn(i, e)
	if s.low(i) == "the" && e == j+1 {
		r.kind = plural
	}
	return r
}

// plainBody returns the index of the land behind a body told in small words:
// "major political parties of Russia"; k if none is.
func (s *sentence) plainBody(k int) int {
	for j := k; j < min(k+5, len(s.toks)); j++ {
		if (s.low(j) == "of" || s.low(j) == "from" || s.low(j) == "in") && j > k {
			if e := s.entAt(j + 1); e != nil && e.kind != city {
				return j + 1
			}
			return k
		}
		if s.toks[j].cap || !s.toks[j].word {
			return k
		}
	}
	return k
}

// opensWithOffice reports whether an office without an article stands at token i
// as the subject: at the head of the sentence, behind a comma there ("Recalling his
// visit, Prime Minister noted"), behind "H.E.", or with its field in brackets behind "by".
func (s *sentence) opensWithOffice(i int) bool {
	if i > 0 && s.off[i]&isOffice != 0 && s.toks[i].cap && s.low(i+1) == "(" && s.low(i+3) == ")" && s.toks[i+2].cap && !upper(s.toks[i+2].Text) {
		switch s.low(i - 1) {
		case "by", "with", "between", "and":
			return s.nameEnd(i+4) <= i+4 // "co-chaired by Secretary (East) and B"
		}
	}
	j := s.officeFrom(i)
	if j < 0 || i > 0 && j == i && s.low(i-1) != "," {
		return false
	}
	e := j
	for e < len(s.toks) && s.off[e]&isOffice != 0 {
		e++
	}
	if s.low(e) == "(" && s.low(e+2) == ")" {
		e += 3
	}
	return s.verbAt(e) || s.low(e) == "also" || s.low(e) == "paid" || len(triggers().byFirst[s.low(e)]) > 0 && !s.toks[e].cap
}

// officeFrom returns where an office begins at token i, behind an honorific that
// stands there; -1 if none does.
func (s *sentence) officeFrom(i int) int {
	j := i
	for j < len(s.toks) && (s.off[j]&isHonor != 0 || s.low(j) == "." && j > i) {
		j++
	}
	if j >= len(s.toks) || s.off[j]&isOffice == 0 || !s.toks[j].cap || i > 0 && j == i && s.low(i-1) != "," {
		return -1
	}
	return j
}
