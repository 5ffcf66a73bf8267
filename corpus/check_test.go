package corpus

import (
	"fmt"
	"strings"
	"testing"
)

// TestCheck lists the problems and doubts that come of files given by name,
// beside near-misses that raise none.
func TestCheck(t *testing.T) {
	const (
		page = " date 2022-05-04 Foreign ministers meet\n\nBEIJING, May 4 (Xinhua) -- Chinese Foreign Minister Wang Yi "
		with = "Lao Foreign Minister Saleumxay Kommasith in Beijing on "
	)
	for _, tt := range []struct {
		name  string
		files map[string]string
		want  []string
	}{
		{"no doubt", map[string]string{"a.txt": page + "met " + with + "May 3.\n"}, nil},
		{"two reports agree", map[string]string{"a.txt": page + "met " + with + "May 3.\n", "b.txt": page + "held talks with " + with + "May 3.\n"}, nil},
		{"two reports a day apart", map[string]string{"a.txt": page + "met " + with + "May 3.\n", "b.txt": page + "met " + with + "May 2.\n"},
			[]string{"d/a.txt:3: near: 2022-05-03 here, but 2022-05-02 in d/b.txt for the same people; one meeting or two?"}},
		{"a week apart", map[string]string{"a.txt": page + "met " + with + "May 3.\n", "b.txt": page + "met " + with + "April 26.\n"}, nil},
		{"on another day", map[string]string{"a.txt": page + "met " + with + "May 6.\n"},
			[]string{"d/a.txt:3: after publication: the meeting is dated 2022-05-06, after the article's 2022-05-04"}},
		{"articles differ on the way", map[string]string{"a.txt": page + "held an online meeting with Lao Foreign Minister Saleumxay Kommasith on May 3.\n",
			"b.txt": page + "held a hybrid meeting with Lao Foreign Minister Saleumxay Kommasith on May 3.\n"},
			[]string{"d/a.txt:3: conflict: mode online here, but hybrid in d/b.txt", "d/b.txt:3: conflict: mode hybrid here, but online in d/a.txt"}},
		{"a sentence without end", map[string]string{"a.txt": page + "met " + with + "May 3.\n\nHe said " + strings.Repeat("that the trade grew and ", 400) + "so on.\n"},
			[]string{"d/a.txt:5: too long: a sentence of 9614 bytes was not read; break it into lines"}},
		{"Windows line ends", map[string]string{"a.txt": " date 2022-05-04 A headline about talks\r\n\r\nHe left.\r\n\r\nWang Yi held talks on May 3.\r\n"},
			[]string{"d/a.txt:1: no meeting: no meeting found", "d/a.txt:5: one side: a meeting of Wang Yi alone is left out: no other side found"}},
		{"a second article in the file", map[string]string{"a.txt": page + "met " + with + "May 3.\n date 2022-05-05 Rice exports rise\n\nHanoi (VNA) - Exports of rice rose by 3 per cent in April, the office said.\n"},
			[]string{"d/a.txt:4: no meeting: no meeting found"}},
		{"a plan is no meeting of one side", map[string]string{"a.txt": " date 2022-05-04 A headline about talks\n\nBEIJING, May 4 (Xinhua) -- Wang Yi will hold talks on May 6.\n"},
			[]string{"d/a.txt:1: no meeting: no meeting found"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, err := Load([]Dir{{"d", mapFS(tt.files)}}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range c.Check() {
				if f.Doubt() || f.Kind == Fault || f.Kind == Unread {
					got = append(got, fmt.Sprintf("%s:%d: %s: %s", f.File, f.Line, f.Kind, f.Text))
				}
			}
			if g, w := strings.Join(got, "\n"), strings.Join(tt.want, "\n"); g != w {
				t.Errorf("got\n%s\nwant\n%s", g, w)
			}
		})
	}
}
