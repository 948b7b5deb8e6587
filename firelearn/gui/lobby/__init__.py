"""The rules of one paper, before it is drawn."""
