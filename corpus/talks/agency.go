package talks

import (
	"strings"
	"sync"
)

// agencies returns the country of news agencies and papers by the name that
// they sign with, read once.
var agencies = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, f := range records("agencies.tsv") {
		m[f[0]] = f[1]
	}
	return m
})

// agencyCountry returns the country of an agency; "" if it is not known. A
// joint mark such as "WVR/VNA" is looked up part by part.
func agencyCountry(name string) string {
	if c := agencies()[name]; c != "" {
		return c
	}
	for _, part := range strings.Split(name, "/") {
		if c := agencies()[strings.TrimSpace(part)]; c != "" {
			return c
		}
	}
	return ""
}
