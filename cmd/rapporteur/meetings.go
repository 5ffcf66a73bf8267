package main

import (
	"context"
	"fmt"
	"strings"

	"rapporteur/corpus/answer"
)

// meetings lists the merged meetings that fit the filters.
func (p *program) meetings(ctx context.Context, args []string) error {
	o, done, err := p.flags("meetings", args)
	if done || err != nil {
		return err
	}
	if len(o.words) > 0 {
		return usageError(fmt.Sprintf("meetings: unexpected argument %q; filters are flags, see rapporteur meetings -help", o.words[0]))
	}
	c, err := p.load(ctx, o, 0)
	if err != nil {
		return err
	}
	a := answer.New(c).Meetings(o.filter)
	if !o.json {
		return p.say(show(a, columns(p.stdout)))
	}
	for _, e := range a.Meetings {
		if err := p.sayJSON(eventOf(e)); err != nil {
			return err
		}
	}
	if len(a.Meetings) == 0 && a.Lead != "" {
		fmt.Fprintf(p.stderr, "rapporteur: %s\n", oneLine(a.Lead))
	}
	return nil
}

// parseFilter reads the filters of the /meetings command, either "key:value"
// with values of any number of words, or plain words: a date, a mode, and the
// rest a person.
//
//	person:Liu Jianchao from:2022 mode:online
//	Liu Jianchao 2023
func parseFilter(s string) (answer.Filter, error) {
	var f answer.Filter
	keys := filterKeys(&f)
	to := &f.Person
	for _, w := range strings.Fields(s) {
		if at, value := cutKey(keys, w); at != nil {
			to = at
			w = value
		} else if to == &f.Person && datePattern.MatchString(w) && f.From == "" {
			f.From, f.To = w, w
			continue
		} else if to == &f.Person && (w == "online" || w == "phone" || w == "hybrid") {
			f.Mode = w
			continue
		}
		*to = strings.TrimSpace(*to + " " + w)
	}
	return f, checkDates(f)
}

// cutKey splits "key:value" and returns where the value goes, nil if w has no
// key.
func cutKey(keys []filterKey, w string) (to *string, value string) {
	name, value, ok := strings.Cut(w, ":")
	if !ok {
		return nil, ""
	}
	for _, k := range keys {
		if strings.EqualFold(name, k.name) {
			return k.value, value
		}
	}
	return nil, ""
}
