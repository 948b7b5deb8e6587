"""The kiosk: one guided path on a full screen."""
