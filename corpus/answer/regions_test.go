package answer

import (
	"strings"
	"testing"
)

func TestRegionsTable(t *testing.T) {
	for word, x := range loadTables().regions {
		for i, land := range x.lands {
			if land == "" {
				t.Errorf("%s: member %d is no country of the table", word, i+1)
			}
		}
	}
}

func TestFindRegions(t *testing.T) {
	z := New(goldCorpus(t, fresh))
	for _, tt := range []struct{ q, want string }{
		{"which European leaders met X", "European"},
		{"any African foreign minister", "African"},
		{"central asian presidents", "Central Asian"},
		{"ASEAN foreign ministers", "ASEAN"},
		{"Arab countries", "Arab"},
		{"the European Commission president", ""},
		{"the ASEAN secretary general", ""},
		{"the European foreign policy chief", ""},
		{"African swine fever", ""},
		{"the Asian Games", ""},
		{"the African minister", ""},
		{"Gulf of Tonkin patrols", ""},
	} {
		w, _ := z.read(tt.q)
		got := ""
		for _, x := range w {
			if x.region.name != "" {
				got = x.region.name
			}
		}
		if got != tt.want {
			t.Errorf("region of %q is %q, want %q", tt.q, got, tt.want)
		}
	}
}

func TestEdge(t *testing.T) {
	z := New(goldCorpus(t, fresh))
	for _, tt := range []struct{ q, want string }{
		{"whom did To Lam meet on the sidelines of the UN General Assembly in New York", "un general assembly"},
		{"whom did To Lam meet on the fringes of ASEM 9?", "asem"},
		{"on the margins of the summit in Kunming whom did To Lam meet", ""},
		{"talks on the sidelines of the Munich Security Conference with Wang Yi", "munich security"},
		{"did To Lam speak of margins of profit", ""},
		{"did they talk about the edge of the market", ""},
	} {
		if got := strings.Join(z.parse(tt.q).q.At, " "); got != tt.want {
			t.Errorf("the event of %q is %q, want %q", tt.q, got, tt.want)
		}
	}
}

func TestDaysOff(t *testing.T) {
	z := New(goldCorpus(t, fresh))
	for _, tt := range []struct {
		q    string
		want int
	}{
		{"and the day before?", -1},
		{"the next day?", 1},
		{"two days later, whom did he meet", 2},
		{"3 days earlier", -3},
		{"the previous day whom did she see", -1},
		{"the day before the summit", 0},
		{"how many days", 0},
	} {
		r := z.parse(tt.q)
		got := 0
		for i, x := range r.w {
			if x.text == "day" || x.text == "days" {
				got = r.daysOff(i)
			}
		}
		if got != tt.want {
			t.Errorf("%q is %d days off, want %d", tt.q, got, tt.want)
		}
	}
}
