package bot

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"rapporteur/bot/fakediscord"
	"rapporteur/corpus/answer"
	"rapporteur/corpus/article"
)

// Users of the tests.
var (
	reader = fakediscord.Place{User: "1300000000000000007", Guild: true}
	other  = fakediscord.Place{User: "1300000000000000008", Guild: true}
	direct = fakediscord.Place{User: "1300000000000000007"}
)

// An online is a bot that runs on a fake Discord.
type online struct {
	*fakediscord.Server
	t      *testing.T
	cancel context.CancelFunc
	done   chan error
	log    *lockedBuffer
}

// goOnline runs a bot on s until the test ends or stop is called. The waits of
// its gateway take no time: the fake's clock moves on instead.
func goOnline(t *testing.T, s *fakediscord.Server, o Options) *online {
	t.Helper()
	o.Token, o.APIURL = "test-token", s.URL()
	o.respondIn = time.Minute // the machine may be slow
	if o.deferAfter == 0 {
		o.deferAfter = time.Minute
	}
	if o.answers == nil {
		o.answers = handmade()
	}
	b := &online{Server: s, t: t, done: make(chan error, 1), log: &lockedBuffer{}}
	o.Log = slog.New(slog.NewTextHandler(b.log, nil))
	o.sleep = func(ctx context.Context, d time.Duration) error {
		s.Advance(d)
		return ctx.Err()
	}
	checkSpecification(t, s)
	var ctx context.Context
	ctx, b.cancel = context.WithCancel(t.Context())
	go func() { b.done <- Run(ctx, nil, o) }()
	t.Cleanup(func() { b.stop() })
	return b
}

// start runs a bot on a fresh fake Discord and waits until it is online and
// has its commands registered.
func start(t *testing.T, o Options) *online {
	t.Helper()
	b := goOnline(t, fakediscord.New(t), o)
	b.AwaitReady(1)
	b.AwaitRequests("PUT", "/applications/", 1)
	return b
}

// stop ends the bot and returns what Run returned.
func (b *online) stop() error {
	b.t.Helper()
	if b.cancel == nil {
		return nil
	}
	b.cancel()
	b.cancel = nil
	return b.result()
}

// result waits for Run to end.
func (b *online) result() error {
	b.t.Helper()
	b.cancel = nil
	select {
	case err := <-b.done:
		return err
	case <-time.After(20 * time.Second):
		b.t.Fatal("Run does not return")
		return nil
	}
}

// A lockedBuffer is a log that can be read while it is written.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// handmade answers without a corpus: "list N" has N claims and a code, "plain
// N" has no code, "nothing" abstains, "panic" panics; anything else is one
// claim that repeats the question.
func handmade() *answers {
	ask := func(q string, m answer.Memory) (answer.Answer, answer.Memory) {
		a := answer.Answer{Question: q, Query: "the question as it stands"}
		n := 0
		switch {
		case q == "panic":
			var nothing []string
			_ = nothing[n]
		case q == "nothing":
			a.Abstained, a.Lead, a.Suggestions = true, "The articles do not tell.", []string{"who met Liu Jianchao"}
			return a, m
		case len(q) > 5 && q[:5] == "list ":
			fmt.Sscan(q[5:], &n)
			a.Code = fmt.Sprintf("list-%d", n)
		case len(q) > 6 && q[:6] == "plain ":
			fmt.Sscan(q[6:], &n)
		default:
			a.Lead, a.Items = q, claims(1)
			return a, m
		}
		a.Lead, a.Items = fmt.Sprintf("%d claims.", n), claims(n)
		return a, m
	}
	one := func(what string) func(string) answer.Answer {
		return func(q string) answer.Answer {
			a, _ := ask(q, answer.Memory{})
			a.Query = what
			return a
		}
	}
	none := func(what string) func() answer.Answer {
		return func() answer.Answer { return one(what)(what) }
	}
	people := func(typed string, n int) []answer.Choice {
		return []answer.Choice{{Name: "Lê Hoài Trung", Value: "le hoai trung"}, {Name: strings.Repeat("x", 200), Value: "long"}}
	}
	return &answers{
		ask: ask,
		recall: func(code string) (answer.Answer, bool) {
			var n int
			if _, err := fmt.Sscanf(code, "list-%d", &n); err != nil {
				return answer.Answer{}, false
			}
			a, _ := ask(fmt.Sprintf("list %d", n), answer.Memory{})
			return a, true
		},
		meetings: func(f answer.Filter) answer.Answer { return one("meetings")(fmt.Sprintf("%+v", f)) },
		meeting:  one("participants"), person: one("person"), cite: one("cite"),
		sources: none("sources"), help: none("help"),
		completePerson: people, completeMeeting: people,
		coverage: func() string { return "5 articles, 2020–2024" },
	}
}

// claims makes n claims, each with a quote.
func claims(n int) []answer.Item {
	var out []answer.Item
	for i := range n {
		out = append(out, answer.Item{
			Text: fmt.Sprintf("Claim number %d.", i+1),
			Citations: []answer.Citation{{
				Article: &article.Article{ID: "000_abc", Title: "Party officials hold talks", Agency: "VNA", Published: article.Date{Year: 2022, Month: 7, Day: 6}},
				Text:    fmt.Sprintf("Sentence number %d, which carries the claim.", i+1),
			}},
		})
	}
	return out
}
