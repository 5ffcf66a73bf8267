package bot

import (
	"bytes"
	"context"
	"net/http"
	"os"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/legacy"

	"rapporteur/bot/fakediscord"
)

// specification loads Discord's OpenAPI description once, from the file that
// the environment variable DISCORD_OPENAPI names. It is nil if there is none.
// The description is of version 10 and the bot speaks version 9; the routes
// that it uses are the same in both, so its requests are checked as if they
// were of version 10.
var specification = sync.OnceValues(func() (routers.Router, error) {
	file := os.Getenv("DISCORD_OPENAPI")
	if file == "" {
		return nil, nil
	}
	doc, err := openapi3.NewLoader().LoadFromFile(file)
	if err != nil {
		return nil, err
	}
	return legacy.NewRouter(doc)
})

// checkSpecification checks each request that a fake Discord gets against
// Discord's own description, if there is one.
func checkSpecification(t *testing.T, s *fakediscord.Server) {
	router, err := specification()
	if err != nil {
		t.Fatal(err)
	}
	if router == nil {
		return
	}
	s.OnRequest(func(r fakediscord.Request) {
		if err := validate(router, r); err != nil {
			t.Errorf("%s %s is not as Discord describes it: %v\n%s", r.Method, r.Path, err, r.Body)
		}
	})
}

func validate(router routers.Router, r fakediscord.Request) error {
	req, err := http.NewRequest(r.Method, "https://discord.com/api/v10"+r.Path+"?"+r.Query, bytes.NewReader(r.Body))
	if err != nil {
		return err
	}
	req.Header = r.Header
	route, params, err := router.FindRoute(req)
	if err != nil {
		return err
	}
	return openapi3filter.ValidateRequest(context.Background(), &openapi3filter.RequestValidationInput{
		Request: req, Route: route, PathParams: params,
		Options: &openapi3filter.Options{AuthenticationFunc: openapi3filter.NoopAuthenticationFunc},
	})
}

// TestSpecification says whether the other tests check against Discord's
// description, and that the check refuses what is wrong.
func TestSpecification(t *testing.T) {
	router, err := specification()
	if err != nil {
		t.Fatal(err)
	}
	if router == nil {
		t.Skip("DISCORD_OPENAPI does not name Discord's OpenAPI description: requests are not checked against it")
	}
	header := http.Header{"Content-Type": {"application/json"}}
	post := func(path, body string) error {
		return validate(router, fakediscord.Request{Method: "POST", Path: path, Header: header, Body: []byte(body)})
	}
	if err := post("/interactions/1/t/callback", `{"type":4,"data":{"content":"x"}}`); err != nil {
		t.Errorf("a good response: %v", err)
	}
	if post("/interactions/1/t/callback", `{"type":4,"data":{"content":5}}`) == nil {
		t.Error("a response with a number for content passes")
	}
	if post("/interactions/1/t/answer", `{}`) == nil {
		t.Error("an unknown route passes")
	}
}
