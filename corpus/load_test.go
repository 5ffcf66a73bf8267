package corpus

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/corpus/article"
)

const story = "Party leader receives envoy from abroad\n\nHanoi (VNA) - The leader received the envoy in Hanoi on May 3./.\n"

func mapFS(files map[string]string) fs.FS {
	m := fstest.MapFS{}
	for name, s := range files {
		m[name] = &fstest.MapFile{Data: []byte(s)}
	}
	return m
}

// TestLoad lists, for files given by name, the ids and the problems that come
// out.
func TestLoad(t *testing.T) {
	for _, tt := range []struct {
		name     string
		files    map[string]string
		ids      string
		problems []string
	}{
		{"in the order of ids", map[string]string{"b/002.txt": story, "c/001.txt": "x " + story}, "001 002", nil},
		{"only articles", map[string]string{"a.txt": story, "b.TXT": "x " + story, "notes.csv": "1,2", "c.md": "# " + story, "d.html": "<p>" + story, "README.md": story, ".hidden.txt": story, ".git/x.txt": story}, "a b c d", nil},
		{"not UTF-8", map[string]string{"a.txt": story, "b.txt": "one\ntwo\xff\n"}, "a",
			[]string{"d/b.txt:2: not UTF-8 (byte 0xff); save it as UTF-8"}},
		{"UTF-16", map[string]string{"b.txt": "\xff\xfea\x00"}, "", []string{"d/b.txt:1: not UTF-8 but UTF-16; save it as UTF-8"}},
		{"binary", map[string]string{"b.txt": "PK\n\x00\x01"}, "", []string{"d/b.txt:2: binary data, not text"}},
		{"empty", map[string]string{"b.txt": "\ufeff \r\n"}, "", []string{"d/b.txt: empty file"}},
		{"too large", map[string]string{"b.txt": strings.Repeat("x", article.MaxSize+1)}, "",
			[]string{"d/b.txt: larger than 16 MiB; split it into one file an article"}},
		{"no body", map[string]string{"b.txt": "Home | World | Asia\n"}, "b",
			[]string{"d/b.txt: no body text found, only headlines, captions or menus"}},
		{"several in one file", map[string]string{"a.txt": " date 2023-09-05 " + story + " date 2023-09-06 y" + story, "a-2.txt": "x " + story}, "a a-2 a-2~2",
			[]string{"d/a.txt: has the same name as d/a-2.txt; its id is a-2~2"}},
		{"the same name", map[string]string{"2020/a.txt": story, "2021/a.txt": "Another " + story, "2022/a.txt": story}, "a a~2",
			[]string{"d/2021/a.txt: has the same name as d/2020/a.txt; its id is a~2", "d/2022/a.txt: the same article as d/2020/a.txt; read once"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, err := Load([]Dir{{"d", mapFS(tt.files)}}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := ids(c); got != tt.ids {
				t.Errorf("ids %q, want %q", got, tt.ids)
			}
			if got, want := texts(c.Problems), strings.Join(tt.problems, "\n"); got != want {
				t.Errorf("problems\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func ids(c *Corpus) string {
	var out []string
	for _, a := range c.Articles {
		out = append(out, a.ID)
	}
	return strings.Join(out, " ")
}

func texts(problems []article.Problem) string {
	var out []string
	for _, p := range problems {
		out = append(out, p.String())
	}
	return strings.Join(out, "\n")
}

func TestLoadMissingFolder(t *testing.T) {
	_, err := Load([]Dir{{"nowhere", os.DirFS(filepath.Join(t.TempDir(), "nowhere"))}}, Options{})
	if want := "folder nowhere cannot be read: no such file or directory"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// TestLoadLinks loads a folder with a link to itself, one to a file, one that
// leads nowhere and one that leads in a circle.
func TestLoadLinks(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(story), 0o666); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "b")
	if err := os.WriteFile(other, []byte("x "+story), 0o666); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{"self": dir, "b.txt": other, "gone.txt": "nothing", "loop.txt": "loop.txt", "loop": "loop"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	c, err := Load([]Dir{{"d", os.DirFS(dir)}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(c); got != "a b" {
		t.Errorf("ids %q", got)
	}
	got := texts(c.Problems)
	for _, want := range []string{
		"d/gone.txt: a link that leads nowhere", "d/loop.txt: a link that leads nowhere", "d/self: a link to a folder is not followed; give the folder itself",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("problems\n%s\nlack %s", got, want)
		}
	}
}

// TestLoadUnreadable loads a folder in which one file and one folder must not
// be read.
func TestLoadUnreadable(t *testing.T) {
	dir := t.TempDir()
	for name, mode := range map[string]fs.FileMode{"a.txt": 0o666, "b.txt": 0} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(story+name), mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "closed"), 0); err != nil {
		t.Fatal(err)
	}
	if _, err := os.ReadDir(filepath.Join(dir, "closed")); err == nil {
		t.Skip("this user may read everything")
	}
	c, err := Load([]Dir{{"d", os.DirFS(dir)}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := "d/b.txt: cannot be read: permission denied\nd/closed: cannot be read: permission denied"
	if got := texts(c.Problems); ids(c) != "a" || got != want {
		t.Errorf("ids %s, problems\n%s\nwant\n%s", ids(c), got, want)
	}
}

// TestLoadProgress checks that progress counts up to the number of files, and
// that loading in another order gives the same corpus.
func TestLoadProgress(t *testing.T) {
	a, b := map[string]string{}, map[string]string{}
	for i := range 200 {
		a[fmt.Sprintf("a%03d.txt", i)] = fmt.Sprint("x ", i, " ", story)
		b[fmt.Sprintf("b%03d.txt", i)] = fmt.Sprint("y ", i, " ", story)
	}
	dirs := []Dir{{"a", mapFS(a)}, {"b", mapFS(b)}}
	last := 0
	first, err := Load(dirs, Options{Progress: func(done, total int) {
		if done != last+1 || total != 400 {
			t.Errorf("progress %d of %d after %d", done, total, last)
		}
		last = done
	}})
	if err != nil || last != 400 {
		t.Fatalf("progress ended at %d, error %v", last, err)
	}
	second, err := Load([]Dir{dirs[1], dirs[0], dirs[1]}, Options{})
	if err != nil || ids(first) != ids(second) {
		t.Fatalf("another order gives other articles (error %v)", err)
	}
	for i, x := range first.Articles {
		if y := second.Articles[i]; !bytes.Equal([]byte(x.Text), []byte(y.Text)) || x.File != y.File {
			t.Errorf("article %s differs", x.ID)
		}
	}
}
