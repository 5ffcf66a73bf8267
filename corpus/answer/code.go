package answer

import (
	"hash/fnv"
	"strconv"
	"strings"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// A code is the kind's letter and then the parts of the query, each a letter
// and what it names, with points between: "w.Pk3Xa.Dcxj1-cxj1". People,
// countries, places and words are named by a short hash, which readHashes can
// turn back as long as the corpus has them.

// maxCode is the length of the longest code, so that it fits into a custom ID
// of Discord (100) with room for what a button adds.
const maxCode = 60

var kindLetters = map[Kind]string{
	WhoMet: "w", When: "t", Where: "p", How: "h", WhatDiscussed: "d", Count: "c", List: "l", DidTheyMeet: "m",
	TitleOf: "o", RoleHolder: "r", Latest: "e", Participants: "a", TopicSearch: "s", WhoSaid: "q", Excerpts: "x",
}

var modeLetters = map[string]string{"in person": "i", "online": "o", "phone": "p", "hybrid": "h"}

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// short returns the hash of s in four characters of digits.
func short(s string) string {
	h := fnv.New32a()
	h.Write([]byte(s))
	n := h.Sum32()
	var b [4]byte
	for i := range b {
		b[i] = digits[n%62]
		n /= 62
	}
	return string(b[:])
}

// readHashes learns the short names of what codes can name. A hash that two
// things share names neither.
func (z *Answerer) readHashes() {
	put := func(tag, s, value string) {
		k := tag + short(s)
		if old, ok := z.hashes[k]; ok && old != value {
			value = ""
		}
		z.hashes[k] = value
	}
	for _, p := range z.people {
		put("P", p.ID, p.ID)
	}
	for _, e := range z.events {
		for _, s := range e.seats {
			put("C", s.country, s.country)
			for _, o := range s.offices {
				for _, w := range o.words {
					put("O", w, w)
				}
			}
		}
	}
	for _, c := range z.t.countries {
		put("C", c, c)
		put("L", c, c)
	}
	for _, l := range z.held {
		for _, o := range l {
			for _, w := range o.words {
				put("O", w, w)
			}
		}
	}
	for _, w := range z.t.offices {
		put("O", w, w)
	}
	for p := range z.places {
		put("L", p, p)
	}
	for p := range z.t.places {
		put("L", p, p)
	}
	for _, w := range []string{asksVisitors, asksHosts, asksGuests, asksMention, asksRoom, asksFrom, asksInterp} {
		put("W", w, w)
	}
	for w := range z.any {
		put("W", w, w)
		r := z.root(w)
		if old, ok := z.hashes["w"+r]; !ok || w < old {
			z.hashes["w"+r] = w
		}
	}
}

// name returns the short name of value, or false if it has none.
func (z *Answerer) name(tag, s, value string) (string, bool) {
	h := short(s)
	return h, value != "" && z.hashes[tag+h] == value
}

// code returns the compact form of q; "" if it has none.
func (z *Answerer) code(q Query) string {
	w := coder{z: z, ok: kindLetters[q.Kind] != ""}
	w.parts = append(w.parts, kindLetters[q.Kind])
	for _, s := range q.Parties {
		w.slot("", s)
	}
	if !q.Ask.zero() {
		w.slot("A", q.Ask)
	}
	for _, p := range q.Except {
		w.named("X", "P", z.people[p].ID)
	}
	for _, c := range q.Not {
		w.named("N", "C", c)
	}
	if !q.When.zero() {
		w.parts = append(w.parts, "D"+codeDate(q.When.from)+"-"+codeDate(q.When.to))
	}
	if q.Place != "" {
		w.named("L", "L", q.Place)
		w.ok = w.ok && len(q.OrIn) == 0
	}
	if q.Mode != "" {
		w.parts = append(w.parts, "M"+modeLetters[q.Mode])
		w.ok = w.ok && modeLetters[q.Mode] != ""
	}
	if q.Type != "" {
		w.parts = append(w.parts, "T"+strings.ReplaceAll(q.Type, " ", "_"))
	}
	for _, t := range q.Topic {
		if t == "|" {
			w.parts = append(w.parts, "W-")
			continue
		}
		w.named("W", "W", t)
	}
	if q.Verb != "" {
		w.named("V", "W", q.Verb)
	}
	w.ok = w.ok && len(q.At) == 0
	w.flags(q)
	s := strings.Join(w.parts, ".")
	if !w.ok || len(s) > maxCode {
		return ""
	}
	return s
}

type coder struct {
	z     *Answerer
	parts []string
	ok    bool
}

func (w *coder) named(tag, kind, value string) {
	h, ok := w.z.name(kind, value, value)
	w.parts = append(w.parts, tag+h)
	w.ok = w.ok && ok
}

// slot writes a party: its people, or its country and the words of its office.
func (w *coder) slot(tag string, s slot) {
	w.ok = w.ok && len(s.or) == 0
	if len(s.people) > 0 {
		w.ok = w.ok && !s.either && len(s.office.words) == 0
		var l []string
		for _, i := range s.people {
			h, ok := w.z.name("P", w.z.people[i].ID, w.z.people[i].ID)
			w.ok = w.ok && ok
			l = append(l, h)
		}
		w.parts = append(w.parts, tag+"P"+strings.Join(l, "-"))
		return
	}
	country := "-"
	if c := s.nation(); c != "" {
		h, ok := w.z.name("C", c, c)
		country, w.ok = h, w.ok && ok
	}
	l := []string{tag + "C" + country}
	for _, x := range s.office.words {
		h, ok := w.z.name("O", x, x)
		w.ok = w.ok && ok
		l = append(l, h)
	}
	w.parts = append(w.parts, strings.Join(l, "-"))
}

func (w *coder) flags(q Query) {
	var b strings.Builder
	if q.Counted != countMeetings {
		b.WriteString([...]string{"", "p", "a", "c"}[q.Counted])
	}
	if q.Pick != pickAll {
		b.WriteString([...]string{"", "l", "f", "i", "j"}[q.Pick])
	}
	for _, f := range []struct {
		on   bool
		mark string
	}{{q.Spoken, "s"}, {q.Order < 0, "b"}, {q.Order > 0, "n"}, {q.Now, "w"}, {q.YearOnly, "y"}, {q.AnyOne, "o"}, {q.Card, "d"},
		{q.Role > 0, "h"}, {q.Role < 0, "g"}, {q.Earlier, "e"}, {q.Why, "v"}, {q.Both, "t"},
		{q.Closed, "k"}, {q.Also == When, "x"}, {q.Also == Where, "r"}, {q.Also == How, "q"}} {
		if f.on {
			b.WriteString(f.mark)
		}
	}
	if q.Sides != 0 {
		b.WriteString(map[int]string{-2: "2", 3: "3", 4: "4"}[q.Sides])
	}
	if q.Weekday != 0 {
		b.WriteByte("ABCDEFG"[q.Weekday-1])
	}
	if b.Len() > 0 {
		w.parts = append(w.parts, "F"+b.String())
	}
}

func codeDate(d article.Date) string {
	return strconv.FormatInt(int64(d.Year*10000+d.Month*100+d.Day), 36)
}

// Recall answers the query behind a Code, for a button pressed after a
// restart. It reports false for a code that it cannot read or that names what
// the corpus no longer has.
func (z *Answerer) Recall(code string) (Answer, bool) {
	q, ok := z.decode(code)
	if !ok || z.code(q) != code {
		return Answer{}, false
	}
	return z.respond(q), true
}

// decode reads a code.
func (z *Answerer) decode(code string) (Query, bool) {
	var q Query
	if len(code) > maxCode {
		return q, false
	}
	parts := strings.Split(code, ".")
	for k, l := range kindLetters {
		if l == parts[0] {
			q.Kind = k
		}
	}
	if q.Kind == "" {
		return q, false
	}
	for _, p := range parts[1:] {
		if p == "" || !z.decodePart(&q, p[:1], p[1:]) {
			return q, false
		}
	}
	return q, true
}

func (z *Answerer) decodePart(q *Query, tag, s string) bool {
	ok := true
	switch tag {
	case "P", "C":
		var x slot
		x, ok = z.decodeSlot(tag, s)
		q.Parties = append(q.Parties, x)
	case "A":
		if s == "" {
			return false
		}
		q.Ask, ok = z.decodeSlot(s[:1], s[1:])
	case "X":
		var n int
		n, ok = z.number[z.hashes["P"+s]]
		q.Except = append(q.Except, n)
	case "N":
		q.Not = append(q.Not, z.hashes["C"+s])
		ok = z.hashes["C"+s] != ""
	case "D":
		from, to, _ := strings.Cut(s, "-")
		var ok2 bool
		q.When.from, ok = decodeDate(from)
		q.When.to, ok2 = decodeDate(to)
		ok = ok && ok2
	case "L":
		q.Place = z.hashes["L"+s]
		ok = q.Place != ""
	case "M":
		for m, l := range modeLetters {
			if l == s {
				q.Mode = m
			}
		}
		ok = q.Mode != ""
	case "T":
		q.Type = strings.ReplaceAll(s, "_", " ")
		ok = typeKnown(q.Type)
	case "W":
		w := z.hashes["W"+s]
		if s == "-" {
			w = "|"
		}
		ok = w != ""
		q.Topic = append(q.Topic, w)
	case "V":
		q.Verb = z.hashes["W"+s]
		ok = q.Verb != ""
	case "F":
		return decodeFlags(q, s)
	default:
		return false
	}
	return ok
}

func typeKnown(t string) bool {
	for _, v := range typeWords {
		if v == t {
			return true
		}
	}
	return false
}

func (z *Answerer) decodeSlot(tag, s string) (slot, bool) {
	var x slot
	parts := strings.Split(s, "-")
	if tag == "P" {
		for _, h := range parts {
			n, ok := z.number[z.hashes["P"+h]]
			if !ok {
				return x, false
			}
			x.people = append(x.people, n)
		}
		return x, true
	}
	if s != "" && s[0] == '-' {
		parts = parts[1:] // "-" is no country
	}
	country := z.hashes["C"+parts[0]]
	if parts[0] != "" && country == "" {
		return x, false
	}
	for _, h := range parts[1:] {
		w := z.hashes["O"+h]
		if w == "" {
			return x, false
		}
		x.office.words = append(x.office.words, w)
	}
	if len(x.office.words) > 0 {
		x.office.country = country
	} else {
		x.country = country
	}
	return x, country != "" || len(x.office.words) > 0
}

func decodeFlags(q *Query, s string) bool {
	for _, c := range s {
		switch c {
		case 'p':
			q.Counted = countPeople
		case 'a':
			q.Counted = countArticles
		case 'c':
			q.Counted = countSides
		case 'l':
			q.Pick = pickLast
		case 'f':
			q.Pick = pickFirst
		case 'i':
			q.Pick = pickSecond
		case 'j':
			q.Pick = pickThird
		case 's':
			q.Spoken = true
		case 'b':
			q.Order = -1
		case 'n':
			q.Order = 1
		case '2':
			q.Sides = -2
		case '3', '4':
			q.Sides = int(c - '0')
		case 'A', 'B', 'C', 'D', 'E', 'F', 'G':
			q.Weekday = int(c-'A') + 1
		case 'w':
			q.Now = true
		case 'y':
			q.YearOnly = true
		case 'o':
			q.AnyOne = true
		case 'd':
			q.Card = true
		case 'h':
			q.Role = 1
		case 'g':
			q.Role = -1
		case 'e':
			q.Earlier = true
		case 'v':
			q.Why = true
		case 't':
			q.Both = true
		case 'k':
			q.Closed = true
		case 'x':
			q.Also = When
		case 'r':
			q.Also = Where
		case 'q':
			q.Also = How
		default:
			return false
		}
	}
	return true
}

func decodeDate(s string) (article.Date, bool) {
	n, err := strconv.ParseInt(s, 36, 32)
	if err != nil || n < 0 {
		return article.Date{}, false
	}
	d := article.Date{Year: int(n / 10000), Month: int(n / 100 % 100), Day: int(n % 100)}
	return d, d.IsZero() || validDate(d)
}

// officeName says an office in words, from its canonical ones alone: "head of
// the International Liaison Department of China".
func (t *tables) officeName(o office) string {
	var ranks, bodies []string
	for _, w := range o.words {
		if n := t.officeNames[w]; n != "" {
			w = n
		}
		if c, ok := strings.CutPrefix(w, "to-"); ok {
			w = "to " + properCase(t.keyCountry(c))
		}
		if strings.HasPrefix(w, "the ") {
			bodies = append(bodies, w)
			continue
		}
		ranks = append(ranks, w)
	}
	s := strings.Join(ranks, " ")
	switch {
	case s == "":
		s = and(bodies)
	case len(bodies) > 0:
		s += " of " + and(bodies)
	}
	if o.country != "" {
		s += " of " + o.country
	}
	return s
}

func (t *tables) keyCountry(key string) string {
	for _, c := range t.countries {
		if text.Key(c) == key {
			return c
		}
	}
	return key
}
