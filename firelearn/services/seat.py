"""The seat: this PC's store and clock, on which every use case stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain import hlc
from firelearn.domain.calendar import SHANGHAI, day_of
from firelearn.domain.value import value

if TYPE_CHECKING:
    from firelearn.domain.clock import Clock
    from firelearn.domain.fact import Entry, Fact, Stamp
    from firelearn.domain.ids import PersonId
    from firelearn.store.beside import Beside
    from firelearn.store.store import Store

_LAST_TICK = "hybrid_clock"


@value
class Seat:
    """One PC: where facts are recorded and what time it is there. Used on the store thread only."""

    store: Store
    clock: Clock
    zone_offset_min: int = SHANGHAI

    def now(self) -> Stamp:
        """Read the clock."""
        return self.clock.now()

    def today(self) -> int:
        """Return the local day, counted from 1970."""
        return day_of(self.clock.now().wall_utc_ms, self.zone_offset_min)

    def record(self, person: PersonId, *facts: Fact) -> tuple[Entry, ...]:
        """Make one act of these facts, earned in the person's unit; they are durable on return.

        Raises:
            Trouble: ``disk_full``, ``folder_read_only``, ``store_locked``; then nothing was recorded.
        """
        return self.store.act(person, facts, self.clock.now(), self.store.reader.person.unit_of(person))

    def record_together(
        self, *parts: tuple[PersonId, tuple[Fact, ...]], beside: Beside | None = None
    ) -> tuple[Entry, ...]:
        """Make one act that concerns several records: each part a person, or ``NO_PERSON``, and the facts of theirs.

        ``beside``: PINs and notes of this PC that belong to it; written with it or not at all.

        Raises:
            Trouble: as ``record``; then nothing was recorded of any part.
        """
        from firelearn.store.acts import Deed
        from firelearn.store.beside import NOTHING_BESIDE

        stamp, unit_of = self.clock.now(), self.store.reader.person.unit_of
        return self.store.together(
            [Deed(person=person, facts=facts, stamp=stamp, unit=unit_of(person)) for person, facts in parts if facts],
            beside or NOTHING_BESIDE,
        )

    def tick(self) -> int:
        """Return the next hybrid clock of this PC: later than every one before it, also when the clock was set back.

        Also later than what came from other PCs: whoever reads a record here and changes it has the last word, though
        the other PC's clock is ahead.
        """
        last = int(self.store.reader.desk.note(_LAST_TICK) or 0)
        tick = hlc.merge(last, self.store.heard_tick, self.clock.now().wall_utc_ms)
        self.store.desk.set_note(_LAST_TICK, str(tick))
        return tick
