"""A table of a TOML file, taken field by field: every missing, wrong or unknown field is told with its line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from firelearn.content.complaint import Complaints
from firelearn.content.toml_file import LineFinder, Steps, parse_toml, read_text
from firelearn.domain.text import Text

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was written: enough to complain about it later."""

    path: str
    lines: LineFinder
    steps: Steps

    def line(self, *more: str | int) -> int:
        """Return the line of this place, or of the key that ``more`` lead to from it."""
        return self.lines.line_of((*self.steps, *more))


class Table:
    """Takes fields out of one table. A getter returns ``None`` after it has complained.

    Call ``close`` at the end: a field that nobody took is misspelt more often than not.
    """

    def __init__(self, fields: dict[str, Any], place: Place, complaints: Complaints) -> None:
        self.place = place
        self.complaints = complaints
        self._fields = fields
        self._taken: set[str] = set()

    def __iter__(self) -> Iterator[str]:
        """Go through the names of all fields, as written."""
        return iter(self._fields)

    def complain(self, code: str, key: str = "", /, **values: object) -> None:
        """Note an error about one field, or about the table when ``key`` is empty."""
        line = self.place.line(key) if key else self.place.line()
        self.complaints.error(self.place.path, line, code, **values)

    def text(self, key: str, *, optional: bool = False) -> str | None:
        """Take one non-empty line of words, without spaces around it."""
        value = self._take(key, str, "not_text", optional=optional)
        if not isinstance(value, str):
            return None
        if not value.strip() and not optional:
            self.complain("empty", key, key=key)
            return None
        return value.strip() or None

    def whole(self, key: str, *, least: int = 0, most: int = 1_000_000_000, default: int | None = None) -> int | None:
        """Take a whole number between ``least`` and ``most``."""
        value = self._take(key, int, "not_number", optional=default is not None)
        if value is None:
            return default if key not in self._fields else None
        if not least <= value <= most:
            self.complain("out_of_range", key, key=key, value=value, least=least, most=most)
            return None
        return int(value)

    def fraction(self, key: str) -> float | None:
        """Take a number between 0 and 1."""
        value = self._take(key, (int, float), "not_number", optional=False)
        if value is None:
            return None
        if not 0 <= value <= 1:
            self.complain("out_of_range", key, key=key, value=value, least=0, most=1)
            return None
        return float(value)

    def flag(self, key: str) -> bool | None:
        """Take true or false."""
        value = self._take(key, bool, "not_flag", optional=False)
        return value if isinstance(value, bool) else None

    def day(self, key: str) -> dt.date | None:
        """Take a date."""
        value = self._take(key, dt.date, "not_date", optional=False)
        return value if isinstance(value, dt.date) else None

    def texts(self, key: str, *, optional: bool = False) -> tuple[str, ...] | None:
        """Take a list of non-empty words."""
        value = self._take(key, list, "not_texts", optional=optional)
        if value is None:
            return None if key in self._fields or not optional else ()
        if any(not isinstance(item, str) or not item.strip() for item in value):
            self.complain("not_texts", key, key=key)
            return None
        return tuple(item.strip() for item in value)

    def choice(self, key: str, choices: type[Choice], code: str) -> Choice | None:
        """Take one of the words of ``choices``; ``code`` is the complaint about any other."""
        value = self.text(key)
        return None if value is None else self._chosen(key, value, choices, code)

    def choices(
        self, key: str, choices: type[Choice], code: str, *, optional: bool = False
    ) -> tuple[Choice, ...] | None:
        """Take a list of words of ``choices``, each once, and at least one unless ``optional``."""
        values = self.texts(key, optional=optional)
        if values is None:
            return None
        if not values and not optional:
            self.complain("empty", key, key=key)
            return None
        if len(set(values)) < len(values):
            self.complain("twice", key, key=key)
        chosen = [self._chosen(key, value, choices, code) for value in values]
        kept = tuple(choice for choice in chosen if choice is not None)
        return kept if len(kept) == len(values) else None

    def table(self, key: str, *, optional: bool = False) -> Table | None:
        """Take a table inside this one."""
        value = self._take(key, dict, "not_table", optional=optional)
        return None if value is None else Table(value, self._inside(key), self.complaints)

    def tables(self, key: str, *, optional: bool = False) -> Iterator[Table]:
        """Take an array of tables."""
        value = self._take(key, list, "not_table", optional=optional)
        for index, item in enumerate(value or ()):
            if isinstance(item, dict):
                yield Table(item, self._inside(key, index), self.complaints)
            else:
                self.complain("not_table", key, key=key)

    def both(self, key: str) -> Text | None:
        """Take a table of the same words in both languages."""
        inner = self.table(key)
        return None if inner is None else inner.as_text()

    def as_text(self) -> Text | None:
        """Read this table as words in both languages."""
        chinese, english = self.text("zh_CN"), self.text("en")
        self.close()
        return None if chinese is None or english is None else Text(chinese, english)

    def raw(self, key: str) -> object:
        """Take a field as it is, whatever it is."""
        self._taken.add(key)
        return self._fields.get(key)

    def close(self) -> None:
        """Complain about every field that was not taken."""
        for key in self._fields:
            if key not in self._taken:
                self.complain("unknown_key", key, key=key)

    def _inside(self, *more: str | int) -> Place:
        return Place(self.place.path, self.place.lines, (*self.place.steps, *more))

    def _chosen(self, key: str, value: str, choices: type[Choice], code: str) -> Choice | None:
        try:
            return choices(value)
        except ValueError:
            self.complain(code, key, value=value, known=", ".join(choices))
            return None

    def _take(self, key: str, kinds: type | tuple[type, ...], code: str, *, optional: bool) -> Any:
        self._taken.add(key)
        if key not in self._fields:
            if not optional:
                self.complain("missing_key", key=key)
            return None
        value = self._fields[key]
        if not isinstance(value, kinds) or (isinstance(value, bool) and kinds is not bool):
            self.complain(code, key, key=key)
            return None
        return value


def read_table(root: Path, path: str, complaints: Complaints) -> Table | None:
    """Read a whole TOML file as one table; what keeps it from being read is told."""
    text = read_text(root, path, complaints)
    parsed = None if text is None else parse_toml(text, path, complaints)
    return None if parsed is None else Table(parsed[0], Place(path, parsed[1], ()), complaints)
