package answer

import (
	"sort"
	"strings"
)

// saidCover is the share of a saying's weight that a statement must have to
// count as the one asked for; chosen on the development questions.
const saidCover = 0.55

// maxSentences is how many sentences of each meeting's account are quoted, and
// maxAlone how many of a meeting that is the only one.
const (
	maxSentences = 8
	maxAlone     = 14
)

// fewWords is the length of sentences that tell nothing alone: "1.", "The
// overview is as follows."
const fewWords = 5

// discussed answers "what did X and Y discuss" with the topics and the account
// of each meeting.
func (z *Answerer) discussed(q Query) Answer {
	narrow := q
	narrow.Topic = nil
	l := z.find(narrow)
	if len(q.Topic) > 0 {
		if m := z.find(q); len(m) > 0 {
			l = m
		} else if len(l) != 1 || z.topicShare(q.Topic, l[0].event) == 0 {
			l = nil
		}
	}
	if len(l) == 0 {
		return z.noMeeting(q)
	}
	var a Answer
	var parts []string
	told := 0
	l = q.listed(l, &a)
	for _, f := range l {
		n := len(a.Items)
		a.add(z, f, nil)
		most := maxSentences
		if len(l) == 1 {
			most = maxAlone
		}
		body := z.accountOf(f, q, most)
		news := len(a.Items[n].Citations)
		for _, s := range body {
			a.Items[n].Citations = appendCite(a.Items[n].Citations, s.article, s.span)
		}
		told += len(a.Items[n].Citations) - news // besides the news that they met
		if q.Verb != "" && len(a.Items[n].Citations) > news && z.tellsVerb(q.Verb, body) {
			parts = append(parts, f.label()+": as quoted")
			continue
		}
		phrases := f.Topics
		if f.untold() {
			phrases, told = nil, told-(len(a.Items[n].Citations)-news)
		}
		if len(q.Topic) > 0 && len(f.best) > 0 {
			if l := z.phrasesIn(phrases, body); len(l) > 0 {
				phrases = l // of the rest of the meeting nothing is asked
			}
		}
		topics := strings.Join(phrases, "; ")
		if topics == "" && (f.untold() || len(a.Items[n].Citations) == news) {
			topics = "nothing is told of what was said"
		}
		a.Facts = addFact(a.Facts, phrases...)
		if topics == "" {
			topics = "as quoted"
		}
		parts = append(parts, f.label()+": "+topics)
	}
	a.Lead = strings.Join(parts, ". ") + "."
	if told == 0 && len(a.Facts) == 0 {
		a.Abstained = true
		a.Lead = "The articles report the meeting but not what was said: " + l[0].label() + "."
	}
	return a
}

// tellsVerb reports whether one of the sentences has the verb asked for.
func (z *Answerer) tellsVerb(verb string, l []sentence) bool {
	for _, s := range l {
		if s.roots.has(z.rootID(verb)) {
			return true
		}
	}
	return false
}

func (z *Answerer) topicShare(topic []string, e *event) float64 {
	f := found{event: e}
	covers(z.weighted(topic), &f)
	return f.cover
}

// accountOf returns at most most sentences that tell what was said at f: those
// with the topic if there is one, those with the verb and what it introduces,
// else all that are not the news of the meeting itself.
func (z *Answerer) accountOf(f found, q Query, most int) []sentence {
	if len(q.Topic) > 0 && len(f.best) > 0 {
		return f.best[:min(len(f.best), 4)]
	}
	var out []sentence
	if q.Verb != "" {
		for i, s := range f.account {
			if s.roots.has(z.rootID(q.Verb)) && s.para >= 0 && len(out) < most {
				out = append(out, f.introduced(i, most-len(out))...)
			}
		}
		if out != nil {
			return out
		}
	}
	for _, s := range f.account {
		if len(out) < most && s.para >= 0 && len(s.roots) >= fewWords {
			out = append(out, s)
		}
	}
	return out
}

// introduced returns the sentence i of e's account and, where a colon ends it,
// the list behind it: "The leaders agreed to:".
func (e *event) introduced(i, most int) []sentence {
	s := e.account[i]
	out := []sentence{s}
	if !strings.HasSuffix(strings.TrimSpace(s.span.In(s.article.Text)), ":") {
		return out
	}
	for _, n := range e.account[i+1:] {
		if n.article != s.article || n.para < s.para || len(n.speakers) > 0 && n.para != s.para || len(out) >= most {
			break
		}
		out = append(out, n)
	}
	return out
}

// whoSaid answers "who said that …".
func (z *Answerer) whoSaid(q Query) Answer {
	if len(q.Topic)+len(q.Parties) == 0 && q.Verb == "" && q.Place == "" && q.When.zero() {
		return Answer{Abstained: true, Lead: "Who said what? Name the words or what they were about."}
	}
	l := z.sayings(q)
	if len(l) == 0 && q.Place != "" {
		q.Topic = append(append([]string(nil), q.Topic...), nameWords(q.Place)...)
		q.Place = ""
		l = z.sayings(q)
	}
	if len(l) == 0 && q.persons() > 0 {
		// "Who spoke of the friendship of X and Y": the names are in what was said.
		heard := q
		q = z.namesToTopic(q)
		for _, s := range z.sayings(q) {
			if len(heard.Topic) > 0 && z.share(withoutWord(heard.Topic, "|"), s.roots) < saidCover {
				continue // the names alone are not what was asked
			}
			if !z.namesOffices(heard, s.statement) {
				continue
			}
			if heard.Verb == "" || !namedIn(heard, s.person) {
				l = append(l, s)
			}
		}
		if len(l) == 0 && heard.officesNamed() {
			return z.nobodySaid(q)
		}
		if len(l) == 0 {
			if l := z.spokenOf(q.Topic, nil, heard); l != nil {
				return z.besidesMeetings(l)
			}
		}
	}
	if len(l) == 0 && len(q.Topic) > 0 && (q.Place != "" || !q.When.zero()) {
		if t := z.allAsTopic(q); z.missing(t.Topic) == "" {
			q = t
			l = z.sayings(q)
		}
	}
	if len(l) == 0 {
		l = z.subjects(q)
	}
	if len(l) == 0 && len(q.Parties) == 0 && q.When.zero() && q.Place == "" && q.Ask.zero() {
		if l := z.spokenOf(q.Topic, nil, q); l != nil {
			return z.besidesMeetings(l)
		}
	}
	if len(l) == 0 {
		return z.nobodySaid(q)
	}
	var a Answer
	var parts []string
	for _, s := range l {
		if len(a.Items) == maxSayings {
			break
		}
		a.Facts = addFact(a.Facts, s.name)
		parts = addFact(parts, s.name+" ("+s.meeting.label()+")")
		a.Items = append(a.Items, Item{Text: s.name + ", " + s.meeting.label(), Event: s.meeting.Event,
			Citations: appendCite(nil, s.article, s.span)})
		if !has(a.Meetings, s.meeting.Event) {
			a.Meetings = append(a.Meetings, s.meeting.Event)
		}
	}
	a.Lead = strings.Join(parts, "; ") + "."
	return a
}

// nobodySaid says that it is not told who said what q asks for.
func (z *Answerer) nobodySaid(q Query) Answer {
	a := Answer{Abstained: true, Lead: "The articles do not tell who said that (" + z.Coverage() + ")."}
	z.inWordsOf(q, &a)
	return a
}

// officesNamed reports whether q names the holder of a country's office.
func (q Query) officesNamed() bool {
	for _, p := range q.Parties {
		if len(p.office.words) > 0 && p.nation() != "" {
			return true
		}
	}
	return false
}

// maxSayings is how many statements answer a "who said".
const maxSayings = 5

// verbCover is the share of the weight of a saying of two words that a statement
// must have which has not the verb asked for: "who complained of the treatment of fishermen" asks for
// no treatment of waste.
const verbCover = 0.75

// sayings returns the statements that fit q best: those with most of its topic,
// of them those with its verb, if any has it.
func (z *Answerer) sayings(q Query) []scored {
	var l, verb []scored
	lands := z.landsIn(q.Topic)
	for _, s := range z.search(q.Topic) {
		if !z.tellsLands(lands, s.statement) {
			continue
		}
		if len(l) > 0 && s.cover < l[0].cover*0.9 {
			break
		}
		if !z.meets(q, s.meeting) || !q.Ask.zero() && !z.answersTo(q.Ask, s.statement) {
			continue
		}
		l = append(l, s)
		if q.Verb != "" && s.roots.has(z.rootID(q.Verb)) {
			verb = append(verb, s)
		}
		if len(l) == maxListed {
			break
		}
	}
	if verb != nil {
		l = verb
	} else if q.Verb != "" && len(q.Topic) < 3 && len(l) > 0 && l[0].cover < verbCover {
		return nil // neither the deed nor all of what it was about
	}
	return z.notHearers(q, l)
}

// notHearers drops what the people named said, if others spoke of it too: "who
// invited Hun Sen" does not ask for Hun Sen.
func (z *Answerer) notHearers(q Query, l []scored) []scored {
	var out []scored
	for _, s := range l {
		named := false
		for _, p := range q.Parties {
			named = named || has(p.people, s.person)
		}
		if !named {
			out = append(out, s)
		}
	}
	if out == nil && q.Verb == "" {
		return l
	}
	return out
}

// namesToTopic takes the people of q for words of what was said.
func (z *Answerer) namesToTopic(q Query) Query {
	q.Topic = append([]string(nil), q.Topic...)
	for _, p := range q.Parties {
		if len(p.people) == 0 {
			continue
		}
		for _, w := range nameWords(z.people[p.people[0]].Name) {
			q.Topic = addFact(q.Topic, z.known(w))
		}
	}
	q.Parties = nil
	return q
}

// meets reports whether e has the parties, time, place and mode of q.
func (z *Answerer) meets(q Query, e *event) bool {
	plain := q
	plain.Ask = slot{}
	if len(q.At) > 0 && !e.toldIn(z.atEvent(q.At)) {
		return false
	}
	return z.fits(plain, e) && z.dateFits(q, e) != no && z.placeFits(q, e) != no
}

func (z *Answerer) answersTo(s slot, st *statement) bool {
	for _, x := range st.meeting.seats {
		if x.person == st.person && s.is(x) {
			return true
		}
	}
	return false
}

// heldFor returns the meetings of q, whoever spoke at them and on what.
func (z *Answerer) heldFor(q Query) []found {
	q.Topic, q.Ask = nil, slot{}
	return z.find(q)
}

// saidBy answers "what did X say about T".
func (z *Answerer) saidBy(q Query) Answer {
	l := z.heldFor(q)
	if len(l) == 0 {
		if l := z.spokenBy(q); l != nil {
			return z.besidesMeetings(l)
		}
		return z.noMeeting(q)
	}
	for _, try := range []struct {
		verb  string
		loose bool
	}{{q.Verb, false}, {"", false}, {"", true}} {
		var a Answer
		q.Verb, q.loose = try.verb, try.loose
		for _, f := range l {
			z.addSaid(&a, q, f)
		}
		if len(a.Items) > 0 {
			return a
		}
	}
	if a := z.uncredited(q, l); len(a.Items) > 0 {
		return a
	}
	if l := z.spokenBy(q); l != nil {
		return z.besidesMeetings(l)
	}
	a := Answer{Abstained: true}
	a.Lead = "The articles do not tell what " + z.subject(Query{Parties: q.Parties[:1]}, l) + " said"
	if len(q.Topic) > 0 {
		a.Lead += " about “" + z.topicWords(q.Topic) + "”"
	}
	a.Lead += " (" + plural(len(l), "meeting") + ")."
	return a
}

// addSaid adds what the first party of q said at f, what is most on the topic
// first if there is one, with the key phrases of f that stand in it.
func (z *Answerer) addSaid(a *Answer, q Query, f found) {
	var l []sentence
	name := ""
	for _, s := range f.account {
		if q.Verb != "" && !s.roots.has(z.rootID(q.Verb)) || len(q.Topic) > 0 && !z.saysOf(q, s.roots) {
			continue
		}
		for _, x := range f.seats {
			if x.person >= 0 && has(s.speakers, x.person) && q.Parties[0].is(x) {
				name = x.name
				l = append(l, s)
				break
			}
		}
	}
	if len(l) == 0 {
		return
	}
	sort.SliceStable(l, func(i, j int) bool { return z.share(q.Topic, l[i].roots) > z.share(q.Topic, l[j].roots) })
	var cites []Citation
	for _, s := range l {
		cites = appendCite(cites, s.article, s.span)
	}
	a.Meetings = append(a.Meetings, f.Event)
	a.Items = append(a.Items, Item{Text: name + ", " + f.label(), Event: f.Event, Citations: cites})
	if a.Lead != "" {
		a.Lead += " "
	}
	phrases, n := z.phrasesIn(f.Topics, l), plural(len(cites), "statement")
	a.Lead += name + " (" + dateOr(f.Date) + "): "
	if len(phrases) > 0 {
		n = strings.Join(phrases, "; ") + " (" + n + ")"
	}
	a.Lead += n + "."
	a.Facts = addFact(a.Facts, phrases...)
}

// phrasesIn returns those of the key phrases of a meeting that stand in the
// sentences.
func (z *Answerer) phrasesIn(topics []string, l []sentence) []string {
	var out []string
	for _, t := range topics {
		words := z.roots(t)
		for _, s := range l {
			n := 0
			for _, r := range words {
				if s.roots.has(r) {
					n++
				}
			}
			if n == len(words) && n > 0 {
				out = append(out, t)
				break
			}
		}
	}
	return out
}

// looseCover is the share of a topic's weight that a statement must have where
// none has more, if it has the rarest word.
const looseCover = 0.4

// saysOf reports whether a statement with such roots has enough of q's topic.
func (z *Answerer) saysOf(q Query, roots rootSet) bool {
	share := z.share(q.Topic, roots)
	if !q.loose || share >= saidCover {
		return share >= saidCover
	}
	rarest := q.Topic[0]
	for _, t := range q.Topic {
		if z.weigh(z.root(t)) > z.weigh(z.root(rarest)) {
			rarest = t
		}
	}
	return share >= looseCover && roots.has(z.rootID(rarest))
}

// share returns the share of a topic's weight that roots have.
func (z *Answerer) share(topic []string, roots rootSet) float64 {
	sum, total := 0.0, 0.0
	for _, t := range topic {
		r := z.root(t)
		total += z.weigh(r)
		if roots.has(z.rootID(t)) {
			sum += z.weigh(r)
		}
	}
	if total == 0 {
		return 0
	}
	return sum / total
}
