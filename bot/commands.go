package bot

import (
	"github.com/bwmarrin/discordgo"

	"rapporteur/corpus/answer"
)

// A command is a slash command: what Discord shows of it and what it does.
type command struct {
	name, description string
	ephemeral         bool // only the user sees the reply
	options           []option
	run               func(b *bot, in input) answer.Answer
}

// An option is a value that a user gives to a command. All are text.
type option struct {
	name, description string
	required          bool
	max               int      // characters; maxOption if 0
	choices           []string // fixed values
	complete          func(a answers, typed string, n int) []answer.Choice
}

// Limits of Discord on choices.
const (
	maxChoices  = 25
	maxChoice   = 100 // characters of a name, bytes of a value
	maxOption   = 100
	maxQuestion = 500
)

// person and meeting complete names and meetings.
func person(a answers, typed string, n int) []answer.Choice  { return a.completePerson(typed, n) }
func meeting(a answers, typed string, n int) []answer.Choice { return a.completeMeeting(typed, n) }

// commands returns the bot's commands.
func commands() []command {
	return []command{
		{name: "ask", description: "Ask who met whom, when, where, how, and what was said",
			options: []option{{name: "question", description: "For example: who met Liu Jianchao in 2022?", required: true, max: maxQuestion}},
			run: func(b *bot, in input) answer.Answer {
				a, _ := b.answers.ask(in.options["question"], answer.Memory{})
				return a
			}},
		{name: "meetings", description: "List the meetings that fit, with their evidence",
			options: []option{
				{name: "person", description: "Someone who took part", complete: person},
				{name: "with", description: "Someone else who took part", complete: person},
				{name: "from", description: "First day, month or year: 2022, 2022-07 or 2022-07-06"},
				{name: "to", description: "Last day, month or year: 2022, 2022-07 or 2022-07-06"},
				{name: "mode", description: "How they met", choices: []string{"in person", "online", "phone", "hybrid"}},
				{name: "place", description: "City, country or building"},
				{name: "country", description: "Country or organisation that took part"},
				{name: "topic", description: "What they talked about"},
			},
			run: func(b *bot, in input) answer.Answer {
				o := in.options
				return b.answers.meetings(answer.Filter{Person: o["person"], With: o["with"], From: o["from"], To: o["to"],
					Country: o["country"], Mode: o["mode"], Place: o["place"], Topic: o["topic"]})
			}},
		{name: "participants", description: "Who took part in a meeting",
			options: []option{{name: "meeting", description: "Pick a meeting, or describe it", required: true, max: maxQuestion, complete: meeting}},
			run:     func(b *bot, in input) answer.Answer { return b.answers.meeting(in.options["meeting"]) }},
		{name: "person", description: "Who someone is: offices by date, meetings, spellings",
			options: []option{{name: "name", description: "The name, in any spelling", required: true, complete: person}},
			run:     func(b *bot, in input) answer.Answer { return b.answers.person(in.options["name"]) }},
		{name: "cite", description: "Find the sentences that speak of something",
			options: []option{{name: "query", description: "A few words", required: true, max: maxQuestion}},
			run:     func(b *bot, in input) answer.Answer { return b.answers.cite(in.options["query"]) }},
		{name: "sources", description: "What the answers rest on: the articles, their dates and problems",
			run: func(b *bot, in input) answer.Answer { return b.answers.sources() }},
		{name: "help", description: "What can be asked, with examples", ephemeral: true,
			run: func(b *bot, in input) answer.Answer {
				a := b.answers.help()
				if len(a.Suggestions) > 0 {
					a.Items = nil // the same examples
				}
				return a
			}},
	}
}

// command returns the command of a name; the zero command if there is none.
func (b *bot) command(name string) command {
	for _, c := range b.commands {
		if c.name == name {
			return c
		}
	}
	return command{}
}

// option returns a command's option of a name; the zero option if there is
// none.
func (c command) option(name string) option {
	for _, o := range c.options {
		if o.name == name {
			return o
		}
	}
	return option{}
}

// definition returns a command as Discord registers it: for servers and for
// direct messages with the bot.
func (c command) definition() *discordgo.ApplicationCommand {
	d := &discordgo.ApplicationCommand{
		Type: discordgo.ChatApplicationCommand, Name: c.name, Description: c.description,
		Contexts:         &[]discordgo.InteractionContextType{discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM},
		IntegrationTypes: &[]discordgo.ApplicationIntegrationType{discordgo.ApplicationIntegrationGuildInstall},
	}
	for _, o := range c.options {
		p := &discordgo.ApplicationCommandOption{
			Type: discordgo.ApplicationCommandOptionString, Name: o.name, Description: o.description,
			Required: o.required, Autocomplete: o.complete != nil, MaxLength: maxOption,
		}
		if o.max != 0 {
			p.MaxLength = o.max
		}
		for _, v := range o.choices {
			p.Choices = append(p.Choices, &discordgo.ApplicationCommandOptionChoice{Name: v, Value: v})
		}
		if o.choices != nil {
			p.MaxLength = 0
		}
		d.Options = append(d.Options, p)
	}
	return d
}
