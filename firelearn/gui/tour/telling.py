"""How the tour tells its story: a line for each thing that was done."""

from __future__ import annotations

from typing import Protocol


class Tell(Protocol):
    """Prints a line of the story: the words of ``tour.<key>``."""

    def __call__(self, key: str, /, **values: object) -> None:
        """Print it."""
