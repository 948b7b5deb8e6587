"""The kiosk: the end of a visit."""
