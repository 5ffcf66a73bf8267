package bot

import (
	"strings"
	"testing"

	"rapporteur/bot/fakediscord"
	"rapporteur/corpus"
	"rapporteur/corpus/answer"
	"rapporteur/seeds"
)

// seeded answers from the seed articles.
func seeded(t *testing.T) *answers {
	t.Helper()
	c, err := corpus.Load([]corpus.Dir{{Name: "seeds", FS: seeds.FS}}, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	a := answersOf(answer.New(c))
	return &a
}

// TestSeeds asks over the seed articles, through Discord.
func TestSeeds(t *testing.T) {
	t.Parallel()
	s := fakediscord.New(t)
	b := goOnline(t, s, Options{answers: seeded(t)})
	b.AwaitReady(1)

	ask := b.Command(reader, "ask", "question", "who met Liu Jianchao").Message().Text()
	for _, want := range []string{"Le Hoai Trung", "Nguyen Phu Trong", "online", "6 July 2022", "5 September 2023", "“Earlier the same day", "3 of 3 shown"} {
		if !strings.Contains(ask, want) {
			t.Errorf("/ask who met Liu Jianchao: no %q in\n%s", want, ask)
		}
	}
	if got := b.Command(reader, "ask", "question", "who met Xi Jinping").Message().Text(); !strings.Contains(got, "mention") {
		t.Errorf("who met Xi Jinping:\n%s", got)
	}
	typed := []struct{ command, option, typed, want string }{
		{"meetings", "person", "le hoai", "Trung"},
		{"meetings", "with", "lê hoài", "Trung"},
		{"person", "name", "LIU", "Liu Jianchao"},
		{"person", "name", "", ""},
		{"participants", "meeting", "", ""},
		{"participants", "meeting", "xie chun", "Xie"},
	}
	for _, tt := range typed {
		got := b.Autocomplete(reader, tt.command, tt.option, tt.typed).Choices()
		if len(got) == 0 || !strings.Contains(got[0].Name, tt.want) {
			t.Errorf("/%s %s %q: choices %v, want %q first", tt.command, tt.option, tt.typed, got, tt.want)
			continue
		}
		picked := b.Command(reader, tt.command, tt.option, got[0].Value.(string)).Message()
		if picked.Embeds[0].Color != colourAnswer {
			t.Errorf("/%s %s %q, as picked, finds nothing: %s", tt.command, tt.option, got[0].Value, picked.Text())
		}
	}
	for _, name := range []string{"sources", "help"} {
		if got := b.Command(reader, name).Message(); len(got.Text()) < 100 {
			t.Errorf("/%s: %q", name, got.Text())
		}
	}

	replies := []struct {
		command []string // with its options
		want    string
	}{
		{[]string{"meetings", "from", "2024", "to", "2022"}, "write the earlier date first"},
		{[]string{"meetings", "from", "soon"}, "write 2022, 2022-07 or 2022-07-06"},
		{[]string{"meetings", "from", "5 September 2023", "to", "2023"}, "2 of 2 shown"},
		{[]string{"participants", "meeting", "6 July 2022"}, "Vietnam: Le Hoai Trung (Head of"},
		{[]string{"participants", "meeting", "Trung Liu"}, "(2022-07-06-3bcf5fd6)"},
		{[]string{"participants", "meeting", "999"}, "is no meeting and no article"},
		{[]string{"person", "name", "Trung"}, "Also written Lê Hoài Trung"},
		{[]string{"person", "name", "Trung Liu"}, "several people: Le Hoai Trung and Liu Jianchao"},
		{[]string{"ask", "question", "hello"}, "Ask who met whom"},
		{[]string{"ask", "question", "what did Wang Yi say"}, "statements)."},
	}
	for _, tt := range replies {
		got := b.Command(reader, tt.command[0], tt.command[1:]...).Message().Text()
		if !strings.Contains(got, tt.want) {
			t.Errorf("/%s: no %q in\n%s", strings.Join(tt.command, " "), tt.want, got)
		}
		if tt.command[0] == "ask" && strings.Count(got, "They believed that Việt Nam") > 1 {
			t.Errorf("a statement stands twice in\n%s", got)
		}
	}

	channel := b.DMChannel(direct.User)
	b.Say(direct, "did Le Hoai Trung meet Cai Qi?", nil)
	b.AwaitMessages(channel, 1)
	b.Say(direct, "when?", nil)
	if got := b.AwaitMessages(channel, 2)[1].Text(); !strings.Contains(got, "22 March 2024") {
		t.Errorf("“when?” after a question:\n%s", got)
	}

	list := b.Command(reader, "meetings").Message()
	if !strings.Contains(list.Text(), "1–5 of 8") || len(list.Buttons()) != 3 {
		t.Fatalf("/meetings:\n%s", list.Text())
	}
	if err := b.stop(); err != nil {
		t.Fatal(err)
	}
	s.Advance(identifyEvery)
	b = goOnline(t, s, Options{answers: seeded(t)})
	b.AwaitReady(2)
	if got := b.Press(reader, list, list.Buttons()[2].CustomID).Message(); !strings.Contains(got.Text(), "6–8 of 8") {
		t.Errorf("the next page after a restart:\n%s", got.Text())
	}
}
