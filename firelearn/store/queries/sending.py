"""Questions about what of a person's record a server has received."""

from __future__ import annotations

import sqlite3

from firelearn.domain.ids import PersonId

# Ordered by the person's own index, so that it ends at the first entry that no server has.
_FIRST_UNSENT = """
    SELECT min(one.first) FROM (
        SELECT (SELECT e.wall_utc_ms FROM entry e JOIN origin o ON o.no = e.origin
            WHERE e.person = who.no AND e.seq > o.received_seq ORDER BY e.wall_utc_ms LIMIT 1) AS first
        FROM (SELECT no FROM known_person WHERE id = ?1 UNION ALL
            SELECT a.person FROM known_person k JOIN alias a ON a.canonical = k.no WHERE k.id = ?1) who
    ) one
"""


class SendingQueries:
    """Reads how far a person's record has travelled."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def first_unsent_ms(self, person: PersonId) -> int | None:
        """Return when the person's first entry that no server acknowledged was made; None where all were."""
        row = self._connection.execute(_FIRST_UNSENT, (person,)).fetchone()
        return None if row[0] is None else int(row[0])
