"""Points: every line of a day, with the rule that earned it or the reason that it did not."""
