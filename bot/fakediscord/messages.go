package fakediscord

import (
	"encoding/json"
	"fmt"
)

// Messages returns what the program has sent to a channel, interactions'
// messages included, in order and as they stand now.
func (s *Server) Messages(channel string) []Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.standing(channel)
}

func (s *Server) standing(channel string) []Message {
	var out []Message
	for _, m := range s.messages[channel] {
		if !m.Deleted && m.Flags&flagLoading == 0 {
			out = append(out, *m)
		}
	}
	return out
}

// AwaitMessages waits until a channel has n messages of the program and
// returns them.
func (s *Server) AwaitMessages(channel string, n int) []Message {
	s.t.Helper()
	var out []Message
	s.await(fmt.Sprintf("%d messages", n), func() bool {
		out = s.standing(channel)
		return len(out) >= n
	})
	return out
}

// AwaitTyping waits until the program has shown itself typing in a channel.
func (s *Server) AwaitTyping(channel string) {
	s.t.Helper()
	s.await("typing", func() bool { return s.typing[channel] > 0 })
}

// rendered is a message as Discord returns it.
func rendered(m *Message) map[string]any {
	out := map[string]any{
		"id": m.ID, "channel_id": m.ChannelID, "author": botUser(), "content": m.Content, "timestamp": timestamp,
		"edited_timestamp": nil, "tts": false, "mention_everyone": false, "mentions": []any{}, "mention_roles": []any{},
		"attachments": []any{}, "embeds": m.Embeds, "components": m.Components, "pinned": false, "type": 0, "flags": m.Flags,
	}
	if m.Embeds == nil {
		out["embeds"] = []any{}
	}
	if m.Components == nil {
		out["components"] = []any{}
	}
	return out
}

// find returns a message of a channel. The caller holds mu.
func (s *Server) find(channel, id string) *Message {
	for _, m := range s.messages[channel] {
		if m.ID == id && !m.Deleted {
			return m
		}
	}
	return nil
}

// keep adds a message to a channel. The caller holds mu.
func (s *Server) keep(channel string, p Payload, pings []string) *Message {
	m := &Message{ID: s.newID(), ChannelID: channel, Payload: p, Pings: pings}
	s.messages[channel] = append(s.messages[channel], m)
	return m
}

// known reports whether a channel exists. The caller holds mu.
func (s *Server) known(channel string) bool {
	return channel == Channel || s.channels[channel] != ""
}

func (s *Server) postMessage(c *call) (reply, *apiError) {
	p, err := readPayload(c)
	if err != nil {
		return nil, err
	}
	if p.Flags&FlagEphemeral != 0 {
		p.Flags &^= FlagEphemeral // only interactions have ephemeral messages
	}
	channel := c.PathValue("channel")
	var out reply
	s.change(func() {
		if !s.known(channel) {
			err = errChannel
			return
		}
		if p.EnforceNonce && p.Nonce != nil {
			for _, m := range s.messages[channel] {
				if string(m.Nonce) == string(p.Nonce) {
					out = rendered(m)
					return
				}
			}
		}
		replied := ""
		if r := p.Reference; r != nil {
			replied = s.gateway.authors[r.MessageID]
			if replied == "" && (r.FailIfNotExists == nil || *r.FailIfNotExists) {
				var v violations
				v.add("REPLIES_UNKNOWN_MESSAGE", "Unknown message", "message_reference")
				err = v.err()
				return
			}
		}
		out = rendered(s.keep(channel, p, pings(p, true, replied)))
	})
	return out, err
}

// readPayload decodes and checks a message that must not be empty.
func readPayload(c *call) (Payload, *apiError) {
	var p Payload
	if err := decode(c.body, &p); err != nil {
		return p, err
	}
	if err := checkMessage(p, c.files); err != nil {
		return p, err
	}
	if p.Content == "" && len(p.Embeds) == 0 && len(c.files) == 0 && p.Flags&flagComponentsV2 == 0 {
		return p, errEmpty
	}
	return p, nil
}

func (s *Server) getMessage(c *call) (reply, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.find(c.PathValue("channel"), c.PathValue("message"))
	if m == nil {
		return nil, errMessage
	}
	return rendered(m), nil
}

func (s *Server) patchMessage(c *call) (reply, *apiError) {
	var out reply
	var err *apiError
	s.change(func() {
		m := s.find(c.PathValue("channel"), c.PathValue("message"))
		if m == nil {
			err = errMessage
			return
		}
		if err = edit(m, c); err == nil {
			out = rendered(m)
		}
	})
	return out, err
}

// edit changes the parts of m that a body names; what it leaves out stays.
func edit(m *Message, c *call) *apiError {
	p := m.Payload
	var keys map[string]json.RawMessage
	if err := decode(c.body, &keys); err != nil {
		return err
	}
	for key, clear := range map[string]func(){
		"embeds":     func() { p.Embeds = nil },
		"components": func() { p.Components = nil },
		"content":    func() { p.Content = "" },
	} {
		if _, ok := keys[key]; ok {
			clear()
		}
	}
	if err := decode(c.body, &p); err != nil {
		return err
	}
	if err := checkMessage(p, c.files); err != nil {
		return err
	}
	if p.Content == "" && len(p.Embeds) == 0 && len(c.files) == 0 {
		return errEmpty
	}
	p.Flags = p.Flags&^(FlagEphemeral|flagLoading) | m.Flags&FlagEphemeral // fixed by the first response
	m.Payload = p
	return nil
}

func (s *Server) deleteMessage(c *call) (reply, *apiError) {
	var err *apiError
	s.change(func() {
		m := s.find(c.PathValue("channel"), c.PathValue("message"))
		if m == nil {
			err = errMessage
			return
		}
		m.Deleted = true
	})
	return nil, err
}

func (s *Server) postTyping(c *call) (reply, *apiError) {
	var err *apiError
	s.change(func() {
		channel := c.PathValue("channel")
		if !s.known(channel) {
			err = errChannel
			return
		}
		s.typing[channel]++
	})
	return nil, err
}

func (s *Server) postDM(c *call) (reply, *apiError) {
	var body struct {
		Recipient string `json:"recipient_id"`
	}
	if err := decode(c.body, &body); err != nil {
		return nil, err
	}
	var id string
	s.change(func() { id = s.dm(body.Recipient) })
	return map[string]any{"id": id, "type": 1}, nil
}

// dm returns the channel of direct messages with a user. The caller holds mu.
func (s *Server) dm(user string) string {
	for id, u := range s.channels {
		if u == user {
			return id
		}
	}
	id := s.newID()
	s.channels[id] = user
	return id
}
