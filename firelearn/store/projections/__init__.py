"""What is folded from the journal, table by table, and kept in step with it."""
