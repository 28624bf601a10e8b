"""A user's own language model puts chosen sentences into words, and is checked."""
