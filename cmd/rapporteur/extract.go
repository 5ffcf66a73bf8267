package main

import (
	"context"
	"strings"

	"rapporteur/corpus/talks"
)

// extract shows what was found in each article.
func (p *program) extract(ctx context.Context, args []string) error {
	o, done, err := p.flags("extract", args)
	if done || err != nil {
		return err
	}
	c, err := p.load(ctx, o, 0)
	if err != nil {
		return err
	}
	for _, r := range c.Reports {
		if ctx.Err() != nil {
			return errStopped
		}
		if o.json {
			err = p.sayJSON(reportOf(r))
		} else {
			err = p.say(showReport(r, columns(p.stdout)))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// showReport sets what one article tells for people.
func showReport(r talks.Report, width int) string {
	var b strings.Builder
	a := r.Article
	b.WriteString(wrap("", source(a)+" "+a.Title, width))
	for _, m := range r.Meetings {
		facts := []string{m.Type, orElse(m.Date.String(), m.DateText), m.Mode, m.Place}
		b.WriteString(wrap("  • ", joined(facts, ", "), width))
		for _, s := range m.Sides {
			var who []string
			for _, q := range s.Participants {
				who = append(who, joined([]string{q.Name, q.Title}, ", "))
			}
			who = append(who, s.Unnamed...)
			b.WriteString(wrap("    ", orElse(s.Party, "side not told")+": "+strings.Join(who, "; "), width))
		}
		if len(m.Topics) > 0 {
			b.WriteString(wrap("    ", "about "+strings.Join(m.Topics, "; "), width))
		}
		for _, s := range m.Statements {
			b.WriteString(wrap("    ", s.Speaker+": "+quoted(s.Span.In(a.Text)), width))
		}
	}
	if len(r.Meetings) == 0 {
		b.WriteString("  no meeting\n")
	}
	return b.String() + "\n"
}
