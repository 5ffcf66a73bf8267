package bot

import (
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
