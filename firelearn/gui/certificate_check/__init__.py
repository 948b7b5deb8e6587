"""Certificates of others: intact, altered, or not ours."""
