"""A practice run: question after question, each with its feedback, and what came of it."""
