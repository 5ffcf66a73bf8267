package answer

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"rapporteur/corpus/text"
)

// TestScores answers the questions of all sets, over the gold meetings where there
// are some, and compares the share of right answers of each kind with the golden file. A
// changed figure shows in the diff; go test -update writes it anew.
func TestScores(t *testing.T) {
	got := "development questions, gold meetings\n" + scores(t, New(goldCorpus(t, devset)), devset.questions(t)) +
		"\nfresh questions, gold meetings\n" + scores(t, New(goldCorpus(t, fresh)), fresh.questions(t)) +
		"\nblind questions, gold meetings\n" + scores(t, New(goldCorpus(t, blind)), blind.questions(t)) +
		"\nblind questions, seeds\n" + scores(t, New(seedCorpus(t)), readJSON[question](t, blindSeeds))
	const file = "testdata/scores.txt"
	want := golden(t, file, got)
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// golden returns what a file of figures holds; -update writes got to it first.
func golden(t *testing.T, file, got string) string {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(want)
}

// scores asks the questions and counts, by kind, those answered
// right: all facts there, no name added where names are asked for, and the
// unanswerable declined.
func scores(t *testing.T, z *Answerer, questions []question) string {
	right, all := map[string]int{}, map[string]int{}
	good, cites := 0, 0
	memory, talk := map[string]Memory{}, map[string]string{}
	for _, q := range questions {
		talk[q.ID] = q.ID
		if q.After != "" {
			talk[q.ID] = talk[q.After]
		}
		var a Answer
		a, memory[talk[q.ID]] = z.Ask(q.Q, memory[talk[q.ID]])
		all[q.Kind]++
		if isRight(q, a) {
			right[q.Kind]++
		} else {
			t.Logf("%s %q: %s", q.ID, q.Q, a.Lead)
		}
		for _, it := range a.Items {
			for _, c := range it.Citations {
				if q.Kind != "unanswerable" {
					cites++
					good += btoi(has(q.Docs, c.Article.ID))
				}
			}
		}
	}
	var kinds []string
	n, of := 0, 0
	for k := range all {
		kinds = append(kinds, k)
		n, of = n+right[k], of+all[k]
	}
	sort.Strings(kinds)
	var b strings.Builder
	fmt.Fprintf(&b, "%-15s %3d of %3d\n", "right", n, of)
	for _, k := range kinds {
		fmt.Fprintf(&b, "%-15s %3d of %3d\n", k, right[k], all[k])
	}
	fmt.Fprintf(&b, "%-15s %d percent\n", "citations", int(math.Round(100*float64(good)/float64(cites))))
	return b.String()
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// isRight scores one answer.
func isRight(q question, a Answer) bool {
	if q.Kind == "unanswerable" {
		return a.Abstained
	}
	pool := a.Lead + " " + strings.Join(a.Notes, " ") + " " + strings.Join(a.Facts, " ")
	for _, it := range a.Items {
		pool += " " + it.Text
		if has([]string{"what-discussed", "topic-search", "who-said", "title-of"}, q.Kind) {
			for _, c := range it.Citations {
				pool += " " + c.Text
			}
		}
	}
	dates := datesIn(pool)
	for i, f := range q.Answer {
		if q.Kind == "did-they-meet" && i > 0 && q.Answer[0] == "no record" {
			break
		}
		if !said(f, pool, dates) {
			return false
		}
	}
	if len(q.Answer) > 0 && (q.Answer[0] == "no record" || q.Answer[0] == "no") {
		return true
	}
	if has([]string{"list", "who-met", "participants", "count"}, q.Kind) && addsName(q, a) {
		return false
	}
	return !a.Abstained
}

var (
	isoDates  = regexp.MustCompile(`\b\d{4}-\d\d(?:-\d\d)?\b`)
	dayMonth  = regexp.MustCompile(`\b(\d{1,2}) (january|february|march|april|may|june|july|august|september|october|november|december)(?: (\d{4}))?\b`)
	monthYear = regexp.MustCompile(`\b(january|february|march|april|may|june|july|august|september|october|november|december) (\d{4})\b`)
	factDate  = regexp.MustCompile(`\b\d{4}-\d\d(?:-\d\d)?\b|^\d\d-\d\d$|^(?:19|20)\d\d$`)
	remark    = regexp.MustCompile(`\((?:not named|.*only stated.*)\)`)
	nameShape = regexp.MustCompile(`^\p{L}+(?:[ .'-]+\p{L}+){1,4}$`)
	years     = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
)

func datesIn(s string) map[string]bool {
	s = text.Fold(s)
	m := map[string]bool{}
	add := func(d string) {
		m[d] = true
		if len(d) == 10 {
			m[d[:7]], m[d[5:]] = true, true
		}
	}
	for _, d := range append(isoDates.FindAllString(s, -1), years.FindAllString(s, -1)...) {
		add(d)
	}
	for _, f := range dayMonth.FindAllStringSubmatch(s, -1) {
		day, _ := strconv.Atoi(f[1])
		d := fmt.Sprintf("%02d-%02d", month(f[2]), day)
		if f[3] != "" {
			d = f[3] + "-" + d
		}
		add(d)
	}
	for _, f := range monthYear.FindAllStringSubmatch(s, -1) {
		add(fmt.Sprintf("%s-%02d", f[2], month(f[1])))
	}
	return m
}

// said reports whether the pool states a fact, or one of its forms.
func said(fact, pool string, dates map[string]bool) bool {
	for _, f := range strings.Split(fact, "|") {
		if saidOne(strings.TrimSpace(f), pool, dates) {
			return true
		}
	}
	return false
}

func saidOne(fact, pool string, dates map[string]bool) bool {
	for _, d := range factDate.FindAllString(fact, -1) {
		if !dates[d] {
			return false
		}
	}
	rest := remark.ReplaceAllString(factDate.ReplaceAllString(fact, " "), " ")
	key := strings.Trim(text.Fold(rest), " -:,.()")
	low := text.Fold(pool)
	switch {
	case key == "":
		return true
	case key == "yes" || key == "no":
		return strings.HasPrefix(strings.TrimLeft(low, " “"), key)
	case key == "no record":
		return regexp.MustCompile(`\b(no|not|none)\b`).MatchString(low)
	case len(key) < 4 && strings.Trim(key, "0123456789") == "":
		return regexp.MustCompile(`\b` + key + `\b`).MatchString(low)
	case strings.Contains(text.Key(pool), text.Key(rest)):
		return true
	}
	parts, every := regexp.MustCompile(`\s+-\s+|:`).Split(rest, -1), true
	for _, p := range parts {
		every = every && strings.Contains(text.Key(pool), text.Key(p))
	}
	if every {
		return true
	}
	have := contentWords(pool)
	want := contentWords(rest)
	n := 0
	for w := range want {
		n += btoi(have[w])
	}
	return len(want) > 0 && float64(n)/float64(len(want)) >= 0.6
}

func contentWords(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.FieldsFunc(text.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if loadTables().words[w]&light == 0 {
			m[stem(w)] = true
		}
	}
	return m
}

// addsName reports whether the facts hold a name that is not among the right ones.
func addsName(q question, a Answer) bool {
	gold := strings.Join(append(q.Answer, q.AlsoOK...), " ")
	words := nameWords(gold)
	for _, f := range a.Facts {
		if !nameShape.MatchString(f) || strings.Contains(text.Key(gold), text.Key(f)) || strings.Contains(text.Key(q.Q), text.Key(f)) {
			continue
		}
		for _, w := range nameWords(f) {
			if !has(words, w) {
				return true
			}
		}
	}
	return false
}
