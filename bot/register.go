package bot

import (
	"context"
	"encoding/json"
	"net/http"
	"reflect"
	"sort"
	"time"

	"github.com/bwmarrin/discordgo"
)

// onReady registers the commands, once a run.
func (b *bot) onReady(_ *discordgo.Session, r *discordgo.Ready) {
	defer b.recovered()
	app := ""
	switch {
	case r.Application != nil && r.Application.ID != "":
		app = r.Application.ID
	case r.User != nil:
		app = r.User.ID // the same for all but the oldest applications
	}
	if app == "" || b.stopping.Load() {
		return
	}
	b.register.Do(func() { b.keepRegistering(app) })
}

// keepRegistering registers the commands and tries again after a failure that
// may pass.
func (b *bot) keepRegistering(app string) {
	for n := 1; ; n++ {
		err := b.registerCommands(app)
		if err == nil || b.life.Err() != nil {
			return
		}
		b.log.Error("could not register the commands", "error", safe(err))
		if s := status(err); n == 5 || s >= 400 && s < 500 && s != http.StatusTooManyRequests {
			return
		}
		if sleep(b.life, time.Minute) != nil {
			return
		}
	}
}

// registerCommands makes Discord's list of the bot's global commands that of
// commands. It writes only if they differ: Discord counts writes.
func (b *bot) registerCommands(app string) error {
	ctx, cancel := context.WithTimeout(b.life, 30*time.Second)
	defer cancel()
	url := discordgo.EndpointApplicationGlobalCommands(app)
	out, err := b.call(ctx, http.MethodGet, url+"?with_localizations=true", nil)
	if err != nil {
		return err
	}
	var theirs []map[string]any
	if err := json.Unmarshal(out, &theirs); err != nil {
		return err
	}
	ours := b.definitions()
	if !equalEssence(ours, theirs) {
		if out, err = b.call(ctx, http.MethodPut, url, ours); err != nil {
			return err
		}
		theirs = nil
		if err := json.Unmarshal(out, &theirs); err != nil {
			return err
		}
		b.log.Info("registered the commands", "number", len(ours))
	}
	ids := map[string]string{}
	for _, c := range theirs {
		name, _ := c["name"].(string)
		ids[name], _ = c["id"].(string)
	}
	b.ids.Store(&ids)
	return nil
}

// definitions returns the commands as JSON values without empty members.
func (b *bot) definitions() []map[string]any {
	var out []map[string]any
	for _, c := range b.commands {
		data, err := json.Marshal(c.definition())
		if err != nil {
			panic(err) // plain data
		}
		var m map[string]any
		if err := json.Unmarshal(data, &m); err != nil {
			panic(err)
		}
		out = append(out, lean(m).(map[string]any))
	}
	return out
}

// members are those of a command and its options that the bot sets or relies
// on. Discord adds others.
var members = map[string]bool{
	"type": true, "name": true, "description": true, "options": true, "required": true, "autocomplete": true,
	"choices": true, "value": true, "min_length": true, "max_length": true, "contexts": true, "integration_types": true,
	"name_localizations": true, "description_localizations": true, "default_member_permissions": true, "nsfw": true,
}

// equalEssence reports whether two lists hold the same commands, whatever
// their order and what Discord has added.
func equalEssence(a, b []map[string]any) bool { return reflect.DeepEqual(essence(a), essence(b)) }

// essence returns commands as they compare: sorted by name, without empty
// members and those that Discord adds.
func essence(list []map[string]any) []map[string]any {
	var out []map[string]any
	for _, c := range list {
		out = append(out, known(lean(c)).(map[string]any))
	}
	sort.Slice(out, func(i, j int) bool {
		a, _ := out[i]["name"].(string)
		b, _ := out[j]["name"].(string)
		return a < b
	})
	return out
}

// lean returns v without members that are null, false or empty.
func lean(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, x := range v {
			x = lean(x)
			if list, ok := x.([]any); x == nil || x == false || ok && len(list) == 0 {
				continue
			}
			out[k] = x
		}
		return out
	case []any:
		out := []any{}
		for _, x := range v {
			out = append(out, lean(x))
		}
		return out
	}
	return v
}

// known returns v with the members of commands alone. Names of translations
// are no members.
func known(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, x := range v {
			if k == "name_localizations" || k == "description_localizations" {
				out[k] = x
			} else if members[k] {
				out[k] = known(x)
			}
		}
		return out
	case []any:
		out := []any{}
		for _, x := range v {
			out = append(out, known(x))
		}
		return out
	}
	return v
}
