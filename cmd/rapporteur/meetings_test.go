package main

import (
	"testing"

	"rapporteur/corpus/answer"
)

func TestParseFilter(t *testing.T) {
	tests := []struct {
		in   string
		want answer.Filter
		bad  bool
	}{
		{in: ""},
		{in: "Liu Jianchao", want: answer.Filter{Person: "Liu Jianchao"}},
		{in: "Liu Jianchao 2023", want: answer.Filter{Person: "Liu Jianchao", From: "2023", To: "2023"}},
		{in: "2022-07 online", want: answer.Filter{Mode: "online", From: "2022-07", To: "2022-07"}},
		{in: "person:Liu Jianchao with: Trung from:2022 to:2023-05-01", want: answer.Filter{Person: "Liu Jianchao", With: "Trung", From: "2022", To: "2023-05-01"}},
		{in: "MODE:in person place:Hà Nội country:China topic:party building", want: answer.Filter{Mode: "in person", Place: "Hà Nội", Country: "China", Topic: "party building"}},
		{in: "topic:phone 2022", want: answer.Filter{Topic: "phone 2022"}},
		{in: "persno:Liu", bad: true},
		{in: "Phone", want: answer.Filter{Mode: "phone"}},
		{in: "from:July", bad: true},
		{in: "from:2022-13", bad: true},
		{in: "from:2023-02-30", bad: true},
		{in: "from:2024 to:2022", bad: true},
		{in: "mode:telepathy", bad: true},
		{in: "March 2024", want: answer.Filter{From: "March 2024", To: "March 2024"}},
		{in: "Trung on 5 September 2023 online", want: answer.Filter{Person: "Trung", Mode: "online", From: "5 September 2023", To: "5 September 2023"}},
		{in: "from:5 September 2023", want: answer.Filter{From: "5 September 2023"}},
	}
	for _, tt := range tests {
		got, err := parseFilter(tt.in)
		if (err != nil) != tt.bad || err == nil && got != tt.want {
			t.Errorf("parseFilter(%q) = %+v, %v", tt.in, got, err)
		}
	}
}
