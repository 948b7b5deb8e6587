"""Home: the one next step, and where one stands today."""
