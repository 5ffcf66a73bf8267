package bot

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"rapporteur/corpus/answer"
)

// Limits of Discord on an embed, in characters. One embed a message keeps the
// total below 6000: title and description fill 4352, the footer gets 600.
const (
	maxTitle       = 256
	maxDescription = 4096
	maxFooter      = 600
)

// Limits of the bot's own, for the reader's sake, and so that a lead and any
// one block always fit on a page together.
const (
	maxQuote    = 900 // a quote that is longer is cut, visibly
	maxClaim    = 900
	maxLead     = 800
	maxLongLead = 320 // of an answer of several pages
	shortLead   = 160 // a lead that is told again on each page
	maxNote     = 500
	maxName     = 200 // of an article
	pageClaims  = 5   // claims on a page
	maxMessages = 5   // messages for an answer that has no code to turn pages by
)

// A page has at most five claims with quotes or fifteen without.
const (
	pageWeight   = 15
	quotedWeight = 3
)

// A page is a part of an answer that fits into one embed.
type page struct {
	text        string
	first, last int // claims on it, counted from 1; 0 if there is none
}

// pageReply sets page n of an answer, counted from 1 and kept within bounds.
// An answer of several pages gets buttons if it can be recalled; otherwise its
// pages follow as further messages, and what does not fit is told.
func (b *bot) pageReply(a answer.Answer, n int, owner string) reply {
	pages := paginate(a, b.answers.coverage())
	n = min(max(n, 1), len(pages))
	r := reply{embeds: b.embed(a, pages, n), outcome: "answered"}
	if a.Abstained {
		r.outcome = "abstained"
	}
	id := pageID{a.Code, n, owner}
	if len(pages) == 1 {
		return r
	}
	if _, ok := parsePageID(id.String()); ok {
		r.buttons = pageButtons(id, len(pages))
		return r
	}
	sent := min(len(pages), maxMessages)
	for k := 2; k <= sent; k++ {
		r.more = append(r.more, b.embed(a, pages, k))
	}
	if sent < len(pages) {
		last := r.more[len(r.more)-1]
		r.more[len(r.more)-1] = append(last, &discordgo.MessageEmbed{
			Color: colourNotice,
			Description: fmt.Sprintf("The first %d of %d are shown. To see the others, narrow the question: add a name, a year or a place.",
				pages[sent-1].last, len(a.Items)),
		})
	}
	return r
}

// pageButtons are ◀, the page's number and ▶. They are unique as each has
// another page.
func pageButtons(id pageID, pages int) []discordgo.MessageComponent {
	to := func(n int) string { return pageID{id.code, n, id.owner}.String() }
	return []discordgo.MessageComponent{
		discordgo.Button{Label: "◀ Back", Style: discordgo.SecondaryButton, CustomID: to(id.page - 1), Disabled: id.page == 1},
		discordgo.Button{Label: fmt.Sprintf("%d/%d", id.page, pages), Style: discordgo.SecondaryButton, CustomID: to(id.page), Disabled: true},
		discordgo.Button{Label: "Next ▶", Style: discordgo.SecondaryButton, CustomID: to(id.page + 1), Disabled: id.page == pages},
	}
}

// embed sets page n, counted from 1.
func (b *bot) embed(a answer.Answer, pages []page, n int) []*discordgo.MessageEmbed {
	title := a.Question
	if title == "" {
		title = a.Query
	}
	e := &discordgo.MessageEmbed{Title: escape(title, maxTitle), Description: pages[n-1].text, Color: colourAnswer}
	if a.Abstained {
		e.Color = colourNone
	}
	if text := footer(a, pages, n, b.answers.coverage()); text != "" {
		e.Footer = &discordgo.MessageEmbedFooter{Text: text}
	}
	return []*discordgo.MessageEmbed{e}
}

// footer says how much of the answer the page holds, how the question was
// understood and what was searched. It has no markup.
func footer(a answer.Answer, pages []page, n int, coverage string) string {
	var parts []string
	p := pages[n-1]
	switch {
	case len(pages) == 1 && len(a.Items) > 1:
		parts = append(parts, fmt.Sprintf("%d of %d shown", p.last, len(a.Items)))
	case p.first != 0 && p.first == p.last && len(pages) > 1:
		parts = append(parts, fmt.Sprintf("%d of %d", p.first, len(a.Items)))
	case p.first != 0 && len(pages) > 1:
		parts = append(parts, fmt.Sprintf("%d–%d of %d", p.first, p.last, len(a.Items)))
	}
	if len(pages) > 1 {
		parts = append(parts, fmt.Sprintf("page %d/%d", n, len(pages)))
	}
	if a.Query != "" && a.Question != "" && plain(a.Query) != plain(a.Question) {
		parts = append(parts, "understood as: "+plain(a.Query))
	}
	if coverage != "" {
		parts = append(parts, plain(coverage))
	}
	return cut(strings.Join(parts, " · "), maxFooter)
}

// commandList lists the commands, each as a link that fills it in.
func (b *bot) commandList() *discordgo.MessageEmbed {
	var lines []string
	for _, c := range b.commands {
		lines = append(lines, b.mention(c.name)+" — "+c.description)
	}
	lines = append(lines, "", "You can also write to me directly, or mention me in a channel; then “and when?” may follow a question.")
	return &discordgo.MessageEmbed{Title: "Commands", Description: strings.Join(lines, "\n"), Color: colourAnswer}
}

// runes counts characters as Discord does.
func runes(s string) int { return utf8.RuneCountInString(s) }
