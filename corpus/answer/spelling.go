package answer

import "strings"

// longName is the length of a name, written as one word, in which two letters
// may be wrong.
const longName = 8

// twoOff returns the people whose name, or one long word of it, is the words but
// for two letters. Chinese and Vietnamese names are left out: so near to each
// other are those of different people.
func (z *Answerer) twoOff(words []string) []int {
	key := strings.Join(words, "")
	if len(key) < longName {
		return nil
	}
	var near, out []int
	for _, w := range words {
		near = append(near, z.names.begins[w[:min(2, len(w))]]...)
	}
	for _, i := range unique(near) {
		if p := z.people[i].Party; p == "China" || p == "Vietnam" || p == "" {
			continue
		}
		for _, name := range z.names.words[i] {
			if edits(key, strings.Join(name, "")) <= 2 || len(words) == 1 && anyNear(key, name) {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

func anyNear(w string, name []string) bool {
	for _, n := range name {
		if len(n) >= longName && edits(w, n) <= 2 {
			return true
		}
	}
	return false
}

// edits returns by how many letters changed, added or left out a becomes b; 3
// stands for more than two.
func edits(a, b string) int {
	if len(a)-len(b) > 2 || len(b)-len(a) > 2 {
		return 3
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			next := row[j+1]
			change := last
			if a[i] != b[j] {
				change++
			}
			row[j+1] = min(change, row[j]+1, next+1)
			last = next
		}
	}
	return min(row[len(b)], 3)
}
