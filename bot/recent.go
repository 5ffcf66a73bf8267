package bot

import (
	"sync"
	"time"

	"rapporteur/corpus/answer"
)

// A recent remembers the last IDs that it was asked about. Discord may deliver
// an event more than once.
type recent struct {
	mu   sync.Mutex
	seen map[string]bool
	ring []string
	next int
}

// newRecent makes one that remembers n IDs.
func newRecent(n int) *recent {
	return &recent{seen: make(map[string]bool, n), ring: make([]string, n)}
}

// first reports whether id has not been asked about lately.
func (r *recent) first(id string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.seen[id] {
		return false
	}
	delete(r.seen, r.ring[r.next])
	r.ring[r.next] = id
	r.next = (r.next + 1) % len(r.ring)
	r.seen[id] = true
	return true
}

// Bounds of what is remembered of conversations.
const (
	maxConversations = 1000
	conversationAge  = 30 * time.Minute
)

// conversations are what each user has been talking about in each channel, so
// that "and when?" can follow a question. Only messages have one: a slash
// command stands for itself, and its reply must be the same after a restart.
// A restart forgets conversations; the user then repeats a name.
type conversations struct {
	mu  sync.Mutex
	now func() time.Time
	m   map[talker]talked
}

type talker struct{ channel, user string }

type talked struct {
	memory answer.Memory
	at     time.Time
}

func newConversations() *conversations {
	return &conversations{now: time.Now, m: map[talker]talked{}}
}

// get returns what a conversation is about; nothing if it is old.
func (c *conversations) get(channel, user string) answer.Memory {
	c.mu.Lock()
	defer c.mu.Unlock()
	t := c.m[talker{channel, user}]
	if c.now().Sub(t.at) > conversationAge {
		return answer.Memory{}
	}
	return t.memory
}

// put keeps what a conversation is about. If there are too many, the old ones
// are forgotten, and the oldest if none is.
func (c *conversations) put(channel, user string, m answer.Memory) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.m[talker{channel, user}] = talked{m, c.now()}
	if len(c.m) <= maxConversations {
		return
	}
	var oldest talker
	for k, t := range c.m {
		if c.now().Sub(t.at) > conversationAge {
			delete(c.m, k)
		} else if o, ok := c.m[oldest]; !ok || t.at.Before(o.at) {
			oldest = k
		}
	}
	if len(c.m) > maxConversations {
		delete(c.m, oldest)
	}
}
