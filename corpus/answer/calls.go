package answer

// callsOnly reports whether the meetings in question are called calls and nothing
// else: "calls of X in 2014", "the call between A and B". "X calls for talks" and
// "courtesy calls" are none.
func (r *reading) callsOnly() bool {
	calls := false
	for i, x := range r.w {
		if !r.is(i, meeting) {
			continue
		}
		if x.text != "call" && x.text != "calls" {
			return false
		}
		calls = calls || r.nounCall(i)
	}
	return calls
}

// nounCall reports whether the call at i is a noun: with "the" or a number before
// it, or nothing, or a word behind it that goes on with who called.
func (r *reading) nounCall(i int) bool {
	prev, next := "", ""
	if i > 0 {
		prev = r.w[i-1].text
	}
	end := i+1 == len(r.w)
	if !end {
		next = r.w[i+1].text
		end = r.w[i+1].entity == aMark || r.w[i+1].entity == aDate
	}
	switch {
	case prev == "courtesy" || next == "for" || next == "on" && prev != "the" || next == "itself":
		return false
	case prev == "the" || prev == "a" || prev == "all" || prev == "every" || prev == "any" || prev == "first" || prev == "last" || prev == "latest" || prev == "many" || prev == "which":
		return true
	case next == "of" || next == "with" || next == "between" || next == "by" || next == "since" || next == "in":
		return r.w[i].text == "calls" || prev != "to" && !r.is(i-1, aux|pronoun) && i > 0 && r.w[i-1].entity != aPerson
	case end:
		return r.w[i].text == "calls" && r.has&(who|what|aux) == 0 || i > 0 && r.w[i-1].entity == aDate
	}
	return false
}
