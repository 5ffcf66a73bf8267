package bot

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Error codes of Discord that the bot acts on.
const (
	codeAcknowledged = 40060  // an interaction has had its response
	codeNoHistory    = 160002 // a reply needs the permission to read the history
)

// tries is how often a request is sent when Discord or the network fails.
const tries = 4

// A body is a message as it is sent, to a channel or an interaction.
type body struct {
	Embeds          []*discordgo.MessageEmbed         `json:"embeds"`
	Components      []discordgo.MessageComponent      `json:"components"`
	AllowedMentions *discordgo.MessageAllowedMentions `json:"allowed_mentions"`
	Flags           discordgo.MessageFlags            `json:"flags,omitempty"`
	Reference       *discordgo.MessageReference       `json:"message_reference,omitempty"`
	Nonce           string                            `json:"nonce,omitempty"`
	EnforceNonce    bool                              `json:"enforce_nonce,omitempty"`
}

// newBody sets a reply into a message that notifies no one. All parts are
// written out: an update erases what it leaves out.
func newBody(embeds []*discordgo.MessageEmbed, buttons []discordgo.MessageComponent, ephemeral bool) body {
	m := body{
		Embeds:          embeds,
		Components:      []discordgo.MessageComponent{},
		AllowedMentions: &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}},
	}
	if len(buttons) > 0 {
		m.Components = append(m.Components, discordgo.ActionsRow{Components: buttons})
	}
	if ephemeral {
		m.Flags = discordgo.MessageFlagsEphemeral
	}
	return m
}

// A response is an interaction's first response.
type response struct {
	Type discordgo.InteractionResponseType `json:"type"`
	Data any                               `json:"data,omitempty"`
}

// respond sends the first response to an interaction.
func (b *bot) respond(ctx context.Context, in input, r response) error {
	_, err := b.call(ctx, http.MethodPost, discordgo.EndpointInteractionResponse(in.id, in.token), r)
	return err
}

// sendReply sends a reply as the first response, and its further messages.
func (b *bot) sendReply(ctx context.Context, in input, r reply) error {
	kind := discordgo.InteractionResponseChannelMessageWithSource
	if r.update {
		kind = discordgo.InteractionResponseUpdateMessage
	}
	if err := b.respond(ctx, in, response{kind, newBody(r.embeds, r.buttons, r.ephemeral)}); err != nil {
		return err
	}
	return b.sendMore(in, r)
}

// sendMore sends a reply's further messages as follow-ups.
func (b *bot) sendMore(in input, r reply) error {
	for _, embeds := range r.more {
		if err := b.followUp(in, newBody(embeds, nil, r.ephemeral)); err != nil {
			return err
		}
	}
	return nil
}

// followUp sends one more message for an interaction.
func (b *bot) followUp(in input, m body) error {
	ctx, cancel := context.WithTimeout(b.life, sendIn)
	defer cancel()
	_, err := b.call(ctx, http.MethodPost, discordgo.EndpointFollowupMessage(in.app, in.token)+"?wait=true", m)
	return err
}

// deferReply tells Discord that the reply will come later.
func (b *bot) deferReply(ctx context.Context, in input, ephemeral bool) error {
	if in.kind == press {
		return b.respond(ctx, in, response{Type: discordgo.InteractionResponseDeferredMessageUpdate})
	}
	r := response{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource}
	if ephemeral {
		r.Data = map[string]any{"flags": discordgo.MessageFlagsEphemeral}
	}
	return b.respond(ctx, in, r)
}

// finishReply sends the reply to a deferred interaction. Who sees it was fixed
// by the deferral, so a reply for one pair of eyes only takes the place of a
// public placeholder as a follow-up.
func (b *bot) finishReply(in input, ephemeral bool, r reply) error {
	ctx, cancel := context.WithTimeout(b.life, sendIn)
	defer cancel()
	original := discordgo.EndpointInteractionResponseActions(in.app, in.token)
	if r.ephemeral && !ephemeral {
		if in.kind != press {
			if _, err := b.call(ctx, http.MethodDelete, original, nil); err != nil {
				return err
			}
		}
		return b.followUp(in, newBody(r.embeds, r.buttons, true))
	}
	if _, err := b.call(ctx, http.MethodPatch, original, newBody(r.embeds, r.buttons, false)); err != nil {
		return err
	}
	return b.sendMore(in, r)
}

// replyTo sends a reply to a message. The message's ID as nonce keeps a retry
// from sending it twice.
func (b *bot) replyTo(channel, message string, r reply) error {
	ctx, cancel := context.WithTimeout(b.life, sendIn)
	defer cancel()
	lenient := false
	m := newBody(r.embeds, r.buttons, false)
	m.Reference = &discordgo.MessageReference{MessageID: message, ChannelID: channel, FailIfNotExists: &lenient}
	m.Nonce, m.EnforceNonce = message, true
	url := discordgo.EndpointChannelMessages(channel)
	_, err := b.call(ctx, http.MethodPost, url, m)
	if code(err) == codeNoHistory {
		m.Reference = nil
		_, err = b.call(ctx, http.MethodPost, url, m)
	}
	for _, embeds := range r.more {
		if err != nil {
			return err
		}
		_, err = b.call(ctx, http.MethodPost, url, newBody(embeds, nil, false))
	}
	return err
}

// showTyping shows the bot as typing; a failure does not matter.
func (b *bot) showTyping(ctx context.Context, channel string) {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	b.call(ctx, http.MethodPost, discordgo.EndpointChannelTyping(channel), nil)
}

// call sends one request and returns the body of the reply. It retries what
// may pass, within ctx: rate limits after the wait that Discord asks for,
// failures of Discord and of the network after a short one. Each request has a
// rate limit bucket of its own: discordgo would share one among all edits,
// never free it, and sleep in it past the context's end.
func (b *bot) call(ctx context.Context, method, url string, v any) ([]byte, error) {
	var data []byte
	if v != nil {
		var err error
		if data, err = json.Marshal(v); err != nil {
			return nil, err
		}
	}
	uncertain := false // an earlier try may have been carried out
	for try := 1; ; try++ {
		if !strings.HasPrefix(url, discordgo.EndpointAPI+"interactions/") && !strings.HasPrefix(url, discordgo.EndpointWebhooks) {
			if err := b.pace.wait(ctx); err != nil {
				return nil, err
			}
		}
		bucket := discordgo.NewRatelimiter().LockBucket(url)
		out, err := b.rest.RequestWithLockedBucket(method, url, "application/json", data, bucket, 0, discordgo.WithContext(ctx))
		if err == nil || uncertain && code(err) == codeAcknowledged {
			return out, nil
		}
		wait, again := retry(err, try)
		if !again || try == tries || ctx.Err() != nil {
			return nil, safe(err)
		}
		if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < wait {
			return nil, safe(err)
		}
		var limited *discordgo.RateLimitError
		uncertain = uncertain || !errors.As(err, &limited)
		if sleep(ctx, wait) != nil {
			return nil, safe(err)
		}
	}
}

// retry says whether a failed request may be sent again, and when.
func retry(err error, try int) (time.Duration, bool) {
	var limited *discordgo.RateLimitError
	if errors.As(err, &limited) {
		return limited.RetryAfter, true
	}
	wait := 100 * time.Millisecond << try
	if s := status(err); s != 0 {
		return wait, s >= 500
	}
	var syntax *json.SyntaxError // a 429 that is not JSON: the transport is blocked
	return wait, !errors.Is(err, errBlocked) && !errors.As(err, &syntax)
}

// pace keeps requests that count against the bot's 50 a second below that.
type pace struct {
	mu   sync.Mutex
	next time.Time
}

// paceGap is the least time between two requests.
const paceGap = time.Second / 45

func (p *pace) wait(ctx context.Context) error {
	p.mu.Lock()
	now := time.Now()
	at := p.next
	if at.Before(now) {
		at = now
	}
	p.next = at.Add(paceGap)
	p.mu.Unlock()
	if at == now {
		return nil
	}
	return sleep(ctx, at.Sub(now))
}
