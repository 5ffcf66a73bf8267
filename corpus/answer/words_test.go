package answer

import (
	"strings"
	"testing"
)

func TestTold(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"5 September 2023", "5 September 2023"},
		{"5 September 2023; 5 September 2023", "twice on 5 September 2023"},
		{"March 2024, day not stated; March 2024, day not stated; 22 March 2024", "twice in March 2024, day not stated; 22 March 2024"},
		{"online, 6 July 2022; 5 May 2023; online, 6 July 2022", "twice online, 6 July 2022; 5 May 2023"},
		{"2022, day not stated; 2022, day not stated; 2022, day not stated", "3 times in 2022, day not stated"},
	} {
		if got := strings.Join(told(strings.Split(tt.in, "; ")), "; "); got != tt.want {
			t.Errorf("told(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestOfficeName(t *testing.T) {
	tab := loadTables()
	for _, tt := range []struct{ in, want string }{
		{"head of the International Liaison Department", "head of the International Liaison Department"},
		{"NA Chairman", "chair of the National Assembly"},
		{"Chinese Foreign Minister", "foreign minister of China"},
		{"deputy defence minister", "deputy defence minister"},
	} {
		if got := tab.officeName(tab.office(officeWords(strings.ToLower(tt.in)))); !strings.HasPrefix(got, tt.want) {
			t.Errorf("officeName(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
