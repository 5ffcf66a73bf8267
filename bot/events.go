package bot

import (
	"context"
	"time"

	"github.com/bwmarrin/discordgo"
)

// onInteraction handles whatever a user does with the bot's commands and
// buttons. discordgo calls it on a goroutine of its own.
func (b *bot) onInteraction(_ *discordgo.Session, e *discordgo.InteractionCreate) {
	defer b.recovered()
	if e.Interaction == nil || e.ID == "" || e.Token == "" {
		b.log.Warn("skipped an interaction that could not be decoded")
		return
	}
	if !b.seen.first(e.ID) {
		return
	}
	ctx, cancel := context.WithTimeout(b.life, b.respondIn)
	defer cancel()
	in := decode(e.Interaction)
	if b.stopping.Load() || !take(b.work) {
		b.refuse(ctx, in)
		return
	}
	done, release := b.start(in.name, func() reply { return b.handle(in) })
	defer release()
	if in.kind == complete {
		b.failed(b.sendChoices(ctx, in, done))
		return
	}
	b.failed(b.deliver(ctx, in, done))
}

// start runs a handler in a place of b.work that the caller has taken. The
// place is free again when the handler has ended and release has been called.
func (b *bot) start(name string, handler func() reply) (done <-chan reply, release func()) {
	result := make(chan reply, 1)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		start := time.Now()
		r := b.guarded(handler)
		b.log.Info("handled", "what", name, "outcome", r.outcome, "took", time.Since(start))
		result <- r
	}()
	return result, func() {
		<-ended
		<-b.work
	}
}

// take takes a place, if there is one.
func take(places chan struct{}) bool {
	select {
	case places <- struct{}{}:
		return true
	default:
		return false
	}
}

// onMessage handles messages: direct ones, and those that mention the bot, are
// questions.
func (b *bot) onMessage(s *discordgo.Session, e *discordgo.MessageCreate) {
	defer b.recovered()
	question, ok := questionFor(self(s), e.Message)
	if !ok || !b.seen.first(e.ID) {
		return
	}
	if b.stopping.Load() || !take(b.work) {
		if take(b.busy) {
			defer func() { <-b.busy }()
			b.failed(b.replyTo(e.ChannelID, e.ID, b.unavailable()))
		}
		return
	}
	done, release := b.start("message", func() reply { return b.message(e.ChannelID, e.Author.ID, question) })
	defer release()
	ctx, cancel := context.WithCancel(b.life)
	defer cancel()
	b.showTyping(ctx, e.ChannelID)
	go func() {
		for sleep(ctx, 8*time.Second) == nil { // a typing mark lasts 10 s
			b.showTyping(ctx, e.ChannelID)
		}
	}()
	r := b.await(done, false)
	cancel()
	b.failed(b.replyTo(e.ChannelID, e.ID, r))
}
