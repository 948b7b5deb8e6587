"""Setting a new staff PIN by the rescue code."""
