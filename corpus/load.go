package corpus

import (
	"io/fs"
	"path"
	"sort"

	"rapporteur/corpus/article"
)

// A Dir is a tree of files to load. Name is put before the paths in messages.
type Dir struct {
	Name string
	FS   fs.FS
}

// Options says how to load. The zero value loads quietly.
type Options struct {
	Progress func(done, total int) // called after each file; may be nil
}

// Load reads every article under dirs. Files that cannot be read or parsed
// become problems; the others load. The error is for a folder that cannot be
// read at all.
func Load(dirs []Dir, o Options) (*Corpus, error) {
	var articles []*article.Article
	var problems []article.Problem
	for _, d := range dirs {
		err := fs.WalkDir(d.FS, ".", func(p string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || path.Ext(p) != ".txt" {
				return err
			}
			raw, err := fs.ReadFile(d.FS, p)
			if err != nil {
				return err
			}
			a, probs := article.Parse(path.Join(d.Name, p), raw)
			problems = append(problems, probs...)
			if a != nil {
				articles = append(articles, a)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	sort.Slice(articles, func(i, j int) bool { return articles[i].ID < articles[j].ID })
	return New(articles, problems), nil
}
