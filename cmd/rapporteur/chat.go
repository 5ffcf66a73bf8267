package main

import (
	"context"
	"fmt"
	"iter"
	"strings"

	"rapporteur/corpus"
	"rapporteur/corpus/answer"
)

// maxProblems is how many faults of files a chat or the bot shows at its start.
const maxProblems = 5

// chat answers in the terminal.
func (p *program) chat(ctx context.Context, args []string) error {
	o, done, err := p.flags("chat", args)
	if done || err != nil {
		return err
	}
	return p.converse(ctx, o, "Chatting")
}

// converse answers line by line until the input ends or says /quit. The first
// line it prints starts with opening.
func (p *program) converse(ctx context.Context, o options, opening string) error {
	c, err := p.load(ctx, o, maxProblems)
	if err != nil {
		return err
	}
	if err := p.say(wrap("", greeting(opening, o, c), columns(p.stdout))); err != nil {
		return err
	}
	s := session{z: answer.New(c)}
	if keyboard := p.keyboard(); keyboard != nil {
		if err := s.answer(p, p.typed(ctx, keyboard, s.complete)); err != nil {
			return err
		}
		return p.say("\n")
	}
	return s.answer(p, lines(ctx, p.stdin))
}

// answer answers the lines until they end or one of them ends the chat.
func (s *session) answer(p *program, lines iter.Seq[line]) error {
	for l := range lines {
		quit, err := p.turn(s, l)
		if quit || err != nil {
			return err
		}
	}
	return nil
}

// turn answers one line of a chat. It reports quit if the line ends the chat.
func (p *program) turn(s *session, l line) (quit bool, err error) {
	if l.err != nil {
		fmt.Fprintf(p.stderr, "rapporteur: line %d: %s\n", l.n, l.err)
		return false, nil
	}
	a, quit := s.reply(l.text)
	if quit {
		return true, nil
	}
	echo := ""
	if !strings.HasPrefix(l.text, "/") {
		echo = understood(a, columns(p.stdout))
	}
	return false, p.say("\n" + show(a, columns(p.stdout)) + echo)
}

// understood says how a question was taken, since one that follows on from
// another changes what that one asked; "" for what is no question.
func understood(a answer.Answer, width int) string {
	if a.Query == "" || a.Kind == answer.Unanswerable || strings.EqualFold(a.Query, a.Question) {
		return ""
	}
	return wrap("", "Understood as: "+a.Query+".", width)
}

// greeting says what the chat answers from and how to use it.
func greeting(opening string, o options, c *corpus.Corpus) string {
	what := fmt.Sprintf("the %d seed articles", c.Told())
	switch {
	case len(o.corpus) > 0 && c.Told() == 1:
		what = "1 article of " + strings.Join(o.corpus, ", ")
	case len(o.corpus) > 0:
		what = fmt.Sprintf("%d articles of %s", c.Told(), strings.Join(o.corpus, ", "))
	}
	return opening + " over " + what + ". Type a question; /help lists what you can ask, /quit ends."
}
