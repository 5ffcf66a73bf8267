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
	var articles []*article.Article
	for _, r := range readAll(files, o.Progress) {
		articles = append(articles, r.articles...)
		problems = append(problems, r.problems...)
	}
	articles, same := settleIDs(articles)
	problems = append(problems, same...)
	slices.SortStableFunc(problems, func(a, b article.Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	reports := extractAll(articles)
	return NewFrom(articles, reports, talks.Merge(reports), problems), nil
}

// A result is what came of one file.
type result struct {
	articles []*article.Article
	problems []article.Problem
}

// readAll reads and parses the files, several at a time; the results are in
// the order of the files.
func readAll(files []file, progress func(done, total int)) []result {
	out := make([]result, len(files))
	var mu sync.Mutex
	done := 0
	parallel(len(files), func(i int) {
		out[i] = files[i].read()
		if progress == nil {
			return
		}
		mu.Lock()
		defer mu.Unlock()
		done++
		progress(done, len(files))
	})
	return out
}

// extractAll finds the meetings of all articles, several at a time.
func extractAll(articles []*article.Article) []talks.Report {
	out := make([]talks.Report, len(articles))
	parallel(len(articles), func(i int) { out[i] = talks.Extract(articles[i]) })
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
