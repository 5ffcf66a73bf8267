package bot

import (
	"fmt"
	"strings"
	"time"

	"rapporteur/corpus/answer"
)

// quote sets a citation: the words, then the article.
func quote(c answer.Citation) string {
	return "> “" + escape(c.Text, maxQuote) + "”\n> — " + source(c)
}

// source names a citation's article: title, agency, date, and the ID that finds
// it.
func source(c answer.Citation) string {
	a := c.Article
	if a == nil {
		return "article unknown"
	}
	var parts []string
	if a.Title != "" {
		parts = append(parts, "*"+escape(a.Title, maxName)+"*")
	}
	if a.Agency != "" {
		parts = append(parts, escape(a.Agency, maxName))
	}
	parts = append(parts, dateInWords(a.Published.Year, a.Published.Month, a.Published.Day), "article "+escape(a.ID, maxName))
	return strings.Join(parts, ", ")
}

// dateInWords returns "6 July 2022", "July 2022" or "2022" as far as the date
// is known. It is no timestamp of Discord's: that would show another day in
// some zones.
func dateInWords(year, month, day int) string {
	switch {
	case year == 0:
		return "publication date not stated"
	case month == 0:
		return fmt.Sprint(year)
	case day == 0:
		return fmt.Sprintf("%v %d", time.Month(month), year)
	}
	return fmt.Sprintf("%d %v %d", day, time.Month(month), year)
}
