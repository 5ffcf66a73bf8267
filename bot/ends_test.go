package bot

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"
)

func TestRefusal(t *testing.T) {
	t.Parallel()
	for code := 4000; code < 4020; code++ {
		final := code == 4004 || code >= 4010 && code <= 4014
		err := fmt.Errorf("open: %w", closeCode(code))
		if got := refusal(err) != nil; got != final {
			t.Errorf("close code %d final: %v, want %v", code, got, final)
		}
	}
	for _, err := range []error{nil, errors.New("x"), context.Canceled, errInvalid, errReconnect, closeCode(1005)} {
		if refusal(err) != nil {
			t.Errorf("%v is final", err)
		}
	}
}

func TestBackoff(t *testing.T) {
	t.Parallel()
	if backoff(0) != 0 || backoff(1) != 0 {
		t.Error("a first failure waits")
	}
	for n := 2; n < 100; n++ {
		if d := backoff(n); d < time.Second/2 || d > longestWait {
			t.Errorf("backoff(%d) = %v", n, d)
		}
	}
}
