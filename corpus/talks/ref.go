package talks

import "rapporteur/corpus/text"

// A refKind says how a noun phrase points at people.
type refKind uint8

const (
	named     refKind = iota + 1 // "Premier Li Keqiang", "Trung"
	pronoun                      // "he", "her"
	described                    // "the Chinese official", "his counterpart"
	plural                       // "they", "the two sides"
	unnamed                      // "experts of the academy": people known by office only
)

// A ref is a noun phrase that points at people. All numbers are token indexes
// of its sentence.
type ref struct {
	kind             refKind
	from, to         int // title, name and apposition
	nameFrom, nameTo int // the name or head noun alone
	before           int // where a title before the name begins; nameFrom if none
	title            string
	titleFrom        int // the title that title was taken from
	titleTo          int
	party            string // country or organisation that the phrase itself tells
	office           string // head noun of a description: "official", "guest"
	poss             bool   // a genitive: "Trong's", "his"
	led              bool   // leads a delegation that is the true participant
	inner            bool   // stands inside another phrase's title: mentioned only
	owner            string // "his", "their" of a description; "" if none
	honor            bool   // an honorific stands before the name
	counterpart      bool   // named behind "his counterpart"
	joint            int    // one of so many that share a post: "the Lao and Thai Premiers"
	sex              sex
	person           *person   // who it is, once resolved
	people           []*person // who they are, for a plural
}

// A sex is what a pronoun, honorific or title tells of a person.
type sex uint8

const (
	male sex = iota + 1
	female
)

// A person is somebody named in the article.
type person struct {
	name    string   // the fullest form
	words   []string // its folded words
	culture string   // of the surname; "" if not known
	title   string   // the fullest title told
	titles  []string // all of them
	titleAt mark     // where the title stands
	party   string
	sex     sex
	first   mark // where the name first stands
	last    int  // number of the sentence of the latest mention
	aliases []string
	under   []string // words of all spellings: those that byWord finds p by
	asked   int      // the search that came to p last
	full    bool     // the name has several words
	leads   bool     // leads a delegation
	paired  bool     // named as somebody's counterpart
	guessed bool     // party is told by the family name alone
	spouse  bool     // named as somebody's wife or husband
	style   []string // words of the Khmer style: "samdech", "techo"
}

// A mark is a place in the article.
type mark struct {
	span     text.Span
	sentence *sentence
}

// everyone returns the people that r points at.
func (r *ref) everyone() []*person {
	if r.person != nil {
		return []*person{r.person}
	}
	return r.people
}
