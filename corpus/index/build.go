package index

// Build returns the index of passages.
func Build(passages []Passage) *Index {
	b := builder{x: &Index{vocabulary: newVocabulary()}}
	for i, p := range passages {
		b.add(uint32(i), p)
	}
	x := b.x
	x.postings = b.own.sort(len(x.terms))
	x.damp = damp(b.lengths)
	x.damps = damp(b.groupLengths)
	return x
}

// A builder collects the postings of passage after passage.
type builder struct {
	x            *Index
	own          collection
	lengths      []int // by passage, in words without stop words (CACM 0.513, with them 0.506)
	groupLengths []int // by group
	group        int   // of the passage before

	scan   scanner
	counts []uint32 // by term: how often the passage at hand has it
	inText []uint32 // by term: 1 + the last passage whose text has it
	terms  []uint32 // of the passage at hand, in order of appearance
}

// A collection is postings in order of passage.
type collection []posting

type posting struct {
	term, id uint32
	freq     uint8
}

// add collects the postings of one passage.
func (b *builder) add(id uint32, p Passage) {
	b.x.texts = append(b.x.texts, p.Text)
	b.x.asides = append(b.x.asides, p.Aside)
	b.terms = b.terms[:0]
	length := 0
	for b.scan = (scanner{s: p.Text, word: b.scan.word}); b.scan.next(); {
		w := b.word()
		if !w.stop {
			length++
		}
		if b.inText[w.term] != id+1 {
			b.inText[w.term] = id + 1
			b.counts[w.term] = 0
			b.terms = append(b.terms, w.term)
		}
		b.counts[w.term]++
	}
	for _, t := range b.terms {
		b.own = append(b.own, posting{t, id, uint8(min(b.counts[t], maxFreq))})
	}
	b.lengths = append(b.lengths, length)
	if p.Group == 0 || p.Group != b.group {
		b.groupLengths = append(b.groupLengths, 0)
	}
	b.group = p.Group
	last := len(b.groupLengths) - 1
	b.groupLengths[last] += length
	b.x.groups = append(b.x.groups, uint32(last))
}

// word returns the scanned word and makes room for its term.
func (b *builder) word() word {
	w := b.x.add(b.scan.word)
	for int(w.term) >= len(b.counts) {
		b.counts = append(b.counts, 0)
		b.inText = append(b.inText, 0)
	}
	return w
}

// sort returns c by term, each term's passages rising.
func (c collection) sort(terms int) postings {
	p := postings{make([]uint32, terms+1), make([]uint32, len(c)), make([]uint8, len(c))}
	for _, e := range c {
		p.starts[e.term+1]++
	}
	for t := range terms {
		p.starts[t+1] += p.starts[t]
	}
	at := append([]uint32(nil), p.starts...)
	for _, e := range c {
		p.ids[at[e.term]] = e.id
		p.freqs[at[e.term]] = e.freq
		at[e.term]++
	}
	return p
}

// damp returns k1 times the length norm of each length.
func damp(lengths []int) []float64 {
	total := 0
	for _, n := range lengths {
		total += n
	}
	average := float64(max(total, 1)) / float64(max(len(lengths), 1))
	out := make([]float64, len(lengths))
	for i, n := range lengths {
		out[i] = saturation * (1 - lengthBias + lengthBias*float64(n)/average)
	}
	return out
}
