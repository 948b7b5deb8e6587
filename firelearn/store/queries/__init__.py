"""What screens may ask, group by group, on the read-only connection."""
