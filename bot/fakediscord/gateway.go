package fakediscord

import (
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// gatewayPath is where the gateway listens, beside the API.
const gatewayPath = "/gateway-socket/"

// Limits of the gateway.
const (
	identifyLimit  = 1000            // a day
	identifySpace  = 5 * time.Second // between two, at a max_concurrency of 1
	sendLimit      = 120             // events a client may send in sendWindow
	sendWindow     = 60 * time.Second
	maxClientFrame = 4096
)

// Intents that the fake acts on.
const (
	intentGuildMessages  = 1 << 9
	intentDirectMessages = 1 << 12
	intentMessageContent = 1 << 15
	privilegedIntents    = 1<<1 | 1<<8 | intentMessageContent
)

// A Greeting is what a new connection meets with.
type Greeting int

// The greetings. The zero value is the normal one.
const (
	Normal         Greeting = iota
	NoHello                 // silence
	ReconnectFirst          // op 7 where READY or RESUMED is due
	InvalidFirst            // op 9 where READY or RESUMED is due
)

// CloseFirst is the greeting that closes with a code where READY is due.
func CloseFirst(code int) Greeting { return Greeting(code) }

// gateway is the state of the gateway, guarded by the server's lock.
type gateway struct {
	wait       sync.WaitGroup
	closed     bool
	interval   time.Duration
	deaf       bool // heartbeats get no acknowledgement
	greetings  []Greeting
	conns      map[*conn]bool
	sessions   map[string]*session
	identifies int
	resumes    int
	last       time.Time         // of the last IDENTIFY
	intents    int               // of the last IDENTIFY
	closes     []int             // codes that clients have closed with
	authors    map[string]string // user by message ID
}

// A session outlives its connection, until a client ends it.
type session struct {
	id      string
	intents int
	seq     int
	events  []string // frames, by seq from 1
	conn    *conn    // nil while there is none
}

func (g *gateway) init() {
	g.interval = 41250 * time.Millisecond
	g.conns = map[*conn]bool{}
	g.sessions = map[string]*session{}
	g.authors = map[string]string{}
}

// gatewayURL is what the API tells clients to connect to.
func (s *Server) gatewayURL() string {
	return "ws" + strings.TrimPrefix(s.http.URL, "http") + gatewayPath
}

// SetHeartbeat sets the heartbeat interval of new connections. With deaf, no
// heartbeat is acknowledged.
func (s *Server) SetHeartbeat(interval time.Duration, deaf bool) {
	s.change(func() { s.gateway.interval, s.gateway.deaf = interval, deaf })
}

// Greet sets what the next connections meet with, one each.
func (s *Server) Greet(g ...Greeting) { s.change(func() { s.gateway.greetings = g }) }

// AwaitReady waits until the program has identified n times and is connected.
func (s *Server) AwaitReady(n int) {
	s.t.Helper()
	s.await("the program on the gateway", func() bool { return s.gateway.identifies >= n && s.gateway.live() != nil })
}

// AwaitResumes waits until the program has resumed n times and is connected.
func (s *Server) AwaitResumes(n int) {
	s.t.Helper()
	s.await("a resumed session", func() bool { return s.gateway.resumes >= n && s.gateway.live() != nil })
}

// AwaitClose waits until a client has closed a connection and returns the
// codes so far.
func (s *Server) AwaitClose() []int {
	s.t.Helper()
	var out []int
	s.await("a close frame", func() bool { out = s.gateway.closes; return len(out) > 0 })
	return out
}

// Sessions returns how often programs have identified and resumed, and the
// intents of the last IDENTIFY.
func (s *Server) Sessions() (identifies, resumes, intents int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.gateway.identifies, s.gateway.resumes, s.gateway.intents
}

// live returns the session that is connected, nil if none is.
func (g *gateway) live() *session {
	for _, x := range g.sessions {
		if x.conn != nil {
			return x
		}
	}
	return nil
}

// Dispatch sends an event to every session whose intents cover it. A session
// that is disconnected gets it when it resumes.
func (s *Server) Dispatch(event string, d map[string]any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, x := range s.gateway.sessions {
		if covers(x.intents, event, d) {
			x.dispatch(event, withoutContent(x.intents, event, d))
		}
	}
}

// Raw sends a frame as it is to every connection.
func (s *Server) Raw(frame string) { s.each(func(c *conn) { c.write(frame) }) }

// Reconnect sends op 7.
func (s *Server) Reconnect() { s.Raw(`{"op":7,"d":null}`) }

// InvalidateSession ends all sessions and sends op 9.
func (s *Server) InvalidateSession() {
	s.change(func() { s.gateway.sessions = map[string]*session{} })
	s.Raw(`{"op":9,"d":false}`)
}

// AskHeartbeat sends op 1.
func (s *Server) AskHeartbeat() { s.Raw(`{"op":1,"d":null}`) }

// CloseGateway closes all connections with a code.
func (s *Server) CloseGateway(code int) { s.each(func(c *conn) { c.close(code) }) }

// Drop cuts all connections without a word.
func (s *Server) Drop() { s.each(func(c *conn) { c.ws.NetConn().Close() }) }

func (s *Server) each(f func(*conn)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.gateway.conns {
		f(c)
	}
}

func (g *gateway) close(s *Server) {
	s.change(func() { g.closed = true })
	s.Drop()
	g.wait.Wait()
}

// covers reports whether a session with these intents gets an event.
func covers(intents int, event string, d map[string]any) bool {
	if event != "MESSAGE_CREATE" {
		return true
	}
	if _, ok := d["guild_id"]; ok {
		return intents&intentGuildMessages != 0
	}
	return intents&intentDirectMessages != 0
}

// withoutContent empties a message that a session may not read: without the
// message content intent only direct messages and those that mention the bot
// have content.
func withoutContent(intents int, event string, d map[string]any) map[string]any {
	_, guild := d["guild_id"]
	list, _ := d["mentions"].([]any)
	if event != "MESSAGE_CREATE" || !guild || intents&intentMessageContent != 0 || len(list) > 0 {
		return d
	}
	out := map[string]any{}
	for k, v := range d {
		out[k] = v
	}
	out["content"], out["embeds"], out["attachments"], out["components"] = "", []any{}, []any{}, []any{}
	return out
}

// dispatch numbers an event, keeps it and sends it if it can. The caller holds
// the server's lock.
func (x *session) dispatch(event string, d any) {
	x.seq++
	frame, err := json.Marshal(map[string]any{"op": 0, "s": x.seq, "t": event, "d": d})
	if err != nil {
		panic(err)
	}
	x.events = append(x.events, string(frame))
	if x.conn != nil {
		x.conn.write(string(frame))
	}
}

// serve runs one connection.
func (g *gateway) serve(s *Server, w http.ResponseWriter, r *http.Request) {
	up := websocket.Upgrader{}
	ws, err := up.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	c := &conn{s: s, ws: ws}
	ok := false
	s.change(func() {
		if ok = !g.closed; ok {
			g.wait.Add(1)
			g.conns[c] = true
			if len(g.greetings) > 0 {
				c.greeting, g.greetings = g.greetings[0], g.greetings[1:]
			}
		}
	})
	if !ok {
		ws.Close()
		return
	}
	defer g.wait.Done()
	c.run()
}
