package fakediscord

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

// A client is a bare program on Discord, for the fake's own tests.
type client struct {
	t  *testing.T
	s  *Server
	ws *websocket.Conn
}

func connect(t *testing.T, s *Server) *client {
	ws, _, err := websocket.DefaultDialer.Dial(s.gatewayURL()+"?v=9&encoding=json", nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ws.Close() })
	return &client{t, s, ws}
}

func (c *client) send(frame string) { c.ws.WriteMessage(websocket.TextMessage, []byte(frame)) }

// read returns the next frame, or the code that the connection closed with.
func (c *client) read() (map[string]any, int) {
	c.ws.SetReadDeadline(time.Now().Add(patience))
	_, b, err := c.ws.ReadMessage()
	if e, ok := err.(*websocket.CloseError); ok {
		return nil, e.Code
	}
	if err != nil {
		c.t.Fatal(err)
	}
	var m map[string]any
	json.Unmarshal(b, &m)
	return m, 0
}

func (c *client) until(event string) map[string]any {
	c.t.Helper()
	for {
		m, code := c.read()
		if code != 0 {
			c.t.Fatalf("closed with %d before %s", code, event)
		}
		if m["t"] == event {
			return m["d"].(map[string]any)
		}
	}
}

// do sends a request and returns its status and Discord's error code.
func (c *client) do(method, path, body string) (int, float64, string) {
	c.t.Helper()
	req, _ := http.NewRequest(method, c.s.URL()+"/v9"+path, bytes.NewReader([]byte(body)))
	req.Header.Set("Authorization", "Bot x")
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		c.t.Fatal(err)
	}
	defer resp.Body.Close()
	var b bytes.Buffer
	b.ReadFrom(resp.Body)
	var m map[string]any
	json.Unmarshal(b.Bytes(), &m)
	code, _ := m["code"].(float64)
	return resp.StatusCode, code, b.String()
}

const identify = `{"op":2,"d":{"token":"Bot x","intents":4608,"properties":{}}}`

func online(t *testing.T) *client {
	s := New(t)
	c := connect(t, s)
	c.send(identify)
	c.until("READY")
	return c
}

func callback(i *Interaction) string { return "/interactions/" + i.ID + "/" + i.Token + "/callback" }

// TestMessageLimits sends messages at and beyond each limit.
func TestMessageLimits(t *testing.T) {
	c := online(t)
	embed := func(s string) string { return `{"embeds":[` + s + `]}` }
	row := func(s string) string {
		return `{"content":"x","components":[{"type":1,"components":[` + s + `]}]}`
	}
	long := func(n int) string { return strings.Repeat("đ", n) }
	button := `{"type":2,"style":1,"label":"l","custom_id":"a"}`
	tests := []struct{ name, body, fault string }{
		{"content 2000", `{"content":"` + long(2000) + `"}`, ""},
		{"content 2001", `{"content":"` + long(2001) + `"}`, `"content"`},
		{"nothing", `{"embeds":[]}`, "50006"},
		{"title 256", embed(`{"title":"` + long(256) + `"}`), ""},
		{"title 257", embed(`{"title":"` + long(257) + `"}`), `"title"`},
		{"description 4096", embed(`{"description":"` + long(4096) + `"}`), ""},
		{"description 4097", embed(`{"description":"` + long(4097) + `"}`), `"description"`},
		{"total 6000", embed(`{"description":"` + long(4000) + `"},{"description":"` + long(2000) + `"}`), ""},
		{"total 6001", embed(`{"description":"` + long(4000) + `"},{"description":"` + long(2001) + `"}`), "MAX_EMBED_SIZE"},
		{"field value 1025", embed(`{"fields":[{"name":"n","value":"` + long(1025) + `"}]}`), `"value"`},
		{"field without a value", embed(`{"fields":[{"name":"n","value":" "}]}`), `"value"`},
		{"26 fields", embed(`{"fields":[` + strings.TrimSuffix(strings.Repeat(`{"name":"n","value":"v"},`, 26), ",") + `]}`), `"fields"`},
		{"11 embeds", embed(strings.TrimSuffix(strings.Repeat(`{"title":"t"},`, 11), ",")), `"embeds"`},
		{"empty embed", embed(`{}`), `"description"`},
		{"button", row(button), ""},
		{"same custom ID twice", row(button + "," + button), "DUPLICATED"},
		{"six buttons", row(strings.Repeat(button+",", 5) + button), `"components"`},
		{"label 81", row(`{"type":2,"style":1,"label":"` + long(81) + `","custom_id":"a"}`), `"label"`},
		{"custom ID 101", row(`{"type":2,"style":1,"label":"l","custom_id":"` + long(101) + `"}`), `"custom_id"`},
		{"parse and list", `{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}`, "EXCLUSIVE"},
		{"unknown parse", `{"content":"x","allowed_mentions":{"parse":["all"]}}`, `"parse"`},
		{"attachment without a file", embed(`{"image":{"url":"attachment://a.png"}}`), `"url"`},
		{"wrong type", `{"content":1}`, "BASE_TYPE_BAD_TYPE"},
		{"not JSON", `{`, "50109"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			status, _, reply := c.do("POST", "/channels/"+Channel+"/messages", tt.body)
			if (status == 200) != (tt.fault == "") || !strings.Contains(reply, tt.fault) {
				t.Errorf("status %d, %s; want fault %q", status, reply, tt.fault)
			}
		})
	}
}

func TestInteractionDeadlines(t *testing.T) {
	c := online(t)
	s := c.s
	hello := `{"type":4,"data":{"content":"hello"}}`

	late := s.Command(Place{"7", true}, "ask")
	s.Advance(responseDeadline + time.Second)
	if _, code, _ := c.do("POST", callback(late), hello); code != 10062 {
		t.Errorf("late callback: code %v, want 10062", code)
	}
	i := s.Command(Place{"7", true}, "ask")
	if status, _, reply := c.do("POST", callback(i), hello); status != 204 {
		t.Fatalf("callback: %d %s", status, reply)
	}
	if _, code, _ := c.do("POST", callback(i), hello); code != 40060 {
		t.Errorf("second callback: code %v, want 40060", code)
	}
	edit := "/webhooks/" + BotID + "/" + i.Token + "/messages/@original"
	if status, _, reply := c.do("PATCH", edit, `{"content":"bye"}`); status != 200 || i.Message().Content != "bye" {
		t.Errorf("edit: %d %s", status, reply)
	}
	s.Advance(tokenLife + time.Second)
	if status, code, _ := c.do("PATCH", edit, `{"content":"late"}`); status != 401 || code != 50027 {
		t.Errorf("edit after 15 minutes: %d code %v, want 401 code 50027", status, code)
	}
}

func TestDeferral(t *testing.T) {
	c := online(t)
	i := c.s.Command(Place{"7", true}, "ask")
	if _, code, _ := c.do("POST", callback(i), `{"type":5,"data":{"flags":32768}}`); code != 50035 {
		t.Errorf("deferral with components v2: code %v, want 50035", code)
	}
	if status, _, reply := c.do("POST", callback(i), `{"type":5}`); status != 204 {
		t.Fatalf("deferral: %d %s", status, reply)
	}
	if n := len(c.s.Messages(Channel)); n != 0 {
		t.Errorf("%d messages while the bot is thinking, want 0", n)
	}
	c.do("POST", "/webhooks/"+BotID+"/"+i.Token, `{"content":"x","flags":64}`)
	if m := i.Message(); m.Content != "x" || m.Flags&FlagEphemeral != 0 {
		t.Errorf("first follow-up %+v; want it public, in place of the placeholder", m)
	}
	a := c.s.Autocomplete(Place{"7", true}, "ask", "question", "w")
	if _, code, _ := c.do("POST", callback(a), `{"type":5}`); code != 50035 {
		t.Errorf("deferred autocomplete: code %v, want 50035", code)
	}
	if status, _, _ := c.do("POST", callback(a), `{"type":8,"data":{"choices":[{"name":"who","value":"who"}]}}`); status != 204 || len(a.Choices()) != 1 {
		t.Errorf("autocomplete: %d, %v", status, a.Choices())
	}
}

func TestMentionsAndContent(t *testing.T) {
	c := online(t)
	c.do("POST", "/channels/"+Channel+"/messages", `{"content":"@everyone <@7>"}`)
	c.do("POST", "/channels/"+Channel+"/messages", `{"content":"@everyone <@7>","allowed_mentions":{"parse":[]}}`)
	m := c.s.Messages(Channel)
	if len(m[0].Pings) != 2 || len(m[1].Pings) != 0 {
		t.Errorf("pings %v and %v, want two and none", m[0].Pings, m[1].Pings)
	}
	c.s.Say(Place{"7", true}, "secret", nil)
	if d := c.until("MESSAGE_CREATE"); d["content"] != "" {
		t.Errorf("content of a message without mention: %q, want none without the intent", d["content"])
	}
	c.s.Say(Place{"7", true}, "<@"+BotID+"> hello", nil)
	if d := c.until("MESSAGE_CREATE"); d["content"] == "" {
		t.Error("no content in a message that mentions the bot")
	}
}

func TestNonce(t *testing.T) {
	c := online(t)
	for range 2 {
		c.do("POST", "/channels/"+Channel+"/messages", `{"content":"x","nonce":"1","enforce_nonce":true}`)
	}
	if n := len(c.s.Messages(Channel)); n != 1 {
		t.Errorf("%d messages of one nonce, want 1", n)
	}
}

func TestCommands(t *testing.T) {
	c := online(t)
	path := "/applications/" + BotID + "/commands"
	tests := []struct{ name, body, fault string }{
		{"good", `[{"name":"hỏi","description":"d","options":[{"type":3,"name":"o","description":"d","required":true}]}]`, ""},
		{"combining marks", `[{"name":"` + "ho\u0309i" + `","description":"d"}]`, "REGEX"},
		{"upper case", `[{"name":"Ask","description":"d"}]`, "REGEX"},
		{"no description", `[{"name":"ask","description":""}]`, `"description"`},
		{"twice", `[{"name":"ask","description":"d"},{"name":"ask","description":"d"}]`, "DUPLICATE"},
		{"required last", `[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"b","description":"d","required":true}]}]`, "REQUIRED_INVALID"},
		{"menu with description", `[{"type":3,"name":"Explain this","description":"d"}]`, `"description"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			status, _, reply := c.do("PUT", path, tt.body)
			if (status == 200) != (tt.fault == "") || !strings.Contains(reply, tt.fault) {
				t.Errorf("status %d, %s; want fault %q", status, reply, tt.fault)
			}
		})
	}
	id := c.s.CommandID("hỏi")
	c.do("PUT", path, tests[0].body)
	if id == "" || c.s.CommandID("hỏi") != id {
		t.Errorf("ID %q became %q", id, c.s.CommandID("hỏi"))
	}
}

func TestGatewayRules(t *testing.T) {
	tests := []struct {
		name, frame string
		code        int
	}{
		{"unknown op", `{"op":99}`, 4001},
		{"not JSON", `{`, 4002},
		{"before identifying", `{"op":3,"d":{}}`, 4003},
		{"bare token", `{"op":2,"d":{"token":"x","intents":1,"properties":{}}}`, 4004},
		{"no intents", `{"op":2,"d":{"token":"Bot x","properties":{}}}`, 4013},
		{"privileged intents", `{"op":2,"d":{"token":"Bot x","intents":32768,"properties":{}}}`, 4014},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := connect(t, New(t))
			c.read()
			c.send(tt.frame)
			if _, code := c.read(); code != tt.code {
				t.Errorf("closed with %d, want %d", code, tt.code)
			}
		})
	}
}

func TestResume(t *testing.T) {
	s := New(t)
	c := connect(t, s)
	c.send(identify)
	id := c.until("READY")["session_id"].(string)
	c.ws.NetConn().Close()
	s.await("the end of the connection", func() bool { return s.gateway.live() == nil })
	s.Say(Place{"7", false}, "while away", nil)

	c = connect(t, s)
	c.send(`{"op":6,"d":{"token":"Bot x","session_id":"` + id + `","seq":1}}`)
	if d := c.until("MESSAGE_CREATE"); d["content"] != "while away" {
		t.Errorf("replayed %v", d)
	}
	c.until("RESUMED")

	early := connect(t, s)
	early.send(identify)
	early.read()
	if m, _ := early.read(); m["op"] != 9.0 {
		t.Errorf("second IDENTIFY within 5 s got %v, want op 9", m)
	}
}
