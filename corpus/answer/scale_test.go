package answer

import (
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"

	"rapporteur/corpus"
	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
)

// BenchmarkAskMany asks over as many made-up articles as ARTICLES says (1000 if
// unset) and reports the slowest of a hundred answers.
func BenchmarkAskMany(b *testing.B) {
	n, err := strconv.Atoi(os.Getenv("ARTICLES"))
	if err != nil {
		n = 1000
	}
	z := New(manyCorpus(n))
	qs := devset.questions(b)
	qs = append(qs, question{Q: "who met Gala Anora"}, question{Q: "list meetings of China in 2012"}, question{Q: "meetings about trade and customs"},
		question{Q: "who was foreign minister of China in 2015"}, question{Q: "did Gala Anora meet Beko Anora"}, question{Q: "latest meeting of Gala Anora"})
	var slow time.Duration
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		z.Ask(qs[i%len(qs)].Q, Memory{})
		if d := time.Since(start); d > slow {
			slow = d
		}
	}
	b.ReportMetric(float64(slow.Microseconds())/1000, "ms/slowest")
}

// manyCorpus makes n articles of a few sentences with a meeting each, among
// n/20 people.
func manyCorpus(n int) *corpus.Corpus {
	given := []string{"Gala", "Beko", "Tiru", "Somi", "Vaska", "Orlo", "Pinu", "Kadi", "Mero", "Luto"}
	countries := []string{"China", "Vietnam", "Laos", "Cuba", "Japan", "Russia", "India"}
	subjects := []string{"trade and customs", "vaccines", "railways", "border markets", "fisheries", "student exchange"}
	name := func(i int) string {
		return given[i%10] + " " + string(rune('A'+i/10%26)) + "no" + string(rune('a'+i/260%26)) + string(rune('a'+i/6760%26))
	}
	people := max(n/20, 20)
	var articles []*article.Article
	var reports []talks.Report
	for i := range n {
		a, z := name(i*7%people), name((i*13+5)%people)
		text := fmt.Sprintf("Talks in Hanoi %d\n\nForeign Minister %s met %s, head of the Office, in Hanoi on %d March %d.\n\n%s said that %s should grow quickly. The two sides agreed to meet again.\n",
			i, a, z, i%28+1, 2005+i%20, a, subjects[i%6])
		art, _ := article.Parse(fmt.Sprintf("%06d.txt", i), []byte(text))
		m := &talks.Meeting{Article: art, Date: article.Date{Year: 2005 + i%20, Month: 3, Day: i%28 + 1}, Mode: "in person", Place: "Hanoi", Type: "talks"}
		s := art.Paragraphs[1].Sentences[0]
		m.Sides = []talks.Side{{Party: countries[i%7], Participants: []talks.Participant{{Name: a, Title: "Foreign Minister", Span: s}}},
			{Party: countries[(i+3)%7], Participants: []talks.Participant{{Name: z, Title: "head of the Office", Span: s}}}}
		m.Evidence.Who = append(m.Evidence.Who, s)
		articles = append(articles, art)
		reports = append(reports, talks.Report{Article: art, Meetings: []*talks.Meeting{m}, Mentions: []talks.Mention{{Name: a, Title: "Foreign Minister", Span: s, Sentence: s}, {Name: z, Span: s, Sentence: s}}})
	}
	return corpus.NewFrom(articles, reports, talks.Merge(reports), nil)
}
