"""Rolling backups of the record file, each opened and verified before it counts.

Kept: the last 7 days, the last 4 weeks, and the last 3 made before a migration; those asked for by hand count as their
day's. A backup gets its name only when it is whole.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from firelearn.domain.calendar import date_of, day_of, week_of
from firelearn.domain.errors import Trouble
from firelearn.store.engine import APPLICATION_ID, suspicion, told_in_words
from firelearn.store.journal import Journal, hash_of
from firelearn.store.reports import BackupMade
from firelearn.wire.chain_v1 import NO_HASH

DAYS_KEPT: Final = 7
WEEKS_KEPT: Final = 4
MIGRATIONS_KEPT: Final = 3
_WALKED: Final = 10_000


def backup_folder(path: Path) -> Path:
    """Return the folder of the backups of the file at ``path``."""
    return path.parent / "backups"


def make_backup(connection: sqlite3.Connection, path: Path, now_ms: int, zone_offset_min: int) -> BackupMade:
    """Make today's backup, in the place of one that stands there.

    Raises:
        Trouble: ``disk_full``, ``folder_read_only``, or ``backup_failed`` when what was written is not whole.
    """
    day = day_of(now_ms, zone_offset_min)
    made = _copy(connection, path, backup_folder(path) / f"day-{_written(day)}.db")
    weekly = backup_folder(path) / f"week-{_written(week_of(day))}.db"
    if not weekly.exists():
        _copy(connection, path, weekly)
    _thin_out(path)
    return made


def daily_backup(connection: sqlite3.Connection, path: Path, now_ms: int, zone_offset_min: int) -> BackupMade | None:
    """Make today's backup unless it stands already."""
    day = day_of(now_ms, zone_offset_min)
    if (backup_folder(path) / f"day-{_written(day)}.db").exists():
        return None
    return make_backup(connection, path, now_ms, zone_offset_min)


def backup_before_migrating(connection: sqlite3.Connection, path: Path, version: int, now_ms: int) -> BackupMade:
    """Keep the file as an older program left it."""
    made = _copy(connection, path, backup_folder(path) / f"version-{version:04}-{now_ms}.db")
    _thin_out(path)
    return made


def backups(path: Path) -> tuple[Path, ...]:
    """Return every backup of the file at ``path``, the newest first by the time at which it was written."""
    found = [item for item in backup_folder(path).glob("*.db") if item.is_file()]
    return tuple(sorted(found, key=lambda item: (item.stat().st_mtime_ns, item.name), reverse=True))


def verify(path: Path) -> int:
    """Open the backup at ``path`` and look it over; return how many entries it holds.

    Raises:
        Trouble: ``backup_failed`` when it is not whole.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
            named = copy.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            sound = copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            if named and sound and _tails_hold(Journal(copy)):
                return int(copy.execute("SELECT count(*) FROM entry").fetchone()[0])
    except (sqlite3.Error, ValueError, Trouble) as cause:
        raise Trouble("backup_failed", path=str(path)) from cause
    raise Trouble("backup_failed", path=str(path))


def _tails_hold(journal: Journal) -> bool:
    """Tell whether the last entries of each journal follow from one another: what is new since the last backup, amply.

    Walking takes 20 microseconds an entry; the doctor walks all.
    """
    for origin in journal.origins():
        before = None
        for link in journal.links(origin, max(journal.head(origin)[0] - _WALKED - 1, 0)):
            seq, prev_hash = before or (link.entry.seq - 1, NO_HASH)
            # The first one's predecessor is not known, unless it is the first of all.
            known = before is not None or link.entry.seq == 1
            if link.entry.seq != seq + 1 or (known and hash_of(link, origin.region, prev_hash) != link.hash):
                return False
            before = link.entry.seq, link.hash
    return True


def _copy(connection: sqlite3.Connection, path: Path, target: Path) -> BackupMade:
    fresh = target.with_suffix(".new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        with told_in_words(path), closing(sqlite3.connect(fresh)) as copy:
            connection.backup(copy)
            # One file that can be carried away alone, without -wal and -shm beside it.
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
        entries = _verified(fresh, path)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        fresh.replace(target)
    except OSError as cause:
        raise _refusal(cause, target.parent) from cause
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return BackupMade(path=target, entries=entries, bytes=target.stat().st_size)


def _verified(fresh: Path, path: Path) -> int:
    try:
        return verify(fresh)
    except Trouble:
        # What was copied is not whole, so the record file may not be either: it is looked over at the next start.
        with suppress(OSError):
            suspicion(path).touch()
        raise


def _refusal(cause: OSError, folder: Path) -> Trouble:
    import errno

    full = cause.errno in {errno.ENOSPC, errno.EDQUOT}
    return Trouble("disk_full" if full else "folder_read_only", path=str(folder))


def _thin_out(path: Path) -> None:
    folder = backup_folder(path)
    for half in folder.glob("*.new*"):
        # What a kill left of a backup under way.
        with suppress(OSError):
            half.unlink()
    for pattern, kept in (("day-*", DAYS_KEPT), ("week-*", WEEKS_KEPT), ("version-*", MIGRATIONS_KEPT)):
        # Their names sort by their day; a clock that was wrong once must not push the good ones out, so it is the
        # time of writing that counts.
        found = sorted(folder.glob(f"{pattern}.db"), key=lambda item: (item.stat().st_mtime_ns, item.name))
        for old in found[:-kept]:
            with suppress(OSError):
                old.unlink()


def _written(day: int) -> str:
    year, month, date = date_of(day)
    return f"{year:04}-{month:02}-{date:02}"
