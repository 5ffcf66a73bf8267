package bot

import (
	"strings"
	"testing"

	"rapporteur/bot/fakediscord"
	"rapporteur/corpus/answer"
)

// TestEachCommand runs each command and looks for words of its answer.
func TestEachCommand(t *testing.T) {
	t.Parallel()
	b := start(t, Options{})
	tests := []struct {
		name      string
		options   []string
		want      string
		ephemeral bool
	}{
		{"ask", []string{"question", "who met Liu Jianchao?"}, "who met Liu Jianchao?", false},
		{"ask", []string{"question", "nothing"}, "The articles do not tell.", false},
		{"ask", []string{"question", "nothing"}, "• who met Liu Jianchao", false},
		{"meetings", []string{"person", "Trung", "with", "Liu", "from", "2022", "to", "2023", "mode", "online", "place", "Hanoi", "country", "China", "topic", "trade"},
			`{Person:Trung With:Liu From:2022 To:2023 Country:China Mode:online Place:Hanoi Topic:trade}`, false},
		{"meetings", nil, "understood as: meetings", false},
		{"participants", []string{"meeting", "2022-07-06-x"}, "2022-07-06-x", false},
		{"person", []string{"name", "Lê Hoài Trung"}, "Lê Hoài Trung", false},
		{"cite", []string{"query", "climate change"}, "climate change", false},
		{"sources", nil, "sources", false},
		{"help", nil, "/ask", true},
		{"ask", nil, "Please give the option", true},
		{"gone", nil, "no longer has this command", true},
	}
	for _, tt := range tests {
		for _, where := range []fakediscord.Place{reader, direct} {
			m := b.Command(where, tt.name, tt.options...).Message()
			if got := strings.ReplaceAll(m.Text(), `\`, ""); !strings.Contains(got, tt.want) {
				t.Errorf("/%s %v: %q, want %q in it", tt.name, tt.options, got, tt.want)
			}
			if got := m.Flags&fakediscord.FlagEphemeral != 0; got != tt.ephemeral {
				t.Errorf("/%s %v: ephemeral %v, want %v", tt.name, tt.options, got, tt.ephemeral)
			}
			if m.AllowedMentions == nil || m.AllowedMentions.Parse == nil || len(m.AllowedMentions.Parse) != 0 {
				t.Errorf("/%s: allowed_mentions %+v, want an empty parse list", tt.name, m.AllowedMentions)
			}
		}
	}
}

func TestClaimHasItsQuote(t *testing.T) {
	t.Parallel()
	b := start(t, Options{})
	m := b.Command(reader, "ask", "question", "list 2").Message()
	want := "2 claims.\n\n" +
		"**1.** Claim number 1.\n> “Sentence number 1, which carries the claim.”\n> — *Party officials hold talks*, VNA, 6 July 2022, article 000\\_abc\n\n" +
		"**2.** Claim number 2.\n> “Sentence number 2, which carries the claim.”\n> — *Party officials hold talks*, VNA, 6 July 2022, article 000\\_abc"
	if got := m.Embeds[0].Description; got != want {
		t.Errorf("description\n%s\nwant\n%s", got, want)
	}
	if got := m.Embeds[0].Footer.Text; got != "2 of 2 shown · understood as: the question as it stands · 5 articles, 2020–2024" {
		t.Errorf("footer %q", got)
	}
	if len(m.Buttons()) != 0 {
		t.Error("buttons on a single page")
	}
}

func TestAutocomplete(t *testing.T) {
	t.Parallel()
	b := start(t, Options{})
	got := b.Autocomplete(reader, "meetings", "with", "x", "person", "le hoai").Choices()
	if len(got) != 2 || got[0].Name != "Lê Hoài Trung" || got[0].Value != "le hoai trung" {
		t.Errorf("choices %v", got)
	}
	if n := runes(got[1].Name); n > maxChoice || !strings.HasSuffix(got[1].Name, "…") {
		t.Errorf("a long name became %q, %d characters", got[1].Name, n)
	}
	if got := b.Autocomplete(reader, "participants", "meeting", "").Choices(); len(got) == 0 {
		t.Error("no meetings for empty input")
	}
	if got := b.Autocomplete(reader, "meetings", "place", "Han").Choices(); len(got) != 0 {
		t.Errorf("choices %v for an option that has none", got)
	}
}

// TestPages turns pages, also on a bot that has been started anew, and presses
// what should not be pressed.
func TestPages(t *testing.T) {
	t.Parallel()
	s := fakediscord.New(t)
	b := goOnline(t, s, Options{})
	b.AwaitReady(1)
	m := b.Command(reader, "ask", "question", "list 12").Message()
	if got := m.Embeds[0].Footer.Text; !strings.HasPrefix(got, "1–5 of 12 · page 1/3") {
		t.Errorf("footer %q", got)
	}
	buttons := m.Buttons()
	if len(buttons) != 3 || !buttons[0].Disabled || buttons[1].Label != "1/3" || buttons[2].Disabled {
		t.Fatalf("buttons %+v", buttons)
	}
	if err := b.stop(); err != nil {
		t.Fatal(err)
	}

	s.Advance(identifyEvery)
	b = goOnline(t, s, Options{})
	b.AwaitReady(2)
	next := b.Press(reader, m, buttons[2].CustomID)
	if got := next.Response(); got != fakediscord.ResponseUpdate {
		t.Errorf("response type %d, want an update", got)
	}
	m = next.Message()
	if got := m.Embeds[0]; !strings.HasPrefix(got.Footer.Text, "6–10 of 12 · page 2/3") || got.Title != "list 12" || !strings.Contains(got.Description, "**6.** Claim number 6.") {
		t.Errorf("page 2: %+v", got)
	}
	m = b.Press(reader, m, m.Buttons()[2].CustomID).Message()
	if got := m.Buttons(); !got[2].Disabled || got[1].Label != "3/3" {
		t.Errorf("buttons of the last page: %+v", got)
	}

	tests := []struct {
		name, id, want string
		by             fakediscord.Place
	}{
		{"another user", m.Buttons()[0].CustomID, "belong to who asked", other},
		{"expired", "pg:1:gone-12:2:" + reader.User, "has expired", reader},
		{"another version", "pg:9:list-12:2:" + reader.User, "another version", reader},
		{"not ours", "x", "another version", reader},
		{"code of no command", "pg:1:-gone:2:" + reader.User, "has expired", reader},
		{"code of a command with options", "pg:1:-ask:2:" + reader.User, "has expired", reader},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			i := b.Press(tt.by, m, tt.id)
			if got := i.Response(); got != fakediscord.ResponseMessage {
				t.Fatalf("response type %d, want a message", got)
			}
			got := i.Message()
			if !strings.Contains(got.Text(), tt.want) || got.Flags&fakediscord.FlagEphemeral == 0 {
				t.Errorf("%q, flags %d; want %q, ephemeral", got.Text(), got.Flags, tt.want)
			}
		})
	}
	over := b.Press(reader, m, "pg:1:list-12:999:"+reader.User).Message()
	if got := over.Embeds[0].Footer.Text; !strings.HasPrefix(got, "11–12 of 12 · page 3/3") {
		t.Errorf("a page beyond the last: %q", got)
	}
}

// TestPagesOfSources turns pages of an answer that is no answer to a query.
func TestPagesOfSources(t *testing.T) {
	t.Parallel()
	a := handmade()
	a.sources = func() answer.Answer { return answer.Answer{Query: "sources", Lead: "60 articles", Items: claims(60)} }
	b := start(t, Options{answers: a})
	m := b.Command(reader, "sources").Message()
	m = b.Press(reader, m, m.Buttons()[2].CustomID).Message()
	if got := m.Embeds[0]; !strings.HasPrefix(got.Footer.Text, "6–10 of 60 · page 2/12 · 5 articles") || got.Title != "sources" {
		t.Errorf("title %q, footer %q", got.Title, got.Footer.Text)
	}
}

func TestPagesWithoutCode(t *testing.T) {
	t.Parallel()
	b := start(t, Options{})
	i := b.Command(reader, "ask", "question", "plain 60")
	if got := i.Message().Embeds[0].Footer.Text; !strings.HasPrefix(got, "1–5 of 60 · page 1/12") {
		t.Errorf("footer %q", got)
	}
	last := i.Followup(maxMessages - 2)
	if got := last.Text(); !strings.Contains(got, "The first 25 of 60 are shown.") {
		t.Errorf("last message %q", got)
	}
}

func TestMessages(t *testing.T) {
	t.Parallel()
	b := start(t, Options{})
	mention := "<@" + fakediscord.BotID + "> "
	tests := []struct {
		name    string
		at      fakediscord.Place
		content string
		more    map[string]any
		want    string // in the reply; "" for no reply
	}{
		{"direct", direct, "who met Trung?", nil, "who met Trung?"},
		{"mention", reader, mention + "who met Trung?", nil, "who met Trung?"},
		{"mention alone", reader, mention, nil, "Ask me who met whom"},
		{"old form of a mention", reader, "<@!" + fakediscord.BotID + "> who?", nil, "who?"},
		{"reply to the bot", reader, mention + "and when?", map[string]any{"type": 19}, "and when?"},
		{"too long", direct, strings.Repeat("x", 501), nil, "at most 500"},
		{"no mention", reader, "who met Trung?", nil, ""},
		{"mention of another", reader, "<@1300000000000000008> who?", nil, ""},
		{"own", direct, "hello", map[string]any{"author": map[string]any{"id": fakediscord.BotID, "username": "bot"}}, ""},
		{"of a bot", direct, "hello", map[string]any{"author": map[string]any{"id": "5", "username": "b", "bot": true}}, ""},
		{"of a webhook", direct, "hello", map[string]any{"webhook_id": "5"}, ""},
		{"ephemeral", direct, "hello", map[string]any{"flags": 64}, ""},
		{"pinned notice", direct, "", map[string]any{"type": 6}, ""},
	}
	seen := map[string]int{}
	for _, tt := range tests {
		channel := fakediscord.Channel
		if !tt.at.Guild {
			channel = b.DMChannel(tt.at.User)
		}
		id := b.Say(tt.at, tt.content, tt.more)
		if tt.want == "" {
			continue
		}
		seen[channel]++
		list := b.AwaitMessages(channel, seen[channel])
		m := list[len(list)-1]
		if !strings.Contains(m.Text(), tt.want) {
			t.Errorf("%s: reply %q, want %q in it", tt.name, m.Text(), tt.want)
		}
		if m.Reference == nil || m.Reference.MessageID != id || len(m.Pings) != 0 {
			t.Errorf("%s: reference %+v, pings %v; want a silent reply", tt.name, m.Reference, m.Pings)
		}
		b.AwaitTyping(channel)
	}
	// One more of each, so that a reply to any of those before would have come.
	b.Say(direct, "last", nil)
	b.Say(reader, mention+"last", nil)
	for channel, n := range seen {
		if got := len(b.AwaitMessages(channel, n+1)); got != n+1 {
			t.Errorf("%d messages in %s, want %d: something was answered that should not be", got, channel, n+1)
		}
	}
}

func TestDuplicateEvent(t *testing.T) {
	t.Parallel()
	b := start(t, Options{})
	id := b.Say(direct, "once", nil)
	b.Say(direct, "once", map[string]any{"id": id})
	i := b.Command(reader, "ask", "question", "once")
	b.Dispatch("INTERACTION_CREATE", map[string]any{"id": i.ID, "token": i.Token, "type": 2, "application_id": fakediscord.BotID,
		"user": map[string]any{"id": direct.User}, "data": map[string]any{"id": "8", "name": "ask", "type": 1}})
	i.Message()
	b.Say(direct, "end", nil)
	if n := len(b.AwaitMessages(b.DMChannel(direct.User), 2)); n != 2 {
		t.Errorf("%d replies to two messages, one of them twice", n)
	}
	if n := len(b.Requests("POST", "/interactions/"+i.ID)); n != 1 {
		t.Errorf("%d responses to an interaction that came twice", n)
	}
}

func TestReplyWithoutHistory(t *testing.T) {
	t.Parallel()
	b := start(t, Options{})
	channel := b.DMChannel(direct.User)
	b.Fail(fakediscord.Fault{Method: "POST", Path: "/channels/" + channel + "/messages", Status: 400, Times: 1,
		Body: `{"code":160002,"message":"Cannot reply without permission to read message history"}`})
	b.Say(direct, "hello", nil)
	if m := b.AwaitMessages(channel, 1)[0]; m.Reference != nil {
		t.Errorf("reference %+v", m.Reference)
	}
}

func TestRegistration(t *testing.T) {
	t.Parallel()
	s := fakediscord.New(t)
	for n := 1; n <= 2; n++ {
		b := goOnline(t, s, Options{})
		b.AwaitReady(n)
		b.AwaitRequests("GET", "/applications/", n)
		link := "</ask:" + s.CommandID("ask") + ">"
		for n == 2 && !strings.Contains(b.Command(reader, "help").Message().Text(), link) {
			// The bot is still reading the commands' IDs.
		}
		if n == 1 {
			b.AwaitRequests("PUT", "/applications/", 1)
		}
		if err := b.stop(); err != nil {
			t.Fatal(err)
		}
		s.Advance(identifyEvery)
	}
	if n := len(s.Requests("PUT", "/applications/")); n != 1 {
		t.Errorf("registered %d times, want once: nothing had changed", n)
	}
	if n := len(s.Commands()); n != len(commands()) {
		t.Errorf("%d commands registered, want %d", n, len(commands()))
	}
}
