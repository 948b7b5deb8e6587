"""The PC's SQLite file: the journal, what is folded from it, the compiled bank."""
