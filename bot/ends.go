package bot

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"time"
)

// refusals are the close codes after which every further try fails as well.
var refusals = map[closeCode]string{
	4004: "the Discord token was refused (close code 4004): check DISCORD_TOKEN",
	4010: "the shard was refused (close code 4010)",
	4011: "the bot is in too many servers for one connection (close code 4011)",
	4012: "this API version is no longer spoken (close code 4012)",
	4013: "the intents asked for are unknown to Discord (close code 4013)",
	4014: "the application may not use the intents asked for (close code 4014)",
}

// refusal returns the error to end with if err is final, else nil.
func refusal(err error) error {
	var c closeCode
	if errors.As(err, &c) && refusals[c] != "" {
		return errors.New(refusals[c])
	}
	if status(err) == http.StatusUnauthorized {
		return errors.New("the Discord token was refused (HTTP 401): check DISCORD_TOKEN")
	}
	return nil
}

// needsNewSession reports whether a session cannot be resumed after err:
// authenticated too late (4003), bad sequence (4007), timed out (4009), op 9.
func needsNewSession(err error) bool {
	var c closeCode
	if errors.As(err, &c) {
		return c == 4003 || c == 4007 || c == 4009
	}
	return errors.Is(err, errInvalid)
}

// reason says in words why a connection ended.
func reason(err error) string {
	if err == nil {
		return "the connection broke"
	}
	return fmt.Sprint(safe(err))
}

// backoff is the wait after so many failures in a row: none after the first,
// then 1 s, 2 s, … with jitter, so that many bots do not return at once.
func backoff(failures int) time.Duration {
	if failures <= 1 {
		return 0
	}
	d := min(time.Second<<min(failures-2, 10), longestWait)
	return d/2 + rand.N(d/2)
}
