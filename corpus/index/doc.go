// Package index finds the passages that match a query: English words stemmed
// by snowball, marks folded, ranked by BM25. It knows nothing of news.
//
// # What is searched
//
// Passages that follow one another may form a group, as the sentences of an
// article do; a passage by itself is a group of one. The score of a passage is
// its own for the words of the query, and that of its group as if it were one
// long passage. It is found only by a word of its own; the group then helps to
// rank it, so that a query whose words are spread over neighbouring sentences
// finds them.
//
// # Layout
//
// An index is a few runs of bytes, the same in memory and in a file:
//
//	stems    the terms, sorted; the place of a stem is the number of its term
//	forms    the words as they stand in passages, folded, with their terms
//	places   by term: where in lists its list begins
//	lists    by term: who has it, and how often
//	norms    by group: a code of its length in words without stop words
//	owns     by passage: the same, if groups have several passages
//	starts   by group: its first passage, in that case
//	asides   by passage: whether it is an aside, if any is
//
// Stems and forms are dicts (dict.go): pages of sixteen words, each word
// without what it shares with the one before.
//
// A list (encode.go) is postings by rising group, in blocks of 128. A posting
// is the gap to the group before and a code of how often the group has the
// term, packed with as many bits as the largest of the block needs (pack.go).
// Where groups have several passages, bytes behind the packed part tell which
// of them have the term. Before the blocks stand their heads: the last group,
// where the block ends, and the highest score that the term gives a passage in
// it. So a search can tell that a block is of no use without reading it.
//
// # Search
//
// A search (search.go, window.go) goes through the groups a window at a time.
// From the heads it knows what each list can give at most there. Lists that
// together cannot lift a passage above the k-th best so far are not read for
// their own sake; they only complete the sums of groups that the other lists
// bring up. If no list is left, the window is skipped. What is found is exactly
// what scoring every passage would find: scores are sums of whole numbers,
// which no order of adding changes, and what is skipped cannot reach the best.
//
// Where the texts of the passages are at hand (SetText), the best passages are
// then put in order by a closer look (closer.go, feedback.go): words in the very
// form of the query, pairs of them side by side, words at the head of a text, and
// words that the best texts share. Of the words in these texts few are looked up:
// by how they begin, most can be no form of what is looked for (begin.go, skim.go).
// It takes half as long as the rest and gains more than any change of the
// formula. An index opened without texts ranks by BM25 alone.
//
// # Building
//
// A Builder cuts the passages into chunks. Workers read them, each with a
// vocabulary of its own that keeps the stem of a word once it is met. Their
// postings, the most of which wait in temporary files if there are many (run.go),
// are then joined term by term, all terms in the order of the
// alphabet, so that the result does not depend on who read what. Passages of an
// older index are taken over list by list, without their texts (extend.go).
//
// # File
//
// The runs of bytes are sections of a store file, which is mapped when it is
// opened and searched where it lies (file.go). Opening compares all checksums;
// beyond that no byte is trusted, so that a file made to deceive costs a wrong
// hit and no more.
package index
