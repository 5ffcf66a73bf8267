package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"time"

	"rapporteur/corpus"
	"rapporteur/corpus/answer"
	"rapporteur/corpus/article"
)

// options are the flags of all sub-commands; each takes its own part of them.
type options struct {
	corpus []string // folders; the seeds if empty
	index  string   // file that keeps what was read; "" if none does
	out    string   // file to keep it in
	json   bool
	k      int

	explain bool
	among   corpus.Filter // of search
	filter  answer.Filter
	words   []string // arguments that are no flags
}

// flags reads the command line of the sub-command with that name. It reports
// done if it only had to print the usage.
func (p *program) flags(name string, args []string) (o options, done bool, err error) {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	o.define(fs, name)
	for len(args) > 0 && err == nil {
		if err = fs.Parse(args); err != nil {
			break
		}
		ended := len(args) > fs.NArg() && args[len(args)-fs.NArg()-1] == "--"
		if args = fs.Args(); len(args) > 0 && !ended {
			o.words, args = append(o.words, args[0]), args[1:]
			continue
		}
		o.words, args = append(o.words, args...), nil
	}
	if errors.Is(err, flag.ErrHelp) {
		return o, true, p.say(usage(name))
	}
	if err == nil {
		err = o.check(name)
	}
	if err != nil {
		return o, false, usageError(flagMessage(name, err))
	}
	return o, false, nil
}

// define declares the flags of one sub-command.
func (o *options) define(fs *flag.FlagSet, name string) {
	fs.Func("corpus", "", func(dir string) error {
		o.corpus = append(o.corpus, dir)
		return nil
	})
	if name == "index" {
		fs.StringVar(&o.out, "o", "", "")
	} else {
		fs.StringVar(&o.index, "index", "", "")
	}
	o.k = 10
	switch name {
	case "search":
		fs.IntVar(&o.k, "k", o.k, "")
		fs.BoolVar(&o.explain, "explain", false, "")
		o.defineAmong(fs)
	case "meetings":
		for _, k := range filterKeys(&o.filter) {
			fs.StringVar(k.value, k.name, "", "")
		}
	}
	switch name {
	case "ask", "meetings", "extract", "search", "check":
		fs.BoolVar(&o.json, "json", false, "")
	}
}

// defineAmong declares the filters of search.
func (o *options) defineAmong(fs *flag.FlagSet) {
	fs.StringVar(&o.among.Article, "article", "", "")
	fs.StringVar(&o.among.Person, "person", "", "")
	fs.StringVar(&o.among.Event, "event", "", "")
	for name, to := range map[string]*article.Date{"from": &o.among.From, "to": &o.among.To} {
		fs.Func(name, "", func(s string) error {
			for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
				if t, err := time.Parse(layout, s); err == nil {
					*to = article.Date{Year: t.Year()}
					if len(s) > 4 {
						to.Month = int(t.Month())
					}
					if len(s) > 7 {
						to.Day = t.Day()
					}
					return nil
				}
			}
			return errors.New("not a date; write 2022, 2022-07 or 2022-07-06")
		})
	}
}

// check finds the values and arguments that the sub-command cannot use.
func (o *options) check(name string) error {
	if len(o.words) > 0 && name != "ask" && name != "search" {
		return fmt.Errorf("unexpected argument %q", o.words[0])
	}
	if name == "index" && o.out == "" {
		return errors.New("-o FILE is missing: the file to write")
	}
	if o.k < 1 {
		return fmt.Errorf("-k %d: need a number from 1 on", o.k)
	}
	if s := o.filter.Fault(); s != "" {
		return errors.New(s)
	}
	return nil
}

// A filterKey is one filter of a list of meetings, by the name it is typed
// with, and where its value goes.
type filterKey struct {
	name  string
	value *string
}

// filterKeys lists the filters and where their values go in f.
func filterKeys(f *answer.Filter) []filterKey {
	return []filterKey{
		{"person", &f.Person}, {"with", &f.With}, {"from", &f.From}, {"to", &f.To},
		{"country", &f.Country}, {"mode", &f.Mode}, {"place", &f.Place}, {"topic", &f.Topic},
	}
}

// flagMessage says in our words what package flag found wrong.
func flagMessage(name string, err error) string {
	msg := err.Error()
	if f, ok := strings.CutPrefix(msg, "flag provided but not defined: "); ok {
		msg = "unknown flag " + f
	}
	if f, ok := strings.CutPrefix(msg, "flag needs an argument: "); ok {
		msg = f + " needs a value"
	}
	msg = strings.TrimSuffix(msg, ": parse error")
	if name == "" {
		return msg + "; see rapporteur -help"
	}
	return name + ": " + msg + "; see rapporteur " + name + " -help"
}
