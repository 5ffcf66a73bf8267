package main

import (
	"context"
	"errors"
	"log/slog"

	"rapporteur/bot"
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

// serve runs the bot until ctx is done. What it does is logged on standard
// error.
func (p *program) serve(ctx context.Context, o options, s settings) error {
	c, err := p.load(ctx, o, maxProblems)
	if err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(p.stderr, nil))
	return bot.Run(ctx, c, bot.Options{Token: s.token, APIURL: s.apiURL, Log: log})
}
