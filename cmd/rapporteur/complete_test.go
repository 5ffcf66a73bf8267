package main

import (
	"strings"
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
	tests := []struct {
		before, want string
		choices      string // joined
	}{
		{"", "", ""},
		{"/", "/", "/ask /cite /help /meetings /participants /person /quit /sources"},
		{"/me", "/meetings ", ""},
		{"/p", "/p", "/participants /person"},
		{"/PER", "/person ", ""},
		{"/nothing", "/nothing", ""},
		{"who met Liu J", "who met Liu Jianchao", ""},
		{"who met jianch", "who met Liu Jianchao", ""},
		{"/meetings person:Liu Ji", "/meetings person:Liu Jianchao", ""},
		{"/person Song T", "/person Song Tao", ""},
		{"who met Tru", "who met Tru", "Truong Thi Mai Le Hoai Trung"},
		{"/participants Trung Liu online", "/participants 2022-07-06-3bcf5fd6", ""},
		{"/participants Song", "/participants undated-1c6cc901", ""},
		{"who met zzzz", "who met zzzz", ""},
		{"who met ", "who met ", ""},
	}
	for _, tt := range tests {
		got, choices := s.complete(tt.before)
		if got != tt.want || strings.Join(choices, " ") != tt.choices {
			t.Errorf("complete(%q) = %q, %q, want %q, %q", tt.before, got, choices, tt.want, tt.choices)
		}
	}
}

func TestOffer(t *testing.T) {
	many := strings.Fields("a b c d e f g h i j k l")
	for _, tt := range []struct {
		choices []string
		want    string
	}{
		{[]string{"/participants", "/person"}, "  /participants · /person\n"},
		{many, "  a · b · c · d · e · f · g · h · i · j · …\n"},
		{[]string{"6 July 2022, online: Le Hoai Trung – Liu Jianchao", "x"}, "  6 July 2022, online: Le Hoai Trung – Liu Jianchao\n  x\n"},
	} {
		if got := offer(tt.choices, 80); got != tt.want {
			t.Errorf("offer(%q) = %q, want %q", tt.choices, got, tt.want)
		}
	}
}
