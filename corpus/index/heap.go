package index

// compare orders hits, the better one first.
func compare(a, b Hit) int {
	switch {
	case a.Score > b.Score:
		return -1
	case a.Score < b.Score:
		return 1
	}
	return a.Passage - b.Passage
}

// offer takes a passage among the best if it is one of them.
func (s *searcher) offer(passage, score uint32) {
	h := Hit{int(passage), float64(score)}
	if len(s.best) < s.k {
		s.best = append(s.best, h)
		up(s.best)
	} else if compare(h, s.best[0]) < 0 {
		s.best[0] = h
		down(s.best)
	}
	if len(s.best) == s.k {
		s.least = max(s.least, uint32(s.best[0].Score))
	}
}

// up moves the last hit to its place in the heap.
func up(h []Hit) {
	for i := len(h) - 1; i > 0; {
		parent := (i - 1) / 2
		if compare(h[i], h[parent]) < 0 {
			return
		}
		h[i], h[parent] = h[parent], h[i]
		i = parent
	}
}

// down moves the top hit to its place in the heap.
func down(h []Hit) {
	for i := 0; ; {
		worst := i
		for child := 2*i + 1; child <= 2*i+2 && child < len(h); child++ {
			if compare(h[child], h[worst]) > 0 {
				worst = child
			}
		}
		if worst == i {
			return
		}
		h[i], h[worst] = h[worst], h[i]
		i = worst
	}
}
