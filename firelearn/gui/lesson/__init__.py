"""The lesson reader: cards, checks between them, and the end."""
