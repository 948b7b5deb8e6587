"""Finding oneself: unit, name, PIN."""
