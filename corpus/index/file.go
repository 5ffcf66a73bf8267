package index

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"math"

	"rapporteur/corpus/store"
)

// version is that of the layout and of the rules that cut and stem words. It
// must change with either, or searches of older files go wrong. The word lists
// tell of their changes by themselves.
const version = 2

// headSection holds numbers of eight bytes: version, a sum over the word lists,
// passages, groups, words, stems, forms.
const (
	headSection = "index"
	headNumbers = 7
)

// partSections name the sections of sections.parts.
var partSections = [...]string{
	"index/stems", "index/stem pages", "index/forms", "index/form pages",
	"index/places", "index/lists", "index/norms", "index/owns", "index/starts", "index/asides",
}

// Save writes x to the file with that name; see store.Write. The texts of the
// passages are not in it.
func (x *Index) Save(name string) error {
	return store.Write(name, func(w *store.Writer) error { return x.Write(w) })
}

// Write writes x to sections of a file whose names begin with "index".
func (x *Index) Write(w *store.Writer) error {
	w.Begin(headSection)
	var head []byte
	for _, n := range []uint64{
		version, listsSum(), uint64(x.passages), uint64(x.groups), x.words, uint64(x.stems.n), uint64(x.forms.n),
	} {
		head = binary.LittleEndian.AppendUint64(head, n)
	}
	_, err := w.Write(head)
	for i, b := range x.parts() {
		w.Begin(partSections[i])
		_, err = w.Write(*b)
	}
	return err
}

// Open opens the index in the file with that name. It stays in the file, of
// which memory holds what is used, and the file must not be changed in place.
// The error says if the file is not whole or was made by another version.
func Open(name string) (*Index, error) {
	f, err := store.Open(name)
	if err != nil {
		return nil, err
	}
	if err := f.Verify(); err != nil {
		return nil, err
	}
	return Read(name, f)
}

// Read returns the index in f, whose name is for messages. It does not compare
// the checksums of f. Whatever f holds, no search of the index reads outside of
// it.
func Read(name string, f *store.File) (*Index, error) {
	head := f.Section(headSection)
	if len(head) < 16 {
		return nil, &store.Fault{File: name, Text: "holds no index"}
	}
	if binary.LittleEndian.Uint64(head) != version || binary.LittleEndian.Uint64(head[8:]) != listsSum() {
		return nil, &store.Fault{File: name, Text: "was made by another version of this program"}
	}
	damaged := func(what string) error {
		return &store.Fault{File: name, Text: fmt.Sprintf("is damaged: its %s cannot be", what)}
	}
	if len(head) != 8*headNumbers {
		return nil, damaged("head")
	}
	var n [headNumbers]int
	for i := range n {
		v := binary.LittleEndian.Uint64(head[8*i:])
		if i >= 2 && i != 4 && v > math.MaxInt32 {
			return nil, damaged("head")
		}
		n[i] = int(v)
	}
	x := &Index{rules: newRules()}
	x.passages, x.groups, x.words, x.stems.n, x.forms.n = n[2], n[3], uint64(n[4]), n[5], n[6]
	for i, b := range x.parts() {
		*b = f.Section(partSections[i])
	}
	if what := x.fault(); what != "" {
		return nil, damaged(what)
	}
	x.ready()
	return x, nil
}

// fault returns which part of x does not fit the others, or "".
func (x *sections) fault() string {
	pages := func(d *dict) int { return 4 * ((d.n + pageSize - 1) / pageSize) }
	switch {
	case x.groups > x.passages || x.alone() && x.groups != x.passages:
		return "head"
	case len(x.stems.pages) != pages(&x.stems):
		return "stems"
	case len(x.forms.pages) != pages(&x.forms):
		return "forms"
	case len(x.places) != placeSize*(x.stems.n+1):
		return "places"
	case len(x.lists) < slack:
		return "lists"
	case len(x.norms) != x.groups:
		return "norms"
	case len(x.asides) != 0 && len(x.asides) != (x.passages+7)/8:
		return "asides"
	case x.alone():
		return ""
	case len(x.owns) != x.passages:
		return "lengths"
	case len(x.starts) != 4*x.groups || x.first(0) != 0:
		return "groups"
	}
	for g := range uint32(x.groups) {
		if x.first(g) >= x.first(g+1) {
			return "groups"
		}
	}
	return ""
}

// listsSum returns a sum over the word lists.
func listsSum() uint64 {
	h := fnv.New64a()
	for _, s := range []string{stopwordFile, irregularFile, iseFile} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return h.Sum64()
}
