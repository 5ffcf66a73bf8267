package article

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// MaxSize is the size in bytes of the largest file that is read as an article:
// 16 MiB, far more than any news page, so that a stray archive cannot fill the
// memory.
const MaxSize = 16 << 20

// check returns what keeps raw from being an article, or nil.
func check(file string, raw []byte) *Problem {
	line, text := fault(raw)
	if text == "" {
		return nil
	}
	return &Problem{File: file, Line: line, Text: text, Lost: true}
}

// fault returns what keeps raw from being an article and on which line it
// stands, 0 if it is the whole; "" if nothing does.
func fault(raw []byte) (line int, text string) {
	if len(raw) > MaxSize {
		return 0, "larger than 16 MiB; split it into one file an article"
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(raw, []byte("\ufeff")))) == 0 {
		return 0, "empty file"
	}
	if utf16(raw) {
		return 1, "not UTF-8 but UTF-16; save it as UTF-8"
	}
	if i := bytes.IndexByte(raw, 0); i >= 0 {
		return lineAt(raw, i), "binary data, not text"
	}
	if i := invalid(raw); i >= 0 {
		return lineAt(raw, i), fmt.Sprintf("not UTF-8 (byte 0x%02x); save it as UTF-8", raw[i])
	}
	return 0, ""
}

// utf16 reports whether raw begins with the byte order mark of UTF-16.
func utf16(raw []byte) bool {
	return bytes.HasPrefix(raw, []byte{0xff, 0xfe}) || bytes.HasPrefix(raw, []byte{0xfe, 0xff})
}

// invalid returns the offset of the first byte that is not UTF-8, or -1.
func invalid(raw []byte) int {
	if utf8.Valid(raw) {
		return -1
	}
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// lineAt returns the 1-based line of raw that holds the byte at i.
func lineAt(raw []byte, i int) int { return 1 + bytes.Count(raw[:i], []byte("\n")) }
