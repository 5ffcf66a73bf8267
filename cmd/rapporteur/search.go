package main

import (
	"context"
	"fmt"
	"strings"

	"rapporteur/corpus"
	"rapporteur/corpus/index"
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
			hits = c.SearchIn(r.Question, o.k, o.among)
		}
		if o.json {
			return p.sayJSON(searchOf(c, r, hits, o))
		}
		if bad != nil {
			return nil
		}
		text := showHits(hits, columns(p.stdout))
		if o.explain {
			text = showReasons(c, r.Question, hits, o.among, columns(p.stdout))
		}
		return p.say(text + blank)
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

// showReasons sets search results with what makes their scores, a word a line.
func showReasons(c *corpus.Corpus, query string, hits []corpus.Hit, among corpus.Filter, width int) string {
	if len(hits) == 0 {
		return showHits(hits, width)
	}
	var b strings.Builder
	for _, h := range hits {
		b.WriteString(showHits([]corpus.Hit{h}, width))
		for _, r := range c.Explain(query, h, among) {
			var parts []string
			for _, part := range []struct {
				name  string
				score float64
			}{{"sentence", r.Own}, {"article", r.Group}, {"closer look", r.Look}} {
				if part.score > 0 {
					parts = append(parts, fmt.Sprintf("%s %.2f", part.name, part.score))
				}
			}
			fmt.Fprintf(&b, "        %6.2f  %s: %s\n", r.Own+r.Group+r.Look, reasonName(r), strings.Join(parts, ", "))
		}
	}
	return b.String()
}

// reasonName returns the word of r, and how it came to be one.
func reasonName(r index.Reason) string {
	switch r.Form {
	case r.Word:
		return r.Word
	case "":
		return r.Word + " (shared by the best)"
	}
	return r.Word + " (taken for " + r.Form + ")"
}
