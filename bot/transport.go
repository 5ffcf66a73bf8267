package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

// apiPath is the path of the API in the addresses that discordgo builds.
const apiPath = "/api"

// blockFor is how long the bot stays quiet after Discord's outer defence has
// answered 429 without saying for how long; going on would prolong the ban.
const blockFor = 5 * time.Minute

// errBlocked says that a request was not sent.
var errBlocked = errors.New("not sent: Discord has blocked this address for a while")

// A transport sends a session's requests to the API's base URL instead of the
// address built into discordgo. It is per session where discordgo's endpoint
// variables are per process.
type transport struct {
	ctx  context.Context // of requests that bring none
	base *url.URL
	next *http.Transport

	mu      sync.Mutex
	blocked time.Time
}

// newTransport makes one for the base URL; ctx bounds requests that discordgo
// makes without a context of their own.
func newTransport(ctx context.Context, base string) (*transport, error) {
	if base == "" {
		base = DefaultAPIURL
	}
	u, err := url.Parse(base)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("the Discord API URL %q is not an http or https address", base)
	}
	u.Path = strings.TrimRight(u.Path, "/")
	if u.Path == "" {
		u.Path = apiPath
	}
	if i := strings.LastIndex(u.Path, "/v"); i >= 0 {
		if _, err := strconv.Atoi(u.Path[i+2:]); err == nil {
			u.Path = u.Path[:i] // discordgo adds the version that it speaks
		}
	}
	return &transport{ctx: ctx, base: u, next: http.DefaultTransport.(*http.Transport).Clone()}, nil
}

// close ends idle connections.
func (t *transport) close() { t.next.CloseIdleConnections() }

// RoundTrip implements http.RoundTripper.
func (t *transport) RoundTrip(r *http.Request) (*http.Response, error) {
	t.mu.Lock()
	blocked := time.Now().Before(t.blocked)
	t.mu.Unlock()
	if blocked {
		return nil, errBlocked
	}
	resp, err := t.next.RoundTrip(t.rewrite(r))
	if err == nil && resp.StatusCode == http.StatusTooManyRequests && !strings.Contains(resp.Header.Get("Content-Type"), "json") {
		t.block(resp.Header.Get("Retry-After"))
	}
	return resp, err
}

// rewrite returns r for the base URL.
func (t *transport) rewrite(r *http.Request) *http.Request {
	ctx := r.Context()
	if ctx.Done() == nil {
		ctx = t.ctx
	}
	r = r.Clone(ctx)
	r.URL.Scheme, r.URL.Host, r.Host = t.base.Scheme, t.base.Host, t.base.Host
	r.URL.Path, r.URL.RawPath = t.base.Path+strings.TrimPrefix(r.URL.Path, apiPath), ""
	return r
}

// block stops all requests for the seconds given, or blockFor.
func (t *transport) block(retryAfter string) {
	d := blockFor
	if n, err := strconv.Atoi(retryAfter); err == nil && n > 0 {
		d = time.Duration(n) * time.Second
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.blocked = time.Now().Add(d)
}

// A restError is Discord's refusal of a request, without the request: its
// address may hold an interaction's token.
type restError struct {
	status, code int
	text         string
}

func (e *restError) Error() string {
	return fmt.Sprintf("Discord answered %d (code %d): %s", e.status, e.code, e.text)
}

// safe returns err fit for a log: no address, no token.
func safe(err error) error {
	var re *discordgo.RESTError
	if errors.As(err, &re) {
		out := &restError{status: re.Response.StatusCode}
		if re.Message != nil {
			out.code, out.text = re.Message.Code, re.Message.Message
		}
		return out
	}
	var limited *discordgo.RateLimitError
	if errors.As(err, &limited) {
		return &restError{status: http.StatusTooManyRequests, text: fmt.Sprintf("rate limit, retry after %v", limited.RetryAfter)}
	}
	var ue *url.Error
	if errors.As(err, &ue) {
		return ue.Err
	}
	return err
}

// status returns the HTTP status that err is about, 0 if none.
func status(err error) int {
	var e *restError
	if errors.As(safe(err), &e) {
		return e.status
	}
	return 0
}

// code returns Discord's error code that err is about, 0 if none.
func code(err error) int {
	var e *restError
	if errors.As(safe(err), &e) {
		return e.code
	}
	return 0
}
