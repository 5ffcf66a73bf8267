package fakediscord

import (
	"time"
)

// Deadlines of an interaction. Only what Advance adds to the clock counts, so
// that a slow machine fails no test.
const (
	responseDeadline = 3 * time.Second  // for the first response
	tokenLife        = 15 * time.Minute // for edits and follow-ups
)

// Types of an interaction's first response.
const (
	ResponseMessage      = 4
	ResponseDeferred     = 5
	ResponseDeferUpdate  = 6
	ResponseUpdate       = 7
	ResponseAutocomplete = 8
	responseModal        = 9
)

// Kinds of interaction.
const (
	kindCommand      = 2
	kindComponent    = 3
	kindAutocomplete = 4
)

// An Interaction is one that the Server has sent to the program.
type Interaction struct {
	ID, Token string

	s         *Server
	kind      int
	channel   string
	created   time.Duration // by the clock of Advance
	response  int           // type of the first response; 0 before it
	payload   Payload       // of the first response
	original  *Message      // what @original is; nil before it
	followups []*Message
}

// Response waits for the first response and returns its type.
func (i *Interaction) Response() int {
	i.s.t.Helper()
	var out int
	i.s.await("a response to the interaction", func() bool { out = i.response; return out != 0 })
	return out
}

// Message waits until the interaction's message can be read, after a deferral
// too, and returns it as it stands.
func (i *Interaction) Message() Message {
	i.s.t.Helper()
	var out Message
	i.s.await("the interaction's message", func() bool {
		if i.response == 0 || i.response == ResponseDeferUpdate || i.original == nil || i.original.Flags&flagLoading != 0 {
			return false
		}
		out = *i.original
		return true
	})
	return out
}

// Followup waits for follow-up n, counted from 0, and returns it.
func (i *Interaction) Followup(n int) Message {
	i.s.t.Helper()
	var out Message
	i.s.await("a follow-up", func() bool {
		if len(i.followups) <= n {
			return false
		}
		out = *i.followups[n]
		return true
	})
	return out
}

// Choices waits for an autocomplete response and returns its suggestions.
func (i *Interaction) Choices() []Choice {
	i.s.t.Helper()
	i.Response()
	i.s.mu.Lock()
	defer i.s.mu.Unlock()
	return i.payload.Choices
}

// Responded reports whether there has been a response.
func (i *Interaction) Responded() bool {
	i.s.mu.Lock()
	defer i.s.mu.Unlock()
	return i.response != 0
}

func (s *Server) postCallback(c *call) (reply, *apiError) {
	var body struct {
		Type int     `json:"type"`
		Data Payload `json:"data"`
	}
	if err := decode(c.body, &body); err != nil {
		return nil, err
	}
	var err *apiError
	s.change(func() {
		i := s.interactions[c.PathValue("id")]
		switch {
		case i == nil || i.Token != c.PathValue("token"):
			err = errInteraction
		case s.clock-i.created > responseDeadline:
			err = errInteraction
		case i.response != 0:
			err = errAcknowledged
		default:
			err = i.accept(body.Type, body.Data, c.files)
		}
	})
	return nil, err
}

// accept carries out a first response. The caller holds the server's lock.
func (i *Interaction) accept(kind int, p Payload, files []string) *apiError {
	var v violations
	if !i.allows(kind) {
		v.add("INTERACTION_APPLICATION_COMMAND_INVALID_TYPE", "Not a response to this kind of interaction.", "type")
		return v.err()
	}
	if kind != ResponseAutocomplete && len(p.Choices) > 0 {
		v.add("BASE_TYPE_BAD_TYPE", "Only an autocomplete response has choices.", "data", "choices")
	}
	if kind == ResponseDeferred && p.Flags&^FlagEphemeral != 0 {
		v.add("MESSAGE_FLAGS_INVALID", "A deferred response accepts only EPHEMERAL.", "data", "flags")
	}
	if kind == ResponseAutocomplete {
		v.choices(p.Choices, []string{"data", "choices"})
	}
	if err := v.err(); err != nil {
		return err
	}
	if err := checkMessage(p, files, "data"); err != nil {
		return err
	}
	empty := p.Content == "" && len(p.Embeds) == 0 && len(files) == 0
	switch kind {
	case ResponseMessage:
		if empty {
			return errEmpty
		}
		i.original = i.s.keep(i.channel, p, pings(p, false, ""))
	case ResponseDeferred:
		i.original = i.s.keep(i.channel, Payload{Flags: p.Flags | flagLoading}, nil)
	case ResponseUpdate:
		if empty {
			return errEmpty
		}
		p.Flags = i.original.Flags
		i.original.Payload = p
	}
	i.response, i.payload = kind, p
	return nil
}

// allows reports whether a response type fits the interaction.
func (i *Interaction) allows(response int) bool {
	switch response {
	case ResponseMessage, ResponseDeferred, responseModal:
		return i.kind != kindAutocomplete
	case ResponseUpdate, ResponseDeferUpdate:
		return i.kind == kindComponent && i.original != nil
	case ResponseAutocomplete:
		return i.kind == kindAutocomplete
	}
	return false
}

// token returns the interaction behind a webhook call, if its token still
// lives. The caller holds mu.
func (s *Server) token(c *call) (*Interaction, *apiError) {
	i := s.tokens[c.PathValue("token")]
	switch {
	case c.PathValue("app") != BotID || i == nil || i.response == 0:
		return nil, errWebhook
	case s.clock-i.created > tokenLife:
		return nil, errToken
	}
	return i, nil
}

// target returns the message that a webhook call names. The caller holds mu.
func (s *Server) target(c *call) (*Interaction, *Message, *apiError) {
	i, err := s.token(c)
	if err != nil {
		return nil, nil, err
	}
	id := c.PathValue("message")
	if id == "@original" && i.original != nil && !i.original.Deleted {
		return i, i.original, nil
	}
	for _, m := range i.followups {
		if m.ID == id && !m.Deleted {
			return i, m, nil
		}
	}
	return nil, nil, errMessage
}

func (s *Server) getWebhookMessage(c *call) (reply, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, m, err := s.target(c)
	if err != nil {
		return nil, err
	}
	return rendered(m), nil
}

func (s *Server) patchWebhookMessage(c *call) (reply, *apiError) {
	var out reply
	var err *apiError
	s.change(func() {
		var i *Interaction
		var m *Message
		if i, m, err = s.target(c); err != nil {
			return
		}
		if err = edit(m, c); err != nil {
			return
		}
		if i.response == ResponseDeferUpdate {
			i.response = ResponseUpdate
		}
		out = rendered(m)
	})
	return out, err
}

func (s *Server) deleteWebhookMessage(c *call) (reply, *apiError) {
	var err *apiError
	s.change(func() {
		var m *Message
		if _, m, err = s.target(c); err == nil {
			m.Deleted = true
		}
	})
	return nil, err
}

func (s *Server) postFollowup(c *call) (reply, *apiError) {
	p, err := readPayload(c)
	if err != nil {
		return nil, err
	}
	var out reply
	s.change(func() {
		var i *Interaction
		if i, err = s.token(c); err != nil {
			return
		}
		// The first follow-up after a deferral edits the placeholder and
		// cannot change who sees it.
		if o := i.original; o != nil && o.Flags&flagLoading != 0 && !o.Deleted {
			p.Flags = p.Flags&^FlagEphemeral | o.Flags&FlagEphemeral
			o.Payload = p
			out = rendered(o)
			return
		}
		m := s.keep(i.channel, p, pings(p, false, ""))
		i.followups = append(i.followups, m)
		out = rendered(m)
	})
	if c.URL.Query().Get("wait") != "true" && err == nil {
		return nil, nil
	}
	return out, err
}
