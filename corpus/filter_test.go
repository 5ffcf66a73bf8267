package corpus

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/corpus/article"
	"rapporteur/seeds"
)

func TestSearchIn(t *testing.T) {
	c, err := Load([]Dir{{FS: seeds.FS}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	event := ""
	for _, e := range c.Record.Events {
		if strings.HasPrefix(e.Reports[0].Article.ID, "003") {
			event = e.ID
		}
	}
	for _, tt := range []struct {
		name   string
		filter Filter
		want   string // the articles with hits
	}{
		{"all", Filter{}, "000 001 002 003 004"},
		{"article", Filter{Article: c.Articles[2].ID}, "002"},
		{"no article", Filter{Article: "9"}, ""},
		{"from", Filter{From: article.Date{Year: 2023}}, "002 003"},
		{"to", Filter{To: article.Date{Year: 2023, Month: 9}}, "002 004"},
		{"one day", Filter{From: article.Date{Year: 2024, Month: 3, Day: 22}, To: article.Date{Year: 2024, Month: 3, Day: 22}}, "003"},
		{"person", Filter{Person: "LIU JIANCHAO"}, "000 002"},
		{"event", Filter{Event: event}, "003"},
		{"event and person", Filter{Event: event, Person: "Wang Yi"}, "003"},
		{"event and another", Filter{Event: event, Person: "Liu Jianchao"}, ""},
	} {
		got := map[string]bool{}
		hits := c.SearchIn("the talks of Vietnam and China", 1000, tt.filter)
		for _, h := range hits {
			got[h.Article.ID[:3]] = true
		}
		var ids []string
		for id := range got {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		if g := strings.Join(ids, " "); g != tt.want {
			t.Errorf("%s: hits in %q, want %q", tt.name, g, tt.want)
		}
	}
}

func TestBefore(t *testing.T) {
	date := func(y, m, d int) article.Date { return article.Date{Year: y, Month: m, Day: d} }
	for _, tt := range []struct {
		d, e article.Date
		want bool
	}{
		{date(2022, 7, 6), date(2022, 7, 7), true},
		{date(2022, 7, 7), date(2022, 7, 7), false},
		{date(2022, 0, 0), date(2022, 7, 7), false},
		{date(2022, 7, 6), date(2022, 7, 0), false},
		{date(2022, 6, 0), date(2022, 7, 7), true},
		{date(2023, 1, 1), date(2022, 7, 7), false},
		{date(2021, 12, 31), date(2022, 0, 0), true},
	} {
		if got := before(tt.d, tt.e); got != tt.want {
			t.Errorf("before(%v, %v) = %v", tt.d, tt.e, got)
		}
	}
}
