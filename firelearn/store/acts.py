"""One act is one transaction: the journal's entries and every projection they touch. Durable when it returns."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from firelearn.domain.fact import Entry, Fact, Stamp
from firelearn.domain.ids import NO_PERSON, NO_UNIT, DeviceId, PersonId, RegionId, UnitId
from firelearn.domain.value import value
from firelearn.store.bank.traits import KnownTraits
from firelearn.store.beside import NOTHING_BESIDE, Beside, write_beside
from firelearn.store.engine import transaction
from firelearn.store.journal import Journal, Link, Origin
from firelearn.store.keeping import Note, read_note, write_note
from firelearn.store.projections.folded import Projections
from firelearn.store.projections.kin import Kin
from firelearn.store.projections.units import apply_units

Outcome = TypeVar("Outcome")


@value
class Deed:
    """What one person did, or was done to their record, as a part of an act that concerns several."""

    person: PersonId
    facts: tuple[Fact, ...]
    stamp: Stamp
    unit: UnitId = NO_UNIT


class Acts:
    """Writes acts of this PC, and entries that came from other devices.

    An answer costs about 0.2 ms of work beside its commit, a third of it in the fold; measured whole it takes 1.5 to
    2.9 times a bare insert and commit (``make bench``).
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        journal: Journal,
        projections: Projections,
        traits: KnownTraits,
    ) -> None:
        self._connection = connection
        self._path = path
        self._journal = journal
        self._projections = projections
        self._traits = traits
        self._kin = Kin(connection, journal, projections)

    def act(
        self, origin: Origin, person: PersonId, facts: Sequence[Fact], stamp: Stamp, unit: UnitId
    ) -> tuple[Entry, ...]:
        """Record what a person did, all of it or nothing; on disk when this returns."""

        def write() -> tuple[Entry, ...]:
            entries = self._journal.append(origin, person, unit, facts, stamp)
            self._fold(person, entries)
            return entries

        return self._wholly(write)

    def together(self, origin: Origin, deeds: Sequence[Deed], beside: Beside = NOTHING_BESIDE) -> tuple[Entry, ...]:
        """Record what was done to several records, all of it or nothing; on disk when this returns."""

        def write() -> tuple[Entry, ...]:
            written: list[Entry] = []
            for deed in deeds:
                entries = self._journal.append(origin, deed.person, deed.unit, deed.facts, deed.stamp)
                self._fold(deed.person, entries)
                written += entries
            write_beside(self._connection, beside)
            return tuple(written)

        return self._wholly(write)

    def receive(self, device: DeviceId, incarnation: int, region: RegionId, links: Iterable[Link]) -> int:
        """Take the tail of another device's journal in; return how many entries were new here.

        Raises:
            Trouble: ``chain_broken`` when an entry does not follow from the one before it; nothing is taken in then.
        """
        tail = list(links)

        def write() -> int:
            origin = self._origin(device, incarnation, region)
            seq, _ = self._journal.head(origin)
            new = self._journal.receive(origin, tail)
            entries = [link.entry for link in tail if link.entry.seq > seq]
            self._note_heard(entries)
            apply_units(self._connection, entries)
            self._kin.settle({self._journal.numbers.person(entry.person) for entry in entries} - self._nobody())
            self._note_unknown()
            return new

        return self._wholly(write)

    def forget(self) -> None:
        """Forget what is in memory of the folded tables, because others wrote them."""
        self._projections.forget()
        self._kin.forget()

    def _origin(self, device: DeviceId, incarnation: int, region: RegionId) -> Origin:
        for origin in self._journal.origins():
            if (origin.device, origin.incarnation) == (device, incarnation):
                return origin
        return self._journal.add_origin(region, device, incarnation)

    def _fold(self, person: PersonId, entries: Sequence[Entry]) -> None:
        apply_units(self._connection, entries)
        number = self._journal.numbers.person(person)
        if self._kin.concerns(number, entries):
            self._kin.settle({number})
        elif person != NO_PERSON:
            self._projections.apply(
                number, entries, lambda: self._journal.of_person(person), lambda: self._kin.subject(number)
            )
        self._note_unknown()

    def _nobody(self) -> set[int | None]:
        return {self._journal.numbers.person_if_known(NO_PERSON)}

    def _note_heard(self, entries: Iterable[Entry]) -> None:
        known = int.from_bytes(read_note(self._connection, Note.HEARD_TICK) or b"", "big")
        heard = max((getattr(entry.fact, "hlc", 0) for entry in entries), default=0)
        if heard > known:
            write_note(self._connection, Note.HEARD_TICK, heard.to_bytes(8, "big"))

    def _note_unknown(self) -> None:
        if self._traits.unknown:
            write_note(self._connection, Note.UNKNOWN_QUESTIONS, b"1")
            self._traits.unknown = False

    def _wholly(self, write: Callable[[], Outcome]) -> Outcome:
        try:
            with transaction(self._connection, self._path):
                return write()
        except BaseException:
            # What memory learned inside a transaction that was undone is not so.
            self._journal.numbers.forget()
            self.forget()
            raise
