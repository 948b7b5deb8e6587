"""What happens to a damaged record file.

It is set aside, the newest good backup takes its place, and every entry that can still be read from the damaged file is
put behind the backup's own, as far as the chain holds.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

import msgspec

from firelearn.domain.calendar import date_of, day_of
from firelearn.domain.errors import Trouble
from firelearn.domain.value import value
from firelearn.store.backup import backup_folder, backups, verify
from firelearn.store.bank.soundness import drop_unreadable
from firelearn.store.engine import open_for_acts, suspicion, transaction
from firelearn.store.high_water import forget
from firelearn.store.journal import Journal, Link, Origin, hash_of
from firelearn.store.keeping import Note, read_note, write_note
from firelearn.store.migrate import migrate
from firelearn.store.write_ahead import has_hole, mend

_PAGE: Final = 4096
_LENGTH: Final = slice(28, 32)
_SIDES: Final = ("-wal", "-shm")
_Packed = tuple[int, str | None, str | None, int, int, int, int, int | None]


@value
class Rescue:
    """What happened to the record file and what was saved, to be told to the person.

    ``set_aside`` is None when the file was not damaged but gone; ``backup`` is None when there was no good one.
    ``entries`` stand in the file now: ``entries_from_backup``, and ``entries_saved`` from the damaged file.
    """

    at_ms: int
    set_aside: Path | None
    backup: Path | None
    entries: int
    entries_from_backup: int
    entries_saved: int
    persons: int
    last_entry_ms: int | None


def rescue(path: Path, now_ms: int) -> Rescue:
    """Put a sound file in the place of the one at ``path``. A kill at any moment leaves it to be done again.

    Raises:
        Trouble: ``disk_full`` or ``folder_read_only``; the damaged file is untouched then.
    """
    aside = _set_aside(path, now_ms) if path.exists() else None
    fresh = path.with_name(path.name + ".rescuing")
    _remove(fresh)
    backup, from_backup = _newest_good(path, fresh)
    with closing(open_for_acts(fresh)) as connection:
        migrate(connection, fresh, backup_first=lambda: None)
        salvaged = 0 if aside is None else _salvage(aside, fresh, connection)
        entries, last_ms = connection.execute("SELECT count(*), max(wall_utc_ms) FROM entry").fetchone()
        persons = connection.execute("SELECT count(DISTINCT person) FROM entry").fetchone()[0]
        report = Rescue(
            at_ms=now_ms,
            set_aside=aside,
            backup=backup,
            entries=entries,
            entries_from_backup=from_backup,
            entries_saved=salvaged,
            persons=persons,
            last_entry_ms=last_ms,
        )
        with transaction(connection, fresh):
            # In the file itself: a kill before anybody was told, or before the journal began anew, forgets neither.
            write_note(connection, Note.RESCUED, _packed(report))
            write_note(connection, Note.BEGIN_ANEW, b"1")
            # Whatever was folded in the backup is folded anew, from all entries.
            write_note(connection, Note.FOLDED_BY, None)
            write_note(connection, Note.UNKNOWN_QUESTIONS, b"1")
            # The backup's bank may be an old one: let it be compiled again, whatever the desk remembers of it.
            connection.execute("DELETE FROM bank_edition")
            drop_unreadable(connection)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    fresh.replace(_rescued(path))
    finish(path)
    return report


def untold(connection: sqlite3.Connection, path: Path) -> Rescue | None:
    """Return the rescue of the file at ``path`` that nobody was told of yet, if there was one."""
    written = read_note(connection, Note.RESCUED)
    if written is None:
        return None
    at_ms, aside, backup, entries, from_backup, saved, persons, last_ms = msgspec.msgpack.decode(written, type=_Packed)
    return Rescue(
        at_ms=at_ms,
        set_aside=path.with_name(aside) if aside else None,
        backup=backup_folder(path) / backup if backup else None,
        entries=entries,
        entries_from_backup=from_backup,
        entries_saved=saved,
        persons=persons,
        last_entry_ms=last_ms,
    )


def _packed(rescue: Rescue) -> bytes:
    packed: _Packed = (
        rescue.at_ms,
        rescue.set_aside.name if rescue.set_aside else None,
        rescue.backup.name if rescue.backup else None,
        rescue.entries,
        rescue.entries_from_backup,
        rescue.entries_saved,
        rescue.persons,
        rescue.last_entry_ms,
    )
    return msgspec.msgpack.encode(packed)


def finish(path: Path) -> bool:
    """Put a rescued file in its place, if one is waiting there; tell whether it was."""
    rescued = _rescued(path)
    if not rescued.exists():
        return False
    # The damaged file's write-ahead file must be gone first: SQLite would play it into the rescued one.
    for side in _SIDES:
        path.with_name(path.name + side).unlink(missing_ok=True)
    rescued.replace(path)
    forget(path)
    suspicion(path).unlink(missing_ok=True)
    return True


def _rescued(path: Path) -> Path:
    return path.with_name(path.name + ".rescued")


def _set_aside(path: Path, now_ms: int) -> Path:
    year, month, date = date_of(day_of(now_ms, 0))
    seconds = now_ms // 1000 % 86_400
    moment = f"{year:04}{month:02}{date:02}-{seconds // 3600:02}{seconds // 60 % 60:02}{seconds % 60:02}"
    aside = path.with_name(f"{path.name}.damaged-{moment}")
    for side in ("", *_SIDES):
        source = path.with_name(path.name + side)
        if source.exists():
            shutil.copy2(source, aside.with_name(aside.name + side))
    return aside


def _newest_good(path: Path, fresh: Path) -> tuple[Path | None, int]:
    for backup in backups(path):
        try:
            entries = verify(backup)
        except Trouble:
            continue
        shutil.copyfile(backup, fresh)
        return backup, entries
    return None, 0


def _salvage(aside: Path, fresh: Path, target: sqlite3.Connection) -> int:
    """Copy what can be read of ``aside`` into ``target``; return how many entries."""
    scratch = fresh.with_name(fresh.name + ".reading")
    saved = 0
    # As it is, as far as SQLite reads its write-ahead file; then with what stands behind a hole in that; then with
    # another file's beginning. Each may know entries that follow those of the ones before.
    for mend_wal, lend_page in ((False, False), (True, False), (False, True), (True, True)):
        _remove(scratch)
        # Reading may write (the write-ahead file is played in), and what was set aside stays as it was.
        for side in ("", *_SIDES[:1]):
            source = aside.with_name(aside.name + side)
            if source.exists():
                shutil.copyfile(source, scratch.with_name(scratch.name + side))
        wal = scratch.with_name(scratch.name + _SIDES[0])
        if mend_wal and not has_hole(wal):
            continue
        if mend_wal:
            mend(wal)
        if lend_page:
            _lend_first_page(scratch, target, fresh)
        with suppress(sqlite3.Error, Trouble), closing(sqlite3.connect(scratch, isolation_level=None)) as source_file:
            # A file that was cut short is refused without this.
            source_file.execute("PRAGMA writable_schema = ON")
            saved += _copy_journals(source_file, target, fresh)
            _copy_desk(source_file, target, fresh)
    _remove(scratch)
    return saved


def _lend_first_page(scratch: Path, target: sqlite3.Connection, fresh: Path) -> None:
    """Give a file whose beginning is destroyed the first page of a sound one: their tables begin at the same pages."""
    target.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    first = bytearray(fresh.read_bytes()[:_PAGE])
    # The header tells the file's length, too, and pages behind it are refused.
    first[_LENGTH] = (scratch.stat().st_size // _PAGE).to_bytes(4, "big")
    with scratch.open("rb+") as file:
        file.write(first)


def _copy_journals(source: sqlite3.Connection, target: sqlite3.Connection, fresh: Path) -> int:
    there, here = Journal(source), Journal(target)
    saved = 0
    for origin in there.origins():
        with transaction(target, fresh):
            known = {(one.device, one.incarnation): one for one in here.origins()}
            place = known.get((origin.device, origin.incarnation))
            if place is None:
                place = here.add_origin(origin.region, origin.device, origin.incarnation, own=origin.own)
            saved += here.receive(place, _whole_prefix(there, origin, *here.head(place)))
            here.set_received(place, origin.received_seq)
    return saved


def _whole_prefix(journal: Journal, origin: Origin, seq: int, last_hash: bytes) -> Iterator[Link]:
    """Yield the entries behind ``seq`` as long as they can be read and follow from one another."""
    with suppress(sqlite3.Error, Trouble, ValueError):
        for link in journal.links(origin, seq):
            if link.entry.seq != seq + 1 or hash_of(link, origin.region, last_hash) != link.hash:
                return
            yield link
            seq, last_hash = link.entry.seq, link.hash


def _copy_desk(source: sqlite3.Connection, target: sqlite3.Connection, fresh: Path) -> None:
    with suppress(sqlite3.Error), transaction(target, fresh):
        for row in source.execute("SELECT topic, key, value FROM desk"):
            target.execute("INSERT OR REPLACE INTO desk VALUES (?, ?, ?)", row)


def _remove(path: Path) -> None:
    for side in ("", *_SIDES):
        path.with_name(path.name + side).unlink(missing_ok=True)
