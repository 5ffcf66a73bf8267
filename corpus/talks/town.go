package talks

import "slices"

// placeWhere returns the place that "where" at token k points back to: "flew to
// Guangzhou, where he met B", "visited the National Academy, where …".
func (s *sentence) placeWhere(full string, k int) (placeSpan, bool) {
	if s.low(k-1) != "," {
		return placeSpan{}, false
	}
	for j := k - 2; j >= max(0, k-12); j-- {
		if w := s.low(j); w != "in" && w != "at" && w != "to" && w != "visited" && w != "toured" && w != "visiting" && w != "for" {
			continue
		}
		p, ok := s.placeAt(full, j)
		if ok && (p.to == k-1 || p.to == k-2 && slices.Contains(placeNouns, s.low(p.to))) {
			return p, true
		}
	}
	return placeSpan{}, false
}

// townWithin returns the town behind the trigger that lies in the land or province p
// which "where" points back to: "travelled to Guangdong province, where he had a
// working session in Guangzhou with B".
func (s *sentence) townWithin(full string, tr trigger, p placeSpan) (placeSpan, bool) {
	k := tr.to
	if s.low(k) != "in" || !s.landWord(p.to) && lex().capital[p.party] == "" {
		return placeSpan{}, false
	}
	in, ok := s.placeAt(full, k)
	return in, ok && in.party == p.party
}

// landWord reports whether token k says what kind of land the name before is:
// "Jilin Province".
func (s *sentence) landWord(k int) bool {
	switch s.low(k) {
	case "province", "city", "county", "prefecture", "district", "region", "municipality", "island", "state":
		return !(k+1 < len(s.toks) && s.toks[k+1].cap && s.toks[k+1].class&isInst != 0)
	}
	return false
}

// townAt reads a town that no table knows behind a preposition: "in Longzhou,
// Guangxi", "in Hekou County". from is its first word.
func (s *sentence) townAt(full string, from int) (placeSpan, bool) {
	j := s.nameRun(from)
	if j == from || s.refFrom(from) >= 0 {
		return placeSpan{}, false
	}
	name := clean(s.cut(from, j).In(full))
	switch s.low(j) {
	case "city", "county", "district", "town", "prefecture", "province", "commune", "township", "ward", "village":
		if s.low(j) != "city" {
			name = clean(s.cut(from, j+1).In(full))
		}
		if e := s.entAt(j + 2); s.low(j+1) == "," && e != nil && e.kind == city && e.from == j+2 && e.town == "" {
			return placeSpan{name + ", " + e.name, from, e.to, e.party}, true // "Yongsan District, Seoul"
		}
		return placeSpan{name, from, j + 1, ""}, true
	case ",":
		if e := s.entAt(j + 1); e != nil && (e.kind == city || e.kind == country) && e.from == j+1 && e.town == "" {
			return placeSpan{name, from, e.to, e.party}, true
		}
	}
	return placeSpan{}, false
}

// landAt reads a country as the place of a meeting of which no town is told: "met
// in Angola".
func (s *sentence) landAt(k int) (placeSpan, bool) {
	if s.low(k) == "the" {
		k++
	}
	e := s.entAt(k)
	if e == nil || e.kind != country || e.from != k || s.genitive(e.to) || e.to < len(s.toks) && s.toks[e.to].cap {
		return placeSpan{}, false
	}
	return placeSpan{e.name, k, e.to, e.party}, true
}
