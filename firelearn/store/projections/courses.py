"""Projections: what was finished or passed for the first time, and when."""

from __future__ import annotations

import sqlite3

from firelearn.domain.learner_parts import Learner, Order, Rulebook, after_ms
from firelearn.store.projections.projection import Keys, Projection, Row, upsert


def _firsts(part: str, table: str, names: tuple[str, ...]) -> Projection:
    """Return the projection of a dictionary from a key of ``names`` to the order of its first time."""
    wanted = " AND ".join(f"{name} = ?" for name in ("person", *names))
    select = f"SELECT first_ms FROM {table} WHERE {wanted}"  # noqa: S608 - our own names
    columns = ("person", *names, "first_ms")

    def load(connection: sqlite3.Connection, number: int, keys: Keys, learner: Learner) -> None:
        known: dict[tuple[object, ...], Order] = getattr(learner, part)
        for key in keys:
            row = connection.execute(select, (number, *key)).fetchone()
            if row is not None:
                known[key] = after_ms(row[0])

    def rows(number: int, learner: Learner, keys: Keys, _book: Rulebook) -> list[Row]:
        known: dict[tuple[object, ...], Order] = getattr(learner, part)
        return [(number, *key, known[key][0]) for key in keys if key in known]

    return Projection(
        part=part,
        table=table,
        columns=columns,
        key_columns=len(names) + 1,
        load=load,
        rows=rows,
        upsert=upsert(table, columns, len(names) + 1),
    )


LESSON_DONE = _firsts("lessons", "lesson_done", ("course", "revision", "lesson"))
COURSE_DONE = _firsts("courses", "course_done", ("course", "revision"))
EXAM_PASS = _firsts("passes", "exam_pass", ("blueprint", "month"))
