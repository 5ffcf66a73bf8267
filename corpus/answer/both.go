package answer

// metBoth answers "who met both X and Y": those who met the one and the other,
// each with all of these meetings.
func (z *Answerer) metBoth(q Query) Answer {
	var of [2]map[int][]found // by person: the meetings with the first, and with the second, party
	for i := range of {
		of[i] = map[int][]found{}
		one := q
		one.Both, one.Parties = false, q.Parties[i:i+1]
		for _, f := range z.find(one) {
			for _, x := range z.askedOf(one, f.event, others(one, f.event)) {
				if x.person >= 0 {
					id := z.one(x.person)
					of[i][id] = append(of[i][id], f)
				}
			}
		}
	}
	var a Answer
	for id := range z.people {
		first, second := of[0][id], of[1][id]
		if len(first) == 0 || len(second) == 0 || namedIn(q, id) {
			continue
		}
		a.Facts = addFact(a.Facts, z.people[id].Name)
		for _, f := range append(first[:len(first):len(first)], second...) {
			if len(a.Items) < maxListed && !has(a.Meetings, f.Event) {
				a.add(z, f, nil)
			}
		}
	}
	if len(a.Facts) == 0 {
		return Answer{Abstained: true, Lead: "The articles report nobody who met both " + z.subject(q, nil) + " (" + z.Coverage() + ")."}
	}
	a.Lead = and(a.Facts) + " met both " + z.subject(q, nil) + "."
	return a
}
