"""The compiled question bank: how it is written into tables, found by words, and known to the fold."""
