"""What is true about learning: plain values and pure functions."""
