package index

import (
	"encoding/binary"
	"slices"

	"rapporteur/corpus/store"
)

// A worker reads chunks, one at a time. It numbers words and terms as it meets
// them; merging gives them their places.
type worker struct {
	rules *rules
	forms table             // surface forms
	terms map[string]uint32 // stems
	stems []string          // by term

	scan  scanner
	text  []byte   // the words of the passage at hand, folded, end to end
	words []cutOut // where they are

	warmth byte     // keeps table.warm from being left out
	tally  []tally  // by term
	here   []uint32 // the terms of the passage at hand
	pairs  []pair
	sorted []uint32 // the postings of pairs, by term
	packed []byte   // the same, as a run has them
}

// A tally counts a term: how often the passage has it that was the last to have
// it, 1 for the first one of the chunk.
type tally struct{ passage, count uint32 }

// A pair is a posting, passage<<16 | count, and its term; the passage counts from
// the first of the chunk.
type pair struct{ term, posting uint32 }

// A run is the postings of a chunk by term. Those of a term are, each
//
//	step<<1 | several   uvarint
//	count               uvarint, only if several
//
// with the step from the passage before, at first from the first of the chunk.
type run struct {
	worker   *worker
	local    []uint32 // by term: the worker's, or absent; set by merging
	first    uint32
	lengths  []byte // by passage, in words without stop words (CACM 0.513, with them 0.506), four bytes each
	starts   []byte // by the worker's term, and one more, four bytes each; later terms have none
	postings []byte
	file     *store.File // that it lies in, nil if in memory
}

func newWorker(r *rules) *worker {
	return &worker{rules: r, forms: newTable(), terms: map[string]uint32{}}
}

// read returns the postings of a chunk.
func (w *worker) read(c chunk) *run {
	r := &run{worker: w, first: c.first, lengths: make([]byte, 0, 4*len(c.texts))}
	w.pairs = w.pairs[:0]
	clear(w.tally)
	for i, s := range c.texts {
		r.lengths = binary.LittleEndian.AppendUint32(r.lengths, w.passage(uint32(i), s))
	}
	w.sort(r)
	return r
}

// passage collects the postings of a passage and returns its length.
func (w *worker) passage(i uint32, s string) uint32 {
	length := uint32(0)
	w.here = w.here[:0]
	w.cut(s)
	w.warmth += w.forms.warm(w.words)
	from := uint32(0)
	for _, c := range w.words {
		term, stop := w.word(w.text[from:c.end], c.hash)
		from = c.end
		if !stop {
			length++
		}
		t := &w.tally[term]
		if t.passage != i+1 {
			*t = tally{passage: i + 1}
			w.here = append(w.here, term)
		}
		t.count++
	}
	for _, t := range w.here {
		w.pairs = append(w.pairs, pair{t, i<<16 | min(w.tally[t].count, 1<<16-1)})
	}
	return length
}

// A cutOut is where a word ends in worker.text, and its hash.
type cutOut struct{ end, hash uint32 }

// cut cuts the words out of a passage before any is looked up: looking them up
// is waiting for memory, which a processor does for several at once if there is
// nothing in between.
func (w *worker) cut(s string) {
	w.text, w.words = w.text[:0], w.words[:0]
	for w.scan = (scanner{s: s, word: w.scan.word}); w.scan.next(); {
		w.text = append(w.text, w.scan.word...)
		w.words = append(w.words, cutOut{uint32(len(w.text)), w.forms.hash(w.scan.word)})
	}
}

// word returns the term of a surface form, and whether it says nothing of the
// subject.
func (w *worker) word(surface []byte, hash uint32) (term uint32, stop bool) {
	at, known := w.forms.find(surface, hash)
	if known {
		return w.forms.get(at)
	}
	s := string(surface)
	stem := w.rules.stem(s)
	term, ok := w.terms[stem]
	if !ok {
		term = uint32(len(w.stems))
		w.terms[stem] = term
		w.stems = append(w.stems, stem)
		w.tally = append(w.tally, tally{})
	}
	stop = w.rules.stop(s)
	w.forms.set(at, term, stop)
	return term, stop
}

// sort moves the pairs to r, by term.
func (w *worker) sort(r *run) {
	starts := make([]uint32, len(w.stems)+1)
	for _, p := range w.pairs {
		starts[p.term+1]++
	}
	for t := range w.stems {
		starts[t+1] += starts[t]
		w.tally[t].count = starts[t] // where its next posting goes
	}
	w.sorted = slices.Grow(w.sorted[:0], len(w.pairs))[:len(w.pairs)]
	for _, p := range w.pairs {
		at := &w.tally[p.term].count
		w.sorted[*at] = p.posting
		*at++
	}
	w.packed = w.packed[:0]
	from := uint32(0)
	for t, to := range starts[1:] {
		starts[t] = uint32(len(w.packed))
		w.pack(w.sorted[from:to])
		from = to
	}
	starts[len(w.stems)] = uint32(len(w.packed))
	r.starts, r.postings = bytesOf(starts), slices.Clone(w.packed)
}

// pack adds the postings of a term to w.packed.
func (w *worker) pack(postings []uint32) {
	before := uint32(0)
	for _, p := range postings {
		step, count := p>>16-before, p&(1<<16-1)
		before = p >> 16
		if count == 1 {
			w.packed = binary.AppendUvarint(w.packed, uint64(step)<<1)
			continue
		}
		w.packed = binary.AppendUvarint(w.packed, uint64(step)<<1|1)
		w.packed = binary.AppendUvarint(w.packed, uint64(count))
	}
}
