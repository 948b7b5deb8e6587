"""Opens the store: makes it, migrates it, or rescues it; never in silence."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from firelearn.domain.calendar import SHANGHAI
from firelearn.domain.errors import Trouble
from firelearn.domain.ids import NO_REGION, RegionId
from firelearn.domain.points import RuleSet
from firelearn.domain.value import value
from firelearn.store.backup import backup_before_migrating, backups
from firelearn.store.checks import file_is_sound, values_are_sound
from firelearn.store.engine import APPLICATION_ID, open_for_acts, suspicion, told_in_words, trouble_of
from firelearn.store.high_water import noted
from firelearn.store.journal import Journal
from firelearn.store.migrate import migrate, version_of
from firelearn.store.rescue import Rescue, finish, rescue
from firelearn.store.store import Store
from firelearn.store.write_ahead import has_hole

FILE_NAME: Final = "firelearn.db"
LOOK_OVER_BYTES: Final = 16 * 1024 * 1024
"""A file up to this size is looked over at every start (30 ms); a larger one after a crash or a suspicion."""


@value
class Opened:
    """An open store, and what happened while it was opened.

    ``created``: there was none before. ``migrated_from``: the version that an older program had left.
    """

    store: Store
    rescue: Rescue | None
    migrated_from: int | None
    created: bool


def open_store(
    folder: Path,
    *,
    rules: Sequence[RuleSet],
    now_ms: int,
    zone_offset_min: int = SHANGHAI,
    region: RegionId = NO_REGION,
) -> Opened:
    """Open the store in ``folder``, making both where they are missing.

    Raises:
        Trouble: ``store_newer``, ``store_locked``, ``disk_full``, ``disk_failing`` or ``folder_read_only``.
    """
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        finish(path)
        existed = path.exists() and path.stat().st_size > 0
        if not _is_sound(path) if existed else _held_something(path):
            rescue(path, now_ms)
        migrated_from = _bring_up_to_date(path, now_ms)
    except OSError as cause:
        full = cause.errno in {errno.ENOSPC, errno.EDQUOT}
        raise Trouble("disk_full" if full else "folder_read_only", path=str(folder)) from cause
    with told_in_words(path):
        store = Store(
            path,
            rules=tuple(rules),
            zone_offset_min=zone_offset_min,
            region=region,
            now_ms=now_ms,
        )
        rescued = store.rescue
    return Opened(store=store, rescue=rescued, migrated_from=migrated_from, created=not existed and rescued is None)


def _is_sound(path: Path) -> bool:
    """Tell whether the file can be opened and read; every page of it where there is a reason, or it is small.

    Raises:
        Trouble: ``store_locked``, ``folder_read_only``, ``disk_full`` or ``disk_failing``: nothing is wrong with it.
    """
    wal = path.with_name(path.name + "-wal")
    closed_well = not (wal.exists() and wal.stat().st_size)
    if not closed_well and has_hole(wal):
        return False
    suspected = suspicion(path).exists()
    try:
        with closing(open_for_acts(path)) as connection:
            if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                # Killed while it was being made, unless something shows that it once held something.
                return not _held_something(path)
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return False
            if _lost_its_end(connection, path):
                return False
            if closed_well and not suspected and path.stat().st_size > LOOK_OVER_BYTES:
                return True
            sound = file_is_sound(connection) and (not suspected or values_are_sound(connection))
    except sqlite3.Error as cause:
        trouble = trouble_of(cause, path)
        if trouble is None:
            raise
        if trouble.code != "store_damaged":
            raise trouble from cause
        return False
    if sound:
        suspicion(path).unlink(missing_ok=True)
    return sound


def _held_something(path: Path) -> bool:
    """Tell whether there were records at ``path``, though the file itself does not say so."""
    mark = noted(path)
    return bool(backups(path)) or (mark is not None and mark[1] > 0)


def _lost_its_end(connection: sqlite3.Connection, path: Path) -> bool:
    """Tell whether this PC's journal once came further than the file goes."""
    mark = noted(path)
    if mark is None or not mark[1]:
        return False
    journal = Journal(connection)
    heads = {origin.incarnation: journal.head(origin)[0] for origin in journal.origins() if origin.own}
    return heads.get(mark[0], 0) < mark[1]


def _bring_up_to_date(path: Path, now_ms: int) -> int | None:
    with told_in_words(path), closing(open_for_acts(path)) as connection:
        return migrate(
            connection,
            path,
            backup_first=lambda: backup_before_migrating(connection, path, version_of(connection), now_ms),
        )
