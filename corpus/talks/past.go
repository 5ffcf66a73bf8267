package talks

import "slices"

// foundingVerbs, before "by", make those named behind it figures of the past:
// "the friendship established by President Ho Chi Minh".
var foundingVerbs = []string{"established", "founded", "laid", "cultivated", "fostered", "nurtured", "built", "forged", "initiated", "created", "set"}

// memoryNouns, before "of", do so too: "since the times of Fidel Castro".
var memoryNouns = []string{"times", "time", "era", "days", "thought", "ideology", "mausoleum", "birthday", "birth", "legacy", "memory",
	"tomb", "relic", "house", "statue", "monument", "footsteps", "death", "passing", "anniversary"}

// ofThePast reports whether s names r as a figure of the past.
func (s *sentence) ofThePast(r *ref) bool {
	if slices.Contains(memoryNouns, s.low(r.from-2)) && s.low(r.from-1) == "of" {
		return true
	}
	for k := r.from - 1; k >= max(1, r.from-24); k-- {
		switch s.low(k) {
		case ";", ".", "that":
			return false
		case "by":
			for j := k - 1; j >= max(0, k-3); j-- {
				if slices.Contains(foundingVerbs, s.low(j)) {
					return true
				}
			}
			return false
		}
	}
	return false
}
