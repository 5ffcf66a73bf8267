package fakediscord

import "maps"

// timestamp is the time that events carry; nothing depends on it.
const timestamp = "2026-01-01T00:00:00+00:00"

// A Place says where an event happens and who causes it.
type Place struct {
	User  string // ID of the user
	Guild bool   // in the guild's Channel, else in direct messages
}

// DMChannel returns the channel of direct messages with a user.
func (s *Server) DMChannel(user string) string {
	var id string
	s.change(func() { id = s.dm(user) })
	return id
}

// Command sends a slash command with string options, in alternating names and
// values.
func (s *Server) Command(p Place, name string, options ...string) *Interaction {
	return s.interact(p, kindCommand, commandData(name, options, ""), nil)
}

// Autocomplete sends what Discord sends while a user types into the last of
// the options.
func (s *Server) Autocomplete(p Place, name string, options ...string) *Interaction {
	focused := ""
	if len(options) >= 2 {
		focused = options[len(options)-2]
	}
	return s.interact(p, kindAutocomplete, commandData(name, options, focused), nil)
}

// Press sends the press of a button of a message that the program has sent.
func (s *Server) Press(p Place, m Message, customID string) *Interaction {
	return s.interact(p, kindComponent, map[string]any{"custom_id": customID, "component_type": 2}, &m)
}

// Interact sends an interaction of any kind with the data given; nil leaves
// the data out.
func (s *Server) Interact(p Place, kind int, data map[string]any) *Interaction {
	return s.interact(p, kind, data, nil)
}

func commandData(name string, options []string, focused string) map[string]any {
	list := []any{}
	for k := 0; k+1 < len(options); k += 2 {
		o := map[string]any{"name": options[k], "type": 3, "value": options[k+1]}
		if options[k] == focused {
			o["focused"] = true
		}
		list = append(list, o)
	}
	return map[string]any{"id": "1100000000000000008", "name": name, "type": 1, "options": list}
}

func (s *Server) interact(p Place, kind int, data map[string]any, m *Message) *Interaction {
	i := &Interaction{s: s, kind: kind}
	var d map[string]any
	s.change(func() {
		i.ID = s.newID()
		i.Token = "interaction-token-" + i.ID
		i.created = s.clock
		i.channel = s.channel(p)
		d = map[string]any{
			"id": i.ID, "token": i.Token, "type": kind, "application_id": BotID, "version": 1, "channel_id": i.channel,
			"app_permissions": "274878024704", "locale": "vi", "entitlements": []any{}, "attachment_size_limit": 10 << 20,
		}
		if data != nil {
			d["data"] = data
		}
		maps.Copy(d, s.author(p))
		if m != nil {
			i.original = s.find(m.ChannelID, m.ID)
			d["message"] = rendered(m)
		}
		s.interactions[i.ID], s.tokens[i.Token] = i, i
	})
	s.Dispatch("INTERACTION_CREATE", d)
	return i
}

// channel returns where an event happens. The caller holds mu.
func (s *Server) channel(p Place) string {
	if p.Guild {
		return Channel
	}
	return s.dm(p.User)
}

// author returns the parts of an interaction that differ between a guild and
// direct messages.
func (s *Server) author(p Place) map[string]any {
	u := user(p.User)
	if !p.Guild {
		return map[string]any{"user": u, "context": 1, "authorizing_integration_owners": map[string]any{"0": "0"}}
	}
	return map[string]any{
		"guild_id": GuildID, "guild_locale": "en-US", "context": 0,
		"authorizing_integration_owners": map[string]any{"0": GuildID},
		"member":                         map[string]any{"user": u, "roles": []any{}, "joined_at": timestamp, "permissions": "2147483648"},
	}
}

func user(id string) map[string]any {
	return map[string]any{"id": id, "username": "u" + id, "discriminator": "0"}
}

// Say sends a message of a user; in the guild it mentions the bot if its
// content does. More members of the event can be given or replaced. It returns
// the message's ID.
func (s *Server) Say(p Place, content string, more map[string]any) string {
	var id string
	var d map[string]any
	s.change(func() {
		id = s.newID()
		d = map[string]any{
			"id": id, "channel_id": s.channel(p), "channel_type": 1, "author": user(p.User), "content": content,
			"timestamp": timestamp, "edited_timestamp": nil, "mentions": []any{}, "mention_roles": []any{},
			"attachments": []any{}, "embeds": []any{}, "components": []any{}, "type": 0, "flags": 0,
		}
		if p.Guild {
			d["guild_id"], d["channel_type"] = GuildID, 0
			d["member"] = map[string]any{"roles": []any{}, "joined_at": timestamp}
		}
		for _, x := range mentioned.FindAllStringSubmatch(content, -1) {
			if x[2] == BotID && x[1] != "&" {
				d["mentions"] = []any{botUser()}
			}
		}
		maps.Copy(d, more)
		s.gateway.authors[id] = p.User
	})
	s.Dispatch("MESSAGE_CREATE", d)
	return id
}
