"""The practice chooser."""
