"""The certificate of a passed exam: seen, saved as PDF, printed."""
