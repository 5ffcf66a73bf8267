package fakediscord

import (
	"encoding/json"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// mentioned matches a mention of a user or role in raw content.
var mentioned = regexp.MustCompile(`<@([!&]?)(\d+)>`)

// violations are the faults of a form, as the tree that Discord sends with
// code 50035.
type violations struct{ tree map[string]any }

// add notes a fault at a path of keys.
func (v *violations) add(code, text string, path ...string) {
	if v.tree == nil {
		v.tree = map[string]any{}
	}
	node := v.tree
	for _, k := range path {
		next, ok := node[k].(map[string]any)
		if !ok {
			next = map[string]any{}
			node[k] = next
		}
		node = next
	}
	list, _ := node["_errors"].([]any)
	node["_errors"] = append(list, map[string]any{"code": code, "message": text})
}

// err returns the refusal, or nil if there is nothing wrong.
func (v *violations) err() *apiError {
	if v.tree == nil {
		return nil
	}
	return &apiError{400, 50035, "Invalid Form Body", v.tree}
}

// length checks that s has between min and max characters (code points).
func (v *violations) length(s string, min, max int, path ...string) {
	n := utf8.RuneCountInString(s)
	switch {
	case n > max:
		v.add("BASE_TYPE_MAX_LENGTH", fmt.Sprintf("Must be %d or fewer in length.", max), path...)
	case n < min && n == 0:
		v.add("BASE_TYPE_REQUIRED", "This field is required", path...)
	case n < min:
		v.add("BASE_TYPE_MIN_LENGTH", fmt.Sprintf("Must be %d or more in length.", min), path...)
	}
	if !utf8.ValidString(s) {
		v.add("BASE_TYPE_BAD_STRING", "Not UTF-8.", path...)
	}
}

// count checks that a list has at most max entries.
func (v *violations) count(n, max int, path ...string) {
	if n > max {
		v.add("BASE_TYPE_MAX_LENGTH", fmt.Sprintf("Must be %d or fewer in length.", max), path...)
	}
}

// decode reads a payload; a wrong type is a fault of its field.
func decode(body []byte, into any) *apiError {
	err := json.Unmarshal(body, into)
	if err == nil {
		return nil
	}
	if bad, ok := err.(*json.UnmarshalTypeError); ok {
		var v violations
		v.add("BASE_TYPE_BAD_TYPE", "Wrong type: "+bad.Value, strings.Split(bad.Field, ".")...)
		return v.err()
	}
	return errJSON
}

// checkMessage checks a message against the limits of messages, embeds and
// components. at is the path of the message in the form.
func checkMessage(p Payload, files []string, at ...string) *apiError {
	var v violations
	v.length(p.Content, 0, 2000, under(at, "content")...)
	v.count(len(p.Embeds), 10, under(at, "embeds")...)
	total := 0
	for i, e := range p.Embeds {
		total += v.embed(e, files, under(at, "embeds", strconv.Itoa(i)))
	}
	if total > 6000 {
		v.add("MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000", under(at, "embeds")...)
	}
	v.components(p.Components, under(at, "components"))
	v.mentions(p.AllowedMentions, under(at, "allowed_mentions"))
	v.count(len(files), 10, under(at, "files")...)
	v.count(len(p.Attachments), 10, under(at, "attachments")...)
	for i, a := range p.Attachments {
		v.length(a.Description, 0, 1024, under(at, "attachments", strconv.Itoa(i), "description")...)
	}
	for i, f := range files {
		v.length(f, 1, 1024, under(at, "files", strconv.Itoa(i))...)
	}
	if p.Nonce != nil {
		v.length(strings.Trim(string(p.Nonce), `"`), 0, 25, under(at, "nonce")...)
	}
	if p.Flags&flagComponentsV2 != 0 && (p.Content != "" || len(p.Embeds) > 0) {
		v.add("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "Legacy fields with components v2.", under(at, "flags")...)
	}
	return v.err()
}

// under returns path with more keys at its end.
func under(path []string, keys ...string) []string {
	return append(slices.Clip(path), keys...)
}

// embed checks one embed and returns its size.
func (v *violations) embed(e Embed, files []string, at []string) int {
	v.length(e.Title, 0, 256, under(at, "title")...)
	v.length(e.Description, 0, 4096, under(at, "description")...)
	size := runes(e.Title) + runes(e.Description)
	if e.Author != nil {
		v.length(e.Author.Name, 1, 256, under(at, "author", "name")...)
		size += runes(e.Author.Name)
	}
	if e.Footer != nil {
		v.length(e.Footer.Text, 1, 2048, under(at, "footer", "text")...)
		size += runes(e.Footer.Text)
	}
	v.count(len(e.Fields), 25, under(at, "fields")...)
	for i, f := range e.Fields {
		n := strconv.Itoa(i)
		v.length(strings.TrimSpace(f.Name), 1, 256, under(at, "fields", n, "name")...)
		v.length(strings.TrimSpace(f.Value), 1, 1024, under(at, "fields", n, "value")...)
		size += runes(f.Name) + runes(f.Value)
	}
	if e.Color < 0 || e.Color > 0xFFFFFF {
		v.add("NUMBER_TYPE_MAX", "int value should be between 0 and 16777215.", under(at, "color")...)
	}
	for _, image := range []*Image{e.Image, e.Thumbnail} {
		if image != nil {
			v.attached(image.URL, files, under(at, "image", "url"))
		}
	}
	v.length(e.URL, 0, 2048, under(at, "url")...)
	if size == 0 && e.Image == nil && e.Thumbnail == nil {
		v.add("BASE_TYPE_REQUIRED", "This field is required", under(at, "description")...)
	}
	return size
}

// attached checks that an attachment:// address names a file of the message
// that can be shown.
func (v *violations) attached(url string, files []string, at []string) {
	v.length(url, 0, 2048, at...)
	name, ok := strings.CutPrefix(url, "attachment://")
	if !ok {
		return
	}
	kinds := []string{".jpg", ".jpeg", ".png", ".webp", ".gif"}
	if !slices.Contains(files, name) || !slices.Contains(kinds, strings.ToLower(path.Ext(name))) {
		v.add("URL_TYPE_INVALID_URL", "No such image among the files.", at...)
	}
}

// mentions checks allowed_mentions: known kinds, at most 100 IDs, and no kind
// both parsed and listed.
func (v *violations) mentions(m *Mentions, at []string) {
	if m == nil {
		return
	}
	for _, p := range m.Parse {
		if p != "users" && p != "roles" && p != "everyone" {
			v.add("BASE_TYPE_CHOICES", "Value must be one of users, roles, everyone.", under(at, "parse")...)
		}
	}
	v.count(len(m.Users), 100, under(at, "users")...)
	v.count(len(m.Roles), 100, under(at, "roles")...)
	if len(m.Users) > 0 && slices.Contains(m.Parse, "users") || len(m.Roles) > 0 && slices.Contains(m.Parse, "roles") {
		v.add("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", "Mutually exclusive with parse.", at...)
	}
}

// components checks the rows of a message and that custom IDs are unique.
func (v *violations) components(rows []Component, at []string) {
	v.count(len(rows), 5, at...)
	seen := map[string]bool{}
	for i, row := range rows {
		here := under(at, strconv.Itoa(i))
		if row.Type != 1 {
			v.add("UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).", under(here, "type")...)
			continue
		}
		if len(row.Components) == 0 || len(row.Components) > 5 {
			v.add("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.", under(here, "components")...)
		}
		for j, c := range row.Components {
			at := under(here, "components", strconv.Itoa(j))
			if c.Type != 2 && len(row.Components) > 1 {
				v.add("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A select fills its row.", at...)
			}
			v.component(c, seen, at)
		}
	}
}

// component checks a button or select.
func (v *violations) component(c Component, seen map[string]bool, at []string) {
	link := c.Type == 2 && c.Style == 5
	if !link {
		v.length(c.CustomID, 1, 100, under(at, "custom_id")...)
		if seen[c.CustomID] {
			v.add("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated", under(at, "custom_id")...)
		}
		seen[c.CustomID] = true
	}
	switch c.Type {
	case 2:
		v.length(c.Label, 0, 80, under(at, "label")...)
		if c.Label == "" {
			v.add("BUTTON_COMPONENT_LABEL_REQUIRED", "A button must have a label or emoji.", under(at, "label")...)
		}
		if c.Style < 1 || c.Style > 6 {
			v.add("BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5, 6).", under(at, "style")...)
		}
		if link {
			v.length(c.URL, 1, 512, under(at, "url")...)
		}
	case 3, 5, 6, 7, 8:
		v.length(c.Placeholder, 0, 150, under(at, "placeholder")...)
		if c.Type == 3 && (len(c.Options) < 1 || len(c.Options) > 25) {
			v.add("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.", under(at, "options")...)
		}
		for i, o := range c.Options {
			at := under(at, "options", strconv.Itoa(i))
			v.length(o.Label, 1, 100, under(at, "label")...)
			v.length(o.Value, 1, 100, under(at, "value")...)
			v.length(o.Description, 0, 100, under(at, "description")...)
		}
	default:
		v.add("UNION_TYPE_CHOICES", "Not a component of a message.", under(at, "type")...)
	}
}

// runes counts characters as Discord does.
func runes(s string) int { return utf8.RuneCountInString(s) }
