"""This machine: its paths, choices, log, and the one program that runs."""
