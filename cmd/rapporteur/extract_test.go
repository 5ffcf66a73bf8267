package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// seedMeetings are the meetings that the seeds tell, as a reader finds them:
// article, date, how the date is known, mode, place, sides.
const seedMeetings = `
000 2022-07-06 (inferred) online, no place: Le Hoai Trung | Liu Jianchao
001 no date (none) online, no place: Hoang Binh Quan | Song Tao
002 2023-09-05 (explicit) in person, Vietnam: Nguyen Phu Trong | Liu Jianchao
002 2023-09-05 (explicit) in person, Vietnam: Le Hoai Trung | Liu Jianchao
003 2024-03-22 (weekday) in person, Beijing: Lê Hoài Trung | Cai Qi, Wang Yi
003 2024-03 (inferred) in person, Beijing: Lê Hoài Trung | Xie Chun Tao
003 2024-03 (inferred) in person, Beijing: Lê Hoài Trung | experts of the Chinese Academy of Social Sciences and the China Foreign Affairs University
004 2022-07 (inferred) online, no place: Truong Thi Mai | Chen Xi
`

// TestSeedMeetings checks extract -json over the seeds.
func TestSeedMeetings(t *testing.T) {
	var stdout, stderr bytes.Buffer
	p := &program{stdin: strings.NewReader(""), stdout: &stdout, stderr: &stderr}
	if status := p.run(t.Context(), []string{"extract", "-json"}); status != 0 || stderr.Len() > 0 {
		t.Fatalf("exit %d: %s", status, stderr.String())
	}
	got := "\n"
	for l := range strings.Lines(stdout.String()) {
		var a articleJSON
		if err := json.Unmarshal([]byte(l), &a); err != nil {
			t.Fatal(err)
		}
		for _, m := range a.Meetings {
			got += fmt.Sprintf("%.3s %s\n", a.ID, summary(m))
		}
	}
	compare(t, got, seedMeetings)
}

// summary tells a meeting in a line.
func summary(m meetingJSON) string {
	var sides []string
	for _, s := range m.Sides {
		var who []string
		for _, q := range s.Participants {
			who = append(who, q.Name)
		}
		sides = append(sides, strings.Join(append(who, s.Unnamed...), ", "))
	}
	or := func(s *string, other string) string {
		if s == nil {
			return other
		}
		return *s
	}
	return fmt.Sprintf("%s (%s) %s, %s: %s", or(m.Date, "no date"), m.DateBasis, or(m.Mode, "no mode"),
		or(m.Place, "no place"), strings.Join(sides, " | "))
}
