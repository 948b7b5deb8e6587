"""What the doctor looks at: the file, the chain of every journal, the projections, the bank. Nothing is changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from firelearn.domain.errors import Trouble
from firelearn.domain.learner_parts import Rulebook
from firelearn.store.bank.soundness import unreadable
from firelearn.store.journal import Journal, Origin, hash_of
from firelearn.store.rebuild import compare
from firelearn.store.reports import CheckReport, Finding, Part
from firelearn.wire.chain_v1 import NO_HASH


def check(connection: sqlite3.Connection, journal: Journal, book: Rulebook) -> CheckReport:
    """Look at everything; a part that cannot even be read is a finding, too."""
    findings: list[Finding] = []
    counts = {"entry": 0, "known_person": 0, "question": 0}
    try:
        for table in counts:
            counts[table] = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - see above
        findings += _file(connection)
        findings += [found for origin in journal.origins() for found in _chain(journal, origin)]
        findings += _projections(connection, journal, book)
        findings += _bank(connection)
    except sqlite3.DatabaseError as cause:
        findings.append(Finding(part=Part.FILE, code="unreadable", values={"cause": type(cause).__name__}))
    return CheckReport(
        findings=tuple(findings),
        entries=counts["entry"],
        persons=counts["known_person"],
        questions=counts["question"],
    )


def file_is_sound(connection: sqlite3.Connection) -> bool:
    """Tell whether SQLite can read every page of its file."""
    try:
        return not _pages(connection)
    except sqlite3.DatabaseError:
        return False


def chain_is_whole(journal: Journal) -> bool:
    """Tell whether every journal's entries follow from one another."""
    return not any(found for origin in journal.origins() for found in _chain(journal, origin))


def values_are_sound(connection: sqlite3.Connection) -> bool:
    """Tell whether every entry follows from the one before it, and every question can be read."""
    try:
        return chain_is_whole(Journal(connection)) and not unreadable(connection)
    except sqlite3.DatabaseError:
        return False


def _file(connection: sqlite3.Connection) -> list[Finding]:
    orphans = [
        Finding(part=Part.FILE, code="orphan", values={"table": table, "row": number, "of": parent})
        for table, number, parent, _ in connection.execute("PRAGMA foreign_key_check")
    ]
    return _pages(connection) + orphans


def _pages(connection: sqlite3.Connection) -> list[Finding]:
    found = connection.execute("PRAGMA quick_check(10)").fetchall()
    return [Finding(part=Part.FILE, code="damaged", values={"place": row[0]}) for row in found if row[0] != "ok"]


def _chain(journal: Journal, origin: Origin) -> Iterator[Finding]:
    seq, last_hash = 0, NO_HASH
    try:
        for link in journal.links(origin):
            if link.entry.seq != seq + 1:
                yield Finding(part=Part.CHAIN, code="gap", values={"seq": seq + 1})
                return
            if hash_of(link, origin.region, last_hash) != link.hash:
                yield Finding(part=Part.CHAIN, code="hash", values={"seq": link.entry.seq})
                return
            seq, last_hash = link.entry.seq, link.hash
    except Trouble:
        yield Finding(part=Part.CHAIN, code="entry", values={"seq": seq + 1})


def _projections(connection: sqlite3.Connection, journal: Journal, book: Rulebook) -> list[Finding]:
    try:
        report = compare(connection, journal, book)
    except Trouble:
        return [Finding(part=Part.PROJECTIONS, code="unfoldable", values={})]
    tables = sorted({difference.table for difference in report.differences})
    if not report.different:
        return []
    values = {"rows": report.different, "tables": ", ".join(tables)}
    return [Finding(part=Part.PROJECTIONS, code="differ", values=values)]


def _bank(connection: sqlite3.Connection) -> list[Finding]:
    row = connection.execute("SELECT questions FROM bank_edition").fetchone()
    if row is None:
        return [Finding(part=Part.BANK, code="none", values={})]
    current = connection.execute("SELECT count(*) FROM question WHERE current = 1").fetchone()[0]
    if current != row[0]:
        return [Finding(part=Part.BANK, code="count", values={"said": row[0], "found": current})]
    lost = unreadable(connection)
    return [Finding(part=Part.BANK, code="unreadable", values={"cause": f"question {no}"}) for no in lost]
