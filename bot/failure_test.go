package bot

import (
	"strings"
	"testing"
	"time"

	"rapporteur/bot/fakediscord"
	"rapporteur/corpus/answer"
)

// TestHalfDecoded sends events that discordgo decodes in part or not at all.
func TestHalfDecoded(t *testing.T) {
	t.Parallel()
	b := start(t, Options{})
	unknown := []any{map[string]any{"type": 1, "components": []any{map[string]any{"type": 99}}}}
	b.Say(direct, "unknown component", map[string]any{"components": unknown})
	b.Say(direct, "no author", map[string]any{"author": nil})
	b.Say(reader, "null mention", map[string]any{"mentions": []any{nil}})
	b.Dispatch("MESSAGE_CREATE", nil)
	b.Dispatch("INTERACTION_CREATE", nil)
	b.Dispatch("INTERACTION_CREATE", map[string]any{"id": "1", "token": 5})
	b.Dispatch("SOMETHING_NEW", map[string]any{"x": 1})
	b.Raw(`{"op":0,"t":`)
	for _, data := range []map[string]any{nil, {"name": 5}} {
		i := b.Interact(reader, 2, data)
		if m := i.Message(); !strings.Contains(m.Text(), "cannot read") || m.Flags&fakediscord.FlagEphemeral == 0 {
			t.Errorf("data %v: %q, flags %d", data, m.Text(), m.Flags)
		}
	}
	i := b.Interact(reader, 2, map[string]any{"id": "8", "name": "ask", "type": 1, "options": []any{nil, map[string]any{"name": "question", "type": 4, "value": 5}}})
	if m := i.Message(); !strings.Contains(m.Text(), "Please give the option") {
		t.Errorf("an option of the wrong type: %q", m.Text())
	}
	if m := b.Command(reader, "ask", "question", "still there?").Message(); !strings.Contains(m.Text(), "still there?") {
		t.Errorf("%q", m.Text())
	}
}

func TestPanic(t *testing.T) {
	t.Parallel()
	b := start(t, Options{})
	m := b.Command(reader, "ask", "question", "panic").Message()
	if !strings.Contains(m.Text(), "incident `") || m.Flags&fakediscord.FlagEphemeral == 0 {
		t.Errorf("%q, flags %d; want an ephemeral incident", m.Text(), m.Flags)
	}
	incident := m.Text()[strings.Index(m.Text(), "`")+1:][:6]
	if !strings.Contains(b.log.String(), "incident="+incident) {
		t.Errorf("the log does not have incident %s:\n%s", incident, b.log)
	}
	b.Say(direct, "panic", nil)
	b.AwaitMessages(b.DMChannel(direct.User), 1)
}

// TestSlowHandler has handlers take longer than the time to defer.
func TestSlowHandler(t *testing.T) {
	t.Parallel()
	gate := make(chan struct{})
	slow := handmade()
	ask := slow.ask
	slow.ask = func(q string, m answer.Memory) (answer.Answer, answer.Memory) {
		<-gate
		return ask(q, m)
	}
	b := start(t, Options{answers: slow, deferAfter: time.Nanosecond})
	good := b.Command(reader, "ask", "question", "slow")
	bad := b.Command(reader, "ask", "question", "panic")
	for _, i := range []*fakediscord.Interaction{good, bad} {
		if got := i.Response(); got != fakediscord.ResponseDeferred {
			t.Fatalf("response type %d, want a deferral", got)
		}
	}
	close(gate)
	if m := good.Message(); !strings.Contains(m.Text(), "slow") {
		t.Errorf("%q", m.Text())
	}
	if m := bad.Followup(0); !strings.Contains(m.Text(), "incident") || m.Flags&fakediscord.FlagEphemeral == 0 {
		t.Errorf("%q, flags %d; want an ephemeral follow-up", m.Text(), m.Flags)
	}
}

// TestSlowPress has a page take longer than the time to defer.
func TestSlowPress(t *testing.T) {
	t.Parallel()
	gate := make(chan struct{})
	slow := handmade()
	recall := slow.recall
	slow.recall = func(code string) (answer.Answer, bool) {
		<-gate
		return recall(code)
	}
	b := start(t, Options{answers: slow, deferAfter: 100 * time.Millisecond})
	m := b.Command(reader, "ask", "question", "list 12").Message()
	good := b.Press(reader, m, m.Buttons()[2].CustomID)
	stale := b.Press(reader, m, "pg:1:gone:2:"+reader.User)
	for _, i := range []*fakediscord.Interaction{good, stale} {
		if got := i.Response(); got != fakediscord.ResponseDeferUpdate {
			t.Fatalf("response type %d, want a deferred update", got)
		}
	}
	close(gate)
	if got := stale.Followup(0); !strings.Contains(got.Text(), "expired") || got.Flags&fakediscord.FlagEphemeral == 0 {
		t.Errorf("%q, flags %d; want an ephemeral note", got.Text(), got.Flags)
	}
	if got := good.Message(); !strings.Contains(got.Text(), "page 2/3") {
		t.Errorf("%q", got.Text())
	}
}

func TestBusy(t *testing.T) {
	t.Parallel()
	gate := make(chan struct{})
	a := handmade()
	a.cite = func(string) answer.Answer { <-gate; return answer.Answer{} }
	b := start(t, Options{answers: a, workers: 1, deferAfter: time.Nanosecond})
	first := b.Command(reader, "cite", "query", "x")
	first.Response()
	if m := b.Command(other, "ask", "question", "x").Message(); !strings.Contains(m.Text(), "busy") || m.Flags&fakediscord.FlagEphemeral == 0 {
		t.Errorf("%q, flags %d", m.Text(), m.Flags)
	}
	if got := b.Autocomplete(other, "person", "name", "x").Choices(); len(got) != 0 {
		t.Errorf("choices %v from a busy bot", got)
	}
	close(gate)
	if m := first.Message(); !strings.Contains(m.Text(), "The articles do not tell. Searched: 5 articles") {
		t.Errorf("an empty answer became %q", m.Text())
	}
}

// TestFailingCallback has Discord fail when it gets the first response.
func TestFailingCallback(t *testing.T) {
	t.Parallel()
	limited := fakediscord.Fault{Status: 429, Body: `{"message":"slow down","retry_after":0.05,"global":false}`, Header: map[string]string{"Retry-After": "1"}}
	tests := []struct {
		name  string
		fault fakediscord.Fault
	}{
		{"429", limited},
		{"500", fakediscord.Fault{Status: 500, Body: `{"message":"500: Internal Server Error","code":0}`}},
		{"502", fakediscord.Fault{Status: 502, Body: `<html>`}},
		{"broken connection", fakediscord.Fault{}},
		{"500 after it was done", fakediscord.Fault{Status: 500, Body: `{}`, After: true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			b := start(t, Options{})
			f := tt.fault
			f.Method, f.Path, f.Times = "POST", "/interactions/", 1
			b.Fail(f)
			i := b.Command(reader, "ask", "question", "patience")
			if m := i.Message(); !strings.Contains(m.Text(), "patience") {
				t.Errorf("%q", m.Text())
			}
			b.AwaitRequests("POST", "/interactions/"+i.ID, 2)
			if err := b.stop(); err != nil {
				t.Error(err)
			}
			if strings.Contains(b.log.String(), "could not send") {
				t.Errorf("a retry that worked was logged as a failure:\n%s", b.log)
			}
		})
	}
}

// TestSecretsInLog fails requests in all ways and looks for tokens and words
// of users in the log.
func TestSecretsInLog(t *testing.T) {
	t.Parallel()
	b := start(t, Options{})
	b.Fail(fakediscord.Fault{Method: "POST", Path: "/interactions/", Times: 4})
	b.Fail(fakediscord.Fault{Method: "POST", Path: "/channels/", Status: 403, Times: 9, Body: `{"code":50013,"message":"Missing Permissions"}`})
	i := b.Command(reader, "ask", "question", "a secret question")
	b.Say(direct, "another secret question", nil)
	b.AwaitRequests("POST", "/interactions/"+i.ID, 4)
	b.Fail(fakediscord.Fault{Method: "POST", Path: "/interactions/", Status: 429, Times: 1, Body: `{"message":"slow down","retry_after":600}`})
	limited := b.Command(reader, "ask", "question", "a third secret question")
	b.AwaitRequests("POST", "/interactions/"+limited.ID, 1)
	b.AwaitRequests("POST", "/channels/", 2)
	if err := b.stop(); err != nil {
		t.Error(err)
	}
	log := b.log.String()
	for _, secret := range []string{"test-token", "interaction-token", "secret question"} {
		if strings.Contains(log, secret) {
			t.Errorf("the log has %q:\n%s", secret, log)
		}
	}
	if n := strings.Count(log, "could not send a reply"); n != 3 {
		t.Errorf("%d failures logged, want 3:\n%s", n, log)
	}
}
