// Rapporteur answers questions about diplomatic and party-to-party talks from
// a set of news articles, each answer with the sentences that carry it. It runs
// as a Discord bot or as a chat in the terminal; its sub-commands print the
// same answers, and everything behind them, for people and for programs.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the process at once
	signal.Ignore(syscall.SIGPIPE)
	p := &program{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, env: os.LookupEnv}
	os.Exit(p.run(ctx, os.Args[1:]))
}

// A program is one run of the command in its surroundings.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	env            func(string) (string, bool) // as os.LookupEnv
}

// A usageError is a mistake in the command line: exit status 2.
type usageError string

func (e usageError) Error() string { return string(e) }

// errStopped ends a command that a signal interrupted.
var errStopped = errors.New("interrupted")

// errGone ends a command whose reader, such as head, wants no more.
var errGone = errors.New("the output was closed")

// run does what args say and returns the exit status: 0, 1 (failed) or 2
// (usage).
func (p *program) run(ctx context.Context, args []string) int {
	err := p.command(ctx, args)
	if err == nil || err == errGone {
		return 0
	}
	fmt.Fprintf(p.stderr, "rapporteur: %s\n", oneLine(err.Error()))
	if _, ok := errors.AsType[usageError](err); ok {
		return 2
	}
	return 1
}

// command picks the sub-command and runs it.
func (p *program) command(ctx context.Context, args []string) error {
	if len(args) == 0 || strings.HasPrefix(args[0], "-") {
		return p.start(ctx, args)
	}
	name, rest := args[0], args[1:]
	switch name {
	case "bot":
		return p.bot(ctx, rest)
	case "chat":
		return p.chat(ctx, rest)
	case "ask":
		return p.ask(ctx, rest)
	case "meetings":
		return p.meetings(ctx, rest)
	case "extract":
		return p.extract(ctx, rest)
	case "search":
		return p.search(ctx, rest)
	case "check":
		return p.check(ctx, rest)
	case "index":
		return p.index(ctx, rest)
	case "help":
		return p.help(rest)
	}
	return usageError(fmt.Sprintf("unknown command %q; rapporteur -help lists the commands", name))
}

// start runs without a sub-command: the bot if there is a token, else a chat.
func (p *program) start(ctx context.Context, args []string) error {
	o, done, err := p.flags("", args)
	if done || err != nil {
		return err
	}
	s, err := p.settings()
	if err != nil {
		return err
	}
	if s.token != "" {
		return p.serve(ctx, o, s)
	}
	return p.converse(ctx, o, "No DISCORD_TOKEN: chatting here")
}

// say writes text to the standard output.
func (p *program) say(text string) error {
	_, err := io.WriteString(p.stdout, text)
	if errors.Is(err, syscall.EPIPE) {
		return errGone
	}
	return err
}
