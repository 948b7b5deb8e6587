"""`firelearn bank`: check and count a question bank, have it answered blind, judge the answers."""

from __future__ import annotations

import argparse
from pathlib import Path

from firelearn.cli import blind
from firelearn.cli.speech import Commands, Speech, sentence
from firelearn.domain.clock import Clock
from firelearn.runtime.machine import boot_id
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

    clock = Clock(boot_id())
    began = clock.now().monotonic_ms
    complaints = check_bank(arguments.path)
    seconds = round((clock.now().monotonic_ms - began) / 1000, 1)
    for complaint in complaints:
        print(sentence(speech, complaint))
    errors = sum(1 for complaint in complaints if complaint.severity is Severity.ERROR)
    speech.say("cli.checked", errors=errors, warnings=len(complaints) - errors, seconds=seconds)
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
        if isinstance(numbers, dict) and part != "targets":
            _print_part(part, numbers, counted["targets"].get(part, {}), counted["questions"])
    return 0


def _print_part(part: str, numbers: dict[str, int], targets: dict[str, int], questions: int) -> None:
    """Print counts with their shares, and beside them what a bank of this size should hold."""
    of = sum(numbers.values()) if part == "answer_position" else questions
    print(f"\n{part} / {of}")
    for name, number in numbers.items():
        target = f"{targets[name]:>6}" if name in targets else ""
        print(f"  {name:<14}{number:>6}{number / max(of, 1):>8.1%}{target}".rstrip())
    others = [number for name, number in numbers.items() if name not in targets]
    for name in targets.keys() - numbers.keys():
        print(f"  {name:<14}{sum(others):>6}{sum(others) / max(of, 1):>8.1%}{targets[name]:>6}")
