package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"rapporteur/corpus/answer"
)

// ask answers one question or those of the standard input.
func (p *program) ask(ctx context.Context, args []string) error {
	o, done, err := p.flags("ask", args)
	if done || err != nil {
		return err
	}
	c, err := p.load(ctx, o, 0)
	if err != nil {
		return err
	}
	z := answer.New(c)
	memory := map[string]answer.Memory{} // by conversation
	blank := between(o.words)
	return p.each(ctx, o.words, func(r request, bad error) error {
		if bad != nil && o.json {
			return p.sayJSON(answerOf(nil, answer.Answer{
				Question: r.Question, Kind: answer.Unanswerable, Abstained: true,
				Lead: "This line could not be read: it " + bad.Error() + ".",
			}))
		}
		if bad != nil {
			return nil
		}
		var a answer.Answer
		if talk := r.talk(); talk != "" {
			a, memory[talk] = z.Ask(r.Question, memory[talk])
		} else {
			a, _ = z.Ask(r.Question, answer.Memory{})
		}
		if o.json {
			return p.sayJSON(answerOf(r.ID, a))
		}
		return p.say(show(a, columns(p.stdout)) + blank)
	})
}

// each calls do for the request that words make, or for each of the standard
// input if there are none. A line that cannot be read is told on standard
// error and comes with the reason; the lines after it are read all the same.
func (p *program) each(ctx context.Context, words []string, do func(r request, bad error) error) error {
	if len(words) > 0 {
		return do(request{Question: strings.Join(words, " ")}, nil)
	}
	failed := 0
	for l := range lines(ctx, p.stdin) {
		var r request
		bad := l.err
		if bad == nil {
			r, bad = parseRequest(l.text)
		}
		if bad != nil {
			failed++
			fmt.Fprintf(p.stderr, "rapporteur: line %d: %s\n", l.n, oneLine(bad.Error()))
		}
		if err := do(r, bad); err != nil {
			return err
		}
	}
	switch {
	case ctx.Err() != nil:
		return errStopped
	case failed == 1:
		return errors.New("1 line could not be read")
	case failed > 1:
		return fmt.Errorf("%d lines could not be read", failed)
	}
	return nil
}

// between returns what to print after each answer: an empty line if words
// leave the questions to standard input, of which there may be several.
func between(words []string) string {
	if len(words) > 0 {
		return ""
	}
	return "\n"
}
