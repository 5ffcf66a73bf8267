package main

import (
	"errors"
	"io/fs"
	"strings"

	"github.com/joho/godotenv"
)

// settings are what the environment sets; .env.example explains each.
type settings struct {
	token  string
	apiURL string
}

// settings reads the environment and, for what is not set there, the file .env
// in the working folder.
func (p *program) settings() (settings, error) {
	file, err := godotenv.Read(".env")
	if pathErr, ok := errors.AsType[*fs.PathError](err); ok && !errors.Is(err, fs.ErrNotExist) {
		return settings{}, pathErr
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		// The parser's own message quotes the line, which may hold the token.
		return settings{}, errors.New(".env: a line is not NAME=value; see .env.example")
	}
	get := func(name string) string {
		if v, ok := p.env(name); ok {
			return strings.TrimSpace(v)
		}
		return strings.TrimSpace(file[name])
	}
	return settings{token: get("DISCORD_TOKEN"), apiURL: get("DISCORD_API_URL")}, nil
}
