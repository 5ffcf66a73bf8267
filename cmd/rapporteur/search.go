package main

import (
	"context"
	"fmt"
	"strings"

	"rapporteur/corpus"
)

// search shows the sentences that match best.
func (p *program) search(ctx context.Context, args []string) error {
	o, done, err := p.flags("search", args)
	if done || err != nil {
		return err
	}
	c, err := p.load(ctx, o, 0)
	if err != nil {
		return err
	}
	blank := between(o.words)
	return p.each(ctx, o.words, func(r request, bad error) error {
		var hits []corpus.Hit
		if bad == nil {
			hits = c.Search(r.Question, o.k)
		}
		if o.json {
			return p.sayJSON(searchOf(r.ID, r.Question, hits))
		}
		if bad != nil {
			return nil
		}
		return p.say(showHits(hits, columns(p.stdout)) + blank)
	})
}

// showHits sets search results for people.
func showHits(hits []corpus.Hit, width int) string {
	var b strings.Builder
	for _, h := range hits {
		b.WriteString(wrap(fmt.Sprintf("%6.2f  ", h.Score), quoted(h.Span.In(h.Article.Text))+" "+source(h.Article), width))
	}
	if len(hits) == 0 {
		b.WriteString("No sentence has any of these words.\n")
	}
	return b.String()
}
