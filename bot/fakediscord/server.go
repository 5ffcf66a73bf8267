// Package fakediscord is Discord in process, for tests: the REST API and the
// gateway, with the platform's limits and deadlines enforced as its
// documentation states them. Where live Discord refuses a request, so does the
// fake, with the same error code.
//
// A test makes a Server, points the program at its URL, injects events
// (Command, Press, DM, …) and waits for what the program does with them. The
// clock can be moved on, requests can be made to fail, and the gateway can
// misbehave in each documented way.
package fakediscord

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// IDs of the world that every Server starts with.
const (
	BotID   = "1100000000000000099" // user and application of the bot
	GuildID = "1100000000000000005"
	Channel = "1100000000000000004" // a text channel of the guild
)

// patience is how long the waiting helpers wait before they fail the test.
const patience = 20 * time.Second

// A Server is one Discord. All methods may be called from any goroutine.
type Server struct {
	t    testing.TB
	http *httptest.Server

	mu      sync.Mutex
	changed chan struct{} // closed and replaced whenever anything below changes
	clock   time.Duration // what Advance has added to the real time
	serial  int64
	refused bool // the token is not valid

	requests     []Request
	onRequest    func(Request)
	faults       []*Fault
	commands     map[string][]map[string]any // by guild ID; "" is global
	messages     map[string][]*Message       // by channel
	channels     map[string]string           // direct messages: user by channel ID
	interactions map[string]*Interaction     // by ID
	tokens       map[string]*Interaction     // by token
	typing       map[string]int              // by channel

	gateway gateway
}

// New starts a Server that stops when the test ends.
func New(t testing.TB) *Server {
	s := &Server{
		t:            t,
		changed:      make(chan struct{}),
		commands:     map[string][]map[string]any{},
		messages:     map[string][]*Message{},
		channels:     map[string]string{},
		interactions: map[string]*Interaction{},
		tokens:       map[string]*Interaction{},
		typing:       map[string]int{},
	}
	s.gateway.init()
	s.http = httptest.NewServer(http.HandlerFunc(s.serve))
	t.Cleanup(s.Close)
	return s
}

// URL returns the base of the API, as https://discord.com/api is Discord's.
func (s *Server) URL() string { return s.http.URL + "/api" }

// Close ends all connections and stops the server.
func (s *Server) Close() {
	s.gateway.close(s)
	s.http.CloseClientConnections()
	s.http.Close()
}

// RefuseToken makes every token invalid: 401 from REST, close code 4004 from
// the gateway.
func (s *Server) RefuseToken() { s.change(func() { s.refused = true }) }

// Advance moves the server's clock on: the deadlines of interactions and the
// pacing of the gateway.
func (s *Server) Advance(d time.Duration) { s.change(func() { s.clock += d }) }

// now is the server's time. The caller holds mu.
func (s *Server) now() time.Time { return time.Now().Add(s.clock) }

// newID returns a snowflake that no one has yet. The caller holds mu.
func (s *Server) newID() string {
	s.serial++
	return strconv.FormatInt(1200000000000000000+s.serial, 10)
}

// change runs f under the lock and wakes whoever waits.
func (s *Server) change(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f()
	close(s.changed)
	s.changed = make(chan struct{})
}

// Await waits until cond holds; it fails the test if that takes too long. The
// condition runs under the server's lock and must not call its methods.
func (s *Server) await(what string, cond func() bool) {
	s.t.Helper()
	limit := time.NewTimer(patience)
	defer limit.Stop()
	for {
		s.mu.Lock()
		ok, changed := cond(), s.changed
		s.mu.Unlock()
		if ok {
			return
		}
		select {
		case <-changed:
		case <-limit.C:
			s.t.Fatalf("fakediscord: waited in vain for %s\n%s", what, s.trace())
		}
	}
}

// trace lists the requests so far, for a failure message.
func (s *Server) trace() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var b strings.Builder
	for _, r := range s.requests {
		fmt.Fprintf(&b, "  %s %s %d %.200s\n", r.Method, r.Path, r.Status, r.Reply)
	}
	return b.String()
}

// A Request is one that the program has sent, with the reply it got.
type Request struct {
	Method string
	Path   string // without the API's prefix: "/gateway/bot"
	Query  string
	Header http.Header
	Body   []byte
	Status int
	Reply  []byte
}

// Requests returns the requests so far whose method and path begin with the
// given words; empty ones match all.
func (s *Server) Requests(method, path string) []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.matching(method, path)
}

func (s *Server) matching(method, path string) []Request {
	var out []Request
	for _, r := range s.requests {
		if strings.HasPrefix(r.Method, method) && strings.HasPrefix(r.Path, path) {
			out = append(out, r)
		}
	}
	return out
}

// AwaitRequests waits for n requests that Requests would return, and returns
// them.
func (s *Server) AwaitRequests(method, path string, n int) []Request {
	s.t.Helper()
	var out []Request
	s.await(fmt.Sprintf("%d requests %s %s", n, method, path), func() bool {
		out = s.matching(method, path)
		return len(out) >= n
	})
	return out
}

// OnRequest has f called for each request from now on, after its reply is
// made.
func (s *Server) OnRequest(f func(Request)) { s.change(func() { s.onRequest = f }) }

// A Fault makes matching requests fail.
type Fault struct {
	Method, Path string // beginnings, as in Requests
	Times        int    // how often; 0 is for ever
	Status       int    // 0 drops the connection
	Header       map[string]string
	Body         string
	After        bool // the request is carried out, only its reply is lost
}

// Fail adds a fault.
func (s *Server) Fail(f Fault) { s.change(func() { s.faults = append(s.faults, &f) }) }

// fault returns the first fault that matches and counts it.
func (s *Server) fault(method, path string) *Fault {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, f := range s.faults {
		if !strings.HasPrefix(method, f.Method) || !strings.HasPrefix(path, f.Path) {
			continue
		}
		if f.Times == 1 {
			s.faults = append(s.faults[:i:i], s.faults[i+1:]...)
		}
		if f.Times > 1 {
			f.Times--
		}
		return f
	}
	return nil
}

// drop closes the connection of a request without an answer.
func drop(w http.ResponseWriter) {
	c, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	if t, ok := c.(*net.TCPConn); ok {
		t.SetLinger(0)
	}
	c.Close()
}
