package bot

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"rapporteur/bot/fakediscord"
)

// TestBinary builds the program and runs it as an operator does: with a token
// and an address in the environment, until SIGTERM.
func TestBinary(t *testing.T) {
	if testing.Short() || runtime.GOOS == "windows" {
		t.Skip("builds the program and sends it SIGTERM")
	}
	t.Parallel()
	dir := t.TempDir()
	program := filepath.Join(dir, "rapporteur")
	if out, err := exec.Command("go", "build", "-o", program, "rapporteur/cmd/rapporteur").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	s := fakediscord.New(t)
	checkSpecification(t, s)
	var stderr bytes.Buffer
	cmd := exec.Command(program, "bot")
	cmd.Dir = dir // no .env
	cmd.Env = append(os.Environ(), "DISCORD_TOKEN=a.test.token", "DISCORD_API_URL="+s.URL())
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	s.AwaitReady(1)
	if got := s.Command(reader, "ask", "question", "who met Liu Jianchao").Message().Text(); !strings.Contains(got, "Nguyen Phu Trong") {
		t.Errorf("/ask: %s", got)
	}
	s.Say(direct, "who met Liu Jianchao", nil)
	if got := s.AwaitMessages(s.DMChannel(direct.User), 1)[0].Text(); !strings.Contains(got, "Le Hoai Trung") {
		t.Errorf("direct message: %s", got)
	}
	began := time.Now()
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("after SIGTERM: %v\n%s", err, stderr.String())
	}
	if d := time.Since(began); d > 5*time.Second {
		t.Errorf("stopping took %v", d)
	}
	if log := stderr.String(); strings.Contains(log, "a.test.token") || strings.Contains(log, "Jianchao") {
		t.Errorf("the log has a token or a question:\n%s", log)
	}
}
