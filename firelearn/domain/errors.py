"""Troubles: what a person can act on, told apart from bugs.

A ``Trouble`` carries a code; its title and advice stand, in both languages, under ``trouble.<code>.title`` and
``trouble.<code>.advice`` in ``resources/words/trouble.toml``. Anything else that is raised is a bug: it is logged and
the app says so.
"""

from __future__ import annotations


class Trouble(Exception):  # noqa: N818 - the product's own word: not the person's error
    """Something went wrong that a person can do something about.

    ``code`` names the words; ``values`` fill their ``{placeholders}``.
    """

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(f"{code} {values}" if values else code)
        self.code = code
        self.values = values

    @property
    def title_key(self) -> str:
        """The key of the one-line title."""
        return f"trouble.{self.code}.title"

    @property
    def advice_key(self) -> str:
        """The key of the advice: what is safe, and what to do next."""
        return f"trouble.{self.code}.advice"
