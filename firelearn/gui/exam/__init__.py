"""The exam itself: one question at a time, every answer kept before the next one shows."""
