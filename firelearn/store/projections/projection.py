"""What a projection is: rows of one table that mirror one part of the learner's fold."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable
from typing import Any, Final

import msgspec

from firelearn.domain.learner_parts import Learner, Parts, Rulebook
from firelearn.domain.value import value

Row = tuple[Any, ...]
Keys = Collection[Any]

pack: Final = msgspec.msgpack.Encoder().encode
unpack: Final = msgspec.msgpack.Decoder().decode


@value
class Projection:
    """One table of a person's fold.

    ``part`` names the field of ``Parts`` and ``Learner`` that it mirrors. ``load(connection, number, keys, learner)``
    puts the rows of ``keys`` into a learner; ``rows(number, learner, keys, book)`` returns the rows of those ``keys``
    that the learner has. The first ``key_columns`` of ``columns`` name a row.
    """

    part: str
    table: str
    columns: tuple[str, ...]
    key_columns: int
    load: Callable[[sqlite3.Connection, int, Keys, Learner], None]
    rows: Callable[[int, Learner, Keys, Rulebook], list[Row]]
    upsert: str

    def keys(self, parts: Parts) -> Keys:
        """Return the keys that ``parts`` names of this table."""
        return keys_of(getattr(parts, self.part))

    def all_keys(self, learner: Learner) -> Keys:
        """Return every key that ``learner`` has."""
        return keys_of(True if self.part == "person" else getattr(learner, self.part))


def keys_of(part: Any) -> Keys:
    """Return the keys of a part; the one record of a person has the one key True."""
    if isinstance(part, bool):
        return (True,) if part else ()
    return tuple(part)


def upsert(table: str, columns: Iterable[str], key_columns: int) -> str:
    """Return the statement that writes a row, new or changed.

    Not INSERT OR REPLACE: that takes a row out of every index and puts it back, changed or not.
    """
    names = tuple(columns)
    places = ", ".join("?" * len(names))
    changes = ", ".join(f"{name} = excluded.{name}" for name in names[key_columns:])
    key = ", ".join(names[:key_columns])
    return f"INSERT INTO {table} VALUES ({places}) ON CONFLICT ({key}) DO UPDATE SET {changes}"  # noqa: S608 - our names
