"""Upkeep: backups by themselves, a doctor that says what it found, a rebuild that proves the folds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firelearn.domain.errors import Trouble

if TYPE_CHECKING:
    from firelearn.services.seat import Seat
    from firelearn.store.reports import BackupMade, CheckReport, RebuildReport


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Care for the store of this PC."""

    seat: Seat

    def daily_backup(self) -> BackupMade | None:
        """Make today's verified backup unless it stands; trouble with it never stops a learner."""
        try:
            return self.seat.store.daily_backup(self.seat.now().wall_utc_ms)
        except Trouble:
            return None

    def backup(self) -> BackupMade:
        """Make a verified backup now.

        Raises:
            Trouble: ``disk_full``, ``folder_read_only``.
        """
        return self.seat.store.backup(self.seat.now().wall_utc_ms)

    def rescue_told(self) -> None:
        """Note that a person was told what was saved of a damaged file; until then each start tells it again."""
        self.seat.store.rescue_told()

    def check(self) -> CheckReport:
        """Check the file, the chain of the journal, every projection and the bank."""
        return self.seat.store.check()

    def rebuild(self) -> tuple[RebuildReport, int]:
        """Drop every projection, fold it anew; return what differed and how long it took, in milliseconds."""
        before = self.seat.now().monotonic_ms
        report = self.seat.store.rebuild()
        return report, self.seat.now().monotonic_ms - before
