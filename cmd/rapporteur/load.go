package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"rapporteur/corpus"
	"rapporteur/corpus/article"
	"rapporteur/corpus/store"
	"rapporteur/seeds"
)

// load reads the corpus that o names and tells on standard error what is wrong
// with its files: at most limit problems, or all if limit is 0.
func (p *program) load(ctx context.Context, o options, limit int) (*corpus.Corpus, error) {
	c, err := p.read(ctx, o)
	if err != nil {
		return nil, err
	}
	p.warn(c.Problems, limit)
	if len(c.Articles) == 0 {
		return nil, o.nothing()
	}
	return c, nil
}

// nothing is the error for folders without articles.
func (o options) nothing() error {
	return fmt.Errorf("no articles (.txt, .md or .html) to read under %s", strings.Join(o.corpus, ", "))
}

// read reads the corpus that o names.
func (p *program) read(ctx context.Context, o options) (*corpus.Corpus, error) {
	type result struct {
		c   *corpus.Corpus
		err error
	}
	done := make(chan result, 1)
	go func() {
		c, err := p.make(o)
		done <- result{c, err}
	}()
	select {
	case <-ctx.Done():
		return nil, errStopped
	case r := <-done:
		return r.c, r.err
	}
}

// make loads the corpus that o names, as far as it can from the file that keeps
// it, and brings that file up to date.
func (p *program) make(o options) (*corpus.Corpus, error) {
	if o.index == "" {
		return p.loadFolders(o, nil)
	}
	rules, err := rules()
	if err != nil {
		return nil, err
	}
	known, err := corpus.Open(o.index, rules)
	if len(o.corpus) == 0 && o.out == "" {
		if err != nil {
			return nil, fmt.Errorf("-index: %w; make it with rapporteur index -corpus DIR -o %s", err, o.index)
		}
		return known, nil
	}
	fault, _ := errors.AsType[*store.Fault](err)
	foreign := fault != nil && fault.Foreign // somebody's, named by mistake: not to be written over
	if foreign && o.out != "" {
		return nil, fmt.Errorf("%w; name another file, or remove it", err)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		fmt.Fprintf(p.stderr, "rapporteur: %s; reading all articles\n", oneLine(err.Error()))
	}
	c, err := p.loadFolders(o, known)
	if err != nil || c == known || foreign || len(c.Articles) == 0 {
		return c, err
	}
	err = c.Save(o.index, rules)
	if err != nil && o.out != "" {
		return nil, err
	}
	if err != nil {
		fmt.Fprintf(p.stderr, "rapporteur: %s; answering without it\n", oneLine(err.Error()))
	}
	return c, nil
}

// loadFolders reads the articles under the folders that o names.
func (p *program) loadFolders(o options, known *corpus.Corpus) (*corpus.Corpus, error) {
	dirs, err := open(o.corpus)
	if err != nil {
		return nil, err
	}
	return corpus.Load(dirs, corpus.Options{Progress: p.progress(), Known: known})
}

// rules returns a name for the rules by which this program reads articles: a
// sum over the program itself, so that another one reads them anew.
func rules() (string, error) {
	name, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return fmt.Sprintf("%x", h.Sum(nil)), nil
}

// open returns the folders with those names, the seeds if there are none.
func open(names []string) ([]corpus.Dir, error) {
	if len(names) == 0 {
		return []corpus.Dir{{Name: "seeds", FS: seeds.FS}}, nil
	}
	var dirs []corpus.Dir
	for _, name := range names {
		info, err := os.Stat(name)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("-corpus %s: no such folder", name)
		}
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			return nil, fmt.Errorf("-corpus %s: not a folder; name the folder that holds the articles", name)
		}
		dirs = append(dirs, corpus.Dir{Name: name, FS: os.DirFS(name)})
	}
	return dirs, nil
}

// warn tells the problems found in files.
func (p *program) warn(problems []article.Problem, limit int) {
	for i, q := range problems {
		if limit > 0 && i == limit {
			fmt.Fprintf(p.stderr, "rapporteur: … %d more, see /sources\n", len(problems)-limit)
			return
		}
		fmt.Fprintf(p.stderr, "rapporteur: %s\n", oneLine(q.String()))
	}
}

// progress returns a function that shows how far a load has come, or nil if
// nobody watches. Loads of less than half a second show nothing.
func (p *program) progress() func(done, total int) {
	if columns(p.stderr) == 0 {
		return nil
	}
	start := time.Now()
	shown := start
	return func(done, total int) {
		now := time.Now()
		switch {
		case done == total && shown != start:
			fmt.Fprint(p.stderr, "\r\x1b[K")
		case done < total && now.Sub(start) > time.Second/2 && now.Sub(shown) > time.Second/10:
			shown = now
			fmt.Fprintf(p.stderr, "\rreading articles: %d of %d\x1b[K", done, total)
		}
	}
}
