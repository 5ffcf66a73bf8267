package talks

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur/corpus/article"
)

// parse makes articles of texts, named a, b, c and so on.
func parse(t *testing.T, texts ...string) []Report {
	t.Helper()
	var out []Report
	for i, s := range texts {
		a, problems := article.Parse(string(rune('a'+i))+".txt", []byte(s))
		if a == nil {
			t.Fatal(problems)
		}
		out = append(out, Extract(a))
	}
	return out
}

// told prints the events of a record, a line each.
func told(r *Record) string {
	var b strings.Builder
	for _, e := range r.Events {
		var from []string
		for _, m := range e.Reports {
			from = append(from, m.Article.ID)
		}
		fmt.Fprintf(&b, "%s %s: %s [%s]\n", or(e.Date.String(), "undated"), e.Mode, who(&Meeting{Sides: e.Sides}), strings.Join(from, " "))
		for _, c := range e.Conflicts {
			fmt.Fprintf(&b, "  %s:", c.Field)
			for _, v := range c.Values {
				fmt.Fprintf(&b, " %s says %s;", v.Article.ID, v.Value)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func TestMerge(t *testing.T) {
	for _, tt := range []struct {
		name  string
		texts []string
		want  string
	}{
		{"one event, names with and without marks", []string{
			"Vietnamese President Lương Cường met Cuban President Miguel Díaz-Canel in Havana on July 3, 2025.",
			"Cuban President Miguel Diaz-Canel received Vietnamese President Luong Cuong on July 3, 2025.",
		}, "2025-07-03 in person: Vietnam: Lương Cường / Cuba: Miguel Díaz-Canel [a b]\n"},
		{"the month joins the one day of that month", []string{
			"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Havana on July 3, 2025.",
			" date 2025-07-30 \nDuring his visit to Cuba, Vietnamese President Luong Cuong held talks with Cuban President Miguel Diaz-Canel.",
		}, "2025-07-03 in person: Vietnam: Luong Cuong / Cuba: Miguel Diaz-Canel [a b]\n"},
		{"another day is another event", []string{
			"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Havana on July 3, 2025.",
			"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Hanoi on July 9, 2025.",
		}, "2025-07-03 in person: Vietnam: Luong Cuong / Cuba: Miguel Diaz-Canel [a]\n" +
			"2025-07-09 in person: Vietnam: Luong Cuong / Cuba: Miguel Diaz-Canel [b]\n"},
		{"a call and a meeting of one day stay two", []string{
			"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Havana on July 3, 2025.",
			"Vietnamese President Luong Cuong spoke by phone with Cuban President Miguel Diaz-Canel on July 3, 2025.",
		}, "2025-07-03 in person: Vietnam: Luong Cuong / Cuba: Miguel Diaz-Canel [a]\n" +
			"2025-07-03 phone: Vietnam: Luong Cuong / Cuba: Miguel Diaz-Canel [b]\n"},
		{"a country lent by another article", []string{
			"Foreign Minister Sergey Lavrov met with Chinese Foreign Minister Wang Yi on July 3, 2025.",
			"Russian Foreign Minister Sergey Lavrov met with Indian Foreign Minister S. Jaishankar on July 4, 2025.",
		}, "2025-07-03 in person: Russia: Sergey Lavrov / China: Wang Yi [a]\n" +
			"2025-07-04 in person: Russia: Sergey Lavrov / India: S. Jaishankar [b]\n"},
		{"a silent report of the same place", []string{
			"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Havana on July 3, 2025.",
			"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Havana.",
		}, "2025-07-03 in person: Vietnam: Luong Cuong / Cuba: Miguel Diaz-Canel [a b]\n"},
		{"a silent report of another place", []string{
			"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Havana on July 3, 2025.",
			"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Hanoi.",
		}, "2025-07-03 in person: Vietnam: Luong Cuong / Cuba: Miguel Diaz-Canel [a]\n" +
			"undated in person: Vietnam: Luong Cuong / Cuba: Miguel Diaz-Canel [b]\n"},
		{"a silent report that may be of two events", []string{
			"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Havana on July 3, 2025.",
			"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Havana on July 9, 2025.",
			"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Havana.",
		}, "2025-07-03 in person: Vietnam: Luong Cuong / Cuba: Miguel Diaz-Canel [a]\n" +
			"2025-07-09 in person: Vietnam: Luong Cuong / Cuba: Miguel Diaz-Canel [b]\n" +
			"undated in person: Vietnam: Luong Cuong / Cuba: Miguel Diaz-Canel [c]\n"},
		{"a day without a year joins no other", []string{
			"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Havana on July 3, 2025.",
			"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Havana on August 3.",
		}, "2025-07-03 in person: Vietnam: Luong Cuong / Cuba: Miguel Diaz-Canel [a]\n" +
			"undated in person: Vietnam: Luong Cuong / Cuba: Miguel Diaz-Canel [b]\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := told(Merge(parse(t, tt.texts...))); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

// TestMergeOrder merges the same reports in many orders.
func TestMergeOrder(t *testing.T) {
	texts := []string{
		"Vietnamese President Luong Cuong met Cuban President Miguel Diaz-Canel in Havana on July 3, 2025.",
		" date 2025-07-30 \nDuring his visit to Cuba, Vietnamese President Luong Cuong held talks with Cuban President Miguel Díaz-Canel.",
		"President Luong Cuong of Vietnam received Chinese Foreign Minister Wang Yi in Hanoi on July 8, 2025. Foreign Minister Wang Yi thanked him.",
		"Foreign Minister Sergey Lavrov met with Chinese Foreign Minister Wang Yi on July 3, 2025.",
		"Russian Foreign Minister Sergey Lavrov met with Indian Foreign Minister S. Jaishankar on July 4, 2025.",
	}
	want := told(Merge(parse(t, texts...)))
	for i := range 24 {
		reports := parse(t, texts...)
		for j := len(reports) - 1; j > 0; j-- {
			k := (i*7 + j*3) % (j + 1)
			reports[j], reports[k] = reports[k], reports[j]
		}
		if i%2 == 1 {
			slices.Reverse(reports)
		}
		if got := told(Merge(reports)); got != want {
			t.Fatalf("order %d:\n%s\nwant:\n%s", i, got, want)
		}
	}
}
