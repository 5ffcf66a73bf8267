package main

import (
	"context"
	"fmt"

	"rapporteur/corpus"
)

// check tells what was read and what in it a person should look at.
func (p *program) check(ctx context.Context, args []string) error {
	o, done, err := p.flags("check", args)
	if done || err != nil {
		return err
	}
	c, err := p.read(ctx, o)
	if err != nil {
		return err
	}
	if len(c.Articles)+len(c.Problems) == 0 {
		return o.nothing()
	}
	count := map[corpus.FindingKind]int{}
	doubts := 0
	for _, f := range c.Check() {
		if ctx.Err() != nil {
			return errStopped
		}
		count[f.Kind]++
		if f.Doubt() {
			doubts++
		}
		if o.json {
			err = p.sayJSON(findingOf(f))
		} else {
			err = p.say(showFinding(f))
		}
		if err != nil {
			return err
		}
	}
	if !o.json {
		err = p.say(fmt.Sprintf("%s, %s, %s, %s\n", counted(count[corpus.Read], "article"), counted(count[corpus.Found], "meeting"),
			counted(count[corpus.Unread]+count[corpus.Fault], "problem"), counted(doubts, "doubt")))
	}
	if n := count[corpus.Unread]; n > 0 && err == nil {
		err = fmt.Errorf("%s could not be read", counted(n, "file"))
	}
	return err
}

// showFinding sets a finding in one line, in the form that editors jump by:
// "000.txt:3: doubt: no publication date".
func showFinding(f corpus.Finding) string {
	q := f.Problem
	kind := "doubt"
	switch f.Kind {
	case corpus.Read, corpus.Found:
		kind = string(f.Kind)
	case corpus.Unread, corpus.Fault:
		kind = "problem"
	}
	q.Text = kind + ": " + q.Text
	return oneLine(q.String()) + "\n"
}

// counted returns "1 article", "2 articles".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
