"""One unit: its figures, its join code, and joining, changing or leaving it."""
