package answer

import (
	"sort"
	"strings"

	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// A names is the index by which people are found under any form of their name.
type names struct {
	people []*talks.Person
	keys   map[string][]int    // the letters of a whole name
	bags   map[string][]int    // its words in the order of the alphabet
	tokens map[string][]int    // each of its words
	words  [][][]string        // of each person, the words of each spelling
	begins map[string][]int    // the first two letters of each word
	near   map[string][]string // a word or key with one letter left out → those it may come from
}

// A form says which form of a name matched.
type form int

const (
	exact   form = iota // the name, marks, case, spaces and order aside
	partial             // some of its words: a surname, a given name
	misspelt
	foreign // another script or language
)

func newNames(people []*talks.Person) *names {
	x := &names{people: people, keys: map[string][]int{}, bags: map[string][]int{}, tokens: map[string][]int{}, near: map[string][]string{},
		words: make([][][]string, len(people)), begins: map[string][]int{}}
	for i, p := range people {
		for _, s := range append([]string{p.Name}, p.Spellings...) {
			words := nameWords(s)
			if len(words) == 0 {
				continue
			}
			add(x.keys, strings.Join(words, ""), i)
			add(x.bags, bag(words), i)
			x.words[i] = append(x.words[i], words)
			for _, w := range words {
				add(x.tokens, w, i)
				add(x.begins, w[:min(2, len(w))], i)
			}
		}
	}
	for _, m := range []map[string][]int{x.keys, x.tokens} {
		for k := range m {
			if len(k) >= 4 {
				for _, d := range deletes(k) {
					if !has(x.near[d], k) {
						x.near[d] = append(x.near[d], k)
					}
				}
			}
		}
	}
	for _, l := range x.near {
		sort.Strings(l)
	}
	return x
}

func add(m map[string][]int, k string, i int) {
	if l := m[k]; len(l) == 0 || l[len(l)-1] != i {
		m[k] = append(l, i)
	}
}

func has[T comparable](l []T, x T) bool {
	for _, y := range l {
		if x == y {
			return true
		}
	}
	return false
}

// nameWords returns the folded words of a name: "Díaz-Canel" gives two.
func nameWords(s string) []string {
	return strings.FieldsFunc(text.Fold(s), func(r rune) bool {
		return r == ' ' || r == '-' || r == '.' || r == ',' || r == '\'' || r == '(' || r == ')' || r == '\u00a0'
	})
}

func bag(words []string) string {
	w := append([]string(nil), words...)
	sort.Strings(w)
	return strings.Join(w, " ")
}

// whole returns the people whose whole name the words are.
func (x *names) whole(words []string) []int {
	if l := x.keys[strings.Join(words, "")]; l != nil {
		return l
	}
	if len(words) > 1 {
		return x.bags[bag(words)]
	}
	return nil
}

// some returns the people whose name has all of the words; those who usually
// go by a single word before the others.
func (x *names) some(words []string) []int {
	var out []int
	for i, w := range words {
		if i == 0 {
			out = append(out, x.tokens[w]...)
			continue
		}
		out = common(out, x.tokens[w])
	}
	if len(words) > 1 {
		return out
	}
	var usual []int
	for _, i := range out {
		if x.short(x.people[i], words[0]) {
			usual = append(usual, i)
		}
	}
	if usual != nil {
		return usual
	}
	return out
}

func common(a, b []int) []int {
	var out []int
	for _, x := range a {
		if has(b, x) {
			out = append(out, x)
		}
	}
	return out
}

// vietSurnames are the family names that nearly all Vietnamese bear (Lê Trung
// Hoa, "Họ và tên người Việt Nam", 2005), without marks.
var vietSurnames = wordSet(`nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh trinh truong
luong to cao dao doan mai lam quach ha chau thai ta phung kim thach tang uong nong tong luu khuat vuong tu ton
la kieu chu trieu bach hua quan mac tra ngac giang an cu au ong giap thieu khong than lu lai dam nghiem`)

// generations stand behind a family name: "Ferdinand Marcos Jr.".
var generations = wordSet("jr sr ii iii iv")

// short reports whether w alone is a usual way to speak of p: the last word of
// a Vietnamese name ("Trong"), the first of a Chinese one ("Xi"), either end of
// others ("Thongloun", "Borrell"), or the middle of three ("Rodríguez").
func (x *names) short(p *talks.Person, w string) bool {
	for _, s := range append([]string{p.Name}, p.Spellings...) {
		words := nameWords(s)
		for len(words) > 1 && generations[words[len(words)-1]] {
			words = words[:len(words)-1]
		}
		n := len(words)
		switch {
		case n == 0:
			continue
		case words[n-1] == w && (p.Party != "China" || n == 1 || vietSurnames[words[0]] && n > 2):
			return true
		case words[0] == w && (!vietSurnames[w] || p.Party == "China" || n == 1):
			return true
		case n == 3 && words[1] == w && p.Party != "China" && !vietSurnames[words[0]]:
			return true
		}
	}
	return false
}

// misspelt returns the people whose name the words are but for one wrong
// letter in a word, or in the name written as one.
func (x *names) misspelt(words []string) []int {
	if key := strings.Join(words, ""); len(key) >= 6 {
		var out []int
		for _, k := range x.close(key) {
			if len(x.keys[k]) > 0 {
				out = append(out, x.keys[k]...)
			}
		}
		if out != nil {
			return unique(out)
		}
	}
	var out []int
	for i, w := range words {
		l := x.tokens[w]
		if l == nil && len(w) >= 4 {
			for _, k := range x.close(w) {
				l = append(l, x.tokens[k]...)
			}
		}
		if i == 0 {
			out = append(out, l...)
			continue
		}
		out = common(out, l)
	}
	return unique(out)
}

// close returns the known words and keys at one letter from w.
func (x *names) close(w string) []string {
	var out []string
	try := func(k string) {
		if k != w && !has(out, k) && oneEdit(w, k) {
			out = append(out, k)
		}
	}
	for _, k := range x.near[w] {
		try(k)
	}
	for _, d := range deletes(w) {
		if x.keys[d] != nil || x.tokens[d] != nil {
			try(d)
		}
		for _, k := range x.near[d] {
			try(k)
		}
	}
	return out
}

func unique(l []int) []int {
	var out []int
	for _, x := range l {
		if !has(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// maxName is the length of the longest name, written as one word, in which a
// wrong letter is looked for.
const maxName = 40

// deletes returns w with each of its letters left out.
func deletes(w string) []string {
	r := []rune(w)
	if len(r) > maxName {
		return nil
	}
	var out []string
	for i := range r {
		if i > 0 && r[i] == r[i-1] {
			continue
		}
		out = append(out, string(r[:i])+string(r[i+1:]))
	}
	return out
}

// oneEdit reports whether a becomes b by one letter changed, added, left out,
// or by two neighbours exchanged.
func oneEdit(a, b string) bool {
	s, t := []rune(a), []rune(b)
	if len(s) > len(t) {
		s, t = t, s
	}
	i := 0
	for i < len(s) && s[i] == t[i] {
		i++
	}
	switch len(t) - len(s) {
	case 0:
		if i == len(s) {
			return false
		}
		if string(s[i+1:]) == string(t[i+1:]) {
			return true
		}
		return i+1 < len(s) && s[i] == t[i+1] && s[i+1] == t[i] && string(s[i+2:]) == string(t[i+2:])
	case 1:
		return string(s[i:]) == string(t[i+1:])
	}
	return false
}

// kinName is the length of a name, written as one word, from which one wrong
// letter does not make another person.
const kinName = 10

// readKin finds people whom the articles spell in two ways: names of some
// length a letter apart, and a Chinese name beside its Sino-Vietnamese reading.
func (z *Answerer) readKin() [][]int {
	kin := make([][]int, len(z.people))
	for i, p := range z.people {
		words := nameWords(p.Name)
		var l []int
		if key := strings.Join(words, ""); len(key) >= kinName && len(words) > 1 && !vietSurnames[words[0]] {
			for _, k := range z.names.close(key) {
				l = append(l, z.names.keys[k]...)
			}
		}
		party := p.Party
		if len(p.Titles) == 0 {
			party = "" // guessed from the form of the name
		}
		if party != "Vietnam" {
			l = append(l, z.soundsAt(words)...)
		}
		if len(words) == 1 {
			l = append(l, z.sameOffice(i, words[0])...)
		}
		for _, k := range unique(l) {
			if k == i || party != "" && z.people[k].Party != "" && party != z.people[k].Party {
				continue
			}
			if !has(kin[i], k) {
				kin[i] = append(kin[i], k)
			}
			if !has(kin[k], i) {
				kin[k] = append(kin[k], i)
			}
		}
	}
	return kin
}

// sameOffice returns the people of the same office with a word in their name a
// letter from w, the only word of person i's: "Pani", the vice president, is Pany
// Yathotou.
func (z *Answerer) sameOffice(i int, w string) []int {
	var out []int
	for _, k := range append(z.names.close(w), w) {
		for _, id := range z.names.tokens[k] {
			for _, o := range z.held[i] {
				for _, h := range z.held[id] {
					if id != i && len(o.words) > 0 && strings.Join(o.words, " ") == strings.Join(h.words, " ") {
						out = append(out, id)
					}
				}
			}
		}
	}
	return out
}

// fullest returns the name of several words under which people who are one have
// most meetings.
func (z *Answerer) fullest(l []int) string {
	best, most := "", -1
	for _, id := range l {
		name := z.people[id].Name
		words := len(nameWords(name))
		score := min(words, 2)*10000 + min(len(z.byWho[id]), 99)*100 + words
		if score > most {
			best, most = name, score
		}
	}
	return best
}

// nameOf returns the name under which a person has most meetings, of all the
// spellings.
func (z *Answerer) nameOf(id int) string {
	return z.fullest(append([]int{id}, z.kin[id]...))
}

// one returns the number that stands for a person under all spellings.
func (z *Answerer) one(id int) int {
	for _, k := range z.kin[id] {
		id = min(id, k)
	}
	return id
}

// sameAs reports whether all of the people are one under several spellings.
func (z *Answerer) sameAs(l []int) bool {
	for _, i := range l[1:] {
		if !has(z.kin[l[0]], i) {
			return false
		}
	}
	return true
}

// nearest returns up to n names that look most like words, as a suggestion.
func (x *names) nearest(words []string, n int) []string {
	type scored struct {
		name  string
		score float64
	}
	want := pairs(strings.Join(words, ""))
	var all []scored
	var near []int
	for _, w := range words {
		near = append(near, x.begins[w[:min(2, len(w))]]...)
	}
	sort.Ints(near)
	for k, i := range near {
		if k > 0 && near[k-1] == i {
			continue
		}
		p, best := x.people[i], 0.0
		for _, s := range x.words[i] {
			best = max(best, overlap(want, pairs(strings.Join(s, ""))))
		}
		if best >= nearName {
			all = append(all, scored{p.Name, best})
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].score > all[j].score })
	var out []string
	for _, s := range all {
		if len(out) < n && !has(out, s.name) {
			out = append(out, s.name)
		}
	}
	return out
}

// nearName is the share of letter pairs that two names must have in common for
// one to be offered in place of the other (Dice's coefficient).
const nearName = 0.55

func pairs(s string) map[string]int {
	m := map[string]int{}
	for i := 0; i+1 < len(s); i++ {
		m[s[i:i+2]]++
	}
	return m
}

func overlap(a, b map[string]int) float64 {
	both, all := 0, 0
	for k, n := range a {
		both += min(n, b[k])
		all += n
	}
	for _, n := range b {
		all += n
	}
	if all == 0 {
		return 0
	}
	return 2 * float64(both) / float64(all)
}
