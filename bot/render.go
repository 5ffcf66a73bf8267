package bot

import (
	"fmt"
	"strings"
	"time"
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

// paginate sets an answer into pages. Its lead stands on each page if it is
// short, its notes after the claims if all fits on one page, else before them
// on the first.
func paginate(a answer.Answer, coverage string) []page {
	lead := escape(a.Lead, maxLead)
	if lead == "" && len(a.Items) == 0 {
		lead = "The articles do not tell."
		if coverage != "" {
			lead += " Searched: " + escape(coverage, maxNote) + "."
		}
	}
	tail := notes(a)
	p := packer{head: lead}
	p.claims(a.Items)
	if len(p.pages) == 0 && p.fits(tail) {
		p.open = append(p.open, tail...)
		return p.close()
	}
	if a.Lead != "" {
		lead = escape(a.Lead, maxLongLead) // the claims tell it in full
	}
	p = packer{head: lead}
	for _, t := range tail {
		p.add(t)
	}
	p.claims(a.Items)
	return p.close()
}

// notes are the notes and suggestions of an answer as blocks.
func notes(a answer.Answer) []string {
	var out []string
	for _, n := range a.Notes {
		out = append(out, "*Note:* "+escape(n, maxNote))
	}
	if len(a.Suggestions) > 0 {
		lines := []string{"**Try:**"}
		for _, s := range a.Suggestions {
			lines = append(lines, "• "+escape(s, maxNote))
		}
		out = append(out, blocks(lines)...)
	}
	return out
}

// blocks joins lines into blocks that fit on a page.
func blocks(lines []string) []string {
	var out []string
	for _, l := range lines {
		if n := len(out); n > 0 && runes(out[n-1])+1+runes(l) <= maxDescription/2 {
			out[n-1] += "\n" + l
			continue
		}
		out = append(out, l)
	}
	return out
}

// A packer fills pages with blocks.
type packer struct {
	head        string // on the first page; on every page if it is short
	pages       []page
	open        []string // blocks of the page being filled
	first, last int      // claims on it
	weight      int      // of the claims that begin on it
}

// claims adds each claim with its quotes. A claim stays with its first quote;
// further quotes may go to the next page, where the claim's number is told
// again. Claims without quotes stand as lines of a list.
func (p *packer) claims(items []answer.Item) {
	for i, it := range items {
		number := ""
		if len(items) > 1 {
			number = fmt.Sprintf("**%d.** ", i+1)
		}
		block, weight, quotes := number+escape(it.Text, maxClaim), 1, it.Citations
		if len(quotes) > 0 {
			block, weight, quotes = block+"\n"+quote(quotes[0]), quotedWeight, quotes[1:]
		}
		if p.weight+weight > pageWeight {
			p.turn()
		}
		if list := weight == 1 && i > 0 && len(items[i-1].Citations) == 0; list && p.fits([]string{block}) {
			p.extend(block)
		} else {
			p.add(block)
		}
		p.hold(i + 1)
		p.weight += weight
		for _, c := range quotes {
			if q := quote(c); p.fits([]string{q}) {
				p.extend(q)
			} else {
				p.add(number + "*(continued)*\n" + q)
			}
			p.hold(i + 1)
		}
	}
}

// extend puts a line under the last block of the open page, or makes it one.
func (p *packer) extend(line string) {
	if n := len(p.open); n > 0 {
		p.open[n-1] += "\n" + line
		return
	}
	p.add(line)
}

// hold notes that the open page holds a claim, by its number.
func (p *packer) hold(claim int) {
	if p.first == 0 {
		p.first = claim
	}
	p.last = claim
}

// add puts a block on the open page or, if it does not fit, on a new one.
func (p *packer) add(block string) {
	if len(p.open) > 0 && !p.fits([]string{block}) {
		p.turn()
	}
	p.open = append(p.open, block)
}

// fits reports whether more blocks fit on the open page.
func (p *packer) fits(blocks []string) bool {
	return runes(p.text(append(p.open[:len(p.open):len(p.open)], blocks...))) <= maxDescription
}

// text is a page of blocks.
func (p *packer) text(blocks []string) string {
	if p.head != "" && (len(p.pages) == 0 || runes(p.head) <= shortLead) {
		blocks = append([]string{p.head}, blocks...)
	}
	return strings.Join(blocks, "\n\n")
}

// turn ends the open page.
func (p *packer) turn() {
	p.pages = append(p.pages, page{p.text(p.open), p.first, p.last})
	p.open, p.first, p.last, p.weight = nil, 0, 0, 0
}

// close ends the last page and returns all. There is at least one.
func (p *packer) close() []page {
	if len(p.open) > 0 || len(p.pages) == 0 {
		p.turn()
	}
	return p.pages
}

// quote sets a citation: the words, then the article.
func quote(c answer.Citation) string {
	return "> “" + escape(c.Text, maxQuote) + "”\n> — " + source(c)
}

// source names a citation's article: title, agency, date, and the ID that finds
// it.
func source(c answer.Citation) string {
	a := c.Article
	if a == nil {
		return "article unknown"
	}
	var parts []string
	if a.Title != "" {
		parts = append(parts, "*"+escape(a.Title, maxName)+"*")
	}
	if a.Agency != "" {
		parts = append(parts, escape(a.Agency, maxName))
	}
	parts = append(parts, dateInWords(a.Published.Year, a.Published.Month, a.Published.Day), "article "+escape(a.ID, maxName))
	return strings.Join(parts, ", ")
}

// dateInWords returns "6 July 2022", "July 2022" or "2022" as far as the date
// is known. It is no timestamp of Discord's: that would show another day in
// some zones.
func dateInWords(year, month, day int) string {
	switch {
	case year == 0:
		return "date not stated"
	case month == 0:
		return fmt.Sprint(year)
	case day == 0:
		return fmt.Sprintf("%v %d", time.Month(month), year)
	}
	return fmt.Sprintf("%d %v %d", day, time.Month(month), year)
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
