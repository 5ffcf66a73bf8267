package bot

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
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

// dialer makes connections that are wires and that the end of ctx keeps from
// opening. TLS is done here, so that a wire sees plain frames. There is no
// support for a proxy.
func (g *gateway) dialer(ctx context.Context) *websocket.Dialer {
	plain := &net.Dialer{Timeout: 10 * time.Second}
	secure := &tls.Dialer{NetDialer: plain, Config: &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: g.roots}}
	return &websocket.Dialer{
		HandshakeTimeout:  15 * time.Second,
		NetDialContext:    g.watched(ctx, plain.DialContext),
		NetDialTLSContext: g.watched(ctx, secure.DialContext),
	}
}

// A dial is the type of net.Dialer.DialContext.
type dial func(ctx context.Context, network, addr string) (net.Conn, error)

// watched returns dial with its connections as wires. It fails once run ends.
func (g *gateway) watched(run context.Context, dial dial) dial {
	return func(ctx context.Context, network, addr string) (net.Conn, error) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		defer context.AfterFunc(run, cancel)()
		c, err := dial(ctx, network, addr)
		if err != nil {
			return nil, err
		}
		w := newWire(c, g.openLimit)
		g.wire.Store(w)
		if run.Err() != nil {
			w.Close()
			return nil, run.Err()
		}
		return w, nil
	}
}

// hangUp ends a session for good. discordgo waits a second for Discord's
// answer, and for as long as a write is stuck.
func (g *gateway) hangUp(s *discordgo.Session, w *wire) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		s.Close()
	}()
	select {
	case <-done:
	case <-time.After(hangUpLimit):
		w.Close()
		<-done
	}
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

// refusals are the close codes after which every further try fails as well.
var refusals = map[closeCode]string{
	4004: "the Discord token was refused (close code 4004): check DISCORD_TOKEN",
	4010: "the shard was refused (close code 4010)",
	4011: "the bot is in too many servers for one connection (close code 4011)",
	4012: "this API version is no longer spoken (close code 4012)",
	4013: "the intents asked for are unknown to Discord (close code 4013)",
	4014: "the application may not use the intents asked for (close code 4014)",
}

// refusal returns the error to end with if err is final, else nil.
func refusal(err error) error {
	var c closeCode
	if errors.As(err, &c) && refusals[c] != "" {
		return errors.New(refusals[c])
	}
	if status(err) == http.StatusUnauthorized {
		return errors.New("the Discord token was refused (HTTP 401): check DISCORD_TOKEN")
	}
	return nil
}

// needsNewSession reports whether a session cannot be resumed after err:
// authenticated too late (4003), bad sequence (4007), timed out (4009), op 9.
func needsNewSession(err error) bool {
	var c closeCode
	if errors.As(err, &c) {
		return c == 4003 || c == 4007 || c == 4009
	}
	return errors.Is(err, errInvalid)
}

// reason says in words why a connection ended.
func reason(err error) string {
	if err == nil {
		return "the connection broke"
	}
	return fmt.Sprint(safe(err))
}

// backoff is the wait after so many failures in a row: none after the first,
// then 1 s, 2 s, … with jitter, so that many bots do not return at once.
func backoff(failures int) time.Duration {
	if failures <= 1 {
		return 0
	}
	d := min(time.Second<<min(failures-2, 10), longestWait)
	return d/2 + rand.N(d/2)
}
