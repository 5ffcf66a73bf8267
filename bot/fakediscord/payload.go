package fakediscord

import (
	"encoding/json"
	"strings"
)

// Message flags that the fake knows.
const (
	FlagEphemeral    = 1 << 6
	flagLoading      = 1 << 7
	flagComponentsV2 = 1 << 15
)

// A Payload is a message as a program sends it.
type Payload struct {
	Content         string          `json:"content"`
	Embeds          []Embed         `json:"embeds"`
	Components      []Component     `json:"components"`
	AllowedMentions *Mentions       `json:"allowed_mentions"`
	Flags           int             `json:"flags"`
	Nonce           json.RawMessage `json:"nonce,omitempty"` // a string or a number
	EnforceNonce    bool            `json:"enforce_nonce,omitempty"`
	Reference       *Reference      `json:"message_reference,omitempty"`
	Attachments     []Attachment    `json:"attachments"`
	Choices         []Choice        `json:"choices,omitempty"` // of an autocomplete reply
}

// A Message is a message as Discord keeps it.
type Message struct {
	ID, ChannelID string
	Payload
	Pings   []string // who and what it notifies: IDs, "everyone"
	Deleted bool
}

// An Embed is a card in a message.
type Embed struct {
	Title       string  `json:"title,omitempty"`
	Description string  `json:"description,omitempty"`
	URL         string  `json:"url,omitempty"`
	Color       int     `json:"color,omitempty"`
	Author      *Author `json:"author,omitempty"`
	Footer      *Footer `json:"footer,omitempty"`
	Fields      []Field `json:"fields,omitempty"`
	Image       *Image  `json:"image,omitempty"`
	Thumbnail   *Image  `json:"thumbnail,omitempty"`
}

// The parts of an embed.
type (
	Author struct {
		Name string `json:"name"`
		URL  string `json:"url,omitempty"`
	}
	Footer struct {
		Text string `json:"text"`
	}
	Field struct {
		Name   string `json:"name"`
		Value  string `json:"value"`
		Inline bool   `json:"inline,omitempty"`
	}
	Image struct {
		URL string `json:"url"`
	}
)

// A Component is a row, button or select.
type Component struct {
	Type        int         `json:"type"`
	CustomID    string      `json:"custom_id,omitempty"`
	Label       string      `json:"label,omitempty"`
	Style       int         `json:"style,omitempty"`
	URL         string      `json:"url,omitempty"`
	Disabled    bool        `json:"disabled,omitempty"`
	Placeholder string      `json:"placeholder,omitempty"`
	Options     []SelectOpt `json:"options,omitempty"`
	Components  []Component `json:"components,omitempty"`
}

// A SelectOpt is an option of a select.
type SelectOpt struct {
	Label       string `json:"label"`
	Value       string `json:"value"`
	Description string `json:"description,omitempty"`
}

// Mentions says which mentions of a message notify.
type Mentions struct {
	Parse       []string `json:"parse"`
	Users       []string `json:"users,omitempty"`
	Roles       []string `json:"roles,omitempty"`
	RepliedUser bool     `json:"replied_user,omitempty"`
}

// A Reference names the message that is replied to.
type Reference struct {
	MessageID       string `json:"message_id"`
	ChannelID       string `json:"channel_id,omitempty"`
	FailIfNotExists *bool  `json:"fail_if_not_exists,omitempty"`
}

// An Attachment is a file of a message.
type Attachment struct {
	ID          json.RawMessage `json:"id"`
	Filename    string          `json:"filename,omitempty"`
	Description string          `json:"description,omitempty"`
}

// A Choice is a suggestion of an autocomplete reply.
type Choice struct {
	Name  string `json:"name"`
	Value any    `json:"value"`
}

// Buttons returns the buttons of a message in order.
func (m Message) Buttons() []Component {
	var out []Component
	for _, row := range m.Components {
		for _, c := range row.Components {
			if c.Type == 2 {
				out = append(out, c)
			}
		}
	}
	return out
}

// Text returns all words of a message, for a test to search.
func (m Message) Text() string {
	parts := []string{m.Content}
	for _, e := range m.Embeds {
		parts = append(parts, e.Title, e.Description)
		for _, f := range e.Fields {
			parts = append(parts, f.Name, f.Value)
		}
		if e.Footer != nil {
			parts = append(parts, e.Footer.Text)
		}
	}
	return strings.Join(parts, "\n")
}

// pings returns what a message with payload p notifies; replied is the author
// of the message it replies to, "" if none. A channel message parses
// everything unless told otherwise, an interaction's only users.
func pings(p Payload, channel bool, replied string) []string {
	m := p.AllowedMentions
	if m == nil {
		m = &Mentions{Parse: []string{"users"}}
		if channel {
			m = &Mentions{Parse: []string{"users", "roles", "everyone"}, RepliedUser: true}
		}
	}
	var out []string
	parse := " " + strings.Join(m.Parse, " ") + " "
	if strings.Contains(parse, " everyone ") && (strings.Contains(p.Content, "@everyone") || strings.Contains(p.Content, "@here")) {
		out = append(out, "everyone")
	}
	for _, x := range mentioned.FindAllStringSubmatch(p.Content, -1) {
		kind, listed := "users", m.Users
		if x[1] == "&" {
			kind, listed = "roles", m.Roles
		}
		if strings.Contains(parse, " "+kind+" ") || strings.Contains(" "+strings.Join(listed, " ")+" ", " "+x[2]+" ") {
			out = append(out, x[2])
		}
	}
	if m.RepliedUser && replied != "" {
		out = append(out, replied)
	}
	return out
}
