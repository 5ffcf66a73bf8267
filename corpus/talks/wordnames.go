package talks

import "slices"

// firmWord reports whether w has a capital inside as names of firms do: "PowerChina",
// beside "McCain" and "MacArthur".
func firmWord(w string) bool {
	for i := 3; i+1 < len(w); i++ {
		if 'A' <= w[i] && w[i] <= 'Z' && 'a' <= w[i-1] && w[i-1] <= 'z' && w[:i] != "Mac" && w[:i] != "Van" && w[:i] != "Fitz" && w[:i] != "Del" {
			return true
		}
	}
	return false
}

// plainCap reports whether token i is a capitalised word that no table knows as
// anything but a name.
func (s *sentence) plainCap(i int) bool {
	return s.nameLike(i) && s.toks[i].class&isOpener == 0
}

// nameLike is plainCap without regard to words that open sentences,
// which towns may be called.
func (s *sentence) nameLike(i int) bool {
	t := &s.toks[i]
	return t.cap && t.word && t.ent == 0 && s.off[i] == 0 && t.class&(isInst|isMonth|isWeekday) == 0
}

// nameRun returns where the run of at most three such words from token i ends.
func (s *sentence) nameRun(i int) int {
	end := i
	for end < min(i+3, len(s.toks)) && s.nameLike(end) {
		end++
	}
	return end
}

// surnameAsDay reports whether token i is a surname that is also short for a day
// or month, before another name: "Sun Haiyan", beside "Sun 5".
func (s *sentence) surnameAsDay(i int) bool {
	t := &s.toks[i]
	return t.class&isWeekday != 0 && t.class&isSurname != 0 && i+1 < len(s.toks) && s.plainCap(i+1)
}

// givenAsDay reports whether token i is a short word for a day that ends a name:
// "Lai Xuan Mon", beside "To Lam on Mon".
func (s *sentence) givenAsDay(i int) bool {
	t := &s.toks[i]
	return t.class&isWeekday != 0 && len(t.low) == 3 && i > 1 && s.toks[i-1].cap && s.toks[i-2].cap &&
		s.toks[i-2].class&isSurname != 0 && s.toks[i-1].ent == 0 && s.off[i-1] == 0 && s.off[i-2] == 0
}

// wordAsName reports whether token i, the word of a body or thing, is a surname
// behind a given name of the West, by the office before or after both: "Minister
// Anna Power", "Kelly Church, ambassador to the UN"; not "Victoria Park".
func (s *sentence) wordAsName(i int) bool {
	if i == 0 {
		return false
	}
	g := &s.toks[i-1]
	if !g.cap || g.class&isGiven == 0 || g.ent != 0 || s.off[i-1] != 0 || len(lex().culture[g.low]) > 0 || i+1 < len(s.toks) && s.toks[i+1].cap {
		return false
	}
	if i > 1 && s.off[i-2] != 0 {
		return true
	}
	if i > 1 && s.toks[i-2].cap && s.toks[i-2].word || s.low(i+1) != "," {
		return false
	}
	for k := i + 2; k < min(i+7, len(s.off)) && s.low(k) != ","; k++ {
		if s.off[k] != 0 {
			return true
		}
	}
	return false
}

// monthAsName reports whether the month at token i is a given name between a
// title and the rest of the name: "Foreign Minister Jan Lipavsky".
func (s *sentence) monthAsName(i int) bool {
	if i == 0 || s.off[i-1] == 0 && s.entAt(i-1) == nil && s.low(i-1) != "counterpart" && !(s.toks[i-1].cap && s.toks[i-1].class&isInst != 0 && s.toks[i-1].class&(isMonth|isWeekday) == 0) || i+1 >= len(s.toks) {
		return false
	}
	return slices.Contains(particles, s.low(i+1)) && s.particle(i+1) > 0 || s.plainCap(i+1)
}

// placeAsName reports whether the place at token i is a given name between an
// office and the rest of the name: "Foreign Minister Israel Katz", "Vice President
// Salvador Mesa".
func (s *sentence) placeAsName(i int, e *ent) bool {
	if e.to-e.from > 1 || e.kind != city && e.kind != country || i+2 >= len(s.toks) {
		return false
	}
	if i == 0 {
		return s.toks[0].class&(isGiven|isSurname) != 0 && s.plainCap(1) && (s.low(2) == "," || s.low(3) == "," && s.toks[2].cap) // "Salvador Valdés, Vice President"
	}
	if p := s.low(i - 1); s.toks[i].class&isGiven != 0 && e.kind == city && (p == "also" || p == "with" || p == "and" || p == ",") {
		if s.plainCap(i+1) && s.toks[i+1].class&(isSurname|isGiven) == 0 && p != "," {
			return true // "also Salvador Valdés Mesa"
		}
	}
	if s.toks[i].class&isSurname != 0 && s.toks[i-1].class&isInst != 0 && s.toks[i-1].cap && slices.Contains(lex().culture[s.low(i)], "ja") && s.toks[i+1].cap && s.toks[i+1].class&(isInst|isOpener) == 0 && s.toks[i+1].ent == 0 {
		return true // "Chairman of Komeito Party Yamaguchi Natsuo"
	}
	honor := s.off[i-1]&isHonor != 0 || i > 1 && s.low(i-1) == "." && s.off[i-2]&isHonor != 0 // "Mr. SAKAI Haruo"
	if s.off[i-1]&isOffice == 0 && !honor {
		return false
	}
	n := &s.toks[i+1]
	if !s.plainCap(i+1) || len(lex().culture[n.low]) > 0 && e.kind == country {
		return false
	}
	return honor || n.class&(isSurname|isGiven) == 0 || lex().words[s.low(i)]&isGiven != 0
}

// wordAtEnd reports whether token i, an English word, is the second part of a name
// behind an honorific or office: "H.E. Mr. Luvsan Bold, Minister of".
func (s *sentence) wordAtEnd(i int) bool {
	if i < 2 || !s.plainCap(i-1) || s.low(i+1) != "," {
		return false
	}
	return s.off[i-2]&(isHonor|isOffice) != 0 || i > 2 && s.low(i-2) == "." && s.off[i-3]&isHonor != 0
}

// wordStandsAsName reports whether token i, a capitalised word that somebody's name
// begins with, stands for that name, if it is one that begins so many sentences: "held
// talks with To", "To, head of the Department, said", beside "To this end".
func (s *sentence) wordStandsAsName(i int) bool {
	t := &s.toks[i]
	switch {
	case !slices.Contains(functionWords, t.low):
		return true
	case t.class&isMonth != 0 || upper(t.Text) && len(t.Text) > 1:
		return false
	case i > 0:
		return s.toks[i-1].word && !s.toks[i-1].cap && len(s.toks) > i+1 && !s.toks[i+1].cap
	case t.low == "he" || t.low == "she" || t.low == "you" || s.low(1) != ",":
		return false
	}
	from, to, _ := s.titleAfter(1)
	return from < to
}
