"""The exams on offer, the one that waits to be finished, and how past ones went."""
