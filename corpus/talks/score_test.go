package talks

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"rapporteur/corpus/article"
	"rapporteur/corpus/text"
)

// A goldArticle is what should be found in an article of a test set, as far as
// this test looks at it.
type goldArticle struct {
	ID       string        `json:"id"`
	Meetings []goldMeeting `json:"meetings"`
	NotMet   []string      `json:"mentioned_not_met"`
}

type goldMeeting struct {
	Date     *string  `json:"date"`
	DateAlt  []string `json:"date_alt"`
	Optional bool     `json:"optional"`
	Topics   []string `json:"topics"`
	Sides    []struct {
		Party        string `json:"party"`
		Participants []struct {
			Name string   `json:"name"`
			Aka  []string `json:"aka"`
		} `json:"participants"`
	} `json:"sides"`
}

// TestScores holds what the rules find in the test sets against their gold, and
// both against testdata/scores.want: it fails when a meeting is lost, and when a
// known failure starts to pass, until -update writes the file anew. The words of
// the sets are made up. A third of the development set (every number that leaves
// 2 when divided by 3) was held back while the rules were written and opened when
// they stood at F1 0.978 on the rest: on that third they had F1 0.667, 25 of its 44
// meetings and 6 too many. It has its own line, and is no measure any more.
func TestScores(t *testing.T) {
	var b strings.Builder
	for _, set := range []string{"devset", "fresh"} {
		var shown, last tally
		for _, g := range readGold(t, filepath.Join("../testdata", set, "gold.jsonl")) {
			raw, err := os.ReadFile(filepath.Join("../testdata", set, "articles", g.ID+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			a, _ := article.Parse(g.ID+".txt", raw)
			r := Extract(a)
			checkSpans(t, r)
			n, _ := strconv.Atoi(g.ID[1:])
			if set == "devset" && n%3 == 2 {
				last.add(g, r, &b)
				continue
			}
			shown.add(g, r, &b)
		}
		fmt.Fprintf(&b, "%s: %s\n", set, shown)
		if last.required > 0 {
			fmt.Fprintf(&b, "%s, opened last: %s\n", set, last)
		}
	}
	golden(t, "testdata/scores.want", b.String())
}

func readGold(t *testing.T, name string) []goldArticle {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []goldArticle
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var g goldArticle
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(name, err)
		}
		out = append(out, g)
	}
	return out
}

// A tally counts meetings over a set.
type tally struct {
	required, found, extra, leaks int
	topics, told                  int // topics of the gold in the meetings found, and those that share a word with a key phrase
}

func (c tally) String() string {
	return fmt.Sprintf("%d of %d meetings, %d too many, %d people who were only mentioned, %d of %d topics", c.found, c.required, c.extra, c.leaks, c.told, c.topics)
}

// add pairs the meetings of a report with the gold ones, the required first,
// and writes what is missed or too many to w.
func (c *tally) add(g goldArticle, r Report, w *strings.Builder) {
	used := map[*Meeting]bool{}
	for _, optional := range []bool{false, true} {
		for _, gm := range g.Meetings {
			if gm.Optional != optional {
				continue
			}
			m := gm.match(r.Meetings, used)
			if m != nil {
				used[m] = true
				c.addTopics(gm, m)
			}
			if optional {
				continue
			}
			c.required++
			if m != nil {
				c.found++
			} else {
				fmt.Fprintf(w, "%s misses %s: %s\n", g.ID, gm.when(), gm.people())
			}
		}
	}
	for _, m := range r.Meetings {
		if !used[m] {
			c.extra++
			fmt.Fprintf(w, "%s has too many %s: %s\n", g.ID, or(m.Date.String(), "undated"), who(m))
		}
		for _, name := range g.NotMet {
			if slices.ContainsFunc(m.Participants(), func(p Participant) bool { return sameName(p.Name, name) }) {
				c.leaks++
			}
		}
	}
}

// addTopics counts the topics of a meeting and those of which a content word
// stands in a key phrase.
func (c *tally) addTopics(g goldMeeting, m *Meeting) {
	have := map[string]bool{}
	for _, w := range strings.Fields(text.Fold(strings.Join(m.Topics, " "))) {
		have[singular(strings.Trim(w, ",'"))] = true
	}
	for _, t := range g.Topics {
		c.topics++
		if slices.ContainsFunc(strings.Fields(text.Fold(t)), func(w string) bool {
			return !slices.Contains(joiners, w) && have[singular(strings.Trim(w, ",'"))]
		}) {
			c.told++
		}
	}
}

// match returns the unused meeting of the gold one's day with people of two of
// its sides, the one that shares most people.
func (g goldMeeting) match(ms []*Meeting, used map[*Meeting]bool) *Meeting {
	var best *Meeting
	most := 0
	for _, m := range ms {
		if used[m] || !g.dated(m.Date.String()) {
			continue
		}
		sides, people := 0, 0
		for _, s := range g.Sides {
			n := 0
			for _, p := range s.Participants {
				if slices.ContainsFunc(m.Participants(), func(q Participant) bool {
					return sameName(q.Name, p.Name) || slices.ContainsFunc(p.Aka, func(a string) bool { return sameName(q.Name, a) })
				}) {
					n++
				}
			}
			if n > 0 || len(s.Participants) == 0 && slices.ContainsFunc(m.Sides, func(o Side) bool { return o.Party == s.Party }) {
				sides++
			}
			people += n
		}
		if sides >= 2 && people > most {
			best, most = m, people
		}
	}
	return best
}

func (g goldMeeting) dated(date string) bool {
	if g.Date == nil {
		return date == "" || slices.Contains(g.DateAlt, date)
	}
	return *g.Date == date || slices.Contains(g.DateAlt, date)
}

func (g goldMeeting) when() string {
	if g.Date == nil {
		return "undated"
	}
	return *g.Date
}

func (g goldMeeting) people() string {
	var out []string
	for _, s := range g.Sides {
		for _, p := range s.Participants {
			out = append(out, p.Name)
		}
	}
	return strings.Join(out, ", ")
}

// sameName reports whether two names have the same letters, or the same words
// in another order.
func sameName(a, b string) bool {
	return text.Key(a) == text.Key(b) || bagKey(a) == bagKey(b)
}
