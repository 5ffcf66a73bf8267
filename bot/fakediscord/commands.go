package fakediscord

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// commandName is the documented pattern of the names of slash commands and
// their options.
var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

// A command is an application command as a program registers it.
type command struct {
	Type                     int               `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations"`
	Options                  []option          `json:"options"`
	Contexts                 []int             `json:"contexts"`
	IntegrationTypes         []int             `json:"integration_types"`
}

// An option is one of a command, or a subcommand with its own.
type option struct {
	Type                     int               `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations"`
	Required                 bool              `json:"required"`
	Autocomplete             bool              `json:"autocomplete"`
	Choices                  []Choice          `json:"choices"`
	Options                  []option          `json:"options"`
	MinLength                *int              `json:"min_length"`
	MaxLength                *int              `json:"max_length"`
}

// Commands returns what is registered globally, as GET returns it.
func (s *Server) Commands() []map[string]any {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.commands[""])
}

// CommandID returns the ID of a global command, "" if there is none.
func (s *Server) CommandID(name string) string {
	for _, c := range s.Commands() {
		if c["name"] == name {
			return c["id"].(string)
		}
	}
	return ""
}

func (s *Server) getCommands(c *call) (reply, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c.PathValue("app") != BotID {
		return nil, &apiError{403, 20012, "You are not authorized to perform this action on this application", nil}
	}
	full := c.URL.Query().Get("with_localizations") == "true"
	out := []map[string]any{}
	for _, cmd := range s.commands[c.PathValue("guild")] {
		out = append(out, shown(cmd, full).(map[string]any))
	}
	return out, nil
}

func (s *Server) putCommands(c *call) (reply, *apiError) {
	if c.PathValue("app") != BotID {
		return nil, &apiError{403, 20012, "You are not authorized to perform this action on this application", nil}
	}
	var typed []command
	var raw []map[string]any
	if err := decode(c.body, &typed); err != nil {
		return nil, err
	}
	if err := decode(c.body, &raw); err != nil {
		return nil, err
	}
	if err := checkCommands(typed); err != nil {
		return nil, err
	}
	guild := c.PathValue("guild")
	s.change(func() {
		var list []map[string]any
		for i, cmd := range raw {
			list = append(list, s.stored(guild, typed[i], cmd))
		}
		s.commands[guild] = list
	})
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.commands[guild], nil
}

// stored returns cmd as Discord keeps it: with an ID, which a command of the
// same name hands on, and with the defaults written out and empty parts left
// out. The caller holds mu.
func (s *Server) stored(guild string, typed command, cmd map[string]any) map[string]any {
	id := ""
	for _, old := range s.commands[guild] {
		if old["name"] == typed.Name {
			id = old["id"].(string)
		}
	}
	if id == "" {
		id = s.newID()
	}
	out := trimmed(cmd).(map[string]any)
	for k, v := range map[string]any{"type": 1, "nsfw": false, "default_member_permissions": nil, "dm_permission": true,
		"contexts": nil, "integration_types": []int{0}, "name_localizations": nil, "description_localizations": nil} {
		if _, ok := out[k]; !ok {
			out[k] = v
		}
	}
	out["id"], out["application_id"], out["version"] = id, BotID, s.newID()
	return out
}

// trimmed returns v without null, false and empty members.
func trimmed(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, x := range v {
			x = trimmed(x)
			if list, ok := x.([]any); ok && len(list) == 0 || x == nil || x == false {
				continue
			}
			out[k] = x
		}
		return out
	case []any:
		out := []any{}
		for _, x := range v {
			out = append(out, trimmed(x))
		}
		return out
	}
	return v
}

// shown returns a stored command without its localizations unless full.
func shown(v any, full bool) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, x := range v {
			if full || !strings.HasSuffix(k, "_localizations") {
				out[k] = shown(x, full)
			}
		}
		return out
	case []any:
		out := []any{}
		for _, x := range v {
			out = append(out, shown(x, full))
		}
		return out
	}
	return v
}

// checkCommands checks a list of commands against the limits of one scope.
func checkCommands(list []command) *apiError {
	var v violations
	number := map[int]int{}
	names := map[string]bool{}
	for i, c := range list {
		at := []string{strconv.Itoa(i)}
		if c.Type == 0 {
			c.Type = 1
		}
		number[c.Type]++
		key := fmt.Sprint(c.Type, c.Name)
		if names[key] {
			v.add("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique", under(at, "name")...)
		}
		names[key] = true
		if c.Type == 1 {
			v.name(c.Name, under(at, "name"))
			v.length(c.Description, 1, 100, under(at, "description")...)
		} else {
			v.length(c.Name, 1, 32, under(at, "name")...)
			v.length(c.Description, 0, 0, under(at, "description")...)
		}
		v.localized(c.NameLocalizations, c.DescriptionLocalizations, at)
		if size := textSize(c.Name, c.NameLocalizations) + textSize(c.Description, c.DescriptionLocalizations) + v.options(c.Options, at); size > 8000 {
			v.add("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)", at...)
		}
	}
	for kind, max := range map[int]int{1: 100, 2: 15, 3: 15} {
		if number[kind] > max {
			return &apiError{400, 30032, fmt.Sprintf("Maximum number of application commands reached (%d).", max), nil}
		}
	}
	return v.err()
}

// options checks a level of options and returns the size of its text.
func (v *violations) options(list []option, at []string) int {
	v.count(len(list), 25, under(at, "options")...)
	size, optional := 0, false
	names := map[string]bool{}
	for i, o := range list {
		here := under(at, "options", strconv.Itoa(i))
		v.name(o.Name, under(here, "name"))
		v.length(o.Description, 1, 100, under(here, "description")...)
		v.localized(o.NameLocalizations, o.DescriptionLocalizations, here)
		if o.Type < 1 || o.Type > 11 {
			v.add("BASE_TYPE_CHOICES", "Value must be one of 1 to 11.", under(here, "type")...)
		}
		if names[o.Name] {
			v.add("APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique", here...)
		}
		names[o.Name] = true
		if o.Required && optional {
			v.add("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options", here...)
		}
		optional = optional || !o.Required
		if o.Autocomplete && len(o.Choices) > 0 {
			v.add("APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", "Mutually exclusive with choices", here...)
		}
		if o.MinLength != nil && (*o.MinLength < 0 || *o.MinLength > 6000) || o.MaxLength != nil && (*o.MaxLength < 1 || *o.MaxLength > 6000) {
			v.add("NUMBER_TYPE_MAX", "Length out of range.", here...)
		}
		size += textSize(o.Name, o.NameLocalizations) + textSize(o.Description, o.DescriptionLocalizations)
		size += v.choices(o.Choices, under(here, "choices")) + v.options(o.Options, here)
	}
	return size
}

// choices checks suggestions and returns the size of their text.
func (v *violations) choices(list []Choice, at []string) int {
	v.count(len(list), 25, at...)
	size := 0
	for i, c := range list {
		v.length(c.Name, 1, 100, under(at, strconv.Itoa(i), "name")...)
		size += runes(c.Name)
		if s, ok := c.Value.(string); ok {
			v.length(s, 1, 100, under(at, strconv.Itoa(i), "value")...)
			size += runes(s)
		}
	}
	return size
}

// name checks the name of a slash command or option.
func (v *violations) name(s string, at []string) {
	if !commandName.MatchString(s) || s != strings.ToLower(s) {
		v.add("STRING_TYPE_REGEX", "String value did not match validation regex.", at...)
	}
}

// localized checks translations.
func (v *violations) localized(names, descriptions map[string]string, at []string) {
	v.count(len(names), 34, under(at, "name_localizations")...)
	v.count(len(descriptions), 34, under(at, "description_localizations")...)
	for locale, s := range names {
		v.name(s, under(at, "name_localizations", locale))
	}
	for locale, s := range descriptions {
		v.length(s, 1, 100, under(at, "description_localizations", locale)...)
	}
}

// textSize is the size of a text: the longest of its translations counts.
func textSize(s string, translations map[string]string) int {
	n := runes(s)
	for _, t := range translations {
		n = max(n, runes(t))
	}
	return n
}
