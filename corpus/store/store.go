// Package store keeps named runs of bytes in a file that is mapped into memory
// when it is opened. It knows nothing of what they mean.
//
// A file is
//
//	magic     8 bytes
//	sections  each from a multiple of 8 on
//	table     for each section: length of its name, name, place, length, checksum
//	end       place of the table, its length, its checksum, magic
//
// with all numbers 8 bytes long, low ones first. So it is written without
// knowing any size before, and a file that was cut short has no end. The
// checksum of the table is its CRC-32C; that of a section is the CRC-32C of those
// of its parts of 4 MB, which are read at once. A file is written aside, flushed to the disk and renamed: nobody
// ever sees half of one.
package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"runtime"
	"sync"
	"unsafe"
)

const magic = "rapstor1"

const part = 4 << 20 // bytes of a section that have a checksum of their own

const endSize = 3*8 + len(magic)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// A section is where a run of bytes lies in a file.
type section struct {
	name     string
	at, size uint64
	checksum uint64
}

// A File is an open file. It is safe for concurrent use.
type File struct {
	name     string
	data     []byte
	sections []section
	unmap    func() error
}

// Open opens the file with that name. The error says if it is no file of this
// kind or not whole; the contents of its sections are not read yet.
func Open(name string) (*File, error) {
	data, unmap, err := mapFile(name)
	if err != nil {
		return nil, plain(name, err)
	}
	f, err := Read(name, data)
	if err != nil {
		unmap()
		return nil, err
	}
	f.unmap = unmap
	return f, nil
}

// Read returns the file whose bytes are data; name is for messages.
func Read(name string, data []byte) (*File, error) {
	f := &File{name: name, data: data}
	head := len(data) >= len(magic) && string(data[:len(magic)]) == magic
	tail := len(data) >= len(magic)+endSize && string(data[len(data)-len(magic):]) == magic
	switch {
	case !head && !tail && len(data) > 0:
		return nil, &Fault{name, "is no index of this program", true}
	case !head && tail:
		return nil, f.fault("is damaged")
	case !tail:
		return nil, f.fault("is cut short")
	}
	end := data[len(data)-endSize:]
	at, size, sum := number(end), number(end[8:]), number(end[16:])
	table, ok := f.bytes(at, size)
	if !ok || uint64(crc32.Checksum(table, castagnoli)) != sum {
		return nil, f.fault("is damaged")
	}
	for len(table) > 0 {
		s, rest, ok := readSection(table)
		if !ok {
			return nil, f.fault("is damaged")
		}
		if _, ok := f.bytes(s.at, s.size); !ok {
			return nil, f.fault("is damaged")
		}
		f.sections = append(f.sections, s)
		table = rest
	}
	return f, nil
}

// readSection reads a section at the head of a table.
func readSection(b []byte) (s section, rest []byte, ok bool) {
	if len(b) < 8 {
		return s, nil, false
	}
	n := number(b)
	b = b[8:]
	if n > uint64(len(b)) || uint64(len(b))-n < 3*8 {
		return s, nil, false
	}
	s.name = string(b[:n])
	b = b[n:]
	s.at, s.size, s.checksum = number(b), number(b[8:]), number(b[16:])
	return s, b[24:], true
}

func number(b []byte) uint64 { return binary.LittleEndian.Uint64(b) }

// bytes returns size bytes from at on, false if there are fewer.
func (f *File) bytes(at, size uint64) ([]byte, bool) {
	n := uint64(len(f.data))
	if at > n || size > n-at {
		return nil, false
	}
	return f.data[at : at+size : at+size], true
}

// A Fault is what is wrong with a file.
type Fault struct {
	File, Text string
	Foreign    bool // it was never one of this kind, and is somebody's
}

func (e *Fault) Error() string { return e.File + " " + e.Text }

func (f *File) fault(text string) error { return &Fault{File: f.name, Text: text} }

// Section returns the bytes of a section, nil if there is none of that name.
// They are the file's own and must not be changed, and are gone after Close.
func (f *File) Section(name string) []byte {
	for _, s := range f.sections {
		if s.name == name {
			b, _ := f.bytes(s.at, s.size)
			return b
		}
	}
	return nil
}

// Sections returns how many sections there are.
func (f *File) Sections() int { return len(f.sections) }

// Names lists the names of the sections in their order.
func (f *File) Names() []string {
	var out []string
	for _, s := range f.sections {
		out = append(out, s.name)
	}
	return out
}

// Verify compares all sections with their checksums, parts of the file at once.
func (f *File) Verify() error {
	type job struct{ section, part int }
	jobs := make(chan job)
	sums := make([][]uint32, len(f.sections))
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for j := range jobs {
				s := f.sections[j.section]
				from := uint64(j.part) * part
				b, _ := f.bytes(s.at+from, min(part, s.size-from))
				sums[j.section][j.part] = crc32.Checksum(b, castagnoli)
			}
		})
	}
	for i, s := range f.sections {
		sums[i] = make([]uint32, (s.size+part-1)/part)
		for k := range sums[i] {
			jobs <- job{i, k}
		}
	}
	close(jobs)
	wg.Wait()
	for i, s := range f.sections {
		if fold(sums[i]) != s.checksum {
			return f.fault("is damaged: " + s.name + " is not what was written")
		}
	}
	return nil
}

// fold returns the checksum of a section whose parts have these.
func fold(sums []uint32) uint64 {
	var b []byte
	for _, n := range sums {
		b = binary.LittleEndian.AppendUint32(b, n)
	}
	return uint64(crc32.Checksum(b, castagnoli))
}

// Close gives the file's memory back.
func (f *File) Close() error {
	if f.unmap == nil {
		return nil
	}
	return f.unmap()
}

// plain returns err without the operation and path that fs puts before it.
func plain(name string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return fmt.Errorf("%s: %w", name, err)
}

// Text returns the bytes of a section as a string, which shares the memory of
// the file and is gone after Close as they are.
func (f *File) Text(name string) string {
	b := f.Section(name)
	return unsafe.String(unsafe.SliceData(b), len(b))
}
