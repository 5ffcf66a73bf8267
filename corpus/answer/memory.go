package answer

// follow completes a question that leans on the one before.
func (z *Answerer) follow(r *reading, m Memory) {}

// remember returns the memory for the next question.
func (z *Answerer) remember(m Memory, q Query, a Answer) Memory { return Memory{last: a.Code} }
