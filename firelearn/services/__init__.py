"""Use cases of the PC: one file each, no Qt, no network."""
