package bot

import (
	"flag"
	"os"
	"testing"
)

// TestMain lets many tests run at once: each bot that ends waits a second in
// discordgo, at no cost.
func TestMain(m *testing.M) {
	flag.Parse()
	flag.Set("test.parallel", "8")
	os.Exit(m.Run())
}
