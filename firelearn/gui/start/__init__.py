"""The first screen: start as a guest, or go on as someone this PC knows."""
