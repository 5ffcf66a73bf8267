package corpus

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"io"
	"slices"

	"rapporteur/corpus/article"
	"rapporteur/corpus/store"
	"rapporteur/corpus/talks"
	"rapporteur/corpus/text"
)

// A saved corpus is a store file with these sections beside those of its index,
// each but the text in gob, in shares that are read at once:
//
//	corpus          a savedHead
//	corpus/text     the files and the readable texts that differ from them
//	corpus/files/N  savedFiles in the order of loading
//	corpus/talks/N  the reports of the articles, in their order
//	corpus/record   a savedRecord
const (
	headSection   = "corpus"
	textSection   = "corpus/text"
	filesSection  = "corpus/files/%d"
	talksSection  = "corpus/talks/%d"
	recordSection = "corpus/record"

	share = 1024 // files or articles
)

// A savedHead says what a file holds and what made it.
type savedHead struct {
	Rules           string
	Dirs            []string // by name
	Files, Articles int
	Problems        []article.Problem
	Listed          []article.Problem // of files that were not read; in Problems too
	Lent            []sideAt          // see Corpus.lent
}

// A savedFile is what came of one file.
type savedFile struct {
	Source   source
	Raw      text.Span // of the text section
	Articles []savedArticle
}

// A savedArticle is an article and its number in the corpus.
type savedArticle struct {
	Number int
	Text   text.Span // of the text section
	article.Saved
}

// Save writes c to the file with that name, from which Open makes the same
// corpus in a fraction of the time. rules names the program that made c: Open
// takes no corpus that other rules made.
func (c *Corpus) Save(name, rules string) error {
	return store.Write(name, func(w *store.Writer) error { return c.write(w, rules) })
}

func (c *Corpus) write(w *store.Writer, rules string) error {
	numberTypes()
	head := savedHead{rules, c.dirs, len(c.sources), len(c.Articles), c.Problems, c.listed, c.lent}
	if err := writeGob(w, headSection, head); err != nil {
		return err
	}
	files, err := c.writeText(w)
	if err != nil {
		return err
	}
	if err := writeShares(w, filesSection, files); err != nil {
		return err
	}
	reports := make([]talks.Report, len(c.Reports))
	for i, r := range c.Reports {
		reports[i] = bare(r)
	}
	if err := writeShares(w, talksSection, reports); err != nil {
		return err
	}
	if err := writeGob(w, recordSection, c.saveRecord()); err != nil {
		return err
	}
	return c.index.Write(w)
}

// numberTypes has gob number the types of a file, which it does as it meets
// them, in one order, so that equal corpora make equal files.
func numberTypes() {
	e := gob.NewEncoder(io.Discard)
	e.Encode(savedHead{})
	e.Encode([]savedFile{})
	e.Encode([]talks.Report{})
	e.Encode(savedRecord{})
}

// writeText writes the texts of all articles and returns the files that they
// are from. The articles of one file share its bytes.
func (c *Corpus) writeText(w *store.Writer) ([]savedFile, error) {
	w.Begin(textSection)
	at := 0
	put := func(s string) text.Span {
		w.Write([]byte(s))
		at += len(s)
		return text.Span{Start: at - len(s), End: at}
	}
	number := map[*article.Article]int{}
	for i, a := range c.Articles {
		number[a] = i
	}
	files := make([]savedFile, len(c.sources))
	for i, s := range c.sources {
		files[i].Source = s
		for k, a := range s.articles {
			if k == 0 {
				files[i].Raw = put(a.Raw)
			}
			words := files[i].Raw
			if a.Text != a.Raw {
				words = put(a.Text)
			}
			files[i].Articles = append(files[i].Articles, savedArticle{number[a], words, a.Save()})
		}
	}
	_, err := w.Write(nil)
	return files, err
}

// bare returns r without its pointers to the article.
func bare(r talks.Report) talks.Report {
	r.Article = nil
	r.Meetings = slices.Clone(r.Meetings)
	for i, m := range r.Meetings {
		n := *m
		n.Article = nil
		r.Meetings[i] = &n
	}
	return r
}

func writeShares[T any](w *store.Writer, section string, list []T) error {
	for i := 0; i < len(list); i += share {
		if err := writeGob(w, fmt.Sprintf(section, i/share), list[i:min(i+share, len(list))]); err != nil {
			return err
		}
	}
	return nil
}

func writeGob(w *store.Writer, section string, v any) error {
	w.Begin(section)
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(v); err != nil {
		return fmt.Errorf("section %s: %w", section, err)
	}
	_, err := w.Write(b.Bytes())
	return err
}
