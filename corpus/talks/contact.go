package talks

import "slices"

// greetingWords tell of good wishes passed on or sent.
var greetingWords = []string{"greetings", "greeting", "regards", "wishes", "congratulations", "congratulated", "congratulatory",
	"condolences", "sympathies", "invitation", "invited"}

// letterWords tell of something written.
var letterWords = []string{"message", "messages", "letter", "letters", "telegram", "telegrams", "cable", "note", "invitation"}

// contact notes the people whom s links without a meeting: "conveyed the
// regards of A to B", "A sent a letter to B". Those who met in the meeting
// being told are no contact of each other.
func (x *extractor) contact(s *sentence) {
	kind := s.contactKind()
	if kind == "" {
		return
	}
	var names []string
	var people []*person
	for _, r := range s.refs {
		for _, p := range r.everyone() {
			if r.kind != plural && s.saysAside(r) == 0 && !slices.Contains(people, p) {
				people = append(people, p)
				names = append(names, p.name)
			}
		}
	}
	if len(people) < 2 || slices.ContainsFunc(x.lastDrafts(), func(d *draft) bool { return d.same(people) }) {
		return
	}
	x.contacts = append(x.contacts, Contact{kind, names, s.span})
}

// contactKind returns the kind of contact that the words of s tell; "" if none.
func (s *sentence) contactKind() ContactKind {
	kind := ContactKind("")
	for k := range s.toks {
		f := s.toks[k].facts
		if !f.letter && !f.greets || s.insideRef(k) {
			continue
		}
		if f.letter && (s.verbNear(k, "sent", "sends", "exchanged", "wrote", "received", "handed", "delivered", "signed", "accepted", "extended")) {
			return Letter
		}
		if f.greets {
			kind = Greeting
		}
	}
	return kind
}

// verbNear reports whether one of the verbs stands up to twelve tokens from k.
func (s *sentence) verbNear(k int, verbs ...string) bool {
	for j := max(0, k-12); j < min(len(s.toks), k+12); j++ {
		if slices.Contains(verbs, s.low(j)) {
			return true
		}
	}
	return false
}
