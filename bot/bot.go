// Package bot puts the answers on Discord: it listens on the gateway, turns
// each event into a decoded input, asks package answer and sends what comes
// back. It knows nothing of how answers are found.
//
// The way of an event: gateway.go keeps a connection and hands events to
// events.go, which drops what is not for the bot and bounds the work;
// handlers.go turns an input into a reply, a value; render.go sets an answer
// into a reply within Discord's limits; send.go sends it. A handler never
// talks to Discord.
package bot

import (
	"context"
	"crypto/x509"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"

	"rapporteur/corpus"
	"rapporteur/corpus/answer"
)

// Options says how to run the bot. Only Token is needed.
type Options struct {
	Token  string       // of the bot, with or without "Bot " before it
	APIURL string       // base of the Discord API; DefaultAPIURL if empty, "/api" is added to a bare host
	Log    *slog.Logger // nil logs nothing; neither tokens nor users' words are logged

	// For tests.
	answers    *answers
	sleep      func(context.Context, time.Duration) error
	deferAfter time.Duration
	respondIn  time.Duration
	openLimit  time.Duration
	workers    int
	roots      *x509.CertPool
}

// DefaultAPIURL is Discord's own API.
const DefaultAPIURL = "https://discord.com/api"

// Times that keep the bot within Discord's: 3 s for the first response to an
// interaction, and 5 s between SIGTERM and the end.
const (
	deferAfter   = 1500 * time.Millisecond // a handler that takes longer is deferred
	respondIn    = 2500 * time.Millisecond // from an event's arrival to its response
	handlerLimit = 60 * time.Second        // then the user is told that it took too long
	drainLimit   = 1500 * time.Millisecond //  for handlers at work when the bot stops
	sendIn       = 10 * time.Second        // for anything that has no deadline of Discord's
)

// workers is how many events are worked on at once; more are told that the bot
// is busy.
const workers = 64

// A bot is one run of the bot. Everything it keeps is a convenience that may
// be lost: IDs of events seen, what conversations were about, command IDs.
type bot struct {
	answers  answers
	commands []command
	rest     *discordgo.Session // for REST alone, never opened
	log      *slog.Logger

	life     context.Context // of REST calls; outlives the run by the drain
	stopping atomic.Bool     // no new work
	quit     chan struct{}   // closed when work under way must end
	work     chan struct{}   // a token for each event in work
	busy     chan struct{}   // a token for each "busy" being sent
	pace     pace
	seen     *recent
	talk     *conversations

	deferAfter time.Duration
	respondIn  time.Duration
	register   sync.Once
	ids        atomic.Pointer[map[string]string] // command IDs by name
}

// Run keeps the bot online until ctx ends; it then finishes the replies in
// work and returns nil within 5 seconds. A token that Discord refuses, or any
// other refusal that no retry can mend, is returned as an error at once.
// Failures of the network are retried without end.
func Run(ctx context.Context, c *corpus.Corpus, o Options) error {
	words := strings.Fields(o.Token)
	if len(words) > 0 && words[0] == "Bot" {
		words = words[1:]
	}
	if len(words) != 1 {
		return errors.New("no usable Discord token: put the bot's token into DISCORD_TOKEN")
	}
	token := words[0]
	life, end := context.WithCancel(context.WithoutCancel(ctx))
	defer end()
	t, err := newTransport(ctx, o.APIURL)
	if err != nil {
		return err
	}
	defer t.close()
	b := newBot(life, c, o)
	client := &http.Client{Transport: t, Timeout: 20 * time.Second}
	if b.rest, err = newSession(token, client); err != nil {
		return err
	}
	g := &gateway{token: token, client: client, log: b.log, sleep: o.sleep, attach: b.attach, drain: b.drain, openLimit: o.openLimit, roots: o.roots}
	if g.sleep == nil {
		g.sleep = sleep
	}
	if g.openLimit == 0 {
		g.openLimit = openLimit
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	err = g.run(ctx)
	b.drain()
	return err
}

// newBot makes a bot without a session.
func newBot(life context.Context, c *corpus.Corpus, o Options) *bot {
	b := &bot{
		life: life, log: o.Log, commands: commands(), quit: make(chan struct{}),
		seen: newRecent(4096), talk: newConversations(),
		deferAfter: deferAfter, respondIn: respondIn, work: make(chan struct{}, workers), busy: make(chan struct{}, workers),
	}
	if b.log == nil {
		b.log = slog.New(slog.DiscardHandler)
	}
	if o.deferAfter != 0 {
		b.deferAfter = o.deferAfter
	}
	if o.respondIn != 0 {
		b.respondIn = o.respondIn
	}
	if o.workers != 0 {
		b.work = make(chan struct{}, o.workers)
	}
	if o.answers != nil {
		b.answers = *o.answers
	} else {
		b.answers = answersOf(answer.New(c))
	}
	return b
}

// attach adds the bot's handlers to a session.
func (b *bot) attach(s *discordgo.Session) {
	s.AddHandler(b.onReady)
	s.AddHandler(b.onInteraction)
	s.AddHandler(b.onMessage)
}

// drain stops new work and waits for the work under way, at most drainLimit;
// then it has what is left end with an apology. Only its first call does so.
func (b *bot) drain() {
	if b.stopping.Swap(true) {
		return
	}
	limit := time.NewTimer(drainLimit)
	defer limit.Stop()
	quit := b.quit
	for range cap(b.work) {
		select {
		case b.work <- struct{}{}:
			continue
		case <-limit.C:
		}
		if quit == nil {
			return
		}
		close(quit)
		quit = nil
		limit.Reset(drainLimit / 4)
	}
}

// sleep waits for d or the end of ctx.
func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// answers are the ways to ask. Tests replace them one by one.
type answers struct {
	ask                             func(string, answer.Memory) (answer.Answer, answer.Memory)
	recall                          func(string) (answer.Answer, bool)
	meetings                        func(answer.Filter) answer.Answer
	meeting, person, cite           func(string) answer.Answer
	sources, help                   func() answer.Answer
	completePerson, completeMeeting func(string, int) []answer.Choice
	coverage                        func() string
}

// answersOf returns the ways to ask z.
func answersOf(z *answer.Answerer) answers {
	return answers{
		ask: z.Ask, recall: z.Recall, meetings: z.Meetings, meeting: z.Meeting, person: z.Person, cite: z.Cite,
		sources: z.Sources, help: z.Help,
		completePerson: z.CompletePerson, completeMeeting: z.CompleteMeeting, coverage: z.Coverage,
	}
}
