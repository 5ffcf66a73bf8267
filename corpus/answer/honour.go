package answer

// honours reports whether the word at i is an honorific before a name that goes
// without it, of one word or two: "sheikh" of "sheikh Abdullah", but not of
// "Sheikh Hasina". It is then marked as a word that narrows nothing.
func (z *Answerer) honours(w []word, i int) bool {
	if _, n := z.geoAt(texts(w), i); n > 1 {
		return false // "Bac Ninh"
	}
	n := 1
	if i+2 < len(w) && z.t.honorifics[w[i].text+" "+w[i+1].text] {
		n = 2 // "đồng chí"
	} else if !z.t.honorifics[w[i].text] {
		return false
	}
	k := i + n
	if k < len(w) && w[k].text == "." {
		k++
	}
	if k >= len(w) || w[k].entity != noEntity || !z.t.honorifics[w[k].text] && !z.beginsName(w, i, k) {
		return false
	}
	for j := i; j < i+n; j++ {
		w[j].entity = aMark
	}
	return true
}

// beginsName reports whether a name begins at k to which the word at i does not
// belong.
func (z *Answerer) beginsName(w []word, i, k int) bool {
	words := nameWords(w[k].text)
	if len(words) == 0 || z.t.words[w[k].text] != 0 && !w[k].capital {
		return false
	}
	if z.names.some(words) == nil && len(z.names.close(words[0])) == 0 && !w[k].capital {
		return false
	}
	both := append(nameWords(w[i].text), words...)
	if z.names.some(both) == nil {
		return true
	}
	for _, id := range z.names.some(words) {
		first := nameWords(z.people[id].Name)[0]
		if z.names.short(z.people[id], words[0]) && !z.t.honorifics[first] {
			return true // "Abdullah", and not "Sheikh Abdullah" alone
		}
	}
	return false
}
