package corpus

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"

	"rapporteur/corpus/article"
	"rapporteur/corpus/talks"
)

// A Dir is a tree of files to load. Name is put before the paths in messages.
type Dir struct {
	Name string
	FS   fs.FS
}

// Options says how to load. The zero value loads quietly.
type Options struct {
	Progress func(done, total int) // called after each file, never by two at once; may be nil

	// Known is a corpus from Open, or nil. What it knows of files that have not
	// changed is taken from it; if nothing has changed, it is what Load returns,
	// and else it must not be used any more.
	Known *Corpus
}

// Load reads every article under dirs. Files that cannot be read or parsed
// become problems; the others load. The error is for a folder that cannot be
// read at all. The result does not depend on the order of dirs or files,
// except that of several articles with one ID the first keeps it.
func Load(dirs []Dir, o Options) (*Corpus, error) {
	files, problems, err := list(dirs)
	if err != nil {
		return nil, err
	}
	listed := slices.Clone(problems)
	sources := readAll(files, o)
	if o.Known != nil && o.Known.isOf(dirs, sources, problems) {
		return o.Known, nil
	}
	var articles []*article.Article
	for i := range sources {
		s := &sources[i]
		for k, a := range s.articles {
			a.ID = s.Given[k]
		}
		articles = append(articles, s.articles...)
		problems = append(problems, s.Problems...)
	}
	articles, same := settleIDs(articles)
	problems = append(problems, same...)
	slices.SortStableFunc(problems, func(a, b article.Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	o.Known.takeBack()
	reports := extractAll(articles, o.Known)
	partless := sidesWithout(reports)
	c := newFrom(articles, reports, talks.Merge(reports), problems, o.Known)
	c.lent = slices.DeleteFunc(partless, func(s sideAt) bool { return s.in(reports).Party == "" })
	c.dirs, c.listed = names(dirs), listed
	c.sources = settled(sources, articles)
	return c, nil
}

// A sideAt is a side of a meeting of a report, by their numbers.
type sideAt struct{ Report, Meeting, Side int }

func (s sideAt) in(reports []talks.Report) *talks.Side {
	return &reports[s.Report].Meetings[s.Meeting].Sides[s.Side]
}

// sidesWithout returns the sides whose party no article tells.
func sidesWithout(reports []talks.Report) []sideAt {
	var out []sideAt
	for i, r := range reports {
		for k, m := range r.Meetings {
			for n, s := range m.Sides {
				if s.Party == "" {
					out = append(out, sideAt{i, k, n})
				}
			}
		}
	}
	return out
}

// takeBack takes from the reports of c, if it is not nil, the parties that other
// reports lent them, so that merging may begin anew.
func (c *Corpus) takeBack() {
	if c == nil {
		return
	}
	for _, s := range c.lent {
		s.in(c.Reports).Party = ""
	}
}

func names(dirs []Dir) []string {
	var out []string
	for _, d := range dirs {
		out = append(out, d.Name)
	}
	return out
}

// isOf reports whether c is what loading those files makes. listed are the
// problems met before any was read.
func (c *Corpus) isOf(dirs []Dir, sources []source, listed []article.Problem) bool {
	return slices.Equal(c.listed, listed) && slices.Equal(c.dirs, names(dirs)) &&
		slices.EqualFunc(c.sources, sources, func(a, b source) bool {
			same := slices.Equal(a.articles, b.articles) || a.Partly && a.Sum == b.Sum
			return a.Name == b.Name && same && slices.Equal(a.Problems, b.Problems)
		})
}

// settled returns sources without the articles that settleIDs left out.
func settled(sources []source, articles []*article.Article) []source {
	kept := map[*article.Article]bool{}
	for _, a := range articles {
		kept[a] = true
	}
	for i := range sources {
		s := &sources[i]
		var in []*article.Article
		var given []string
		for k, a := range s.articles {
			if kept[a] {
				in, given = append(in, a), append(given, s.Given[k])
			}
		}
		s.Partly = len(in) < len(s.articles)
		s.articles, s.Given = in, given
	}
	return sources
}

// readAll reads and parses the files, several at a time; the results are in
// the order of the files.
func readAll(files []file, o Options) []source {
	known := map[string]*source{}
	if o.Known != nil {
		for i := range o.Known.sources {
			known[o.Known.sources[i].Name] = &o.Known.sources[i]
		}
	}
	out := make([]source, len(files))
	var mu sync.Mutex
	done := 0
	parallel(len(files), func(i int) {
		out[i] = files[i].read(known[files[i].name()])
		if o.Progress == nil {
			return
		}
		mu.Lock()
		defer mu.Unlock()
		done++
		o.Progress(done, len(files))
	})
	return out
}

// extractAll finds the meetings of all articles, several at a time, of those
// in known as they were found before.
func extractAll(articles []*article.Article, known *Corpus) []talks.Report {
	before := map[*article.Article]talks.Report{}
	if known != nil {
		for _, r := range known.Reports {
			before[r.Article] = r
		}
	}
	out := make([]talks.Report, len(articles))
	parallel(len(articles), func(i int) {
		r, ok := before[articles[i]]
		if !ok {
			r = talks.Extract(articles[i])
		}
		out[i] = r
	})
	return out
}

// parallel calls f for 0 to n-1 from one goroutine a processor.
func parallel(n int, f func(i int)) {
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}

// settleIDs sorts articles by ID. A file with the name and the words of an
// earlier one is left out; one with the same name but other words goes by its
// name with "~2" behind it.
func settleIDs(articles []*article.Article) ([]*article.Article, []article.Problem) {
	var problems []article.Problem
	taken := map[string]*article.Article{}
	next := map[string]int{}
	var out []*article.Article
	for _, a := range articles {
		first := taken[a.ID]
		if first != nil && first.Text == a.Text {
			problems = append(problems, article.Problem{File: a.File, Text: "the same article as " + first.File + "; read once"})
			continue
		}
		if first != nil {
			name := a.ID
			n := max(next[name], 2)
			for ; taken[a.ID] != nil; n++ {
				a.ID = fmt.Sprintf("%s~%d", name, n)
			}
			next[name] = n
			problems = append(problems, article.Problem{File: a.File, Text: fmt.Sprintf("has the same name as %s; its id is %s", first.File, a.ID)})
		}
		taken[a.ID] = a
		out = append(out, a)
	}
	slices.SortFunc(out, func(a, b *article.Article) int { return strings.Compare(a.ID, b.ID) })
	return out, problems
}

// reason returns err without the operation and path that fs puts before it.
func reason(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return err.Error()
}
