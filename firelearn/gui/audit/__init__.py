"""The audit list."""
