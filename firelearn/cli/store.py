"""`firelearn doctor` and `firelearn backup`: care for this PC's records."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from firelearn.cli.speech import Commands, Speech
from firelearn.domain.clock import Clock
from firelearn.runtime.instance import Instance
from firelearn.runtime.machine import boot_id
from firelearn.runtime.paths import find_paths, prepare_home
from firelearn.services.opening import Ready, open_suite

if TYPE_CHECKING:
    from firelearn.store.reports import CheckReport, RebuildReport


def add_to(commands: Commands) -> None:
    """Add the commands to the command line."""
    look = commands.add_parser("doctor", help="check records, chain, projections and bank")
    look.add_argument("--json", action="store_true", help="for programs")
    look.add_argument("--rebuild", action="store_true", help="drop every projection and fold it anew")
    look.set_defaults(command=doctor)
    save = commands.add_parser("backup", help="make a verified backup now")
    save.add_argument("--json", action="store_true", help="for programs")
    save.set_defaults(command=backup)


@contextmanager
def opened() -> Iterator[Ready]:
    """Open this PC's records for one command, alone on the data folder.

    Raises:
        Trouble: ``second_instance`` while the app runs, or why nothing could be opened.
    """
    paths = find_paths()
    prepare_home(paths)
    lock = Instance(paths.lock)
    lock.take()
    try:
        ready = open_suite(paths, Clock(boot_id()))
        try:
            yield ready
        finally:
            ready.suite.seat.store.close()
    finally:
        lock.release()


def doctor(arguments: argparse.Namespace, speech: Speech) -> int:
    """Check everything; with ``--rebuild`` fold every projection anew. 1 when something is wrong or differed."""
    with opened() as ready:
        if ready.rescue is not None and not arguments.json:
            key = "cli.doctor_rescued" if ready.rescue.set_aside else "cli.doctor_restored"
            speech.say(key, entries=ready.rescue.entries, name=ready.rescue.set_aside)
        if arguments.rebuild:
            return _tell_rebuild(*ready.suite.upkeep.rebuild(), speech, as_json=arguments.json)
        return _tell_check(ready.suite.upkeep.check(), ready, speech, as_json=arguments.json)


def backup(arguments: argparse.Namespace, speech: Speech) -> int:
    """Make a verified backup."""
    with opened() as ready:
        made = ready.suite.upkeep.backup()
    if arguments.json:
        speech.show({"path": str(made.path), "entries": made.entries, "bytes": made.bytes})
    else:
        speech.say("cli.backed_up", entries=made.entries, path=made.path)
    return 0


def _tell_check(report: CheckReport, ready: Ready, speech: Speech, *, as_json: bool) -> int:
    if as_json:
        findings = [
            {"part": finding.part, "code": finding.code, "values": {k: str(v) for k, v in finding.values.items()}}
            for finding in report.findings
        ]
        shown: dict[str, object] = {
            "sound": report.sound,
            "findings": findings,
            "entries": report.entries,
            "persons": report.persons,
            "questions": report.questions,
            "rescued": ready.rescue is not None,
        }
        speech.show(shown)
    elif report.sound:
        speech.say("cli.doctor_sound", entries=report.entries, persons=report.persons, questions=report.questions)
    else:
        speech.say("cli.doctor_unsound", n=len(report.findings))
        for finding in report.findings:
            speech.say(f"doctor.{finding.code}", **finding.values)
    return 0 if report.sound else 1


def _tell_rebuild(report: RebuildReport, took_ms: int, speech: Speech, *, as_json: bool) -> int:
    seconds = round(took_ms / 1000, 1)
    differences = [
        {"table": row.table, "key": str(row.key), "was": str(row.was), "now": str(row.now)}
        for row in report.differences
    ]
    if as_json:
        speech.show(
            {
                "entries": report.entries,
                "rows": report.rows,
                "seconds": seconds,
                "different": report.different,
                "differences": differences,
            }
        )
    elif differences:
        speech.say("cli.rebuilt_other", entries=report.entries, seconds=seconds, n=report.different)
        for row in differences[:20]:
            speech.say("cli.difference", **row)
    else:
        speech.say("cli.rebuilt_same", entries=report.entries, seconds=seconds)
    return 1 if differences else 0
