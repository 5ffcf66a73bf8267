package bot

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/bwmarrin/discordgo"
)

// refuse tells a user that the bot is busy or stopping. So many refusals at
// once that they cannot be sent either are dropped.
func (b *bot) refuse(ctx context.Context, in input) {
	if !take(b.busy) {
		b.log.Warn("dropped an interaction", "command", in.name)
		return
	}
	defer func() { <-b.busy }()
	if in.kind == complete {
		b.failed(b.respond(ctx, in, response{discordgo.InteractionApplicationCommandAutocompleteResult, choiceList(nil)}))
		return
	}
	b.failed(b.sendReply(ctx, in, b.unavailable()))
}

// unavailable is the reply while the bot cannot take an event on.
func (b *bot) unavailable() reply {
	if b.stopping.Load() {
		return notice("Rapporteur is restarting. Please ask again in a minute.", "restarting")
	}
	return notice("Rapporteur is busy. Please ask again in a few seconds.", "busy")
}

// deliver waits for a reply and sends it, deferred if it takes long.
func (b *bot) deliver(ctx context.Context, in input, done <-chan reply) error {
	late := time.NewTimer(b.deferAfter)
	defer late.Stop()
	select {
	case r := <-done:
		return b.sendReply(ctx, in, r)
	case <-late.C:
	}
	ephemeral := b.command(in.name).ephemeral && in.kind == slash
	err := b.deferReply(ctx, in, ephemeral)
	r := b.await(done, in.kind != press)
	if err != nil {
		return err
	}
	return b.finishReply(in, ephemeral, r)
}

// await waits for a handler's reply; a stop or a handler that hangs ends it
// with an apology. With a placeholder, the apology takes its place, whoever
// sees that.
func (b *bot) await(done <-chan reply, placeholder bool) (r reply) {
	limit := time.NewTimer(handlerLimit)
	defer limit.Stop()
	select {
	case r = <-done:
		return r
	case <-b.quit:
		r = b.unavailable()
	case <-limit.C:
		r = notice("This took too long. Please ask for less at once: a name, a year, a place.", "too long")
	}
	r.ephemeral = !placeholder
	return r
}

// sendChoices answers an autocomplete; on any failure there are no choices.
func (b *bot) sendChoices(ctx context.Context, in input, done <-chan reply) error {
	select {
	case r := <-done:
		return b.respond(ctx, in, response{discordgo.InteractionApplicationCommandAutocompleteResult, choiceList(r.choices)})
	case <-ctx.Done():
		return ctx.Err()
	}
}

// failed logs that something could not be sent.
func (b *bot) failed(err error) {
	if err != nil {
		b.log.Warn("could not send a reply", "error", safe(err))
	}
}

// recovered keeps a panic in an event from ending the process.
func (b *bot) recovered() {
	if p := recover(); p != nil {
		b.log.Error("panic in an event", "panic", panicText(p), "stack", string(debug.Stack()))
	}
}

// guarded runs a handler; a panic becomes a reply with an incident code.
func (b *bot) guarded(f func() reply) (r reply) {
	defer func() {
		p := recover()
		if p == nil {
			return
		}
		var incident string
		r, incident = failure()
		b.log.Error("panic in a handler", "incident", incident, "panic", panicText(p), "stack", string(debug.Stack()))
	}()
	return f()
}

// panicText says what a panic was about, without words of users: only the
// runtime's own errors are told in full.
func panicText(p any) string {
	if e, ok := p.(runtime.Error); ok {
		return e.Error()
	}
	return fmt.Sprintf("%T", p)
}
