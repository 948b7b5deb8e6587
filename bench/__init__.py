"""Benchmarks of firelearn: ratios against floors that are measured in the same run (`make bench`)."""
