"""What is shown when the app cannot open its records, or had to rescue them."""
