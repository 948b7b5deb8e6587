"""The search for units: by name, short name, initials or join code, and the one to make where there is none."""
