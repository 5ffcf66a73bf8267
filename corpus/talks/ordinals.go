package talks

// inTurn makes meetings of "The first was with B, and the second with C", behind
// the story of several meetings of one person.
func (x *extractor) inTurn(s *sentence) {
	if len(x.umbrella.left) == 0 || s.low(0) != "the" || dayNumbers[s.low(1)] == 0 || !s.has(2, "was", "with") {
		return
	}
	for k := 1; k < len(s.toks); k++ {
		if dayNumbers[s.low(k)] == 0 && s.low(k) != "other" || s.insideRef(k) {
			continue
		}
		j := k + 1
		if s.be(j) {
			j++
		}
		if i := s.refFrom(j + 1); s.low(j) == "with" && i >= 0 {
			p := pattern{words: []string{"with"}, frame: takesWith, typ: "meeting", mode: "in person"}
			x.record(s, trigger{pattern: p, from: k, to: j + 1}, x.umbrella.left, s.refs[i:i+1])
		}
	}
}
