package bot

import (
	"crypto/rand"
	"fmt"

	"github.com/bwmarrin/discordgo"

	"rapporteur/corpus/answer"
)

// A reply is what a handler wants said. It is a value: send.go sends it.
type reply struct {
	embeds    []*discordgo.MessageEmbed
	buttons   []discordgo.MessageComponent
	more      [][]*discordgo.MessageEmbed // further messages
	ephemeral bool                        // only the user sees it
	update    bool                        // it takes the place of the message whose button was pressed
	choices   []answer.Choice             // for an autocomplete, instead of all the above
	outcome   string                      // for the log
}

// Colours, one a kind of message. The words tell the same.
const (
	colourAnswer = 0x2F6DB5
	colourNone   = 0x8A8F98 // nothing found
	colourNotice = 0xC27C0E
)

// notice is a short message for the user alone.
func notice(text, outcome string) reply {
	return reply{
		embeds:    []*discordgo.MessageEmbed{{Description: text, Color: colourNotice}},
		ephemeral: true,
		outcome:   outcome,
	}
}

// failure is the reply when the bot is at fault, and the incident's code, which
// the log has as well.
func failure() (reply, string) {
	incident := rand.Text()[:6]
	return notice(fmt.Sprintf("Something went wrong on Rapporteur's side. Please try again; if it comes back, tell the operator incident `%s`.", incident), "failed"), incident
}

// A choice is an autocomplete suggestion as Discord takes it.
type choice struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// choices is the data of an autocomplete response. Discord accepts an absent
// list but has been seen to refuse an empty one.
type choices struct {
	Choices []choice `json:"choices,omitempty"`
}

// choiceList keeps suggestions within Discord's limits: a name is cut visibly,
// a value that is too long cannot be sent.
func choiceList(list []answer.Choice) choices {
	var out choices
	for _, c := range list {
		if len(c.Value) == 0 || len(c.Value) > maxChoice || len(out.Choices) == maxChoices {
			continue
		}
		name := cut(plain(c.Name), maxChoice)
		if name == "" {
			name = c.Value
		}
		out.Choices = append(out.Choices, choice{name, c.Value})
	}
	return out
}
