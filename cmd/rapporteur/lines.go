package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

// maxLine is the longest line read, in bytes. The longest question people type
// is far below; the bound keeps a binary file from filling the memory.
const maxLine = 1 << 20

// A line is one line of input without its ending.
type line struct {
	n    int // from 1
	text string
	err  error // the line could not be read; the next ones may be
}

// lines returns the lines of r that are not blank, until r ends or ctx is done.
// A reader that blocks for ever holds a goroutine until the process ends.
func lines(ctx context.Context, r io.Reader) iter.Seq[line] {
	return func(yield func(line) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		read := make(chan line)
		go readLines(ctx, r, read)
		for {
			select {
			case <-ctx.Done():
				return
			case l, ok := <-read:
				if !ok || !yield(l) {
					return
				}
			}
		}
	}
}

// readLines sends the lines of r that are not blank, then closes to.
func readLines(ctx context.Context, r io.Reader, to chan<- line) {
	defer close(to)
	br := bufio.NewReader(r)
	for n := 1; ; n++ {
		text, err := readLine(br)
		if n == 1 {
			text = strings.TrimPrefix(text, "\ufeff")
		}
		text = strings.TrimSpace(strings.ToValidUTF8(text, "\ufffd"))
		if text != "" || notEOF(err) != nil {
			select {
			case to <- line{n, text, notEOF(err)}:
			case <-ctx.Done():
				return
			}
		}
		if err != nil && err != errTooLong {
			return
		}
	}
}

// errTooLong is the error of a line that was skipped for its length.
var errTooLong = fmt.Errorf("is longer than %d bytes", maxLine)

// readLine reads to the next newline. A line over maxLine is read to its end
// and dropped.
func readLine(br *bufio.Reader) (string, error) {
	var text []byte
	long := false
	for {
		part, err := br.ReadSlice('\n')
		if long = long || len(text)+len(part) > maxLine; !long {
			text = append(text, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case long:
			return "", errTooLong
		}
		return string(text), err
	}
}

func notEOF(err error) error {
	if err == io.EOF {
		return nil
	}
	return err
}

// A request is one question as ask and search read it.
type request struct {
	ID           json.RawMessage `json:"id"` // given back as it came
	Question     string          `json:"question"`
	Query        string          `json:"query"` // the same, as search calls it
	Conversation json.RawMessage `json:"conversation"`
}

// parseRequest reads a line: an object if it starts with a brace, else the
// plain text of a question. With an error comes the line as it is.
func parseRequest(text string) (request, error) {
	if !strings.HasPrefix(text, "{") {
		return request{Question: text}, nil
	}
	var r request
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		return request{Question: text}, errors.New("starts with { but is not JSON with a question: " + jsonFault(err))
	}
	if r.Question == "" {
		r.Question = r.Query
	}
	return r, nil
}

// jsonFault says what is wrong with a request, without the words of package
// json for its own types.
func jsonFault(err error) string {
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok && wrong.Field != "" {
		return "its " + wrong.Field + " is a " + wrong.Value + ", not a text"
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}

// talk returns the key of the request's conversation, "" if it has none.
func (r request) talk() string {
	switch s := string(r.Conversation); s {
	case `null`, `""`:
		return ""
	default:
		return s
	}
}
