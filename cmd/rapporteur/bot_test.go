package main

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"rapporteur/bot/fakediscord"
)

// A botRun is the command with a token, with Discord's address at a fake.
type botRun struct {
	stderr bytes.Buffer // to be read after the end
	status chan int
	cancel context.CancelFunc
}

// startBot runs the command with args against s.
func startBot(t *testing.T, s *fakediscord.Server, args ...string) *botRun {
	t.Chdir(t.TempDir())
	b := &botRun{status: make(chan int, 1)}
	var ctx context.Context
	ctx, b.cancel = context.WithCancel(t.Context())
	t.Cleanup(b.cancel)
	env := map[string]string{"DISCORD_TOKEN": "a.test.token", "DISCORD_API_URL": s.URL()}
	p := &program{stdin: strings.NewReader("who met whom\n"), stdout: &bytes.Buffer{}, stderr: &b.stderr}
	p.env = func(name string) (string, bool) {
		v, ok := env[name]
		return v, ok
	}
	go func() { b.status <- p.run(ctx, args) }()
	return b
}

// TestBot checks that the command goes online with a token, with and without
// being told to, answers over the seeds, and ends well.
func TestBot(t *testing.T) {
	for _, args := range [][]string{nil, {"bot"}} {
		s := fakediscord.New(t)
		b := startBot(t, s, args...)
		s.AwaitReady(1)
		direct := fakediscord.Place{User: "1300000000000000007"}
		s.Say(direct, "who met Liu Jianchao", nil)
		s.AwaitMessages(s.DMChannel(direct.User), 1)
		b.cancel()
		if status := <-b.status; status != 0 {
			t.Errorf("%v: exit %d: %s", args, status, b.stderr.String())
		}
		if log := b.stderr.String(); strings.Contains(log, "a.test.token") || strings.Contains(log, "Jianchao") {
			t.Errorf("%v: the log tells a secret:\n%s", args, log)
		}
	}
}

// TestRefusedToken checks that a token that Discord refuses ends the bot with
// one line.
func TestRefusedToken(t *testing.T) {
	s := fakediscord.New(t)
	s.RefuseToken()
	b := startBot(t, s, "bot")
	if status := <-b.status; status != 1 {
		t.Errorf("exit %d", status)
	}
	if log := b.stderr.String(); !strings.Contains(log, "rapporteur: ") || !strings.Contains(log, "DISCORD_TOKEN") || strings.Contains(log, "a.test.token") {
		t.Errorf("it says:\n%s", log)
	}
}
