package store

import (
	"bufio"
	"encoding/binary"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
)

// Write makes the file with that name, or puts it in the place of an older one:
// write is called to give it its sections. On an error the older file stays.
func Write(name string, write func(w *Writer) error) (err error) {
	aside, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*.new")
	if err != nil {
		return plain(name, err)
	}
	defer func() {
		if err != nil {
			aside.Close()
			os.Remove(aside.Name())
		}
	}()
	w := NewWriter(aside)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return plain(name, err)
	}
	if err := aside.Sync(); err != nil {
		return plain(name, err)
	}
	if err := aside.Chmod(0o644); err != nil {
		return plain(name, err)
	}
	if err := aside.Close(); err != nil {
		return plain(name, err)
	}
	if err := os.Rename(aside.Name(), name); err != nil {
		return plain(name, err)
	}
	syncDir(filepath.Dir(name))
	return nil
}

// syncDir makes the renaming last. Systems that cannot do it for folders do it
// without being asked.
func syncDir(name string) {
	if d, err := os.Open(name); err == nil {
		d.Sync()
		d.Close()
	}
}

// A Writer writes the bytes of a file, section by section. It is an io.Writer
// for the section that was begun last.
type Writer struct {
	w        *bufio.Writer
	at       uint64
	sections []section
	sums     []uint32 // of the parts of the section at hand
	sum      uint32   // of its part at hand
	have     int      // bytes in that part
	err      error
}

// NewWriter returns a writer of a file to w.
func NewWriter(w io.Writer) *Writer {
	f := &Writer{w: bufio.NewWriterSize(w, 1<<20)}
	f.put([]byte(magic))
	return f
}

// Begin begins a section.
func (w *Writer) Begin(name string) {
	w.end()
	w.put(make([]byte, (8-w.at%8)%8))
	w.sections = append(w.sections, section{name: name, at: w.at})
}

// end ends the section at hand.
func (w *Writer) end() {
	if len(w.sections) == 0 {
		return
	}
	if w.have > 0 {
		w.sums = append(w.sums, w.sum)
	}
	s := &w.sections[len(w.sections)-1]
	s.size, s.checksum = w.at-s.at, fold(w.sums)
	w.sums, w.sum, w.have = nil, 0, 0
}

// Write adds b to the section at hand.
func (w *Writer) Write(b []byte) (int, error) {
	for rest := b; len(rest) > 0 && w.err == nil; {
		n := min(len(rest), part-w.have)
		w.sum = crc32.Update(w.sum, castagnoli, rest[:n])
		w.put(rest[:n])
		rest = rest[n:]
		if w.have += n; w.have == part {
			w.sums = append(w.sums, w.sum)
			w.sum, w.have = 0, 0
		}
	}
	return len(b), w.err
}

// Close ends the file. It does not close what it writes to.
func (w *Writer) Close() error {
	w.end()
	var table []byte
	add := binary.LittleEndian.AppendUint64
	for _, s := range w.sections {
		table = add(table, uint64(len(s.name)))
		table = append(table, s.name...)
		table = add(add(add(table, s.at), s.size), s.checksum)
	}
	at := w.at
	w.put(table)
	w.put(add(add(add(nil, at), uint64(len(table))), uint64(crc32.Checksum(table, castagnoli))))
	w.put([]byte(magic))
	if w.err == nil {
		w.err = w.w.Flush()
	}
	return w.err
}

func (w *Writer) put(b []byte) {
	if w.err != nil {
		return
	}
	_, w.err = w.w.Write(b)
	w.at += uint64(len(b))
}
