package bot

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// A kind says what a user has done.
type kind int

const (
	broken   kind = iota // something that could not be decoded
	slash                // used a slash command
	complete             // typed into an option
	press                // pressed a button
)

// An input is an interaction, decoded and checked.
type input struct {
	kind           kind
	id, token, app string
	user           string
	name           string            // of the command; of the one behind a button's message if told
	options        map[string]string // values by name
	focused        string            // name of the option being typed
	customID       string            // of the button
	title          string            // of the button's message
}

// decode reads an interaction. discordgo hands on events that it could not
// decode in full, so that nothing in them is sure to be there.
func decode(i *discordgo.Interaction) input {
	in := input{id: i.ID, token: i.Token, app: i.AppID, options: map[string]string{}}
	switch {
	case i.Member != nil && i.Member.User != nil:
		in.user = i.Member.User.ID
	case i.User != nil:
		in.user = i.User.ID
	}
	switch d := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		in.kind, in.name = slash, d.Name
		if i.Type == discordgo.InteractionApplicationCommandAutocomplete {
			in.kind = complete
		}
		for _, o := range d.Options {
			if o == nil {
				continue
			}
			if s, ok := o.Value.(string); ok {
				in.options[o.Name] = s
			}
			if o.Focused {
				in.focused = o.Name
			}
		}
	case discordgo.MessageComponentInteractionData:
		in.kind, in.customID = press, d.CustomID
		m := i.Message
		if m != nil && m.Interaction != nil {
			in.name = m.Interaction.Name
		}
		if m != nil && len(m.Embeds) > 0 && m.Embeds[0] != nil {
			in.title = m.Embeds[0].Title
		}
	}
	if in.user == "" {
		in.kind = broken
	}
	return in
}

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
	r := b.await(done)
	if err != nil {
		return err
	}
	return b.finishReply(in, ephemeral, r)
}

// await waits for a handler's reply; a stop or a handler that hangs ends it
// with an apology, which takes the placeholder's place whoever sees that.
func (b *bot) await(done <-chan reply) (r reply) {
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
	r.ephemeral = false
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
	r := b.await(done)
	cancel()
	b.failed(b.replyTo(e.ChannelID, e.ID, r))
}

// self returns the bot's own user ID, "" before READY.
func self(s *discordgo.Session) string {
	s.State.RLock()
	defer s.State.RUnlock()
	if s.State.User == nil {
		return ""
	}
	return s.State.User.ID
}

// questionFor returns the question that a message puts to the bot, without
// the mention. It reports false for a message that is none: from a bot or
// webhook, ephemeral, of the system, or in a server without mentioning the
// bot.
func questionFor(self string, m *discordgo.Message) (string, bool) {
	if self == "" || m == nil || m.ID == "" || m.Author == nil || m.Author.ID == "" || m.Author.ID == self || m.Author.Bot ||
		m.WebhookID != "" || m.Flags&discordgo.MessageFlagsEphemeral != 0 {
		return "", false
	}
	if m.Type != discordgo.MessageTypeDefault && m.Type != discordgo.MessageTypeReply {
		return "", false
	}
	mentioned := false
	for _, u := range m.Mentions {
		mentioned = mentioned || u != nil && u.ID == self
	}
	if m.GuildID != "" && !mentioned {
		return "", false
	}
	mention := strings.NewReplacer("<@"+self+">", " ", "<@!"+self+">", " ")
	return strings.TrimSpace(mention.Replace(m.Content)), true
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
