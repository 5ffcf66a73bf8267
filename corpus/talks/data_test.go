package talks

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"rapporteur/corpus/text"
)

// A record is one line of a data file, cut at its tabs.
type record struct {
	line int
	cols []string
}

// dataFiles names each table and the number of its columns.
var dataFiles = []struct {
	name string
	cols int
	min  int // fewer records than this means that a table was cut short
}{
	{"agencies.tsv", 2, 80},
	{"cities.tsv", 2, 900},
	{"congresses.tsv", 4, 30},
	{"countries.tsv", 4, 205},
	{"common_words.txt", 1, 100},
	{"dull_words.txt", 1, 600},
	{"faint_words.txt", 1, 150},
	{"given_names.txt", 1, 1200},
	{"institution_words.txt", 1, 900},
	{"modifiers.txt", 1, 10},
	{"name_spellings.txt", 1, 40},
	{"office_words.tsv", 2, 30},
	{"offices.txt", 2, 500},
	{"openers.txt", 1, 1500},
	{"organisations.tsv", 2, 200},
	{"roles_by_country.tsv", 2, 20},
	{"seats.tsv", 2, 50},
	{"sole_offices.tsv", 2, 15},
	{"speech_verbs.txt", 1, 50},
	{"subjects.txt", 1, 900},
	{"surnames.tsv", 2, 1000},
}

// readData returns the records of a data file, comments left out.
func readData(t *testing.T, name string) []record {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("data", name))
	if err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(b) {
		t.Fatalf("%s is not UTF-8", name)
	}
	var out []record
	s := bufio.NewScanner(bytes.NewReader(b))
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		if strings.HasPrefix(s.Text(), "#") {
			continue
		}
		out = append(out, record{n, strings.Split(s.Text(), "\t")})
	}
	if err := s.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// forms returns the alternatives of a column, none for "-".
func forms(col string) []string {
	if col == "-" {
		return nil
	}
	return strings.Split(col, ";")
}

func TestDataForm(t *testing.T) {
	for _, f := range dataFiles {
		t.Run(f.name, func(t *testing.T) {
			recs := readData(t, f.name)
			if len(recs) < f.min {
				t.Errorf("%d records, want at least %d", len(recs), f.min)
			}
			last := ""
			for _, r := range recs {
				line := strings.Join(r.cols, "\t")
				if line <= last {
					t.Errorf("line %d: %q is out of order or twice there", r.line, line)
				}
				last = line
				checkColumns(t, r, f.cols)
			}
		})
	}
}

// checkColumns reports columns that are missing, empty or have stray space.
func checkColumns(t *testing.T, r record, want int) {
	t.Helper()
	if len(r.cols) != want {
		t.Errorf("line %d: %d columns, want %d", r.line, len(r.cols), want)
		return
	}
	for _, col := range r.cols {
		for _, form := range strings.Split(col, ";") {
			if form == "" || form != strings.TrimSpace(form) {
				t.Errorf("line %d: empty or padded entry in %q", r.line, col)
			}
		}
	}
}

// TestDocumented checks that the package documentation names every table, and no
// file that is not there.
func TestDocumented(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("data/*")
	if err != nil || len(files) < len(dataFiles) {
		t.Fatal(files, err)
	}
	code, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !strings.Contains(string(doc), filepath.Base(f)) {
			t.Errorf("doc.go does not tell of %s", f)
		}
	}
	for _, f := range regexp.MustCompile(`[a-z_]+\.(?:go|txt|tsv)\b`).FindAllString(string(doc), -1) {
		if !slices.Contains(code, f) && !slices.Contains(files, filepath.Join("data", f)) {
			t.Errorf("doc.go tells of %s, which is not there", f)
		}
	}
}

// TestDataKeys checks that no form stands for two things.
func TestDataKeys(t *testing.T) {
	for _, f := range []struct {
		name string
		cols []int // the columns whose forms are keys
	}{
		{"cities.tsv", []int{0}},
		{"countries.tsv", []int{0, 1, 2, 3}},
		{"offices.txt", []int{0}},
		{"organisations.tsv", []int{0}},
		{"roles_by_country.tsv", []int{0}},
	} {
		t.Run(f.name, func(t *testing.T) {
			seen := map[string]int{}
			for _, r := range readData(t, f.name) {
				for _, col := range f.cols {
					for _, form := range forms(r.cols[col]) {
						if at := seen[form]; at != 0 {
							t.Errorf("line %d: %q stands on line %d already", r.line, form, at)
						}
						seen[form] = r.line
					}
				}
			}
		})
	}
}

// TestDataCountries checks that each country named elsewhere is in countries.tsv.
func TestDataCountries(t *testing.T) {
	known := map[string]bool{}
	for _, r := range readData(t, "countries.tsv") {
		known[r.cols[0]] = true
	}
	for _, name := range []string{"cities.tsv", "organisations.tsv", "roles_by_country.tsv"} {
		for _, r := range readData(t, name) {
			country := r.cols[1]
			if country == "-" && name == "organisations.tsv" {
				continue
			}
			if !known[country] {
				t.Errorf("%s:%d: no country %q in countries.tsv", name, r.line, country)
			}
		}
	}
}

// TestDataFolded checks the tables that are looked up by folded words.
func TestDataFolded(t *testing.T) {
	for _, f := range []struct {
		name string
		col  int
	}{
		{"given_names.txt", 0}, {"institution_words.txt", 0}, {"dull_words.txt", 0}, {"faint_words.txt", 0}, {"common_words.txt", 0}, {"subjects.txt", 0}, {"surnames.tsv", 1},
	} {
		for _, r := range readData(t, f.name) {
			w := r.cols[f.col]
			if w != text.Fold(w) || strings.Contains(w, " ") {
				t.Errorf("%s:%d: %q is not one folded word", f.name, r.line, w)
			}
		}
	}
	for _, name := range []string{"offices.txt", "openers.txt"} {
		for _, r := range readData(t, name) {
			if w := r.cols[0]; w != strings.ToLower(w) {
				t.Errorf("%s:%d: %q is not in lower case", name, r.line, w)
			}
		}
	}
}

func TestOfficeKinds(t *testing.T) {
	for _, r := range readData(t, "offices.txt") {
		switch r.cols[1] {
		case "office", "rank", "honorific":
		default:
			t.Errorf("line %d: no kind of office %q", r.line, r.cols[1])
		}
	}
}
