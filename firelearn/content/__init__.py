"""Bank files on disk → domain objects, and the checker that tells an author everything at once."""
