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

	mu     sync.Mutex
	ready  map[int]lists // by share, that wait for those before them
	joined int           // shares
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

// merge writes the lists of all terms, shares of them at once.
func (m *merger) merge() {
	const share = 1 << 12 // terms; small, so that no processor waits long for the last
	size := slack
	for _, r := range m.runs {
		size += len(r.postings)
	}
	for _, s := range m.sources {
		size += len(s.x.lists)
	}
	m.x.lists = make([]byte, 0, size) // about what will be needed
	m.x.places = make([]byte, 0, placeSize*(m.terms+1))
	next := make(chan int)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			e := encoder{x: m.x, groupOf: m.groupOf}
			for i := range next {
				e.out, e.places = nil, nil
				for t := i * share; t < min((i+1)*share, m.terms); t++ {
					m.list(&e, uint32(t))
				}
				m.join(i, lists{e.out, e.places})
			}
		})
	}
	for i := range (m.terms + share - 1) / share {
		next <- i
	}
	close(next)
	wg.Wait()
	m.x.places = appendPlace(m.x.places, uint64(len(m.x.lists)))
	m.x.lists = append(m.x.lists, make([]byte, slack)...)
}

// lists are those of a share of the terms, end to end, and where each begins.
type lists struct {
	out    []byte
	places []int
}

// join puts share i behind those before it, once these are there.
func (m *merger) join(i int, l lists) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.ready[i] = l
	x := m.x
	for {
		l, ok := m.ready[m.joined]
		if !ok {
			return
		}
		for _, at := range l.places {
			x.places = appendPlace(x.places, uint64(len(x.lists)+at))
		}
		x.lists = append(x.lists, l.out...)
		delete(m.ready, m.joined)
		m.joined++
	}
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

func appendPlace(b []byte, at uint64) []byte {
	return append(b, byte(at), byte(at>>8), byte(at>>16), byte(at>>24), byte(at>>32))
}
