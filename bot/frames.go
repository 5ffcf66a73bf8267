package bot

import (
	"bytes"
)

// Opcodes of RFC 6455, section 5.2.
const (
	opText  = 1
	opClose = 8
)

// maxSeen is the longest payload that frames keeps whole. The frames that a
// wire looks for are far shorter.
const maxSeen = 512

// frames splits a server's byte stream, HTTP response first, into websocket
// frames (RFC 6455, section 5.2).
type frames struct {
	upgraded bool
	head     []byte // the HTTP response's last bytes, or the frame's header so far
	opcode   byte
	left     uint64 // of the payload
	payload  []byte // nil if it is too long or not looked at
}

var endOfHeader = []byte("\r\n\r\n")

// feed calls see for each text or close frame, of at most maxSeen bytes, that
// ends in p.
func (f *frames) feed(p []byte, see func(opcode byte, payload []byte)) {
	for len(p) > 0 {
		switch {
		case !f.upgraded:
			p = f.skipResponse(p)
		case f.left > 0:
			n := min(f.left, uint64(len(p)))
			if f.payload != nil {
				f.payload = append(f.payload, p[:n]...)
			}
			f.left -= n
			p = p[n:]
			f.finish(see)
		default:
			f.head = append(f.head, p[0])
			p = p[1:]
			f.begin(see)
		}
	}
}

// skipResponse drops the HTTP response and returns what follows it.
func (f *frames) skipResponse(p []byte) []byte {
	kept := len(f.head)
	f.head = append(f.head, p...)
	i := bytes.Index(f.head, endOfHeader)
	if i < 0 {
		f.head = f.head[max(0, len(f.head)-len(endOfHeader)+1):]
		return nil
	}
	f.head, f.upgraded = nil, true
	return p[i+len(endOfHeader)-kept:]
}

// begin starts a payload once the header is whole. A server does not mask.
func (f *frames) begin(see func(byte, []byte)) {
	if len(f.head) < 2 {
		return
	}
	size, extra := uint64(f.head[1]&0x7F), 0
	switch size {
	case 126:
		extra = 2
	case 127:
		extra = 8
	}
	if len(f.head) < 2+extra {
		return
	}
	if extra > 0 {
		size = 0
		for _, x := range f.head[2:] {
			size = size<<8 | uint64(x)
		}
	}
	f.opcode, f.left, f.payload = f.head[0]&0x0F, size, nil
	if whole := f.head[0]&0x80 != 0; whole && size <= maxSeen && (f.opcode == opText || f.opcode == opClose) {
		f.payload = make([]byte, 0, size)
	}
	f.head = f.head[:0]
	f.finish(see)
}

// finish hands the payload on when it is whole.
func (f *frames) finish(see func(byte, []byte)) {
	if f.left == 0 && f.payload != nil {
		see(f.opcode, f.payload)
		f.payload = nil
	}
}
