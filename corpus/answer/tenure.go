package answer

import "strings"

// tenure takes "when he was foreign minister", "while she was premier" and "in his
// time as ambassador" out of the question and keeps the office: the meetings asked
// for are those that the person had in it.
func (r *reading) tenure() {
	for i := range r.w {
		n := r.tenureAt(i)
		if n == 0 {
			continue
		}
		r.then = r.w[i+n-1].office
		for k := i; k < i+n; k++ {
			r.w[k] = word{raw: r.w[k].raw, text: r.w[k].text, entity: aMark}
		}
		r.has = 0
		for _, x := range r.w {
			if x.entity == noEntity || x.entity == aMode || x.entity == aType {
				r.has |= x.class
			}
		}
		return
	}
}

// tenureAt returns how many words such a clause at i has, of which the last is the
// office; 0 if there is none.
func (r *reading) tenureAt(i int) int {
	k := i
	step := func(words ...string) bool {
		if k < len(r.w) && (r.w[k].entity == noEntity || r.w[k].entity == aMark) && has(words, r.w[k].text) {
			k++
			return true
		}
		return false
	}
	switch {
	case i > 0 && step("when", "while", "whilst"):
		if !step("he", "she") || !step("was", "served as", "held the post of", "held the office of") {
			return 0
		}
	case step("during", "in"):
		if !step("his", "her") || !step("time", "term", "tenure", "days", "years", "stint") || !step("as") {
			return 0
		}
	default:
		return 0
	}
	for step("the", "still", "already", "only", "a", "acting") {
	}
	if k >= len(r.w) || r.w[k].entity != anOffice {
		return 0
	}
	return k + 1 - i
}

// inOffice narrows the one person of the question to the time in the office kept.
func (r *reading) inOffice() {
	q := &r.q
	if len(r.then.words) == 0 || q.Kind == TitleOf || q.Kind == RoleHolder {
		return
	}
	who := -1
	for i, p := range q.Parties {
		if len(p.people) > 0 && who >= 0 {
			return
		}
		if len(p.people) > 0 {
			who = i
		}
	}
	if who < 0 {
		return
	}
	q.Parties = append([]slot(nil), q.Parties...)
	q.Parties[who].office = r.then
}

// asOffice says an office that narrows a person: " as foreign minister".
func (z *Answerer) asOffice(s slot) string {
	if len(s.people) == 0 || len(s.office.words) == 0 {
		return ""
	}
	return " as " + strings.TrimPrefix(z.t.officeName(s.office), "the ")
}

// whatWas reports whether the question is what office someone had at a meeting: "what
// was X when he met Y".
func (r *reading) whatWas() bool {
	if r.opening()&what == 0 || r.persons() < 2 {
		return false
	}
	for i := range r.w {
		if r.is(i, what) {
			return i+3 < len(r.w) && r.is(i+1, aux) && has([]string{"was", "is"}, r.w[i+1].text) && r.w[i+2].entity == aPerson && r.is(i+3, when) && r.has&meet != 0
		}
	}
	return false
}

// asksOf reports whether the question is a yes-or-no question of someone named, in
// which a "when" begins a clause: "was X there when A met B".
func (r *reading) asksOf() bool {
	for i := range r.w {
		if r.is(i, aux) {
			if i+1 < len(r.w) && r.w[i+1].text == "the" {
				i++
			}
			return i+1 < len(r.w) && (r.w[i+1].entity == aPerson || r.w[i+1].entity == anOffice)
		}
		if r.w[i].entity != aMark && !r.is(i, light) || r.is(i, who|what|when|where|how|howMany|measure|why) {
			return false
		}
	}
	return false
}
