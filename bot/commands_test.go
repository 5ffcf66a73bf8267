package bot

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// nameForm is Discord's pattern for names of slash commands and options.
var nameForm = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

// TestCommandLimits checks the commands against Discord's limits on them.
func TestCommandLimits(t *testing.T) {
	t.Parallel()
	list := commands()
	if len(list) > 100 {
		t.Errorf("%d commands, at most 100", len(list))
	}
	checkName := func(name string) {
		t.Helper()
		if !nameForm.MatchString(name) || name != strings.ToLower(name) || !norm.NFC.IsNormalString(name) {
			t.Errorf("name %q is not of Discord's form", name)
		}
	}
	checkText := func(what, s string) {
		t.Helper()
		if n := runes(s); n < 1 || n > 100 {
			t.Errorf("%s %q has %d characters, not 1 to 100", what, s, n)
		}
	}
	names := map[string]bool{}
	for _, c := range list {
		checkName(c.name)
		checkText("description", c.description)
		if names[c.name] {
			t.Errorf("two commands are called %s", c.name)
		}
		names[c.name] = true
		if len(c.options) > 25 {
			t.Errorf("/%s has %d options, at most 25", c.name, len(c.options))
		}
		total := runes(c.name) + runes(c.description)
		optional := false
		seen := map[string]bool{}
		for _, o := range c.options {
			checkName(o.name)
			checkText("description", o.description)
			total += runes(o.name) + runes(o.description)
			if seen[o.name] {
				t.Errorf("/%s has two options %s", c.name, o.name)
			}
			seen[o.name] = true
			if o.required && optional {
				t.Errorf("/%s: required option %s comes after an optional one", c.name, o.name)
			}
			optional = optional || !o.required
			if len(o.choices) > maxChoices {
				t.Errorf("/%s %s has %d choices", c.name, o.name, len(o.choices))
			}
			if o.choices != nil && o.complete != nil {
				t.Errorf("/%s %s has both choices and autocomplete", c.name, o.name)
			}
			for _, v := range o.choices {
				checkText("choice", v)
				total += 2 * runes(v)
			}
			if o.max < 0 || o.max > 6000 {
				t.Errorf("/%s %s takes %d characters", c.name, o.name, o.max)
			}
		}
		if total > 8000 {
			t.Errorf("/%s has %d characters of text, at most 8000", c.name, total)
		}
		if c.run == nil {
			t.Errorf("/%s does nothing", c.name)
		}
	}
}

func TestEssence(t *testing.T) {
	t.Parallel()
	b := &bot{commands: commands()}
	ours := b.definitions()
	theirs := b.definitions()
	theirs[0], theirs[1] = theirs[1], theirs[0]
	for _, c := range theirs { // what Discord adds
		c["id"], c["version"], c["nsfw"], c["dm_permission"], c["name_localizations"] = "1", "2", false, true, nil
	}
	if !equalEssence(ours, theirs) {
		t.Error("the same commands differ")
	}
	theirs[3]["options"].([]any)[0].(map[string]any)["description"] = "other words"
	if equalEssence(ours, theirs) {
		t.Error("another description of an option makes no difference")
	}
	if equalEssence(ours, theirs[1:]) {
		t.Error("a missing command makes no difference")
	}
}
