package talks

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/corpus/article"
)

// TestTopics lists the key phrases of what is said behind the news of a meeting,
// beside sentences that give none.
func TestTopics(t *testing.T) {
	const news = "HANOI, March 4 (VNA) -- Vietnamese Prime Minister Pham Minh Chinh met Lao Foreign Minister Saleumxay Kommasith in Hanoi on March 3, 2022.\n\n"
	for _, tt := range []struct{ said, want string }{
		// lists
		{"Chinh said that the two sides should cooperate in trade, agriculture and tourism.", "trade, agriculture and tourism"},
		{"Chinh proposed work on smart cities, critical minerals and high-speed rail.", "smart cities, critical minerals and high-speed rail"},
		// what was talked about
		{"They discussed the border gates and the training of teachers.", "border gates and the training of teachers"},
		{"The two sides exchanged views on the situation in the East Sea.", "situation in the East Sea"},
		// subjects before what every report holds
		{"Chinh said that relations had developed well. He asked for more flights. He hailed the friendship. Kommasith spoke of rice. He thanked Vietnam for vaccines. " +
			"Chinh called for a railway. He spoke of scholarships. Kommasith praised the ties.", "rice; scholarships; flights; vaccines; railway; relations"},
		{"Chinh praised the traditional friendship and comprehensive cooperation.", "traditional friendship and comprehensive cooperation"},
		// a country that does not take part, beside one that does or that acts
		{"The two sides exchanged views on Ukraine.", "Ukraine"},
		{"The two sides exchanged views on Laos.", ""},
		{"Chinh said that Ukraine backs Laos.", ""},
		// set phrases, and numbers of what follows them
		{"Chinh wished to build a community with a shared future.", "community with a shared future"},
		{"Chinh praised the anniversary of their strategic partnership.", "anniversary of their strategic partnership"},
		{"Chinh told him about the 14th National Party Congress.", "14th National Party Congress"},
		{"Chinh spoke of the Viet Nam-Laos railway.", "Viet Nam-Laos railway"},
		{"Chinh spoke of promoting the railway.", "railway"},
		// no verbs, people, countries, dates, greetings
		{"Chinh said that China backs Laos.", ""},
		{"Chinh asked Kommasith to convey his regards to President Thongloun Sisoulith.", ""},
		{"Chinh said that he was glad about March 3, 2022.", ""},
		// nobody said so at the meeting
		{"The Lao guest then visited a silk factory.", ""},
		{"The Lao guest laid a wreath at the War Memorial and toured the railway museum.", ""},
	} {
		a, _ := article.Parse("x.txt", []byte(news+tt.said+"\n"))
		r := Extract(a)
		if len(r.Meetings) != 1 {
			t.Fatalf("%s: %d meetings", tt.said, len(r.Meetings))
		}
		if got := strings.Join(r.Meetings[0].Topics, "; "); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.said, got, tt.want)
		}
	}
}

// TestTopicsShared checks that two meetings told in one sentence share what is said
// of both behind it, and nothing that one of them alone said.
func TestTopicsShared(t *testing.T) {
	a, _ := article.Parse("x.txt", []byte("HANOI, March 4 (VNA) -- Lao Foreign Minister Saleumxay Kommasith met Vietnamese Prime Minister Pham Minh Chinh "+
		"and held talks with Vietnamese Foreign Minister Bui Thanh Son in Hanoi on March 3, 2022.\n\n"+
		"At the meetings, the two sides agreed on cooperation in hydropower.\n\nSon proposed more flights.\n"))
	for _, m := range Extract(a).Meetings {
		got := strings.Join(m.Topics, "; ")
		son := slices.ContainsFunc(m.Participants(), func(p Participant) bool { return p.Name == "Bui Thanh Son" })
		if !strings.Contains(got, "hydropower") || strings.Contains(got, "flights") != son {
			t.Errorf("%v: %s", m.Participants(), got)
		}
	}
}

// TestTopicsVerbatim checks that the key phrases of the seeds are at most six, of
// at most eleven words, and stand in the article.
func TestTopicsVerbatim(t *testing.T) {
	for _, a := range seedArticles(t) {
		plain := strings.Join(strings.Fields(a.Text), " ")
		for _, m := range Extract(a).Meetings {
			if len(m.Topics) > mostTopics {
				t.Errorf("%s: %d key phrases", a.ID, len(m.Topics))
			}
			for _, p := range m.Topics {
				if n := len(strings.Fields(p)); n > longestTopic || !strings.Contains(plain, p) {
					t.Errorf("%s: key phrase %q of %d words", a.ID, p, n)
				}
			}
		}
	}
}

// TestWorths checks that no word stands in two of the tables of worth.
func TestWorths(t *testing.T) {
	seen := map[string]string{}
	for _, name := range []string{"dull_words.txt", "faint_words.txt", "common_words.txt", "subjects.txt"} {
		for _, r := range readData(t, name) {
			if other := seen[r.cols[0]]; other != "" {
				t.Errorf("%s:%d: %q stands in %s too", name, r.line, r.cols[0], other)
			}
			seen[r.cols[0]] = name
		}
	}
}
