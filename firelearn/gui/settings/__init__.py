"""Settings: how it looks and sounds, where the records are kept, and about the program."""
