//go:build unix

package store

import (
	"errors"
	"math"
	"os"
	"syscall"
)

// mapFile maps a file into memory, to be read only.
func mapFile(name string) (data []byte, unmap func() error, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	switch {
	case !info.Mode().IsRegular():
		return nil, nil, errors.New("not a plain file")
	case info.Size() == 0:
		return nil, func() error { return nil }, nil
	case info.Size() > math.MaxInt:
		return nil, nil, errors.New("too large for this machine")
	}
	data, err = syscall.Mmap(int(f.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return nil, nil, err
	}
	return data, func() error { return syscall.Munmap(data) }, nil
}
