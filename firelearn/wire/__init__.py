"""What travels: journal entries, one file per version, never edited once released."""
