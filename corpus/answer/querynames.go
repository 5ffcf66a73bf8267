package answer

// namesPerson reports whether q is about a certain person.
func namesPerson(q Query) bool {
	for _, p := range q.Parties {
		if len(p.people) > 0 || len(p.office.words) > 0 {
			return true
		}
	}
	return false
}

// namesOne reports whether q names someone, or the holder of a country's office:
// for "the foreign ministers" a meeting of unknown place is not taken.
func namesOne(q Query) bool {
	for _, p := range q.Parties {
		if len(p.people) > 0 || len(p.office.words) > 0 && p.nation() != "" {
			return true
		}
	}
	return false
}
