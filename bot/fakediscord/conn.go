package fakediscord

import (
	"encoding/json"
	"errors"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// A conn is one websocket of a client.
type conn struct {
	s        *Server
	ws       *websocket.Conn
	writing  sync.Mutex
	greeting Greeting
	session  *session // nil before READY
	sent     []time.Time
	closing  bool // the server has sent its close frame
}

// write sends a text frame. A failure shows at the next read.
func (c *conn) write(frame string) {
	c.writing.Lock()
	defer c.writing.Unlock()
	c.ws.WriteMessage(websocket.TextMessage, []byte(frame))
}

// close sends a close frame; the client's answer ends the reading.
func (c *conn) close(code int) {
	c.writing.Lock()
	defer c.writing.Unlock()
	c.closing = true
	c.ws.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""))
}

// run greets the client and reads until the connection ends.
func (c *conn) run() {
	defer c.ws.Close()
	defer c.leave()
	c.s.mu.Lock()
	interval := c.s.gateway.interval
	c.s.mu.Unlock()
	if c.greeting != NoHello {
		hello, _ := json.Marshal(map[string]any{"op": 10, "d": map[string]any{"heartbeat_interval": interval.Milliseconds()}})
		c.write(string(hello))
	}
	for {
		_, frame, err := c.ws.ReadMessage()
		var closed *websocket.CloseError
		if errors.As(err, &closed) {
			c.closedBy(closed.Code)
		}
		if err != nil {
			return
		}
		if code := c.receive(frame); code != 0 {
			c.close(code)
		}
	}
}

// leave parts the session from its connection.
func (c *conn) leave() {
	c.s.change(func() {
		delete(c.s.gateway.conns, c)
		if c.session != nil && c.session.conn == c {
			c.session.conn = nil
		}
	})
}

// closedBy notes a client's close code: 1000 and 1001 end the session, unless
// they only answer the server's own close.
func (c *conn) closedBy(code int) {
	c.writing.Lock()
	answer := c.closing
	c.writing.Unlock()
	if answer {
		return
	}
	c.s.change(func() {
		c.s.gateway.closes = append(c.s.gateway.closes, code)
		if c.session != nil && (code == 1000 || code == 1001) {
			delete(c.s.gateway.sessions, c.session.id)
		}
	})
}

// receive handles one frame of the client. It returns a code to close with, 0
// to go on.
func (c *conn) receive(frame []byte) int {
	if len(frame) > maxClientFrame {
		return 4002
	}
	var m struct {
		Op int             `json:"op"`
		D  json.RawMessage `json:"d"`
	}
	if err := json.Unmarshal(frame, &m); err != nil {
		return 4002
	}
	if c.tooFast() {
		return 4008
	}
	c.s.mu.Lock()
	ready, deaf := c.session != nil, c.s.gateway.deaf
	c.s.mu.Unlock()
	switch m.Op {
	case 1:
		if !deaf {
			c.write(`{"op":11,"d":null}`)
		}
		return 0
	case 2, 6:
		if ready {
			return 4005
		}
		if m.Op == 6 {
			return c.resume(m.D)
		}
		return c.identify(m.D)
	case 3, 4, 8:
		if !ready {
			return 4003
		}
		return 0
	}
	return 4001
}

// tooFast reports whether the client exceeds its events a minute.
func (c *conn) tooFast() bool {
	c.s.mu.Lock()
	now := c.s.now()
	c.s.mu.Unlock()
	c.sent = append(c.sent, now)
	for len(c.sent) > 0 && now.Sub(c.sent[0]) > sendWindow {
		c.sent = c.sent[1:]
	}
	return len(c.sent) > sendLimit
}

// odd carries out the connection's greeting if it is not the normal one. It
// reports whether it did, and a code to close with.
func (c *conn) odd() (code int, ok bool) {
	switch g := c.greeting; g {
	case Normal:
		return 0, false
	case ReconnectFirst:
		c.write(`{"op":7,"d":null}`)
	case InvalidFirst:
		c.write(`{"op":9,"d":false}`)
	case NoHello:
	default:
		code = int(g)
	}
	c.greeting = Normal
	return code, true
}

// identify handles op 2.
func (c *conn) identify(d json.RawMessage) (code int) {
	var m struct {
		Token      string         `json:"token"`
		Intents    *int           `json:"intents"`
		Properties map[string]any `json:"properties"`
	}
	if json.Unmarshal(d, &m) != nil || m.Properties == nil {
		return 4002
	}
	g := &c.s.gateway
	c.s.change(func() {
		now := c.s.now()
		early := !g.last.IsZero() && now.Sub(g.last) < identifySpace
		g.identifies++
		g.last = now
		switch {
		case c.s.refused || !goodToken(m.Token):
			code = 4004
		case m.Intents == nil || *m.Intents < 0 || *m.Intents >= 1<<26:
			code = 4013
		case *m.Intents&privilegedIntents != 0:
			code = 4014
		case early:
			c.write(`{"op":9,"d":false}`)
		default:
			var ok bool
			if code, ok = c.odd(); !ok {
				g.intents = *m.Intents
				c.start(*m.Intents)
			}
		}
	})
	return code
}

// start makes a session and sends READY. The caller holds the server's lock.
func (c *conn) start(intents int) {
	x := &session{id: c.s.newID(), intents: intents, conn: c}
	c.session = x
	c.s.gateway.sessions[x.id] = x
	x.dispatch("READY", map[string]any{
		"v": 9, "session_id": x.id, "resume_gateway_url": c.s.gatewayURL(), "user": botUser(), "guilds": []any{},
		"application": map[string]any{"id": BotID, "flags": 0},
	})
}

// resume handles op 6: it replays what the client has missed.
func (c *conn) resume(d json.RawMessage) (code int) {
	var m struct {
		Token     string `json:"token"`
		SessionID string `json:"session_id"`
		Seq       int    `json:"seq"`
	}
	if json.Unmarshal(d, &m) != nil {
		return 4002
	}
	c.s.change(func() {
		if c.s.refused || !goodToken(m.Token) {
			code = 4004
			return
		}
		var ok bool
		if code, ok = c.odd(); ok {
			return
		}
		x := c.s.gateway.sessions[m.SessionID]
		switch {
		case x == nil:
			c.write(`{"op":9,"d":false}`)
			return
		case m.Seq > x.seq:
			code = 4007
			return
		}
		c.session, x.conn = x, c
		for _, frame := range x.events[m.Seq:] {
			c.write(frame)
		}
		x.dispatch("RESUMED", map[string]any{})
		c.s.gateway.resumes++
	})
	return code
}
