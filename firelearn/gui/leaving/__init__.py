"""Leaving: what happens to the screen when nobody touches it any more."""
