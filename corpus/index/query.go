package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A query is what a person asks the index for.
type query struct {
	words   []string   // folded, those of the phrases too; any of them
	bare    []string   // those that stand outside of quotation marks
	phrases [][]string // each of them, word by word
	without [][]string // none of them
}

// maxPhrases is how many phrases, and how many exclusions, a query may have.
// Further phrases are only words and further exclusions are not heard.
const maxPhrases = 16

// parse reads a query: words, "quoted phrases" and -excluded words or phrases.
// A quotation mark without its partner is no quotation.
func parse(s string) query {
	var q query
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if unicode.IsSpace(r) {
			s = s[n:]
			continue
		}
		var minus, quoted bool
		if r == '-' && len(s) > 1 {
			minus, s = true, s[1:]
		}
		var item string
		item, quoted, s = cutItem(s)
		w := words(item)
		switch {
		case minus && len(w) > 0 && len(q.without) < maxPhrases:
			q.without = append(q.without, w)
		case minus:
		case quoted && len(w) > 0 && len(q.phrases) < maxPhrases:
			q.phrases = append(q.phrases, w)
			q.words = append(q.words, w...)
		default:
			q.words = append(q.words, w...)
			q.bare = append(q.bare, w...)
		}
	}
	return q
}

// cutItem returns the item at the head of s: what stands between quotation
// marks, or all up to the next space.
func cutItem(s string) (item string, quoted bool, rest string) {
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(`"“”„«`, r) {
		body := s[n:]
		if end := strings.IndexAny(body, `"”“»`); end >= 0 {
			_, m := utf8.DecodeRuneInString(body[end:])
			return body[:end], true, body[end+m:]
		}
	}
	end := strings.IndexFunc(s, unicode.IsSpace)
	if end < 0 {
		end = len(s)
	}
	return s[:end], false, s[end:]
}

// queryTerms returns the terms to score for q in its order: those of its words
// that are no stop words, unless it has no others.
func (x *Index) queryTerms(q query) []queryTerm {
	stop := x.rules.stop
	stops := !slices.ContainsFunc(q.words, func(s string) bool { return !stop(s) })
	var out []queryTerm
	misspelt := 0
	for i, typed := range q.words {
		if stop(typed) != stops {
			continue
		}
		forms := []string{typed}
		if _, ok := x.find(typed); !ok {
			misspelt++
			if misspelt > maxMisspelt {
				continue
			}
			forms = x.corrected(q.words, i)
		}
		for _, form := range forms {
			term, _ := x.find(form)
			out = addTerm(out, queryTerm{typed, form, term, 1})
		}
	}
	return out
}

// A queryTerm is a term and how often the query has it.
type queryTerm struct {
	typed string // the first word of the query that has it
	form  string // the same, or the form that it was taken for
	term  uint32
	times int
}

func addTerm(list []queryTerm, t queryTerm) []queryTerm {
	for i := range list {
		if list[i].term == t.term {
			list[i].times++
			return list
		}
	}
	return append(list, t)
}
