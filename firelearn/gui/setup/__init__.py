"""Setting this PC up."""
