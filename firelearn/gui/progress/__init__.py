"""One's own page: who one is here, and how far one has come."""
