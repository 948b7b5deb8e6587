"""All courses as picture cards."""
