"""The board: who learned most on this PC, by nickname."""
