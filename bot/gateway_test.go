package bot

import (
	"crypto/x509"
	"fmt"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"runtime"
	"strings"
	"testing"
	"time"

	"rapporteur/bot/fakediscord"
	"rapporteur/corpus/answer"
)

// goroutines returns the stacks of goroutines that run the bot or discordgo.
func goroutines() []string {
	buf := make([]byte, 1<<20)
	var out []string
	for _, g := range strings.Split(string(buf[:runtime.Stack(buf, true)]), "\n\n") {
		for _, word := range []string{"rapporteur/bot.Run", "rapporteur/bot.(*bot)", "rapporteur/bot.(*gateway)", "discordgo."} {
			if strings.Contains(g, word) {
				out = append(out, g)
				break
			}
		}
	}
	return out
}

// TestStop stops a busy bot: in time, with its last reply sent, its session
// ended in order and nothing left running. It is not parallel, so that no
// other bot runs.
func TestStop(t *testing.T) {
	b := start(t, Options{})
	i := b.Command(reader, "ask", "question", "list 12")
	b.Say(direct, "a question", nil)
	i.Message()
	b.OnRequest(nil) // the check against the specification is slow
	before := runtime.NumGoroutine()
	for range 1000 {
		b.Command(reader, "ask", "question", "more").Message()
	}
	if after := runtime.NumGoroutine(); after > before+20 {
		t.Errorf("%d goroutines became %d in 1000 interactions", before, after)
	}
	began := time.Now()
	if err := b.stop(); err != nil {
		t.Errorf("Run returned %v", err)
	}
	if d := time.Since(began); d > 5*time.Second {
		t.Errorf("stopping took %v", d)
	}
	if codes := b.AwaitClose(); len(codes) != 1 || codes[0] != 1000 {
		t.Errorf("closed with %v, want 1000", codes)
	}
	b.AwaitMessages(b.DMChannel(direct.User), 1)
	for deadline := time.Now().Add(5 * time.Second); ; runtime.Gosched() {
		left := goroutines()
		if len(left) == 0 {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("%d goroutines left:\n%s", len(left), strings.Join(left, "\n\n"))
		}
	}
}

// TestStopWhileThinking stops a bot whose handler hangs: the placeholder must
// not stay.
func TestStopWhileThinking(t *testing.T) {
	t.Parallel()
	gate := make(chan struct{})
	defer close(gate)
	slow := handmade()
	help := slow.help
	slow.sources = func() answer.Answer { <-gate; return help() }
	b := start(t, Options{answers: slow, deferAfter: time.Nanosecond})
	i := b.Command(reader, "sources")
	i.Response()
	began := time.Now()
	if err := b.stop(); err != nil {
		t.Error(err)
	}
	if d := time.Since(began); d > 5*time.Second {
		t.Errorf("stopping took %v", d)
	}
	if m := i.Message(); !strings.Contains(m.Text(), "restarting") {
		t.Errorf("%q", m.Text())
	}
}

// TestRefusals are ends that no retry can mend: Run returns at once.
func TestRefusals(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, want string
		prepare    func(*fakediscord.Server)
	}{
		{"401", "HTTP 401", func(s *fakediscord.Server) { s.RefuseToken() }},
		{"4004", "4004", func(s *fakediscord.Server) { s.Greet(fakediscord.CloseFirst(4004)) }},
		{"4010", "4010", func(s *fakediscord.Server) { s.Greet(fakediscord.CloseFirst(4010)) }},
		{"4011", "4011", func(s *fakediscord.Server) { s.Greet(fakediscord.CloseFirst(4011)) }},
		{"4012", "4012", func(s *fakediscord.Server) { s.Greet(fakediscord.CloseFirst(4012)) }},
		{"4013", "4013", func(s *fakediscord.Server) { s.Greet(fakediscord.CloseFirst(4013)) }},
		{"4014", "4014", func(s *fakediscord.Server) { s.Greet(fakediscord.CloseFirst(4014)) }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := fakediscord.New(t)
			tt.prepare(s)
			b := goOnline(t, s, Options{})
			if err := b.result(); err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("Run returned %v, want one line with %s", err, tt.want)
			}
			if n, _, _ := s.Sessions(); n > 1 {
				t.Errorf("identified %d times after a refusal", n)
			}
		})
	}
	t.Run("4004 later", func(t *testing.T) {
		t.Parallel()
		b := start(t, Options{})
		b.CloseGateway(4004)
		if err := b.result(); err == nil || !strings.Contains(err.Error(), "4004") {
			t.Errorf("Run returned %v", err)
		}
	})
}

func TestBadOptions(t *testing.T) {
	t.Parallel()
	for _, o := range []Options{
		{}, {Token: "  "}, {Token: "Bot "}, {Token: "two words"},
		{Token: "x", APIURL: "discord.com/api"}, {Token: "x", APIURL: "ftp://x"}, {Token: "x", APIURL: "http://%"},
	} {
		if err := Run(t.Context(), nil, o); err == nil {
			t.Errorf("Run with %q at %q returns no error", o.Token, o.APIURL)
		}
	}
}

// TestReconnect ends the connection in each way that is not final. The bot
// must come back, by resuming where that is possible, and answer.
func TestReconnect(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		end    func(*fakediscord.Server)
		resume bool
	}{
		{"op 7", func(s *fakediscord.Server) { s.Reconnect() }, true},
		{"op 9", func(s *fakediscord.Server) { s.InvalidateSession() }, false},
		{"cut", func(s *fakediscord.Server) { s.Drop() }, true},
		{"null frame", func(s *fakediscord.Server) { s.Raw("null") }, true},
		{"close 4000", func(s *fakediscord.Server) { s.CloseGateway(4000) }, true},
		{"close 1001", func(s *fakediscord.Server) { s.CloseGateway(1001) }, true},
		{"close 4007", func(s *fakediscord.Server) { s.CloseGateway(4007) }, false},
		{"close 4009", func(s *fakediscord.Server) { s.CloseGateway(4009) }, false},
		{"op 7 twice, the second before RESUMED", func(s *fakediscord.Server) {
			s.Greet(fakediscord.ReconnectFirst)
			s.Reconnect()
		}, true},
		{"op 7, then op 9 before RESUMED", func(s *fakediscord.Server) {
			s.Greet(fakediscord.InvalidFirst)
			s.Reconnect()
		}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			b := start(t, Options{})
			tt.end(b.Server)
			if tt.resume {
				b.AwaitResumes(1)
			} else {
				b.AwaitReady(2)
			}
			if n, resumes, _ := b.Sessions(); tt.resume && n != 1 || !tt.resume && resumes != 0 {
				t.Errorf("identified %d times, resumed %d times", n, resumes)
			}
			if m := b.Command(reader, "ask", "question", "back?").Message(); !strings.Contains(m.Text(), "back?") {
				t.Errorf("%q", m.Text())
			}
			if n := len(b.Requests("PUT", "/applications/")); n != 1 {
				t.Errorf("registered %d times", n)
			}
		})
	}
}

// TestBadStart has the first connections go wrong.
func TestBadStart(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name     string
		greeting fakediscord.Greeting
	}{
		{"op 7 before READY", fakediscord.ReconnectFirst},
		{"op 9 before READY", fakediscord.InvalidFirst},
		{"no hello", fakediscord.NoHello},
		{"close 4000", fakediscord.CloseFirst(4000)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := fakediscord.New(t)
			s.Greet(tt.greeting, tt.greeting)
			b := goOnline(t, s, Options{openLimit: 300 * time.Millisecond})
			b.AwaitReady(1)
			if m := b.Command(reader, "ask", "question", "there?").Message(); !strings.Contains(m.Text(), "there?") {
				t.Errorf("%q", m.Text())
			}
		})
	}
	t.Run("stopped without hello", func(t *testing.T) {
		t.Parallel()
		s := fakediscord.New(t)
		s.Greet(fakediscord.NoHello)
		b := goOnline(t, s, Options{})
		b.AwaitRequests("GET", "/gateway", 2)
		began := time.Now()
		if err := b.stop(); err != nil || time.Since(began) > 5*time.Second {
			t.Errorf("Run returned %v after %v", err, time.Since(began))
		}
	})
	t.Run("API down", func(t *testing.T) {
		t.Parallel()
		s := fakediscord.New(t)
		s.Fail(fakediscord.Fault{Method: "GET", Path: "/gateway", Times: 3, Status: 503, Body: "<html>"})
		s.Fail(fakediscord.Fault{Method: "GET", Path: "/gateway", Times: 2})
		goOnline(t, s, Options{}).AwaitReady(1)
	})
}

// TestTLS reaches the gateway as in production, over TLS: the close code must
// be seen there too.
func TestTLS(t *testing.T) {
	t.Parallel()
	s := fakediscord.New(t)
	behind, err := url.Parse(s.URL())
	if err != nil {
		t.Fatal(err)
	}
	front := httptest.NewTLSServer(httputil.NewSingleHostReverseProxy(&url.URL{Scheme: behind.Scheme, Host: behind.Host}))
	t.Cleanup(front.Close)
	roots := x509.NewCertPool()
	roots.AddCert(front.Certificate())
	address := fmt.Sprintf(`{"url":"wss://%s/gateway-socket/"}`, front.Listener.Addr())
	s.Fail(fakediscord.Fault{Method: "GET", Path: "/gateway", Status: 200, Body: address})
	b := goOnline(t, s, Options{roots: roots})
	b.AwaitReady(1)
	if m := b.Command(reader, "ask", "question", "safe?").Message(); !strings.Contains(m.Text(), "safe?") {
		t.Errorf("%q", m.Text())
	}
	b.CloseGateway(4004)
	if err := b.result(); err == nil || !strings.Contains(err.Error(), "4004") {
		t.Errorf("Run returned %v", err)
	}
}

// TestNoGatewayBot has an API without /gateway/bot.
func TestNoGatewayBot(t *testing.T) {
	t.Parallel()
	s := fakediscord.New(t)
	s.Fail(fakediscord.Fault{Method: "GET", Path: "/gateway/bot", Status: 404, Body: `{"message":"404: Not Found","code":0}`})
	goOnline(t, s, Options{}).AwaitReady(1)
}

// TestDeafPeer has a server that acknowledges no heartbeat.
func TestDeafPeer(t *testing.T) {
	t.Parallel()
	s := fakediscord.New(t)
	s.SetHeartbeat(50*time.Millisecond, true)
	b := goOnline(t, s, Options{})
	b.AwaitReady(2)
}

func TestHeartbeatOnDemand(t *testing.T) {
	t.Parallel()
	b := start(t, Options{})
	b.AskHeartbeat()
	if m := b.Command(reader, "ask", "question", "alive?").Message(); !strings.Contains(m.Text(), "alive?") {
		t.Errorf("%q", m.Text())
	}
	if _, _, got := b.Sessions(); got != 4608 {
		t.Errorf("intents %d, want 4608", got)
	}
}
