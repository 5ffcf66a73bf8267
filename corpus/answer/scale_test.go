package answer

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"rapporteur/corpus"
	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
)

// BenchmarkAskMany asks over as many made-up articles as ARTICLES says (1000 if
// unset): questions of the sets, most of them declined, and some over what the
// articles have. -cpu 1 measures one core.
func BenchmarkAskMany(b *testing.B) {
	n, err := strconv.Atoi(os.Getenv("ARTICLES"))
	if err != nil {
		n = 1000
	}
	qs := append(devset.questions(b), fresh.questions(b)...)
	for _, q := range []string{"who met Gala Anora", "list meetings of China in 2012", "meetings about trade and customs",
		"who was foreign minister of China in 2015", "did Gala Anora meet Beko Anora", "latest meeting of Gala Anora",
		"how many times did Gala Anora meet Beko Anora", "what did Gala Anora say about fisheries", "who said that trade should grow",
		"what did Gala Anora and Beko Anora discuss", "when did Gala Anora meet Beko Anora", "meetings in March 2012 about vaccines"} {
		qs = append(qs, question{Q: q})
	}
	askAll(b, New(manyCorpus(n)), qs)
}

// askAll asks the questions over and over and reports how long half of the
// answers and 99 of 100 take at most.
func askAll(b *testing.B, z *Answerer, qs []question) {
	var took []time.Duration
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		z.Ask(qs[i%len(qs)].Q, Memory{})
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms/p50")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "ms/p99")
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
