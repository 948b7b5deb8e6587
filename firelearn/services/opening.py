"""Opening: from the folders of this installation to a suite of use cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain.errors import Trouble
from firelearn.domain.value import value
from firelearn.runtime.build import is_before_build
from firelearn.runtime.deployment import DeploymentFile
from firelearn.runtime.paths import prepare_home
from firelearn.services.seat import Seat
from firelearn.services.suite import Suite

if TYPE_CHECKING:
    from firelearn.domain.clock import Clock
    from firelearn.runtime.paths import Paths
    from firelearn.store.rescue import Rescue


@value
class Rescued:
    """What was saved of a damaged or lost file: ``entries`` of ``persons``, the last one of ``last_entry_ms``.

    ``set_aside`` is the new name of the damaged file, empty when the file was gone.
    """

    entries: int
    persons: int
    last_entry_ms: int | None
    set_aside: str


@value
class Ready:
    """The suite, and what has to be told before one goes on.

    ``rescue``: the file was damaged, and what was saved of it; ``clock_behind``: the PC's clock stands before this
    program was built; ``created``: this PC had no records yet; ``bank``: why the bank on disk could not be taken up,
    where one goes on with the one that was compiled before.
    """

    suite: Suite
    rescue: Rescued | None
    clock_behind: bool
    created: bool
    bank: Trouble | None = None


def open_suite(paths: Paths, clock: Clock) -> Ready:
    """Open the store (rescuing it when it is damaged), bring the bank up to date and wire the use cases.

    Called on the store thread, because the imports below take a third of a second from a cold disk.

    Raises:
        Trouble: ``store_newer``, ``store_locked``, ``store_damaged``, ``disk_full``, ``folder_read_only``, and
            ``bank_missing``, ``bank_broken`` where no bank was compiled before.
    """
    from firelearn.content.bank import load_rule_sets
    from firelearn.store.opening import open_store

    prepare_home(paths)
    now = clock.now()
    opened = open_store(paths.store, rules=load_rule_sets(paths.resources), now_ms=now.wall_utc_ms)
    seat = Seat(store=opened.store, clock=clock)
    made = Suite(seat, paths.bank, paths.resources, DeploymentFile(paths.deployment), home=paths.home)
    try:
        bank = _take_up_bank(made)
    except Exception:
        opened.store.close()
        raise
    return Ready(
        suite=made,
        rescue=_told(opened.rescue) if opened.rescue else None,
        clock_behind=is_before_build(now.wall_utc_ms),
        created=opened.created,
        bank=bank,
    )


def _take_up_bank(made: Suite) -> Trouble | None:
    """Compile the bank if it changed; return why that could not be where there is another to go on with."""
    try:
        made.library.refresh()
    except Trouble as trouble:
        if made.library.edition() is None:
            raise
        return trouble
    return None


def _told(rescue: Rescue) -> Rescued:
    return Rescued(
        entries=rescue.entries,
        persons=rescue.persons,
        last_entry_ms=rescue.last_entry_ms,
        set_aside=rescue.set_aside.name if rescue.set_aside else "",
    )
