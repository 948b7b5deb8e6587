"""The command line: `firelearn COMMAND …`; without words the desktop app opens."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from firelearn.cli.speech import Speech, say_trouble
from firelearn.domain.errors import Trouble
from firelearn.domain.text import Language
from firelearn.runtime.build import VERSION

Command = Callable[[argparse.Namespace, Speech], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 refused or found wrong, 2 not understood."""
    arguments = _parser().parse_args(list(sys.argv[1:] if argv is None else argv))
    speech = Speech(arguments.speak)
    if arguments.self_check:
        from firelearn.cli.self_check import self_check

        return self_check(speech)
    command: Command | None = getattr(arguments, "command", None)
    if command is None:
        from firelearn.gui.start_up import run

        return run()
    try:
        return command(arguments, speech)
    except Trouble as trouble:
        say_trouble(speech, trouble)
        return 1
    except BrokenPipeError:
        # Whoever read along (`| head`) has seen enough; Python would complain once more when it closes stdout.
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - lives until the process ends
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="firelearn", description="Learn, practise and sit exams on fire safety.")
    parser.add_argument("--version", action="version", version=f"firelearn {VERSION}")
    parser.add_argument("--self-check", action="store_true", help="prove that this installation works, then end")
    parser.add_argument("--kiosk", action="store_true", help="open as a kiosk, alone on the command line")
    parser.add_argument("--speak", type=Language, choices=list(Language), default=Language.ZH_CN, help="language")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    from firelearn.cli import bank, certificate, demo, store, tour, units

    for group in (store, bank, certificate, units, demo, tour):
        group.add_to(commands)
    return parser
