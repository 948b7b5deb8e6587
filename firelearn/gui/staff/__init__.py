"""What staff do on this PC, behind the staff PIN."""
