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
	begins  []string   // any word that begins like one of these
}

// maxPhrases is how many phrases, and how many exclusions, a query may have.
// Further phrases are only words and further exclusions are not heard.
const maxPhrases = 16

// parse reads a query: words, "quoted phrases", -excluded words or phrases, and
// begin* for the words that begin so.
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
		case !quoted && strings.HasSuffix(item, "*") && len(w) > 0 && len(w[len(w)-1]) >= minBegin:
			last := len(w) - 1
			q.begins = append(q.begins, w[last])
			q.words = append(q.words, w[:last]...)
			q.bare = append(q.bare, w[:last]...)
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

// maxQuery is how many terms of a query count, the first ones.
const maxQuery = 4096

// queryTerms returns the terms to score for q in its order: those of its words
// that are no stop words, unless it has no others.
func (x *Index) queryTerms(q query) []queryTerm {
	stop := x.rules.stop
	stops := len(q.begins) == 0 && !slices.ContainsFunc(q.words, func(s string) bool { return !stop(s) })
	var out []queryTerm
	misspelt := 0
	for i, typed := range q.words {
		if len(out) == maxQuery {
			return out
		}
		if stop(typed) != stops {
			continue
		}
		if term, ok := x.find(typed); ok {
			out = addTerm(out, queryTerm{typed: typed, form: typed, term: term, times: 1})
			continue
		}
		misspelt++
		if misspelt > maxMisspelt {
			continue
		}
		for _, form := range x.corrected(q.words, i) {
			term, _ := x.find(form)
			out = addTerm(out, queryTerm{typed: typed, form: form, term: term, times: 1})
		}
	}
	for _, s := range q.begins[:min(len(q.begins), maxBegins)] {
		out = x.begin(out, s)
	}
	return out
}

const (
	minBegin  = 2      // letters that begin*, in the query, must have
	maxBegins = 16     // of them that count
	maxBegun  = 100    // terms that each stands for, those of most passages
	maxForms  = 10_000 // words of the index that are looked at for each
)

// begin adds the terms of the words that begin with s. They count as one word,
// which as many passages have as have all of them.
func (x *Index) begin(out []queryTerm, s string) []queryTerm {
	var terms []queryTerm
	all, forms := 0, 0
	x.forms.prefixed(s, func(form []byte, term uint32) bool {
		if slices.ContainsFunc(terms, func(t queryTerm) bool { return t.term == term }) {
			return true
		}
		forms++
		n := x.count(term)
		all += n
		if len(terms) == maxBegun && n <= terms[maxBegun-1].passages {
			return forms < maxForms
		}
		terms = append(terms, queryTerm{s + "*", string(form), term, 1, n})
		slices.SortStableFunc(terms, func(a, b queryTerm) int { return b.passages - a.passages })
		terms = terms[:min(len(terms), maxBegun)]
		return forms < maxForms
	})
	for _, t := range terms {
		t.passages = min(all, x.passages)
		out = addTerm(out, t)
	}
	return out
}

// A queryTerm is a term and how often the query has it.
type queryTerm struct {
	typed    string // the first word of the query that has it
	form     string // the same, or the form that it was taken for
	term     uint32
	times    int
	passages int // that count as having it; 0 stands for those that have it
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
