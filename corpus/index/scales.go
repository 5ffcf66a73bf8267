package index

import "math"

// BM25 as Robertson and Zaragoza give it ("The Probabilistic Relevance
// Framework", 2009), with the parameters that had the best mean nDCG@10 over
// eight judged collections (CACM, CISI, Cranfield, LA Times, LISA, MED,
// NFCorpus, NPL).
const (
	saturation = 1.6 // k1: how much a repeated word still counts
	lengthBias = 0.6 // b: how much long passages are held back
)

// groupWeight is what the score of a passage's group counts against its own.
// Searching the sentences of 60 news articles for 181 statements in other words,
// it moves the mean reciprocal rank of the right sentence from 0.917 to 0.938
// and that of the right article, for 155 questions, from 0.832 to 0.919; on the
// sentences of CACM nDCG@10 goes from 0.457 to 0.505. Half as much and twice as
// much are worse. The neighbouring sentences alone, in place of the article,
// gave 0.930, 0.818 at best.
const groupWeight = 1

// A scale maps the codes of a count and of a length, freq<<8|length, to what
// that many occurrences count in a text of that length, in fractions of one.
// Scores are sums of whole numbers, so that no order of adding changes them.
type scale [16 * 256]uint32

const one = 1 << 20

// scales are the scales of an index.
type scales struct {
	own   scale // for a passage
	group scale // for its group; if every group is one passage, for both
}

// newScales makes the scales for an index of that size.
func newScales(x *sections) scales {
	var s scales
	own := averageLength(x.words, x.passages)
	group := averageLength(x.words, x.groups)
	for freq := range uint32(16) {
		for code := range uint32(256) {
			n, l := freqs[freq], length(uint8(code))
			o := fixed(saturate(n, l, own))
			g := fixed(groupWeight * saturate(n, l, group))
			if x.alone() {
				g += o
			}
			s.own[freq<<8|code], s.group[freq<<8|code] = o, g
		}
	}
	return s
}

func averageLength(words uint64, texts int) float64 {
	return float64(max(words, 1)) / float64(max(texts, 1))
}

func fixed(f float64) uint32 { return uint32(math.Round(f * one)) }

// saturate returns what n occurrences of a word count in a text of that length.
func saturate(n, length, average float64) float64 {
	return n * (saturation + 1) / (n + saturation*(1-lengthBias+lengthBias*length/average))
}

// A bound is a number of a scale in two bytes, rounded up.
type bound uint16

const boundStep = 1 << 7

func upper(n uint32) bound { return bound((n + boundStep - 1) / boundStep) }

func (b bound) value() uint32 { return uint32(b) * boundStep }
