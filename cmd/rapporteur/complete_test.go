package main

import (
	"testing"

	"rapporteur/corpus"
	"rapporteur/corpus/answer"
)

func TestComplete(t *testing.T) {
	dirs, err := open(nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := corpus.Load(dirs, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := session{z: answer.New(c)}
	tests := []struct{ before, want string }{
		{"", ""},
		{"/", "/"},
		{"/me", "/meetings "},
		{"/p", "/p"}, // /participants or /person
		{"/PER", "/person "},
		{"/nothing", "/nothing"},
		{"who met Liu J", "who met Liu Jianchao"},
		{"who met jianch", "who met Liu Jianchao"},
		{"/meetings person:Liu Ji", "/meetings person:Liu Jianchao"},
		{"/person Song T", "/person Song Tao"},
		{"who met zzzz", "who met zzzz"},
		{"who met ", "who met "},
	}
	for _, tt := range tests {
		if got := s.complete(tt.before); got != tt.want {
			t.Errorf("complete(%q) = %q, want %q", tt.before, got, tt.want)
		}
	}
}
