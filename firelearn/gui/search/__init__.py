"""Search in the question bank."""
