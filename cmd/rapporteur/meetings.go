package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"rapporteur/corpus/answer"
)

// meetings lists the merged meetings that fit the filters.
func (p *program) meetings(ctx context.Context, args []string) error {
	o, done, err := p.flags("meetings", args)
	if done || err != nil {
		return err
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
	plain := true // no key yet
	for _, w := range strings.Fields(s) {
		name, value, keyed := strings.Cut(w, ":")
		switch {
		case keyed:
			if to = findKey(keys, name); to == nil {
				return f, fmt.Errorf("there is no filter %q; the filters are %s", name+":", keyNames(keys))
			}
			plain, w = false, value
		case plain && datePattern.MatchString(w) && f.From == "":
			f.From, f.To = w, w
			continue
		case plain && slices.Contains(modes, strings.ToLower(w)):
			f.Mode = strings.ToLower(w)
			continue
		}
		*to = strings.TrimSpace(*to + " " + w)
	}
	return f, checkDates(f)
}

// modes are the modes of a meeting that are one word; "in person" needs a key.
var modes = []string{"online", "phone", "hybrid"}

// findKey returns where the value of the filter with that name goes, nil if
// there is none.
func findKey(keys []filterKey, name string) *string {
	for _, k := range keys {
		if strings.EqualFold(name, k.name) {
			return k.value
		}
	}
	return nil
}

// keyNames lists the filters for a message.
func keyNames(keys []filterKey) string {
	var names []string
	for _, k := range keys {
		names = append(names, k.name+":")
	}
	return strings.Join(names, " ")
}
