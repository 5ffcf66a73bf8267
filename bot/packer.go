package bot

import (
	"fmt"
	"strings"

	"rapporteur/corpus/answer"
)

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
