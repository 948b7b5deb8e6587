"""One's own page: who one is, how one comes back, and what is kept."""
