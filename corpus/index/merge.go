package index

import (
	"encoding/binary"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// A merger joins runs to lists.
type merger struct {
	x       *Index
	runs    []*run
	sources []*source
	groupOf []uint32
	terms   int
}

const absent = ^uint32(0)

// vocabulary gives terms and forms their order, the alphabet's.
func (m *merger) vocabulary(workers []*worker) {
	var stems []string
	for _, w := range workers {
		stems = append(stems, w.stems...)
	}
	for _, s := range m.sources {
		for r := (dictReader{d: &s.x.stems}); r.next(); {
			stems = append(stems, string(r.word))
		}
	}
	slices.Sort(stems)
	stems = slices.Compact(stems)
	m.terms = len(stems)
	var d dictWriter
	numbers := make(map[string]uint32, len(stems))
	for i, s := range stems {
		d.add(s, 0)
		numbers[s] = uint32(i)
	}
	m.x.stems = d.dict
	type form struct {
		s    string
		term uint32
	}
	var forms []form
	for _, w := range workers {
		local := slices.Repeat([]uint32{absent}, len(stems))
		places := make([]uint32, len(w.stems))
		for i, s := range w.stems {
			places[i] = numbers[s]
			local[places[i]] = uint32(i)
		}
		for _, r := range m.runs {
			if r.worker == w {
				r.local = local
			}
		}
		w.forms.all(func(word []byte, term uint32) {
			forms = append(forms, form{string(word), places[term]})
		})
	}
	for _, s := range m.sources {
		s.local = slices.Repeat([]uint32{absent}, len(stems))
		places := make([]uint32, s.x.stems.n)
		for r := (dictReader{d: &s.x.stems}); r.next(); {
			places[r.i-1] = numbers[string(r.word)]
			s.local[places[r.i-1]] = uint32(r.i - 1)
		}
		for r := (dictReader{d: &s.x.forms}); r.next(); {
			if int(r.number) < len(places) {
				forms = append(forms, form{string(r.word), places[r.number]})
			}
		}
	}
	slices.SortFunc(forms, func(a, b form) int { return strings.Compare(a.s, b.s) })
	d = dictWriter{}
	for i, f := range forms {
		if i == 0 || f.s != forms[i-1].s {
			d.add(f.s, f.term)
		}
	}
	m.x.forms = d.dict
}

// merge writes the lists of all terms, ranges of them at once.
func (m *merger) merge() {
	const share = 1 << 12 // terms; small, so that no processor waits long for the last
	shares := make([]encoder, (m.terms+share-1)/share)
	next := make(chan int)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				e := &shares[i]
				e.x, e.groupOf = m.x, m.groupOf
				for t := i * share; t < min((i+1)*share, m.terms); t++ {
					m.list(e, uint32(t))
				}
				e.passages, e.counts = nil, nil
			}
		})
	}
	for i := range shares {
		next <- i
	}
	close(next)
	wg.Wait()
	m.join(shares)
}

// list writes the list of a term.
func (m *merger) list(e *encoder, term uint32) {
	e.passages, e.counts = e.passages[:0], e.counts[:0]
	for _, r := range m.runs {
		local := r.local[term]
		if local == absent {
			continue
		}
		e.read(r.first, r.of(local))
	}
	for _, s := range m.sources {
		s.gather(e, term)
	}
	e.order()
	e.list()
}

// read adds the postings of a run, whose first passage is given.
func (e *encoder) read(passage uint32, b []byte) {
	for len(b) > 0 {
		step, n := binary.Uvarint(b)
		count := uint64(1)
		if step&1 != 0 {
			var more int
			count, more = binary.Uvarint(b[n:])
			n += more
		}
		b = b[n:]
		passage += uint32(step >> 1)
		e.passages = append(e.passages, passage)
		e.counts = append(e.counts, uint32(count))
	}
}

// join puts the lists of all shares end to end.
func (m *merger) join(shares []encoder) {
	size := slack
	for _, e := range shares {
		size += len(e.out)
	}
	x := m.x
	x.lists = make([]byte, 0, size)
	x.places = make([]byte, 0, placeSize*(m.terms+1))
	for i := range shares {
		for _, at := range shares[i].places {
			x.places = appendPlace(x.places, uint64(len(x.lists)+at))
		}
		x.lists = append(x.lists, shares[i].out...)
		shares[i].out = nil
	}
	x.places = appendPlace(x.places, uint64(len(x.lists)))
	x.lists = append(x.lists, make([]byte, slack)...)
}

func appendPlace(b []byte, at uint64) []byte {
	return append(b, byte(at), byte(at>>8), byte(at>>16), byte(at>>24), byte(at>>32))
}
