"""One course: its goal, its lessons, and the acts for tonight."""
