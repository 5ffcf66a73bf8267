package answer

// Sounds tells how names are written in other scripts and languages.
type sounds struct{}

func loadSounds() sounds { return sounds{} }

// fromForeign turns the question words of other languages into English ones.
func (t *tables) fromForeign(z *Answerer, q string) string { return q }

// soundsAt returns the people whose name the words at i give in another
// language.
func (z *Answerer) soundsAt(w []word, i, run int) ([]int, int) { return nil, 0 }
