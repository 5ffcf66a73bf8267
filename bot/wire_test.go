package bot

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"rapporteur/bot/fakediscord"
	"rapporteur/corpus/answer"
)

const upgrade = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"

// frame makes an unmasked frame as a server sends it.
func frame(first byte, payload string) string {
	n := len(payload)
	switch {
	case n < 126:
		return string([]byte{first, byte(n)}) + payload
	case n < 1<<16:
		return string([]byte{first, 126, byte(n >> 8), byte(n)}) + payload
	}
	return string([]byte{first, 127, 0, 0, 0, 0, byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}) + payload
}

const text, closing, ping = 0x81, 0x88, 0x89

// TestFrames feeds streams in pieces of every size.
func TestFrames(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, stream string
		want         []string
	}{
		{"hello", upgrade + frame(text, `{"op":10}`), []string{`{"op":10}`}},
		{"two at once", upgrade + frame(text, "a") + frame(text, "b"), []string{"a", "b"}},
		{"long ones are skipped", upgrade + frame(text, strings.Repeat("x", 70000)) + frame(text, "b"), []string{"b"}},
		{"medium ones too", upgrade + frame(text, strings.Repeat("x", 600)) + frame(closing, "\x0f\xa4"), []string{"\x0f\xa4"}},
		{"longest seen", upgrade + frame(text, strings.Repeat("x", maxSeen)), []string{strings.Repeat("x", maxSeen)}},
		{"pings and fragments are skipped", upgrade + frame(ping, "p") + frame(0x01, "half") + frame(text, "b"), []string{"b"}},
		{"close without a code", upgrade + frame(closing, ""), []string{""}},
		{"no upgrade", "HTTP/1.1 502 Bad Gateway\r\n", nil},
	}
	for _, tt := range tests {
		for size := 1; size <= len(tt.stream) && size <= 64; size++ {
			var f frames
			var got []string
			for s := tt.stream; s != ""; {
				n := min(size, len(s))
				f.feed([]byte(s[:n]), func(_ byte, p []byte) { got = append(got, string(p)) })
				s = s[n:]
			}
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") || len(got) != len(tt.want) {
				t.Fatalf("%s, in pieces of %d: %q, want %q", tt.name, size, got, tt.want)
			}
		}
	}
}

// FuzzFrames checks that what is seen of a stream does not depend on how it is
// cut into pieces.
func FuzzFrames(f *testing.F) {
	f.Add([]byte(upgrade+frame(text, "a")+frame(closing, "\x0f\xa4")), 3)
	f.Add([]byte(upgrade+frame(text, strings.Repeat("x", 300))), 100)
	f.Fuzz(func(t *testing.T, stream []byte, at int) {
		if at < 0 || at > len(stream) {
			return
		}
		seen := func(pieces ...[]byte) (out []string) {
			var f frames
			for _, p := range pieces {
				f.feed(p, func(opcode byte, payload []byte) { out = append(out, string(opcode)+string(payload)) })
			}
			return out
		}
		whole, cut := seen(stream), seen(stream[:at], stream[at:])
		if strings.Join(whole, "|") != strings.Join(cut, "|") || len(whole) != len(cut) {
			t.Fatalf("%q became %q", whole, cut)
		}
	})
}

func TestSee(t *testing.T) {
	t.Parallel()
	tests := []struct {
		opcode  byte
		payload string
		want    error
	}{
		{opText, `{"op":7,"d":null}`, errReconnect},
		{opText, `{"d":false,"op":9}`, errInvalid},
		{opText, `{"op":9,"d":true}`, errPaused},
		{opText, `null`, errNull},
		{opText, `{"op":11}`, nil},
		{opText, `{"op":0,"d":{"op":7}}`, nil},
		{opText, `[]`, nil},
		{opText, `{"op":`, nil},
		{opClose, "\x0f\xa4", closeCode(4004)},
		{opClose, "", closeCode(1005)},
	}
	for _, tt := range tests {
		w := newWire(nil, time.Second)
		w.see(tt.opcode, []byte(tt.payload))
		if w.end() != tt.want {
			t.Errorf("%q ends with %v, want %v", tt.payload, w.end(), tt.want)
		}
	}
}

func TestTransport(t *testing.T) {
	t.Parallel()
	tests := []struct{ base, want string }{
		{"", "https://discord.com/api/v9/gateway?x=1"},
		{"https://discord.com/api/", "https://discord.com/api/v9/gateway?x=1"},
		{"http://127.0.0.1:80/api", "http://127.0.0.1:80/api/v9/gateway?x=1"},
		{"http://127.0.0.1:80", "http://127.0.0.1:80/api/v9/gateway?x=1"},
		{"http://127.0.0.1:80/api/v10", "http://127.0.0.1:80/api/v9/gateway?x=1"},
		{"http://proxy/deep/path", "http://proxy/deep/path/v9/gateway?x=1"},
		{"http://proxy/very/path", "http://proxy/very/path/v9/gateway?x=1"},
	}
	for _, tt := range tests {
		tr, err := newTransport(context.Background(), tt.base)
		if err != nil {
			t.Fatal(err)
		}
		r, _ := http.NewRequest("GET", "https://discord.com/api/v9/gateway?x=1", nil)
		got := tr.rewrite(r)
		if got.URL.String() != tt.want || got.Host != got.URL.Host {
			t.Errorf("base %q: %s to host %s, want %s", tt.base, got.URL, got.Host, tt.want)
		}
	}
}

// TestBlocked has Discord's outer defence answer, whose pages are not JSON.
func TestBlocked(t *testing.T) {
	t.Parallel()
	s := fakediscord.New(t)
	s.Fail(fakediscord.Fault{Path: "/gateway", Status: 429, Body: "<html>banned</html>", Header: map[string]string{"Content-Type": "text/html"}})
	tr, err := newTransport(t.Context(), s.URL())
	if err != nil {
		t.Fatal(err)
	}
	for n, want := range []error{nil, errBlocked} {
		r, _ := http.NewRequest("GET", "https://discord.com/api/v9/gateway", nil)
		resp, err := tr.RoundTrip(r)
		if err != want {
			t.Errorf("request %d: %v, want %v", n+1, err, want)
		}
		if resp != nil {
			resp.Body.Close()
		}
	}
	if n := len(s.Requests("", "")); n != 1 {
		t.Errorf("%d requests to a Discord that has blocked the bot, want 1", n)
	}
}

func TestRecent(t *testing.T) {
	t.Parallel()
	r := newRecent(2)
	for _, tt := range []struct {
		id    string
		first bool
	}{{"a", true}, {"a", false}, {"b", true}, {"a", false}, {"c", true}, {"a", true}, {"c", false}, {"b", true}} {
		if got := r.first(tt.id); got != tt.first {
			t.Errorf("first(%s) = %v", tt.id, got)
		}
	}
	if len(r.seen) > 3 {
		t.Errorf("%d IDs kept", len(r.seen))
	}
}

func TestConversations(t *testing.T) {
	t.Parallel()
	c := newConversations()
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	c.now = func() time.Time { return now }
	for i := range 2 * maxConversations {
		c.put("channel", string(rune(0x4E00+i)), answer.Memory{})
		now = now.Add(time.Millisecond)
	}
	if n := len(c.m); n != maxConversations {
		t.Errorf("%d conversations kept", n)
	}
	if _, ok := c.m[talker{"channel", string(rune(0x4E00))}]; ok {
		t.Error("the oldest is still there")
	}
	now = now.Add(2 * conversationAge)
	c.put("channel", "new", answer.Memory{})
	if n := len(c.m); n != 1 {
		t.Errorf("%d conversations kept after a long time", n)
	}
}

func TestRetry(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		err  error
		want bool
	}{
		{&restError{status: 500}, true}, {&restError{status: 503}, true}, {&restError{status: 404}, false},
		{&restError{status: 401}, false}, {errBlocked, false}, {errors.New("connection reset"), true},
	} {
		if _, got := retry(tt.err, 1); got != tt.want {
			t.Errorf("%v is retried: %v", tt.err, got)
		}
	}
}
