package main

import (
	"context"
	"io"
	"iter"
	"os"
	"strings"

	"golang.org/x/term"
)

// prompt asks for a line on a terminal.
const prompt = "> "

// keyboard returns the standard input if someone types it and sees the output,
// nil if either is a pipe or a file.
func (p *program) keyboard() *os.File {
	in, ok := p.stdin.(*os.File)
	if !ok || !term.IsTerminal(int(in.Fd())) || columns(p.stdout) == 0 {
		return nil
	}
	if kind, _ := p.env("TERM"); kind == "dumb" {
		return nil
	}
	return in
}

// typed returns the lines typed at keyboard that are not blank, until Ctrl-C,
// Ctrl-D or the end of ctx. They can be edited, and called back with the arrow
// keys; tab puts what complete makes of the words before the cursor, and shows
// the choices that it leaves.
func (p *program) typed(ctx context.Context, keyboard *os.File, complete func(before string) (string, []string)) iter.Seq[line] {
	return func(yield func(line) bool) {
		t := term.NewTerminal(struct {
			io.Reader
			io.Writer
		}{keyboard, p.stdout}, prompt)
		t.AutoCompleteCallback = func(text string, at int, key rune) (string, int, bool) {
			if key != '\t' {
				return "", 0, false
			}
			before, choices := complete(text[:at])
			if len(choices) > 0 {
				io.WriteString(t, prompt+text+"\n"+offer(choices, columns(p.stdout)))
			}
			return before + text[at:], len(before), true
		}
		for n := 1; p.say("\n") == nil; n++ {
			text, err := readTyped(ctx, t, keyboard)
			if err != nil {
				return
			}
			if text = strings.TrimSpace(text); text != "" && !yield(line{n: n, text: text}) {
				return
			}
		}
	}
}

// readTyped reads one line. The terminal is in raw mode only meanwhile, so that
// answers are set as usual.
func readTyped(ctx context.Context, t *term.Terminal, keyboard *os.File) (string, error) {
	fd := int(keyboard.Fd())
	if w, h, err := term.GetSize(fd); err == nil && w > 0 {
		if err := t.SetSize(w, h); err != nil {
			return "", err
		}
	}
	state, err := term.MakeRaw(fd)
	if err != nil {
		return "", err
	}
	defer term.Restore(fd, state)
	type result struct {
		text string
		err  error
	}
	read := make(chan result, 1)
	go func() {
		text, err := t.ReadLine()
		if err == term.ErrPasteIndicator { // pasted: a line all the same
			err = nil
		}
		read <- result{text, err}
	}()
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case r := <-read:
		return r.text, r.err
	}
}
