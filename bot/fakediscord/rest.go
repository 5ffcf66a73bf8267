package fakediscord

import (
	"bytes"
	"encoding/json"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
)

// apiPrefix is what comes before the routes; versions 9 and 10 are the ones
// that Discord calls available.
var apiPrefix = regexp.MustCompile(`^/api/v(9|10)(/.*)$`)

// An apiError is a refusal in Discord's form.
type apiError struct {
	status int
	code   int
	text   string
	errors map[string]any // the tree of a 50035
}

// The refusals of the routes below, by Discord's codes.
var (
	errUnauthorized = &apiError{401, 0, "401: Unauthorized", nil}
	errRoute        = &apiError{404, 0, "404: Not Found", nil}
	errChannel      = &apiError{404, 10003, "Unknown Channel", nil}
	errMessage      = &apiError{404, 10008, "Unknown Message", nil}
	errWebhook      = &apiError{404, 10015, "Unknown Webhook", nil}
	errInteraction  = &apiError{404, 10062, "Unknown interaction", nil}
	errAcknowledged = &apiError{400, 40060, "Interaction has already been acknowledged.", nil}
	errEmpty        = &apiError{400, 50006, "Cannot send an empty message", nil}
	errToken        = &apiError{401, 50027, "Invalid Webhook Token", nil}
	errJSON         = &apiError{400, 50109, "The request body contains invalid JSON.", nil}
)

// A reply is what a route answers: a value for JSON, or nothing (204).
type reply any

// A call is one request on its way through a route.
type call struct {
	*http.Request
	body  []byte // the JSON: the whole body, or payload_json of a multipart one
	files []string
}

// serve logs each request with its reply, and lets faults come first.
func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == gatewayPath {
		s.gateway.serve(s, w, r)
		return
	}
	body, _ := io.ReadAll(http.MaxBytesReader(w, r.Body, 25<<20))
	path := r.URL.Path
	if m := apiPrefix.FindStringSubmatch(path); m != nil {
		path = m[2]
	} else {
		path = "(no route) " + path
	}
	log := Request{Method: r.Method, Path: path, Query: r.URL.RawQuery, Header: r.Header.Clone(), Body: body}
	f := s.fault(r.Method, path)
	rec := httptest.NewRecorder()
	if f == nil || f.After {
		s.route(rec, r, path, body)
	}
	if f != nil && f.Status != 0 {
		rec = httptest.NewRecorder()
		rec.Header().Set("Content-Type", "application/json")
		for k, v := range f.Header {
			rec.Header().Set(k, v)
		}
		rec.WriteHeader(f.Status)
		rec.WriteString(f.Body)
	}
	log.Status, log.Reply = rec.Code, rec.Body.Bytes()
	if f != nil && f.Status == 0 {
		log.Status = 0
	}
	var hook func(Request)
	s.change(func() {
		s.requests = append(s.requests, log)
		hook = s.onRequest
	})
	if hook != nil {
		hook(log)
	}
	if log.Status == 0 {
		drop(w)
		return
	}
	for k, v := range rec.Header() {
		w.Header()[k] = v
	}
	w.WriteHeader(rec.Code)
	w.Write(log.Reply)
}

// route finds the handler of a path, checks the authorization that it needs
// and writes its reply.
func (s *Server) route(w http.ResponseWriter, r *http.Request, path string, body []byte) {
	c := &call{Request: r}
	var err *apiError
	if c.body, c.files, err = payloadOf(r.Header.Get("Content-Type"), body); err != nil {
		writeReply(w, nil, err)
		return
	}
	mux := http.NewServeMux()
	handle := func(pattern string, auth bool, f func(*call) (reply, *apiError)) {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			if auth && !s.authorized(r) {
				writeReply(w, nil, errUnauthorized)
				return
			}
			c.Request = r
			v, err := f(c)
			writeReply(w, v, err)
		})
	}
	handle("GET /gateway", false, s.getGateway)
	handle("GET /gateway/bot", true, s.getGatewayBot)
	handle("GET /users/@me", true, s.getMe)
	handle("GET /applications/@me", true, s.getApplication)
	handle("GET /oauth2/applications/@me", true, s.getApplication)
	handle("GET /applications/{app}/commands", true, s.getCommands)
	handle("PUT /applications/{app}/commands", true, s.putCommands)
	handle("GET /applications/{app}/guilds/{guild}/commands", true, s.getCommands)
	handle("PUT /applications/{app}/guilds/{guild}/commands", true, s.putCommands)
	handle("POST /interactions/{id}/{token}/callback", false, s.postCallback)
	handle("POST /webhooks/{app}/{token}", false, s.postFollowup)
	handle("GET /webhooks/{app}/{token}/messages/{message}", false, s.getWebhookMessage)
	handle("PATCH /webhooks/{app}/{token}/messages/{message}", false, s.patchWebhookMessage)
	handle("DELETE /webhooks/{app}/{token}/messages/{message}", false, s.deleteWebhookMessage)
	handle("POST /channels/{channel}/messages", true, s.postMessage)
	handle("GET /channels/{channel}/messages/{message}", true, s.getMessage)
	handle("PATCH /channels/{channel}/messages/{message}", true, s.patchMessage)
	handle("DELETE /channels/{channel}/messages/{message}", true, s.deleteMessage)
	handle("POST /channels/{channel}/typing", true, s.postTyping)
	handle("POST /users/@me/channels", true, s.postDM)
	handle("/", false, func(*call) (reply, *apiError) { return nil, errRoute })
	r2 := r.Clone(r.Context())
	r2.URL.Path, r2.URL.RawPath = path, ""
	mux.ServeHTTP(w, r2)
}

// authorized reports whether a request carries a bot token that is valid.
func (s *Server) authorized(r *http.Request) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return !s.refused && goodToken(r.Header.Get("Authorization"))
}

// goodToken reports whether a is "Bot " and a word.
func goodToken(a string) bool {
	token, ok := strings.CutPrefix(a, "Bot ")
	return ok && token != "" && !strings.ContainsAny(token, " \t\r\n")
}

// payloadOf returns the JSON of a body and the names of the files with it.
func payloadOf(contentType string, body []byte) ([]byte, []string, *apiError) {
	kind, params, _ := mime.ParseMediaType(contentType)
	if kind != "multipart/form-data" {
		if len(body) == 0 && contentType != "" {
			return nil, nil, &apiError{400, 50109, "The request body is empty but has a content type.", nil}
		}
		return body, nil, nil
	}
	form := multipart.NewReader(bytes.NewReader(body), params["boundary"])
	var payload []byte
	var files []string
	for {
		p, err := form.NextPart()
		if err == io.EOF {
			return payload, files, nil
		}
		if err != nil {
			return nil, nil, errJSON
		}
		data, _ := io.ReadAll(p)
		name := p.FormName()
		switch {
		case name == "payload_json":
			payload = data
		case fileField.MatchString(name) && p.FileName() != "":
			files = append(files, p.FileName())
		default:
			var v violations
			v.add("MULTIPART", "Part "+name+" is neither payload_json nor files[n] with a name.", name)
			return nil, nil, v.err()
		}
	}
}

// fileField is the name of a file's part in a multipart body.
var fileField = regexp.MustCompile(`^files\[[0-9]\]$`)

// writeReply sends v as JSON, an error in Discord's form, or 204 for nothing.
func writeReply(w http.ResponseWriter, v reply, err *apiError) {
	status := http.StatusOK
	if err != nil {
		status = err.status
		m := map[string]any{"code": err.code, "message": err.text}
		if err.errors != nil {
			m["errors"] = err.errors
		}
		v = m
	}
	if v == nil {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(v)
}

func (s *Server) getGateway(*call) (reply, *apiError) {
	return map[string]any{"url": s.gatewayURL()}, nil
}

func (s *Server) getGatewayBot(*call) (reply, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return map[string]any{"url": s.gatewayURL(), "shards": 1, "session_start_limit": map[string]any{
		"total": identifyLimit, "remaining": identifyLimit - s.gateway.identifies, "reset_after": 3600_000, "max_concurrency": 1,
	}}, nil
}

func (s *Server) getMe(*call) (reply, *apiError) { return botUser(), nil }

func (s *Server) getApplication(*call) (reply, *apiError) {
	return map[string]any{"id": BotID, "name": "bot"}, nil
}

// botUser is the bot's own account.
func botUser() map[string]any {
	return map[string]any{"id": BotID, "username": "bot", "discriminator": "0000", "bot": true}
}
