package talks

import "slices"

// atHead reports whether "at its head" stands at token k: "a group with A at its
// head".
func (s *sentence) atHead(k int) bool {
	return (s.low(k) == "at" || s.low(k) == "as") && (s.has(k+1, "its", "head") || s.has(k+1, "their", "head") || s.has(k+1, "the", "head"))
}

// elliptic reports whether "by" at token k belongs to a side whose verb stands
// with the one before: "the Vietnamese delegation was led by A and the Lao one by B".
func (s *sentence) elliptic(k int) bool {
	if w := s.low(k - 1); w != "side" && w != "delegation" && w != "one" {
		return false
	}
	for b := k - 2; b >= 0; b-- {
		if w := s.low(b); (w == "led" || w == "headed") && s.low(b+1) == "by" {
			return true
		}
	}
	return false
}

// absorb removes the phrase "the delegation" that the led r begins with, so
// that its head alone stands for it: "the delegation of the Party headed by X".
func (s *sentence) absorb(r *ref) {
	s.refs = slices.DeleteFunc(s.refs, func(o *ref) bool {
		if o.kind != described && o.kind != unnamed || o.to <= r.from || o.from > r.from {
			return false
		}
		r.from = o.from
		return true
	})
}

// delegations marks the heads of delegations: "a delegation led by X" stands
// for X and begins where the delegation is named.
func (s *sentence) delegations() {
	for _, r := range slices.Clone(s.refs) {
		if r.kind != named || r.inner {
			continue
		}
		k := r.from - 1
		for s.low(k) == "comrade" || s.low(k) == "its" || s.low(k) == "the" || s.low(k) == "their" || s.low(k) == "his" {
			k--
		}
		led := s.low(k) == "by" && slices.Contains([]string{"led", "headed", "chaired"}, s.low(k-1)) ||
			s.low(k) == "of" && s.low(k-1) == "leadership" || s.low(k) == "by" && s.elliptic(k) ||
			s.low(k) == "with" && s.atHead(r.to) || s.low(k) == "under" && k+1 < r.from
		if !led {
			continue
		}
		if s.ofOwnBody(k - 2) {
			continue
		}
		r.led = true
		for b := k - 1; b >= 0 && b > k-30; b-- {
			if slices.Contains(delegationWords, s.low(b)) && s.toks[b].Text == s.low(b) {
				r.from = b
				if r.party == "" {
					r.party = s.partyIn(max(0, b-4), k)
				}
				s.absorb(r)
				break
			}
		}
	}
}

// delegationWords are bodies that are led on a trip or at talks.
var delegationWords = []string{"delegation", "group", "mission", "party", "team", "side", "delegations", "sides", "one"}

// ofOwnBody reports whether the words that end at token k name a body at home, whose
// head need not be there: "the Steering Committee, headed by B, wishes".
func (s *sentence) ofOwnBody(k int) bool {
	if s.low(k) != "," {
		return false
	}
	body := false
	for b := k - 1; b >= max(0, k-30); b-- {
		t := &s.toks[b]
		if slices.Contains(delegationWords, t.low) && t.Text == t.low {
			return false
		}
		body = body || t.cap && t.class&isInst != 0 && b > k-12
	}
	return body
}
