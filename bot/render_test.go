package bot

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"rapporteur/corpus/answer"
	"rapporteur/corpus/article"
)

// checkEmbeds checks a message's embeds against Discord's limits.
func checkEmbeds(t *testing.T, embeds []*discordgo.MessageEmbed) {
	t.Helper()
	total := 0
	for _, e := range embeds {
		footer := ""
		if e.Footer != nil {
			footer = e.Footer.Text
		}
		if runes(e.Title) > 256 || runes(e.Description) > 4096 || runes(footer) > 2048 {
			t.Errorf("title %d, description %d, footer %d characters", runes(e.Title), runes(e.Description), runes(footer))
		}
		if e.Description == "" {
			t.Error("an embed without words")
		}
		total += runes(e.Title) + runes(e.Description) + runes(footer)
	}
	if total > 6000 || len(embeds) > 10 {
		t.Errorf("%d embeds of %d characters", len(embeds), total)
	}
}

// large is an answer with everything as long as it may get, and full of
// characters that need escaping.
func large(n, quotes int, code string) answer.Answer {
	words := strings.Repeat("*đ_[] ", 300)
	art := &article.Article{ID: strings.Repeat("i", 500), Title: words, Agency: words}
	a := answer.Answer{Question: words, Query: words, Lead: words, Code: code}
	for i := range n {
		it := answer.Item{Text: fmt.Sprintf("claim %d %s", i+1, words)}
		for k := range quotes {
			it.Citations = append(it.Citations, answer.Citation{Article: art, Text: fmt.Sprintf("quote %d-%d %s", i+1, k+1, words)})
		}
		a.Items = append(a.Items, it)
	}
	for range 12 {
		a.Notes = append(a.Notes, words)
		a.Suggestions = append(a.Suggestions, words)
	}
	return a
}

// TestLimits sets answers of many sizes; every page must be within Discord's
// limits, and no claim or quote may be lost.
func TestLimits(t *testing.T) {
	t.Parallel()
	b := &bot{answers: *handmade(), commands: commands()}
	code := strings.Repeat("c", 60)
	for _, n := range []int{0, 1, 6} {
		for _, quotes := range []int{0, 1, 5} {
			a := large(n, quotes, code)
			all := ""
			pages := paginate(a, "")
			for k := range pages {
				checkEmbeds(t, b.embed(a, pages, k+1))
				all += pages[k].text + "\n"
			}
			for _, k := range []int{1, len(pages) / 2, len(pages)} {
				r := b.pageReply(a, k, strings.Repeat("9", 20))
				ids := map[string]bool{}
				for _, x := range r.buttons {
					id := x.(discordgo.Button).CustomID
					if len(id) > maxCustomID || ids[id] {
						t.Errorf("custom ID %q", id)
					}
					ids[id] = true
				}
			}
			for i := 1; i <= n; i++ {
				if !strings.Contains(all, fmt.Sprintf("claim %d ", i)) {
					t.Errorf("%d claims, %d quotes: claim %d is lost", n, quotes, i)
				}
				for k := 1; k <= quotes; k++ {
					if !strings.Contains(all, fmt.Sprintf("“quote %d-%d ", i, k)) {
						t.Errorf("%d claims, %d quotes: quote %d-%d is lost", n, quotes, i, k)
					}
				}
			}
			a.Code = ""
			r := b.pageReply(a, 1, "1")
			for _, m := range r.more {
				checkEmbeds(t, m)
			}
		}
	}
}

func TestPaginate(t *testing.T) {
	t.Parallel()
	noted := answer.Answer{Lead: "Lead.", Items: claims(2), Notes: []string{"the year is not stated"}}
	if p := paginate(noted, ""); len(p) != 1 || !strings.HasSuffix(p[0].text, "*Note:* the year is not stated") {
		t.Errorf("%+v", p)
	}
	noted.Items = claims(7)
	p := paginate(noted, "")
	if len(p) != 2 || !strings.HasPrefix(p[0].text, "Lead.\n\n*Note:* the year") || !strings.HasPrefix(p[1].text, "Lead.\n\n**6.**") {
		t.Errorf("%+v", p)
	}
	if p := paginate(answer.Answer{}, "5 articles"); len(p) != 1 || p[0].text != "The articles do not tell. Searched: 5 articles." {
		t.Errorf("an empty answer: %+v", p)
	}
	single := answer.Answer{Items: claims(1)}
	if p := paginate(single, ""); len(p) != 1 || !strings.HasPrefix(p[0].text, "Claim number 1.\n> “") {
		t.Errorf("a single claim: %+v", p)
	}
}

func TestListOfClaimsWithoutQuotes(t *testing.T) {
	t.Parallel()
	a := answer.Answer{Lead: "Names."}
	for range 16 {
		a.Items = append(a.Items, answer.Item{Text: "name"})
	}
	p := paginate(a, "")
	if len(p) != 2 || !strings.HasPrefix(p[0].text, "Names.\n\n**1.** name\n**2.** name\n") || p[0].last != 15 || p[1].text != "Names.\n\n**16.** name" {
		t.Errorf("%+v", p)
	}
}

func TestPageID(t *testing.T) {
	t.Parallel()
	id := pageID{"meetings.2022-07_a", 12, "1300000000000000007"}
	if got, ok := parsePageID(id.String()); !ok || got != id {
		t.Errorf("%q reads %+v, %v", id, got, ok)
	}
	longest := pageID{strings.Repeat("c", 60), 9999, strings.Repeat("9", 20)}
	if n := len(longest.String()); n > maxCustomID {
		t.Errorf("%d bytes", n)
	}
	for _, s := range []string{"", "pg", "pg:1:a:1", "pg:2:a:1:7", "pg:1::1:7", "pg:1:a b:1:7", "pg:1:a:-1:7", "pg:1:a:x:7", "pg:1:a:1:x", "pg:1:a:1:7:8", "pg:1:" + strings.Repeat("c", 61) + ":1:7"} {
		if _, ok := parsePageID(s); ok {
			t.Errorf("%q is read", s)
		}
	}
}

func TestChoiceList(t *testing.T) {
	t.Parallel()
	var list []answer.Choice
	list = append(list, answer.Choice{Name: "no value"}, answer.Choice{Name: "value too long", Value: strings.Repeat("đ", 51)})
	for i := range 40 {
		list = append(list, answer.Choice{Name: strings.Repeat("đ", 150), Value: fmt.Sprint(i)})
	}
	got := choiceList(list).Choices
	if len(got) != maxChoices || got[0].Value != "0" {
		t.Errorf("%d choices, first %+v", len(got), got[0])
	}
	for _, c := range got {
		if runes(c.Name) > 100 || len(c.Value) > 100 {
			t.Errorf("%+v", c)
		}
	}
}
