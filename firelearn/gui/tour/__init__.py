"""The tour: the real app, played without a screen by a guest who reads every question."""
