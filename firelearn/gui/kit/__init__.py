"""The kit: theme, words, tasks and the painted widgets that every page is made of."""
