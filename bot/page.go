package bot

import (
	"regexp"
	"strconv"
)

// A pageID is the state of a paging button, all of it, so that a button works
// after a restart. It is public: anyone can read a button's ID.
type pageID struct {
	code  string // of the answer, for Recall
	page  int    // counted from 1
	owner string // the user who may press
}

// maxCustomID is Discord's limit on a button's ID.
const maxCustomID = 100

// pageIDForm is the written form, in its first version: at most 5+60+1+4+1+20
// bytes.
var pageIDForm = regexp.MustCompile(`^pg:1:([A-Za-z0-9._-]{1,60}):([0-9]{1,4}):([0-9]{1,20})$`)

// String returns the button's ID.
func (p pageID) String() string {
	return "pg:1:" + p.code + ":" + strconv.Itoa(p.page) + ":" + p.owner
}

// parsePageID reads a button's ID. It reports false for one that is not of
// this version's form.
func parsePageID(s string) (pageID, bool) {
	m := pageIDForm.FindStringSubmatch(s)
	if m == nil {
		return pageID{}, false
	}
	n, err := strconv.Atoi(m[2])
	return pageID{code: m[1], page: n, owner: m[3]}, err == nil
}
