package bot

import (
	"context"
	"crypto/tls"
	"net"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

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
