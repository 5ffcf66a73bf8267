package main

import (
	"context"
	"errors"
)

// bot answers on Discord.
func (p *program) bot(ctx context.Context, args []string) error {
	o, done, err := p.flags("bot", args)
	if done || err != nil {
		return err
	}
	s, err := p.settings()
	if err != nil {
		return err
	}
	if s.token == "" {
		return errors.New("DISCORD_TOKEN is not set; put it into the environment or into .env, see .env.example")
	}
	return p.serve(ctx, o, s)
}

// serve runs the bot until ctx is done.
func (p *program) serve(ctx context.Context, o options, s settings) error {
	if _, err := p.load(ctx, o, maxProblems); err != nil {
		return err
	}
	return errors.New("this build has no Discord side yet")
}
