package bot

import (
	"strings"

	"github.com/bwmarrin/discordgo"
)

// A kind says what a user has done.
type kind int

const (
	broken   kind = iota // something that could not be decoded
	slash                // used a slash command
	complete             // typed into an option
	press                // pressed a button
)

// An input is an interaction, decoded and checked.
type input struct {
	kind           kind
	id, token, app string
	user           string
	name           string            // of the command; of the one behind a button's message if told
	options        map[string]string // values by name
	focused        string            // name of the option being typed
	customID       string            // of the button
	title          string            // of the button's message
}

// decode reads an interaction. discordgo hands on events that it could not
// decode in full, so that nothing in them is sure to be there.
func decode(i *discordgo.Interaction) input {
	in := input{id: i.ID, token: i.Token, app: i.AppID, options: map[string]string{}}
	switch {
	case i.Member != nil && i.Member.User != nil:
		in.user = i.Member.User.ID
	case i.User != nil:
		in.user = i.User.ID
	}
	switch d := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		in.kind, in.name = slash, d.Name
		if i.Type == discordgo.InteractionApplicationCommandAutocomplete {
			in.kind = complete
		}
		for _, o := range d.Options {
			if o == nil {
				continue
			}
			if s, ok := o.Value.(string); ok {
				in.options[o.Name] = s
			}
			if o.Focused {
				in.focused = o.Name
			}
		}
	case discordgo.MessageComponentInteractionData:
		in.kind, in.customID = press, d.CustomID
		m := i.Message
		if m != nil && m.Interaction != nil {
			in.name = m.Interaction.Name
		}
		if m != nil && len(m.Embeds) > 0 && m.Embeds[0] != nil {
			in.title = m.Embeds[0].Title
		}
	}
	if in.user == "" {
		in.kind = broken
	}
	return in
}

// self returns the bot's own user ID, "" before READY.
func self(s *discordgo.Session) string {
	s.State.RLock()
	defer s.State.RUnlock()
	if s.State.User == nil {
		return ""
	}
	return s.State.User.ID
}

// questionFor returns the question that a message puts to the bot, without
// the mention. It reports false for a message that is none: from a bot or
// webhook, ephemeral, of the system, or in a server without mentioning the
// bot.
func questionFor(self string, m *discordgo.Message) (string, bool) {
	if self == "" || m == nil || m.ID == "" || m.Author == nil || m.Author.ID == "" || m.Author.ID == self || m.Author.Bot ||
		m.WebhookID != "" || m.Flags&discordgo.MessageFlagsEphemeral != 0 {
		return "", false
	}
	if m.Type != discordgo.MessageTypeDefault && m.Type != discordgo.MessageTypeReply {
		return "", false
	}
	mentioned := false
	for _, u := range m.Mentions {
		mentioned = mentioned || u != nil && u.ID == self
	}
	if m.GuildID != "" && !mentioned {
		return "", false
	}
	mention := strings.NewReplacer("<@"+self+">", " ", "<@!"+self+">", " ")
	return strings.TrimSpace(mention.Replace(m.Content)), true
}
