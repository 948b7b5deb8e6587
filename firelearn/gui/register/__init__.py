"""Registering: a guest, or somebody new."""
