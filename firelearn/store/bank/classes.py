"""How many questions the bank has of each kind: counted once, when it is compiled, because home asks at every start."""

from __future__ import annotations

import sqlite3

import msgspec

from firelearn.domain.question import Audience, QuestionType, Topic
from firelearn.store.bank.question_body import TOPICS, TYPES, bits_of
from firelearn.store.keeping import Note, read_note, write_note

_COUNTED = """
    SELECT type, topic, level, audiences, count(*) FROM question WHERE current = 1
    GROUP BY topic, type, level, audiences
"""
_Row = tuple[int, int, int, int, int]
_decode = msgspec.msgpack.Decoder(list[_Row]).decode


def count_classes(connection: sqlite3.Connection) -> None:
    """Count the questions of the current bank, in the caller's transaction, and note it."""
    write_note(connection, Note.CLASSES, msgspec.msgpack.encode(connection.execute(_COUNTED).fetchall()))


def class_sizes(
    connection: sqlite3.Connection, audiences: frozenset[Audience]
) -> dict[tuple[QuestionType, Topic, int], int]:
    """Return how many questions of each type, topic and level serve any of ``audiences``, all for none."""
    wanted = bits_of(audiences)
    sizes: dict[tuple[int, int, int], int] = {}
    for kind, topic, level, serves, count in _rows(connection):
        if not wanted or serves & wanted:
            sizes[kind, topic, level] = sizes.get((kind, topic, level), 0) + count
    return {(TYPES[kind], TOPICS[topic], level): count for (kind, topic, level), count in sizes.items()}


def topic_sizes(connection: sqlite3.Connection) -> dict[int, int]:
    """Return how many questions each topic that has any has, by its number, in the topics' order."""
    sizes: dict[int, int] = {}
    for _, topic, _, _, count in _rows(connection):
        sizes[topic] = sizes.get(topic, 0) + count
    return sizes


def _rows(connection: sqlite3.Connection) -> list[_Row]:
    noted = read_note(connection, Note.CLASSES)
    # A bank that an older program compiled has no note.
    return _decode(noted) if noted is not None else connection.execute(_COUNTED).fetchall()
