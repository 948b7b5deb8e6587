"""The desktop app: one folder a screen, a kit below them."""
