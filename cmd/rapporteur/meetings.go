package main

import (
	"context"
	"errors"
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
// with values of any number of words, or, before the first key, plain words: a
// date, a mode, and the rest a person.
//
//	person:Liu Jianchao from:2022 mode:online
//	Liu Jianchao 5 September 2023
func parseFilter(s string) (answer.Filter, error) {
	var f answer.Filter
	keys := filterKeys(&f)
	to := &f.Person
	date, plain := answer.CutDate(beforeKey(s))
	f.From, f.To = date, date
	for _, w := range strings.Fields(plain) {
		if slices.Contains(modes, strings.ToLower(w)) {
			f.Mode = strings.ToLower(w)
			continue
		}
		f.Person = strings.TrimSpace(f.Person + " " + w)
	}
	for _, w := range strings.Fields(s[len(beforeKey(s)):]) {
		name, value, keyed := strings.Cut(w, ":")
		if keyed {
			if to = findKey(keys, name); to == nil {
				return f, fmt.Errorf("there is no filter %q; the filters are %s", name+":", keyNames(keys))
			}
			*to, w = "", value
		}
		*to = strings.TrimSpace(*to + " " + w)
	}
	if fault := f.Fault(); fault != "" {
		return f, errors.New(fault)
	}
	return f, nil
}

// beforeKey returns the words of s before the first that is "key:value".
func beforeKey(s string) string {
	at := strings.IndexByte(s, ':')
	if at < 0 {
		return s
	}
	return s[:strings.LastIndexByte(s[:at], ' ')+1]
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
