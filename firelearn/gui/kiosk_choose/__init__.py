"""The kiosk: choosing what to do."""
