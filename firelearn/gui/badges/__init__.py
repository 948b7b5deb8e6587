"""Badges: the ten of them, with the day on which each was earned or what is still missing."""
