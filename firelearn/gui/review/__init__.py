"""The questions of an exam that was handed in, with verdict and explanation."""
