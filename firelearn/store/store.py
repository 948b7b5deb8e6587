"""The store of one PC: its journal, what is folded from it, the compiled bank, and the desk. In one SQLite file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from firelearn.domain.fact import Entry, Fact, Stamp
from firelearn.domain.ids import NO_UNIT, DeviceId, PersonId, RegionId, UnitId
from firelearn.domain.learner_parts import Rulebook
from firelearn.domain.points import RuleSet
from firelearn.domain.value import value
from firelearn.store.acts import Acts, Deed
from firelearn.store.bank.traits import KnownTraits
from firelearn.store.beside import NOTHING_BESIDE, Beside
from firelearn.store.desk import Desk
from firelearn.store.engine import checkpoint, open_for_acts, open_for_screens, told_in_words, transaction
from firelearn.store.high_water import HighWater
from firelearn.store.journal import Journal, Link, Origin
from firelearn.store.keeping import Note, read_note, write_note
from firelearn.store.projections.folded import Projections
from firelearn.store.reader import Reader
from firelearn.store.rescue import Rescue, untold
from firelearn.store.sign_in import SignIns

if TYPE_CHECKING:
    # Loaded when they are wanted: readers of the bank's files, and what cares for the file.
    from firelearn.content.bank import Bank
    from firelearn.store.reports import BackupMade, CheckReport, RebuildReport

_FOLD_VERSION = 3
"""Raised when the fold itself changes, so that what an older program folded is folded anew."""


@value
class Identity:
    """Whose journal this PC writes, and how far it has come."""

    device: DeviceId
    incarnation: int
    head_seq: int


class Store:
    """Keeps everything. For the store thread alone, but for ``reader``."""

    def __init__(
        self, path: Path, *, rules: tuple[RuleSet, ...], zone_offset_min: int, region: RegionId, now_ms: int
    ) -> None:
        """Open the file at ``path``, which is migrated and sound."""
        self.path = path
        self._connection = open_for_acts(path)
        self._traits = KnownTraits(self._connection)
        self._book = Rulebook(rule_sets=rules, traits=self._traits, zone_offset_min=zone_offset_min)
        self._journal = Journal(self._connection)
        self._projections = Projections(self._connection, self._traits, self._book)
        self._acts = Acts(self._connection, path, self._journal, self._projections, self._traits)
        with transaction(self._connection, path):
            anew = read_note(self._connection, Note.BEGIN_ANEW) is not None
            self._origin: Origin = self._journal.own_origin(region, now_ms, fresh=anew)
            write_note(self._connection, Note.BEGIN_ANEW, None)
        self._high_water = HighWater(path)
        self._high_water.note(self._origin.incarnation, self._journal.head(self._origin)[0])
        self.desk = Desk(self._connection, path)
        self.sign_ins = SignIns(self._connection, path)
        self.reader = Reader(open_for_screens(path), rules, zone_offset_min)
        self._keep_up_with_rules()

    @property
    def identity(self) -> Identity:
        """Whose journal this is, and its last seq."""
        seq, _ = self._journal.head(self._origin)
        return Identity(device=self._origin.device, incarnation=self._origin.incarnation, head_seq=seq)

    @property
    def heard_tick(self) -> int:
        """The latest hybrid clock that came from another PC, 0 for none."""
        return int.from_bytes(read_note(self._connection, Note.HEARD_TICK) or b"", "big")

    @property
    def rescue(self) -> Rescue | None:
        """The rescue of this file that nobody was told of yet."""
        return untold(self._connection, self.path)

    def rescue_told(self) -> None:
        """Note that a person was told of the rescue."""
        with transaction(self._connection, self.path):
            write_note(self._connection, Note.RESCUED, None)

    def act(self, person: PersonId, facts: Sequence[Fact], stamp: Stamp, unit: UnitId = NO_UNIT) -> tuple[Entry, ...]:
        """Record what ``person`` did, all of it or nothing; it is on disk when this returns.

        Raises:
            Trouble: ``disk_full``, ``disk_failing``, ``store_locked``, ``store_damaged``, ``folder_read_only``,
                ``entry_malformed``; nothing was recorded then, and the next act may succeed.
        """
        entries = self._acts.act(self._origin, person, facts, stamp, unit)
        if entries:
            self._high_water.note(self._origin.incarnation, entries[-1].seq)
        return entries

    def together(self, deeds: Sequence[Deed], beside: Beside = NOTHING_BESIDE) -> tuple[Entry, ...]:
        """Record an act that concerns several records, and what is written ``beside`` it, all of it or nothing.

        Troubles are those of ``act``.
        """
        entries = self._acts.together(self._origin, deeds, beside)
        if entries:
            self._high_water.note(self._origin.incarnation, entries[-1].seq)
        return entries

    def receive(self, device: DeviceId, incarnation: int, region: RegionId, links: Iterable[Link]) -> int:
        """Take in the tail of another device's journal; return how many entries were new."""
        return self._acts.receive(device, incarnation, region, links)

    def links(self, after_seq: int = 0, limit: int = -1) -> tuple[Link, ...]:
        """Return the tail of this PC's journal behind ``after_seq``: what travels."""
        return tuple(self._journal.links(self._origin, after_seq, limit))

    def compile_bank(self, bank: Bank) -> bool:
        """Make ``bank`` the current one; return False when it stood there already."""
        from firelearn.store.bank.compiling import compile_bank

        compiled = compile_bank(self._connection, self.path, bank)
        if compiled:
            self._traits.forget()
            self.reader.bank_changed()
            if read_note(self._connection, Note.UNKNOWN_QUESTIONS):
                # Something was folded before its question was known here; now it may count otherwise.
                self.rebuild()
        return compiled

    def rebuild(self) -> RebuildReport:
        """Drop every projection and fold it anew; tell what differed."""
        from firelearn.store.rebuild import rebuild

        self._acts.forget()
        self._traits.forget()
        report = rebuild(self._connection, self.path, self._journal, self._book)
        self.reader.unit.forget()
        with transaction(self._connection, self.path):
            write_note(self._connection, Note.UNKNOWN_QUESTIONS, b"1" if self._traits.unknown else None)
            write_note(self._connection, Note.FOLDED_BY, self._folded_by())
        return report

    def check(self) -> CheckReport:
        """Look at the file, the chain, the projections and the bank; change nothing."""
        from firelearn.store.checks import check

        return check(self._connection, self._journal, self._book)

    def backup(self, now_ms: int) -> BackupMade:
        """Make a verified backup now."""
        from firelearn.store.backup import make_backup

        return make_backup(self._connection, self.path, now_ms, self._book.zone_offset_min)

    def daily_backup(self, now_ms: int) -> BackupMade | None:
        """Make today's backup; None when it stands already."""
        from firelearn.store.backup import daily_backup

        return daily_backup(self._connection, self.path, now_ms, self._book.zone_offset_min)

    def rest(self) -> None:
        """Bring the write-ahead file home; for a moment when nobody waits."""
        with told_in_words(self.path):
            checkpoint(self._connection)

    def close(self) -> None:
        """Close the file; nothing of it stays open."""
        self.reader.close()
        self._connection.close()
        self._high_water.close()

    def _keep_up_with_rules(self) -> None:
        known = read_note(self._connection, Note.FOLDED_BY)
        if known == self._folded_by():
            return
        if self._journal.count():
            self.rebuild()
        else:
            with transaction(self._connection, self.path):
                write_note(self._connection, Note.FOLDED_BY, self._folded_by())

    def _folded_by(self) -> bytes:
        rules = f"{_FOLD_VERSION} {self._book.zone_offset_min} {self._book.rule_sets!r}"
        return hashlib.blake2b(rules.encode(), digest_size=16).digest()
