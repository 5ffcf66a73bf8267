package talks

import (
	"slices"
	"strings"
	"testing"
)

// TestUnite tells which names are one person.
func TestUnite(t *testing.T) {
	const met = " met Vietnamese President Luong Cuong in Hanoi on July 3, 2025."
	for _, tt := range []struct {
		one, other string // with the office
		same       bool
	}{
		{"Russian Foreign Minister Sergei Lavrov", "Russian Foreign Minister Sergey Lavrov", true},
		{"Ukrainian President Volodymyr Zelensky", "Ukrainian President Volodymyr Zelenskyy", true},
		{"Indian External Affairs Minister S. Jaishankar", "Indian External Affairs Minister Subrahmanyam Jaishankar", true},
		{"Cuban President Miguel Diaz-Canel", "Cuban President Miguel Díaz-Canel Bermúdez", true},
		{"US Secretary of State Antony Blinken", "US Secretary of State Antony J. Blinken", true},
		{"Chinese President Xi", "Chinese President Xi Jinping", true},
		{"Thai Prime Minister Anutin", "Thai Prime Minister Anutin Charnvirakul", true},
		{"Chinese Party General Secretary and President Xi", "Chinese President Xi Jinping", true},
		{"Chinese President Hồ Cẩm Đào", "Chinese President Hu Jintao", true},
		{"Lao President Thongloun Sisoulit", "Lao President Thongloun Sisoulith", true},
		{"Lao Vice President Pani", "Lao Vice President Pany Yathotou", true},

		{"Lao Vice President Pani", "Lao Foreign Minister Pany Yathotou", false},
		{"Chinese Vice President Chen Bolin", "Chinese Vice President Chen Boling", false},
		{"Lao President Thongloun Sisoulit", "Lao Foreign Minister Thongloun Sisoulith", false},
		{"French Foreign Minister Anna", "French Foreign Minister Anna Morel", false},
		{"Russian Foreign Minister Sergei Lavrov", "Belarusian Foreign Minister Sergey Lavrov", false},
		{"Russian Foreign Minister Sergei Lavrov", "Russian Foreign Minister Sergei Ivanov", false},
		{"Chinese President Xi", "Chinese Foreign Minister Xi Jinping", false},
		{"Chinese Premier Li Qiang", "Chinese Premier Li Keqiang", false},
		{"Vietnamese President Nguyen Minh Triet", "Vietnamese President Nguyen Triet", false},
		{"Indian Minister of Railways S. Jaishankar", "Indian External Affairs Minister Subrahmanyam Jaishankar", false},
		{"Thai Deputy Prime Minister Anutin", "Thai Prime Minister Anutin Charnvirakul", false},
		{"Chinese President Hồ Cẩm Đào", "Chinese President Jiang Zemin", false},
	} {
		var people []string
		for _, p := range Merge(parse(t, tt.one+met, tt.other+met)).People {
			if p.ID != "luongcuong" {
				people = append(people, strings.Join(p.Spellings, " = "))
			}
		}
		if same := len(people) == 1; same != tt.same {
			t.Errorf("%s, %s: %v", tt.one, tt.other, slices.Sorted(slices.Values(people)))
		}
	}
}

// TestUniteNeither has a name that fits two people join neither.
func TestUniteNeither(t *testing.T) {
	const met = " met Vietnamese President Luong Cuong in Hanoi on July 3, 2025."
	r := Merge(parse(t, "US President Bush"+met, "US President George Bush"+met, "US President George W. Bush"+met, "US President Jeb Bush"+met))
	if n := len(r.People); n != 5 {
		t.Errorf("%d people, want 5", n)
	}
}

// TestOffices has every office that an article tells of a person, each once.
func TestOffices(t *testing.T) {
	r := Merge(parse(t, "Vietnamese President Luong Cuong met Li Weiming, director of the Office of the Foreign Affairs Commission of China, in Hanoi on July 3, 2025.\n\n"+
		"Li, also a member of the Political Bureau and again foreign minister, said that he was content. The Director thanked President Cuong."))
	var got []string
	for _, p := range r.People {
		for _, o := range p.Titles {
			got = append(got, p.Name+": "+o.Title)
		}
	}
	want := []string{
		"Li Weiming: director of the Office of the Foreign Affairs Commission of China",
		"Li Weiming: member of the Political Bureau and again foreign minister",
		"Luong Cuong: Vietnamese President",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
