package bot

import (
	"context"
	"crypto/x509"
	"errors"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
)

// intents are what direct messages and mentions need. Interactions need none,
// and both kinds of message come with their content, so no privileged intent
// is used.
const intents = discordgo.IntentsDirectMessages | discordgo.IntentsGuildMessages

// Pacing of the gateway, from Discord's documentation.
const (
	identifyEvery = 5 * time.Second // at a max_concurrency of 1
	longestWait   = 2 * time.Minute
	steadyAfter   = 30 * time.Second // a connection that lasted so long was a good one
	hangUpLimit   = 1500 * time.Millisecond
)

// A gateway keeps one connection to Discord's gateway. It does the
// reconnecting itself: discordgo retries refusals that are final, and comes
// back to life after Close.
type gateway struct {
	token  string
	client *http.Client
	log    *slog.Logger
	sleep  func(context.Context, time.Duration) error
	attach func(*discordgo.Session) // adds the handlers
	drain  func()                   // ends the handlers' work

	openLimit time.Duration
	roots     *x509.CertPool // nil for the system's

	wire       atomic.Pointer[wire] // of the last dial
	identified time.Time
}

// newSession makes a session of discordgo with what it does by itself turned
// off: state, retries, reconnecting, compression, logging.
func newSession(token string, client *http.Client) (*discordgo.Session, error) {
	s, err := discordgo.New("Bot " + token)
	if err != nil {
		return nil, err
	}
	s.Client = client
	s.StateEnabled = false
	s.ShouldReconnectOnError = false
	s.ShouldReconnectVoiceOnSessionError = false
	s.ShouldRetryOnRateLimit = false
	s.MaxRestRetries = 0
	s.Compress = false // a wire reads the frames
	s.LogLevel = -1    // its log has addresses and payloads in it
	s.Identify.Intents = intents
	return s, nil
}

// run stays connected until ctx ends. It returns nil then, and an error only
// for a refusal that no retry can mend.
func (g *gateway) run(ctx context.Context) error {
	var s *discordgo.Session // nil when the next connection must be a new session
	for failures := 0; ctx.Err() == nil; {
		if s == nil {
			if err := g.mayIdentify(ctx); err != nil {
				if fatal := refusal(err); fatal != nil || ctx.Err() != nil {
					return fatal
				}
				g.log.Warn("cannot reach Discord", "error", safe(err))
				failures++
				g.sleep(ctx, backoff(failures))
				continue
			}
			var err error
			if s, err = newSession(g.token, g.client); err != nil {
				return err
			}
			s.Dialer = g.dialer(ctx)
			g.attach(s)
			g.identified = time.Now()
		}
		opened := time.Now()
		w, err := g.open(ctx, s)
		if err == nil {
			g.log.Info("connected to Discord")
			select {
			case <-w.done:
			case <-ctx.Done():
				g.drain()
				g.hangUp(s, w)
				return nil
			}
		}
		if ctx.Err() != nil {
			return nil
		}
		end := err
		if w != nil && w.end() != nil {
			end = w.end()
		}
		if fatal := refusal(end); fatal != nil {
			return fatal
		}
		failures++
		if err == nil && time.Since(opened) > steadyAfter {
			failures = 0
		}
		wait := backoff(failures)
		if needsNewSession(end) {
			s = nil
			wait = max(wait, time.Second+rand.N(4*time.Second))
		}
		g.log.Warn("lost the connection to Discord", "reason", reason(end), "wait", wait.Round(time.Millisecond), "resume", s != nil)
		g.sleep(ctx, wait)
	}
	return nil
}

// open connects a session. The end of ctx ends the attempt.
func (g *gateway) open(ctx context.Context, s *discordgo.Session) (*wire, error) {
	g.wire.Store(nil)
	stop := context.AfterFunc(ctx, func() {
		if w := g.wire.Load(); w != nil {
			w.Close()
		}
	})
	err := s.Open()
	w := g.wire.Load()
	if !stop() && err == nil {
		err = ctx.Err()
	}
	if err == nil && w == nil {
		err = errors.New("connected past the dialer")
	}
	if err == nil {
		w.goLive()
	}
	return w, err
}

// mayIdentify waits until a new session may be started: one in 5 s, and 1000 a
// day, of which Discord tells what is left. Going over them costs the token.
func (g *gateway) mayIdentify(ctx context.Context) error {
	s, err := newSession(g.token, g.client)
	if err != nil {
		return err
	}
	info, err := s.GatewayBot(discordgo.WithContext(ctx))
	if status(err) == http.StatusNotFound { // not Discord's own API, or an older one
		info, err = &discordgo.GatewayBotResponse{}, nil
	}
	if err != nil {
		return err
	}
	if l := info.SessionStartLimit; l.Total > 0 && l.Remaining <= 0 {
		wait := time.Duration(l.ResetAfter) * time.Millisecond
		g.log.Error("no session starts left today", "wait", wait)
		return g.sleep(ctx, wait)
	}
	if wait := identifyEvery - time.Since(g.identified); !g.identified.IsZero() && wait > 0 {
		return g.sleep(ctx, wait)
	}
	return nil
}
