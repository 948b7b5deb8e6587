"""Claiming: a code leads back to a record, or merges a guest into one."""
