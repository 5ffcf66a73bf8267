package answer

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestMeetings(t *testing.T) {
	z := New(seedCorpus(t))
	for _, tt := range []struct {
		f    Filter
		want int // meetings; -1 if it is declined
	}{
		{Filter{}, 8},
		{Filter{Person: "Liu Jianchao"}, 3},
		{Filter{Person: "liu jian chao", With: "Trung"}, 2},
		{Filter{Person: "Liu Jianchoa"}, 3},
		{Filter{From: "2023"}, 5},
		{Filter{From: "2022-07", To: "2022-07"}, 2},
		{Filter{To: "2022-07-06"}, 1},
		{Filter{Mode: "online"}, 3},
		{Filter{Place: "beijing"}, 3},
		{Filter{Place: "China"}, 3},
		{Filter{Country: "Vietnamese"}, 8},
		{Filter{Topic: "East Sea"}, 1},
		{Filter{Person: "Xi Jinping"}, -1},
		{Filter{Person: "Nobody Atall"}, -1},
		{Filter{From: "soon"}, -1},
		{Filter{Topic: "submarines"}, -1},
	} {
		a := z.Meetings(tt.f)
		check(t, z, "", a)
		switch {
		case tt.want < 0 && !a.Abstained:
			t.Errorf("%+v: answered %q", tt.f, a.Lead)
		case tt.want >= 0 && (a.Abstained || len(a.Meetings) != tt.want || len(a.Items) != tt.want):
			t.Errorf("%+v: %d meetings, want %d (%s)", tt.f, len(a.Meetings), tt.want, a.Lead)
		}
	}
}

func TestMeetingAndPerson(t *testing.T) {
	z := New(seedCorpus(t))
	for _, e := range z.events {
		a := z.Meeting(e.ID)
		if a.Abstained || len(a.Meetings) != 1 || a.Meetings[0] != e.Event || a.Items[0].Citations == nil {
			t.Errorf("Meeting(%q) = %+v", e.ID, a)
		}
	}
	if a := z.Meeting("Trung and Cai Qi"); strings.Join(a.Facts, "; ") != "Lê Hoài Trung; Cai Qi; Wang Yi" {
		t.Errorf("Meeting in words: %v", a.Facts)
	}
	for _, p := range z.people {
		if a := z.Person(p.ID); !strings.Contains(a.Lead, p.Name) {
			t.Errorf("Person(%q) = %q", p.ID, a.Lead)
		}
	}
	if a := z.Person("le hoai trung"); a.Abstained || len(a.Meetings) != 5 {
		t.Errorf("Person: %d meetings (%s)", len(a.Meetings), a.Lead)
	}
	if a := z.Person("Nobody Atall"); !a.Abstained {
		t.Errorf("Person of nobody: %s", a.Lead)
	}
}

func TestOtherCommands(t *testing.T) {
	z := New(seedCorpus(t))
	if a := z.Cite("cadre training"); a.Abstained || len(a.Items) == 0 {
		t.Errorf("Cite found nothing: %s", a.Lead)
	}
	if a := z.Cite("zeppelin"); !a.Abstained {
		t.Errorf("Cite of nothing: %s", a.Lead)
	}
	if a := z.Sources(); len(a.Items) != 5 || !strings.HasPrefix(a.Lead, z.Coverage()) {
		t.Errorf("Sources: %s", a.Lead)
	}
	for _, it := range z.Help().Items {
		if a, _ := z.Ask(it.Text, Memory{}); a.Abstained {
			t.Errorf("the example %q is not answered: %s", it.Text, a.Lead)
		}
	}
}

func TestComplete(t *testing.T) {
	z := New(seedCorpus(t))
	for _, tt := range []struct{ typed, first string }{
		{"", "Le Hoai Trung"}, {"liu", "Liu Jianchao"}, {"LIU J", "Liu Jianchao"}, {"lê h", "Le Hoai Trung"},
		{"le hoai", "Le Hoai Trung"}, {"trung", "Le Hoai Trung"}, {"jianchao", "Liu Jianchao"}, {"xiechun", "Xie Chun Tao"},
		{"liu jianchoa", "Liu Jianchao"}, {"zzz", ""},
	} {
		l := z.CompletePerson(tt.typed, 25)
		got := ""
		if len(l) > 0 {
			got = l[0].Name
		}
		if got != tt.first {
			t.Errorf("CompletePerson(%q) begins with %q, want %q", tt.typed, got, tt.first)
		}
	}
	for _, typed := range []string{"", "beijing", "trung", "2022", "zzz", "trung 2023"} {
		for _, c := range append(z.CompleteMeeting(typed, 25), z.CompletePerson(typed, 25)...) {
			if utf8.RuneCountInString(c.Name) > choiceRunes || len(c.Value) > choiceBytes || c.Name == "" || c.Value == "" {
				t.Errorf("the choice %+v for %q is out of bounds", c, typed)
			}
		}
	}
	if n := len(z.CompletePerson("", 3)); n != 3 {
		t.Errorf("%d choices, want 3", n)
	}
	if l := z.CompleteMeeting("trung 2023", 25); len(l) != 1 || z.byID[l[0].Value] == nil {
		t.Errorf("CompleteMeeting = %v", l)
	}
}
