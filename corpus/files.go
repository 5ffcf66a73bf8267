package corpus

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"path"
	"strings"

	"rapporteur/corpus/article"
)

// endings are the names of files that are read as articles.
var endings = map[string]bool{".txt": true, ".md": true, ".html": true, ".htm": true}

// aside are files that lie beside articles and are none, without their ending.
var aside = map[string]bool{"readme": true, "license": true, "licence": true, "changelog": true, "contributing": true}

// wanted reports whether the file at p is read as an article by its name.
func wanted(p string) bool {
	base := strings.ToLower(path.Base(p))
	ext := path.Ext(base)
	return endings[ext] && !aside[strings.TrimSuffix(base, ext)]
}

// A file is one file to read.
type file struct {
	dir  Dir
	path string // in dir.FS
}

// A source is a file that was read: what tells whether it has changed since, and
// what came of it.
type source struct {
	Name     string // for messages
	Size     int64
	Modified int64    // in nanoseconds since 1970; 0 if the system does not tell
	Sum      uint64   // over its bytes
	Given    []string // the IDs of its articles before settleIDs
	Problems []article.Problem
	Partly   bool // some article was left out, since it is one of another file

	articles []*article.Article
}

// name returns the file's path for messages.
func (f file) name() string { return path.Join(f.dir.Name, f.path) }

// list finds the files under dirs, in the order of dirs and then of their
// paths. A folder that is given twice is read once. Links to folders are not
// followed, so that none can lead in a circle.
func list(dirs []Dir) ([]file, []article.Problem, error) {
	var files []file
	var problems []article.Problem
	seen := map[string]bool{}
	for _, d := range dirs {
		if seen[path.Clean(d.Name)] {
			continue
		}
		seen[path.Clean(d.Name)] = true
		err := fs.WalkDir(d.FS, ".", func(p string, e fs.DirEntry, err error) error {
			f := file{d, p}
			switch {
			case err != nil && p == ".":
				return err
			case err != nil:
				problems = append(problems, article.Problem{File: f.name(), Text: "cannot be read: " + reason(err), Lost: true})
				return fs.SkipDir
			case p != "." && strings.HasPrefix(e.Name(), "."):
				return skipHidden(e)
			case e.IsDir():
				return nil
			}
			text := f.unfit(e)
			switch {
			case text != "" && (wanted(p) || text == folderLink):
				problems = append(problems, article.Problem{File: f.name(), Text: text, Lost: true})
			case wanted(p):
				files = append(files, f)
			}
			return nil
		})
		if err != nil {
			return nil, nil, fmt.Errorf("folder %s cannot be read: %s", d.Name, reason(err))
		}
	}
	return files, problems, nil
}

func skipHidden(e fs.DirEntry) error {
	if e.IsDir() {
		return fs.SkipDir
	}
	return nil
}

const folderLink = "a link to a folder is not followed; give the folder itself"

// unfit returns why f cannot be read as a file, or "": reading a pipe would
// never end.
func (f file) unfit(e fs.DirEntry) string {
	mode := e.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := fs.Stat(f.dir.FS, f.path)
		if err != nil {
			return "a link that leads nowhere: " + reason(err)
		}
		mode = info.Mode()
	}
	switch {
	case mode.IsDir():
		return folderLink
	case !mode.IsRegular():
		return "not a plain file"
	}
	return ""
}

// read reads and parses f, or takes what came of it when it was read as known
// and has not changed since; known may be nil.
func (f file) read(known *source) source {
	s := source{Name: f.name()}
	if info, err := fs.Stat(f.dir.FS, f.path); err == nil {
		s.Size = info.Size()
		if t := info.ModTime(); !t.IsZero() {
			s.Modified = t.UnixNano()
		}
	}
	if known != nil && known.same(s) && s.Modified != 0 && s.Modified == known.Modified {
		return *known
	}
	raw, err := f.bytes()
	if err != nil {
		s.Problems = []article.Problem{{File: f.name(), Text: "cannot be read: " + reason(err), Lost: true}}
		return s
	}
	h := fnv.New64a()
	h.Write(raw)
	s.Sum = h.Sum64()
	if known != nil && known.same(s) && known.Sum == s.Sum {
		known.Modified = s.Modified
		return *known
	}
	s.articles, s.Problems = article.ParseAll(f.name(), raw)
	for _, a := range s.articles {
		s.Given = append(s.Given, a.ID)
	}
	return s
}

// same reports whether a file may be the one that s was, and is of use as that.
func (s *source) same(now source) bool { return s.Size == now.Size && !s.Partly && len(s.Given) > 0 }

// bytes returns what f holds, but not much more than an article may have.
func (f file) bytes() ([]byte, error) {
	r, err := f.dir.FS.Open(f.path)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var b bytes.Buffer
	if info, err := r.Stat(); err == nil {
		b.Grow(int(min(info.Size(), article.MaxSize)) + bytes.MinRead)
	}
	_, err = b.ReadFrom(io.LimitReader(r, article.MaxSize+1))
	return b.Bytes(), err
}
