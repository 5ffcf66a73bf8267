package index

import (
	"encoding/binary"
	"os"

	"rapporteur/corpus/store"
)

// of returns the postings of one of the worker's terms.
func (r *run) of(term uint32) []byte {
	if 4*int(term)+8 > len(r.starts) {
		return nil
	}
	return r.postings[number(r.starts, int(term)):number(r.starts, int(term)+1)]
}

// size returns how many bytes r takes.
func (r *run) size() int { return len(r.lengths) + len(r.starts) + len(r.postings) }

// spill moves r to a file without a name, which is mapped and gone when r is
// closed. If there is no room for it, r stays where it is.
func (r *run) spill() {
	f, err := os.CreateTemp("", "rapporteur-*.run")
	if err != nil {
		return
	}
	defer os.Remove(f.Name())
	defer f.Close()
	w := store.NewWriter(f)
	parts := []struct {
		name string
		b    *[]byte
	}{{"lengths", &r.lengths}, {"starts", &r.starts}, {"postings", &r.postings}}
	for _, p := range parts {
		w.Begin(p.name)
		w.Write(*p.b) // the error comes again with Close
	}
	if w.Close() != nil {
		return
	}
	if r.file, err = store.Open(f.Name()); err != nil {
		return
	}
	for _, p := range parts {
		*p.b = r.file.Section(p.name)
	}
}

// close gives the memory of r back.
func (r *run) close() {
	if r.file != nil {
		r.file.Close()
	}
	r.lengths, r.starts, r.postings = nil, nil, nil
}

// number returns the i-th of numbers of four bytes.
func number(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[4*i:]) }

// bytesOf writes numbers as four bytes each.
func bytesOf(numbers []uint32) []byte {
	out := make([]byte, 0, 4*len(numbers))
	for _, n := range numbers {
		out = binary.LittleEndian.AppendUint32(out, n)
	}
	return out
}
