package talks

import "rapporteur/corpus/article"

// Extract finds the meetings, contacts and people of one article.
func Extract(a *article.Article) Report {
	return Report{Article: a}
}
