package bot

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"sync"
	"time"
)

// Deadlines of a gateway connection. Discord's heartbeat interval is about
// 45 s and each heartbeat is acknowledged, so a live connection is never
// silent for idleLimit.
const (
	openLimit  = 30 * time.Second // from dialling to READY
	idleLimit  = 100 * time.Second
	writeLimit = 10 * time.Second
)

// A wire is one connection to the gateway, watched from below. discordgo v0.29
// has no deadlines, tells no one the code that a connection closed with,
// deadlocks on op 7 before READY, answers op 9 with IDENTIFY after IDENTIFY
// and dies of a null frame. A wire has deadlines, keeps the reason for the
// end, and makes of those three frames an end of the connection before the
// library sees them.
type wire struct {
	net.Conn
	opened time.Time
	limit  time.Duration // from opened to goLive
	frames frames
	done   chan struct{} // closed by Close
	once   sync.Once

	mu      sync.Mutex
	live    bool
	ended   error // why; nil for trouble of the network
	silence bool  // nothing may be written any more
}

// A closeCode is the code of a close frame from Discord.
type closeCode int

func (c closeCode) Error() string {
	return fmt.Sprintf("Discord closed the connection with code %d", int(c))
}

// Ends that are no close frame.
var (
	errReconnect = errors.New("asked to reconnect (op 7)")
	errInvalid   = errors.New("session ended by Discord (op 9)")
	errPaused    = errors.New("session refused for now (op 9, resumable)")
	errNull      = errors.New("null frame from Discord")
)

func newWire(c net.Conn, limit time.Duration) *wire {
	return &wire{Conn: c, opened: time.Now(), limit: limit, done: make(chan struct{})}
}

// goLive trades the deadline for opening for the one for silence.
func (w *wire) goLive() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.live = true
}

// end returns why Discord ended the connection, nil if it did not.
func (w *wire) end() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.ended
}

// Read reads with a deadline and looks at what comes.
func (w *wire) Read(p []byte) (int, error) {
	w.mu.Lock()
	deadline := w.opened.Add(w.limit)
	if w.live {
		deadline = time.Now().Add(idleLimit)
	}
	if w.silence {
		defer w.mu.Unlock()
		return 0, w.ended
	}
	w.mu.Unlock()
	w.SetReadDeadline(deadline)
	n, err := w.Conn.Read(p)
	w.frames.feed(p[:n], w.see)
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.silence {
		return 0, w.ended
	}
	return n, err
}

// Write writes with a deadline. After an end that leaves the session resumable
// it refuses: discordgo would send close code 1000, which ends the session.
func (w *wire) Write(p []byte) (int, error) {
	w.mu.Lock()
	silence := w.silence
	w.mu.Unlock()
	if silence {
		return 0, net.ErrClosed
	}
	w.SetWriteDeadline(time.Now().Add(writeLimit))
	return w.Conn.Write(p)
}

// Close closes the connection and done.
func (w *wire) Close() error {
	w.once.Do(func() { close(w.done) })
	return w.Conn.Close()
}

// see judges one frame.
func (w *wire) see(opcode byte, payload []byte) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.ended != nil {
		return
	}
	if opcode == opClose {
		w.ended = closeCode(1005) // no code was given
		if len(payload) >= 2 {
			w.ended = closeCode(binary.BigEndian.Uint16(payload))
		}
		return
	}
	var e *struct {
		Op int `json:"op"`
		D  any `json:"d"`
	}
	if err := json.Unmarshal(payload, &e); err != nil {
		return
	}
	switch {
	case e == nil:
		w.ended = errNull
	case e.Op == 7:
		w.ended = errReconnect
	case e.Op == 9 && e.D == true:
		w.ended = errPaused
	case e.Op == 9:
		w.ended = errInvalid
	}
	w.silence = w.ended != nil
}

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
