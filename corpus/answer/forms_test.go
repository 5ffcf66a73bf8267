package answer

import (
	"strings"
	"testing"
)

func TestMilitaryRank(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"general", "armygeneral"}, {"senior lieutenant general", "senior lieutenant armygeneral"}, {"maj gen", "major armygeneral"},
		{"colonels", "colonel"}, {"general secretary", ""}, {"consul general", ""}, {"general assembly", ""}, {"", ""},
	} {
		if got := strings.Join(militaryRank(strings.Fields(tt.in)), " "); got != tt.want {
			t.Errorf("militaryRank(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestShut(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want bool
	}{
		{"The meeting was closed to the press.", true},
		{"They spoke behind closed doors for an hour.", true},
		{"Closed-door talks were held in the capital.", true},
		{"No further details were given.", true},
		{"The border gate was closed to trucks.", false},
		{"He closed the meeting with a toast to the press.", false},
		{"No country should be left behind.", false},
	} {
		if got := shut.MatchString(tt.in); got != tt.want {
			t.Errorf("shut in %q is %v", tt.in, got)
		}
	}
}

func TestPassesOn(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want bool
	}{
		{"the premier was quoted as saying by ", true}, {"the premier, quoted by ", true}, {"the talks were led by ", false}, {"", false},
	} {
		if got := passesOn(tt.in); got != tt.want {
			t.Errorf("passesOn(%q) = %v", tt.in, got)
		}
	}
}

// TestForms checks how the words of a question are put into a query.
func TestForms(t *testing.T) {
	z := New(goldCorpus(t, fresh))
	for _, tt := range []struct{ q, want string }{
		{"who met To Lam in 2024 or 2025", "who met To Lam from 2024 to 2025"},
		{"meetings of To Lam in December 2024 or January 2025", "meetings of To Lam from December 2024 to January 2025"},
		{"who met To Lam in Beijing or Guangzhou", "who met To Lam in Beijing or Guangzhou"},
		{"who met the Lao or Cambodian premier", "who met prime minister of Laos or prime minister of Cambodia"},
		{"which generals met To Lam", "who met (asked: general) To Lam"},
		{"which general secretaries met Li Qiang", "who met (asked: party leader) Li Qiang"},
		{"when and where did To Lam meet Li Qiang", "date and place of meetings of To Lam and Li Qiang"},
		{"where did To Lam meet Li Qiang", "place of meetings of To Lam and Li Qiang"},
		{"To Lam Li Qiang Beijing agenda", "what was discussed in meetings of To Lam and Li Qiang in Beijing"},
		{"when did To Lam say farewell to Li Qiang", "date of meetings of To Lam and Li Qiang"},
		{"how often did To Lam and Xi Jinping meet or phone", "number of meetings of To Lam and Xi Jinping"},
		{"how often did To Lam and Xi Jinping phone", "number of meetings of To Lam and Xi Jinping held by phone"},
		{"“we will sign it when they come to us” - whose words?", "who said about “sign”"},
		{"when will “To Lam” meet Li Qiang", "not understood of To Lam and Li Qiang"},
		{"who met Wang Yi’s counterpart", "who met Wang Yi with foreign minister"},
		{"who is the counterpart of Wang Yi", "who met Wang Yi"},
		{"did comrade To Lam meet Li Qiang", "whether there was a meeting of To Lam and Li Qiang"},
	} {
		if got := z.describe(z.parse(tt.q).q); got != tt.want {
			t.Errorf("%q is read as\n%s, want\n%s", tt.q, got, tt.want)
		}
	}
}

// TestSlipInside checks that a letter left out of a name may leave a word of
// questions, and that other words are not drawn into names.
func TestSlipInside(t *testing.T) {
	z := New(goldCorpus(t, fresh))
	for _, tt := range []struct {
		name string
		want int // people
	}{
		{"Bui Than Son", 1}, {"bui than son", 0}, {"Bui Thanh Son", 0}, {"Bui Then Son", 0}, {"Bui Than", 0}, {"Wang Or Yi", 0},
	} {
		var w []word
		for _, s := range strings.Fields(tt.name) {
			w = append(w, word{raw: s, text: strings.ToLower(s), capital: s != strings.ToLower(s)})
		}
		if got := len(z.slipInside(w, nameWords(tt.name))); got != tt.want {
			t.Errorf("%q is taken for %d people, want %d", tt.name, got, tt.want)
		}
	}
}

func TestInterpreterIn(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"The interpreter at the talks was Yelena Sorokina.", "Yelena Sorokina"},
		{"Ms. Dao Yumei interpreted.", "Dao Yumei"},
		{"Pham Van Binh served as their interpreter.", "Pham Van Binh"},
		{"The speech was interpreted by Mr Lo Wei-min.", "Lo Wei-min"},
		{"Anna Petrova, his interpreter, sat between them.", "Anna Petrova"},
		{"Nguyen Phu Trong (via interpreter): Mr Prime Minister, thank you.", ""},
		{"An interpreter was present when Hun Sen spoke.", ""},
		{"The court interpreted the treaty in favour of Laos.", ""},
		{"They spoke through an interpreter. Xi Jinping thanked the host.", ""},
	} {
		if got := interpreterIn(tt.in); got != tt.want {
			t.Errorf("interpreterIn(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestLongForm(t *testing.T) {
	for _, tt := range []struct{ in, short, want string }{
		{"leaders of the Cambodian People’s Party (CPP) met", "CPP", "Cambodian People’s Party"},
		{"the Communist Party of Vietnam (CPV) Central Committee", "CPV", "Communist Party of Vietnam"},
		{"Vice Chairman of the party (CPP)", "CPP", ""},
		{"the Chinese Party (CPP)", "CPP", ""},
		{"the Cambodian People’s Party met", "CPP", ""},
		{"", "CPP", ""},
	} {
		if got := longForm(tt.in, tt.short); got != tt.want {
			t.Errorf("longForm(%q, %q) = %q, want %q", tt.in, tt.short, got, tt.want)
		}
	}
}
