// Package seeds holds the five articles that ship inside the binary, byte for
// byte as they were saved.
package seeds

import "embed"

// FS holds the seed articles, one text file each, at its root.
//
//go:embed *.txt
var FS embed.FS
