package index

import (
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
)

// Build returns the index of passages. It keeps their texts for SetText; a
// Builder does not.
func Build(passages []Passage) *Index {
	b := NewBuilder()
	for _, p := range passages {
		b.Add(p)
	}
	x := b.Index()
	x.SetText(func(i int) string { return passages[i].Text })
	return x
}

// A Builder makes an index of passages that come one after the other. It cuts
// them into chunks, of which several are read at once, and holds no text of
// chunks that are read. Of their postings, one and a half bytes each, it holds
// maxHeld; what is beyond goes to files without a name in the folder for temporary
// files. So it needs, besides the index, its words and what is being read,
// maxHeld and some thirty bytes for each passage of the longest lists. What it
// makes depends on the passages alone.
type Builder struct {
	chunk  chunk
	group  int // of the passage before
	size   int // bytes of text in chunk
	starts []uint32
	asides []byte
	n      uint32 // passages so far
	fewer  bool   // some group has several passages

	free    chan *worker
	workers []*worker
	running sync.WaitGroup
	mu      sync.Mutex
	runs    []*run
	hold    int // bytes of runs that may stay in memory
	sources []*source
}

// A chunk is some of the passages in their order.
type chunk struct {
	first uint32
	texts []string
}

const (
	maxChunk     = 1 << 15  // passages, at most 1<<16: they must fit into a pair
	maxChunkSize = 24 << 20 // bytes, unless one passage has more
	maxHeld      = 128 << 20
)

// NewBuilder returns a builder without passages.
func NewBuilder() *Builder {
	b := &Builder{hold: maxHeld}
	shared := newRules()
	n := runtime.GOMAXPROCS(0)
	b.free = make(chan *worker, n)
	for range n {
		w := newWorker(shared)
		b.workers = append(b.workers, w)
		b.free <- w
	}
	return b
}

// Add adds a passage.
func (b *Builder) Add(p Passage) {
	if len(b.chunk.texts) == maxChunk || b.size+len(p.Text) > maxChunkSize && b.size > 0 {
		b.flush()
	}
	switch {
	case p.Group == 0 || p.Group != b.group || b.n == 0:
		b.starts = append(b.starts, b.n)
	default:
		b.fewer = true
	}
	b.group = p.Group
	if p.Aside {
		b.aside(b.n)
	}
	b.chunk.texts = append(b.chunk.texts, p.Text)
	b.size += len(p.Text)
	b.n++
}

func (b *Builder) aside(passage uint32) {
	b.asides = append(b.asides, make([]byte, int(passage/8)+1-len(b.asides))...)
	b.asides[passage/8] |= 1 << (passage % 8)
}

// flush has the chunk read. It waits while all workers are busy.
func (b *Builder) flush() {
	c, w := b.chunk, <-b.free
	b.chunk, b.size = chunk{first: b.n}, 0
	b.running.Go(func() {
		b.keep(w.read(c))
		b.free <- w
	})
}

// keep adds a run, in memory if there is room.
func (b *Builder) keep(r *run) {
	b.mu.Lock()
	b.runs = append(b.runs, r)
	room := r.size() <= b.hold
	if room {
		b.hold -= r.size()
	}
	b.mu.Unlock()
	if !room {
		r.spill()
	}
}

// Index returns the index of the passages added. The builder cannot be used
// after that.
func (b *Builder) Index() *Index {
	b.flush()
	b.running.Wait()
	slices.SortFunc(b.runs, func(r, s *run) int { return int(r.first) - int(s.first) })
	x := &Index{rules: b.workers[0].rules}
	x.passages, x.groups = int(b.n), len(b.starts)
	m := merger{x: x, runs: b.runs, sources: b.sources, groupOf: b.groupOf(), ready: map[int]lists{}}
	b.join(&x.sections, m.groupOf)
	x.scales = newScales(&x.sections)
	m.vocabulary(b.workers)
	m.merge()
	for _, r := range b.runs {
		r.close()
	}
	x.ready()
	b.workers, b.runs = nil, nil
	if b.n >= large {
		debug.FreeOSMemory()
	}
	return x
}

// large is how many passages make a build after which memory is given back at
// once: an index lives long, and the machine is shared.
const large = 200_000

// join sets what x knows of passages and groups.
func (b *Builder) join(x *sections, groupOf []uint32) {
	totals := make([]int, x.groups)
	owns := make([]byte, b.n)
	x.norms = make([]byte, x.groups)
	for _, r := range b.runs {
		for i := range len(r.lengths) / 4 {
			n := number(r.lengths, i)
			p := r.first + uint32(i)
			owns[p] = lengthCode(int(n))
			x.words += uint64(n)
			if groupOf != nil {
				p = groupOf[p]
			}
			totals[p] += int(n)
			x.norms[p] = lengthCode(totals[p])
		}
	}
	for _, s := range b.sources {
		s.codes(owns, x.norms, groupOf)
		x.words += s.x.words
	}
	if b.asides != nil {
		x.asides = append(b.asides, make([]byte, (int(b.n)+7)/8-len(b.asides))...)
	}
	if b.fewer {
		x.owns, x.starts = owns, bytesOf(b.starts)
	}
}

// groupOf returns the group of each passage, or nil if each has its own.
func (b *Builder) groupOf() []uint32 {
	if !b.fewer {
		return nil
	}
	out := make([]uint32, b.n)
	for g, start := range b.starts {
		end := b.n
		if g+1 < len(b.starts) {
			end = b.starts[g+1]
		}
		for i := start; i < end; i++ {
			out[i] = uint32(g)
		}
	}
	return out
}
