"""`firelearn bank`: check and count a question bank, have it answered blind, judge the answers."""

from __future__ import annotations

import argparse
from pathlib import Path

from firelearn.cli import blind
from firelearn.cli.speech import Commands, Speech, sentence
from firelearn.runtime.paths import find_paths


def add_to(commands: Commands) -> None:
    """Add the group to the command line."""
    group = commands.add_parser("bank", help="check, count and review a question bank")
    parts = group.add_subparsers(title="commands", metavar="COMMAND", required=True)
    checker = parts.add_parser("check", help="list every complaint with file and line; exit 1 when one is an error")
    checker.add_argument("path", type=Path, help="folder of the bank")
    checker.set_defaults(command=check)
    counter = parts.add_parser("stats", help="count questions and courses")
    counter.add_argument("path", type=Path, nargs="?", help="folder of the bank; the bundled one without")
    counter.add_argument("--json", action="store_true", help="for programs")
    counter.set_defaults(command=stats)
    blind.add_to(parts)


def check(arguments: argparse.Namespace, speech: Speech) -> int:
    """List every complaint about a bank; 1 when one is an error."""
    from firelearn.content.check import check_bank
    from firelearn.content.complaint import Severity

    complaints = check_bank(arguments.path)
    for complaint in complaints:
        print(sentence(speech, complaint))
    errors = sum(1 for complaint in complaints if complaint.severity is Severity.ERROR)
    speech.say("cli.checked", errors=errors, warnings=len(complaints) - errors)
    return 1 if errors else 0


def stats(arguments: argparse.Namespace, speech: Speech) -> int:
    """Count what is in a bank."""
    from firelearn.content.bank import load_bank
    from firelearn.content.stats import stats as count

    paths = find_paths()
    counted = count(load_bank(arguments.path or paths.bank, paths.resources))
    if arguments.json:
        speech.show(counted)
        return 0
    speech.say("cli.stats_head", questions=counted["questions"], courses=counted["courses"])
    for part, numbers in counted.items():
        if isinstance(numbers, dict):
            print(f"\n{part}")
            for name, number in numbers.items():
                print(f"  {name:<14}{number:>6}")
    return 0
