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
		{Filter{Mode: "telepathy"}, -1},
		{Filter{Mode: "Virtual"}, 3},
		{Filter{From: "2024", To: "2022"}, -1},
		{Filter{From: "2023-02-30"}, -1},
		{Filter{From: "5 September 2023", To: "5 September 2023"}, 2},
		{Filter{Person: "Trung Liu"}, 2},
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

func TestMeetingInWords(t *testing.T) {
	z := New(seedCorpus(t))
	for _, tt := range []struct {
		words string
		lead  string // its beginning
		items int
		asks  bool // it asks which, or declines
	}{
		{"6 July 2022", "6 July 2022, online: Le Hoai Trung – Liu Jianchao. Vietnam: Le Hoai Trung (Head of", 1, false},
		{"4818b870ae931bea", "6 July 2022, online: Le Hoai Trung – Liu Jianchao. Vietnam:", 1, false},
		{"003", "The article 003_fb207dc14ab148fa reports 3 meetings.", 3, false},
		{"experts", "March 2024, day not stated, Beijing: Lê Hoài Trung – experts of", 1, false},
		{"Trung Liu", "2 meetings fit.", 2, true},
		{"Trung Liu online", "6 July 2022, online", 1, false},
		{"00", "“00” is no meeting", 0, true},
		{"999", "“999” is no meeting", 0, true},
		{"Kim Jong Un", "The articles do not tell", 0, true},
		{"", "“” is no meeting", 0, true},
	} {
		a := z.Meeting(tt.words)
		check(t, z, tt.words, a)
		if !strings.HasPrefix(a.Lead, tt.lead) || len(a.Items) != tt.items || a.Abstained != tt.asks {
			t.Errorf("Meeting(%q): %d items, abstained %v: %s", tt.words, len(a.Items), a.Abstained, a.Lead)
		}
	}
	for _, p := range z.people {
		a := z.Person(p.ID)
		b, ok := z.Recall(a.Code)
		if !ok || len(b.Items) != len(a.Items) || b.Lead != a.Lead {
			t.Errorf("Person(%q) is recalled as %s, want %s", p.ID, b.Lead, a.Lead)
		}
	}
	if a := z.Person("Trung Liu"); !a.Abstained || !strings.Contains(a.Lead, "Le Hoai Trung and Liu Jianchao") {
		t.Errorf("Person of two: %s", a.Lead)
	}
	if a := z.Person("Trung"); len(a.Notes) != 1 || a.Notes[0] != "Also written Lê Hoài Trung." || !strings.Contains(a.Lead, "5 meetings: with Liu Jianchao (2)") {
		t.Errorf("Person: %s %q", a.Lead, a.Notes)
	}
}

func TestCutDate(t *testing.T) {
	for _, tt := range []struct{ in, date, rest string }{
		{"Liu Jianchao in March 2024", "March 2024", "Liu Jianchao"},
		{"2022 Liu", "2022", "Liu"},
		{"5 September 2023", "5 September 2023", ""},
		{"Liu, on September 5, 2023", "September 5, 2023", "Liu,"},
		{"May", "", "May"},
		{"2023-13", "", "2023-13"},
		{"30 February 2023 x", "February 2023", "30 x"},
		{"", "", ""},
	} {
		if date, rest := CutDate(tt.in); date != tt.date || rest != tt.rest {
			t.Errorf("CutDate(%q) = %q, %q", tt.in, date, rest)
		}
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
