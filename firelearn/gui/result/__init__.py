"""The result of an exam that was handed in."""
