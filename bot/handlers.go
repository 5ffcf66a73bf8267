package bot

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"rapporteur/corpus/answer"
)

// handle turns an interaction into a reply.
func (b *bot) handle(in input) reply {
	switch in.kind {
	case slash:
		return b.slash(in)
	case complete:
		return b.complete(in)
	case press:
		return b.press(in)
	}
	return notice("Discord sent this in a form that Rapporteur cannot read. Please try again.", "not decoded")
}

// slash runs a command.
func (b *bot) slash(in input) reply {
	c := b.command(in.name)
	if c.run == nil {
		return notice("Rapporteur no longer has this command. Type / to see those that it has.", "unknown command")
	}
	for _, o := range c.options {
		if o.required && strings.TrimSpace(in.options[o.name]) == "" {
			return notice(fmt.Sprintf("Please give the option “%s” of %s.", o.name, b.mention(c.name)), "option missing")
		}
	}
	a := c.run(b, in)
	if a.Code == "" && len(c.options) == 0 {
		a.Code = ownCode + c.name
	}
	r := b.pageReply(a, 1, in.user)
	if c.ephemeral {
		r.ephemeral = true
	}
	if c.name == "help" {
		r.embeds = append(r.embeds, b.commandList())
	}
	return r
}

// complete suggests values while a user types.
func (b *bot) complete(in input) reply {
	o := b.command(in.name).option(in.focused)
	if o.complete == nil {
		return reply{outcome: "no choices"}
	}
	list := o.complete(b.answers, in.options[in.focused], maxChoices)
	return reply{choices: list, outcome: fmt.Sprintf("%d choices", len(list))}
}

// press turns a page.
func (b *bot) press(in input) reply {
	again := "ask again"
	if c := b.command(in.name); c.name != "" {
		again = "run " + b.mention(c.name) + " again"
	}
	p, ok := parsePageID(in.customID)
	if !ok {
		return notice("This button is from another version of Rapporteur. Please "+again+".", "unknown button")
	}
	if p.owner != in.user {
		if again == "ask again" {
			again = "use " + b.mention("ask")
		}
		return notice("These pages belong to who asked. To turn pages of your own, "+strings.TrimSuffix(again, " again")+".", "not the owner")
	}
	a, ok := b.recall(p.code)
	if !ok {
		return notice("This list has expired. Please "+again+".", "expired")
	}
	if a.Question == "" {
		a.Question = unescape(in.title)
	}
	r := b.pageReply(a, p.page, p.owner)
	r.update = true
	return r
}

// ownCode begins the code of an answer that package answer gives none, as it
// answers no query: that of a command without options, whose name follows.
const ownCode = "-"

// recall answers the query behind a code.
func (b *bot) recall(code string) (answer.Answer, bool) {
	name, own := strings.CutPrefix(code, ownCode)
	if !own {
		return b.answers.recall(code)
	}
	c := b.command(name)
	if c.run == nil || len(c.options) > 0 {
		return answer.Answer{}, false
	}
	a := c.run(b, input{})
	a.Code = code
	return a, true
}

// message answers a question put in a message.
func (b *bot) message(channel, user, question string) reply {
	if question == "" {
		return b.greeting()
	}
	if n := utf8.RuneCountInString(question); n > maxQuestion {
		return notice(fmt.Sprintf("The question has %d characters; Rapporteur reads at most %d. Please ask for one thing at a time.", n, maxQuestion), "too long")
	}
	m := b.talk.get(channel, user)
	a, m := b.answers.ask(question, m)
	b.talk.put(channel, user, m)
	return b.pageReply(a, 1, user)
}

// greeting tells in two lines what can be asked.
func (b *bot) greeting() reply {
	h := b.answers.help()
	text := "Ask me who met whom, when, where, how, and what was said."
	if len(h.Suggestions) > 0 {
		text += " For example: “" + escape(h.Suggestions[0], 200) + "”"
	}
	r := notice(text+"\n"+b.mention("help")+" tells more.", "greeting")
	r.ephemeral = false
	return r
}

// mention returns a command as a link that fills it in, or its name while its
// ID is not known.
func (b *bot) mention(name string) string {
	if ids := b.ids.Load(); ids != nil && (*ids)[name] != "" {
		return "</" + name + ":" + (*ids)[name] + ">"
	}
	return "`/" + name + "`"
}
