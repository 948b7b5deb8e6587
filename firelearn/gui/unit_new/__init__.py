"""A new unit: a short form, and the units that it may be a duplicate of."""
