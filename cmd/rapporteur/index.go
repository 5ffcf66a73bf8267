package main

import (
	"context"
	"fmt"
	"os"
)

// index keeps what is read in a file.
func (p *program) index(ctx context.Context, args []string) error {
	o, done, err := p.flags("index", args)
	if done || err != nil {
		return err
	}
	o.index = o.out
	c, err := p.load(ctx, o, 0)
	if err != nil {
		return err
	}
	info, err := os.Stat(o.out)
	if err != nil {
		return err
	}
	return p.say(fmt.Sprintf("%s: %s, %s, %s; %.1f MB, of which the index has %.1f\n", o.out,
		counted(len(c.Articles), "article"), counted(len(c.Record.Events), "meeting"), counted(c.Passages(), "passage"),
		megabytes(info.Size()), megabytes(int64(c.IndexSize()))))
}

func megabytes(n int64) float64 { return float64(n) / 1e6 }
