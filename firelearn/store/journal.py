"""The journal: entries are appended and read, never changed. Each is chained to the one before it by its hash."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Entry, Fact, Stamp
from firelearn.domain.ids import DeviceId, PersonId, RegionId, UnitId, new_id
from firelearn.domain.value import value
from firelearn.store.interning import Numbers
from firelearn.wire.chain_v1 import NO_HASH, entry_hash

_HEAD = "SELECT seq, hash FROM entry WHERE origin = ? ORDER BY seq DESC LIMIT 1"
_APPEND = "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
COLUMNS = """
    SELECT o.device, o.incarnation, e.seq, e.kind, p.id, u.id, e.wall_utc_ms, e.utc_offset_min, b.id, e.monotonic_ms,
        e.body, e.hash, o.region
    FROM entry e JOIN origin o ON o.no = e.origin JOIN known_person p ON p.no = e.person
        JOIN known_unit u ON u.no = e.unit JOIN known_boot b ON b.no = e.boot
"""
_ALIASES = "SELECT ?1 UNION ALL SELECT person FROM alias WHERE canonical = ?1"
_OF_PERSON = COLUMNS + f"WHERE e.person IN ({_ALIASES}) AND e.wall_utc_ms >= ?2 AND e.wall_utc_ms < ?3"
_OF_NUMBER = COLUMNS + "WHERE e.person = ?"
_OF_ORIGIN = COLUMNS + "WHERE e.origin = ? AND e.seq > ? ORDER BY e.seq LIMIT ?"
_WHOLE = COLUMNS + "ORDER BY e.person"
ALL_TIME = (-(1 << 62), 1 << 62)


@value
class Origin:
    """One journal: of one incarnation of one device."""

    no: int
    region: RegionId
    device: DeviceId
    incarnation: int
    own: bool
    received_seq: int


@value
class Link:
    """An entry with what chains it."""

    entry: Entry
    kind: int
    body: bytes
    hash: bytes


class Journal:
    """The journals that this file holds: its own, and what came from other devices."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.numbers = Numbers(connection)

    def append(
        self, origin: Origin, person: PersonId, unit: UnitId, facts: Sequence[Fact], stamp: Stamp
    ) -> tuple[Entry, ...]:
        """Write ``facts`` behind the head of ``origin``, inside the caller's transaction; return their entries."""
        from firelearn.wire.journal_v1 import encode_body, kind_of

        seq, last_hash = self.head(origin)
        places = self.numbers.person(person), self.numbers.unit(unit), self.numbers.boot(stamp.boot)
        entries = []
        for fact in facts:
            seq += 1
            kind, body = kind_of(fact), encode_body(fact)
            last_hash = entry_hash(
                region=origin.region,
                device=origin.device,
                incarnation=origin.incarnation,
                seq=seq,
                kind=kind,
                person=person,
                unit=unit,
                body=body,
                stamp=stamp,
                prev_hash=last_hash,
            )
            when = stamp.wall_utc_ms, stamp.utc_offset_min, stamp.monotonic_ms
            self._connection.execute(_APPEND, (origin.no, seq, int(kind), *places, *when, body, last_hash))
            entries.append(
                Entry(
                    device=origin.device,
                    incarnation=origin.incarnation,
                    seq=seq,
                    person=person,
                    unit=unit,
                    stamp=stamp,
                    fact=fact,
                )
            )
        return tuple(entries)

    def head(self, origin: Origin) -> tuple[int, bytes]:
        """Return the seq and hash of the last entry; ``(0, NO_HASH)`` of an empty journal."""
        row = self._connection.execute(_HEAD, (origin.no,)).fetchone()
        return (row[0], row[1]) if row else (0, NO_HASH)

    def receive(self, origin: Origin, links: Iterable[Link]) -> int:
        """Write entries of another journal behind its head, inside the caller's transaction; return how many were new.

        What is there already is passed over.

        Raises:
            Trouble: ``chain_broken`` when an entry does not follow from the one before it.
        """
        seq, last_hash = self.head(origin)
        new = 0
        for link in links:
            entry = link.entry
            if entry.seq <= seq:
                continue
            if entry.seq != seq + 1 or hash_of(link, origin.region, last_hash) != link.hash:
                raise Trouble("chain_broken", seq=entry.seq)
            stamp = entry.stamp
            number = self.numbers
            places = number.person(entry.person), number.unit(entry.unit), number.boot(stamp.boot)
            when = stamp.wall_utc_ms, stamp.utc_offset_min, stamp.monotonic_ms
            self._connection.execute(_APPEND, (origin.no, entry.seq, link.kind, *places, *when, link.body, link.hash))
            seq, last_hash, new = entry.seq, link.hash, new + 1
        return new

    def of_person(self, person: PersonId, since_ms: int = ALL_TIME[0], until_ms: int = ALL_TIME[1]) -> Iterator[Entry]:
        """Yield a person's entries of all devices with ``since_ms <= wall clock < until_ms``, in no promised order.

        Those of their duplicates are among them.
        """
        number = self.numbers.person_if_known(person)
        if number is not None:
            for row in self._connection.execute(_OF_PERSON, (number, since_ms, until_ms)):
                yield read_entry(row)

    def of_number(self, number: int) -> Iterator[Entry]:
        """Yield the entries of one person alone, those of duplicates left out, in no promised order."""
        for row in self._connection.execute(_OF_NUMBER, (number,)):
            yield read_entry(row)

    def by_person(self) -> Iterator[tuple[PersonId, list[Entry]]]:
        """Yield every person with all their entries, one person at a time."""
        person: PersonId | None = None
        entries: list[Entry] = []
        for row in self._connection.execute(_WHOLE):
            if row[4] != person:
                if person is not None:
                    yield person, entries
                person, entries = row[4], []
            entries.append(read_entry(row))
        if person is not None:
            yield person, entries

    def links(self, origin: Origin, after_seq: int = 0, limit: int = -1) -> Iterator[Link]:
        """Yield the tail of a journal behind ``after_seq``, in its order."""
        for row in self._connection.execute(_OF_ORIGIN, (origin.no, after_seq, limit)):
            yield Link(entry=read_entry(row, strictly=True), kind=row[3], body=row[10], hash=row[11])

    def origins(self) -> tuple[Origin, ...]:
        """Return every journal of this file, own ones in the order they were begun."""
        rows = self._connection.execute(
            "SELECT no, region, device, incarnation, own, received_seq FROM origin ORDER BY no"
        )
        return tuple(_origin(row) for row in rows)

    def count(self) -> int:
        """Return how many entries stand in the file."""
        return int(self._connection.execute("SELECT count(*) FROM entry").fetchone()[0])

    def own_origin(self, region: RegionId, now_ms: int, *, fresh: bool = False) -> Origin:
        """Return this PC's newest journal, in the caller's transaction; begin one where there is none.

        ``fresh`` begins a new incarnation: after a rescue, entries that were lost here may stand elsewhere already,
        and a number must never be given twice.
        """
        own = [origin for origin in self.origins() if origin.own]
        if own and not fresh and own[-1].region == region:
            return own[-1]
        device = own[-1].device if own else DeviceId(new_id(now_ms))
        # Grows with every incarnation, so that facts of one device keep their order; the random part parts PCs that
        # were cloned from one disk image and begin anew in the same moment.
        before = own[-1].incarnation if own else 0
        incarnation = max(before, max(now_ms, 0) << 16) + 1 + secrets.randbits(16)
        return self.add_origin(region, device, incarnation, own=True)

    def add_origin(self, region: RegionId, device: DeviceId, incarnation: int, *, own: bool = False) -> Origin:
        """Begin a journal that this file did not know, in the caller's transaction."""
        cursor = self._connection.execute(
            "INSERT INTO origin (region, device, incarnation, own) VALUES (?, ?, ?, ?)",
            (region, device, incarnation, own),
        )
        return Origin(
            no=cursor.lastrowid or 0, region=region, device=device, incarnation=incarnation, own=own, received_seq=0
        )

    def set_received(self, origin: Origin, seq: int) -> None:
        """Note how far the server has acknowledged ``origin``; it may go back (a server restored from a backup)."""
        self._connection.execute("UPDATE origin SET received_seq = ? WHERE no = ?", (seq, origin.no))


def _origin(row: tuple[Any, ...]) -> Origin:
    no, region, device, incarnation, own, received = row
    return Origin(
        no=no,
        region=RegionId(region),
        device=DeviceId(device),
        incarnation=incarnation,
        own=bool(own),
        received_seq=received,
    )


def hash_of(link: Link, region: RegionId, prev_hash: bytes) -> bytes:
    """Return the hash that ``link`` must carry behind ``prev_hash``."""
    entry = link.entry
    return entry_hash(
        region=region,
        device=entry.device,
        incarnation=entry.incarnation,
        seq=entry.seq,
        kind=link.kind,
        person=entry.person,
        unit=entry.unit,
        body=link.body,
        stamp=entry.stamp,
        prev_hash=prev_hash,
    )


def read_entry(row: tuple[Any, ...], *, strictly: bool = False) -> Entry:
    """Return the entry of a row of ``COLUMNS``; ``strictly`` refuses a body that is not written as we write it."""
    # Here, for home is drawn before any body is read, and its decoders take 6 ms of a start; again it costs 1 µs.
    from firelearn.wire.journal_v1 import decode_body, read_body

    device, incarnation, seq, kind, person, unit, wall, offset, boot, monotonic, body, _, _ = row
    return Entry(
        device=device,
        incarnation=incarnation,
        seq=seq,
        person=person,
        unit=unit,
        stamp=Stamp(wall_utc_ms=wall, utc_offset_min=offset, boot=boot, monotonic_ms=monotonic),
        fact=(decode_body if strictly else read_body)(kind, body),
    )
